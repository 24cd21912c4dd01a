import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aws_s3 as s3, aws_sns as sns, Stack } from 'aws-cdk-lib';
import { guarded } from './guarded';
import { fileWith, folderWith, HARMLESS, PLAIN_BUCKET, run, runOn, template, WITH_PASSWORD } from './run';
import { HipaaBucket, PhiBoundary, RiskAcceptance } from '../../src';
import { ReportDiff } from '../../src/cli/diff-reports';
import { HipaaReport } from '../../src/evidence/report';

const LIFECYCLE = { Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 2192 } }] };
const VERSIONED = { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' }, LifecycleConfiguration: LIFECYCLE } };

/** A folder with one template. */
function holding(resources: object): string {
  return folderWith({ 'clinic.json': template(resources) });
}

function diffed(...args: string[]): ReportDiff {
  return JSON.parse(run('diff', ...args, '--format', 'json').stdout) as ReportDiff;
}

function told(findings: ReportDiff['worse']): string[] {
  return findings.map(({ why, finding: { rule, template: name, logicalId } }) => `${rule} ${name} ${logicalId}: ${why}`);
}

const NO_CHANGES = { added: [], removed: [], changed: [] };

test('the same twice: nothing changed, and the command ends with 0', () => {
  const [one, other] = [holding({ Records: PLAIN_BUCKET }), holding({ Records: PLAIN_BUCKET })];
  expect(diffed(one, other)).toMatchObject({
    worse: [], better: [], resources: NO_CHANGES, flows: NO_CHANGES, acceptances: NO_CHANGES, exclusions: NO_CHANGES, safeguards: NO_CHANGES,
  });
  expect(run('diff', one, other)).toEqual({ code: 0, stderr: '', stdout: '0 worse, 0 better; 0 new in the inventory, 0 gone.\n' });
});

describe('findings', () => {
  test('that are new are worse, and end the command with 1', () => {
    const [old, now] = [holding({ Records: VERSIONED }), holding({ Records: PLAIN_BUCKET })];
    expect(told(diffed(old, now).worse)).toEqual(['S3.Versioning clinic.json Records: held before']);
    expect(run('diff', old, now)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^Worse\n {2}RECOMMENDED S3\.Versioning: .+\n {6}clinic\.json:1: Records \(AWS::S3::Bucket\): held before\n {6}VersioningConfiguration\.Status is not set/),
    });
  });

  test('that are gone are better, and end it with 0', () => {
    const [old, now] = [holding({ Records: PLAIN_BUCKET }), holding({ Records: VERSIONED })];
    expect(told(diffed(old, now).better)).toEqual(['S3.Versioning clinic.json Records: fixed']);
    expect(run('diff', old, now)).toMatchObject({ code: 0, stdout: expect.stringContaining('\n0 worse, 1 better; 0 new in the inventory, 0 gone.\n') });
  });

  test('of resources that are new or gone, REQUIRED ones first', () => {
    const [few, more] = [holding({ Wait: HARMLESS }), holding({ Wait: HARMLESS, Records: PLAIN_BUCKET })];
    const { worse, resources } = diffed(few, more);
    expect([...new Set(worse.map(({ why }) => why))]).toEqual(['the resource is new']);
    const levels = worse.map(({ finding }) => finding.level);
    expect(levels).toEqual([...levels].sort().reverse());
    expect(resources).toMatchObject({ added: [{ logicalId: 'Records' }], removed: [], changed: [] });
    const back = diffed(more, few);
    expect([...new Set(back.better.map(({ why }) => why))]).toEqual(['the resource is gone']);
    expect(back.resources).toMatchObject({ added: [], removed: [{ logicalId: 'Records' }] });
  });

  test('of rules that were not judged in one of them', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }), 'clinic.json');
    const [all, fewer] = [join(folderWith(), 'all.json'), join(folderWith(), 'fewer.json')];
    run('check', file, '--format', 'json', '--output', all);
    run('check', file, '--format', 'json', '--output', fewer, '--exclude', 'S3.Versioning');
    expect(told(diffed(fewer, all).worse)).toEqual([`S3.Versioning ${file} Records: the rule was not judged before`]);
    expect(told(diffed(all, fewer).better)).toEqual([`S3.Versioning ${file} Records: the rule is not judged any more`]);
  });

  test('count one by one where a rule finds several on one resource', () => {
    const topic = { Type: 'AWS::SNS::Topic', Properties: { Subscription: [{ Protocol: 'email', Endpoint: 'a@clinic.example' }] } };
    const two = { ...topic, Properties: { Subscription: [...topic.Properties.Subscription, { Protocol: 'sms', Endpoint: '+15550100' }] } };
    const flows = (findings: ReportDiff['worse']): string[] => findings.filter(({ finding }) => finding.rule === 'Flow.LeavesAccount')
      .map(({ finding }) => finding.propertyPath);
    expect(flows(diffed(holding({ Topic: topic }), holding({ Topic: two })).worse)).toEqual(['Properties.Subscription[1].Endpoint']);
    expect(flows(diffed(holding({ Topic: two }), holding({ Topic: topic })).better)).toEqual(['Properties.Subscription[1].Endpoint']);
  });

  test('that are RECOMMENDED do not count with --fail-on required; REQUIRED ones do', () => {
    const empty = holding({ Wait: HARMLESS });
    const warned = holding({ Wait: HARMLESS, Handle: WITH_PASSWORD });
    expect([run('diff', empty, warned).code, run('diff', empty, warned, '--fail-on', 'required').code]).toEqual([1, 0]);
    expect(run('diff', empty, holding({ Records: PLAIN_BUCKET }), '--fail-on', 'required').code).toBe(1);
  });
});

