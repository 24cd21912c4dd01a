import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isFunction } from './intrinsic';
import { isAtOrBelow, isHarmless, Sample } from './sample';
import { SAMPLES } from './samples';
import { GuardState } from '../../src/guard/state';
import { judge, RuleLevel, RULES } from '../../src/rules';
import { Application, Json, JsonObject, Template } from '../../src/template';

/**
 * Every construct's own resources, taken apart one property at a time: whatever is deleted, turned over or set to nothing must
 * be noticed by a rule that the construct keeps, or be named as harmless in its sample.
 */
describe.each(Object.entries(SAMPLES))('%s', (_name, sample) => {
  const matrix = weaken(sample);

  test('is noticed when it is weakened', () => {
    expect(matrix.filter((weakened) => !weakened.isNoticed && !isHarmless(sample, weakened.property)).map(({ what }) => what)).toEqual([]);
  });

  test('names nothing as harmless that is noticed or not there', () => {
    const unnoticed = matrix.filter((weakened) => !weakened.isNoticed);
    expect(Object.keys(sample.harmless).filter((path) => !unnoticed.some(({ property }) => isAtOrBelow(property, path)))).toEqual([]);
  });
});

interface Weakened {
  readonly what: string;
  /** `AWS::S3::Bucket VersioningConfiguration.Status` */
  readonly property: string;
  readonly isNoticed: boolean;
}

function weaken({ minimal }: Sample): Weakened[] {
  const app = new App();
  const stack = new Stack(app, 'Clinic');
  const subject = minimal(stack);
  const raw = app.synth().getStackByName('Clinic').template as JsonObject;
  const own = ownResources(subject);
  const logicalIds = new Set(own.map(({ logicalId }) => stack.resolve(logicalId) as string));
  const kept = rulesKeptBy(subject);
  const noticed = (template: JsonObject) => complaints(template, logicalIds, kept);
  // What is said about it as it is, such as that nobody has decided about its service, tells nothing about a change.
  const before = new Set(noticed(raw));
  return [...logicalIds].flatMap((logicalId) => {
    const { Type: type, Properties: properties } = (raw.Resources as Record<string, { Type: string; Properties?: JsonObject }>)[logicalId];
    return pathsIn(properties ?? {}).flatMap((path) => changesOf(properties!, path).map(({ change, how }) => ({
      what: `${type} ${path.join('.')} ${how}`,
      property: `${type} ${path.join('.')}`,
      isNoticed: noticed(changed(raw, ['Resources', logicalId, 'Properties', ...path], change)).some((complaint) => !before.has(complaint)),
    })));
  });
}

/** Its resources, but for those of other constructs of this library in it: these have samples of their own. */
function ownResources(subject: IConstruct): CfnResource[] {
  const guarded = new Set<IConstruct>(GuardState.of(subject).promises.map(({ construct }) => construct));
  return subject.node.findAll().filter((node): node is CfnResource => CfnResource.isCfnResource(node))
    .filter(({ node }) => [...node.scopes].reverse().find((scope) => scope === subject || guarded.has(scope)) === subject);
}

function rulesKeptBy(subject: IConstruct): ReadonlySet<string> {
  const promises = GuardState.of(subject).promises.filter(({ construct }) => construct.node.scopes.includes(subject));
  return new Set([...promises.flatMap(({ rules }) => [...rules]), ...RULES.filter(({ level }) => level === RuleLevel.REQUIRED).map(({ id }) => id)]);
}

/** Which rules that the construct keeps complain about which of its resources. */
function complaints(raw: JsonObject, logicalIds: ReadonlySet<string>, kept: ReadonlySet<string>): string[] {
  const application = new Application([new Template('Clinic', raw)]);
  return judge(application, RULES, (_template, resource) => resource !== undefined && logicalIds.has(resource.logicalId))
    .filter(({ rule, conclusion, remarks }) => kept.has(rule.id) && (conclusion !== 'pass' || remarks.length > 0))
    .map(({ rule, resource }) => `${rule.id} ${resource?.logicalId}`);
}

interface Change {
  readonly how: string;
  /** Absent: the property goes. */
  readonly change?: Json;
}

function changesOf(properties: JsonObject, path: readonly string[]): Change[] {
  const value = path.reduce<Json>((at, name) => (at as JsonObject)[name] as Json, properties);
  const gone = { how: 'is gone' };
  if (typeof value === 'boolean') {
    return [gone, { how: 'is turned over', change: !value }];
  }
  return typeof value === 'number' ? [gone, { how: 'is 0', change: 0 }] : [gone];
}

/** A copy of the template with one place changed. */
function changed(raw: JsonObject, path: readonly string[], change: Json | undefined): JsonObject {
  const copy = structuredClone(raw);
  const parent = path.slice(0, -1).reduce<Json>((at, name) => (at as JsonObject)[name] as Json, copy);
  const name = path[path.length - 1];
  if (Array.isArray(parent) && change === undefined) {
    parent.splice(Number(name), 1);
  } else if (change === undefined) {
    delete (parent as Record<string, Json>)[name];
  } else {
    (parent as Record<string, Json>)[name] = change;
  }
  return copy;
}

function pathsIn(value: Json): string[][] {
  if (typeof value !== 'object' || value === null || isFunction(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => [[key], ...pathsIn(child as Json).map((path) => [key, ...path])]);
}
