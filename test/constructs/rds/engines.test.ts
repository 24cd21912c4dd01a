import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CLUSTER_ENGINES, INSTANCE_ENGINES, network } from './engines';
import { HipaaAuroraCluster, HipaaGuard, HipaaRdsInstance, RuleLevel } from '../../../src';
import { Finding } from '../../../src/evidence';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Clinic');
});

/** What the rules find on resources of RDS and Secrets Manager; the offsite copy is up to the application. */
function findings(): Finding[] {
  return HipaaGuard.check(app).findings.filter(({ resourceType, rule, level }) => level === RuleLevel.REQUIRED
    || (/RDS|SecretsManager/.test(resourceType ?? '') && !/^Recovery\./.test(rule)));
}

type Properties = { [name: string]: unknown };

function properties(type: string): Properties {
  const [resource] = Object.values(Template.fromStack(stack).findResources(type));
  return (resource?.Properties ?? {}) as Properties;
}

describe.each(Object.entries(INSTANCE_ENGINES))('an instance with %s', (_name, engine) => {
  test('breaks no rule, and promises as much', () => {
    new HipaaRdsInstance(stack, 'Records', { engine: engine(), vpc: network(stack) });
    expect(findings()).toEqual([]);
  });
});

describe.each(Object.entries(CLUSTER_ENGINES))('a cluster with %s', (_name, engine) => {
  test('breaks no rule, and promises as much', () => {
    new HipaaAuroraCluster(stack, 'Records', { engine: engine(), vpc: network(stack) });
    expect(findings()).toEqual([]);
  });
});

const PGAUDIT = { 'shared_preload_libraries': 'pg_stat_statements,pgaudit', 'pgaudit.log': 'ddl,role,misc_set', 'log_disconnections': '1' };
const SCRAM = { 'password_encryption': 'scram-sha-256', 'rds.accepted_password_auth_method': 'scram' };
const SQLSERVER = {
  'rds.force_ssl': '1', 'rds.sqlserver_audit': 'fedramp_hipaa', 'rds.tls10': 'disabled', 'rds.tls11': 'disabled', 'rds.rc4': 'disabled', 'rds.3des168': 'disabled',
};

test.each<[string, string, object]>([
  ['MySQL 5.7', 'mysql5.7', { require_secure_transport: '1', tls_version: 'TLSv1.2' }],
  ['MySQL 8.4', 'mysql8.4', { require_secure_transport: '1', tls_version: 'TLSv1.2,TLSv1.3' }],
  ['MariaDB 11.8', 'mariadb11.8', { require_secure_transport: '1' }],
  ['PostgreSQL 17', 'postgres17', { 'rds.force_ssl': '1', ...PGAUDIT, 'log_connections': '1', ...SCRAM }],
  ['PostgreSQL 18', 'postgres18', { 'rds.force_ssl': '1', ...PGAUDIT, 'log_connections': 'all', ...SCRAM }],
  ['Oracle Standard Edition Two', 'oracle-se2-19', { audit_trail: 'XML' }],
  ['SQL Server Standard', 'sqlserver-se-15.0', SQLSERVER],
  ['SQL Server Enterprise', 'sqlserver-ee-14.0', SQLSERVER],
  ['Db2', 'db2-se-11.5', { DB2COMM: 'SSL', SSL_SVCENAME: '50443' }],
])('parameters of %s', (name, family, parameters) => {
  new HipaaRdsInstance(stack, 'Records', { engine: INSTANCE_ENGINES[name](), vpc: network(stack) });
  expect(properties('AWS::RDS::DBParameterGroup')).toEqual({ Description: expect.any(String), Family: family, Parameters: parameters });
});

test.each<[string, string, object]>([
  ['Aurora MySQL 3', 'aurora-mysql8.0', {
    require_secure_transport: 'ON', tls_version: 'TLSv1.2,TLSv1.3', server_audit_logging: '1', server_audit_events: 'CONNECT,QUERY_DCL,QUERY_DDL,TABLE',
  }],
  ['Aurora PostgreSQL 16', 'aurora-postgresql16', { 'rds.force_ssl': '1', ...PGAUDIT, 'log_connections': '1' }],
])('parameters of %s', (name, family, parameters) => {
  new HipaaAuroraCluster(stack, 'Records', { engine: CLUSTER_ENGINES[name](), vpc: network(stack) });
  expect(properties('AWS::RDS::DBClusterParameterGroup')).toEqual({ Description: expect.any(String), Family: family, Parameters: parameters });
});

