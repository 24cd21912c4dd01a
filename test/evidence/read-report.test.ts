import { SAMPLES } from './samples';
import { toJson } from '../../src/evidence/json';
import { readReport } from '../../src/evidence/read-report';
import { HipaaReport } from '../../src/evidence/report';
import { InputError } from '../../src/template';

const REPORT = SAMPLES['of the guard']();

/** What reading a text as a report is refused with. */
function refusal(content: unknown): string {
  try {
    readReport('report.json', typeof content === 'string' ? content : JSON.stringify(content));
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('was read');
}

/** The report with the first finding changed. */
function withFinding(change: object): object {
  return { ...REPORT, findings: [{ ...REPORT.findings[0], ...change }, ...REPORT.findings.slice(1)] };
}

function without(name: keyof HipaaReport): object {
  return Object.fromEntries(Object.entries(REPORT).filter(([key]) => key !== name));
}

test.each(Object.entries(SAMPLES))('a report %s comes back as it was', (_, sample) => {
  const text = toJson(sample());
  expect(toJson(readReport('report.json', text))).toBe(text);
});

test('a newer minor version, which only adds, is read', () => {
  const newer = { ...withFinding({ added: 1 }), schemaVersion: '1.7', added: { anything: true } };
  expect(readReport('report.json', JSON.stringify(newer))).toEqual(JSON.parse(JSON.stringify(newer)));
});

describe('refused in one line that names the file', () => {
  test.each<[string, unknown, RegExp]>([
    ['what is cut off', toJson(REPORT).slice(0, 1000), /is not JSON\. Write it again/],
    ['an empty file', '', /is not JSON/],
    ['a list', [], /is no report of cdk-hipaa: it has no "schemaVersion"/],
    ['nothing', null, /it has no "schemaVersion"/],
    ['a number', 1, /it has no "schemaVersion"/],
    ['another JSON file', { name: 'cdk-hipaa', version: '1.0.0' }, /it has no "schemaVersion"/],
    ['a version that is a number', { ...REPORT, schemaVersion: 1 }, /it has no "schemaVersion"/],
    ['a newer version', { ...REPORT, schemaVersion: '2.0' }, /of schema version 2\.0, and this version of cdk-hipaa reads 1\.x\. Use a newer cdk-hipaa\.$/],
    ['a much newer version', { schemaVersion: '10.3' }, /of schema version 10\.3, and this version of cdk-hipaa reads 1\.x\. Use a newer/],
    ['an old version', { ...REPORT, schemaVersion: '0.9' }, /of schema version 0\.9, and this version of cdk-hipaa reads 1\.x\. Write it again/],
    ['a version that is none', { ...REPORT, schemaVersion: 'latest\n' }, /schemaVersion must be a version such as 1\.0, got "latest\\n"/],
    ['an empty report', { schemaVersion: '1.0' }, /: libraryVersion is missing\./],
    ['findings that are missing', without('findings'), /: findings is missing\./],
    ['findings that are no list', { ...REPORT, findings: {} }, /: findings must be an array, got \{\}\./],
    ['a finding that is none', { ...REPORT, findings: ['x'] }, /: findings\[0\] must be an object, got "x"\./],
    ['a finding without a rule', withFinding({ rule: undefined }), /: findings\[0\]\.rule is missing\./],
    ['a level that nobody knows', withFinding({ level: 'fatal' }), /: findings\[0\]\.level must be one of required, recommended, got "fatal"\./],
    ['a line that is none', withFinding({ line: -1 }), /: findings\[0\]\.line must be an integer, got -1\./],
    ['a line that is half', withFinding({ line: 1.5 }), /: findings\[0\]\.line must be an integer, got 1\.5\./],
    ['a path that is a number', withFinding({ propertyPaths: ['a', 2] }), /: findings\[0\]\.propertyPaths\[1\] must be a string, got 2\./],
    ['a message that is nothing', withFinding({ message: null }), /: findings\[0\]\.message must be a string, got null\./],
    ['a summary that is a list', { ...REPORT, summary: [] }, /: summary must be an object, got \[\]\./],
    ['something long', { ...REPORT, summary: 'x'.repeat(1000) }, /: summary must be an object, got "x{39}\.\.\./],
    ['what only looks like a report', { __proto__: null, schemaVersion: '1.0', toString: 1 }, /: libraryVersion is missing\./],
    ['JSON that is deeply nested', '['.repeat(100_000), /is not JSON/],
  ])('%s', (_, content, message) => {
    const told = refusal(content);
    expect(told).toMatch(message);
    expect(told).toMatch(/^report\.json: /);
    expect(told).not.toMatch(/[\r\n]/);
  });
});
