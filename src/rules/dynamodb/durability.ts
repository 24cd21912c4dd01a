import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { isBackedUp } from '../backup/coverage';
import { couldBeAnything } from '../iam/statement';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { replicasOf, TABLES } from './tables';

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
  check: (table) => all(...replicasOf(table).map((replica) => replica.at('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled').mustBe(true))),
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
  check: (table) => all(...replicasOf(table).map((replica) => replica.at('DeletionProtectionEnabled').mustBe(true))),
});

export const autoScaling = rule({
  id: 'DynamoDB.AutoScaling',
  title: 'Tables and their indexes take the load that comes: on demand, or by auto scaling',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)', '164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon DynamoDB developer guide, "Managing throughput capacity automatically with DynamoDB auto scaling"',
  appliesTo: ['AWS::DynamoDB::Table'],
  rationale: 'A table with fixed throughput turns requests away when more come. Provisioned global tables carry their auto scaling in themselves.',
  fix: 'Set billing: Billing.onDemand(), or let reads and writes of the table and of each global secondary index scale.',
  crosswalk: {
    cdkNag: 'DynamoDBAutoScalingEnabled',
    configRule: ['dynamodb-autoscaling-enabled', 'dynamodb-throughput-limit-check'],
    guard: ['(no rule) dynamodb_autoscaling_enabled.guard', '(no rule) dynamodb_throughput_limit_check.guard'],
  },
  check: (table) => when(table.at('BillingMode').mustNotBe('PAY_PER_REQUEST'), () => scales(table)),
});

/** Whether reads and writes of the table, and of each of its global secondary indexes, are scaled. */
function scales(table: Resource): Judgement {
  const targets = table.all('AWS::ApplicationAutoScaling::ScalableTarget');
  const indexes = table.at('GlobalSecondaryIndexes').items().map((index) => index.at('IndexName'));
  return all(
    ...['Read', 'Write'].map((what) => isTarget(table, targets, '', `dynamodb:table:${what}CapacityUnits`)),
    ...indexes.flatMap((name) => ['Read', 'Write'].map((what) => isTarget(table, targets, `/index/${name.text}`, `dynamodb:index:${what}CapacityUnits`))),
  );
}

function isTarget(table: Resource, targets: readonly Resource[], suffix: string, dimension: string): Judgement {
  const names = ['${' + table.declaration.key + '}', table.at('TableName').text].filter((name) => name !== undefined);
  const ids = new Set(names.map((name) => `table/${name}${suffix}`));
  return any(...targets.map((target) => all(target.at('ScalableDimension').mustBe(dimension), isOneOf(target.at('ResourceId'), ids)).seenFrom(target.logicalId)))
    .orElse('Properties.BillingMode', `the table is provisioned, and no scalable target in these templates scales its ${dimension}${suffix === '' ? '' : ` of ${suffix}`}`);
}

function isOneOf(id: Value, ids: ReadonlySet<string>): Judgement {
  if (id.text !== undefined && ids.has(id.text)) {
    return Judgement.pass();
  }
  return id.resolved instanceof Text && couldBeAnything(id.resolved) ? id.unverifiable() : Judgement.fail(id.path, `${id.path} is another resource`);
}
