import { all, Judgement, Resource, when } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CLUSTER, INSTANCE, isMember, isOracle, isReplica, lineOf, originOf, snapshotOf } from './databases';

const GLOBAL_CLUSTER = 'AWS::RDS::GlobalCluster';

export const encryptionAtRest = rule({
  id: 'RDS.EncryptionAtRest',
  title: 'Databases are encrypted at rest, and their backups, replicas and snapshots with them',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon RDS for MySQL" and the other engines, "Amazon Aurora"; AWS CloudFormation, StorageEncrypted',
  appliesTo: [INSTANCE, CLUSTER, GLOBAL_CLUSTER],
  rationale: 'PHI must be encrypted at rest. Storage is encrypted when the database is made, or never. A copy inherits it from what it is copied from; members of a '
    + 'cluster from the cluster; Oracle is judged by RdsOracle.TdeOrStorage.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set storageEncrypted: true. For a database that is there: copy a snapshot with a key, and restore from the copy.',
  crosswalk: { cdkNag: 'RDSStorageEncrypted', configRule: ['rds-storage-encrypted', 'rds-snapshot-encrypted'], guard: 'RDS_STORAGE_ENCRYPTED' },
  check: (database) => (isMember(database) || isOracle(database) ? Judgement.pass() : inheritsOrIsEncrypted(database)),
});

/** The database is encrypted by its own word, or by that of what it is copied from. */
export function inheritsOrIsEncrypted(database: Resource): Judgement {
  const line = lineOf(database);
  const last = line[line.length - 1];
  const said = line.find(decides);
  if (said) {
    return seenFrom(database, said, isAuroraOfUnknownAge(said) ? ageIsUnknown(said) : said.at('StorageEncrypted').mustBe(true));
  }
  const origin = originOf(last)!;
  return seenFrom(database, last, Judgement.unverifiable(origin.path, `${origin.path} decides whether the copy is encrypted, and what it names is not in these templates. `
    + 'See that it is, and accept the risk with that as the reason.'));
}

function seenFrom(database: Resource, other: Resource, judgement: Judgement): Judgement {
  return other.declaration === database.declaration ? judgement : judgement.seenFrom(other.logicalId);
}

/** A copy takes the encryption of what it is made from, but for a cluster that is restored with a key. */
function decides(database: Resource): boolean {
  const isRestoredWithKey = database.type === CLUSTER && snapshotOf(database) !== undefined && database.at('KmsKeyId').isPresent;
  return originOf(database) === undefined || isRestoredWithKey || database.at('StorageEncrypted').mustNotBe(false).conclusion === 'fail';
}

function ageIsUnknown(cluster: Resource): Judgement {
  const { path } = cluster.at('StorageEncrypted');
  return Judgement.unverifiable(path, `${path} is not set. Aurora encrypts clusters that were made since 18 February 2026 by itself, and a template does not tell `
    + 'how old its cluster is. Set it to true.');
}

function isAuroraOfUnknownAge(database: Resource): boolean {
  return database.type === CLUSTER && database.at('StorageEncrypted').isAbsent && /^aurora/i.test(database.at('Engine').text ?? '');
}

export const customerKey = rule({
  id: 'RDS.CustomerKey',
  title: 'Databases are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon RDS user guide, "Encrypting Amazon RDS resources"; Architecting for HIPAA, which names keys that customers manage through AWS KMS',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'With a key of your own every use of the key is in CloudTrail, snapshots can be shared with another account, and access can be ended at the key. '
    + 'Copies inherit the key of what they are copied from, but for replicas in another region.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set storageEncryptionKey.',
  crosswalk: {},
  check: (database) => {
    const key = database.at('KmsKeyId');
    const inheritsKey = isMember(database) || (key.isAbsent && originOf(database) !== undefined && !isFromAnotherRegion(database));
    return inheritsKey ? Judgement.pass() : mustBeCustomerKey(key);
  },
});

/** A replica is told the region of its source, or the source is an ARN with a region in it that is written out. */
function isFromAnotherRegion(database: Resource): boolean {
  const region = database.at('SourceRegion');
  return isReplica(database) && (region.isPresent || /^arn:[^:]+:rds:[a-z]{2}-[a-z-]+-\d:/.test(originOf(database)?.text ?? ''));
}

export const performanceInsightsEncrypted = rule({
  id: 'RDS.PerformanceInsightsEncrypted',
  title: 'Performance Insights is encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon RDS user guide, "Configuring an AWS KMS policy for Performance Insights"',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'Performance Insights keeps the text of statements, which may hold PHI. Without a key it uses the one that AWS manages.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set performanceInsightEncryptionKey.',
  crosswalk: {},
  check: (database) => (database.type === INSTANCE
    ? when(database.at('EnablePerformanceInsights').mustBe(true), () => mustBeCustomerKey(database.at('PerformanceInsightsKMSKeyId')))
    : when(database.at('PerformanceInsightsEnabled').mustBe(true), () => mustBeCustomerKey(database.at('PerformanceInsightsKmsKeyId')))),
});

export const managedPasswordKey = rule({
  id: 'RDS.ManagedPasswordKey',
  title: 'Master passwords that RDS manages are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon RDS user guide, "Password management with Amazon RDS and AWS Secrets Manager"',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'The secret belongs to RDS and stands in no template, so SecretsManager.CustomerKey does not see it.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set credentials with an encryptionKey.',
  crosswalk: {},
  check: (database) => when(database.at('ManageMasterUserPassword').mustBe(true), () => mustBeCustomerKey(database.at('MasterUserSecret.KmsKeyId'))),
});

export const integrationKey = rule({
  id: 'RDS.IntegrationKey',
  title: 'Zero-ETL integrations encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::RDS::Integration KMSKeyId',
  appliesTo: ['AWS::RDS::Integration'],
  rationale: 'An integration carries rows to Redshift. Without a key it uses one that AWS owns.',
  fix: 'Set kmsKeyId.',
  crosswalk: {},
  check: (integration) => mustBeCustomerKey(integration.at('KMSKeyId')),
});

export const replicatedBackupKey = rule({
  id: 'RDS.ReplicatedBackupKey',
  title: 'Backups that go to another region are encrypted with a KMS key there',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)', '164.308(a)(7)(ii)(A)'],
  source: 'AWS CloudFormation, AWS::RDS::DBInstance AutomaticBackupReplicationKmsKeyId',
  appliesTo: [INSTANCE],
  rationale: 'Keys stay in their region: without one there, backups of an encrypted database cannot be copied.',
  fix: 'Set AutomaticBackupReplicationKmsKeyId to a key of the region that receives the backups.',
  crosswalk: {},
  check: (instance) => when(
    all(instance.at('AutomaticBackupReplicationRegion').mustBePresent(), instance.at('StorageEncrypted').mustBe(true)),
    () => mustBeCustomerKey(instance.at('AutomaticBackupReplicationKmsKeyId')),
  ),
});

/** Encryption at rest, for all engines. */
export const RDS_ENCRYPTION_RULES = [
  encryptionAtRest, customerKey, performanceInsightsEncrypted, managedPasswordKey, integrationKey, replicatedBackupKey,
] as const;
