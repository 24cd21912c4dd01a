import * as fc from 'fast-check';
import { judge, Outcome, ResourceRule, Rule, ruleById, RULES } from '../../src/rules';
import { Application, Conclusion, InputError, JsonObject, Template } from '../../src/template';
import { allCases } from '../rules/all-cases';
import { Given } from '../rules/cases';

function judged(raw: unknown, rules: readonly Rule[]): Outcome[] {
  return judge(new Application([new Template('t', raw)]), rules);
}

function ofSubject(raw: unknown, rule: Rule): Conclusion | undefined {
  return judged(raw, [rule]).find(({ resource }) => resource?.logicalId === 'Subject')?.conclusion;
}

/** JSON in which intrinsic functions, and names that resources and parameters have, turn up all the time. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>('A', 'B', 'P', '*', true, false, 0, 35, null, '', 'aws:kms', '${A}-${P.Arn}', '{{resolve:ssm:x}}', 'AWS::NoValue', '__proto__'),
    fc.string(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(
      'Ref', 'Fn::If', 'Fn::GetAtt', 'Fn::Sub', 'Fn::Join', 'Fn::Select', 'Fn::Split', 'Fn::FindInMap', 'Fn::ImportValue', 'Fn::Transform', 'Fn::Base64',
      'Fn::Equals', 'Fn::Not', 'Condition', 'Statement', 'Principal', 'Action', 'Resource', 'Effect', 'Key', 'Value', 'Name', 'Password', '__proto__', 'toString', 'length',
    ), tie('json'), { maxKeys: 3 }),
    // One function alone, with a list of arguments: what is evaluated rather than passed by.
    fc.tuple(fc.constantFrom('Fn::If', 'Fn::Join', 'Fn::Sub', 'Fn::FindInMap', 'Fn::Select'), fc.array(tie('json'), { maxLength: 3 }))
      .map(([name, argument]) => ({ [name]: argument })),
  ),
}));

const types = [...new Set(RULES.flatMap((rule) => ('appliesTo' in rule && typeof rule.appliesTo !== 'string' ? rule.appliesTo : [])))];

/** The members that rules read, found by asking for them: arbitrary keys would never hit one. */
const MEMBERS = [
  'BucketName', 'BucketEncryption', 'ServerSideEncryptionConfiguration', 'Tags', 'PolicyDocument', 'Policies', 'KeyPolicy', 'Bucket', 'BackupSelection',
  'BackupPlan', 'BackupPlanRule', 'Resources', 'ListOfTags', 'Conditions', 'LifecycleConfiguration', 'Rules', 'ReplicationConfiguration', 'Replicas',
  'AccessPolicy', 'EventSelectors', 'LoggingConfiguration', 'Parameters', 'Engine', 'NumberCapabilities', 'CorsConfiguration', 'Environment', 'Variables',
];

const member = fc.constantFrom(...MEMBERS);
const properties = fc.dictionary(member, fc.oneof(json, fc.dictionary(member, json, { maxKeys: 3 })), { maxKeys: 4 });
const resource = fc.record({
  Type: fc.oneof(fc.constantFrom<unknown>(...types), json),
  Properties: fc.oneof(properties, json),
  Condition: fc.constantFrom('A', 'B', undefined),
  Metadata: json,
  DeletionPolicy: json,
}, { requiredKeys: ['Type'] });
const resources = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'Subject'), fc.oneof(resource, json), { maxKeys: 4 });
const template = fc.record({
  Resources: resources,
  Parameters: fc.oneof(fc.dictionary(fc.constantFrom('P', 'Q'), json), json),
  Mappings: json,
  Conditions: fc.oneof(fc.dictionary(fc.constantFrom('A', 'B'), json), json),
  Outputs: fc.oneof(fc.dictionary(fc.constantFrom('O'), json), json),
  Metadata: json,
}, { requiredKeys: ['Resources'] });

describe('arbitrary input', () => {
  test('any JSON is judged, or refused as no template', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), json, fc.record({ Resources: fc.jsonValue() })), (raw) => {
      try {
        judged(raw, RULES);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }), { numRuns: 1000 });
  });

  test('anything that has the shape of a template is judged', () => {
    fc.assert(fc.property(template, (raw) => {
      judged(raw, RULES);
    }), { numRuns: 1000 });
  });

  test('judging twice says the same twice', () => {
    const say = (raw: unknown) => judged(raw, RULES).map(({ rule, conclusion, remarks }) => [rule.id, conclusion, remarks]);
    fc.assert(fc.property(template, (raw) => {
      expect(say(raw)).toEqual(say(raw));
    }), { numRuns: 1000 });
  });
});

