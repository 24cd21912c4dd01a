/** A parameter of an engine, and what it must be for PHI. */
export interface EngineParameter {
  readonly name: string;
  readonly value: string;
  /** The first version that has it, or that it is needed for; every one where absent. */
  readonly from?: string;
  /** The first version that it is not for any more. */
  readonly below?: string;
}

/** The parameter that has an engine refuse connections without TLS. */
export interface TransportParameter {
  readonly parameter: string;
  /** What constructs set it to: Aurora MySQL takes words only. */
  readonly value: string;
  /** What turns it on, in small letters. */
  readonly on: readonly string[];
  /** The first version that has it on by default; none where absent. */
  readonly onByDefaultFrom?: string;
}

/** An option of an engine, in an option group. */
export interface EngineOption {
  readonly name: string;
  readonly settings: { readonly [name: string]: string };
}

/** What differs from engine to engine: rules judge by it, constructs set it. */
export interface EngineFacts {
  /** As AWS writes it. */
  readonly title: string;
  /** The values of Engine, in small letters. */
  readonly engine: RegExp;
  readonly transport?: TransportParameter;
  /** Parameters that constructs set beside the one for TLS. */
  readonly parameters: readonly EngineParameter[];
  readonly option?: EngineOption;
  /** The logs that tell who did what, as EnableCloudwatchLogsExports names them; not `general`, which holds every statement with its values. */
  readonly logs: readonly string[];
  /** The port that it takes connections on. */
  readonly port: number;
  /** A port for TLS beside it. */
  readonly tlsPort?: number;
  readonly iamAuthentication: boolean;
  readonly performanceInsights: boolean;
  /** The page of AWS's documentation about TLS or network encryption for it. */
  readonly source: string;
}

/** Events that hold no values of rows: TABLE tells which tables, not what was in them; DCL and DDL are about users and tables. */
const EVENTS_WITHOUT_ROWS = 'CONNECT,QUERY_DCL,QUERY_DDL';

const TLS_12_AND_13 = 'TLSv1.2,TLSv1.3';

const PGAUDIT: readonly EngineParameter[] = [
  { name: 'shared_preload_libraries', value: 'pg_stat_statements,pgaudit' },
  // Reads and writes would log statements with their values.
  { name: 'pgaudit.log', value: 'ddl,role,misc_set' },
  { name: 'log_connections', value: '1', below: '18' },
  { name: 'log_connections', value: 'all', from: '18' },
  { name: 'log_disconnections', value: '1' },
];

const SCRAM: readonly EngineParameter[] = [
  { name: 'password_encryption', value: 'scram-sha-256' },
  { name: 'rds.accepted_password_auth_method', value: 'scram' },
];

export const MYSQL: EngineFacts = {
  title: 'MySQL',
  engine: /^mysql$/,
  transport: { parameter: 'require_secure_transport', value: '1', on: ['1', 'on'] },
  parameters: [{ name: 'tls_version', value: 'TLSv1.2', below: '8.0' }, { name: 'tls_version', value: TLS_12_AND_13, from: '8.0' }],
  option: { name: 'MARIADB_AUDIT_PLUGIN', settings: { SERVER_AUDIT_EVENTS: EVENTS_WITHOUT_ROWS } },
  logs: ['audit', 'error', 'slowquery'],
  port: 3306,
  iamAuthentication: true,
  performanceInsights: true,
  source: 'Amazon RDS user guide, "Requiring SSL/TLS for all connections to a MySQL DB instance on Amazon RDS"',
};

export const MARIADB: EngineFacts = {
  ...MYSQL,
  title: 'MariaDB',
  engine: /^mariadb$/,
  transport: { parameter: 'require_secure_transport', value: '1', on: ['1', 'on'], onByDefaultFrom: '11.8' },
  parameters: [],
  option: { name: 'MARIADB_AUDIT_PLUGIN', settings: { SERVER_AUDIT_EVENTS: `${EVENTS_WITHOUT_ROWS},TABLE` } },
  source: 'Amazon RDS user guide, "Requiring SSL/TLS for all connections to a MariaDB DB instance on Amazon RDS"',
};

/** The first version of MariaDB that has require_secure_transport. */
export const MARIADB_WITH_SECURE_TRANSPORT = '10.5';

export const POSTGRES: EngineFacts = {
  title: 'PostgreSQL',
  engine: /^postgres$/,
  transport: { parameter: 'rds.force_ssl', value: '1', on: ['1', 'on', 'true'], onByDefaultFrom: '15' },
  parameters: [...PGAUDIT, ...SCRAM],
  logs: ['postgresql', 'upgrade'],
  port: 5432,
  iamAuthentication: true,
  performanceInsights: true,
  source: 'Amazon RDS user guide, "Requiring an SSL connection to a PostgreSQL DB instance"',
};

/** Option settings of native network encryption: without `REQUIRED` a client may still do without. */
export const NATIVE_NETWORK_ENCRYPTION: EngineOption = {
  name: 'NATIVE_NETWORK_ENCRYPTION',
  settings: {
    'SQLNET.ENCRYPTION_SERVER': 'REQUIRED',
    'SQLNET.ENCRYPTION_TYPES_SERVER': 'AES256,AES192',
    'SQLNET.CRYPTO_CHECKSUM_SERVER': 'REQUIRED',
    'SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER': 'SHA256,SHA384,SHA512',
    'SQLNET.ALLOW_WEAK_CRYPTO': 'FALSE',
    'SQLNET.ALLOW_WEAK_CRYPTO_CLIENTS': 'FALSE',
  },
};

