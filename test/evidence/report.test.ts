import { AS_OF } from '../../src/eligibility/verdicts';
import { Finding, Verdict } from '../../src/evidence/finding';
import { findingOf, makeReport, mergeReports } from '../../src/evidence/make-report';
import { HipaaReport } from '../../src/evidence/report';
import { judge, Outcome, RULES, RuleLevel } from '../../src/rules';
import { encryptionAtRest } from '../../src/rules/s3/encryption';
import { Application, JsonObject, Remark, Template } from '../../src/template';
import { libraryVersion } from '../../src/version';

const PLAIN = { Type: 'AWS::S3::Bucket' };
const HANDLE = { Type: 'AWS::CloudFormation::WaitConditionHandle' };

function applicationOf(...templates: readonly JsonObject[]): Application {
  return new Application(templates.map((Resources, index) => new Template(`t${index}.json`, { Resources })));
}

/** The report on an application with every outcome in it, as the circumstances tell it. */
function reportOn(application: Application, circumstances: (outcome: Outcome) => Parameters<typeof findingOf>[1] = () => ({})): HipaaReport {
  const outcomes = judge(application, RULES);
  return makeReport(application, outcomes.map((outcome) => findingOf(outcome, circumstances(outcome))), outcomes.filter(({ conclusion }) => conclusion === 'pass'));
}

describe('the summary', () => {
  test('adds up: every judgement is counted once', () => {
    const application = applicationOf({ A: PLAIN, B: HANDLE, C: {} }, { A: PLAIN });
    const { summary } = reportOn(application, ({ conclusion, rule, resource }) => {
      const isOpen = conclusion !== 'pass';
      return {
        acceptance: isOpen && rule.id === 'S3.Versioning' ? 'accepted by somebody' : undefined,
        outsideBoundary: isOpen && resource?.template.name === 't1.json' && rule.id !== 'S3.Versioning' ? 'a website' : undefined,
        blocks: isOpen && rule.level === RuleLevel.REQUIRED,
      };
    });
    const { passed, required, recommended, accepted, outsideBoundary } = summary;
    expect(passed + required + recommended + accepted + outsideBoundary).toBe(judge(application, RULES).length);
    expect(summary).toMatchObject({ templates: 2, resources: 4, accepted: 2 });
    expect([required, recommended, outsideBoundary].every((count) => count > 0)).toBe(true);
  });

  test('is the count of its findings', () => {
    const { findings, summary } = reportOn(applicationOf({ A: PLAIN }), ({ rule, conclusion }) => ({ blocks: conclusion !== 'pass' && rule.level === RuleLevel.REQUIRED }));
    const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
    expect(summary).toEqual({
      templates: 1,
      resources: 1,
      passed: count(({ verdict }) => verdict === Verdict.PASS),
      required: count(({ verdict, level }) => verdict !== Verdict.PASS && level === RuleLevel.REQUIRED),
      recommended: count(({ verdict, level }) => verdict !== Verdict.PASS && level === RuleLevel.RECOMMENDED),
      baseline: 0,
      accepted: 0,
      outsideBoundary: 0,
      blocking: count(({ blocks }) => blocks),
    });
  });

  test('of an empty application is zeros', () => {
    expect(Object.values(makeReport({ templates: [], resources: [] }, [], []).summary)).toEqual(Array(9).fill(0));
  });
});

test('types that no rule looks at for their own sake are named, once each and in order', () => {
  const { typesWithoutRules } = reportOn(applicationOf({ A: HANDLE, B: PLAIN, C: HANDLE, D: { Type: 'AWS::CloudFormation::WaitCondition' }, E: {}, F: { Type: 'Custom::Thing' } }));
  expect(typesWithoutRules.filter((type) => type.startsWith('AWS::'))).toEqual(['AWS::CloudFormation::WaitCondition', 'AWS::CloudFormation::WaitConditionHandle']);
  expect(typesWithoutRules).not.toContain('');
});

