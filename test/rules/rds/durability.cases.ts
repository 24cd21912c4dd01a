import { cluster, CLUSTER, instance, MEMBER, primary, REPLICA } from './databases';
import { backup, backupPlan, copyTagsAndRetainBackups, deletionProtection, minorVersionUpgrade, multiAz } from '../../../src/rules/rds/durability';
import { enhancedMonitoring, logExports } from '../../../src/rules/rds/monitoring';
import { JsonObject } from '../../../src/template';
import { DAILY_RULE, planWith } from '../backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, unverifiable } from '../cases';

const POSTGRES = { Engine: 'postgres' };
const AURORA = { Engine: 'aurora-mysql' };

const BACKUP: RuleCases = {
  rule: backup,
  cases: [
    passes('a month', instance({ BackupRetentionPeriod: 35 })),
    passes('an instance that says nothing, and tells the default', instance(POSTGRES), 'one day'),
    passes('a replica', instance({ ...REPLICA, BackupRetentionPeriod: 0 }, primary(POSTGRES))),
    passes('a member', instance(MEMBER, CLUSTER)),
    fails('none', instance({ BackupRetentionPeriod: 0 })),
    fails('one branch with none', instance({ BackupRetentionPeriod: ifProd(35, 0) }, {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', cluster({ BackupRetentionPeriod: ANY }, {}, ANY_TEXT)),
  ],
};

function selected(resource: JsonObject[string]): JsonObject {
  return {
    Plan: planWith(DAILY_RULE),
    Selection: { Type: 'AWS::Backup::BackupSelection', Properties: { BackupPlanId: { Ref: 'Plan' }, BackupSelection: { Resources: resource } } },
  };
}

const BACKUP_PLAN: RuleCases = {
  rule: backupPlan,
  cases: [
    passes('an instance that a plan selects', instance(POSTGRES, selected([{ 'Fn::GetAtt': ['Subject', 'DBInstanceArn'] }]))),
    passes('a cluster that a plan selects', cluster(AURORA, selected(['*']))),
    passes('a member', instance(MEMBER, CLUSTER)),
    fails('an instance that none selects', instance(POSTGRES)),
    unverifiable('resources that a parameter names', instance(POSTGRES, selected(ANY), ANY_TEXT)),
  ],
};

function members(count: number): JsonObject {
  return Object.fromEntries([...Array(count).keys()].map((index) => [`Instance${index}`, {
    Type: 'AWS::RDS::DBInstance', Properties: { DBClusterIdentifier: { Ref: 'Subject' } },
  }]));
}

const MULTI_AZ: RuleCases = {
  rule: multiAz,
  cases: [
    passes('an instance with a standby', instance({ MultiAZ: true })),
    passes('a replica', instance(REPLICA, primary(POSTGRES))),
    passes('RDS Custom', instance({ Engine: 'custom-sqlserver-se' })),
    passes('a cluster with a reader', cluster(AURORA, members(2))),
    passes('a Multi-AZ cluster', cluster({ Engine: 'mysql', DBClusterInstanceClass: 'db.m6gd.large' })),
    fails('an instance that says nothing', instance(POSTGRES)),
    fails('a cluster with one instance', cluster(AURORA, members(1)), 'one instance'),
    fails('a reader that is not always there', cluster(AURORA, {
      ...members(1), Second: { Type: 'AWS::RDS::DBInstance', Condition: 'IsProd', Properties: { DBClusterIdentifier: { Ref: 'Subject' } } },
    }, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', instance({ MultiAZ: ANY }, {}, ANY_TEXT)),
    unverifiable('a cluster without instances of its own', cluster({ ...AURORA, EngineMode: 'serverless' })),
  ],
};

const DELETION_PROTECTION: RuleCases = {
  rule: deletionProtection,
  cases: [
    passes('an instance with it', instance({ DeletionProtection: true })),
    passes('a member', instance(MEMBER, CLUSTER)),
    fails('an instance without', instance(POSTGRES)),
    fails('a cluster without', cluster({ DeletionProtection: false })),
    unverifiable('what a parameter says', cluster({ DeletionProtection: ANY }, {}, ANY_TEXT)),
  ],
};

const KEPT = { CopyTagsToSnapshot: true, DeleteAutomatedBackups: false };
const SNAPSHOT = { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' };

function kept(properties: JsonObject, attributes: JsonObject, type = 'AWS::RDS::DBInstance', rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: { Type: type, Properties: properties, ...attributes } } };
}

const COPY_TAGS: RuleCases = {
  rule: copyTagsAndRetainBackups,
  cases: [
    passes('an instance that leaves everything behind', kept(KEPT, SNAPSHOT)),
    passes('an instance that stays', kept(KEPT, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })),
    passes('a snapshot that CloudFormation makes by default', kept(KEPT, { UpdateReplacePolicy: 'Snapshot' }), 'when nothing is set'),
    passes('a cluster', kept({ CopyTagsToSnapshot: true }, { DeletionPolicy: 'Snapshot' }, 'AWS::RDS::DBCluster')),
    passes('a replica', instance(REPLICA, primary(POSTGRES))),
    fails('an instance that is replaced without a snapshot', kept(KEPT, { DeletionPolicy: 'Snapshot' })),
    fails('an instance that is deleted without one', kept(KEPT, { ...SNAPSHOT, DeletionPolicy: 'Delete' })),
    fails('backups that go with it', kept({ CopyTagsToSnapshot: true }, SNAPSHOT), 'DeleteAutomatedBackups'),
    fails('tags that are not copied', kept({ DeleteAutomatedBackups: false }, SNAPSHOT), 'CopyTagsToSnapshot'),
    fails('a cluster that is deleted without a snapshot', kept({ CopyTagsToSnapshot: true }, { DeletionPolicy: 'Delete' }, 'AWS::RDS::DBCluster')),
    unverifiable('what a parameter says', kept({ ...KEPT, CopyTagsToSnapshot: ANY }, SNAPSHOT, undefined, ANY_TEXT)),
  ],
};

const MINOR_VERSION_UPGRADE: RuleCases = {
  rule: minorVersionUpgrade,
  cases: [
    passes('an instance that upgrades itself', instance({ AutoMinorVersionUpgrade: true })),
    passes('an instance that says nothing, and tells the default', instance(POSTGRES), 'by itself'),
    passes('RDS Custom, which asks for false', instance({ Engine: 'custom-oracle-ee', AutoMinorVersionUpgrade: false })),
    fails('an instance that does not', instance({ AutoMinorVersionUpgrade: false })),
    unverifiable('what a parameter says', instance({ AutoMinorVersionUpgrade: ANY }, {}, ANY_TEXT)),
  ],
};

function exporting(engine: string, ...logs: string[]): JsonObject {
  return { Engine: engine, EnableCloudwatchLogsExports: logs };
}

const LOG_EXPORTS: RuleCases = {
  rule: logExports,
  cases: [
    passes('MySQL', instance(exporting('mysql', 'audit', 'error', 'slowquery'))),
    passes('MariaDB', instance(exporting('mariadb', 'audit', 'error', 'slowquery', 'iam-db-auth-error'))),
    passes('PostgreSQL', instance(exporting('postgres', 'postgresql', 'upgrade'))),
    passes('Oracle', instance(exporting('oracle-ee-cdb', 'alert', 'audit', 'listener', 'trace'))),
    passes('SQL Server', instance(exporting('sqlserver-web', 'agent', 'error'))),
    passes('Db2', instance(exporting('db2-ae', 'diag.log', 'notify.log'))),
    passes('Aurora MySQL', cluster(exporting('aurora-mysql', 'audit', 'error', 'slowquery'))),
    passes('Aurora PostgreSQL', cluster(exporting('aurora-postgresql', 'postgresql'))),
    passes('a Multi-AZ cluster of MySQL, which offers no audit log', cluster(exporting('mysql', 'error', 'slowquery'))),
    passes('a member', instance(MEMBER, CLUSTER)),
    passes('RDS Custom', instance({ Engine: 'custom-oracle-ee' })),
    fails('an instance that exports nothing', instance(POSTGRES), 'postgresql'),
    fails('MySQL without its audit log', instance(exporting('mysql', 'error', 'slowquery')), 'does not name audit'),
    fails('a replica that exports nothing', instance(REPLICA, primary(exporting('mysql', 'audit', 'error', 'slowquery')))),
    fails('one branch that exports nothing', instance({ ...POSTGRES, EnableCloudwatchLogsExports: ifProd(['postgresql', 'upgrade'], []) }, {}, EITHER_WAY), 'when'),
    unverifiable('the general log, which holds statements', instance(exporting('mysql', 'audit', 'error', 'slowquery', 'general')), 'general'),
    unverifiable('what a macro writes', instance({ ...POSTGRES, EnableCloudwatchLogsExports: MACRO })),
  ],
};

const MONITORED = { MonitoringInterval: 60, MonitoringRoleArn: 'arn:aws:iam::111122223333:role/monitoring' };

const ENHANCED_MONITORING: RuleCases = {
  rule: enhancedMonitoring,
  cases: [
    passes('every minute', instance(MONITORED)),
    passes('a member whose cluster is monitored', instance(MEMBER, { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: MONITORED } })),
    passes('RDS Custom', instance({ Engine: 'custom-oracle-ee' })),
    fails('an instance that is not', instance(POSTGRES)),
    fails('an interval of 0, which turns it off', instance({ ...MONITORED, MonitoringInterval: 0 })),
    fails('an interval without a role', instance({ MonitoringInterval: 60 })),
    fails('a member that is not, of a cluster that is not', instance(MEMBER, CLUSTER)),
    unverifiable('what a parameter says', instance({ ...MONITORED, MonitoringInterval: ANY }, {}, ANY_TEXT)),
  ],
};

export const RDS_DURABILITY_CASES: readonly RuleCases[] = [
  BACKUP, BACKUP_PLAN, MULTI_AZ, DELETION_PROTECTION, COPY_TAGS, MINOR_VERSION_UPGRADE, LOG_EXPORTS, ENHANCED_MONITORING,
];
