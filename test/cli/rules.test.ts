import { run, runOn } from './run';
import { RULES } from '../../src/rules';

describe('rules', () => {
  test('lists every rule with level, basis and paragraphs', () => {
    const { code, stdout, stderr } = run('rules');
    expect([code, stderr]).toEqual([0, '']);
    RULES.forEach(({ id, title, level, basis, safeguards }) =>
      expect(stdout).toContain(`${id}: ${title}\n    ${level.toUpperCase()}, ${basis}; 45 CFR ${safeguards.join(', ')}\n`));
    expect(stdout).toMatch(new RegExp(`\\n${RULES.length} rules\\. cdk-hipaa explain RULE tells all about one\\.\\n$`));
  });

  test('tells the names that other rule sets have for it', () => {
    expect(run('rules', 'S3.TlsOnly').stdout).toMatch(
      /cdk-nag: S3BucketSSLRequestsOnly\n {4}AWS Config: s3-bucket-ssl-requests-only\n {4}AWS Guard: S3_BUCKET_SSL_REQUESTS_ONLY\n\n1 rule\./);
  });

  test.each([
    [['S3.*'], ({ id }: { id: string }) => id.startsWith('S3.')],
    [['*.CustomerKey'], ({ id }: { id: string }) => id.endsWith('.CustomerKey')],
    [['s3.tlsonly', 'SQS.*'], ({ id }: { id: string }) => id === 'S3.TlsOnly' || id.startsWith('SQS.')],
    [['S3.*', 'S3.TlsOnly'], ({ id }: { id: string }) => id.startsWith('S3.')],
  ])('lists what fits %j, once and in order', (patterns, fits) => {
    const told = JSON.parse(run('rules', ...patterns, '--format', 'json').stdout) as { id: string }[];
    expect(told.map(({ id }) => id)).toEqual(RULES.filter(fits).map(({ id }) => id).sort());
  });

  test('as JSON, with all that is known', () => {
    const [told] = JSON.parse(run('rules', 'S3.TlsOnly', '--format', 'json').stdout) as object[];
    const rule = RULES.find(({ id }) => id === 'S3.TlsOnly')!;
    const { title, level, basis, safeguards, source, rationale, fix, crosswalk } = rule;
    expect(told).toEqual({ id: 'S3.TlsOnly', title, level, basis, safeguards, source, rationale, fix, crosswalk, appliesTo: ['AWS::S3::Bucket'] });
  });

  test('as Markdown: a table whose rows have as many cells as its head', () => {
    const lines = run('rules', '--format', 'md').stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(RULES.length + 2);
    expect([...new Set(lines.map((line) => line.split(/(?<!\\)\|/).length))]).toEqual([10]);
    expect(lines.find((line) => line.startsWith('| S3.TlsOnly |'))).toContain('| S3BucketSSLRequestsOnly | s3-bucket-ssl-requests-only | S3_BUCKET_SSL_REQUESTS_ONLY |');
  });

  test('in colours on a terminal', () => {
    expect(runOn({ isTTY: true }, 'rules', 'S3.TlsOnly').stdout).toContain('\u001b[31mREQUIRED');
  });
});

describe('explain', () => {
  test('tells all that is known about a rule', () => {
    const { code, stdout } = run('explain', 'S3.TlsOnly');
    expect(code).toBe(0);
    const words = stdout.replace(/\s+/g, ' ');
    const { title, rationale, fix, source } = RULES.find(({ id }) => id === 'S3.TlsOnly')!;
    for (const told of [`S3.TlsOnly: ${title}`, 'level REQUIRED', 'basis whitepaper: ', `why ${rationale}`, `fix ${fix}`, `source ${source}`,
      '45 CFR 164.312(e)(1), Transmission security (standard)', 'applies to AWS::S3::Bucket', 'cdk-nag: S3BucketSSLRequestsOnly', 'RiskAcceptance on the construct']) {
      expect(words).toContain(told);
    }
  });

  test.each(['s3.tlsonly', 'S3.TLSONLY', 's3.TlsOnl*'])('whatever the case, and with a wildcard: %s', (id) => {
    expect(run('explain', id)).toEqual(run('explain', 'S3.TlsOnly'));
  });

  test('says that no acceptance covers what is unacceptable, and that RECOMMENDED rules can be left out', () => {
    expect(run('explain', 'Eligibility.ServiceEligible').stdout).toContain('no RiskAcceptance covers it');
    expect(run('explain', 'S3.Versioning').stdout.replace(/\s+/g, ' ')).toContain('or leave it out: exclude, --exclude');
  });

  test('says what the proposed rule would ask, as what it is', () => {
    expect(run('explain', 'S3.EncryptionAtRest').stdout.replace(/\s+/g, ' ')).toContain('proposed 45 CFR 164.312(b)(2) (90 FR 898 of 2025, not law)');
  });

  test('several rules, with an empty line between them', () => {
    expect(run('explain', 'S3.TlsOnly', 'S3.Versioning').stdout).toBe(`${run('explain', 'S3.TlsOnly').stdout}\n${run('explain', 'S3.Versioning').stdout}`);
  });

  test('every rule, in lines that fit a terminal', () => {
    const { code, stdout } = run('explain', '*');
    expect(code).toBe(0);
    RULES.forEach(({ id, title }) => expect(stdout).toContain(`${id}: ${title}\n`));
    // Titles and what has no blanks in it are not broken.
    expect(stdout.split('\n').filter((line) => line.startsWith('  ') && line.length > 102 && line.trim().includes(' '))).toEqual([]);
  });

  test.each([
    [['explain'], 'explain needs the id of a rule, such as S3.TlsOnly. cdk-hipaa rules lists them all.'],
    [['explain', 'S3.TlsOny'], 'no such rule: S3.TlsOny. Did you mean S3.TlsOnly or SQS.TlsOnly? cdk-hipaa rules lists them all.'],
    [['explain', 'S3.TlsOnly', 's3.versionning'], 'no such rule: s3.versionning. Did you mean S3.Versioning? cdk-hipaa rules lists them all.'],
    [['explain', 'OpsWorksC'], 'no such rule: OpsWorksC. Did you mean OpsWorksCM.NotUsed? cdk-hipaa rules lists them all.'],
    [['explain', 'Nonesuch.AtAll'], 'no such rule: Nonesuch.AtAll. cdk-hipaa rules lists them all.'],
    [['explain', ''], 'no such rule: . cdk-hipaa rules lists them all.'],
    [['rules', 'Nonesuch.*'], 'no such rule: Nonesuch.*. cdk-hipaa rules lists them all.'],
    [['rules', '--format', 'xml'], '--format must be text, json or md, got xml.'],
    [['rules', '(S3.*'], 'no such rule: (S3.*.'],
  ])('%j is refused in one line', (args, told) => {
    const { code, stdout, stderr } = run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
    expect(stderr).toContain(told);
  });
});
