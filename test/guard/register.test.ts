import * as dax from 'aws-cdk-lib/aws-dax';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { newApp, stackOf, synthesize } from './synthesis';
import { HipaaBucket, HipaaGuard, HipaaReport, PhiBoundary, RiskAcceptance, SafeguardVerdict } from '../../src';

const TODAY = '2026-11-21';

/** A clinic with a sound bucket, one whose risk is accepted, and a website outside the boundary. */
function clinic(): HipaaReport {
  const app = newApp();
  const stack = stackOf(app);
  new HipaaBucket(stack, 'Records');
  const exports = new HipaaBucket(stack, 'Exports', { versioned: false });
  RiskAcceptance.of(exports).accept({
    rule: 'S3.Versioning', reason: 'Exports are made again every night.', owner: 'security@clinic.example', expires: '2027-01-31', alternative: 'The source is versioned.',
  });
  const website = new s3.Bucket(stack, 'Website');
  PhiBoundary.of(website).exclude({ reason: 'Holds opening hours', owner: 'marketing@clinic.example' });
  return HipaaGuard.check(app, { today: TODAY });
}

describe('the register', () => {
  const report = clinic();

  test('lists what was accepted, by whom, until when, in place of what, and how much it covers', () => {
    expect(report.acceptances).toEqual([{
      rule: 'S3.Versioning',
      subject: 'Clinic/Exports',
      reason: 'Exports are made again every night.',
      owner: 'security@clinic.example',
      expires: '2027-01-31',
      alternative: 'The source is versioned.',
      findings: 1,
    }]);
  });

  test('lists what is outside the boundary, and how many resources that is', () => {
    const outside = report.resources.filter(({ outsideBoundary }) => outsideBoundary !== undefined);
    expect(outside.map(({ constructPath }) => constructPath)).toEqual(['Clinic/Website/Resource']);
    expect(report.exclusions).toEqual([
      { constructPath: 'Clinic/Website', reason: 'Holds opening hours', owner: 'marketing@clinic.example', resources: outside.length },
    ]);
  });

  test('leaves out exclusions that cover nothing', () => {
    const app = newApp();
    const stack = stackOf(app);
    PhiBoundary.of(new HipaaBucket(stack, 'Records').node.scope!.node.tryFindChild('HipaaBaseline')!).exclude({ reason: 'Nothing', owner: 'security@clinic.example' });
    const { exclusions } = HipaaGuard.check(stack.node.findChild('Records'), { today: TODAY });
    expect(exclusions).toEqual([]);
  });
});

test('lists decisions about services that the registry leaves open', () => {
  const app = newApp();
  new dax.CfnCluster(stackOf(app), 'Cache', { iamRoleArn: 'arn:aws:iam::111122223333:role/dax', nodeType: 'dax.r5.large', replicationFactor: 3 });
  const decision = { service: 'AWS::DAX', reason: 'AWS support answered on 2026-11-02: DAX is covered.', owner: 'security@clinic.example', expires: '2027-01-31' };
  const { acceptances } = HipaaGuard.check(app, { today: TODAY, unknownServices: [decision] });
  const { service: subject, ...rest } = decision;
  expect(acceptances).toEqual([{ rule: 'Eligibility.ServiceEligible', subject, ...rest, findings: 2 }]);
});

test('an acceptance that has expired covers nothing', () => {
  const app = newApp();
  const exports = new HipaaBucket(stackOf(app), 'Exports', { versioned: false });
  RiskAcceptance.of(exports).accept({
    rule: 'S3.Versioning', reason: 'Exports are made again every night.', owner: 'security@clinic.example', expires: '2026-11-20',
  });
  expect(HipaaGuard.check(app, { today: TODAY }).acceptances).toMatchObject([{ rule: 'S3.Versioning', findings: 0 }]);
});

describe('safeguards', () => {
  const { safeguards } = clinic();
  const of = (wanted: string) => safeguards.find(({ id }) => id === wanted)!;

  test('are told paragraph by paragraph, in the order of the regulation', () => {
    expect(safeguards[0].id).toBe('164.306(a)');
    expect(safeguards.length).toBeGreaterThan(60);
  });

  test('that nothing was judged of say so', () => {
    expect(of('164.310(d)(2)(i)')).toMatchObject({ verdict: SafeguardVerdict.NOT_JUDGED, rules: [], resources: 0 });
  });

  test('that do not hold for what was accepted or is outside the boundary are accepted', () => {
    expect(of('164.312(c)(1)')).toMatchObject({ verdict: SafeguardVerdict.ACCEPTED, open: 0 });
    expect(of('164.312(c)(1)').excepted).toBeGreaterThan(0);
  });

  test('that hold name the rules that say so', () => {
    const holding = safeguards.filter(({ verdict }) => verdict === SafeguardVerdict.HOLDS);
    expect(holding.length).toBeGreaterThan(0);
    holding.forEach(({ rules, passed, open, excepted }) => expect([rules.length > 0, passed > 0, open, excepted]).toEqual([true, true, 0, 0]));
  });
});

test('a finding tells where in the program the construct is made', () => {
  const app = newApp({ context: { 'aws:cdk:disable-stack-trace': false } });
  new s3.Bucket(stackOf(app), 'Plain');
  const finding = HipaaGuard.check(app).findings.find(({ rule }) => rule === 'S3.TlsOnly')!;
  expect(finding.sourceLocation).toMatch(/^test\/guard\/register\.test\.ts:\d+:\d+$/);
});

test('a finding on a part of a construct of this library tells where that construct is made', () => {
  const app = newApp();
  new HipaaBucket(stackOf(app), 'Records');
  const finding = HipaaGuard.check(app).findings.find(({ rule }) => rule === 'Recovery.OffsiteCopy')!;
  expect(finding.sourceLocation).toMatch(/^test\/guard\/register\.test\.ts:\d+:\d+$/);
});

test('what enforce leaves behind is the report of check, as JSON', () => {
  const app = newApp();
  new s3.Bucket(stackOf(app), 'Plain');
  HipaaGuard.enforce(app);
  expect(synthesize(app).evidence?.resources).toMatchObject([{ logicalId: expect.stringMatching(/^Plain/) as string, service: 'Amazon Simple Storage Service (S3)', eligibility: 'eligible' }]);
});
