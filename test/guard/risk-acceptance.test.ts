import { App, CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { blockedAt, blocking, newApp, resourceOf, soundBucket, stackOf, Synthesis, synthesize } from './synthesis';
import { AcceptedRisk, HipaaBucket, HipaaGuard, RiskAcceptance } from '../../src';

const TODAY = '2026-06-30';
const RISK: AcceptedRisk = {
  rule: 'S3.TlsOnly',
  reason: 'An old scanner speaks no TLS; it stands in a network of its own.',
  owner: 'security@clinic.example',
  expires: '2026-12-31',
  alternative: 'A VPC endpoint policy lets only the scanner in.',
};

let app: App;
let stack: Stack;
let records: s3.Bucket;

beforeEach(() => {
  app = newApp();
  HipaaGuard.enforce(app, { today: TODAY });
  stack = stackOf(app);
  records = soundBucket(stack, 'Records', { enforceSSL: false });
});

function accept(on: Construct, risk: Partial<AcceptedRisk> = {}): void {
  RiskAcceptance.of(on).accept({ ...RISK, ...risk });
}

function misuses({ violations }: Synthesis): [string, string, string][] {
  return violations.filter(({ rule }) => rule.startsWith('Acceptance.')).map(({ rule, severity, path }) => [rule, severity, path]);
}

test('without an acceptance the risk blocks', () => {
  expect(blocking(synthesize(app))).toEqual({ 'Clinic/Records/Resource': ['S3.TlsOnly'] });
});

describe('an accepted finding', () => {
  test('does not block, and leaves its trail in the suppressed violations of CDK: reason, owner, expiry and alternative', () => {
    accept(records);
    const { error, violations, suppressed } = synthesize(app);
    expect(error).toBeUndefined();
    expect(violations.filter(({ rule }) => rule === 'S3.TlsOnly')).toEqual([]);
    expect(suppressed).toMatchObject([{
      rule: 'S3.TlsOnly',
      severity: 'error',
      path: 'Clinic/Records/Resource',
      acknowledgedAt: 'Clinic/Records',
      reason: 'accepted by security@clinic.example until 2026-12-31: An old scanner speaks no TLS; it stands in a network of its own. '
        + 'Instead: A VPC endpoint policy lets only the scanner in.',
    }]);
  });

  test('is in the evidence as accepted, with the same words, and counted as such', () => {
    accept(records);
    const { evidence, suppressed } = synthesize(app);
    const accepted = evidence!.findings.filter(({ verdict }) => verdict === 'accepted');
    expect(accepted).toMatchObject([{ rule: 'S3.TlsOnly', blocks: false, acceptance: suppressed[0].reason }]);
    expect(evidence!.summary).toMatchObject({ accepted: 1, required: 0, blocking: 0 });
  });

  test('needs no alternative', () => {
    accept(records, { alternative: undefined });
    expect(synthesize(app)).toMatchObject({ error: undefined, suppressed: [{ reason: expect.not.stringContaining('Instead') }] });
  });

  test('may be one that cannot be verified', () => {
    const bucket = resourceOf(soundBucket(stack, 'Images'));
    bucket.addPropertyOverride('PublicAccessBlockConfiguration.BlockPublicAcls', { 'Fn::ImportValue': 'Elsewhere' });
    accept(bucket, { rule: 'S3.PublicAccessBlocked' });
    accept(records);
    expect(synthesize(app)).toMatchObject({ error: undefined, evidence: { summary: { accepted: 2 } } });
  });

  test('may be a promise of a construct of this library, without enforce too', () => {
    const plain = newApp();
    const bucket = new HipaaBucket(stackOf(plain), 'Images', { versioned: false });
    expect(blockedAt(synthesize(plain), 'S3.Versioning')).toEqual(['Clinic/Images/Resource']);
    accept(bucket, { rule: 'S3.Versioning', expires: '2999-12-31' });
    expect(synthesize(plain).error).toBeUndefined();
  });
});

describe('an acceptance covers its construct and nothing else', () => {
  test('not the bucket beside it', () => {
    soundBucket(stack, 'Images', { enforceSSL: false });
    accept(records);
    expect(blocking(synthesize(app))).toEqual({ 'Clinic/Images/Resource': ['S3.TlsOnly'] });
  });

  test('not the same bucket in another Stage', () => {
    soundBucket(stackOf(new Stage(app, 'Prod')), 'Records', { enforceSSL: false });
    accept(records);
    expect(Object.keys(blocking(synthesize(app)))).toEqual(['Prod/Clinic/Records/Resource']);
  });

  test('not what stands around it', () => {
    const inner = new CfnResource(records, 'Inner', { type: 'AWS::CloudFormation::WaitConditionHandle' });
    accept(inner);
    expect(misuses(synthesize(app))).toEqual([['Acceptance.Unused', 'fatal', 'Clinic/Records/Inner']]);
  });

  test('not another rule', () => {
    accept(records);
    resourceOf(records).addPropertyDeletionOverride('PublicAccessBlockConfiguration');
    expect(blocking(synthesize(app))).toEqual({ 'Clinic/Records/Resource': ['S3.PublicAccessBlocked'] });
  });

  test('all that is in the construct, where it is made of several', () => {
    const group = new Construct(stack, 'Group');
    soundBucket(group, 'A', { enforceSSL: false });
    soundBucket(group, 'B', { enforceSSL: false });
    accept(group);
    accept(records);
    expect(synthesize(app)).toMatchObject({ error: undefined, evidence: { summary: { accepted: 3 } } });
  });
});

describe('expiry', () => {
  test('the acceptance holds on its last day', () => {
    accept(records, { expires: TODAY });
    expect(synthesize(app).error).toBeUndefined();
  });

  test('the day after, the synthesis is blocked, and says whose acceptance expired when', () => {
    accept(records, { expires: '2026-06-29' });
    const synthesis = synthesize(app);
    expect(misuses(synthesis)).toEqual([['Acceptance.Expired', 'fatal', 'Clinic/Records']]);
    expect(synthesis.error).toMatch(/The acceptance of S3\.TlsOnly expired on 2026-06-29: accepted by security@clinic\.example/);
  });

  test('what is expired is not told as accepted', () => {
    accept(records, { expires: '2026-06-29' });
    const { findings, summary } = synthesize(app).evidence!;
    expect(summary).toMatchObject({ accepted: 0, required: 2, blocking: 2 });
    expect(findings.filter(({ rule }) => rule === 'S3.TlsOnly')).toMatchObject([{ verdict: 'fail', blocks: true }]);
  });

  test('today is the day of the synthesis where nobody says otherwise', () => {
    const plain = newApp();
    HipaaGuard.enforce(plain);
    accept(soundBucket(stackOf(plain), 'Records', { enforceSSL: false }), { expires: '2000-01-01' });
    expect(misuses(synthesize(plain))).toEqual([['Acceptance.Expired', 'fatal', 'Clinic/Records']]);
  });

  test('an expired acceptance beside a valid one only has to be removed', () => {
    accept(records, { expires: '2026-06-29' });
    accept(records, { expires: '2027-06-29' });
    expect(misuses(synthesize(app))).toEqual([['Acceptance.Unused', 'fatal', 'Clinic/Records']]);
  });
});

describe('an acceptance that covers nothing blocks', () => {
  test('where the rule holds', () => {
    accept(records);
    accept(records, { rule: 'S3.NoWebsiteHosting' });
    const synthesis = synthesize(app);
    expect(misuses(synthesis)).toEqual([['Acceptance.Unused', 'fatal', 'Clinic/Records']]);
    expect(synthesis.error).toMatch(/S3\.NoWebsiteHosting finds nothing here that had to be accepted/);
  });

  test('where the risk was taken away since', () => {
    accept(records);
    soundBucket(stack, 'Images');
    accept(stack.node.findChild('Images') as Construct);
    expect(misuses(synthesize(app))).toEqual([['Acceptance.Unused', 'fatal', 'Clinic/Images']]);
  });

  test('where it is made twice', () => {
    accept(records);
    accept(records);
    expect(misuses(synthesize(app))).toEqual([['Acceptance.Unused', 'fatal', 'Clinic/Records']]);
  });

  test('not where nothing is judged: there nobody can say that it is unused', () => {
    const plain = newApp();
    new HipaaBucket(stackOf(plain), 'Guarded');
    const bucket = new s3.Bucket(stackOf(plain, 'Other'), 'Plain');
    accept(bucket);
    accept(bucket, { rule: 'S3.Versioning', expires: '2000-01-01' });
    Validations.of(bucket).acknowledge({ id: 'cdk-hipaa::S3.PublicAccessBlocked', reason: 'We know.' });
    expect(synthesize(plain).error).toBeUndefined();
  });
});

describe('a bare acknowledgement is no acceptance', () => {
  test('on the construct, beside an acceptance of another rule', () => {
    accept(records);
    resourceOf(records).addPropertyDeletionOverride('PublicAccessBlockConfiguration');
    Validations.of(records).acknowledge({ id: 'cdk-hipaa::S3.PublicAccessBlocked', reason: 'We know.' });
    expect(misuses(synthesize(app))).toEqual([['Acceptance.Bare', 'fatal', 'Clinic/Records']]);
  });

  test('on the app, with the words of an acceptance that covers one bucket', () => {
    accept(records);
    soundBucket(stack, 'Images', { enforceSSL: false });
    const words = 'accepted by security@clinic.example until 2026-12-31: An old scanner speaks no TLS; it stands in a network of its own. '
      + 'Instead: A VPC endpoint policy lets only the scanner in.';
    Validations.of(app).acknowledge({ id: 'cdk-hipaa::S3.TlsOnly', reason: words });
    expect(misuses(synthesize(app))).toEqual([['Acceptance.Bare', 'fatal', '']]);
  });

  test('around a construct of this library, without enforce too', () => {
    const plain = newApp();
    const bucket = new HipaaBucket(stackOf(plain), 'Images', { enforceSSL: false });
    Validations.of(bucket.node.scope!).acknowledge({ id: 'cdk-hipaa::S3.TlsOnly', reason: 'We know.' });
    expect(misuses(synthesize(plain))).toEqual([['Acceptance.Bare', 'fatal', 'Clinic']]);
  });

  test('acknowledgements of other plugins are none of our concern', () => {
    accept(records);
    Validations.of(app).acknowledge({ id: 'other::S3.TlsOnly', reason: 'We know.' }, { id: 'S3.TlsOnly', reason: 'We know.' });
    expect(synthesize(app).error).toBeUndefined();
  });
});

describe('refused in one line that names the prop, what was got and what to do', () => {
  test.each<[string, Partial<AcceptedRisk>, string]>([
    ['a rule that nobody knows', { rule: 'S3.Tls' }, "'rule' must be the id of a rule, got \"S3.Tls\". docs/RULES.md lists them; for a rule of your own, call HipaaGuard.enforce before."],
    ['the id of CDK in place of the rule', { rule: 'cdk-hipaa::S3.TlsOnly' }, "'rule' must be the id of a rule, got \"cdk-hipaa::S3.TlsOnly\"."],
    ['no rule', { rule: '' }, "'rule' must be the id of a rule, got \"\"."],
    ['a rule that nobody can accept', { rule: 'Eligibility.ServiceEligible' }, 'the risk of Eligibility.ServiceEligible cannot be accepted.'],
    ['a misuse of an acceptance', { rule: 'Acceptance.Expired' }, "'rule' must be the id of a rule, got \"Acceptance.Expired\"."],
    ['a short reason', { reason: 'because' }, "'reason' must have at least 20 characters, got \"because\". Say why the safeguard is not needed here."],
    ['a reason of blanks', { reason: ' '.repeat(40) }, "'reason' must not be empty"],
    ['no owner', { owner: '' }, "'owner' must not be empty, got \"\"."],
    ['an owner of blanks', { owner: '  ' }, "'owner' must not be empty, got \"  \"."],
    ['a date that does not exist', { expires: '2027-02-30' }, "'expires' must be a date such as 2027-01-31, got \"2027-02-30\"."],
    ['a date in another form', { expires: '31.12.2026' }, "'expires' must be a date such as 2027-01-31, got \"31.12.2026\"."],
    ['a time', { expires: '2027-01-31T00:00:00Z' }, "'expires' must be a date"],
    ['no date', { expires: '' }, "'expires' must be a date such as 2027-01-31, got \"\"."],
  ])('%s', (_, risk, message) => {
    expect(() => accept(records, risk)).toThrow(`RiskAcceptance.of('Clinic/Records').accept: ${message}`);
    expect(() => accept(records, risk)).not.toThrow(/\n/);
    expect(blocking(synthesize(app))).toEqual({ 'Clinic/Records/Resource': ['S3.TlsOnly'] });
  });

  test.each([['stack', () => stack], ['stage', () => new Stage(app, 'Prod')], ['stage', () => app]])('a whole %s', (word, on) => {
    expect(() => accept(on())).toThrow(`a risk is accepted on the construct that carries it, not on a whole ${word}.`);
  });
});
