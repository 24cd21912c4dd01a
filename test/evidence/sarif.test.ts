import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { applicationOf, HOSTILE, PLAIN_BUCKET, reportOn, SAMPLES, withFindings } from './samples';
import { Verdict } from '../../src/evidence/finding';
import { HipaaReport } from '../../src/evidence/report';
import { isExcepted } from '../../src/evidence/safeguards';
import { toSarif } from '../../src/evidence/sarif';
import { RuleLevel, RULES } from '../../src/rules';

interface Text {
  readonly text: string;
  readonly markdown?: string;
}

interface Location {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations: readonly { readonly name: string; readonly fullyQualifiedName: string; readonly kind: string }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: Text;
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly status: string; readonly justification: string }[];
  readonly properties: { readonly verdict: string };
}

interface Run {
  readonly tool: {
    readonly driver: { readonly name: string; readonly version: string; readonly informationUri: string; readonly rules: readonly Rule[] };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly exitCode?: number;
    readonly toolExecutionNotifications: readonly { readonly message: Text }[];
  }[];
  readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly hashes: Readonly<Record<string, string>> }[];
  readonly results: readonly Result[];
}

interface Rule {
  readonly id: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Required<Text>;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly 'tags': readonly string[]; readonly 'security-severity'?: string };
}

// SARIF 2.1.0-rtm.5, as the package that Microsoft's SARIF SDK for JavaScript tests with holds it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const SCHEMA = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const ajv = new Draft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv as unknown as Parameters<typeof addFormats>[0]);
const isSarif = ajv.compile(SCHEMA);

function runOf(report: HipaaReport): Run {
  const log = JSON.parse(toSarif(report)) as { readonly version: string; readonly runs: readonly Run[] };
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

const toldOf = ({ findings }: HipaaReport) => findings.filter(({ verdict }) => verdict !== Verdict.PASS);

describe.each(Object.entries(SAMPLES))('a report %s', (_, sample) => {
  const report = sample();
  const run = runOf(report);

  test('is valid against the schema of SARIF 2.1.0', () => {
    isSarif(JSON.parse(toSarif(report)));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  test('has a result for each finding that is not a pass, in the same order', () => {
    const results = run.results.map(({ ruleId, properties }) => [ruleId, properties.verdict]);
    expect(results).toEqual(toldOf(report).map(({ rule, verdict }) => [rule, verdict]));
  });

  test('names the rule of each result by its index', () => {
    expect(run.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex].id)).toEqual(run.results.map(({ ruleId }) => ruleId));
  });

  test('never gives two results one fingerprint', () => {
    const prints = run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('has everything in it that GitHub requires, and no empty text', () => {
    for (const { shortDescription, fullDescription, help } of run.tool.driver.rules) {
      expect([shortDescription.text, fullDescription.text, help.text, help.markdown]).not.toContain('');
      expect(shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
    }
    for (const { message, locations, partialFingerprints } of run.results) {
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:\d+$/);
    }
  });

  test('was successful, unless something could not be read', () => {
    const [{ executionSuccessful, exitCode, toolExecutionNotifications }] = run.invocations;
    expect([executionSuccessful, exitCode, toolExecutionNotifications.length])
      .toEqual(report.unread.length === 0 ? [true, undefined, 0] : [false, 2, report.unread.length]);
  });
});

test('the schema is one that refuses', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'fatal' }] }] })).toBe(false);
});

test('the tool is named with its version and where to find it', () => {
  const { name, version, informationUri } = runOf(SAMPLES['about nothing']()).tool.driver;
  expect([name, version]).toEqual(['cdk-hipaa', SAMPLES['about nothing']().libraryVersion]);
  expect(informationUri).toBe('https://github.com/cdk-hipaa/cdk-hipaa');
});

describe('a rule', () => {
  const { rules: descriptors } = runOf(SAMPLES['of the guard']()).tool.driver;

  test('that is required is an error, and one that is recommended a warning', () => {
    expect(descriptors.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level]))
      .toEqual(SAMPLES['of the guard']().rules.map(({ id, level }) => [id, level === RuleLevel.REQUIRED ? 'error' : 'warning']));
  });

  test('tells why, what to do, which paragraphs it helps with and who says so', () => {
    const { rationale, fix, source } = SAMPLES['of the guard']().rules.find(({ id }) => id === 'S3.TlsOnly')!;
    const { help, fullDescription, properties } = descriptors.find(({ id }) => id === 'S3.TlsOnly')!;
    expect(fullDescription.text).toBe(rationale);
    for (const text of [rationale, fix, source, '45 CFR 164.312(e)(1) Transmission security (standard)']) {
      expect(help.text).toContain(text);
    }
    expect(help.markdown).toContain('**How to fix it:** ');
    expect(properties.tags).toContain('45 CFR 164.312(e)(1)');
  });

  test('has no score that nobody gave it', () => {
    expect(descriptors.filter(({ properties }) => 'security-severity' in properties)).toEqual([]);
  });

  test('has no more tags than GitHub takes', () => {
    const tagsOf = (rules: HipaaReport['rules']) =>
      runOf({ ...SAMPLES['about nothing'](), rules }).tool.driver.rules.map(({ properties }) => properties.tags);
    const all = RULES.map((rule) => ({ ...rule, safeguards: [...rule.safeguards] }));
    expect(Math.max(...tagsOf(all).map(({ length }) => length))).toBeLessThanOrEqual(20);
    expect(tagsOf([{ ...RULES[0], safeguards: Array<string>(30).fill('164.312(b)') }])[0]).toHaveLength(20);
  });

  test('that only a finding names is told as far as the finding knows it', () => {
    const report = { ...SAMPLES['of the command line'](), rules: [] };
    const { rules: known } = runOf(report).tool.driver;
    expect(known.map(({ id }) => id)).toEqual([...new Set(report.findings.map(({ rule }) => rule))]);
    expect(known[0].help.text).toContain(report.findings[0].fix);
  });
});

