import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { appRunner, blocking, newApp, resourceOf, stackOf, Synthesis, synthesize } from './synthesis';
import { HipaaBucket, HipaaGuard, PhiBoundary } from '../../src';

const WEBSITE = { reason: 'The public website; nobody signs in.', owner: 'web@clinic.example' };

let app: App;
let stack: Stack;
let inside: Construct;
let outside: Construct;

beforeEach(() => {
  app = newApp();
  HipaaGuard.enforce(app);
  stack = stackOf(app);
  inside = new Construct(stack, 'Inside');
  outside = new Construct(stack, 'Outside');
  PhiBoundary.of(outside).exclude(WEBSITE);
});

function severitiesAt(path: string, { violations }: Synthesis): string[] {
  return [...new Set(violations.filter((violation) => violation.path === path).map(({ severity }) => severity))];
}

test('a service that may hold no PHI is allowed outside the boundary, and blocked inside', () => {
  appRunner(outside);
  appRunner(inside);
  const synthesis = synthesize(app);
  expect(blocking(synthesis)).toEqual({ 'Clinic/Inside/Runner': ['Eligibility.ServiceEligible'] });
  expect(severitiesAt('Clinic/Outside/Runner', synthesis)).toEqual([]);
});

test('an app whose findings are all outside synthesizes: what REQUIRED rules find only warns, and others are silent', () => {
  new s3.Bucket(outside, 'Pictures');
  appRunner(outside);
  const synthesis = synthesize(app);
  expect(synthesis.error).toBeUndefined();
  expect(severitiesAt('Clinic/Outside/Pictures/Resource', synthesis)).toEqual(['warning']);
  const rules = synthesis.violations.map(({ rule }) => rule);
  expect(rules).toContain('S3.TlsOnly');
  expect(rules).not.toContain('S3.Versioning');
});

test('the same bucket inside is blocked', () => {
  new s3.Bucket(inside, 'Pictures');
  new s3.Bucket(outside, 'Pictures');
  expect(Object.keys(blocking(synthesize(app)))).toEqual(['Clinic/Inside/Pictures/Resource']);
});

test('the evidence says of each finding outside why, and who answers for it', () => {
  new s3.Bucket(outside, 'Pictures');
  appRunner(outside);
  const { findings, summary } = synthesize(app).evidence!;
  expect([...new Set(findings.map(({ outsideBoundary }) => outsideBoundary))]).toEqual(['The public website; nobody signs in. (web@clinic.example)']);
  expect(findings.filter(({ rule }) => rule === 'Eligibility.ServiceEligible')).toMatchObject([{ verdict: 'fail', blocks: false }]);
  expect(summary).toMatchObject({ required: 0, recommended: 0, blocking: 0, outsideBoundary: findings.length });
});

describe('covers all that is below', () => {
  test('a stack with its nested stacks', () => {
    const site = stackOf(app, 'Site');
    appRunner(new NestedStack(site, 'Nested'));
    expect(Object.keys(blocking(synthesize(app)))).toEqual(['Site/Nested/Runner']);
    const other = newApp();
    HipaaGuard.enforce(other);
    appRunner(new NestedStack(stackOf(other, 'Site'), 'Nested'));
    PhiBoundary.of(other.node.findChild('Site')).exclude(WEBSITE);
    expect(synthesize(other).error).toBeUndefined();
  });

  test('a Stage, and not the one beside it', () => {
    for (const id of ['Demo', 'Prod']) {
      appRunner(stackOf(new Stage(app, id)));
    }
    PhiBoundary.of(app.node.findChild('Demo')).exclude(WEBSITE);
    expect(Object.keys(blocking(synthesize(app)))).toEqual(['Prod/Clinic/Runner']);
  });

  test('a whole app', () => {
    PhiBoundary.of(app).exclude({ reason: 'A workshop; synthetic records only.', owner: 'training@clinic.example' });
    appRunner(inside);
    new s3.Bucket(inside, 'Records');
    expect(synthesize(app).error).toBeUndefined();
  });

  test('what is made there later', () => {
    const late = new Construct(outside, 'Late');
    appRunner(late);
    expect(synthesize(app).error).toBeUndefined();
  });
});

test('the nearest of two exclusions is told', () => {
  PhiBoundary.of(stack).exclude({ reason: 'A workshop; synthetic records only.', owner: 'training@clinic.example' });
  new s3.Bucket(outside, 'Pictures');
  const reasons = synthesize(app).evidence!.findings.filter(({ rule }) => rule === 'S3.TlsOnly').map(({ outsideBoundary }) => outsideBoundary);
  expect(reasons).toEqual([expect.stringContaining('The public website')]);
});

test('a weakened HipaaBucket outside does not block', () => {
  resourceOf(new HipaaBucket(outside, 'Pictures')).addPropertyDeletionOverride('PublicAccessBlockConfiguration');
  const synthesis = synthesize(app);
  expect(synthesis.error).toBeUndefined();
  expect(severitiesAt('Clinic/Outside/Pictures/Resource', synthesis)).toEqual(['warning']);
});

test('without enforce it keeps a weakened HipaaBucket from blocking, and nothing is told', () => {
  const plain = newApp();
  const site = new Construct(stackOf(plain), 'Site');
  PhiBoundary.of(site).exclude(WEBSITE);
  resourceOf(new HipaaBucket(site, 'Pictures')).addPropertyDeletionOverride('PublicAccessBlockConfiguration');
  expect(synthesize(plain)).toMatchObject({ error: undefined, printed: '', violations: [] });
});

describe('an exclusion without reason or owner is refused, and none is made', () => {
  test.each([
    ['reason', ''], ['reason', '   '], ['reason', undefined], ['owner', ''], ['owner', '\t\n'], ['owner', undefined],
  ])('%s is %j', (prop, value) => {
    appRunner(inside);
    expect(() => PhiBoundary.of(inside).exclude({ ...WEBSITE, [prop]: value })).toThrow(
      `PhiBoundary.of('Clinic/Inside').exclude: '${prop}' must not be empty, got ${JSON.stringify(value)}.`);
    expect(Object.keys(blocking(synthesize(app)))).toEqual(['Clinic/Inside/Runner']);
  });
});
