import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { planExists } from '../../src/rules/backup/rules';
import { auditLog, backup, customerKey, deletionProtection, encryptionAtRest, iamAuth, notPublic } from '../../src/rules/neptune';
import * as graph from '../../src/rules/neptune-graph';
import { JsonObject } from '../../src/template';

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function cluster(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Neptune::DBCluster', properties, KEY, rest);
}

function globalCluster(properties: JsonObject, beside: JsonObject = {}): Given {
  return subject('AWS::Neptune::GlobalCluster', properties, beside);
}

function instance(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Neptune::DBInstance', properties, {}, rest);
}

function audited(properties: JsonObject, parameters: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::Neptune::DBCluster', { DBClusterParameterGroupName: { Ref: 'Group' }, ...properties }, {
    Group: { Type: 'AWS::Neptune::DBClusterParameterGroup', Properties: { Family: 'neptune1.4', Description: 'Own', Parameters: parameters } },
  }, rest);
}

const EXPORTED = { EnableCloudwatchLogsExports: ['audit'] };

function graphOf(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::NeptuneGraph::Graph', { ProvisionedMemory: 16, ...properties }, KEY, rest);
}

export const NEPTUNE_CASES: readonly RuleCases[] = [
  {
    rule: planExists,
    cases: [
      passes('a Neptune cluster that keeps backups', cluster({ BackupRetentionPeriod: 7 })),
      passes('a Neptune cluster that says nothing, and tells the default', cluster({}), 'for one day'),
      unverifiable('a Neptune cluster whose retention may be anything', cluster({ BackupRetentionPeriod: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: encryptionAtRest,
    cases: [
      passes('an encrypted cluster', cluster({ StorageEncrypted: true })),
      passes('a restored cluster that says so', cluster({ StorageEncrypted: true, SnapshotIdentifier: 'old' })),
      passes('an encrypted global database', globalCluster({ StorageEncrypted: true })),
      passes('a global database made of a cluster, which is judged itself', globalCluster({ SourceDBClusterIdentifier: { 'Fn::GetAtt': ['Source', 'DBClusterArn'] } },
        { Source: { Type: 'AWS::Neptune::DBCluster', Properties: {} } })),
      fails('a cluster that says nothing', cluster({}), 'StorageEncrypted is not set'),
      fails('a cluster that is not encrypted in one branch', cluster({ StorageEncrypted: ifProd(true, false) }, EITHER_WAY)),
      fails('a key without encryption', cluster({ KmsKeyId: { Ref: 'Key' }, StorageEncrypted: false })),
      fails('a global database that says nothing', globalCluster({})),
      unverifiable('a cluster that is restored and says nothing', cluster({ SnapshotIdentifier: 'old' }), 'inherited from SnapshotIdentifier'),
      unverifiable('a copy in time that says nothing', cluster({ SourceDBClusterIdentifier: 'other' }), 'SourceDBClusterIdentifier'),
      unverifiable('a global database made of a cluster elsewhere', globalCluster({ SourceDBClusterIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:other' })),
      unverifiable('a value that may be anything', cluster({ StorageEncrypted: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: iamAuth,
    cases: [
      passes('a cluster with IAM', cluster({ IamAuthEnabled: true })),
      fails('a cluster that says nothing', cluster({}), 'IamAuthEnabled is not set'),
      unverifiable('a value that a macro writes', cluster({ IamAuthEnabled: MACRO })),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', cluster({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      fails('no key', cluster({ StorageEncrypted: true })),
      fails('the key that AWS manages', cluster({ KmsKeyId: 'alias/aws/rds' })),
      fails('a key that one branch leaves out', cluster({ KmsKeyId: ifProd({ Ref: 'Key' }, NO_VALUE) }, EITHER_WAY)),
      unverifiable('a key that a parameter names', cluster({ KmsKeyId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: auditLog,
    cases: [
      passes('a log that is written and exported', audited(EXPORTED, { neptune_enable_audit_log: '1' })),
      passes('a number in place of a text', audited({ EnableCloudwatchLogsExports: ['slowquery', 'audit'] }, { neptune_enable_audit_log: 1 })),
      fails('a log that is written and not exported', audited({}, { neptune_enable_audit_log: '1' }), 'EnableCloudwatchLogsExports'),
      fails('a log that is exported and not written', audited(EXPORTED, { neptune_query_timeout: '20000' }), 'Group.Properties.Parameters.neptune_enable_audit_log'),
      fails('a log that the group turns off', audited(EXPORTED, { neptune_enable_audit_log: '0' })),
      fails('the default group', cluster(EXPORTED), 'no audit log by default'),
      fails('the default group by its name', cluster({ ...EXPORTED, DBClusterParameterGroupName: 'default.neptune1.4' })),
      unverifiable('a group that is made elsewhere', cluster({ ...EXPORTED, DBClusterParameterGroupName: 'ours' }), 'not in these templates'),
      unverifiable('a value that may be anything', audited(EXPORTED, { neptune_enable_audit_log: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: backup,
    cases: [
      passes('backups for a week, with tags', cluster({ BackupRetentionPeriod: 7, CopyTagsToSnapshot: true })),
      fails('backups for a day, as Neptune does it', cluster({ CopyTagsToSnapshot: true }), 'BackupRetentionPeriod is not set'),
      fails('backups for three days', cluster({ BackupRetentionPeriod: '3', CopyTagsToSnapshot: true })),
      fails('snapshots without tags', cluster({ BackupRetentionPeriod: 7 }), 'CopyTagsToSnapshot'),
      unverifiable('a number that may be anything', cluster({ BackupRetentionPeriod: ANY, CopyTagsToSnapshot: true }, ANY_TEXT)),
    ],
  },
  {
    rule: deletionProtection,
    cases: [
      passes('a protected cluster', cluster({ DeletionProtection: true })),
      fails('a cluster that says nothing', cluster({})),
      fails('a cluster that is not protected in one branch', cluster({ DeletionProtection: ifProd(true, false) }, EITHER_WAY)),
      unverifiable('a value that may be anything', cluster({ DeletionProtection: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: notPublic,
    cases: [
      passes('a private instance', instance({ PubliclyAccessible: false, AutoMinorVersionUpgrade: true })),
      passes('an instance that says nothing, and tells the defaults', instance({}), 'in its VPC only'),
      fails('a public instance', instance({ PubliclyAccessible: true }), 'PubliclyAccessible'),
      fails('an instance without upgrades', instance({ AutoMinorVersionUpgrade: false }), 'AutoMinorVersionUpgrade'),
      unverifiable('a value that may be anything', instance({ PubliclyAccessible: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: graph.notPublic,
    cases: [
      passes('a private graph', graphOf({ PublicConnectivity: false })),
      passes('a graph that says nothing, and tells the default', graphOf({}), 'not public'),
      fails('a public graph', graphOf({ PublicConnectivity: true }), 'PublicConnectivity'),
      unverifiable('a value that may be anything', graphOf({ PublicConnectivity: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: graph.customerKey,
    cases: [
      passes('a key, protection and a replica', graphOf({ KmsKeyIdentifier: { 'Fn::GetAtt': ['Key', 'Arn'] }, DeletionProtection: true, ReplicaCount: 1 })),
      passes('a graph that leaves the replica to the service, and tells so',
        graphOf({ KmsKeyIdentifier: { 'Fn::GetAtt': ['Key', 'Arn'] }, DeletionProtection: true }), 'one replica'),
      fails('no key', graphOf({ DeletionProtection: true }), 'KmsKeyIdentifier'),
      fails('no protection', graphOf({ KmsKeyIdentifier: { Ref: 'Key' } }), 'DeletionProtection'),
      fails('no replica', graphOf({ KmsKeyIdentifier: { Ref: 'Key' }, DeletionProtection: true, ReplicaCount: 0 }), 'ReplicaCount'),
      unverifiable('a key that a parameter names', graphOf({ KmsKeyIdentifier: ANY, DeletionProtection: true }, ANY_TEXT)),
    ],
  },
  {
    rule: graph.eligibilityReviewed,
    cases: [unverifiable('a graph, until the registry decides', graphOf({}), 'nobody has decided')],
    never: ['pass', 'fail'],
  },
];
