import { authentication, authTokenStrength } from './authentication';
import { customerKey, encryptionAtRest, transitEncryption } from './encryption';
import { logDelivery } from './logs';
import { backup, engineVersion, multiAz, nodeType, noMemcachedOrPlainCluster, privateSubnet, securityUpdates } from './operations';
import { serverlessAuthentication, serverlessBackup, serverlessCustomerKey, serverlessInVpc, serverlessNoMemcached } from './serverless';

/** Replication groups of Amazon ElastiCache: Redis OSS and Valkey. */
export const REDIS_RULES = [
  encryptionAtRest, transitEncryption, authentication, authTokenStrength, nodeType, engineVersion, noMemcachedOrPlainCluster, customerKey,
  backup, multiAz, securityUpdates, logDelivery, privateSubnet,
] as const;

/** ElastiCache Serverless, which is always encrypted at rest and in transit. */
export const SERVERLESS_CACHE_RULES = [
  serverlessAuthentication, serverlessNoMemcached, serverlessCustomerKey, serverlessBackup, serverlessInVpc,
] as const;
