import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { guarded } from './guarded';
import { fileWith, findingsOf, folderWith, HARMLESS, PLAIN_BUCKET, run, template } from './run';
import { PhiBoundary, RiskAcceptance } from '../../src';
import { HipaaReport } from '../../src/evidence/report';
import { WRITERS } from '../../src/evidence/writers';

const FILES = [...WRITERS.values()].map(({ file }) => file);

/** What is known at synthesis only: a risk that somebody accepted, and what is outside the boundary. */
function excepted(clinic: Stack): void {
  RiskAcceptance.of(new s3.Bucket(clinic, 'Exports')).accept({
    rule: 'S3.Versioning', reason: 'Exports are made anew every night.', owner: 'security@clinic.example', expires: '2999-01-31',
  });
  PhiBoundary.of(new s3.Bucket(clinic, 'Public')).exclude({ reason: 'Leaflets about the clinic, known to all.', owner: 'web@clinic.example' });
}

function reportIn(folder: string): HipaaReport {
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as HipaaReport;
}

describe('of a cdk.out that the guard has judged', () => {
  test('says what the guard said, with acceptances and boundary, and adds lines', () => {
    const outdir = guarded(excepted);
    const before = reportIn(join(outdir, 'hipaa'));
    const output = folderWith();
    expect(run('report', outdir, '--output', output)).toMatchObject({ code: 0, stderr: '' });
    const { findings, ...rest } = reportIn(output);
    const { findings: old, ...same } = before;
    expect(rest).toEqual(same);
    expect(findings.map(({ line, ...finding }) => finding)).toEqual(old.map(({ line, ...finding }) => finding));
    expect(rest.acceptances).toHaveLength(1);
    expect(rest.summary).toMatchObject({ accepted: 1, outsideBoundary: expect.any(Number) });
    const lines = readFileSync(join(outdir, 'Clinic.template.json'), 'utf8').split('\n');
    for (const { line, logicalId } of findings.filter(({ propertyPath }) => propertyPath === 'Properties')) {
      expect(lines[line! - 1]).toBe(`  "${logicalId}": {`);
    }
    expect(findings.every(({ line }) => line !== undefined)).toBe(true);
  });

  test('writes every file of evidence beside the one that is there, names them, and tells the sums', () => {
    const outdir = guarded(excepted);
    const { code, stdout } = run('report', outdir);
    expect(code).toBe(0);
    expect(readdirSync(join(outdir, 'hipaa')).sort()).toEqual(expect.arrayContaining(FILES));
    expect(stdout.split('\n').slice(0, FILES.length)).toEqual(FILES.map((file) => join(outdir, 'hipaa', file)));
    expect(stdout).toMatch(/\n2 resources in 1 template: .* 1 accepted, \d+ outside the PHI boundary\.\n/);
  });

  test('writes the same bytes again', () => {
    const outdir = guarded(excepted);
    const written = (): string[] => {
      run('report', outdir);
      return FILES.map((file) => readFileSync(join(outdir, 'hipaa', file), 'utf8'));
    };
    expect(written()).toEqual(written());
  });

  test('is refused when a template is not the one that was judged, or is gone', () => {
    const outdir = guarded(excepted);
    writeFileSync(join(outdir, 'Clinic.template.json'), '{"Resources": {}}');
    const told = `cdk-hipaa: ${join(outdir, 'hipaa/report.json')}: Clinic.template.json is not the template that it is about any more. Synthesize the app again, or `
      + 'delete the report to judge what is there now.\n';
    expect(run('report', outdir)).toEqual({ code: 2, stdout: '', stderr: told });
    expect(run('baseline', outdir, '--owner', 'o', '--expires', '2999-01-31', '--output', join(folderWith(), 'b.json')))
      .toEqual({ code: 2, stdout: '', stderr: told });
  });
});

