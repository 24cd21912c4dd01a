import { all, any, Judgement, Resource, when } from '../template';
import { keepsAutomatedBackups } from './backup/automated-backups';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { comesFromSecretsManager } from './managed-password';
import { judgeParameter, parameterIn, ParameterGroups } from './parameter-group';
import { rule } from './rule';

const CLUSTER = 'AWS::Redshift::Cluster';
const PACK = 'AWS Config conformance pack for HIPAA';

export const encryptionAtRest = rule({
  id: 'Redshift.EncryptionAtRest',
  title: 'Redshift clusters are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(b)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon Redshift"; AWS CloudFormation, AWS::Redshift::Cluster Encrypted',
  appliesTo: [CLUSTER],
  rationale: 'PHI at rest must be encrypted, backups included. Redshift encrypts every new cluster since January 2025, '
    + 'but one that is restored from an unencrypted snapshot only when it is told to.',
  fix: 'Use HipaaRedshiftCluster, or set encrypted: true.',
  crosswalk: {
    cdkNag: 'RedshiftClusterConfiguration', configRule: 'redshift-cluster-configuration-check', guard: 'REDSHIFT_CLUSTER_CONFIGURATION_CHECK',
  },
  check: (cluster) => {
    const encrypted = cluster.at('Encrypted');
    return encrypted.isAbsent ? whenUnsaid(cluster) : encrypted.mustBe(true);
  },
});

function whenUnsaid(cluster: Resource): Judgement {
  const byDefault = cluster.byDefault('Encrypted', 'Amazon Redshift encrypts new clusters when nothing is set');
  const namesKey = any(...['KmsKeyId', 'HsmConfigurationIdentifier'].map((path) => cluster.at(path).mustBePresent()));
  return namesKey.conclusion === 'pass' ? byDefault : all(byDefault, when(isRestored(cluster), () => Judgement.unverifiable('Properties.Encrypted',
    'Properties.Encrypted is not set, and a cluster that is restored may be as the snapshot is, encrypted or not. Set Encrypted to true.')));
}

function isRestored(cluster: Resource): Judgement {
  return any(...['SnapshotIdentifier', 'SnapshotArn'].map((path) => cluster.at(path).mustBePresent()));
}

const GROUPS: ParameterGroups = {
  type: 'AWS::Redshift::ClusterParameterGroup', usedAs: 'ClusterParameterGroupName', name: 'ParameterGroupName', parameters: 'Parameters',
};

export const requireSsl = rule({
  id: 'Redshift.RequireSsl',
  title: 'Redshift clusters accept connections with TLS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon Redshift"; Amazon Redshift management guide, "Amazon Redshift parameter groups"',
  appliesTo: [CLUSTER],
  rationale: 'Connections that carry PHI must use transport encryption. The parameter require_ssl is true in groups of the family redshift-2.0, '
    + 'and false in those of redshift-1.0, which clusters made before January 2025 have kept.',
  fix: 'Use HipaaRedshiftCluster, or a parameter group with require_ssl "true".',
  crosswalk: { cdkNag: 'RedshiftRequireTlsSSL', configRule: 'redshift-require-tls-ssl' },
  check: (cluster) => judgeParameter(cluster, GROUPS, 'require_ssl', (value) => value.mustBe(true), (path) => requiresByFamily(cluster, path)),
});

/** What holds where no parameter is set: it depends on the family of the group, its own or that of a default group. */
function requiresByFamily(cluster: Resource, path: string): Judgement {
  const used = cluster.at(GROUPS.usedAs);
  const group = cluster.named(used, GROUPS.type, GROUPS.name);
  const family = group ? group.at('ParameterGroupFamily') : used;
  return used.isAbsent || family.text?.endsWith('redshift-2.0')
    ? Judgement.passByDefault(path, 'require_ssl is true in the default group, and in a group of redshift-2.0 that does not set it')
    : family.must('must be of redshift-2.0, or the group must set require_ssl to "true"', () => false);
}

