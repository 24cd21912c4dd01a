import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newApp, stackOf } from './synthesis';
import { EvidenceFormat, HipaaBucket, HipaaGuard, HipaaGuardOptions } from '../../src';

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** What the guard leaves in the assembly. */
function left(...options: readonly HipaaGuardOptions[]): string {
  const app = newApp();
  options.forEach((each) => HipaaGuard.enforce(app, each));
  new HipaaBucket(stackOf(app), 'Records');
  return join(app.synth().directory, 'hipaa');
}

test.each<[string, HipaaGuardOptions[], string[]]>([
  ['what people, spreadsheets and code scanning read', [{}], ['controls.csv', 'report.html', 'report.json', 'report.sarif']],
  ['report.json alone where nothing else is asked for', [{ evidence: [] }], ['report.json']],
  ['what is asked for', [{ evidence: [EvidenceFormat.OSCAL] }], ['oscal.json', 'report.json']],
  ['what each of several enforcements asks for', [{ evidence: [EvidenceFormat.CSV] }, { evidence: [EvidenceFormat.CSV, EvidenceFormat.HTML] }],
    ['controls.csv', 'report.html', 'report.json']],
])('leaves %s', (_, options, files) => {
  expect(readdirSync(left(...options)).sort()).toEqual(files);
});

test('two runs on the same app leave the same bytes, in every form', () => {
  const everything = { evidence: Object.values(EvidenceFormat) };
  const [first, second] = [left(everything), left(everything)];
  expect(readdirSync(first)).toHaveLength(5);
  for (const file of readdirSync(first)) {
    expect(readFileSync(join(first, file), 'utf8')).toBe(readFileSync(join(second, file), 'utf8'));
  }
});
