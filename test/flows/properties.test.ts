import * as fc from 'fast-check';
import { applicationOf, arn, ref, resource, sub } from './read';
import { kindOfAddress, nameOf, readFlows, serviceOfAddress } from '../../src/flows';
import { asEndSource } from '../../src/flows/flow-source';
import { FLOW_TABLE } from '../../src/flows/tables';
import { Application, JsonObject, Template } from '../../src/template';

const MEMBERS = [...new Set(Object.values(FLOW_TABLE).flat().flatMap(({ from, to, where, each }) =>
  [from, to].flatMap((end) => (end === undefined ? [] : [asEndSource(end).path ?? ''])).concat(where?.path ?? '', each ?? ''))
  .flatMap((path) => path.split('.').map((step) => step.replace('[*]', ''))))].filter((name) => name !== '');

/** JSON in which functions, places, and properties that the tables read turn up all the time. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(
      'A', 'B', 'P', '', null, true, 0, 'arn:', 'arn:aws:s3:::A', 'arn:aws:states:::', 'https://', 'https://x.amazonaws.com/', 's3://', '{"a":"${A.Arn}"}', '{"Fn::If":', '${',
      '{{resolve:ssm:x}}', '__proto__', '+1', '@', ':', '70000019000000',
    ),
    fc.string(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...MEMBERS, 'Ref', 'Key', 'Value', '__proto__', 'toString', 'deadLetterTargetArn', 'Fn::Transform'), tie('json'), { maxKeys: 3 }),
    fc.tuple(fc.constantFrom('Ref', 'Fn::GetAtt', 'Fn::If', 'Fn::Join', 'Fn::Sub', 'Fn::FindInMap', 'Fn::Select', 'Fn::ImportValue'), fc.oneof(
      fc.array(tie('json'), { maxLength: 3 }), fc.constantFrom('A', 'B', 'P', '{"x":"${A}"}', 'AWS::NoValue'))).map(([name, argument]) => ({ [name]: argument })),
  ),
}));

/** Properties along the paths that the rows of a type read, with anything at their end. */
function propertiesOf(type: string): fc.Arbitrary<unknown> {
  const paths = FLOW_TABLE[type].flatMap(({ from, to, where, each }) =>
    [...[from, to].flatMap((end) => (end === undefined ? [] : asEndSource(end).path ?? [])), ...where ? [where.path] : []]
      .map((path) => (each === undefined ? path : `${each}[*].${path}`)));
  return fc.tuple(fc.constantFrom(...paths), json).map(([path, value]) => path.split('.').reduceRight<unknown>((below, step) =>
    ({ [step.replace('[*]', '')]: step.endsWith('[*]') ? [below] : below }), value));
}

const declared = fc.constantFrom(...Object.keys(FLOW_TABLE)).chain((type) => fc.record({
  Type: fc.constant<unknown>(type),
  Properties: fc.oneof({ weight: 4, arbitrary: propertiesOf(type) }, { weight: 1, arbitrary: json }),
  Condition: fc.constantFrom('C', undefined),
}));
const template = fc.record({
  Resources: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.oneof({ weight: 5, arbitrary: declared }, { weight: 1, arbitrary: json }), { minKeys: 1, maxKeys: 4 }),
  Conditions: fc.constantFrom<unknown>({ C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } }, {}, null),
  Parameters: fc.constantFrom<unknown>({ P: { Type: 'String' } }, { P: { Type: 'String', AllowedValues: ['A', 'arn:aws:s3:::A'] } }, []),
  Mappings: json,
});

function read(raw: unknown): ReturnType<typeof readFlows> {
  return readFlows(new Application([new Template('t', raw)]));
}

test('any JSON is read, the same way each time, and each flow once', () => {
  fc.assert(fc.property(template, (raw) => {
    const flows = read(raw);
    const told = flows.map(({ kind, from, to, declaredBy, path }) => `${declaredBy.key} ${path} ${kind} ${nameOf(from)} ${nameOf(to)}`);
    expect(told).toEqual([...new Set(told)]);
    expect(read(raw).map(({ kind, to }) => kind + nameOf(to))).toEqual(flows.map(({ kind, to }) => kind + nameOf(to)));
  }), { numRuns: 1000 });
});

test('any text is some kind of address', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[arns:/.@${}+0-9 -]*$/)), (text) => {
    expect(kindOfAddress(text)).toMatch(/^(aws|web|email|phone|name|unknown|unreadable)$/);
    serviceOfAddress(text);
  }), { numRuns: 1000 });
});

test('unrelated resources and properties take no flow away', () => {
  fc.assert(fc.property(declared, json, (subject, other) => {
    const alone = read({ Resources: { A: subject } });
    const together = read({ Resources: { A: subject, Z: { Type: 'Test::Other', Properties: { Other: other } } } });
    expect(together.map(nameOfKind)).toEqual(alone.map(nameOfKind));
  }), { numRuns: 300 });
});

function nameOfKind({ kind, from, to, path }: ReturnType<typeof readFlows>[number]): string {
  return [kind, nameOf(from), nameOf(to), path].join();
}

test('documents nested too deeply to walk are read as far as they are walked', () => {
  const DefinitionString = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  expect(read({ Resources: { M: resource('AWS::StepFunctions::StateMachine', { DefinitionString }) } })).toEqual([]);
});

/** A stack as large as any, in which everything is connected. */
function large(resources: number): Application {
  const groups = Array.from({ length: resources / 6 }, (_, index): [string, JsonObject][] => [
    [`Bucket${index}`, resource('AWS::S3::Bucket', { BucketName: `records-${index}`, LoggingConfiguration: { DestinationBucketName: 'records-0' } })],
    [`Queue${index}`, resource('AWS::SQS::Queue', { QueueName: 'same', RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:111122223333:same' } })],
    [`Fn${index}`, resource('AWS::Lambda::Function', { Environment: { Variables: { A: ref(`Bucket${index}`), B: `records-${index}`, C: 'same', D: 'plain' } } })],
    [`Mapping${index}`, resource('AWS::Lambda::EventSourceMapping', { EventSourceArn: arn(`Queue${index}`), FunctionName: ref(`Fn${index}`) })],
    [`Topic${index}`, resource('AWS::SNS::Topic', { Subscription: [{ Endpoint: sub('arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:same') }] })],
    [`Rule${index}`, resource('AWS::Events::Rule', { Targets: [{ Id: 'a', Arn: arn(`Fn${index}`) }] })],
  ]);
  return applicationOf({ Resources: Object.fromEntries(groups.flat()) });
}

function fastest(runs: number, run: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  }));
}

test('3,000 resources take well under 100 ms, and cost grows with their number', () => {
  const [small, big] = [600, 3000].map((count) => fastest(7, () => readFlows(large(count))));
  expect(readFlows(large(3000)).length).toBeGreaterThan(3000);
  const application = large(3000);
  const warm = fastest(7, () => readFlows(application));
  expect(warm).toBeLessThan(100);
  expect(big).toBeLessThan(small * 15);
});
