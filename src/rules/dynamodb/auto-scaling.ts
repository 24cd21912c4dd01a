import { all, any, Declaration, Judgement, Resource, Text, when, World } from '../../template';
import { couldBeAnything } from '../iam/statement';
import { Basis, RuleLevel } from '../level';
import { isOneOfNames } from '../one-of-names';
import { rule } from '../rule';

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
  const indexes = table.at('GlobalSecondaryIndexes').items().map((index) => index.at('IndexName').text);
  return all(...['Read', 'Write'].flatMap((what) => [
    isScaled(table, '', `dynamodb:table:${what}CapacityUnits`),
    ...indexes.map((name) => isScaled(table, `/index/${name}`, `dynamodb:index:${what}CapacityUnits`)),
  ]));
}

function isScaled(table: Resource, suffix: string, dimension: string): Judgement {
  const names = ['${' + table.declaration.key + '}', table.at('TableName').text].filter((name) => name !== undefined);
  const ids = new Set(names.map((name) => `table/${name}${suffix}`));
  const targets = [...candidates(table, ids)].map((declaration) => table.other(declaration)).filter((target) => target.exists);
  return any(...targets.map((target) => all(target.at('ScalableDimension').mustBe(dimension), isOneOfNames(target.at('ResourceId'), ids, 'another resource')).seenFrom(target.logicalId)))
    .orElse('Properties.BillingMode', `the table is provisioned, and no scalable target in these templates scales its ${dimension}`
      + (suffix === '' ? '' : ` of ${suffix}`));
}

/** Scalable targets by what they scale, so that a table is compared only with those that may be its own. */
interface Targets {
  readonly byId: ReadonlyMap<string, readonly Declaration[]>;
  /** Those whose resource depends on conditions, or is known at deployment only. */
  readonly open: readonly Declaration[];
}

function candidates(table: Resource, ids: ReadonlySet<string>): readonly Declaration[] {
  const { byId, open } = table.application.once('scalable targets', () => readTargets(table));
  return [...ids].flatMap((id) => byId.get(id) ?? []).concat(open);
}

function readTargets({ application }: Resource): Targets {
  const byId = new Map<string, Declaration[]>();
  const open: Declaration[] = [];
  for (const declaration of application.ofType('AWS::ApplicationAutoScaling::ScalableTarget')) {
    const world = new World();
    const { resolved, text } = new Resource(application, declaration, world).at('ResourceId');
    const isPlain = world.description === '' && text !== undefined && !(resolved instanceof Text && couldBeAnything(resolved));
    const place = isPlain ? byId.get(text) ?? [] : open;
    place.push(declaration);
    if (isPlain) {
      byId.set(text, place);
    }
  }
  return { byId, open };
}
