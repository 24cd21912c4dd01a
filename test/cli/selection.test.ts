import { checked, fileWith, HARMLESS, PLAIN_BUCKET, run, template, WITH_PASSWORD } from './run';
import { RuleLevel } from '../../src/rules';

const FILE = fileWith(template({ Records: PLAIN_BUCKET, Wait: WITH_PASSWORD }));

/** Ids of the rules that have findings or passes. */
function judgedBy(...args: string[]): { readonly required: string[]; readonly recommended: string[] } {
  const { findings } = checked(FILE, '--passes', ...args);
  const of = (level: RuleLevel): string[] => [...new Set(findings.filter((finding) => finding.level === level).map(({ rule }) => rule))].sort();
  return { required: of(RuleLevel.REQUIRED), recommended: of(RuleLevel.RECOMMENDED) };
}

const ALL = judgedBy();

describe('--exclude', () => {
  test('leaves out a rule, and counts neither what it finds nor what passes', () => {
    const { required, recommended } = judgedBy('--exclude', 'S3.Versioning');
    expect(recommended).toEqual(ALL.recommended.filter((id) => id !== 'S3.Versioning'));
    expect(required).toEqual(ALL.required);
    expect(checked(FILE, '--exclude', 'S3.Versioning').summary.recommended).toBe(checked(FILE).summary.recommended - 1);
  });

  test.each([
    ['several, in a list', ['--exclude', 'S3.Versioning,S3.Replication']],
    ['several, each with the option, whatever the case', ['--exclude', 's3.versioning', '--exclude', ' S3.REPLICATION ,']],
  ])('%s', (_, args) => {
    expect(judgedBy(...args).recommended).toEqual(ALL.recommended.filter((id) => id !== 'S3.Versioning' && id !== 'S3.Replication'));
  });

  test('all RECOMMENDED rules that fit a pattern: REQUIRED ones that fit it are judged all the same', () => {
    expect(judgedBy('--exclude', 'S3.*')).toEqual({ required: ALL.required, recommended: ALL.recommended.filter((id) => !id.startsWith('S3.')) });
  });

  test('rules about flows, too', () => {
    const sends = template({ Topic: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'email', Endpoint: 'a@clinic.example', TopicArn: { Ref: 'T' } } }, T: { Type: 'AWS::SNS::Topic' } });
    const file = fileWith(sends);
    expect(run('check', file).stdout).toContain('Flow.LeavesAccount');
    expect(run('check', file, '--exclude', 'Flow.LeavesAccount').stdout).not.toContain('Flow.LeavesAccount');
  });

  test('makes a template clean that only broke what is left out', () => {
    const file = fileWith(template({ Wait: WITH_PASSWORD }));
    expect(run('check', file).code).toBe(1);
    expect(run('check', file, '--exclude', 'General.NoPlaintextSecrets').code).toBe(0);
  });
});

describe('--include', () => {
  test('judges these RECOMMENDED rules, and all REQUIRED ones', () => {
    expect(judgedBy('--include', 'S3.Versioning')).toEqual({ required: ALL.required, recommended: ['S3.Versioning'] });
  });

  test('what is excluded, too, is left out', () => {
    expect(judgedBy('--include', 'S3.*', '--exclude', 'S3.Versioning').recommended)
      .toEqual(ALL.recommended.filter((id) => id.startsWith('S3.') && id !== 'S3.Versioning'));
  });
});

test.each([
  [['--exclude', 'S3.TlsOnly'], '--exclude must name RECOMMENDED rules, and S3.TlsOnly is REQUIRED: they are judged in any case.'],
  [['--exclude', 'S3.Versioning,s3.tlsonly'], '--exclude must name RECOMMENDED rules, and S3.TlsOnly is REQUIRED'],
  [['--include', 'S3.TlsOnly'], '--include must name RECOMMENDED rules, and S3.TlsOnly is REQUIRED'],
  [['--exclude', 'Eligibility.ServiceE*'], '--exclude must name RECOMMENDED rules, and Eligibility.ServiceEligible is REQUIRED'],
  [['--exclude', 'Opaque.*'], '--exclude must name RECOMMENDED rules, and all of Opaque.* are REQUIRED'],
  [['--exclude', 'S3.Versionig'], 'no such rule: S3.Versionig. Did you mean S3.Versioning?'],
  [['--include', ''], '--include must name a rule, and names none'],
])('%j is refused in one line, before anything is judged', (args, told) => {
  const { code, stdout, stderr } = run('check', fileWith(template({ Wait: HARMLESS })), ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
  expect(stderr).toContain(told);
});