describe('the place of a result', () => {
  const guarded = SAMPLES['of the guard']();
  const { results } = runOf(guarded);
  const resultsOf = (logicalId: string) =>
    toldOf(guarded).map((finding, index) => ({ finding, result: results[index] })).filter(({ finding }) => finding.logicalId === logicalId);

  test('is where the program makes the construct, where CDK knows that; the template is a related place', () => {
    for (const { finding, result: { locations: [location], relatedLocations } } of resultsOf('Open')) {
      expect(location.physicalLocation).toEqual({ artifactLocation: { uri: 'lib/clinic%20stack.ts' }, region: { startLine: 12, startColumn: 5 } });
      expect(location.logicalLocations).toEqual([{ name: 'Resource', fullyQualifiedName: 'Clinic/Open/Resource', kind: 'resource' }]);
      expect(relatedLocations[0].physicalLocation.artifactLocation.uri).toBe(finding.template);
      expect(relatedLocations.map(({ id }) => id)).toEqual(relatedLocations.map((__, index) => index + 1));
    }
  });

  test('is the template and its line otherwise', () => {
    const { results: [{ locations: [location] }] } = runOf(SAMPLES['of the command line']());
    expect(location.physicalLocation).toEqual({ artifactLocation: { uri: 'templates/a.yaml' }, region: { startLine: 7 } });
  });

  test('is the template as a whole where no line is known', () => {
    for (const { result: { locations: [location] } } of resultsOf('Outside')) {
      expect(location.physicalLocation).toEqual({ artifactLocation: { uri: 'assembly-Prod/ProdClinic.template.json' } });
    }
  });

  test('tells the property, and every further one as a related place', () => {
    const report = reportOn(applicationOf({ 't.json': { A: PLAIN_BUCKET } }));
    const several = withFindings(report, () => ({ propertyPath: 'Properties.A', propertyPaths: ['Properties.A', 'Properties.B'], line: 3 }));
    const { locations: [location], relatedLocations } = runOf(several).results[0];
    expect(location.logicalLocations).toEqual([{ name: 'Properties.A', fullyQualifiedName: 'Resources.A.Properties.A', kind: 'property' }]);
    expect(relatedLocations).toEqual([expect.objectContaining({
      id: 1,
      physicalLocation: { artifactLocation: { uri: 't.json' } },
      logicalLocations: [{ name: 'Properties.B', fullyQualifiedName: 'Resources.A.Properties.B', kind: 'property' }],
    })]);
  });

  test('is the template where a source location is none', () => {
    const { results: [{ locations: [location] }] } = runOf(withFindings(guarded, () => ({ sourceLocation: 'somewhere' })));
    expect(location.physicalLocation.artifactLocation.uri).toBe('Clinic.template.json');
  });
});

describe('what somebody answers for', () => {
  const report = SAMPLES['of the guard']();
  const { results } = runOf(report);

  test('is suppressed with what was said about it, and nothing else is', () => {
    toldOf(report).forEach((finding, index) => {
      const outside = finding.outsideBoundary && `outside the PHI boundary: ${finding.outsideBoundary}`;
      const why = [finding.acceptance, finding.baseline, outside].filter((text) => text !== undefined);
      expect(results[index].suppressions).toEqual(why.map((justification) => ({ kind: 'external', status: 'accepted', justification })));
      expect(results[index].suppressions.length > 0).toBe(isExcepted(finding));
    });
  });

  test('is a note; all else has the level of its rule, or is an error where it blocks', () => {
    toldOf(report).forEach((finding, index) => {
      const own = finding.level === RuleLevel.REQUIRED || finding.blocks ? 'error' : 'warning';
      expect([results[index].kind, results[index].level]).toEqual(['fail', isExcepted(finding) ? 'note' : own]);
    });
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  });
});

test('a template is told once with its hash', () => {
  const { templates } = SAMPLES['of the guard']();
  const { artifacts } = runOf({ ...SAMPLES['of the guard'](), templates: [...templates, ...templates] });
  expect(artifacts.map(({ location, hashes }) => [location.uri, hashes['sha-256']]))
    .toEqual(templates.map(({ name, sha256 }) => [name, sha256]));
});

describe('text of others', () => {
  const run = runOf(SAMPLES['about hostile templates']());
  const texts = [...run.results, ...run.invocations[0].toolExecutionNotifications].map(({ message }) => message.text);

  test('is neither a link nor a placeholder, and moves no cursor', () => {
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      expect(text).not.toMatch(/\]\(|[\r\n\u001b\u202e]|(?<!\{)\{0\}(?!\})/);
      expect(text).toContain('{{0}}');
    }
  });

  test('is text in the help of a rule', () => {
    const rule = { ...RULES[0], title: HOSTILE, rationale: HOSTILE, fix: HOSTILE, source: HOSTILE, safeguards: [HOSTILE] };
    const { help } = runOf({ ...SAMPLES['about nothing'](), rules: [rule] }).tool.driver.rules[0];
    expect(help.markdown).toContain('\\<script\\>');
    expect(help.markdown).not.toMatch(/(?<!\\)<|(?<!\\)\[|(?<!\{)\{0\}/);
  });
});
