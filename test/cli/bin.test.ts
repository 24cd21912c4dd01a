import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileWith, folderWith, PLAIN_BUCKET, run, template } from './run';

const ROOT = join(__dirname, '../..');
const BIN = join(ROOT, 'bin/cdk-hipaa');

beforeAll(() => {
  if (!existsSync(join(ROOT, 'lib/cli/main.js'))) {
    throw new Error('bin/cdk-hipaa runs the compiled package, and lib/ is not there: run `npx projen compile` first, or `npm test`, which does.');
  }
});

test.each([
  ['findings', () => ['check', fileWith(template({ Records: PLAIN_BUCKET }))]],
  ['a file that is not there', () => ['check', join(folderWith(), 'gone.json')]],
  ['help', () => ['--help']],
  ['an unknown command', () => ['chekc']],
])('bin/cdk-hipaa exits and writes as main() does: %s', (_, argsOf) => {
  const args = argsOf();
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });
  const expected = run(...args);
  expect({ code: status, stdout: stdout.split('\n')[0], stderr }).toEqual({ ...expected, stdout: expected.stdout.split('\n')[0] });
});

test('a reader that stops reading, as head does, gets no stack trace', () => {
  const file = fileWith(template(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Bucket${index}`, PLAIN_BUCKET]))));
  const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" check "${file}" | head -n 1`], { encoding: 'utf8' });
  expect([stdout.split('\n'), stderr]).toEqual([[expect.stringContaining('Bucket0'), ''], '']);
});
