import { RDS_ACCESS_RULES } from './access';
import { AURORA_RULES } from './aurora';
import { DB2_RULES } from './db2';
import { RDS_DURABILITY_RULES } from './durability';
import { RDS_ENCRYPTION_RULES } from './encryption';
import { RDS_MONITORING_RULES } from './monitoring';
import { MYSQL_RULES } from './mysql';
import { ORACLE_RULES } from './oracle';
import { POSTGRES_RULES } from './postgres';
import { RDS_PROXY_RULES } from './proxy';
import { SQLSERVER_RULES } from './sqlserver';

/** Amazon RDS and Amazon Aurora. */
export const RDS_RULES = [
  ...RDS_ENCRYPTION_RULES, ...RDS_ACCESS_RULES, ...RDS_DURABILITY_RULES, ...RDS_MONITORING_RULES, ...RDS_PROXY_RULES,
  ...MYSQL_RULES, ...POSTGRES_RULES, ...ORACLE_RULES, ...SQLSERVER_RULES, ...DB2_RULES, ...AURORA_RULES,
] as const;