export const ORACLE: EngineFacts = {
  title: 'Oracle',
  engine: /^oracle-/,
  // XML goes to files, which RDS exports, and holds no statements unless it is EXTENDED. Oracle dropped traditional auditing with 23ai.
  parameters: [{ name: 'audit_trail', value: 'XML', below: '23' }],
  option: NATIVE_NETWORK_ENCRYPTION,
  logs: ['alert', 'audit', 'listener', 'trace'],
  port: 1521,
  iamAuthentication: false,
  performanceInsights: true,
  source: 'Amazon RDS user guide, "NATIVE_NETWORK_ENCRYPTION option settings"; Architecting for HIPAA, "Amazon RDS for Oracle"',
};

/** Protocols and ciphers that are known to be weak, each with a parameter of its own. */
export const SQLSERVER_WEAK = ['rds.tls10', 'rds.tls11', 'rds.rc4', 'rds.3des168'];

export const SQLSERVER_AUDIT = { name: 'rds.sqlserver_audit', value: 'fedramp_hipaa' };

export const SQLSERVER: EngineFacts = {
  title: 'SQL Server',
  engine: /^sqlserver-/,
  transport: { parameter: 'rds.force_ssl', value: '1', on: ['1', 'true'] },
  parameters: [SQLSERVER_AUDIT, ...SQLSERVER_WEAK.map((name) => ({ name, value: 'disabled' }))],
  logs: ['agent', 'error'],
  port: 1433,
  iamAuthentication: false,
  performanceInsights: true,
  source: 'Amazon RDS user guide, "HIPAA support for Microsoft SQL Server DB instances"',
};

/** The port for TLS beside Db2's own, 50000, which is for clear text. */
export const DB2_TLS_PORT = 50443;

export const DB2: EngineFacts = {
  title: 'Db2',
  engine: /^db2-/,
  transport: { parameter: 'DB2COMM', value: 'SSL', on: ['ssl'] },
  parameters: [{ name: 'SSL_SVCENAME', value: String(DB2_TLS_PORT) }],
  logs: ['diag.log', 'notify.log'],
  port: 50000,
  tlsPort: DB2_TLS_PORT,
  iamAuthentication: false,
  performanceInsights: false,
  source: 'Amazon RDS user guide, "Using SSL/TLS with an Amazon RDS for Db2 DB instance"',
};

export const AURORA_MYSQL: EngineFacts = {
  title: 'Aurora MySQL',
  engine: /^aurora-mysql$/,
  transport: { parameter: 'require_secure_transport', value: 'ON', on: ['1', 'on'] },
  parameters: [
    { name: 'tls_version', value: 'TLSv1.2', below: '8.0' },
    { name: 'tls_version', value: TLS_12_AND_13, from: '8.0' },
    { name: 'server_audit_logging', value: '1' },
    { name: 'server_audit_events', value: `${EVENTS_WITHOUT_ROWS},TABLE` },
  ],
  logs: ['audit', 'error', 'slowquery'],
  port: 3306,
  iamAuthentication: true,
  performanceInsights: true,
  source: 'Amazon Aurora user guide, "TLS connections to Aurora MySQL DB clusters" and "Using Advanced Auditing with an Amazon Aurora MySQL DB cluster"',
};

export const AURORA_POSTGRES: EngineFacts = {
  title: 'Aurora PostgreSQL',
  engine: /^aurora-postgresql$/,
  transport: { parameter: 'rds.force_ssl', value: '1', on: ['1', 'on', 'true'], onByDefaultFrom: '17' },
  parameters: PGAUDIT,
  logs: ['postgresql'],
  port: 5432,
  iamAuthentication: true,
  performanceInsights: true,
  source: 'Amazon Aurora user guide, "Securing Aurora PostgreSQL data with SSL/TLS"',
};

/** Engines of instances that stand alone. */
export const INSTANCE_ENGINES: readonly EngineFacts[] = [MYSQL, MARIADB, POSTGRES, ORACLE, SQLSERVER, DB2];

/** Engines of clusters: those of Aurora, and of Multi-AZ clusters, which offer no audit log for MySQL. */
export const CLUSTER_ENGINES: readonly EngineFacts[] = [
  AURORA_MYSQL,
  AURORA_POSTGRES,
  { ...MYSQL, logs: ['error', 'slowquery'] },
  POSTGRES,
];

/** What is known of an engine by the value of its Engine. */
export function factsOf(engines: readonly EngineFacts[], engine: string): EngineFacts | undefined {
  return engines.find((facts) => facts.engine.test(engine.toLowerCase()));
}

/** One number for the first two parts of a version, such as 8.0.36 or 11.8; undefined where it begins with no number. */
export function versionNumber(version: string): number | undefined {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return major === undefined ? undefined : Number(major) * 1000 + Number(minor);
}

/** The parameters of an engine in a version, with the one for TLS. */
export function parametersOf({ transport, parameters }: EngineFacts, version: string): { [name: string]: string } {
  const number = versionNumber(version) ?? 0;
  const needed = parameters.filter(({ from, below }) =>
    (from === undefined || number >= versionNumber(from)!) && (below === undefined || number < versionNumber(below)!));
  return {
    ...(transport && { [transport.parameter]: transport.value }),
    ...Object.fromEntries(needed.map(({ name, value }) => [name, value])),
  };
}
