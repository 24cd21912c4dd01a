export * from './safeguard';
export * from './safeguard-requirement';
export * from './safeguards';
