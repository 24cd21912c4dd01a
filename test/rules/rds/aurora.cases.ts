import { cluster } from './databases';
import { auditLogging, backupRetention, dataApiReviewed, engineAllowed, requireTls, shardGroupNotPublic } from '../../../src/rules/rds/aurora';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

const MYSQL = { Engine: 'aurora-mysql', EngineVersion: '8.0.mysql_aurora.3.08.0' };
const POSTGRES = { Engine: 'aurora-postgresql', EngineVersion: '16.6' };

function withParameters(engine: JsonObject, parameters: JsonObject, rest: Partial<Given> = {}): Given {
  return cluster({ ...engine, DBClusterParameterGroupName: { Ref: 'Group' } }, {
    Group: { Type: 'AWS::RDS::DBClusterParameterGroup', Properties: { Parameters: parameters } },
  }, rest);
}

const REQUIRE_TLS: RuleCases = {
  rule: requireTls,
  cases: [
    passes('Aurora MySQL with it', withParameters(MYSQL, { require_secure_transport: 'ON' })),
    passes('Aurora PostgreSQL with it', withParameters(POSTGRES, { 'rds.force_ssl': 1 })),
    passes('Aurora PostgreSQL 17, which has it on by default', cluster({ ...POSTGRES, EngineVersion: '17.4' }), 'from version 17'),
    passes('a Multi-AZ cluster of MySQL with it', withParameters({ Engine: 'mysql' }, { require_secure_transport: '1' })),
    passes('a Multi-AZ cluster of PostgreSQL 15', cluster({ Engine: 'postgres', EngineVersion: '15.4' })),
    fails('Aurora MySQL with its default group', cluster(MYSQL)),
    fails('Aurora PostgreSQL 16 with its default group', cluster(POSTGRES), 'before version 17'),
    fails('a group that turns it off', withParameters({ ...POSTGRES, EngineVersion: '17.4' }, { 'rds.force_ssl': '0' })),
    fails('no engine', cluster({})),
    fails('one branch that turns it off', withParameters(MYSQL, { require_secure_transport: ifProd('ON', 'OFF') }, EITHER_WAY), 'when'),
    unverifiable('a group that is made elsewhere', cluster({ ...MYSQL, DBClusterParameterGroupName: 'own' })),
    unverifiable('an engine that a parameter names', cluster({ Engine: ANY }, {}, ANY_TEXT)),
    unverifiable('Aurora PostgreSQL of a version that nobody knows', cluster({ Engine: 'aurora-postgresql' })),
  ],
};

const ENGINE_ALLOWED: RuleCases = {
  rule: engineAllowed,
  cases: [
    passes('Aurora MySQL', cluster(MYSQL)),
    passes('a Multi-AZ cluster', cluster({ Engine: 'postgres' })),
    fails('the engine that AWS has ended', cluster({ Engine: 'aurora' })),
    fails('another engine', cluster({ Engine: 'neptune' })),
    unverifiable('an engine that a parameter names', cluster({ Engine: ANY }, {}, ANY_TEXT)),
  ],
};

function group(family: string, parameters: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBClusterParameterGroup', { Family: family, Parameters: parameters }, {}, rest);
}

const AUDITED = { server_audit_logging: '1', server_audit_events: 'CONNECT,TABLE,QUERY_DCL' };

const AUDIT_LOGGING: RuleCases = {
  rule: auditLogging,
  cases: [
    passes('Advanced Auditing', group('aurora-mysql8.0', AUDITED)),
    passes('pgaudit and connections', group('aurora-postgresql16', {
      'shared_preload_libraries': 'pgaudit', 'pgaudit.log': 'ddl', 'log_connections': '1', 'log_disconnections': '1',
    })),
    fails('pgaudit without connections', group('aurora-postgresql16', { 'shared_preload_libraries': 'pgaudit', 'pgaudit.log': 'ddl' })),
    passes('another family', group('postgres16', {})),
    passes('a cluster with a group of its own, which is judged itself', withParameters(MYSQL, {})),
    fails('a cluster without', cluster(MYSQL), 'without an audit log'),
    fails('Advanced Auditing that is off', group('aurora-mysql8.0', { ...AUDITED, server_audit_logging: '0' })),
    fails('events without connections', group('aurora-mysql8.0', { ...AUDITED, server_audit_events: 'TABLE' })),
    fails('PostgreSQL without pgaudit', group('aurora-postgresql16', {})),
    unverifiable('statements in the log', group('aurora-mysql8.0', { ...AUDITED, server_audit_events: 'CONNECT,QUERY' }), 'with their values'),
    unverifiable('what a parameter says', group('aurora-mysql8.0', { ...AUDITED, server_audit_logging: ANY }, ANY_TEXT)),
  ],
};

const BACKUP_RETENTION: RuleCases = {
  rule: backupRetention,
  cases: [
    passes('a month, with tags', cluster({ BackupRetentionPeriod: 35, CopyTagsToSnapshot: true })),
    fails('one day', cluster({ BackupRetentionPeriod: 1, CopyTagsToSnapshot: true })),
    fails('a cluster that says nothing', cluster(MYSQL)),
    fails('no tags', cluster({ BackupRetentionPeriod: 35 })),
    unverifiable('what a parameter says', cluster({ BackupRetentionPeriod: ANY, CopyTagsToSnapshot: true }, {}, ANY_TEXT)),
  ],
};

const DATA_API: RuleCases = {
  rule: dataApiReviewed,
  cases: [
    passes('a cluster without it', cluster(MYSQL)),
    passes('a cluster that says so', cluster({ EnableHttpEndpoint: false })),
    fails('a cluster with it', cluster({ EnableHttpEndpoint: true })),
    unverifiable('what a parameter says', cluster({ EnableHttpEndpoint: ANY }, {}, ANY_TEXT)),
  ],
};

function shardGroup(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBShardGroup', properties, {}, rest);
}

const SHARD_GROUP: RuleCases = {
  rule: shardGroupNotPublic,
  cases: [
    passes('a group that is not', shardGroup({ PubliclyAccessible: false })),
    fails('a group that is', shardGroup({ PubliclyAccessible: true })),
    unverifiable('a group that says nothing', shardGroup({}), 'internet gateway'),
  ],
};

export const AURORA_CASES: readonly RuleCases[] = [REQUIRE_TLS, ENGINE_ALLOWED, AUDIT_LOGGING, BACKUP_RETENTION, DATA_API, SHARD_GROUP];
