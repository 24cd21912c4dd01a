import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWith, folderWith, PLAIN_BUCKET, run, runOn, template } from './run';
import { Progress } from '../../src/cli/progress';
import { HipaaReport } from '../../src/evidence/report';

const YAML = 'Resources:\n\n  Records: { Type: AWS::S3::Bucket }\n';
const BIN = join(__dirname, '../../bin/cdk-hipaa');

describe('standard input', () => {
  test('is judged as a template that is called stdin', () => {
    const { code, stdout, stderr } = runOn({ stdin: YAML }, 'check', '-', '--format', 'json');
    expect([code, stderr]).toEqual([1, '']);
    const { templates, findings } = JSON.parse(stdout) as HipaaReport;
    expect(templates.map(({ name }) => name)).toEqual(['stdin']);
    expect([...new Set(findings.map(({ template: name, line }) => `${name}:${line}`))]).toEqual(['stdin:3']);
  });

  test('beside files, and once however often it is named', () => {
    const file = fileWith(template({ Other: PLAIN_BUCKET }));
    const { stdout } = runOn({ stdin: JSON.stringify(template({ Records: PLAIN_BUCKET })) }, 'check', '-', file, '-');
    expect(stdout).toContain('2 resources in 2 templates');
  });

  test.each<[what: string, stdin: string | Buffer, told: string]>([
    ['nothing', '', 'stdin: the file is empty.'],
    ['JSON that breaks off', '{"Resources": {', 'stdin: broken JSON: '],
    ['no template', '[]', 'stdin: not a CloudFormation template: expected an object with Resources, got a list.'],
    ['bytes that are not UTF-8', Buffer.from([0x52, 0xe4]), 'stdin: not UTF-8 text.'],
  ])('that is %s is refused in one line', (_, stdin, told) => {
    const { code, stderr } = runOn({ stdin }, 'check', '-');
    expect([code, stderr]).toEqual([2, expect.stringContaining(`cdk-hipaa: ${told}`)]);
  });

  test.each<[what: string, command: string, status: number, told: string]>([
    ['a pipe', 'cat "$FILE" | "$NODE" "$BIN" check -', 1, ''],
    ['a slow pipe', '(sleep 0.3; head -c 5 "$FILE"; sleep 0.3; tail -c +6 "$FILE") | "$NODE" "$BIN" check -', 1, ''],
    ['a file', '"$NODE" "$BIN" check - < "$FILE"', 1, ''],
    ['a pipe that is named', '"$NODE" "$BIN" check /dev/stdin < "$FILE"', 1, ''],
    ['nothing at all', '"$NODE" "$BIN" check - < /dev/null', 2, 'cdk-hipaa: stdin: the file is empty.\n'],
    ['what never ends', '"$NODE" "$BIN" check - < /dev/zero', 2,
      'cdk-hipaa: stdin: over 10 MB; CloudFormation takes templates of up to 1 MB, and more than 10 MB are not read.\n'],
    ['a device that never ends', '"$NODE" "$BIN" check /dev/zero', 2,
      'cdk-hipaa: /dev/zero: over 10 MB; CloudFormation takes templates of up to 1 MB, and more than 10 MB are not read.\n'],
  ])('is read to its end from %s', (_, command, status, told) => {
    const env = { ...process.env, NODE: process.execPath, BIN, FILE: fileWith(YAML, 't.yaml') };
    const { stderr, ...ended } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env, timeout: 30_000 });
    expect([ended.status, stderr]).toEqual([status, told]);
  });
});

describe('--output', () => {
  test('writes the report to a file, with the folders that it lies in, and the sums to standard output', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    const output = join(folderWith(), 'evidence/2027/report.json');
    const { code, stdout, stderr } = run('check', file, '--format', 'json', '--output', output);
    expect([code, stderr]).toEqual([1, '']);
    expect(readFileSync(output, 'utf8')).toBe(run('check', file, '--format', 'json').stdout);
    expect(stdout).toMatch(/^.*report\.json is written\.\n1 resource in 1 template: \d+ passed, \d+ required, \d+ recommended\.\n$/);
  });

  test('writes text without colours, on a terminal either', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    const output = join(folderWith(), 'report.txt');
    expect(runOn({ isTTY: true }, 'check', file, '--output', output).stdout).not.toContain('\u001b');
    expect(readFileSync(output, 'utf8')).toBe(run('check', file).stdout);
  });

  test('that can not be written is told in one line, and so is what could not be read', () => {
    const file = fileWith(template({ Records: PLAIN_BUCKET }));
    const { code, stdout, stderr } = run('check', file, `${file}.gone`, '--output', join(file, 'report.txt'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^cdk-hipaa: .*\.gone: no such file or folder\.\ncdk-hipaa: .*report\.txt: can't be written: .+\.\n$/);
    expect(existsSync(join(file, 'report.txt'))).toBe(false);
  });
});

describe('progress', () => {
  const toldOn = (isTTY: boolean, seconds: number): string => {
    const now = jest.spyOn(Date, 'now');
    let written = '';
    now.mockReturnValue(0);
    const progress = new Progress({ isTTY, write: (text) => (written += text) });
    now.mockReturnValue(seconds * 1000);
    progress.tell('1 of 9: a\u001b[2J.yaml');
    progress.done();
    now.mockRestore();
    return written;
  };

  test('is told on a terminal after a while, in one line that is gone at the end', () => {
    expect(toldOn(true, 3)).toBe('\r\u001b[K1 of 9: a\\u001b[2J.yaml\r\u001b[K');
  });

  test.each([['on a terminal, when nobody has waited yet', true, 1], ['anywhere else', false, 60]])('is not told %s', (_, isTTY, seconds) => {
    expect(toldOn(isTTY, seconds)).toBe('');
  });
});
