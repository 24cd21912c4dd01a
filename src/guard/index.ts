export * from './hipaa-aspect';
export * from './hipaa-guard';
export * from './hipaa-guard-options';
export * from './phi-boundary';
export * from './risk-acceptance';
