import { instance, option, options, parameters, primary, REPLICA, withOptions, withParameters } from './databases';
import { transportEncryption as db2TransportEncryption } from '../../../src/rules/rds/db2';
import {
  mariaDbAuditPlugin, mariaDbRequireSecureTransport, mySqlAuditPlugin, mySqlRequireSecureTransport, mySqlTlsVersion,
} from '../../../src/rules/rds/mysql';
import { auditLogging, forceSsl, passwordEncryption } from '../../../src/rules/rds/postgres';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, passes, RuleCases, unverifiable } from '../cases';

const MYSQL = { Engine: 'mysql', EngineVersion: '8.4.5' };
const MARIADB = { Engine: 'mariadb', EngineVersion: '11.4.5' };
const POSTGRES = { Engine: 'postgres', EngineVersion: '17.4' };
const DB2 = { Engine: 'db2-se', EngineVersion: '11.5' };

const SECURE = { require_secure_transport: '1' };

const MYSQL_TLS: RuleCases = {
  rule: mySqlRequireSecureTransport,
  cases: [
    passes('a group that turns it on', withParameters(MYSQL, SECURE)),
    passes('a number', withParameters(MYSQL, { require_secure_transport: 1 })),
    passes('ON, in any case', withParameters({ Engine: 'MySQL' }, { require_secure_transport: 'on' })),
    passes('another engine', instance(POSTGRES)),
    passes('a replica, which runs with the group of its source', instance(REPLICA, {
      ...primary({ ...MYSQL, DBParameterGroupName: { Ref: 'Group' } }),
      Group: { Type: 'AWS::RDS::DBParameterGroup', Properties: { Parameters: SECURE } },
    })),
    fails('the default group', instance(MYSQL), 'off by default'),
    fails('the default group by its name', instance({ ...MYSQL, DBParameterGroupName: 'default.mysql8.4' })),
    fails('a group that leaves it out', withParameters(MYSQL, {})),
    fails('a group that turns it off', withParameters(MYSQL, { require_secure_transport: 'OFF' })),
    fails('a replica of one with the default group', instance(REPLICA, primary(MYSQL)), 'Primary.Properties'),
    fails('one branch that turns it off', withParameters(MYSQL, { require_secure_transport: ifProd('1', '0') }, {}, EITHER_WAY), 'when'),
    unverifiable('a group that is made elsewhere', instance({ ...MYSQL, DBParameterGroupName: 'own' }), 'not in these templates'),
    unverifiable('what a parameter says', withParameters(MYSQL, { require_secure_transport: ANY }, {}, ANY_TEXT)),
    unverifiable('an engine that a parameter names, with the default group', instance({ Engine: ANY }, {}, ANY_TEXT)),
  ],
};

const MARIADB_TLS: RuleCases = {
  rule: mariaDbRequireSecureTransport,
  cases: [
    passes('a group that turns it on', withParameters(MARIADB, SECURE)),
    passes('11.8, which has it on by default', instance({ ...MARIADB, EngineVersion: '11.8.3' }), 'on by default from version 11.8'),
    passes('a default group of 11.8', instance({ Engine: 'mariadb', DBParameterGroupName: 'default.mariadb11.8' })),
    fails('the default group before', instance({ ...MARIADB, EngineVersion: '10.11' }), 'before version 11.8'),
    fails('11.8 with a group that turns it off', withParameters({ ...MARIADB, EngineVersion: '11.8.3' }, { require_secure_transport: 0 })),
    fails('a version that cannot', withParameters({ ...MARIADB, EngineVersion: '10.4.29' }, SECURE), 'older than 10.5'),
    unverifiable('the default group of a version that nobody knows', instance({ Engine: 'mariadb' }), 'from version 11.8 only'),
  ],
};

const MYSQL_TLS_VERSION: RuleCases = {
  rule: mySqlTlsVersion,
  cases: [
    passes('1.2 and 1.3', parameters('mysql8.0', { tls_version: 'TLSv1.2,TLSv1.3' })),
    passes('what 8.4 does by itself', parameters('mysql8.4', {}), 'TLS 1.2 and 1.3 only'),
    passes('1.2 on 5.7', parameters('mysql5.7', { tls_version: 'TLSv1.2' })),
    passes('another family', parameters('postgres16', {})),
    fails('5.7 that says nothing', parameters('mysql5.7', {})),
    fails('1.1', parameters('mysql8.0', { tls_version: 'TLSv1.1,TLSv1.2' })),
    unverifiable('what a parameter says', parameters('mysql8.0', { tls_version: ANY }, {}, ANY_TEXT)),
  ],
};

const PLUGIN = [option('MARIADB_AUDIT_PLUGIN', { SERVER_AUDIT_EVENTS: 'CONNECT' })];

function auditPlugin(rule: RuleCases['rule'], engine: string): RuleCases {
  return {
    rule,
    cases: [
      passes('a group with it', options(engine, PLUGIN)),
      passes('a group for another engine', options('sqlserver-se', [])),
      passes('an instance with a group of its own, which is judged itself', withOptions({ Engine: engine }, [])),
      passes('another engine', instance(POSTGRES)),
      fails('a group without it', options(engine, [option('MEMCACHED')])),
      fails('an instance without a group', instance({ Engine: engine }), 'without an audit log'),
      fails('an instance with the default group', instance({ Engine: engine, OptionGroupName: 'default:own' })),
      unverifiable('options that a macro writes', options(engine, MACRO)),
    ],
  };
}