describe('of templates that the guard has not seen', () => {
  test('judges them, and tells them from their folder', () => {
    const folder = folderWith({ 'deep/a.json': template({ Records: PLAIN_BUCKET }), 'b.json': template({ Wait: HARMLESS }) });
    expect(run('report', folder)).toMatchObject({ code: 0, stderr: '' });
    const report = reportIn(join(folder, 'hipaa'));
    expect(report.templates.map(({ name }) => name)).toEqual(['b.json', 'deep/a.json']);
    expect(findingsOf(report, 'S3.TlsOnly')).toMatchObject([{ template: 'deep/a.json', line: 1 }]);
  });

  test('is written again from what was written, as long as the templates are the same', () => {
    const folder = folderWith({ 'a.json': template({ Records: PLAIN_BUCKET }) });
    run('report', folder);
    const first = readFileSync(join(folder, 'hipaa/report.json'), 'utf8');
    expect(run('report', folder).code).toBe(0);
    expect(readFileSync(join(folder, 'hipaa/report.json'), 'utf8')).toBe(first);
    writeFileSync(join(folder, 'a.json'), '{"Resources": {}}');
    expect(run('report', folder).code).toBe(2);
  });

  test('tells what could not be read, in the report too, and ends with 2', () => {
    const folder = folderWith({ 'a.json': template({ Records: PLAIN_BUCKET }), 'b.json': '{"Resources": {"A": {"Type": "AWS::S3::Bucket"' });
    const { code, stderr } = run('report', folder);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^cdk-hipaa: .*b\.json: broken JSON: .*\n$/)]);
    expect(reportIn(join(folder, 'hipaa')).unread).toEqual([expect.stringContaining('b.json: broken JSON')]);
  });

  test('writes nothing where there is nothing to judge', () => {
    const folder = folderWith({ 'notes.txt': 'x' });
    expect(run('report', folder)).toEqual({ code: 2, stdout: '', stderr: `cdk-hipaa: ${folder}: no CloudFormation templates in this folder.\n` });
    expect(existsSync(join(folder, 'hipaa'))).toBe(false);
  });

  test('of one template needs a folder to write to', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    const output = folderWith();
    expect(run('report', file)).toEqual({ code: 2, stdout: '', stderr: `cdk-hipaa: ${file}: is no folder, so report needs --output FOLDER.\n` });
    expect(run('report', file, '--output', output).code).toBe(0);
    expect(reportIn(output).summary.resources).toBe(1);
  });
});

test('of a report.json writes the other files beside it', () => {
  const file = join(guarded(excepted), 'hipaa/report.json');
  const before = readFileSync(file, 'utf8');
  expect(run('report', file).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('--format chooses what is written', () => {
  const folder = folderWith({ 'a.json': template({ Records: PLAIN_BUCKET }) });
  run('report', folder, '--format', 'json');
  expect(readdirSync(join(folder, 'hipaa'))).toEqual(['report.json']);
});

const GOOD = { schemaVersion: '1.0', findings: [] };

test.each<[what: string, args: () => string[], told: string]>([
  ['no folder', () => ['report'], 'report needs one folder, and got none.'],
  ['two folders', () => ['report', 'a', 'b'], 'report needs one folder, and got 2.'],
  ['an unknown format', () => ['report', folderWith(), '--format', 'json,xml'], '--format must name one or more of json, '],
  ['text, which is for terminals', () => ['report', folderWith(), '--format', 'text'], '--format must name one or more of json, '],
  ['a folder that is not there', () => ['report', join(folderWith(), 'gone')], 'gone: no such file or folder.'],
  ['a report that breaks off', () => ['report', folderWith({ 'hipaa/report.json': '{"schemaVersion": "1.0", "find' })], 'report.json: is not JSON.'],
  ['a report of a newer schema', () => ['report', folderWith({ 'hipaa/report.json': { ...GOOD, schemaVersion: '2.0', libraryVersion: '9.1.0' } })], 'schema version 2.0'],
  ['a report of a newer schema, by itself', () => ['report', fileWith({ ...GOOD, schemaVersion: '2.0' }, 'r.json')], 'schema version 2.0'],
  ['a report that is a list', () => ['report', folderWith({ 'hipaa/report.json': '[]' })], 'report.json: '],
  ['a report that is not UTF-8', () => ['report', folderWith({ 'hipaa/report.json': Buffer.from([0xff, 0xfe]) })], 'report.json: not UTF-8 text.'],
  ['a folder that can not be written to', () => {
    const folder = folderWith({ 'a.json': template({ Records: PLAIN_BUCKET }) });
    return ['report', folder, '--output', join(folder, 'a.json')];
  }, 'can\'t be written: '],
])('%s is refused in one line', (_, argsOf, told) => {
  const { code, stdout, stderr } = run(...argsOf());
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
  expect(stderr).toContain(told);
});