export const customerKey = rule({
  id: 'Redshift.CustomerKey',
  title: 'Redshift clusters are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Redshift management guide, "Amazon Redshift database encryption"',
  appliesTo: [CLUSTER],
  rationale: 'With a key of your own every use of it is in CloudTrail, and access can be ended at the key. A hardware security module serves as well.',
  fix: 'Use HipaaRedshiftCluster, or set kmsKeyId.',
  crosswalk: {},
  check: (cluster) => when(cluster.at('HsmConfigurationIdentifier').mustBeAbsent(), () => mustBeCustomerKey(cluster.at('KmsKeyId'))),
});

export const auditLogging = rule({
  id: 'Redshift.AuditLogging',
  title: 'Redshift clusters deliver their audit logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(b)', '164.312(e)(2)(ii)'],
  source: `${PACK}; Amazon Redshift management guide, "Database audit logging"`,
  appliesTo: [CLUSTER],
  rationale: 'Audit controls need a record of who connected and what changed; Redshift itself keeps its tables of it for a few days only.',
  fix: 'Use HipaaRedshiftCluster, or set loggingProperties with logDestinationType cloudwatch and logExports, or with a bucketName.',
  crosswalk: {
    cdkNag: 'RedshiftClusterConfiguration', configRule: 'redshift-cluster-configuration-check', guard: 'REDSHIFT_CLUSTER_CONFIGURATION_CHECK',
  },
  check: (cluster) => {
    const logging = cluster.at('LoggingProperties');
    return any(
      logging.at('BucketName').mustBePresent(),
      all(logging.at('LogDestinationType').mustBe('cloudwatch'), logging.at('LogExports').someItem((log) => log.mustBePresent())),
    ).orElse(logging.path, `${logging.path} delivers no log: set LogDestinationType "cloudwatch" with LogExports, or a BucketName`);
  },
});

export const userActivityLogging = rule({
  id: 'Redshift.UserActivityLogging',
  title: 'Parameter groups of Redshift turn the user activity log on',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(1)(ii)(D)', '164.312(b)'],
  source: 'Amazon Redshift management guide, "Database audit logging"',
  appliesTo: [GROUPS.type],
  rationale: 'Without the parameter enable_user_activity_logging the audit log tells who connected, and not what was read. It is false by default.',
  fix: 'Use HipaaRedshiftCluster, or set enable_user_activity_logging to "true" in the group.',
  crosswalk: {},
  check: (group) => parameterIn(group.at('Parameters'), 'enable_user_activity_logging').mustBe(true),
});

export const notPublic = rule({
  id: 'Redshift.NotPublic',
  title: 'Redshift clusters are not reachable from the internet',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: `${PACK}; AWS CloudFormation, AWS::Redshift::Cluster PubliclyAccessible`,
  appliesTo: [CLUSTER],
  rationale: 'A public address leaves a password and a security group between strangers and the records.',
  fix: 'Use HipaaRedshiftCluster, or leave publiclyAccessible false; reach the cluster through the VPC, a VPN or a VPC endpoint.',
  crosswalk: {
    cdkNag: 'RedshiftClusterPublicAccess', configRule: 'redshift-cluster-public-access-check', guard: 'REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK',
  },
  check: (cluster) => cluster.at('PubliclyAccessible').safeByDefault('a cluster has no public address when nothing is set', (set) => set.mustBe(false)),
});

export const enhancedVpcRouting = rule({
  id: 'Redshift.EnhancedVpcRouting',
  title: 'Redshift clusters load and unload through the VPC',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: `${PACK}; Amazon Redshift management guide, "Enhanced VPC routing in Amazon Redshift"`,
  appliesTo: [CLUSTER],
  rationale: 'Otherwise COPY and UNLOAD go past the security groups, endpoint policies and flow logs of the VPC.',
  fix: 'Use HipaaRedshiftCluster, or set enhancedVpcRouting: true and give the VPC an endpoint for S3.',
  crosswalk: { cdkNag: 'RedshiftEnhancedVPCRoutingEnabled', guard: 'REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED' },
  check: (cluster) => cluster.at('EnhancedVpcRouting').mustBe(true),
});

