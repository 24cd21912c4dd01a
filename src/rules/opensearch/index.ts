import { fineGrainedAccess, inVpc, multiAz } from './access';
import { customerKey, encryptionAtRest, enforceHttps, nodeToNodeEncryption, tlsPolicy, version } from './encryption';
import { auditLogs, errorLogs } from './logs';

/** Amazon OpenSearch Service, formerly Amazon Elasticsearch Service. */
export const OPENSEARCH_RULES = [
  encryptionAtRest, nodeToNodeEncryption, enforceHttps, tlsPolicy, version, inVpc, errorLogs, auditLogs, fineGrainedAccess, customerKey, multiAz,
] as const;
