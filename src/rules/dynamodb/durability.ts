import { all, Judgement, Resource } from '../../template';
import { isBackedUp } from '../backup/coverage';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { replicasOf, TABLES } from './tables';

function everyReplicaSets(table: Resource, path: string): Judgement {
  return all(...replicasOf(table).map((replica) => replica.at(path).mustBe(true)));
}

export const pointInTimeRecovery = rule({
  id: 'DynamoDB.PointInTimeRecovery',
  title: 'Tables, and each replica of a global table, can be restored to any point in time',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon DynamoDB developer guide, "Point-in-time recovery for DynamoDB"',
  appliesTo: TABLES,
  rationale: 'What a faulty program wrote or deleted can be brought back as it was a second before. What is deleted on one replica is '
    + 'deleted on all of them: a replica is no backup.',
  fix: 'Use HipaaTable, or set pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true }, on each replica too.',
  crosswalk: { cdkNag: 'DynamoDBPITREnabled', configRule: 'dynamodb-pitr-enabled', guard: 'DYNAMODB_PITR_ENABLED' },
  check: (table) => everyReplicaSets(table, 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled'),
});

export const backupPlan = rule({
  id: 'DynamoDB.BackupPlan',
  title: 'Tables are backed up by a plan of AWS Backup',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Backup developer guide, "Assign resources to a backup plan"',
  appliesTo: TABLES,
  rationale: 'Point-in-time recovery goes back 35 days at most and ends with the table. Recovery points of AWS Backup lie in a vault of their own.',
  fix: 'Use HipaaTable (backed up unless told otherwise), or HipaaBackupPlan with a selection that refers to the table.',
  crosswalk: { cdkNag: 'DynamoDBInBackupPlan', configRule: 'dynamodb-in-backup-plan', guard: '(no rule) dynamodb_in_backup_plan.guard' },
  check: (table) => isBackedUp(table),
});

export const deletionProtection = rule({
  id: 'DynamoDB.DeletionProtection',
  title: 'Tables, and each replica of a global table, are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon DynamoDB developer guide, "Using deletion protection to protect your table"',
  appliesTo: TABLES,
  rationale: 'A protected table is not deleted by mistake, neither by CloudFormation nor by hand; nor can a table be replaced with an empty one.',
  fix: 'Use HipaaTable, or set deletionProtection: true, on each replica too.',
  crosswalk: {},
  check: (table) => everyReplicaSets(table, 'DeletionProtectionEnabled'),
});
