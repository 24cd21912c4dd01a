import { cluster, CLUSTER, instance, KEY, KEY_ARN, MEMBER, primary, REPLICA, REPLICA_BY_ARN, SNAPSHOT } from './databases';
import {
  customerKey, encryptionAtRest, integrationKey, managedPasswordKey, performanceInsightsEncrypted, replicatedBackupKey,
} from '../../../src/rules/rds/encryption';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const POSTGRES = { Engine: 'postgres' };
const AURORA = { Engine: 'aurora-postgresql' };
const ENCRYPTED = { ...POSTGRES, StorageEncrypted: true };

const ENCRYPTION_AT_REST: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('an instance that is encrypted', instance(ENCRYPTED)),
    passes('a member of a cluster, which the cluster decides for', instance(MEMBER, CLUSTER)),
    passes('a replica of an encrypted instance', instance(REPLICA, primary(ENCRYPTED))),
    passes('a replica as CDK writes it', instance(REPLICA_BY_ARN, primary(ENCRYPTED))),
    passes('a replica of a replica', instance({ SourceDBInstanceIdentifier: { Ref: 'Second' } }, {
      ...primary(ENCRYPTED), Second: { Type: 'AWS::RDS::DBInstance', Properties: REPLICA },
    })),
    passes('what is restored from a snapshot of an encrypted instance', instance({ DBSnapshotIdentifier: { Ref: 'Snapshot' } }, {
      ...primary(ENCRYPTED), Snapshot: { Type: 'AWS::RDS::DBSnapshot', Properties: { DBInstanceIdentifier: { Ref: 'Primary' } } },
    })),
    passes('an empty snapshot, which is none', instance({ ...ENCRYPTED, DBSnapshotIdentifier: '' })),
    passes('Oracle, which another rule judges', instance({ Engine: 'oracle-ee' })),
    passes('a cluster that is encrypted', cluster({ ...AURORA, StorageEncrypted: true })),
    passes('a cluster that is restored with a key', cluster({ ...AURORA, SnapshotIdentifier: 'before', StorageEncrypted: true, KmsKeyId: KEY_ARN })),
    passes('a global cluster', subject('AWS::RDS::GlobalCluster', { StorageEncrypted: true })),
    passes('a global cluster of an encrypted one', subject('AWS::RDS::GlobalCluster', { SourceDBClusterIdentifier: { Ref: 'Cluster' } }, {
      Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { ...AURORA, StorageEncrypted: true } },
    })),
    fails('an instance that says nothing', instance(POSTGRES), 'not set'),
    fails('an instance that is not', instance({ ...POSTGRES, StorageEncrypted: 'false' })),
    fails('a replica of one that is not', instance(REPLICA, primary(POSTGRES)), 'Primary.Properties.StorageEncrypted'),
    fails('a replica that says it is not', instance({ ...REPLICA, StorageEncrypted: false }, primary(ENCRYPTED))),
    fails('a Multi-AZ cluster that says nothing', cluster({ Engine: 'mysql', DBClusterInstanceClass: 'db.m6gd.large' })),
    fails('an Aurora cluster that is not', cluster({ ...AURORA, StorageEncrypted: false })),
    fails('a cluster that is restored without encryption', cluster({ ...AURORA, SnapshotIdentifier: 'before', StorageEncrypted: false })),
    fails('a global cluster that says nothing', subject('AWS::RDS::GlobalCluster', { Engine: 'aurora-mysql' })),
    fails('one branch that is not', instance({ ...POSTGRES, StorageEncrypted: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', instance({ ...POSTGRES, StorageEncrypted: ANY }, {}, ANY_TEXT)),
    unverifiable('a snapshot from elsewhere', instance({ ...POSTGRES, ...SNAPSHOT }), 'accept the risk'),
    unverifiable('a snapshot from elsewhere, whatever stands beside it', instance({ ...ENCRYPTED, ...SNAPSHOT })),
    unverifiable('a replica of what is elsewhere', instance({ SourceDBInstanceIdentifier: 'arn:aws:rds:us-east-1:111122223333:db:other' })),
    unverifiable('two replicas of each other', instance(REPLICA, primary({ SourceDBInstanceIdentifier: { Ref: 'Subject' } }))),
    unverifiable('an Aurora cluster that says nothing, as old as nobody knows', cluster(AURORA), '18 February 2026'),
    unverifiable('a cluster restored without a key', cluster({ ...AURORA, SnapshotIdentifier: 'before', StorageEncrypted: true })),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', instance({ ...ENCRYPTED, KmsKeyId: KEY_ARN })),
    passes('a member of a cluster', instance(MEMBER, CLUSTER)),
    passes('a restored instance, which inherits its key', instance({ ...POSTGRES, ...SNAPSHOT })),
    passes('a replica in the same region', instance(REPLICA, primary(POSTGRES))),
    passes('a cluster with a key', cluster({ ...AURORA, KmsKeyId: KEY_ARN })),
    fails('an instance without a key', instance(ENCRYPTED)),
    fails('the key that AWS manages', instance({ ...ENCRYPTED, KmsKeyId: 'alias/aws/rds' })),
    fails('a replica of another region without a key', instance({ SourceDBInstanceIdentifier: 'arn:aws:rds:us-east-1:111122223333:db:other' })),
    fails('a cluster without a key', cluster(AURORA)),
    fails('one branch without a key', instance({ ...ENCRYPTED, KmsKeyId: ifProd(KEY_ARN, NO_VALUE) }, {}, EITHER_WAY), 'when'),
    unverifiable('a key that a parameter names', instance({ ...ENCRYPTED, KmsKeyId: ANY }, {}, ANY_TEXT)),
  ],
};

const PERFORMANCE_INSIGHTS: RuleCases = {
  rule: performanceInsightsEncrypted,
  cases: [
    passes('an instance without it', instance(POSTGRES)),
    passes('an instance with a key for it', instance({ EnablePerformanceInsights: true, PerformanceInsightsKMSKeyId: KEY_ARN })),
    passes('a cluster with a key for it', cluster({ PerformanceInsightsEnabled: true, PerformanceInsightsKmsKeyId: KEY_ARN })),
    fails('an instance without a key for it', instance({ EnablePerformanceInsights: true })),
    fails('a cluster without a key for it', cluster({ PerformanceInsightsEnabled: true })),
    unverifiable('whether a parameter turns it on', instance({ EnablePerformanceInsights: ANY }, {}, ANY_TEXT)),
  ],
};

const MANAGED_PASSWORD_KEY: RuleCases = {
  rule: managedPasswordKey,
  cases: [
    passes('a password that RDS does not manage', instance({ MasterUserPassword: '{{resolve:secretsmanager:s:SecretString:password}}' })),
    passes('a key for the secret', instance({ ManageMasterUserPassword: true, MasterUserSecret: { KmsKeyId: KEY_ARN } })),
    fails('a secret without a key', cluster({ ManageMasterUserPassword: true })),
    unverifiable('a key that a parameter names', cluster({ ManageMasterUserPassword: true, MasterUserSecret: { KmsKeyId: ANY } }, {}, ANY_TEXT)),
  ],
};

const INTEGRATION_KEY: RuleCases = {
  rule: integrationKey,
  cases: [
    passes('a key of the template', subject('AWS::RDS::Integration', { KMSKeyId: KEY_ARN }, KEY)),
    fails('an integration without a key', subject('AWS::RDS::Integration', {})),
    unverifiable('a key that a parameter names', subject('AWS::RDS::Integration', { KMSKeyId: ANY }, {}, ANY_TEXT)),
  ],
};

const ELSEWHERE = { StorageEncrypted: true, AutomaticBackupReplicationRegion: 'us-west-2' };

const REPLICATED_BACKUP_KEY: RuleCases = {
  rule: replicatedBackupKey,
  cases: [
    passes('backups that stay', instance({ StorageEncrypted: true })),
    passes('a key there', instance({ ...ELSEWHERE, AutomaticBackupReplicationKmsKeyId: 'arn:aws:kms:us-west-2:111122223333:key/k' })),
    fails('no key there', instance(ELSEWHERE)),
    unverifiable('what a macro writes', instance({ ...ELSEWHERE, AutomaticBackupReplicationKmsKeyId: MACRO })),
  ],
};

export const RDS_ENCRYPTION_CASES: readonly RuleCases[] = [
  ENCRYPTION_AT_REST, CUSTOMER_KEY, PERFORMANCE_INSIGHTS, MANAGED_PASSWORD_KEY, INTEGRATION_KEY, REPLICATED_BACKUP_KEY,
];
