import { inVpc, noPublicIp } from './network';
import { backupPlan, detailedMonitoring, ebsOptimized, imdsV2, instanceProfile, managedBySsm } from './settings';
import { noPhiInUserData } from './user-data';
import { blockDeviceEncryption } from './volumes';

/** Amazon EC2. */
export const EC2_RULES = [
  blockDeviceEncryption, noPublicIp, inVpc, imdsV2, instanceProfile, detailedMonitoring, ebsOptimized, noPhiInUserData, backupPlan, managedBySsm,
] as const;
