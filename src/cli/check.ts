import { findingOf, makeReport, mergeReports } from '../evidence/make-report';
import { HipaaReport } from '../evidence/report';
import { readFlows } from '../flows';
import { judge, judgeFlows, Outcome, Rule, RuleLevel, RULES } from '../rules';
import { Input, inputsOf } from './inputs';
import { Progress } from './progress';
import { RuleFilter } from './rule-patterns';
import { Streams } from './streams';
import { BaselineEntry, describeEntry, isAbout } from '../evidence/baseline';
import { Finding, Verdict } from '../evidence/finding';
import { isExcepted } from '../evidence/safeguards';
import { baaAttested } from '../rules/eligibility';
import { Application, InputError, lineOf } from '../template';

/** Nobody states here which accounts a BAA covers. */
const CLI_RULES = RULES.filter((rule) => rule !== baaAttested);

/** How templates are judged. */
export interface CheckSettings {
  /** Whether what passes is among the findings, too. */
  readonly withPasses?: boolean;
  /** What was there before, and does not count. */
  readonly listed?: readonly BaselineEntry[];
  /** Which rules are judged; all, where nobody says. */
  readonly isAsked?: RuleFilter;
}

/** What came of judging some paths. */
export interface Checked {
  readonly report: HipaaReport;
  /** One line for each input that could not be judged. */
  readonly errors: readonly string[];
}

/** Judges every template that the paths stand for; what cannot be read is told, and the rest is judged all the same. */
export function check(paths: readonly string[], streams: Pick<Streams, 'stderr' | 'readStdin'>, settings: CheckSettings = {}): Checked {
  const progress = new Progress(streams.stderr);
  const named = paths.map((path) => inputsOf(path, streams));
  const total = named.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const judging = new Judging(settings);
  let count = 0;
  for (const { inputs, whenNothing } of named) {
    const judged = inputs.filter((input) => {
      progress.tell(`${++count} of ${total}: ${input.name}`);
      return judging.judge(input);
    });
    if (judged.length === 0) {
      judging.errors.push(whenNothing);
    }
  }
  progress.done();
  return { report: mergeReports(judging.reports, judging.errors), errors: judging.errors };
}

/** Judges inputs, each once: a file may be named by itself, and by a folder or a pattern. */
class Judging {
  readonly reports: HipaaReport[] = [];
  readonly errors: string[] = [];
  private readonly known = new Set<string>();
  private readonly rules: readonly Rule[];

  constructor(private readonly settings: CheckSettings) {
    this.rules = settings.isAsked ? CLI_RULES.filter(settings.isAsked) : CLI_RULES;
  }

  /** @returns whether there was something to judge, whatever came of it; there is not in a file that is no template */
  judge(input: Input): boolean {
    if (this.known.has(input.place)) {
      return true;
    }
    const before = this.reports.length + this.errors.length;
    try {
      const loaded = input.load();
      this.errors.push(...loaded?.errors ?? []);
      if (loaded?.application) {
        this.reports.push(this.reportOn(loaded.application));
      }
    } catch (error) {
      this.errors.push(error instanceof InputError ? error.message : ownMistake(input, error));
    }
    const hasJudged = this.reports.length + this.errors.length > before;
    if (hasJudged) {
      this.known.add(input.place);
    }
    return hasJudged;
  }

  private reportOn(application: Application): HipaaReport {
    const { withPasses = false, listed = [], isAsked = () => true } = this.settings;
    const flows = readFlows(application);
    const outcomes = [
      ...judge(application, this.rules),
      ...judgeFlows(flows, ({ resource }) => (resource ? 'inside' : 'elsewhere')).filter(({ rule }) => isAsked(rule)),
    ];
    const passed = outcomes.filter(({ conclusion }) => conclusion === 'pass');
    const told = withPasses ? outcomes : outcomes.filter(({ conclusion }) => conclusion !== 'pass');
    const findings = told.map((outcome): Finding => {
      const baseline = inBaseline(outcome, listed);
      return findingOf(outcome, { blocks: baseline === undefined && wouldBlock(outcome), baseline, line: lineOfOutcome(application, outcome) });
    });
    return makeReport({ templates: application.templates, resources: application.resources, flows }, findings, passed);
  }
}

/** No template is to end this with a stack trace, or to keep the others from being judged. */
function ownMistake({ name }: Input, error: unknown): string {
  return `${name}: could not be judged (${String(error).split('\n')[0]}). This is a mistake of cdk-hipaa: please report it.`;
}

/** The line that an outcome is about: that of the first place where there are several. */
function lineOfOutcome(application: Application, { template, resource, remarks: [first] }: Outcome): number | undefined {
  return lineOf({ application, template, resource, path: first?.path ?? '', world: first?.world });
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

/** Whether a finding is one that somebody has to do something about: nobody answers for it. */
export function isOpen(finding: Finding): boolean {
  return (finding.verdict === Verdict.FAIL || finding.verdict === Verdict.UNVERIFIABLE) && !isExcepted(finding);
}

/** Whether there are findings that make the command fail. */
export function hasFindings(findings: readonly Finding[], failOn: RuleLevel): boolean {
  return findings.some((finding) => isOpen(finding) && (failOn === RuleLevel.RECOMMENDED || finding.level === RuleLevel.REQUIRED));
}
