import { SAMPLE_POLICY_ELIGIBLE, SAMPLE_POLICY_TOOLS } from './sample-policy';
import { Eligibility, EligibilityBasis, EligibilityStatus } from '../../src/eligibility';

const { ELIGIBLE, CONDITIONAL, NOT_ELIGIBLE, NO_PHI, UNKNOWN } = EligibilityStatus;

describe('against the sample policy of AWS', () => {
  test('every prefix that it allows as eligible is eligible here, some with a condition', () => {
    const status = (prefix: string) => Eligibility.ofIamAction(prefix).status;
    expect(SAMPLE_POLICY_ELIGIBLE.filter((prefix) => ![ELIGIBLE, CONDITIONAL].includes(status(prefix)))).toEqual([]);
  });

  test('every prefix that it allows as a tool holds no PHI here', () => {
    expect(SAMPLE_POLICY_TOOLS.filter((prefix) => Eligibility.ofIamAction(prefix).status !== NO_PHI)).toEqual([]);
  });

  test('a prefix outside of it is never said to rest on it', () => {
    const inPolicy = new Set([...SAMPLE_POLICY_ELIGIBLE, ...SAMPLE_POLICY_TOOLS]);
    const claims = [EligibilityBasis.SAMPLE_SCP_PREFIX, EligibilityBasis.SAMPLE_SCP_TOOL];
    const rows = Eligibility.iamPrefixes().map((prefix) => Eligibility.ofIamAction(prefix));
    expect(rows.filter((row) => claims.includes(row.basis) && !inPolicy.has(row.subject))).toEqual([]);
  });

  test('a prefix inside of it is never said to be absent from it', () => {
    const denied = [EligibilityBasis.ABSENT, EligibilityBasis.JUDGEMENT, EligibilityBasis.UNRESOLVED];
    const rows = [...SAMPLE_POLICY_ELIGIBLE, ...SAMPLE_POLICY_TOOLS].map((prefix) => Eligibility.ofIamAction(prefix));
    expect(rows.filter((row) => denied.includes(row.basis))).toEqual([]);
  });
});

describe('by prefix', () => {
  test.each([
    ['s3', ELIGIBLE],
    ['comprehendmedical', ELIGIBLE],
    ['rds', CONDITIONAL],
    ['sms-voice', CONDITIONAL],
    ['ds', CONDITIONAL],
    ['workdocs', CONDITIONAL],
    ['ecr', ELIGIBLE],
    ['ecr-public', NOT_ELIGIBLE],
    ['social-messaging', NOT_ELIGIBLE],
    ['apprunner', NOT_ELIGIBLE],
    ['mobilehub', NOT_ELIGIBLE],
    ['health', NO_PHI],
    ['servicequotas', NO_PHI],
    ['dax', UNKNOWN],
    ['eks-mcp', UNKNOWN],
  ])('%s is %s', (prefix, status) => {
    expect(Eligibility.ofIamAction(`${prefix}:*`)).toMatchObject({ subject: prefix, status });
  });

  test('a prefix without a namespace keeps its lifecycle apart from its status', () => {
    expect(Eligibility.ofIamAction('glacier:CreateVault')).toMatchObject({ status: ELIGIBLE, lifecycle: expect.stringContaining('2025-11-07') });
  });

  test('greengrass is the current version, not the ended one of AWS::Greengrass', () => {
    expect(Eligibility.ofIamAction('greengrass:*').lifecycle).toBeUndefined();
    expect(Eligibility.ofResourceType('AWS::Greengrass::Group').lifecycle).toContain('ended 2026-10-07');
  });
});

describe('by action', () => {
  test.each(['lightsail:*', 'lightsail:CreateInstances', 'Lightsail:Get*', 'LIGHTSAIL', 'lightsail'])('%s asks for Amazon Lightsail', (action) => {
    expect(Eligibility.ofIamAction(action)).toMatchObject({ subject: 'lightsail', service: 'Amazon Lightsail', status: NOT_ELIGIBLE });
  });

  test('* spans every service, so it is unknown', () => {
    expect(Eligibility.ofIamAction('*')).toMatchObject({ subject: '*', status: UNKNOWN, notes: 'Spans every service, eligible or not.' });
  });

  test.each(['hologram:Project', 'constructor:*', 's3*:Get', ''])('%j names no prefix that the registry has, so it is unknown', (action) => {
    expect(Eligibility.ofIamAction(action)).toMatchObject({ status: UNKNOWN, notes: expect.stringContaining('is not in the registry as of 2026-05-22') });
  });
});