export const backup = rule({
  id: 'Redshift.Backup',
  title: 'Redshift clusters make automated snapshots',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: `${PACK}; AWS CloudFormation, AWS::Redshift::Cluster AutomatedSnapshotRetentionPeriod`,
  appliesTo: [CLUSTER],
  rationale: 'Snapshots are the retrievable copies that a cluster is restored from.',
  fix: 'Use HipaaRedshiftCluster, or set automatedSnapshotRetentionPeriod to a number of days from 1 to 35.',
  crosswalk: { cdkNag: 'RedshiftBackupEnabled', configRule: 'redshift-backup-enabled', guard: 'REDSHIFT_BACKUP_ENABLED' },
  check: keepsSnapshots,
});

/** Whether automated snapshots are kept for a day or longer. */
function keepsSnapshots(cluster: Resource): Judgement {
  return keepsAutomatedBackups(cluster.at('AutomatedSnapshotRetentionPeriod'), 'Amazon Redshift keeps automated snapshots');
}

export const maintenance = rule({
  id: 'Redshift.Maintenance',
  title: 'Redshift clusters are upgraded in a maintenance window that somebody chose',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(A)', '164.308(a)(5)(ii)(B)', '164.308(a)(7)(ii)(A)'],
  source: `${PACK}; AWS CloudFormation, AWS::Redshift::Cluster AllowVersionUpgrade and PreferredMaintenanceWindow`,
  appliesTo: [CLUSTER],
  rationale: 'Upgrades bring security fixes. A window that was chosen keeps them out of the hours of the clinic, and snapshots let them be undone.',
  fix: 'Use HipaaRedshiftCluster, or set preferredMaintenanceWindow, leave allowVersionUpgrade true and keep automated snapshots.',
  crosswalk: {
    cdkNag: 'RedshiftClusterMaintenanceSettings',
    configRule: 'redshift-cluster-maintenancesettings-check',
    guard: 'REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK',
  },
  check: (cluster) => all(
    cluster.at('AllowVersionUpgrade').safeByDefault('Amazon Redshift upgrades clusters when nothing is set', (set) => set.mustBe(true)),
    keepsSnapshots(cluster),
    cluster.at('PreferredMaintenanceWindow').mustBePresent(),
  ),
});

export const managedPassword = rule({
  id: 'Redshift.ManagedPassword',
  title: 'Passwords of Redshift administrators are kept in Secrets Manager, and their name is not the usual one',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  source: 'Amazon Redshift management guide, "Managing Amazon Redshift admin passwords using AWS Secrets Manager"',
  appliesTo: [CLUSTER],
  rationale: 'A password that Redshift manages is in no template, and rotates. "awsuser" is the first name that somebody tries. '
    + 'A restored cluster without a password has that of its snapshot.',
  fix: 'Use HipaaRedshiftCluster, or set manageMasterPassword: true and a masterUsername of your own.',
  crosswalk: {},
  check: (cluster) => all(
    cluster.at('MasterUsername').mustNotBe('awsuser'),
    any(cluster.at('ManageMasterPassword').mustBe(true), hasOldPassword(cluster), comesFromSecretsManager(cluster.at('MasterUserPassword')))
      .orElse('Properties.MasterUserPassword', 'Redshift does not manage the password (ManageMasterPassword), nor does it come from Secrets Manager'),
  ),
});

function hasOldPassword(cluster: Resource): Judgement {
  return all(isRestored(cluster), cluster.at('MasterUserPassword').mustBeAbsent());
}

/** Amazon Redshift. */
export const REDSHIFT_RULES = [
  encryptionAtRest, requireSsl, customerKey, auditLogging, userActivityLogging, notPublic, enhancedVpcRouting, backup, maintenance, managedPassword,
] as const;
