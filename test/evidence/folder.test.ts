import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Stage } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaBucket, HipaaGuard, HipaaReport } from '../../src';

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(outdir, { recursive: true, force: true });
});

function clinic({ enforce = true, into = outdir } = {}): App {
  const app = new App({ outdir: into });
  if (enforce) {
    HipaaGuard.enforce(app);
  }
  new HipaaBucket(new Stack(app, 'Clinic'), 'Records');
  new HipaaBucket(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Records');
  return app;
}

function evidence(folder = outdir): HipaaReport {
  return JSON.parse(readFileSync(join(folder, 'hipaa', 'report.json'), 'utf8')) as HipaaReport;
}

test('enforce leaves a report in the folder hipaa of the assembly', () => {
  clinic().synth();
  expect(readdirSync(join(outdir, 'hipaa'))).toContain('report.json');
  expect(evidence()).toMatchObject({ schemaVersion: '1.0', summary: { templates: 2, required: 0, blocking: 0 } });
});

test('the report tells templates relative to the assembly, those of Stages too', () => {
  clinic().synth();
  const templates = [...new Set(evidence().findings.map(({ template }) => template))];
  expect(templates.sort()).toEqual(['Clinic.template.json', expect.stringMatching(/^assembly-Prod\/\w+\.template\.json$/)]);
  expect(templates.filter((template) => !existsSync(join(outdir, template)))).toEqual([]);
});

test('a synthesis that is blocked leaves its report too', () => {
  const app = clinic();
  new s3.Bucket(new Stack(app, 'Plain'), 'Bucket');
  expect(() => app.synth()).toThrow();
  expect(evidence().findings.filter(({ blocks }) => blocks).map(({ constructPath }) => constructPath)).toContain('Plain/Bucket/Resource');
});

test('constructs that guard only themselves leave nothing', () => {
  clinic({ enforce: false }).synth();
  expect(existsSync(join(outdir, 'hipaa'))).toBe(false);
});

test('a second synthesis into the same folder works, and tells of itself', () => {
  const first = clinic();
  new Stack(first, 'Gone');
  first.synth();
  expect(evidence().summary.templates).toBe(3);
  expect(() => clinic().synth()).not.toThrow();
  expect(evidence().summary.templates).toBe(2);
});

test('a second synthesis of the same app, forced, works', () => {
  const app = clinic();
  app.synth();
  expect(() => app.synth({ force: true })).not.toThrow();
  expect(evidence().summary.templates).toBe(2);
});

test('old evidence does not outlive a synthesis without enforce into the same folder', () => {
  clinic().synth();
  writeFileSync(join(outdir, 'hipaa', 'old.txt'), 'old');
  clinic({ enforce: false }).synth();
  expect(existsSync(join(outdir, 'hipaa'))).toBe(false);
});

test('the same app leaves the same bytes, wherever it is synthesized', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  clinic().synth();
  clinic({ into: elsewhere }).synth();
  const read = (folder: string) => readdirSync(join(folder, 'hipaa')).map((name) => [name, readFileSync(join(folder, 'hipaa', name), 'utf8')]);
  expect(read(elsewhere)).toEqual(read(outdir));
  rmSync(elsewhere, { recursive: true });
});

test('the report is JSON for people too: indented, and ended by a line', () => {
  clinic().synth();
  const text = readFileSync(join(outdir, 'hipaa', 'report.json'), 'utf8');
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
});
