import { basename } from 'node:path';
import { checked, fileWith, findingsOf, folderWith, HARMLESS, PLAIN_BUCKET, run, template, WITH_PASSWORD } from './run';

const EITHER_WAY = { Parameters: { Status: { Type: 'String' } } };
const OPEN_BUCKET = { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: { Ref: 'Status' } } } };

describe('JSON', () => {
  test('tells of each finding what an auditor asks for', () => {
    const file = fileWith(template({ Records: { ...PLAIN_BUCKET, Metadata: { 'aws:cdk:path': 'Clinic/Records/Resource' } } }));
    const [finding] = findingsOf(checked(file), 'S3.PublicAccessBlocked');
    expect(finding).toEqual({
      rule: 'S3.PublicAccessBlocked',
      title: expect.stringContaining('block public access'),
      level: 'required',
      verdict: 'fail',
      blocks: true,
      resourceType: 'AWS::S3::Bucket',
      logicalId: 'Records',
      constructPath: 'Clinic/Records/Resource',
      template: file,
      line: 1,
      propertyPath: 'Properties.PublicAccessBlockConfiguration.BlockPublicAcls',
      propertyPaths: ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets']
        .map((name) => `Properties.PublicAccessBlockConfiguration.${name}`),
      safeguards: expect.arrayContaining(['164.312(a)(1)']),
      message: expect.stringContaining('PublicAccessBlockConfiguration.BlockPublicAcls is not set'),
      fix: expect.stringContaining('BLOCK_ALL'),
      source: expect.stringContaining('Amazon S3 user guide'),
    });
  });

  test('has what is accepted or outside the boundary in the sums, and nothing of it in a plain template', () => {
    const { summary } = checked(fileWith(template({ A: PLAIN_BUCKET, B: WITH_PASSWORD })));
    expect(summary).toMatchObject({ templates: 1, resources: 2, accepted: 0, outsideBoundary: 0 });
  });

  test('leaves out the construct path where the template does not tell it', () => {
    const [finding] = findingsOf(checked(fileWith(template({ Records: PLAIN_BUCKET }))), 'S3.TlsOnly');
    expect(Object.keys(finding)).not.toContain('constructPath');
  });

  test('tells what cannot be verified as such, with the place and a way out', () => {
    const [finding] = findingsOf(checked(fileWith(template({ Records: OPEN_BUCKET }, EITHER_WAY))), 'S3.Versioning');
    expect(finding).toMatchObject({
      verdict: 'unverifiable',
      propertyPath: 'Properties.VersioningConfiguration.Status',
      message: expect.stringContaining('Give the parameter AllowedValues'),
    });
  });

  test('tells no pass without --passes, and every one with it', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    const [without, withPasses] = [checked(file), checked(file, '--passes')];
    expect(without.findings.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
    expect(withPasses.findings.filter(({ verdict }) => verdict === 'pass')).toHaveLength(without.summary.passed);
    expect(withPasses.findings.filter(({ verdict }) => verdict !== 'pass')).toEqual(without.findings);
    expect(withPasses.summary).toEqual(without.summary);
  });

  test('says nothing about accounts: nobody states here which ones a BAA covers', () => {
    expect(findingsOf(checked(fileWith(template({ Records: PLAIN_BUCKET })), '--passes'), 'Eligibility.BaaAttested')).toEqual([]);
  });

  test('with --passes and only passes still ends with 0', () => {
    expect(run('check', fileWith(template({ Handle: HARMLESS })), '--passes', '--format', 'json').code).toBe(0);
  });

  test('is whole and parsable where files could not be read', () => {
    const { stdout, stderr, code } = run('check', fileWith(''), fileWith(template({ Records: PLAIN_BUCKET })), '--format', 'json');
    expect([code, stderr]).toEqual([2, expect.stringContaining('the file is empty')]);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: '1.0', summary: { templates: 1, resources: 1 } });
  });

  test('is the same, byte for byte, for the same input', () => {
    const folder = folderWith({ 'b.json': template({ B: PLAIN_BUCKET, A: OPEN_BUCKET }, EITHER_WAY), 'a.json': template({ C: PLAIN_BUCKET }) });
    expect(run('check', folder, '--format', 'json')).toEqual(run('check', folder, '--format', 'json'));
  });

  test('orders findings by template, resource and rule, however the template orders them', () => {
    const order = (resources: object) => checked(fileWith(template(resources), 'same.json')).findings.map(({ logicalId, rule }) => [logicalId, rule]);
    expect(order({ A: PLAIN_BUCKET, B: PLAIN_BUCKET })).toEqual(order({ B: PLAIN_BUCKET, A: PLAIN_BUCKET }));
  });
});

describe('text', () => {
  test('tells template, resource, rule, what is wrong and what to do, then the sums', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    const { stdout } = run('check', file);
    const { summary } = checked(file);
    expect(stdout).toContain(`${file}: Records (AWS::S3::Bucket)\n`);
    expect(stdout).toMatch(/REQUIRED S3\.TlsOnly: .+\n {6}line 1: the bucket has no bucket policy.*\n {6}Fix: .+\n/);
    expect(stdout).toMatch(/RECOMMENDED S3\.Versioning: /);
    expect(stdout).toMatch(new RegExp(
      `1 resource in 1 template: ${summary.passed} passed, ${summary.required} required, ${summary.recommended} recommended\\.\n$`));
  });

  test('marks what cannot be verified, and names the parameter that decides', () => {
    const { stdout } = run('check', fileWith(template({ Records: OPEN_BUCKET }, EITHER_WAY)));
    expect(stdout).toMatch(/UNVERIFIABLE S3\.Versioning: .+\n.+Ref to parameter "Status"/);
  });

  test('names each resource once, above all that was found on it', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    expect(run('check', file).stdout.split(basename(file))).toHaveLength(2);
  });

  test('says of types without rules of their own that only little was judged', () => {
    const { stdout } = run('check', fileWith(template({ Handle: HARMLESS })));
    expect(stdout).toMatch(/Judged for eligibility, names and secrets only, .*AWS::CloudFormation::WaitConditionHandle/);
  });

  test('does not list a resource without Type among the types without rules', () => {
    const { stdout } = run('check', fileWith(template({ Nameless: {} })));
    expect(stdout).toContain('Nameless (no Type)');
    expect(stdout).not.toContain('Judged for eligibility, names and secrets only');
  });

  test('shows control characters of a template as what they are: no template moves the cursor or forges a line', () => {
    const { stdout } = run('check', fileWith(template({ 'Re\u001b[2Jcords\nforged: 0 required': PLAIN_BUCKET })));
    expect(stdout).toContain('Re\\u001b[2Jcords\\u000aforged');
    expect(stdout).not.toContain('\u001b');
  });

  test('says the same thing about the same place once', () => {
    const macro = { Type: 'AWS::S3::Bucket', Properties: { 'Fn::Transform': { Name: 'Macro' } } };
    const [{ message, propertyPaths }] = findingsOf(checked(fileWith(template({ Records: macro }))), 'S3.PublicAccessBlocked');
    expect(message.match(/can't be verified/g)).toHaveLength(1);
    expect(propertyPaths).toEqual(['Properties']);
  });
});
