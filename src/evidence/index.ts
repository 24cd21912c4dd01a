export * from './finding';
export * from './report';
export * from './report-exceptions';
export * from './report-flow';
export * from './report-resource';
export * from './report-rule';
export * from './report-safeguard';
export * from './report-template';
