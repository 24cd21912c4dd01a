import { findingOf, makeReport } from '../../src/evidence/make-report';
import { ANSI, PLAIN, Palette, paletteFor } from '../../src/evidence/palette';
import { HipaaReport } from '../../src/evidence/report';
import { toText } from '../../src/evidence/text';
import { judge, RULES } from '../../src/rules';
import { Application, Template } from '../../src/template';

const ESCAPE = '\u001b[';

/** A report with everything in it that the text tells apart. */
function everything(): HipaaReport {
  const bucket = { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: { 'Fn::ImportValue': 'Status' } } } };
  const resources = { Accepted: bucket, Nameless: {}, Open: bucket, Outside: bucket, Waiting: { Type: 'AWS::CloudFormation::WaitCondition' } };
  const application = new Application([new Template('t.json', { Resources: resources })]);
  const findings = judge(application, RULES).map((outcome) => findingOf(outcome, outcome.conclusion === 'pass' ? {} : {
    acceptance: outcome.resource?.logicalId === 'Accepted' ? 'accepted by security@clinic.example until 2027-01-31: a reason.' : undefined,
    outsideBoundary: outcome.resource?.logicalId === 'Outside' ? 'a website (web@clinic.example)' : undefined,
    constructPath: outcome.resource && `Clinic/${outcome.resource.logicalId}`,
  }));
  return makeReport(application, findings, judge(application, RULES).filter(({ conclusion }) => conclusion === 'pass').slice(0, 7));
}

/** What stands below the heading of a resource. */
function sectionOf(logicalId: string, palette: Palette = PLAIN): string {
  return toText(everything(), palette).split('\n\n').find((section) => section.includes(`t.json: ${logicalId} `))!;
}

test('plain text has no escape codes, coloured text has them, and nothing else differs', () => {
  const [plain, coloured] = [toText(everything(), PLAIN), toText(everything(), ANSI)];
  expect(plain).not.toContain('\u001b');
  expect(coloured).toContain(ESCAPE);
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('every colour that is turned on is turned off in the same line', () => {
  for (const line of toText(everything(), ANSI).split('\n')) {
    // eslint-disable-next-line no-control-regex
    expect(line.match(/\u001b\[[1-9]\d*m/g)?.length ?? 0).toBe(line.match(/\u001b\[0m/g)?.length ?? 0);
  }
});

test('colours are for terminals whose users did not ask for none', () => {
  const before = process.env.NO_COLOR;
  delete process.env.NO_COLOR;
  expect([paletteFor({ isTTY: true }), paletteFor({ isTTY: false }), paletteFor({})]).toEqual([ANSI, PLAIN, PLAIN]);
  process.env.NO_COLOR = '1';
  expect(paletteFor({ isTTY: true })).toBe(PLAIN);
  delete process.env.NO_COLOR;
  Object.assign(process.env, before === undefined ? {} : { NO_COLOR: before });
});

test('a resource is headed by template, logical id, type and construct', () => {
  expect(sectionOf('Open').split('\n')[0]).toBe('t.json: Open (AWS::S3::Bucket), Clinic/Open');
  expect(sectionOf('Nameless').split('\n')[0]).toBe('t.json: Nameless (no Type), Clinic/Nameless');
});

test('levels are red and yellow; what is accepted or outside is dim', () => {
  expect(sectionOf('Open', ANSI)).toContain(ANSI.red('REQUIRED'));
  expect(sectionOf('Open', ANSI)).toContain(ANSI.yellow('RECOMMENDED'));
  expect(sectionOf('Open', ANSI)).toContain(ANSI.yellow('UNVERIFIABLE'));
  expect(sectionOf('Nameless', ANSI)).toContain(ANSI.red('UNVERIFIABLE'));
  expect(sectionOf('Accepted', ANSI)).toContain(ANSI.dim('ACCEPTED'));
  expect(sectionOf('Outside', ANSI)).toContain(ANSI.dim('OUTSIDE'));
});

test('what is accepted tells who and why, what is outside why, and all else what to do', () => {
  const [accepted, outside, open] = ['Accepted', 'Outside', 'Open'].map((logicalId) => sectionOf(logicalId));
  expect(accepted).toContain('      accepted by security@clinic.example until 2027-01-31: a reason.');
  expect(outside).toContain('      outside the PHI boundary: a website (web@clinic.example)');
  expect(open).toMatch(/REQUIRED S3\.TlsOnly: .+\n {6}.+\n {6}Fix: .+/);
  expect([accepted, outside].join()).not.toContain('Fix:');
});

test('passes are counted and not told', () => {
  const { findings } = everything();
  expect(findings.some(({ verdict }) => verdict === 'pass')).toBe(true);
  expect(toText(everything(), PLAIN)).toContain('7 passed');
  expect(toText(everything(), PLAIN)).not.toContain('PASS');
});

test('the last lines are the sums, with what is accepted or outside where there is any, and the types without rules', () => {
  const report = everything();
  const { required, recommended, accepted, outsideBoundary } = report.summary;
  expect(toText(report, PLAIN).trimEnd().split('\n').slice(-2)).toEqual([
    `5 resources in 1 template: 7 passed, ${required} required, ${recommended} recommended, ${accepted} accepted, ${outsideBoundary} outside the PHI boundary.`,
    'Judged for eligibility, names and secrets only, since there are no rules for them yet: AWS::CloudFormation::WaitCondition.',
  ]);
});

test('of a report about nothing is one line', () => {
  expect(toText(makeReport({ templates: [], resources: [] }, [], []), PLAIN)).toBe('0 resources in 0 templates: 0 passed, 0 required, 0 recommended.\n');
});

test('a finding about a whole template is headed by the template', () => {
  const application = new Application([new Template('t.json', { Description: 'Patient 219-09-9999', Resources: {} })]);
  const findings = judge(application, RULES).filter(({ conclusion }) => conclusion === 'fail').map((outcome) => findingOf(outcome));
  expect(toText(makeReport(application, findings, []), PLAIN)).toMatch(/^t\.json: the template\n {2}REQUIRED CloudFormation\.NoPhiInTemplate/);
});

test('control characters of a template are shown, not obeyed', () => {
  const application = new Application([new Template('t.json', { Resources: { 'A\u001b[1A\r\u202e': { Type: 'AWS::S3::Bucket\nAll is well.' } } })]);
  const text = toText(makeReport(application, judge(application, RULES).map((outcome) => findingOf(outcome)), []), PLAIN);
  expect(text).toContain('t.json: A\\u001b[1A\\u000d\\u202e (AWS::S3::Bucket\\u000aAll is well.)');
  expect(text).not.toMatch(/[\u001b\r\u202e]|^All is well/m);
});