test.each<[string, string, object]>([
  ['MySQL 8.0', 'MARIADB_AUDIT_PLUGIN', { SERVER_AUDIT_EVENTS: 'CONNECT,QUERY_DCL,QUERY_DDL' }],
  ['MariaDB 10.11', 'MARIADB_AUDIT_PLUGIN', { SERVER_AUDIT_EVENTS: 'CONNECT,QUERY_DCL,QUERY_DDL,TABLE' }],
  ['Oracle Enterprise Edition', 'NATIVE_NETWORK_ENCRYPTION', {
    'SQLNET.ENCRYPTION_SERVER': 'REQUIRED',
    'SQLNET.ENCRYPTION_TYPES_SERVER': 'AES256,AES192',
    'SQLNET.CRYPTO_CHECKSUM_SERVER': 'REQUIRED',
    'SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER': 'SHA256,SHA384,SHA512',
    'SQLNET.ALLOW_WEAK_CRYPTO': 'FALSE',
    'SQLNET.ALLOW_WEAK_CRYPTO_CLIENTS': 'FALSE',
  }],
])('options of %s', (name, option, settings) => {
  new HipaaRdsInstance(stack, 'Records', { engine: INSTANCE_ENGINES[name](), vpc: network(stack) });
  expect(properties('AWS::RDS::OptionGroup').OptionConfigurations).toEqual([{
    OptionName: option, OptionSettings: Object.entries(settings).map(([Name, Value]) => ({ Name, Value })),
  }]);
});

test.each<[string, string[], boolean | undefined]>([
  ['MySQL 8.4', ['audit', 'error', 'slowquery'], true],
  ['MariaDB 11.8', ['audit', 'error', 'slowquery'], true],
  ['PostgreSQL 17', ['postgresql', 'upgrade'], true],
  ['Oracle Enterprise Edition', ['alert', 'audit', 'listener', 'trace'], undefined],
  ['SQL Server Web', ['agent', 'error'], undefined],
  ['Db2', ['diag.log', 'notify.log'], undefined],
])('logs of %s, and whether users sign in with IAM', (name, logs, iam) => {
  new HipaaRdsInstance(stack, 'Records', { engine: INSTANCE_ENGINES[name](), vpc: network(stack) });
  expect(properties('AWS::RDS::DBInstance')).toMatchObject({
    EnableCloudwatchLogsExports: logs, ...(iam === undefined ? {} : { EnableIAMDatabaseAuthentication: iam }),
  });
  expect('EnableIAMDatabaseAuthentication' in properties('AWS::RDS::DBInstance')).toBe(iam === true);
});

test.each<[string, number]>([
  ['MySQL 8.4', 3306], ['PostgreSQL 17', 5432], ['Oracle Enterprise Edition', 1521], ['SQL Server Standard', 1433], ['Db2', 50443],
])('%s is reached on port %d', (name, port) => {
  const instance = new HipaaRdsInstance(stack, 'Records', { engine: INSTANCE_ENGINES[name](), vpc: network(stack) });
  instance.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'App', { vpc: network(stack) }));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: port, ToPort: port, IpProtocol: 'tcp' });
});

test.each<[string, ec2.InstanceSize, boolean]>([
  ['MySQL 8.4', ec2.InstanceSize.MICRO, false], ['MySQL 8.4', ec2.InstanceSize.MEDIUM, true], ['PostgreSQL 17', ec2.InstanceSize.MICRO, true], ['Db2', ec2.InstanceSize.LARGE, false],
])('%s on t4g.%s has Performance Insights: %s', (name, size, isOn) => {
  new HipaaRdsInstance(stack, 'Records', { engine: INSTANCE_ENGINES[name](), vpc: network(stack), instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, size) });
  expect(properties('AWS::RDS::DBInstance').EnablePerformanceInsights).toBe(isOn);
});
