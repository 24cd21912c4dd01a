import { customerKey, minorUpgradeMultiAz, noPlaintextPassword, notPublic, targetEncrypted, taskLogging } from './storage';
import { dataProviderTls, endpointTls } from './transport';

/** AWS Database Migration Service. */
export const DMS_RULES = [
  endpointTls, dataProviderTls, targetEncrypted, notPublic, customerKey, noPlaintextPassword, taskLogging, minorUpgradeMultiAz,
] as const;
