import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { blockedAt, newApp, resourceOf, stackOf, synthesize } from './synthesis';
import { Finding, HipaaBucket, HipaaGuard, HipaaReport, PhiBoundary, RiskAcceptance, Verdict } from '../../src';

/** A plain bucket in a stack, in a nested stack and in a nested stack of a Stage. */
function threeBuckets(): App {
  const app = newApp();
  const clinic = stackOf(app);
  new s3.Bucket(clinic, 'Own');
  new s3.Bucket(new NestedStack(clinic, 'Nested'), 'Inner');
  new s3.Bucket(new NestedStack(new Stack(new Stage(app, 'Prod'), 'Portal'), 'Nested'), 'Inner');
  return app;
}

const EVERYWHERE = ['Clinic/Nested/Inner', 'Clinic/Own', 'Prod/Portal/Nested/Inner'];

function at(app: App, path: string): Construct {
  return app.node.findAll().find(({ node }) => node.path === path) as Construct;
}

/** Where buckets let plain HTTP in. */
function open({ findings }: HipaaReport): string[] {
  return findings.filter(({ rule }) => rule === 'S3.TlsOnly').map(({ constructPath }) => constructPath!.replace('/Resource', '')).sort();
}

function openAt(app: App): string[] {
  return blockedAt(synthesize(app), 'S3.TlsOnly').map((path) => path.replace('/Resource', ''));
}

test('returns what would be blocked, and throws nothing', () => {
  const report = HipaaGuard.check(threeBuckets());
  expect(open(report)).toEqual(EVERYWHERE);
  expect(report.findings.find(({ rule }) => rule === 'S3.TlsOnly')).toMatchObject({ verdict: Verdict.FAIL, blocks: true });
  expect(report.summary.blocking).toBe(report.findings.filter(({ blocks }) => blocks).length);
});

test('finds what enforce blocks on, in the same words', () => {
  const enforced = threeBuckets();
  HipaaGuard.enforce(enforced);
  expect(synthesize(enforced).evidence).toEqual(HipaaGuard.check(threeBuckets()));
});

test('prints nothing', () => {
  const print = (['log', 'error', 'warn', 'info'] as const).map((name) => jest.spyOn(console, name).mockImplementation(() => undefined));
  HipaaGuard.check(threeBuckets());
  expect(print.flatMap((spy) => spy.mock.calls)).toEqual([]);
  print.forEach((spy) => spy.mockRestore());
});

describe('is restricted to its scope', () => {
  test.each([
    ['', EVERYWHERE], ['Clinic', ['Clinic/Nested/Inner', 'Clinic/Own']], ['Clinic/Own', ['Clinic/Own']], ['Clinic/Nested', ['Clinic/Nested/Inner']],
    ['Prod', ['Prod/Portal/Nested/Inner']], ['Prod/Portal/Nested/Inner', ['Prod/Portal/Nested/Inner']],
  ])("'%s'", (scope, expected) => {
    expect(open(HipaaGuard.check(at(threeBuckets(), scope)))).toEqual(expected);
  });

  test('under enforce on the whole app, too', () => {
    const app = threeBuckets();
    HipaaGuard.enforce(app);
    expect(open(HipaaGuard.check(at(app, 'Clinic/Nested')))).toEqual(['Clinic/Nested/Inner']);
  });

  test('in what it counts: templates, resources, and types without rules', () => {
    const app = threeBuckets();
    new CfnResource(at(app, 'Clinic/Own'), 'Handle', { type: 'AWS::CloudFormation::WaitConditionHandle' });
    new CfnResource(stackOf(app, 'Other'), 'Topic', { type: 'AWS::CloudFormation::WaitCondition' });
    const { summary, typesWithoutRules } = HipaaGuard.check(at(app, 'Clinic/Own'));
    expect(summary).toMatchObject({ templates: 1, resources: 2 });
    expect(typesWithoutRules).toEqual(['AWS::CloudFormation::WaitConditionHandle']);
  });

  test('in what it says of acceptances and acknowledgements elsewhere: nothing', () => {
    const app = threeBuckets();
    RiskAcceptance.of(at(app, 'Clinic/Own')).accept(
      { rule: 'S3.NoWebsiteHosting', reason: 'There is no website here, and nothing to accept.', owner: 'security@clinic.example', expires: '2999-12-31' });
    Validations.of(at(app, 'Clinic/Own')).acknowledge({ id: 'cdk-hipaa::S3.TlsOnly', reason: 'We know.' });
    const misuse = ({ rule }: Finding) => rule.startsWith('Acceptance.');
    expect(HipaaGuard.check(at(app, 'Prod')).findings.filter(misuse)).toEqual([]);
    expect(HipaaGuard.check(at(app, 'Clinic')).findings.filter(misuse).map(({ rule }) => rule)).toEqual(['Acceptance.Bare', 'Acceptance.Unused']);
  });
});

