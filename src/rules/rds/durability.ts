import { all, Judgement, Resource, when } from '../../template';
import { keepsAutomatedBackups } from '../backup/automated-backups';
import { isBackedUp } from '../backup/coverage';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CLUSTER, INSTANCE, isCustom, isMember, isReplica } from './databases';

const CONTINGENCY = ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'];
const PACK = 'AWS Config conformance pack for HIPAA';

/** A cluster is kept as a whole, and a replica is a copy of what is kept. */
export function isKeptElsewhere(database: Resource): boolean {
  return isMember(database) || isReplica(database);
}

export const backup = rule({
  id: 'RDS.Backup',
  title: 'Databases keep automated backups',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: CONTINGENCY,
  source: `${PACK}; AWS CloudFormation, BackupRetentionPeriod`,
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'Automated backups bring a database back to any second of the time they are kept. RDS keeps one day when nothing is set.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, which keep 35 days, or set the backup retention.',
  crosswalk: { cdkNag: 'RDSInstanceBackupEnabled', configRule: 'db-instance-backup-enabled', guard: 'DB_INSTANCE_BACKUP_ENABLED' },
  check: (database) => {
    if (isKeptElsewhere(database)) {
      return Judgement.pass();
    }
    return keepsAutomatedBackups(database.at('BackupRetentionPeriod'), 'Amazon RDS keeps automated backups');
  },
});

export const backupPlan = rule({
  id: 'RDS.BackupPlan',
  title: 'Databases are in a plan of AWS Backup',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: CONTINGENCY,
  source: PACK,
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'Automated backups go when somebody deletes the database with them; recovery points in a locked vault stay.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or HipaaBackupPlan with a selection that refers to the database.',
  crosswalk: { cdkNag: 'RDSInBackupPlan', configRule: ['rds-in-backup-plan', 'aurora-resources-protected-by-backup-plan'] },
  check: (database) => (isKeptElsewhere(database) ? Judgement.pass() : isBackedUp(database)),
});

export const multiAz = rule({
  id: 'RDS.MultiAz',
  title: 'Databases have a standby in another Availability Zone',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: `${PACK}; Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery"`,
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'With a standby the loss of one Availability Zone takes a minute or two, and no data with it. A cluster has one in every further instance.',
  fix: 'Use HipaaRdsInstance, or set multiAz: true; in a cluster, add a reader.',
  crosswalk: { cdkNag: 'RDSMultiAZSupport', configRule: ['rds-multi-az-support', 'rds-cluster-multi-az-enabled'], guard: 'RDS_MULTI_AZ_SUPPORT' },
  check: (database) => (database.type === CLUSTER
    ? hasReader(database)
    : isKeptElsewhere(database) || isCustom(database) ? Judgement.pass() : database.at('MultiAZ').mustBe(true)),
});

function hasReader(cluster: Resource): Judgement {
  const members = cluster.relatedBy(INSTANCE, 'DBClusterIdentifier', 'DBClusterIdentifier');
  const isMultiAzCluster = cluster.at('DBClusterInstanceClass').isPresent;
  if (isMultiAzCluster || members.length > 1) {
    return Judgement.pass();
  }
  const isWithoutMembers = cluster.at('EngineMode').text === 'serverless' || cluster.at('ClusterScalabilityType').isPresent
    || cluster.relatedBy('AWS::RDS::DBShardGroup', 'DBClusterIdentifier', 'DBClusterIdentifier').length > 0;
  return isWithoutMembers
    ? Judgement.unverifiable('Properties.EngineMode', 'the cluster has no instances of its own: no template shows where its capacity comes from')
    : Judgement.fail('Properties', `the cluster has ${members.length === 0 ? 'no instance' : 'one instance'} in these templates; it must have two or more`);
}

export const deletionProtection = rule({
  id: 'RDS.DeletionProtection',
  title: 'Databases are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: PACK,
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'One call deletes a database. With the protection it takes two, and two permissions.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set deletionProtection: true.',
  crosswalk: {
    cdkNag: 'RDSInstanceDeletionProtectionEnabled', configRule: 'rds-cluster-deletion-protection-enabled', guard: 'RDS_INSTANCE_DELETION_PROTECTION_ENABLED',
  },
  check: (database) => (isMember(database) ? Judgement.pass() : database.at('DeletionProtection').mustBe(true)),
});

const KEEPING = ['Snapshot', 'Retain', 'RetainExceptOnCreate'];

export const copyTagsAndRetainBackups = rule({
  id: 'RDS.CopyTagsAndRetainBackups',
  title: 'Databases leave a snapshot, backups and their tags behind',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS CloudFormation, DeleteAutomatedBackups and CopyTagsToSnapshot; AWS CloudFormation user guide, "DeletionPolicy attribute"',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'RDS deletes automated backups with their instance unless told otherwise. CloudFormation makes a last snapshot of a database that it deletes, but of one '
    + 'that it replaces only where UpdateReplacePolicy says so. Tags say what a snapshot is and which plans and policies hold for it.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set copyTagsToSnapshot: true, deleteAutomatedBackups: false and removalPolicy: RemovalPolicy.SNAPSHOT.',
  crosswalk: {},
  check: (database) => (isKeptElsewhere(database) ? Judgement.pass() : all(
    database.at('CopyTagsToSnapshot').mustBe(true),
    database.type === INSTANCE ? database.at('DeleteAutomatedBackups').mustBe(false) : Judgement.pass(),
    staysOnDelete(database),
    database.type === INSTANCE ? database.attribute('UpdateReplacePolicy').mustBeOneOf(...KEEPING) : Judgement.pass(),
  )),
});

function staysOnDelete(database: Resource): Judgement {
  const policy = database.attribute('DeletionPolicy');
  return policy.isAbsent
    ? Judgement.passByDefault('DeletionPolicy', 'CloudFormation makes a snapshot of a database that it deletes when nothing is set')
    : policy.mustBeOneOf(...KEEPING);
}

export const minorVersionUpgrade = rule({
  id: 'RDS.MinorVersionUpgrade',
  title: 'Databases take minor versions of their engine by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(A)', '164.308(a)(5)(ii)(B)'],
  source: PACK,
  appliesTo: [INSTANCE],
  rationale: 'Minor versions close weaknesses. RDS Custom is exempt: it asks for false.',
  fix: 'Set autoMinorVersionUpgrade: true.',
  crosswalk: {
    cdkNag: 'RDSAutomaticMinorVersionUpgradeEnabled', configRule: 'rds-automatic-minor-version-upgrade-enabled', guard: 'RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED',
  },
  check: (instance) => when(
    isCustom(instance) ? Judgement.fail('Properties.Engine', 'RDS Custom') : Judgement.pass(),
    () => instance.at('AutoMinorVersionUpgrade').safeByDefault('Amazon RDS upgrades minor versions by itself when nothing is set', (set) =>
      set.mustBe(true)),
  ),
});

/** Backups, standbys and upgrades, for all engines. */
export const RDS_DURABILITY_RULES = [backup, backupPlan, multiAz, deletionProtection, copyTagsAndRetainBackups, minorVersionUpgrade] as const;
