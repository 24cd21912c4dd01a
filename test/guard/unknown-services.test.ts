import { App, Aspects, CfnResource, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { DecidedService, Eligibility, EligibilityStatus, HipaaAspect, HipaaGuard, Verdict } from '../../src';

const DECIDED: DecidedService = {
  service: 'AWS::Synthetics',
  reason: 'Looked up in the AWS HIPAA Eligible Services Reference of 2026-11-20: listed.',
  owner: 'security@clinic.example',
  expires: '2027-01-31',
};

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Clinic');
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

function canary(): CfnResource {
  return new CfnResource(stack, 'Group', { type: 'AWS::Synthetics::Group', properties: { Name: 'portal' } });
}

test('the registry has no verdict on the service that these tests are about', () => {
  expect(Eligibility.ofResourceType('AWS::Synthetics::Group').status).toBe(EligibilityStatus.UNKNOWN);
});

test('without a decision it stops the synthesis', () => {
  HipaaGuard.enforce(app);
  canary();
  expect(() => app.synth()).toThrow(/FATAL Eligibility\.ServiceEligible: .*nobody has decided/i);
});

test.each(['AWS::Synthetics', 'AWS::Synthetics::Group'])('with a decision about %s it does not, and the report says who decided', (service) => {
  HipaaGuard.enforce(app, { today: '2026-11-21', unknownServices: [{ ...DECIDED, service }] });
  canary();
  expect(() => app.synth()).not.toThrow();
  const { findings } = HipaaGuard.check(app, { today: '2026-11-21', unknownServices: [{ ...DECIDED, service }] });
  expect(findings.find(({ rule }) => rule === 'Eligibility.ServiceEligible')).toMatchObject({
    verdict: Verdict.ACCEPTED,
    blocks: false,
    acceptance: 'decided by security@clinic.example until 2027-01-31: Looked up in the AWS HIPAA Eligible Services Reference of 2026-11-20: listed.',
  });
});

test('a decision about one service is none about another', () => {
  HipaaGuard.enforce(app, { today: '2026-11-21', unknownServices: [DECIDED] });
  canary();
  new CfnResource(stack, 'Monitor', { type: 'AWS::RUM::AppMonitor', properties: { Name: 'portal' } });
  expect(() => app.synth()).toThrow(/AppMonitor counts as not eligible/);
});

test('a decision about some stacks is none about others', () => {
  HipaaGuard.enforce(app);
  HipaaGuard.enforce(new Stack(app, 'Lab'), { unknownServices: [DECIDED] });
  canary();
  expect(() => app.synth()).toThrow(/FATAL Eligibility\.ServiceEligible/);
});

test('a decision does not open a service that may not hold PHI', () => {
  expect(() => HipaaGuard.enforce(app, { unknownServices: [{ ...DECIDED, service: 'AWS::AppRunner' }] })).toThrow(
    'HipaaGuard.enforce(\'\'): \'unknownServices\' must name services that the registry has no verdict on, got "AWS::AppRunner", which it calls not-eligible.');
});

test('an expired decision stops the synthesis', () => {
  HipaaGuard.enforce(app, { today: '2027-02-01', unknownServices: [DECIDED] });
  canary();
  expect(() => app.synth()).toThrow(/FATAL Acceptance\.Expired: .*the decision of security@clinic\.example about AWS::Synthetics expired on 2027-01-31/i);
});

test('a decision about nothing stops the synthesis', () => {
  HipaaGuard.enforce(app, { unknownServices: [DECIDED] });
  new CfnResource(stack, 'Wait', { type: 'AWS::CloudFormation::WaitConditionHandle' });
  expect(() => app.synth()).toThrow(/FATAL Acceptance\.Unused: .*no resource of AWS::Synthetics is here/i);
});

test('the Aspect takes the same decisions', () => {
  canary();
  Aspects.of(app).add(new HipaaAspect({ today: '2026-11-21', unknownServices: [DECIDED] }));
  expect(Annotations.fromStack(stack).findError('*', Match.stringLikeRegexp('ServiceEligible'))).toEqual([]);
});

test('the Aspect asks for a decision', () => {
  canary();
  Aspects.of(app).add(new HipaaAspect());
  expect(Annotations.fromStack(stack).findError('*', Match.stringLikeRegexp('ServiceEligible'))).toHaveLength(1);
});

test('the Aspect refuses what enforce refuses', () => {
  expect(() => new HipaaAspect({ unknownServices: [{ ...DECIDED, reason: 'because' }] })).toThrow(/'reason' must have at least 20 characters, got "because"\. Say what was looked up/);
});

describe('refuses', () => {
  test.each<[string, Partial<DecidedService>, string]>([
    ['a service that is none', { service: 'dax' }, 'got "dax", which is no resource type or namespace such as AWS::DAX.'],
    ['no owner', { owner: '' }, "'owner' must not be empty"],
    ['a day that is none', { expires: 'soon' }, "'expires' must be a date such as 2027-01-31, got \"soon\"."],
  ])('%s', (_, part, message) => {
    expect(() => HipaaGuard.enforce(app, { unknownServices: [{ ...DECIDED, ...part }] })).toThrow(message);
  });
});
