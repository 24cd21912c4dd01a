import { corsNoWildcard, noAcls, noPublicPolicy, noWebsiteHosting, publicAccessBlocked } from './access';
import { accessLogging, eventNotifications, noPhiInNames } from './audit';
import { lifecycle, objectLock, replication, retainedOnDelete, versioning } from './durability';
import { acceleratedBucketProtected, blockSseC, customerKey, encryptionAtRest } from './encryption';
import { minimumTls12, tlsOnly } from './transport';

/** Amazon S3. */
export const S3_RULES = [
  encryptionAtRest, customerKey, tlsOnly, minimumTls12, publicAccessBlocked, noPublicPolicy, noAcls, versioning, accessLogging, replication,
  objectLock, lifecycle, retainedOnDelete, eventNotifications, noPhiInNames, noWebsiteHosting, corsNoWildcard, blockSseC,
  acceleratedBucketProtected,
] as const;
