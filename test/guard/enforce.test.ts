import { basename } from 'node:path';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, IConstruct } from 'constructs';
import { appRunner, blockedAt, blocking, newApp, resourceOf, soundBucket, stackOf, synthesize } from './synthesis';
import { HipaaGuard } from '../../src';

/** An app with a plain bucket in every kind of place. */
function everywhere(): App {
  const app = newApp();
  const clinic = new Stack(app, 'Clinic');
  new s3.Bucket(clinic, 'Records');
  new s3.Bucket(new Construct(clinic, 'Group'), 'Images');
  new s3.Bucket(new NestedStack(new NestedStack(clinic, 'Nested'), 'Deeper'), 'Scans');
  new s3.Bucket(new Stack(app, 'Portal'), 'Uploads');
  const prod = new Stage(app, 'Prod');
  new s3.Bucket(new Stack(prod, 'Clinic'), 'Records');
  new s3.Bucket(new NestedStack(new Stack(new Stage(prod, 'Eu'), 'Clinic'), 'Nested'), 'Records');
  return app;
}

const BUCKETS = everywhere().node.findAll().filter((construct) => construct instanceof s3.Bucket).map(({ node }) => node.path);

function at(app: App, path: string): IConstruct {
  return path === '' ? app : app.node.findAll().find(({ node }) => node.path === path)!;
}

function isBelow(path: string, scope: string): boolean {
  return scope === '' || `${path}/`.startsWith(`${scope}/`);
}

describe('enforce covers what is below its scope and nothing else', () => {
  test.each([
    ['an App', ''], ['a Stack', 'Clinic'], ['a construct', 'Clinic/Group'], ['a single resource', 'Clinic/Records'],
    ['a nested stack', 'Clinic/Nested'], ['a nested stack in one', 'Clinic/Nested/Deeper'],
    ['a Stage', 'Prod'], ['a Stack in a Stage', 'Prod/Clinic'], ['a Stage in a Stage', 'Prod/Eu'], ['a nested stack in a Stage', 'Prod/Eu/Clinic/Nested'],
  ])('%s', (_, scope) => {
    const app = everywhere();
    HipaaGuard.enforce(at(app, scope));
    const synthesis = synthesize(app);
    expect(blockedAt(synthesis, 'S3.TlsOnly')).toEqual(BUCKETS.filter((path) => isBelow(path, scope)).map((path) => `${path}/Resource`).sort());
    expect(synthesis.violations.filter(({ path }) => !isBelow(path, scope))).toEqual([]);
    expect(synthesis.evidence!.findings.filter(({ constructPath }) => !isBelow(constructPath ?? scope, scope))).toEqual([]);
    expect(synthesis.error).toContain('S3.TlsOnly');
  });

  test('also what is made there later', () => {
    const app = newApp();
    const stack = stackOf(app);
    HipaaGuard.enforce(app);
    new s3.Bucket(stack, 'Late');
    new s3.Bucket(new Stack(new Stage(app, 'Later'), 'Clinic'), 'Late');
    expect(blockedAt(synthesize(app), 'S3.TlsOnly')).toEqual(['Clinic/Late/Resource', 'Later/Clinic/Late/Resource']);
  });

  test('nothing is judged, written or printed where nobody asked for it', () => {
    const synthesis = synthesize(everywhere());
    expect(synthesis).toEqual({ error: undefined, printed: '', violations: [], suppressed: [], evidence: undefined });
  });
});

describe('enforcing twice', () => {
  test.each([
    ['the same app', (app: App) => [app, app]],
    ['an app and a stack in it', (app: App) => [app, at(app, 'Clinic')]],
    ['a bucket and the app around it', (app: App) => [at(app, 'Clinic/Records'), app]],
  ])('%s tells every finding once', (_, scopesOf) => {
    const once = everywhere();
    HipaaGuard.enforce(once);
    const twice = everywhere();
    scopesOf(twice).forEach((scope) => HipaaGuard.enforce(scope));
    const told = (app: App) => synthesize(app).violations.map(({ rule, path }) => `${rule} ${path}`).sort();
    expect(told(twice)).toEqual(told(once));
  });

  test('covers both, where neither is in the other', () => {
    const app = everywhere();
    HipaaGuard.enforce(at(app, 'Clinic/Records'));
    HipaaGuard.enforce(at(app, 'Prod'));
    expect(Object.keys(blocking(synthesize(app))).sort()).toEqual(['Clinic/Records/Resource', 'Prod/Clinic/Records/Resource', 'Prod/Eu/Clinic/Nested/Records/Resource']);
  });
});