describe('two syntheses under the guard', () => {
  const bucketWith = (build: (bucket: s3.Bucket, clinic: Stack) => void) => guarded((clinic) => build(new s3.Bucket(clinic, 'Records'), clinic));
  const accepting = (change: object = {}) => bucketWith((bucket) => RiskAcceptance.of(bucket).accept({
    rule: 'S3.Versioning', reason: 'Exports are made anew every night.', owner: 'security@clinic.example', expires: '2999-01-31', ...change,
  }));

  test('tell new, ended and changed acceptances; what is accepted is better, what is not any more is worse', () => {
    const [open, accepted, longer] = [bucketWith(() => undefined), accepting(), accepting({ expires: '2999-12-31' })];
    const { better, acceptances } = diffed(open, accepted);
    expect(told(better)).toEqual([expect.stringMatching(/^S3\.Versioning Clinic\.template\.json Records\w+: accepted .*security@clinic\.example/)]);
    expect(acceptances).toMatchObject({ added: [{ rule: 'S3.Versioning', subject: 'Clinic/Records' }], removed: [], changed: [] });
    const ended = diffed(accepted, open);
    expect(told(ended.worse)).toEqual([expect.stringContaining(': was excepted before, accepted ')]);
    expect(ended.acceptances).toMatchObject({ added: [], removed: [{ rule: 'S3.Versioning' }] });
    expect(diffed(accepted, longer).acceptances).toMatchObject(
      { added: [], removed: [], changed: [{ before: { expires: '2999-01-31' }, after: { expires: '2999-12-31' } }] });
    expect(run('diff', accepted, longer)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        'Accepted risks\n  ~ S3.Versioning on Clinic/Records, by security@clinic.example until 2999-12-31: Exports are made anew every night.; before: '
      + 'security@clinic.example until 2999-01-31\n'),
    });
  });

  test('tell what was taken out of the PHI boundary', () => {
    const outside = bucketWith((bucket) => PhiBoundary.of(bucket).exclude({ reason: 'Leaflets about the clinic, known to all.', owner: 'web@clinic.example' }));
    const inside = bucketWith(() => undefined);
    const { exclusions, resources, better } = diffed(inside, outside);
    expect(exclusions.added).toMatchObject([{ constructPath: 'Clinic/Records', owner: 'web@clinic.example' }]);
    expect(resources.changed).toMatchObject([{ after: { outsideBoundary: expect.stringContaining('Leaflets') } }]);
    expect(better.length).toBeGreaterThan(0);
    expect(run('diff', outside, inside)).toMatchObject({ code: 1, stdout: expect.stringContaining('now inside the PHI boundary') });
  });

  test('tell new flows, and what the rules say of the paragraphs of the law now', () => {
    const few = guarded((clinic) => new HipaaBucket(clinic, 'Records'));
    const more = guarded((clinic) => {
      new HipaaBucket(clinic, 'Records');
      new sns.CfnTopic(clinic, 'Topic', { subscription: [{ protocol: 'email', endpoint: 'a@clinic.example' }] });
    });
    const { flows, safeguards } = diffed(few, more);
    expect(flows.added).toMatchObject([{ from: 'Clinic.template.json#Topic', to: expect.stringContaining('a@clinic.example') }]);
    expect(safeguards.changed).toContainEqual({ before: expect.objectContaining({ verdict: 'holds' }), after: expect.objectContaining({ verdict: 'does not hold' }) });
    expect(run('diff', few, more).stdout).toMatch(/\nFlows of data\n {2}\+ .*Clinic\.template\.json#Topic -> /);
    expect(run('diff', few, more).stdout).toMatch(/\n45 CFR Part 164\n( {2}~ 164\.\S+ .+: .+ -> .+\n)+/);
  });

  test('are compared with a report.json, and with what `check` said from another folder', () => {
    const outdir = bucketWith(() => undefined);
    const report = join(outdir, 'hipaa/report.json');
    expect(run('diff', report, outdir)).toEqual({ code: 0, stderr: '', stdout: '0 worse, 0 better; 0 new in the inventory, 0 gone.\n' });
    const checked = join(folderWith(), 'checked.json');
    run('check', outdir, '--format', 'json', '--output', checked);
    expect(diffed(report, checked)).toMatchObject({ worse: [], better: [], resources: NO_CHANGES });
  });
});

