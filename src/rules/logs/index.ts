import { deletionProtection, encryptionAtRest, retention, sixYears } from './groups';
import { dataProtection } from './masking';
import { resourcePolicyNotPublic, subscriptionEncrypted } from './readers';

/** Amazon CloudWatch Logs, and how long audit trails are kept. */
export const LOGS_RULES = [
  encryptionAtRest, retention, dataProtection, deletionProtection, subscriptionEncrypted, resourcePolicyNotPublic, sixYears,
] as const;
