export * from './confidence';
export * from './eligibility';
export * from './eligibility-basis';
export * from './eligibility-status';
export * from './service-eligibility';