describe("CDK's own report", () => {
  function violationsOf(rule: string) {
    const app = newApp();
    HipaaGuard.enforce(app);
    new s3.Bucket(new NestedStack(stackOf(app), 'Nested'), 'Records');
    return synthesize(app).violations.filter((violation) => violation.rule === rule);
  }

  test('names rule, construct, template, logical id, properties, what is wrong, what to do, and the law', () => {
    const app = newApp();
    HipaaGuard.enforce(app);
    const stack = stackOf(app);
    const bucket = new s3.Bucket(stack, 'Records');
    const [violation] = synthesize(app).violations.filter(({ rule }) => rule === 'S3.PublicAccessBlocked');
    expect(violation).toMatchObject({
      severity: 'error',
      path: 'Clinic/Records/Resource',
      template: 'Clinic.template.json',
      logicalId: stack.resolve(resourceOf(bucket).logicalId),
      properties: ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets']
        .map((name) => `Properties.PublicAccessBlockConfiguration.${name}`),
      description: expect.stringMatching(/^S3\.PublicAccessBlocked: .+\. PublicAccessBlockConfiguration\.BlockPublicAcls is not set.+\.$/),
      fix: expect.stringContaining('BLOCK_ALL'),
      metadata: { basis: 'leak', safeguards: expect.stringContaining('164.312(a)(1)'), source: expect.stringContaining('S3') },
    });
  });

  test('leads to the line that made the construct', () => {
    expect(violationsOf('S3.TlsOnly')[0].stackTraces.join()).toContain(basename(__filename));
  });

  test('names the template of a nested stack, relative to the assembly', () => {
    expect(violationsOf('S3.TlsOnly')).toMatchObject([{ template: expect.stringMatching(/^Clinic.*nested\.template\.json$/) }]);
  });

  test('says error, warning and fatal, and no other word', () => {
    const app = newApp();
    HipaaGuard.enforce(app);
    const stack = stackOf(app);
    new s3.Bucket(stack, 'Records');
    appRunner(stack);
    const severities = synthesize(app).violations.map(({ rule, severity }) => `${rule} ${severity}`);
    expect(severities).toEqual(expect.arrayContaining(['S3.TlsOnly error', 'S3.Versioning warning', 'Eligibility.ServiceEligible fatal']));
    expect([...new Set(severities.map((words) => words.split(' ')[1]))].sort()).toEqual(['error', 'fatal', 'warning']);
  });

  test('is thrown as text in a unit test, with rule, path and fix', () => {
    const app = newApp();
    HipaaGuard.enforce(app);
    new s3.Bucket(stackOf(app), 'Records');
    expect(synthesize(app).error).toMatch(/ERROR S3\.TlsOnly: [^]*Clinic\/Records\/Resource[^]*Suggested fix: /);
  });
});

test('an app in which only RECOMMENDED rules do not hold synthesizes, with warnings', () => {
  const app = newApp();
  HipaaGuard.enforce(app);
  soundBucket(stackOf(app), 'Records');
  const synthesis = synthesize(app);
  expect(synthesis.error).toBeUndefined();
  expect(blocking(synthesis)).toEqual({});
  expect(synthesis.violations.map(({ rule, path }) => `${rule} ${path}`)).toContain('S3.CustomerKey Clinic/Records/Resource');
});

test('stacks without resources synthesize', () => {
  const app = newApp();
  HipaaGuard.enforce(app);
  stackOf(app);
  new NestedStack(new Stack(new Stage(app, 'Prod'), 'Portal'), 'Nested');
  expect(synthesize(app)).toMatchObject({ error: undefined, evidence: { summary: { templates: 3 } } });
});

test('an app without stacks synthesizes', () => {
  const app = newApp();
  HipaaGuard.enforce(app);
  expect(synthesize(app).error).toBeUndefined();
});

test('a Stage without an App is guarded too', () => {
  const stage = new Stage(undefined as unknown as Construct, 'Alone');
  HipaaGuard.enforce(stage);
  new s3.Bucket(new Stack(stage, 'Clinic'), 'Records');
  expect(() => stage.synth()).toThrow(/S3\.TlsOnly/);
});

test.each(['', 'tomorrow', '2026-02-30', '26-01-01'])("'today' must be a date, not %j", (today) => {
  expect(() => HipaaGuard.enforce(newApp(), { today })).toThrow(`HipaaGuard.enforce(''): 'today' must be a date such as 2027-01-31, got "${today}".`);
});
