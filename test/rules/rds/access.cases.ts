import { cluster, CLUSTER, instance, MEMBER, primary, REPLICA, SNAPSHOT } from './databases';
import { caCertificate, engineCovered, iamAuthentication, managedPassword, notPublic, snapshotNotPublic } from '../../../src/rules/rds/access';
import { proxyDebugLogging, proxyTls } from '../../../src/rules/rds/proxy';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

const POSTGRES = { Engine: 'postgres' };
const GROUP = { DBSubnetGroupName: { Ref: 'Subnets' } };
const SUBNETS = { Subnets: { Type: 'AWS::RDS::DBSubnetGroup' } };

const NOT_PUBLIC: RuleCases = {
  rule: notPublic,
  cases: [
    passes('an instance that says so', instance({ ...POSTGRES, PubliclyAccessible: false })),
    passes('an instance in a subnet group of its own, and tells the default', instance({ ...POSTGRES, ...GROUP }, SUBNETS), 'no public address when nothing is set'),
    passes('a member of a cluster', instance(MEMBER, CLUSTER)),
    passes('an Aurora cluster, which has no such property', cluster({ Engine: 'aurora-mysql' })),
    passes('a Multi-AZ cluster that says so', cluster({ Engine: 'mysql', PubliclyAccessible: 'false' })),
    fails('an instance that is public', instance({ ...POSTGRES, PubliclyAccessible: true })),
    fails('a member that is public', instance({ ...MEMBER, PubliclyAccessible: 'true' }, CLUSTER)),
    fails('an instance without a subnet group', instance(POSTGRES), 'then has a public address'),
    fails('an instance in the default subnet group', instance({ ...POSTGRES, DBSubnetGroupName: 'default' })),
    fails('a Multi-AZ cluster without a subnet group', cluster({ Engine: 'mysql' })),
    fails('a cluster that is public, whatever its engine', cluster({ Engine: ANY, PubliclyAccessible: true }, {}, ANY_TEXT)),
    fails('one branch that is public', instance({ PubliclyAccessible: ifProd(false, true) }, {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', instance({ PubliclyAccessible: ANY }, {}, ANY_TEXT)),
  ],
};

const NO_ECHO = { Parameters: { Any: { Type: 'String', NoEcho: true } } };

const MANAGED_PASSWORD: RuleCases = {
  rule: managedPassword,
  cases: [
    passes('a password that RDS manages', instance({ ManageMasterUserPassword: true })),
    passes('a secret', instance({ MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' })),
    passes('a secret of the template', instance({ MasterUserPassword: { 'Fn::Sub': '{{resolve:secretsmanager:${Secret}}}' } }, { Secret: { Type: 'AWS::SecretsManager::Secret' } })),
    passes('a member', instance(MEMBER, CLUSTER)),
    passes('a replica', instance(REPLICA, primary(POSTGRES))),
    passes('what is restored from a snapshot', instance(SNAPSHOT)),
    passes('a secondary cluster', cluster({ GlobalClusterIdentifier: 'all' })),
    fails('an instance without either', instance(POSTGRES)),
    fails('a password that is written out', instance({ MasterUserPassword: 'correct horse' }), 'written out'),
    fails('a parameter that shows itself', instance({ MasterUserPassword: ANY }, {}, ANY_TEXT)),
    fails('a cluster without either', cluster({ Engine: 'aurora-mysql' })),
    unverifiable('a parameter with NoEcho', instance({ MasterUserPassword: ANY }, {}, NO_ECHO), 'nothing rotates it'),
  ],
};

const IAM = { EnableIAMDatabaseAuthentication: true };

const IAM_AUTHENTICATION: RuleCases = {
  rule: iamAuthentication,
  cases: [
    passes('an instance with it', instance({ ...POSTGRES, ...IAM })),
    passes('Oracle, which has none', instance({ Engine: 'oracle-se2' })),
    passes('SQL Server, which has none', instance({ Engine: 'sqlserver-se' })),
    passes('a member, since it is the cluster that has it', instance(MEMBER, CLUSTER)),
    passes('a cluster with it', cluster({ Engine: 'aurora-mysql', ...IAM })),
    passes('a replica with it', instance({ ...REPLICA, ...IAM }, primary(POSTGRES))),
    fails('MySQL, however it is spelled', instance({ Engine: 'MySQL' })),
    fails('a replica without it', instance(REPLICA, primary(POSTGRES))),
    fails('a cluster without it', cluster({ Engine: 'aurora-postgresql' })),
    unverifiable('what a parameter says', cluster({ Engine: 'aurora-postgresql', EnableIAMDatabaseAuthentication: ANY }, {}, ANY_TEXT)),
  ],
};

const CA_CERTIFICATE: RuleCases = {
  rule: caCertificate,
  cases: [
    passes('a CA in force', instance({ CACertificateIdentifier: 'rds-ca-rsa4096-g1' })),
    passes('the default, and tells it', instance({}), 'the default CA'),
    fails('the CA that expired', instance({ CACertificateIdentifier: 'rds-ca-2019' })),
    unverifiable('what a parameter names', instance({ CACertificateIdentifier: ANY }, {}, ANY_TEXT)),
  ],
};

const ENGINE_COVERED: RuleCases = {
  rule: engineCovered,
  cases: [
    passes('MySQL, however it is spelled', instance({ Engine: 'MySQL' })),
    passes('Db2', instance({ Engine: 'db2-se' })),
    passes('a member of a cluster', instance(MEMBER, CLUSTER)),
    passes('a replica, whose source is here', instance(REPLICA, primary(POSTGRES))),
    passes('a parameter with engines to choose from', instance({ Engine: ANY }, {}, { Parameters: { Any: { Type: 'String', AllowedValues: ['mysql', 'postgres'] } } })),
    unverifiable('RDS Custom', instance({ Engine: 'custom-oracle-ee' }), 'custom-oracle-ee'),
    unverifiable('an engine that nobody knows', instance({ Engine: 'informix' })),
    unverifiable('an engine that a parameter names', instance({ Engine: ANY }, {}, ANY_TEXT)),
    unverifiable('a replica of what is elsewhere', instance({ SourceDBInstanceIdentifier: 'other' })),
  ],
  never: ['fail'],
};

function policy(action: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::IAM::Policy', { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] } }, {}, rest);
}

function call(action: string, value: string): Given {
  return subject('Custom::AWS', { Create: JSON.stringify({ service: 'RDS', action, parameters: { AttributeName: 'restore', ValuesToAdd: [value] } }) });
}

const SNAPSHOT_NOT_PUBLIC: RuleCases = {
  rule: snapshotNotPublic,
  cases: [
    passes('a snapshot', subject('AWS::RDS::DBSnapshot', { DBInstanceIdentifier: 'records' })),
    passes('a policy that lets snapshots be made', policy(['rds:CreateDBSnapshot', 'rds:DescribeDBSnapshots'])),
    passes('a call that shares with one account', call('modifyDBSnapshotAttribute', '111122223333')),
    passes('another call', call('describeDBSnapshots', 'all')),
    fails('a policy that lets snapshots be shared', policy('rds:ModifyDBSnapshotAttribute')),
    fails('one for snapshots of clusters', policy(['rds:modifydbclustersnapshotattribute'])),
    fails('a call that shares with everyone', call('modifyDBClusterSnapshotAttribute', 'all'), 'shares a snapshot with everyone'),
    unverifiable('actions that a parameter names', policy(ANY, ANY_TEXT)),
  ],
};

function proxy(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBProxy', properties, {}, rest);
}

const PROXY_TLS: RuleCases = {
  rule: proxyTls,
  cases: [
    passes('a proxy that asks for TLS', proxy({ RequireTLS: true })),
    fails('a proxy that says nothing', proxy({})),
    fails('a proxy that does not', proxy({ RequireTLS: false })),
    unverifiable('what a parameter says', proxy({ RequireTLS: ANY }, ANY_TEXT)),
  ],
};

const PROXY_DEBUG_LOGGING: RuleCases = {
  rule: proxyDebugLogging,
  cases: [
    passes('a proxy that logs none', proxy({ DebugLogging: false })),
    passes('a proxy that says nothing, and tells the default', proxy({}), 'logs no statements'),
    fails('a proxy that does', proxy({ DebugLogging: true })),
    unverifiable('what a parameter says', proxy({ DebugLogging: ANY }, ANY_TEXT)),
  ],
};

export const RDS_ACCESS_CASES: readonly RuleCases[] = [
  NOT_PUBLIC, MANAGED_PASSWORD, IAM_AUTHENTICATION, CA_CERTIFICATE, ENGINE_COVERED, SNAPSHOT_NOT_PUBLIC, PROXY_TLS, PROXY_DEBUG_LOGGING,
];
