import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { HipaaGuard, HipaaReport } from '../../src';
import { main } from '../../src/cli/main';
import { Baseline, BaselineEntry } from '../../src/evidence/baseline';

const folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-baseline-'));
const baseline = join(folder, 'hipaa-baseline.json');

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(baseline, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An app with plain buckets, synthesized under the guard. */
function synthesize(buckets: readonly string[], withBaseline: boolean, today = '2026-11-21'): HipaaReport {
  const outdir = join(folder, 'cdk.out');
  const app = new App({ outdir });
  HipaaGuard.enforce(app, { today, baseline: withBaseline ? baseline : undefined });
  const stack = new Stack(app, 'Clinic');
  buckets.forEach((id) => new Bucket(stack, id));
  app.synth();
  return JSON.parse(readFileSync(join(outdir, 'hipaa', 'report.json'), 'utf8')) as HipaaReport;
}

/** Runs `cdk-hipaa baseline` on what was synthesized last. */
function writeBaseline(...args: string[]): { code: number; out: string } {
  let out = '';
  const stream = { write: (text: string) => (out += text) };
  return { code: main(['baseline', join(folder, 'cdk.out'), '--output', baseline, ...args], { stdout: stream, stderr: stream }), out };
}

const NEW = ['--owner', 'security@clinic.example', '--expires', '2027-01-31'];

function entries(): readonly BaselineEntry[] {
  return (JSON.parse(readFileSync(baseline, 'utf8')) as Baseline).entries;
}

function bring(buckets: readonly string[]): void {
  expect(() => synthesize(buckets, false)).toThrow(/ERROR S3\.TlsOnly/);
  expect(writeBaseline(...NEW).code).toBe(0);
}

test('what was there before does not block, is told with owner and day, and is counted apart', () => {
  bring(['Old']);
  const { summary, findings } = synthesize(['Old'], true);
  expect(summary).toMatchObject({ required: 0, recommended: 0, blocking: 0, baseline: entries().length });
  expect(findings.find(({ rule }) => rule === 'S3.TlsOnly')).toMatchObject({
    verdict: 'fail', blocks: false, baseline: 'in the baseline until 2027-01-31: security@clinic.example is to fix it',
  });
});

test('what is new blocks, and only that', () => {
  bring(['Old']);
  let message = '';
  try {
    synthesize(['Old', 'New'], true);
  } catch (error) {
    message = String(error);
  }
  expect(message).toMatch(/ERROR S3\.TlsOnly/);
  expect(message).toMatch(/Clinic\/New/);
  expect(message.match(/ERROR S3\.TlsOnly/g)).toHaveLength(1);
});

test('an entry whose finding is fixed stops the synthesis until it is taken out', () => {
  bring(['Old', 'Gone']);
  expect(() => synthesize(['Old'], true)).toThrow(/FATAL Baseline\.Fixed: .*S3\.TlsOnly on "Gone[0-9A-F]+" in Clinic\.template\.json is fixed, or gone, and still listed/i);
  const before = entries().length;
  const { code, out } = writeBaseline();
  expect([code, out]).toEqual([0, expect.stringMatching(/listed, \d+ fixed and taken out\.\n$/)]);
  expect(entries().length).toBeLessThan(before);
  expect(() => synthesize(['Old'], true)).not.toThrow();
});

test('an entry whose day has passed stops the synthesis', () => {
  bring(['Old']);
  expect(() => synthesize(['Old'], true, '2027-02-01'))
    .toThrow(/FATAL Baseline\.Expired: .*S3\.TlsOnly on "Old\w+" in Clinic\.template\.json was to be fixed by security@clinic\.example until 2027-01-31/i);
});

test('the command adds nothing to a baseline that is there', () => {
  bring(['Old']);
  const before = entries();
  expect(() => synthesize(['Old', 'New'], true)).toThrow();
  const { code, out } = writeBaseline(...NEW);
  expect([code, out]).toEqual([1, expect.stringMatching(/a baseline only shrinks: \d+ new[^]*S3\.TlsOnly Clinic\.template\.json New/)]);
  expect(entries()).toEqual(before);
});

test('a baseline covers the subtree that it was given for', () => {
  bring(['Old']);
  const app = new App({ outdir: join(folder, 'cdk.out') });
  HipaaGuard.enforce(app);
  const stack = new Stack(app, 'Clinic');
  HipaaGuard.enforce(stack, { today: '2026-11-21', baseline });
  new Bucket(stack, 'Old');
  new Bucket(new Stack(app, 'Other'), 'Old');
  expect(() => app.synth()).toThrow(/Other\/Old/);
});

test('looking at one stack says nothing about entries of others', () => {
  bring(['Old']);
  const app = new App();
  HipaaGuard.enforce(app, { today: '2026-11-21', baseline });
  new Bucket(new Stack(app, 'Clinic'), 'Old');
  const other = new Stack(app, 'Other');
  new Bucket(other, 'Old');
  expect(HipaaGuard.check(other).findings.map(({ rule }) => rule)).not.toContain('Baseline.Fixed');
});

describe.each<[string, string | undefined, RegExp]>([
  ['no file', undefined, /^Error: HipaaGuard\.enforce\(''\): 'baseline' must be a file that can be read, got ".*hipaa-baseline\.json" \(ENOENT\)\. Write it with: npx cdk-hipaa baseline\.$/],
  ['no JSON', '{', /hipaa-baseline\.json: is not JSON\./],
  ['another version', '{"schemaVersion":"9","entries":[]}', /is no baseline of this version/],
  ['an entry without owner', '{"schemaVersion":"1.0","entries":[{"rule":"S3.TlsOnly","template":"t","owner":" ","expires":"2027-01-31"}]}',
    /entries\[0\]\.owner must be a text that is not empty, got " "\./],
  ['an entry with no date', '{"schemaVersion":"1.0","entries":[{"rule":"S3.TlsOnly","template":"t","owner":"o","expires":"soon"}]}',
    /entries\[0\]\.expires must be a date such as 2027-01-31, got "soon"\./],
  ['an entry with a number for a logical id', '{"schemaVersion":"1.0","entries":[{"rule":"r","template":"t","owner":"o","expires":"2027-01-31","logicalId":1}]}',
    /entries\[0\]\.logicalId must be a text, got 1\./],
  ['an entry that is none', '{"schemaVersion":"1.0","entries":[null]}', /entries\[0\]\.rule must be a text/],
])('%s', (_, content, message) => {
  test('is refused in one line', () => {
    if (content !== undefined) {
      writeFileSync(baseline, content);
    }
    const refused = (): void => HipaaGuard.enforce(new App(), { baseline });
    expect(refused).toThrow();
    try {
      refused();
    } catch (error) {
      expect(String(error)).toMatch(message);
      expect(String(error)).not.toContain('\n');
    }
  });
});