/** Cases about one resource whose properties are written out, by what they conclude. */
function plainCases(conclusion: Conclusion): { rule: ResourceRule; given: Given }[] {
  return allCases().flatMap(([, tables]) => tables).flatMap(({ rule, cases }) => cases
    .filter((each) => 'check' in rule && each.conclusion === conclusion && isPlain(each.given))
    .map(({ given }) => ({ rule: rule as ResourceRule, given })));
}

function isPlain({ others, about, environment, attestations, Conditions, Resources: { Subject: subject } }: Given): boolean {
  const written = (subject as JsonObject | undefined)?.Properties as JsonObject | undefined;
  return [others, about, environment, attestations, Conditions].every((part) => part === undefined)
    && written !== undefined && !Object.keys(written).some((name) => name.startsWith('Fn::'));
}

function changed({ given, add, conditions = {} }: { given: Given; add: (old: JsonObject) => JsonObject; conditions?: JsonObject }): Given {
  const subject = given.Resources.Subject as JsonObject;
  const Properties = add((subject.Properties ?? {}) as JsonObject);
  return {
    ...given,
    Parameters: { ...given.Parameters, Which: { Type: 'String' } },
    Conditions: { ...given.Conditions, ...conditions },
    Resources: { ...given.Resources, Subject: { ...subject, Properties } },
  };
}

const EITHER = { Either: { 'Fn::Equals': [{ Ref: 'Which' }, 'x'] } };

describe('what passes', () => {
  test('keeps passing when unrelated properties are added', () => {
    const unrelated = fc.dictionary(fc.string().map((name) => `X${name}`), fc.jsonValue(), { maxKeys: 3 });
    fc.assert(fc.property(fc.constantFrom(...plainCases('pass')), unrelated, ({ rule, given }, extra) => {
      expect(ofSubject(changed({ given, add: (old) => ({ ...extra as JsonObject, ...old }) }), rule)).toBe('pass');
    }), { numRuns: 1000 });
  });

  test('keeps passing when every property stands in both branches of a condition', () => {
    fc.assert(fc.property(fc.constantFrom(...plainCases('pass')), ({ rule, given }) => {
      const add = (old: JsonObject) => Object.fromEntries(Object.entries(old).map(([name, value]) =>
        [name, { 'Fn::If': ['Either', value ?? { Ref: 'AWS::NoValue' }, value ?? { Ref: 'AWS::NoValue' }] }]));
      expect(ofSubject(changed({ given, add, conditions: EITHER }), rule)).toBe('pass');
    }), { numRuns: 1000 });
  });
});

test('what stands below a value that nobody can read may be there or not', () => {
  const bucket = (LoggingConfiguration: JsonObject): unknown => ({ Resources: { Subject: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration } } } });
  expect(ofSubject(bucket({ 'Fn::FindInMap': ['Any', 'Any', 'Any'] }), ruleById('S3.AccessLogging')!)).not.toBe('pass');
  expect(ofSubject(bucket({ DestinationBucketName: { 'Fn::ImportValue': 'logs' } }), ruleById('S3.AccessLogging')!)).toBe('pass');
});

describe('what fails', () => {
  test('never passes because a better branch is added', () => {
    const good = fc.oneof(json, fc.constantFrom(...plainCases('pass').map(({ given }) => (given.Resources.Subject as JsonObject).Properties)));
    fc.assert(fc.property(fc.constantFrom(...plainCases('fail')), good, fc.boolean(), ({ rule, given }, better, first) => {
      const branch = (bad: JsonObject[string], name: string) => {
        const other = (better as JsonObject | null)?.[name] ?? { Ref: 'AWS::NoValue' };
        return { 'Fn::If': first ? ['Either', bad ?? { Ref: 'AWS::NoValue' }, other] : ['Either', other, bad ?? { Ref: 'AWS::NoValue' }] };
      };
      const add = (old: JsonObject) => Object.fromEntries(
        [...new Set([...Object.keys(old), ...Object.keys(better === null || typeof better !== 'object' ? {} : better)])].map((name) => [name, branch(old[name], name)]));
      expect(ofSubject(changed({ given, add, conditions: EITHER }), rule)).not.toBe('pass');
    }), { numRuns: 1000 });
  });
});
