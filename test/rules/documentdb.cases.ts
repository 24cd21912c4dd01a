import { ANY, ANY_TEXT, Case, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { customerKey, encryptionAtRest } from '../../src/rules/documentdb/encryption';
import { auditLog, backup, deletionProtection, managedPassword, privateSubnet } from '../../src/rules/documentdb/operations';
import { minimumTls12, tls } from '../../src/rules/documentdb/tls';
import { Json, JsonObject } from '../../src/template';

function cluster(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DocDB::DBCluster', properties, beside, rest);
}

function elastic(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DocDBElastic::Cluster', properties, {}, rest);
}

function globalCluster(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DocDB::GlobalCluster', properties, {}, rest);
}

function other(properties: JsonObject): JsonObject {
  return { Other: { Type: 'AWS::DocDB::DBCluster', Properties: properties } };
}

const ENCRYPTION_AT_REST: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('an encrypted cluster', cluster({ StorageEncrypted: true })),
    passes('a snapshot that is restored with a key', cluster({ SnapshotIdentifier: 'yesterday', KmsKeyId: 'alias/records' })),
    passes('a clone of an encrypted cluster', cluster({ SourceDBClusterIdentifier: { Ref: 'Other' } }, other({ StorageEncrypted: true }))),
    passes('an encrypted global cluster', globalCluster({ StorageEncrypted: 'true' })),
    fails('a cluster that says nothing', cluster(), 'StorageEncrypted is not set'),
    fails('a cluster with a key that nothing switches on', cluster({ KmsKeyId: 'alias/records' })),
    fails('a cluster that is not encrypted', cluster({ StorageEncrypted: false })),
    fails('a snapshot that is restored without encryption', cluster({ SnapshotIdentifier: 'yesterday', StorageEncrypted: false })),
    fails('a clone of a cluster that is not encrypted', cluster({ SourceDBClusterIdentifier: { Ref: 'Other' } }, other({})), 'Other.Properties.StorageEncrypted'),
    fails('a global cluster that says nothing', globalCluster()),
    fails('one branch that is not encrypted', cluster({ StorageEncrypted: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    unverifiable('a snapshot that nobody sees here', cluster({ SnapshotIdentifier: 'yesterday' }), 'Set StorageEncrypted and KmsKeyId'),
    unverifiable('a global cluster over one that nobody sees here', globalCluster({ SourceDBClusterIdentifier: 'elsewhere' })),
    unverifiable('a clone of what a parameter names', cluster({ SourceDBClusterIdentifier: ANY }, {}, ANY_TEXT)),
    unverifiable('what a parameter says', cluster({ StorageEncrypted: ANY }, {}, ANY_TEXT)),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', cluster({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }, { Key: { Type: 'AWS::KMS::Key' } })),
    passes('an elastic cluster with a key', elastic({ KmsKeyId: 'alias/records' })),
    fails('a cluster without a key', cluster({ StorageEncrypted: true })),
    fails('an elastic cluster without a key', elastic()),
    unverifiable('a key that a parameter names', cluster({ KmsKeyId: ANY }, {}, ANY_TEXT)),
  ],
};

const GROUP = { DBClusterParameterGroupName: { Ref: 'Group' } };

function parameters(values: Json): JsonObject {
  return { Group: { Type: 'AWS::DocDB::DBClusterParameterGroup', Properties: { Name: 'clinic', Family: 'docdb5.0', Parameters: values } } };
}

function group(values: Json, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DocDB::DBClusterParameterGroup', { Name: 'clinic', Parameters: values }, beside, rest);
}

const USING_SUBJECT = other({ DBClusterParameterGroupName: { Ref: 'Subject' } });

const TLS: RuleCases = {
  rule: tls,
  cases: [
    ...['enabled', 'tls1.2+', 'tls1.3+', 'fips-140-3'].map((value): Case => passes(`tls ${value}`, cluster(GROUP, parameters({ tls: value })))),
    passes('a cluster with the default group', cluster(), 'when nothing is set'),
    passes('a cluster that names the default group', cluster({ DBClusterParameterGroupName: 'default.docdb5.0' })),
    passes('a group that leaves it out', cluster(GROUP, parameters({ audit_logs: 'all' }))),
    passes('a group that encrypts', group({ tls: 'tls1.2+' })),
    passes('a group whose cluster is told of instead', group({ tls: 'disabled' }, USING_SUBJECT)),
    fails('a cluster whose group takes clear text', cluster(GROUP, parameters({ tls: 'disabled' })), 'Group.Properties.Parameters.tls'),
    fails('a cluster that names such a group literally', cluster({ DBClusterParameterGroupName: 'clinic' }, parameters({ tls: 'disabled' }))),
    fails('a group that nobody uses here and takes clear text', group({ tls: 'disabled' })),
    fails('one branch that takes clear text', cluster(GROUP, parameters({ tls: ifProd('enabled', 'disabled') }), EITHER_WAY), 'when'),
    unverifiable('a group that is made elsewhere', cluster({ DBClusterParameterGroupName: 'elsewhere' }), 'not in these templates'),
    unverifiable('a value that a parameter says', group({ tls: ANY }, {}, ANY_TEXT)),
    unverifiable('parameters that a macro writes', cluster(GROUP, parameters(MACRO))),
  ],
};

const MINIMUM_TLS: RuleCases = {
  rule: minimumTls12,
  cases: [
    passes('tls1.2+', cluster(GROUP, parameters({ tls: 'tls1.2+' }))),
    passes('FIPS 140-3', group({ tls: 'fips-140-3' })),
    passes('a group whose cluster is told of instead', group({ tls: 'enabled' }, USING_SUBJECT)),
    fails('a cluster with the default group', cluster(), 'TLS 1.0'),
    fails('enabled, which takes TLS 1.0', cluster(GROUP, parameters({ tls: 'enabled' }))),
    fails('a group that leaves it out', group({})),
    unverifiable('a group that is made elsewhere', cluster({ DBClusterParameterGroupName: 'elsewhere' })),
  ],
};

const AUDITED = { ...GROUP, EnableCloudwatchLogsExports: ['audit', 'profiler'] };

const AUDIT_LOG: RuleCases = {
  rule: auditLog,
  cases: [
    ...['all', 'enabled', 'ddl', 'ddl,dml_write', 'dml_read, dml_write']
      .map((value): Case => passes(`audit_logs ${value}`, cluster(AUDITED, parameters({ audit_logs: value })))),
    fails('a cluster that says nothing', cluster(), 'not exported'),
    fails('a log that is recorded and not exported', cluster({ ...GROUP, EnableCloudwatchLogsExports: ['profiler'] }, parameters({ audit_logs: 'all' })), 'not exported'),
    fails('a log that is exported and not recorded', cluster({ EnableCloudwatchLogsExports: ['audit'] }), 'nothing is recorded'),
    fails('a group that leaves it out', cluster(AUDITED, parameters({}))),
    ...['none', 'disabled', 'ddl,none', ''].map((value): Case =>
      fails(`audit_logs ${JSON.stringify(value)}`, cluster(AUDITED, parameters({ audit_logs: value })), 'audit_logs')),
    unverifiable('a group that is made elsewhere', cluster({ ...AUDITED, DBClusterParameterGroupName: 'elsewhere' })),
    unverifiable('a log that a parameter names', cluster({ ...GROUP, EnableCloudwatchLogsExports: [ANY] }, parameters({ audit_logs: 'all' }), ANY_TEXT)),
  ],
};

const BACKUP: RuleCases = {
  rule: backup,
  cases: [
    passes('backups of seven days', cluster({ BackupRetentionPeriod: 7 })),
    passes('an elastic cluster with backups of 35 days', elastic({ BackupRetentionPeriod: '35' })),
    fails('a cluster that says nothing', cluster(), 'BackupRetentionPeriod is not set'),
    fails('backups of six days', cluster({ BackupRetentionPeriod: 6 })),
    fails('an elastic cluster that says nothing', elastic()),
    unverifiable('days that a parameter says', cluster({ BackupRetentionPeriod: ANY }, {}, ANY_TEXT)),
  ],
};

const DELETION_PROTECTION: RuleCases = {
  rule: deletionProtection,
  cases: [
    passes('a cluster that is protected', cluster({ DeletionProtection: true })),
    fails('a cluster that says nothing', cluster()),
    fails('a cluster that is not', cluster({ DeletionProtection: false })),
    unverifiable('what a parameter says', cluster({ DeletionProtection: ANY }, {}, ANY_TEXT)),
  ],
};

const FROM_SECRET = { 'Fn::Sub': '{{resolve:secretsmanager:${Secret}:SecretString:password::}}' };
const SECRET = { Secret: { Type: 'AWS::SecretsManager::Secret' } };

const MANAGED_PASSWORD: RuleCases = {
  rule: managedPassword,
  cases: [
    passes('a password that DocumentDB manages', cluster({ ManageMasterUserPassword: true })),
    passes('a password from a secret', cluster({ MasterUserPassword: FROM_SECRET }, SECRET)),
    passes('a password from a secure parameter of Systems Manager', cluster({ MasterUserPassword: '{{resolve:ssm-secure:/db/password:1}}' })),
    passes('a snapshot, which brings its master user', cluster({ SnapshotIdentifier: 'yesterday' })),
    passes('a cluster that follows a global one', cluster({ GlobalClusterIdentifier: 'clinic' })),
    passes('an elastic cluster with a secret', elastic({ AuthType: 'SECRET_ARN', AdminUserPassword: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db' })),
    passes('an elastic cluster with a dynamic reference', elastic({ AuthType: 'PLAIN_TEXT', AdminUserPassword: '{{resolve:secretsmanager:db}}' })),
    fails('a cluster that says nothing', cluster(), 'ManageMasterUserPassword is not set'),
    fails('a password that is written out', cluster({ MasterUserPassword: 'Sommer2026' }), 'written out'),
    fails('a password that a parameter brings', cluster({ MasterUserPassword: ANY }, {}, { Parameters: { Any: { Type: 'String', NoEcho: true } } }), 'comes from parameter "Any"'),
    fails('an elastic cluster with a plain password', elastic({ AuthType: 'PLAIN_TEXT', AdminUserPassword: 'Sommer2026' })),
    fails('an elastic cluster without a kind of authentication', elastic()),
    unverifiable('a password that another stack exports', cluster({ MasterUserPassword: { 'Fn::ImportValue': 'Password' } })),
    unverifiable('a kind of authentication that a parameter names', elastic({ AuthType: ANY }, ANY_TEXT)),
  ],
};

const PLACED = { VpcSecurityGroupIds: ['sg-1'] };

const PRIVATE_SUBNET: RuleCases = {
  rule: privateSubnet,
  cases: [
    passes('a cluster that names both', cluster({ ...PLACED, DBSubnetGroupName: { Ref: 'Subnets' } }, { Subnets: { Type: 'AWS::DocDB::DBSubnetGroup' } })),
    passes('an elastic cluster that names both', elastic({ ...PLACED, SubnetIds: ['subnet-1'] })),
    fails('a cluster that says nothing', cluster(), 'DBSubnetGroupName'),
    fails('a cluster without security groups', cluster({ DBSubnetGroupName: 'private', VpcSecurityGroupIds: [] }), 'VpcSecurityGroupIds'),
    unverifiable('what a macro writes', cluster({ ...PLACED, DBSubnetGroupName: MACRO })),
  ],
};

export const DOCUMENTDB_CASES: readonly RuleCases[] = [
  ENCRYPTION_AT_REST, CUSTOMER_KEY, TLS, MINIMUM_TLS, AUDIT_LOG, BACKUP, DELETION_PROTECTION, MANAGED_PASSWORD, PRIVATE_SUBNET,
];
