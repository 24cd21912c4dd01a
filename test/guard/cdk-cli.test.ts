import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The CDK command line itself, on apps in plain JavaScript that use the compiled package. */
const CDK = join(ROOT, 'node_modules/aws-cdk/bin/cdk');

let folder: string;

beforeAll(() => {
  if (!existsSync(join(ROOT, 'lib/index.js'))) {
    throw new Error('these tests run the compiled package, and lib/ is not there: run `npx projen compile` first, or `npm test`, which does.');
  }
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-cli-'));
  symlinkSync(ROOT, join(folder, 'package'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly output: string;
}

function cdk(args: readonly string[], code: string): Ran {
  writeFileSync(join(folder, 'app.js'), `
    const { App, Stack, Stage } = require('./package/node_modules/aws-cdk-lib');
    const { Bucket } = require('./package/node_modules/aws-cdk-lib/aws-s3');
    const { HipaaGuard } = require('./package');
    const app = new App();
    HipaaGuard.enforce(app);
    ${code}
    app.synth();`);
  const env = { ...process.env, JEST_WORKER_ID: undefined, NODE_ENV: undefined, CDK_DISABLE_CLI_TELEMETRY: 'true', HOME: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CDK, ...args, '--app', 'node app.js', '--no-notices', '--no-version-reporting'],
    { cwd: folder, encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

const IN_STACK = "new Bucket(new Stack(app, 'Clinic'), 'Records');";
const IN_STAGE = "new Bucket(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Records');";
const SOUND = "new Stack(app, 'Clinic');";

describe.each([['cdk synth', ['synth']], ["cdk synth '**'", ['synth', '**']]])('%s', (_, args) => {
  test.each([['a stack', IN_STACK, 'Clinic/Records'], ['a stack in a Stage', IN_STAGE, 'Prod/Clinic/Records']])(
    'ends with an error where %s breaks a REQUIRED rule', (__, code, place) => {
      const { status, output } = cdk(args, code);
      const isSelected = args.length > 1 || code === IN_STACK;
      expect(status).toBe(1);
      expect(output).toContain(isSelected ? 'ERROR S3.TlsOnly: ' : 'findings block stacks inside Stages');
      expect(output).toContain(isSelected ? place : "cdk synth '**'");
    });

  test('ends well where nothing is wrong', () => {
    expect(cdk(args, SOUND)).toMatchObject({ status: 0 });
  });
});
