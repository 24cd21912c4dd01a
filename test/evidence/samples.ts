import { Circumstances, findingOf, Judged, makeReport, mergeReports } from '../../src/evidence/make-report';
import { HipaaReport } from '../../src/evidence/report';
import { readFlows } from '../../src/flows';
import { judge, Outcome, RuleLevel, RULES } from '../../src/rules';
import { Application, JsonObject, Template } from '../../src/template';

export const PLAIN_BUCKET = { Type: 'AWS::S3::Bucket' };
const OPEN_BUCKET = { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: { 'Fn::ImportValue': 'Status' } } } };

/** What a template or its owners could write to be obeyed instead of shown. */
export const HOSTILE = '=1+1 <script>alert(1)</script> [link](https://evil.example) {0} *bold* "quoted"\r\n\u001b[31m\u202e \ud800';

export function applicationOf(templates: { readonly [name: string]: JsonObject }): Application {
  return new Application(Object.entries(templates).map(([name, Resources]) => new Template(name, { Resources })));
}

/** The report on some templates; passes are counted, and told where that is asked for. */
export function reportOn(
  application: Application,
  circumstances: (outcome: Outcome) => Circumstances = () => ({}),
  { withPasses = false, ...judged }: Partial<Judged> & { readonly withPasses?: boolean } = {},
): HipaaReport {
  const outcomes = judge(application, RULES);
  const told = outcomes.filter(({ conclusion }) => withPasses || conclusion !== 'pass');
  return makeReport({ templates: application.templates, resources: application.resources, flows: readFlows(application), ...judged },
    told.map((outcome) => findingOf(outcome, circumstances(outcome))), outcomes.filter(({ conclusion }) => conclusion === 'pass'));
}

/** As the guard tells it: with constructs, places in the program, and what is accepted, in the baseline or outside the boundary. */
function ofGuard(): HipaaReport {
  const application = applicationOf({
    'Clinic.template.json': { Accepted: OPEN_BUCKET, Listed: PLAIN_BUCKET, Open: OPEN_BUCKET, Waiting: { Type: 'AWS::CloudFormation::WaitCondition' } },
    'assembly-Prod/ProdClinic.template.json': { Open: PLAIN_BUCKET, Outside: PLAIN_BUCKET },
  });
  return reportOn(application, ({ conclusion, resource, rule }) => (conclusion === 'pass' ? {} : {
    blocks: resource?.logicalId === 'Open' && (rule.level === RuleLevel.REQUIRED || rule.id === 'S3.Versioning'),
    constructPath: resource && `Clinic/${resource.logicalId}/Resource`,
    sourceLocation: resource?.logicalId === 'Open' ? 'lib/clinic stack.ts:12:5' : undefined,
    acceptance: resource?.logicalId === 'Accepted' ? 'accepted by security@clinic.example until 2027-01-31: a reason.' : undefined,
    baseline: resource?.logicalId === 'Listed' ? 'in the baseline until 2027-01-31: security@clinic.example is to fix it' : undefined,
    outsideBoundary: resource?.logicalId === 'Outside' ? 'a website (web@clinic.example)' : undefined,
  }), {
    withPasses: true,
    stackPathOf: ({ name }) => name.split('.')[0],
    acceptances: [{
      rule: 'S3.TlsOnly', subject: 'Clinic/Accepted', reason: 'a reason', owner: 'security@clinic.example', expires: '2027-01-31', alternative: 'another', findings: 1,
    }],
    exclusions: [{ constructPath: 'Website', reason: 'a website', owner: 'web@clinic.example', resources: 1 }],
  });
}

/** As the command line tells it: with lines of templates that CDK did not make. */
function ofCommandLine(): HipaaReport {
  return mergeReports([
    reportOn(applicationOf({ 'templates/a.yaml': { Bucket: PLAIN_BUCKET } }), () => ({ line: 7 })),
    reportOn(applicationOf({ 'templates/b.yaml': { Bucket: PLAIN_BUCKET, Nameless: {} } })),
  ], ['templates/c.yaml: broken YAML at line 3.', 'templates/d.json: no such file or folder.']);
}

function hostile(): HipaaReport {
  const application = applicationOf({ [`${HOSTILE}/t.json`]: { [HOSTILE]: { Type: `AWS::S3::Bucket${HOSTILE}` }, Bucket: PLAIN_BUCKET } });
  return reportOn(application, () => ({ constructPath: HOSTILE, acceptance: HOSTILE, message: HOSTILE, sourceLocation: `${HOSTILE}:1:1` }), {
    unread: [HOSTILE],
    acceptances: [{ rule: 'S3.TlsOnly', subject: HOSTILE, reason: HOSTILE, owner: HOSTILE, expires: HOSTILE, alternative: HOSTILE, findings: 1 }],
    exclusions: [{ constructPath: HOSTILE, reason: HOSTILE, owner: HOSTILE, resources: 1 }],
  });
}

/** A report of each kind, made anew each time. */
export const SAMPLES: { readonly [kind: string]: () => HipaaReport } = {
  'of the guard': ofGuard,
  'of the command line': ofCommandLine,
  'about nothing': () => mergeReports([]),
  'about what could not be read': () => mergeReports([], ['a.yaml: broken.']),
  'that is clean': () => reportOn(applicationOf({ 't.json': { Wait: { Type: 'AWS::CloudFormation::WaitConditionHandle' } } })),
  'about hostile templates': hostile,
};

/** A report with these findings changed, for what no rule comes to by itself. */
export function withFindings(report: HipaaReport, change: (finding: HipaaReport['findings'][number]) => Partial<HipaaReport['findings'][number]>): HipaaReport {
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, ...change(finding) })) };
}
