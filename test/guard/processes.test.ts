import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What a program of plain JavaScript came to that uses the compiled package, as an app of a user does. */
interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outdir: string;
}

let outdir: string;

beforeAll(() => {
  if (!existsSync(join(ROOT, 'lib/index.js'))) {
    throw new Error('these tests run the compiled package, and lib/ is not there: run `npx projen compile` first, or `npm test`, which does.');
  }
});

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
});

afterEach(() => rmSync(outdir, { recursive: true, force: true }));

function runApp(code: string, environment: { readonly [name: string]: string | undefined }): Ran {
  const script = `
    const { App, Stack, Stage } = require('aws-cdk-lib');
    const { Bucket } = require('aws-cdk-lib/aws-s3');
    const { HipaaBucket, HipaaGuard } = require('cdk-hipaa');
    const app = new App({ outdir: ${JSON.stringify(outdir)} });
    ${code}`;
  const env = { ...process.env, NODE_ENV: undefined, JEST_WORKER_ID: undefined, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout, stderr, outdir };
}

const PLAIN = "HipaaGuard.enforce(app); new Bucket(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Records'); app.synth(); console.log('went on');";
const WEAK = "new HipaaBucket(new Stack(app, 'Clinic'), 'Records', { versioned: false }); app.synth(); console.log('went on');";
const SOUND = "new HipaaBucket(new Stack(app, 'Clinic'), 'Records'); app.synth(); console.log('went on');";

describe.each([['outside of tests', { NODE_ENV: undefined }], ['in production', { NODE_ENV: 'production' }]])('%s', (_, environment) => {
  test.each([['a plain bucket under enforce', PLAIN, 'S3.TlsOnly'], ['a weakened HipaaBucket', WEAK, 'S3.Versioning']])(
    '%s ends the process with 1, and the report is on stderr', (__, code, rule) => {
      const { status, stdout, stderr } = runApp(code, environment);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(`ERROR ${rule}: `);
    });
});

test('under NODE_ENV=test the report is in what is thrown', () => {
  const { status, stdout } = runApp(`try { ${PLAIN} } catch (error) { console.log(String(error)); }`, { NODE_ENV: 'test' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('ERROR S3.TlsOnly: ')]);
});

test('as the CDK command line runs it, the process ends with 1 and the report lies in the assembly', () => {
  const { status, stderr } = runApp(PLAIN, { CDK_APP_MODE: 'process' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('ERROR S3.TlsOnly: ')]);
  expect(readFileSync(join(outdir, 'validation-report.json'), 'utf8')).toContain('Prod/Clinic/Records/Resource');
});

test('a sound HipaaBucket synthesizes, and nothing is printed', () => {
  expect(runApp(SOUND, {})).toMatchObject({ status: 0, stdout: 'went on\n', stderr: '' });
});
