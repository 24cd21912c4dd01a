import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checked, fileWith, folderWith, HARMLESS, PLAIN_BUCKET, run, template } from './run';
import { Baseline } from '../../src/evidence/baseline';

const NEW = ['--owner', 'security@clinic.example', '--expires', '2999-01-31'];

function outputIn(folder: string): string {
  return join(folder, 'hipaa-baseline.json');
}

test('lists what is found in templates that CDK did not make', () => {
  const file = fileWith(template({ Bucket: PLAIN_BUCKET }));
  const output = outputIn(folderWith());
  expect(run('baseline', file, '--output', output, ...NEW).code).toBe(0);
  const { entries } = JSON.parse(readFileSync(output, 'utf8')) as Baseline;
  expect(entries).toContainEqual({
    rule: 'S3.TlsOnly', template: file, logicalId: 'Bucket', resourceType: 'AWS::S3::Bucket', owner: 'security@clinic.example', expires: '2999-01-31',
  });
});

test('what is listed does not make `check` fail', () => {
  const file = fileWith(template({ Bucket: PLAIN_BUCKET }));
  const output = outputIn(folderWith());
  run('baseline', file, '--output', output, ...NEW);
  expect(run('check', file).code).toBe(1);
  expect(run('check', file, '--baseline', output).code).toBe(0);
  expect(checked(file, '--baseline', output).summary).toMatchObject({ required: 0, blocking: 0 });
});

test('what is new does', () => {
  const folder = folderWith({ 'a.json': template({ Bucket: PLAIN_BUCKET }) });
  const output = outputIn(folderWith());
  run('baseline', folder, '--output', output, ...NEW);
  const grown = fileWith(template({ Bucket: PLAIN_BUCKET, Other: PLAIN_BUCKET }), 'a.json');
  expect(checked(grown, '--baseline', output).findings.filter(({ blocks }) => blocks).map(({ logicalId }) => logicalId)).toEqual(
    expect.arrayContaining(['Other']));
  expect(run('check', grown, '--baseline', output).code).toBe(1);
});

test('an entry whose day has passed counts again', () => {
  const file = fileWith(template({ Bucket: PLAIN_BUCKET }));
  const output = outputIn(folderWith());
  run('baseline', file, '--output', output, '--owner', 'security@clinic.example', '--expires', '2020-01-31');
  expect(run('check', file, '--baseline', output).code).toBe(1);
});

test('a clean template has an empty baseline', () => {
  const output = outputIn(folderWith());
  expect(run('baseline', fileWith(template({ Wait: HARMLESS })), '--output', output, ...NEW)).toMatchObject({ code: 0, stdout: expect.stringMatching(/0 listed\.\n$/) });
});

describe('refuses in one line', () => {
  const file = fileWith(template({ Bucket: PLAIN_BUCKET }));

  test.each<[string, string[], RegExp]>([
    ['no path', ['baseline', ...NEW], /^cdk-hipaa: baseline needs at least one path/],
    ['a new baseline that nobody owns', ['baseline', file, '--expires', '2999-01-31'], /^cdk-hipaa: a new baseline needs --owner: /],
    ['a new baseline without a day', ['baseline', file, '--owner', 'o'], /^cdk-hipaa: a new baseline needs --expires: .* got nothing\.$/m],
    ['a day that is none', ['baseline', file, '--owner', 'o', '--expires', '2027-02-30'], /got 2027-02-30\./],
    ['a template that is not there', ['baseline', 'nowhere.json', ...NEW], /^cdk-hipaa: nowhere\.json: no such file or folder\./],
    ['a folder for the output that is none', ['baseline', file, ...NEW, '--output', join(file, 'b.json')], /can't be written: .+\.$/m],
    ['a report that is cut off', ['baseline', folderWith({ 'hipaa/report.json': '{"find' }), ...NEW], /report\.json: is not JSON\. Write it again: .+\.$/m],
    ['what is no report', ['baseline', folderWith({ 'hipaa/report.json': '{}' }), ...NEW], /report\.json: is no report of cdk-hipaa: it has no "schemaVersion"\./],
    ['a report of another version', ['baseline', folderWith({ 'hipaa/report.json': '{"schemaVersion":"2.0"}' }), ...NEW], /of schema version 2\.0, and .+ reads 1\.x\./],
    ['a baseline for check that is not there', ['check', file, '--baseline', 'nowhere.json'], /^cdk-hipaa: nowhere\.json: no such file or folder\./],
  ])('%s', (_, args, message) => {
    const output = args.includes('--output') || args[0] === 'check' ? [] : ['--output', outputIn(folderWith())];
    const { code, stderr, stdout } = run(...args, ...output);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim()).not.toContain('\n');
    expect(output.filter((path) => path !== '--output' && existsSync(path))).toEqual([]);
  });
});
