import { customerKey, encryptionAtRest } from './encryption';
import { auditLog, backup, deletionProtection, managedPassword, privateSubnet } from './operations';
import { minimumTls12, tls } from './tls';

/** Amazon DocumentDB (with MongoDB compatibility), its elastic clusters included. */
export const DOCUMENTDB_RULES = [
  encryptionAtRest, tls, minimumTls12, customerKey, auditLog, backup, deletionProtection, managedPassword, privateSubnet,
] as const;
