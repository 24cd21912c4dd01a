import { all, any, Judgement, Resource } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { judgeParameter, ParameterGroups } from './parameter-group';
import { rule } from './rule';

const CLUSTER = 'AWS::Neptune::DBCluster';
const GLOBAL = 'AWS::Neptune::GlobalCluster';

export const encryptionAtRest = rule({
  id: 'Neptune.EncryptionAtRest',
  title: 'Neptune clusters are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Neptune"; AWS CloudFormation, AWS::Neptune::DBCluster StorageEncrypted',
  appliesTo: [CLUSTER, GLOBAL],
  rationale: 'PHI may be kept in an encrypted cluster only, and encryption is chosen when the cluster is made. A cluster that is restored '
    + 'and says nothing is encrypted when its snapshot is.',
  fix: 'Use HipaaNeptuneCluster, or set storageEncrypted: true. A cluster that is there already is replaced: restore an encrypted snapshot of it.',
  crosswalk: {},
  check: (resource) => (resource.type === GLOBAL ? globalIsEncrypted(resource) : any(
    resource.at('StorageEncrypted').mustBe(true),
    ...['SnapshotIdentifier', 'SourceDBClusterIdentifier'].filter((path) => !resource.at(path).isAbsent).map(inheritsFrom),
  )),
});

function inheritsFrom(path: string): Judgement {
  return Judgement.unverifiable('Properties.StorageEncrypted', `Properties.StorageEncrypted is inherited from ${path}, which is not in these templates. Set it to true.`);
}

/** A global database that is made of a cluster takes over whether that one is encrypted, which is judged on the cluster itself. */
function globalIsEncrypted(database: Resource): Judgement {
  const source = database.at('SourceDBClusterIdentifier');
  const isJudgedItself = database.named(source, CLUSTER, 'DBClusterIdentifier') !== undefined;
  return isJudgedItself ? Judgement.pass() : any(
    database.at('StorageEncrypted').mustBe(true),
    ...(source.isAbsent ? [] : [inheritsFrom('SourceDBClusterIdentifier')]),
  );
}

export const iamAuth = rule({
  id: 'Neptune.IamAuth',
  title: 'Neptune clusters let in whom IAM lets in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(i)', '164.312(d)'],
  source: 'Amazon Neptune user guide, "Authenticating your Amazon Neptune database with AWS Identity and Access Management"',
  appliesTo: [CLUSTER],
  rationale: 'Neptune has no users of its own: without IAM, everyone who reaches the endpoint reads the graph, and nobody knows who it was.',
  fix: 'Use HipaaNeptuneCluster, or set iamAuthEnabled: true; clients then sign their requests.',
  crosswalk: {},
  check: (cluster) => cluster.at('IamAuthEnabled').mustBe(true),
});

export const customerKey = rule({
  id: 'Neptune.CustomerKey',
  title: 'Neptune clusters are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Neptune user guide, "Encrypting data at rest in your Amazon Neptune database"',
  appliesTo: [CLUSTER],
  rationale: 'With a key of your own every use of it is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaNeptuneCluster, or set kmsKeyId.',
  crosswalk: {},
  check: (cluster) => mustBeCustomerKey(cluster.at('KmsKeyId')),
});

const GROUPS: ParameterGroups = {
  type: 'AWS::Neptune::DBClusterParameterGroup', usedAs: 'DBClusterParameterGroupName', name: 'Name', parameters: 'Parameters',
};

export const auditLog = rule({
  id: 'Neptune.AuditLog',
  title: 'Neptune clusters write an audit log and export it',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon Neptune user guide, "Enabling Neptune audit logs" and "Publishing Neptune logs to Amazon CloudWatch Logs"',
  appliesTo: [CLUSTER],
  rationale: 'It takes both: the parameter neptune_enable_audit_log writes the log, and the export brings it to CloudWatch Logs.',
  fix: 'Use HipaaNeptuneCluster, or set neptune_enable_audit_log to "1" in the cluster parameter group and enableCloudwatchLogsExports to ["audit"].',
  crosswalk: {},
  check: (cluster) => all(
    cluster.at('EnableCloudwatchLogsExports').someItem((log) => log.mustBe('audit')),
    judgeParameter(cluster, GROUPS, 'neptune_enable_audit_log', (value) => value.mustBe(1),
      (path) => Judgement.fail(path, 'neptune_enable_audit_log is not set; Neptune writes no audit log by default')),
  ),
});

export const backup = rule({
  id: 'Neptune.Backup',
  title: 'Neptune clusters keep their backups for a week or longer',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS CloudFormation, AWS::Neptune::DBCluster BackupRetentionPeriod and CopyTagsToSnapshot',
  appliesTo: [CLUSTER],
  rationale: 'Neptune keeps backups for one day when nothing is set: what goes wrong on a Friday is past help on Monday. '
    + 'Snapshots that carry the tags of their cluster are found, and paid for, by those who answer for it.',
  fix: 'Use HipaaNeptuneCluster, or set backupRetentionPeriod to 7 or more and copyTagsToSnapshot: true.',
  crosswalk: {},
  check: (cluster) => all(cluster.at('BackupRetentionPeriod').mustBeAtLeast(7), cluster.at('CopyTagsToSnapshot').mustBe(true)),
});

export const deletionProtection = rule({
  id: 'Neptune.DeletionProtection',
  title: 'Neptune clusters are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS CloudFormation, AWS::Neptune::DBCluster DeletionProtection',
  appliesTo: [CLUSTER],
  rationale: 'A cluster that is deleted takes its automated backups with it.',
  fix: 'Use HipaaNeptuneCluster, or set deletionProtection: true.',
  crosswalk: {},
  check: (cluster) => cluster.at('DeletionProtection').mustBe(true),
});

export const notPublic = rule({
  id: 'Neptune.NotPublic',
  title: 'Neptune instances are not public, and take minor upgrades by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::Neptune::DBInstance PubliclyAccessible; Amazon Neptune API reference, CreateDBInstance',
  appliesTo: ['AWS::Neptune::DBInstance'],
  rationale: 'A public endpoint leaves a security group between strangers and the graph; minor upgrades close the holes of the engine.',
  fix: 'Use HipaaNeptuneCluster, or leave publiclyAccessible false and autoMinorVersionUpgrade true.',
  crosswalk: {},
  check: (instance) => all(
    instance.at('PubliclyAccessible').safeByDefault('an instance has an address in its VPC only when nothing is set', (set) => set.mustBe(false)),
    instance.at('AutoMinorVersionUpgrade').safeByDefault('Neptune upgrades an instance to minor versions when nothing is set', (set) => set.mustBe(true)),
  ),
});

/** Amazon Neptune. */
export const NEPTUNE_RULES = [encryptionAtRest, iamAuth, customerKey, auditLog, backup, deletionProtection, notPublic] as const;