describe('leaves no trace', () => {
  test('of itself: what nobody enforces still synthesizes', () => {
    const app = threeBuckets();
    HipaaGuard.check(app);
    expect(synthesize(app)).toEqual({ error: undefined, printed: '', violations: [], suppressed: [], evidence: undefined });
  });

  test('of the assembly: what is enforced is still blocked, in nested Stages too', () => {
    const app = threeBuckets();
    HipaaGuard.enforce(app);
    HipaaGuard.check(app);
    expect(openAt(app)).toEqual(EVERYWHERE);
  });

  test('of the assembly: what is enforced after it is blocked', () => {
    const app = threeBuckets();
    HipaaGuard.check(app);
    HipaaGuard.enforce(app);
    expect(openAt(app)).toEqual(EVERYWHERE);
  });

  test('of evidence: only enforce writes it', () => {
    const app = threeBuckets();
    HipaaGuard.check(app);
    expect(existsSync(join(app.outdir, 'hipaa'))).toBe(false);
  });

  test('of its scope: a second check elsewhere sees its own', () => {
    const app = threeBuckets();
    expect(open(HipaaGuard.check(at(app, 'Clinic/Own')))).toEqual(['Clinic/Own']);
    expect(open(HipaaGuard.check(at(app, 'Prod')))).toEqual(['Prod/Portal/Nested/Inner']);
    expect(HipaaGuard.check(app)).toEqual(HipaaGuard.check(threeBuckets()));
  });
});

test('sees what was changed since the check before, and since a synthesis', () => {
  const app = newApp();
  const bucket = new s3.Bucket(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Records', { versioned: true });
  const versioning = () => HipaaGuard.check(app).findings.filter(({ rule }) => rule === 'S3.Versioning').map(({ verdict }) => verdict);
  app.synth();
  expect(versioning()).toEqual([]);
  resourceOf(bucket).addPropertyOverride('VersioningConfiguration.Status', 'Suspended');
  expect(versioning()).toEqual([Verdict.FAIL]);
});

test('of an app without stacks is a report without findings', () => {
  expect(HipaaGuard.check(newApp())).toMatchObject({ findings: [], summary: { templates: 0, resources: 0, passed: 0, blocking: 0 } });
});

test('of a hardened app blocks on nothing', () => {
  const app = newApp();
  new HipaaBucket(stackOf(app), 'Records');
  expect(HipaaGuard.check(app).findings.filter(({ blocks }) => blocks)).toEqual([]);
});

test('tells what the boundary and acceptances say, as enforce would', () => {
  const app = threeBuckets();
  PhiBoundary.of(at(app, 'Prod')).exclude({ reason: 'Holds pictures of the building.', owner: 'web@clinic.example' });
  RiskAcceptance.of(at(app, 'Clinic/Own')).accept(
    { rule: 'S3.TlsOnly', reason: 'An old scanner speaks no TLS; it stands in its own network.', owner: 'security@clinic.example', expires: '2999-12-31' });
  const { findings, summary } = HipaaGuard.check(app);
  expect(summary).toMatchObject({ accepted: 1, outsideBoundary: findings.filter(({ outsideBoundary }) => outsideBoundary !== undefined).length });
  expect(findings.filter(({ rule }) => rule === 'S3.TlsOnly').map(({ constructPath, verdict, blocks, outsideBoundary }) => [constructPath, verdict, blocks, outsideBoundary]).sort()).toEqual([
    ['Clinic/Nested/Inner/Resource', 'fail', true, undefined],
    ['Clinic/Own/Resource', 'accepted', false, undefined],
    ['Prod/Portal/Nested/Inner/Resource', 'fail', false, 'Holds pictures of the building. (web@clinic.example)'],
  ]);
});

test('returns its report although another plugin refuses the app', () => {
  const app = threeBuckets();
  Validations.of(app).addPlugins({
    name: 'grumpy',
    validate: () => ({ success: false, violations: [{ ruleName: 'No', description: 'No', severity: 'error', violatingResources: [{ constructPath: 'Clinic', locations: [] }] }] }),
  });
  expect(() => app.synth()).toThrow(/grumpy/);
  expect(open(HipaaGuard.check(app))).toEqual(EVERYWHERE);
});

test('throws what stops the synthesis itself', () => {
  const app = threeBuckets();
  app.node.addValidation({ validate: () => ['The moon is full.'] });
  expect(() => HipaaGuard.check(app)).toThrow(/The moon is full/);
  expect(() => HipaaGuard.check(app)).toThrow(/The moon is full/);
});

test('refuses a construct that is in no App', () => {
  const stage = new Stage(undefined as unknown as Construct, 'Alone');
  expect(() => HipaaGuard.check(new Stack(stage, 'Clinic'))).toThrow("HipaaGuard.check('Alone/Clinic'): 'scope' must be in an App");
});
