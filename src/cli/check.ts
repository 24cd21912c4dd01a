import { BaselineEntry, describeEntry, isAbout } from '../evidence/baseline';
import { Verdict } from '../evidence/finding';
import { findingOf, makeReport, mergeReports } from '../evidence/make-report';
import { HipaaReport } from '../evidence/report';
import { readFlows } from '../flows';
import { judge, judgeFlows, Outcome, RuleLevel, RULES } from '../rules';
import { Input, inputsOf } from './inputs';
import { baaAttested } from '../rules/eligibility';
import { Application, InputError, lineOf } from '../template';
import { Progress } from './progress';

/** Nobody states here which accounts a BAA covers. */
const CLI_RULES = RULES.filter((rule) => rule !== baaAttested);

/** What came of judging some paths. */
export interface Checked {
  readonly report: HipaaReport;
  /** One line for each input that could not be judged. */
  readonly errors: readonly string[];
}

/** Judges every template that the paths stand for; what cannot be read is told, and the rest is judged all the same. */
export function check(paths: readonly string[], withPasses: boolean, progress: Progress, listed: readonly BaselineEntry[] = []): Checked {
  const reports: HipaaReport[] = [];
  const errors: string[] = [];
  for (const path of paths) {
    const inputs = inputsOf(path);
    const before = reports.length + errors.length;
    inputs.forEach((input, index) => {
      progress.tell(`${index + 1} of ${inputs.length}: ${input.name}`);
      judgeInput(input, (application) => reports.push(reportOn(application, withPasses, listed)), errors);
    });
    if (reports.length + errors.length === before) {
      errors.push(`${path}: no CloudFormation templates in this folder.`);
    }
  }
  progress.done();
  return { report: mergeReports(reports, errors), errors };
}

function judgeInput(input: Input, judgeTemplates: (application: Application) => void, errors: string[]): void {
  try {
    const loaded = input.load();
    errors.push(...loaded?.errors ?? []);
    if (loaded?.application) {
      judgeTemplates(loaded.application);
    }
  } catch (error) {
    errors.push(error instanceof InputError ? error.message : ownMistake(input, error));
  }
}

/** No template is to end this with a stack trace, or to keep the others from being judged. */
function ownMistake({ name }: Input, error: unknown): string {
  return `${name}: could not be judged (${String(error).split('\n')[0]}). This is a mistake of cdk-hipaa: please report it.`;
}

function reportOn(application: Application, withPasses: boolean, listed: readonly BaselineEntry[]): HipaaReport {
  const flows = readFlows(application);
  const outcomes = [...judge(application, CLI_RULES), ...judgeFlows(flows, ({ resource }) => (resource ? 'inside' : 'elsewhere'))];
  const passed = outcomes.filter(({ conclusion }) => conclusion === 'pass');
  const told = withPasses ? outcomes : outcomes.filter(({ conclusion }) => conclusion !== 'pass');
  const findings = told.map((outcome) => {
    const baseline = inBaseline(outcome, listed);
    return findingOf(outcome, { blocks: baseline === undefined && wouldBlock(outcome), baseline, line: lineOfOutcome(application, outcome) });
  });
  return makeReport({ templates: application.templates, resources: application.resources, flows }, findings, passed);
}

function lineOfOutcome(application: Application, { template, resource, remarks }: Outcome): number | undefined {
  const [{ path, world } = { path: '', world: undefined }] = remarks;
  return lineOf({ application, template, resource, path, world });
}

function inBaseline({ conclusion, rule, template, resource }: Outcome, listed: readonly BaselineEntry[]): string | undefined {
  const today = new Date().toISOString().slice(0, 10);
  const entry = conclusion === 'pass' ? undefined : listed.find((each) =>
    isAbout(each, { rule: rule.id, template: template.name, logicalId: resource?.logicalId }) && each.expires >= today);
  return entry && describeEntry(entry);
}

/** Whether HipaaGuard.enforce would stop the synthesis of this. */
function wouldBlock({ conclusion, rule }: Outcome): boolean {
  return conclusion !== 'pass' && rule.level === RuleLevel.REQUIRED;
}

/** Whether there are findings that make the command fail. */
export function hasFindings({ findings }: HipaaReport, failOn: RuleLevel): boolean {
  return findings.some(({ verdict, level, baseline }) => baseline === undefined &&
    (verdict === Verdict.FAIL || verdict === Verdict.UNVERIFIABLE) && (failOn === RuleLevel.RECOMMENDED || level === RuleLevel.REQUIRED));
}
