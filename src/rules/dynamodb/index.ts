import { autoScaling } from './auto-scaling';
import { backupPlan, deletionProtection, pointInTimeRecovery } from './durability';
import { contributorInsightsReviewed, customerKey, streamEncrypted } from './encryption';

/** Amazon DynamoDB, which encrypts every table at rest: which key it does that with is what a template chooses. */
export const DYNAMODB_RULES = [
  customerKey, pointInTimeRecovery, backupPlan, autoScaling, deletionProtection, streamEncrypted, contributorInsightsReviewed,
] as const;
