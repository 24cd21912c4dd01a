export { HipaaGuard, HipaaGuardOptions } from './hipaa-guard';
export { PhiBoundary, PhiBoundaryExclusion } from './phi-boundary';
export { AcceptedRisk, RiskAcceptance } from './risk-acceptance';