test('what judged them is told where it was not the same', () => {
  const file = fileWith(template({ Wait: HARMLESS }), 'clinic.json');
  const report = JSON.parse(run('check', file, '--format', 'json').stdout) as HipaaReport;
  const older = fileWith({ ...report, libraryVersion: '0.0.0-old', registryDate: '2020-01-31' }, 'old.json');
  expect(run('diff', older, file).stdout).toContain(
    `\nJudged by cdk-hipaa 0.0.0-old with the registry of 2020-01-31 before, and by cdk-hipaa ${report.libraryVersion} with the registry of ${report.registryDate} now`);
});

test('on a terminal in colours; text of templates moves no cursor', () => {
  const [old, now] = [holding({ Wait: HARMLESS }), holding({ 'Wait': HARMLESS, 'Re\u001b[2Jcords\nforged': PLAIN_BUCKET })];
  expect(runOn({ isTTY: true }, 'diff', old, now).stdout).toContain('\u001b[31mREQUIRED');
  expect(run('diff', old, now).stdout).not.toContain('\u001b');
  expect(run('diff', old, now).stdout).not.toContain('\nforged');
});

test.each<[what: string, args: () => string[], told: string]>([
  ['nothing', () => [], 'diff needs two reports or cdk.out folders, the old one first, and got none.'],
  ['one report', () => [folderWith()], 'and got 1.'],
  ['three reports', () => ['a', 'b', 'c'], 'and got 3.'],
  ['a report that is gone', () => [holding({ Wait: HARMLESS }), join(folderWith(), 'gone.json')], 'gone.json: no such file or folder.'],
  ['a folder without templates', () => [holding({ Wait: HARMLESS }), folderWith()], 'no CloudFormation templates in this folder.'],
  ['a report of a newer schema', () => [fileWith({ schemaVersion: '2.0', findings: [] }), holding({ Wait: HARMLESS })], 'schema version 2.0'],
  ['a report that breaks off', () => [fileWith('{"schemaVersion": "1.0",'), holding({ Wait: HARMLESS })], 'broken JSON'],
  ['a template that is not the one that was judged', () => {
    const outdir = guarded((clinic) => new HipaaBucket(clinic, 'Records'));
    writeFileSync(join(outdir, 'Clinic.template.json'), '{"Resources": {}}');
    return [outdir, outdir];
  }, 'is not the template that it is about any more'],
  ['an unknown level', () => ['a', 'b', '--fail-on', 'never'], '--fail-on must be required or recommended, got never.'],
])('%s is refused in one line, and nothing is compared', (_, argsOf, said) => {
  const { code, stdout, stderr } = run('diff', ...argsOf());
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
  expect(stderr).toContain(said);
});
