import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportTime } from '../../src/evidence/clock';
import { findingOf, Judged, makeReport, mergeReports } from '../../src/evidence/make-report';
import { HipaaReport } from '../../src/evidence/report';
import { SafeguardVerdict } from '../../src/evidence/report-safeguard';
import { revision } from '../../src/evidence/revision';
import { judge, RULES } from '../../src/rules';
import { Application, JsonObject, Template } from '../../src/template';

const PLAIN = { Type: 'AWS::S3::Bucket', Properties: {} };
const ENVIRONMENT = { account: '111122223333', region: 'us-east-1' };

function templateOf(Resources: JsonObject, name = 't.json'): Template {
  const text = JSON.stringify({ Resources });
  return new Template(name, JSON.parse(text), { text, environment: ENVIRONMENT });
}

function reportOn(template: Template, more: Partial<Judged> = {}): HipaaReport {
  const outcomes = judge(new Application([template]), RULES);
  const failed = outcomes.filter(({ conclusion }) => conclusion !== 'pass');
  return makeReport({ templates: [template], resources: template.resources, ...more }, failed.map((outcome) => findingOf(outcome)),
    outcomes.filter(({ conclusion }) => conclusion === 'pass'));
}

describe('the model', () => {
  const template = templateOf({ B: PLAIN, A: { Type: 'AWS::AppRunner::Service', Properties: {} } });
  const report = reportOn(template, { surroundingsOf: ({ logicalId }) => (logicalId === 'A' ? { outsideBoundary: 'a website' } : {}), unread: ['b.json: is not JSON.'] });

  test('names each template with its hash and where it goes', () => {
    expect(report.templates).toEqual([{ name: 't.json', sha256: createHash('sha256').update(template.text!).digest('hex'), ...ENVIRONMENT, stackPath: undefined }]);
  });

  test('lists every resource with its service, its eligibility and its side of the boundary', () => {
    expect(report.resources).toMatchObject([
      { logicalId: 'A', service: 'AWS App Runner', eligibility: 'not-eligible', outsideBoundary: 'a website' },
      { logicalId: 'B', service: 'Amazon Simple Storage Service (S3)', eligibility: 'eligible', outsideBoundary: undefined },
    ]);
  });

  test('counts each judgement once: as a rule that holds on a resource or a template, or as a finding', () => {
    const ofTemplates = judge(new Application([template]), RULES).filter(({ resource, conclusion }) => resource === undefined && conclusion === 'pass').length;
    expect(report.resources.flatMap(({ passed }) => passed).length + ofTemplates).toBe(report.summary.passed);
    expect(report.summary.passed + report.findings.length).toBe(judge(new Application([template]), RULES).length);
  });

  test('tells every rule that judged, and no other', () => {
    const judged = new Set([...report.findings.map(({ rule }) => rule), ...judge(new Application([template]), RULES).map(({ rule }) => rule.id)]);
    expect(report.rules.map(({ id }) => id)).toEqual([...judged].sort());
  });

  test('keeps what could not be read', () => {
    expect(report.unread).toEqual(['b.json: is not JSON.']);
    expect(mergeReports([report, report], ['c.json: no such file.']).unread).toEqual(['b.json: is not JSON.', 'b.json: is not JSON.', 'c.json: no such file.']);
  });
});

describe('safeguards of several reports', () => {
  const open = reportOn(templateOf({ A: PLAIN }, 'open.json'));
  const eligible = reportOn(templateOf({ H: { Type: 'AWS::CloudFormation::WaitConditionHandle' } }, 'handle.json'));
  const merged = mergeReports([open, eligible]);

  test('add up', () => {
    const sum = (report: HipaaReport) => report.safeguards.reduce((total, { passed }) => total + passed, 0);
    expect(sum(merged)).toBe(sum(open) + sum(eligible));
  });

  test('do not hold where one does not', () => {
    const verdicts = (report: HipaaReport) => report.safeguards.find(({ id }) => id === '164.312(e)(1)')!.verdict;
    expect([verdicts(open), verdicts(merged)]).toEqual([SafeguardVerdict.DOES_NOT_HOLD, SafeguardVerdict.DOES_NOT_HOLD]);
    expect(verdicts(eligible)).not.toBe(SafeguardVerdict.DOES_NOT_HOLD);
  });
});

describe('the time of a report', () => {
  const { SOURCE_DATE_EPOCH } = process.env;
  afterEach(() => { process.env.SOURCE_DATE_EPOCH = SOURCE_DATE_EPOCH; });

  test('is what SOURCE_DATE_EPOCH says', () => {
    process.env.SOURCE_DATE_EPOCH = '0';
    expect(reportTime()).toBe('1970-01-01T00:00:00.000Z');
  });

  test.each(['', 'yesterday', '-1'])('is now where SOURCE_DATE_EPOCH is %p', (epoch) => {
    process.env.SOURCE_DATE_EPOCH = epoch;
    expect(Math.abs(Date.parse(reportTime()) - Date.now())).toBeLessThan(60_000);
  });
});

describe('the revision of what was judged', () => {
  const here = process.cwd();
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
    process.chdir(folder);
  });

  afterEach(() => {
    process.chdir(here);
    rmSync(folder, { recursive: true });
    delete process.env.CODEBUILD_RESOLVED_SOURCE_VERSION;
  });

  test('is nothing where there is no repository', () => {
    delete process.env.GITHUB_SHA;
    delete process.env.CI_COMMIT_SHA;
    expect(revision()).toBeUndefined();
  });

  test('is what the build server says where it gives sources without their repository', () => {
    process.env.CODEBUILD_RESOLVED_SOURCE_VERSION = 'abc123';
    expect(revision()).toBe('abc123');
  });
});