const FORCE_SSL: RuleCases = {
  rule: forceSsl,
  cases: [
    passes('a group that turns it on', withParameters(POSTGRES, { 'rds.force_ssl': '1' })),
    passes('15, which has it on by default', instance({ Engine: 'postgres', EngineVersion: '15.2' }), 'on by default from version 15'),
    passes('a group for 16 that leaves it out', withParameters({ Engine: 'postgres' }, {}, { Family: 'postgres16' })),
    passes('the default group for 16', instance({ Engine: 'postgres', DBParameterGroupName: 'default.postgres16' })),
    passes('another engine', instance(MYSQL)),
    fails('a group that turns it off', withParameters(POSTGRES, { 'rds.force_ssl': '0' })),
    fails('the default group of 14', instance({ Engine: 'postgres', EngineVersion: '14.9' }), 'before version 15'),
    fails('the default group for 14 by its name', instance({ Engine: 'postgres', DBParameterGroupName: 'default.postgres14' })),
    fails('9.6', instance({ Engine: 'postgres', EngineVersion: '9.6' })),
    fails('one branch with an old version', instance({ Engine: 'postgres', EngineVersion: ifProd('16.1', '13.9') }, {}, EITHER_WAY), 'when'),
    unverifiable('no version', instance({ Engine: 'postgres' }), 'write EngineVersion out'),
    unverifiable('a version that a parameter names', instance({ Engine: 'postgres', EngineVersion: ANY }, {}, ANY_TEXT)),
    unverifiable('a replica of what is elsewhere', instance({ Engine: 'postgres', SourceDBInstanceIdentifier: 'other' }), 'the database that the replica follows'),
  ],
};

const AUDITED = { 'shared_preload_libraries': 'pg_stat_statements,pgaudit', 'pgaudit.log': 'ddl,role', 'log_connections': '1', 'log_disconnections': 'on' };

const AUDIT_LOGGING: RuleCases = {
  rule: auditLogging,
  cases: [
    passes('a group that audits', parameters('postgres16', AUDITED)),
    passes('what 18 calls it', parameters('postgres18', { ...AUDITED, log_connections: 'receipt,authentication' })),
    passes('statements about tables', parameters('postgres16', { ...AUDITED, log_statement: 'ddl' })),
    passes('another family', parameters('mysql8.0', {})),
    passes('an instance with a group of its own', withParameters(POSTGRES, {})),
    fails('an instance without', instance(POSTGRES), 'without pgaudit'),
    fails('a group that does not load it', parameters('postgres16', { ...AUDITED, shared_preload_libraries: 'pg_stat_statements' })),
    fails('pgaudit that logs nothing', parameters('postgres16', { ...AUDITED, 'pgaudit.log': 'none' })),
    fails('connections that are not logged', parameters('postgres16', { ...AUDITED, log_connections: '0' })),
    fails('every statement in the log', parameters('postgres16', { ...AUDITED, log_statement: 'all' })),
    unverifiable('libraries that a parameter names', parameters('postgres16', { ...AUDITED, shared_preload_libraries: ANY }, {}, ANY_TEXT)),
  ],
};

const SCRAM = { 'rds.accepted_password_auth_method': 'scram', 'password_encryption': 'scram-sha-256' };

const PASSWORD_ENCRYPTION: RuleCases = {
  rule: passwordEncryption,
  cases: [
    passes('SCRAM', parameters('postgres13', SCRAM)),
    passes('what 16 does by itself', parameters('postgres16', { 'rds.accepted_password_auth_method': 'scram' }), 'PostgreSQL 14'),
    fails('13 that says nothing of how', parameters('postgres13', { 'rds.accepted_password_auth_method': 'scram' })),
    fails('both', parameters('postgres16', { ...SCRAM, 'rds.accepted_password_auth_method': 'md5+scram' })),
    fails('a group that says nothing', parameters('postgres16', {})),
    unverifiable('what a parameter says', parameters('postgres16', { ...SCRAM, password_encryption: ANY }, {}, ANY_TEXT)),
  ],
};

const DB2_TLS = { DB2COMM: 'SSL', SSL_SVCENAME: '50443' };

const DB2_TRANSPORT: RuleCases = {
  rule: db2TransportEncryption,
  cases: [
    passes('TLS only', withParameters(DB2, DB2_TLS)),
    passes('small letters', withParameters(DB2, { db2comm: 'ssl', ssl_svcename: '50443' })),
    passes('another engine', instance(POSTGRES)),
    fails('the default group', instance(DB2), 'clear text by default'),
    fails('clear text', withParameters(DB2, { ...DB2_TLS, DB2COMM: 'TCPIP' })),
    fails('no port', withParameters(DB2, { DB2COMM: 'SSL' }), 'no port for TLS'),
    unverifiable('both', withParameters(DB2, { ...DB2_TLS, DB2COMM: 'TCPIP,SSL' }), 'beside the one for TLS'),
    unverifiable('what a parameter says', withParameters(DB2, { ...DB2_TLS, DB2COMM: ANY }, {}, ANY_TEXT)),
  ],
};

export const RDS_ENGINE_CASES: readonly RuleCases[] = [
  MYSQL_TLS, MARIADB_TLS, MYSQL_TLS_VERSION, auditPlugin(mySqlAuditPlugin, 'mysql'), auditPlugin(mariaDbAuditPlugin, 'mariadb'),
  FORCE_SSL, AUDIT_LOGGING, PASSWORD_ENCRYPTION, DB2_TRANSPORT,
];