test('a report says which version judged, and by which list of services', () => {
  expect(reportOn(applicationOf({}))).toMatchObject({ schemaVersion: '1.0', libraryVersion: libraryVersion(), registryDate: AS_OF });
  expect(AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

describe('several reports in one', () => {
  test('add up', () => {
    const [a, b] = [reportOn(applicationOf({ A: PLAIN })), reportOn(applicationOf({ B: HANDLE }, { C: PLAIN }))];
    const both = mergeReports([a, b]);
    for (const key of Object.keys(a.summary) as (keyof HipaaReport['summary'])[]) {
      expect([key, both.summary[key]]).toEqual([key, a.summary[key] + b.summary[key]]);
    }
    expect(both.findings).toHaveLength(a.findings.length + b.findings.length);
    expect(both.typesWithoutRules).toEqual(b.typesWithoutRules);
  });

  test('come out in the same order, whichever comes first', () => {
    const [a, b] = [reportOn(applicationOf({ B: PLAIN })), reportOn(applicationOf({ A: PLAIN }))];
    expect(mergeReports([a, b])).toEqual(mergeReports([b, a]));
  });

  test('of none is a report about nothing', () => {
    expect(mergeReports([])).toEqual(makeReport({ templates: [], resources: [] }, [], []));
  });
});

describe('a finding tells', () => {
  const template = new Template('t.json', { Resources: { A: PLAIN } });
  const finding = (remarks: readonly Remark[], circumstances = {}) =>
    findingOf({ rule: encryptionAtRest, template, resource: template.resource('A'), conclusion: 'fail', remarks }, circumstances);
  const remark = (name: string, message = `Properties.${name} is not set`): Remark => ({ path: `Properties.${name}`, message });

  test('every place, and the first by itself', () => {
    expect(finding([remark('A'), remark('B')])).toMatchObject({ propertyPath: 'Properties.A', propertyPaths: ['Properties.A', 'Properties.B'], message: 'A is not set; B is not set' });
  });

  test('the same place and the same words once', () => {
    expect(finding([remark('A'), remark('A'), remark('B', 'Properties.A is not set')])).toMatchObject({ propertyPaths: ['Properties.A', 'Properties.B'], message: 'A is not set' });
  });

  test('four things at most in words, and how many more there are; every place all the same', () => {
    const { message, propertyPaths } = finding([...'ABCDEF'].map((name) => remark(name)));
    expect(message).toBe('A is not set; B is not set; C is not set; D is not set; and 2 more');
    expect(propertyPaths).toHaveLength(6);
  });

  test('sentences one after the other without a full stop in the middle', () => {
    expect(finding([remark('A', 'It is unknown. Write it out.'), remark('B', 'So is that.')]).message).toBe('It is unknown. Write it out; So is that.');
  });

  test('of a rule that has no words for it an empty message and no place', () => {
    expect(finding([])).toMatchObject({ message: '', propertyPath: '', propertyPaths: [] });
  });

  test('what somebody accepted as accepted', () => {
    expect(finding([remark('A')], { acceptance: 'accepted by somebody' })).toMatchObject({ verdict: Verdict.ACCEPTED, acceptance: 'accepted by somebody' });
    expect(finding([remark('A')])).toMatchObject({ verdict: Verdict.FAIL, blocks: false });
  });

  test('the construct that the template names, unless CDK knows better', () => {
    const named = new Template('t.json', { Resources: { A: { ...PLAIN, Metadata: { 'aws:cdk:path': 'Clinic/A' } } } });
    const outcome: Outcome = { rule: encryptionAtRest, template: named, resource: named.resource('A'), conclusion: 'fail', remarks: [] };
    expect(findingOf(outcome).constructPath).toBe('Clinic/A');
    expect(findingOf(outcome, { constructPath: 'Clinic/B' }).constructPath).toBe('Clinic/B');
  });
});
