export * from './hipaa-guard';
export * from './phi-boundary';
export * from './risk-acceptance';
