import { httpsEndpoints, logging, noPlaintextCredentials } from './delivery';
import { customerKey, destinationEncrypted, encryptionAtRest } from './encryption';

/** Amazon Data Firehose. */
export const FIREHOSE_RULES = [encryptionAtRest, customerKey, destinationEncrypted, httpsEndpoints, logging, noPlaintextCredentials] as const;
