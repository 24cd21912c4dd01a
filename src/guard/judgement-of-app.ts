import { IConstruct } from 'constructs';
import { Circumstances, findingOf, makeReport } from '../evidence/make-report';
import { Finding, HipaaReport, Verdict } from '../evidence/report';
import { judge, Outcome, Rule, ruleById, RuleLevel, RULES } from '../rules';
import { Declaration, Template } from '../template';
import { Assembly } from './assembly';
import { judgeAcceptances } from './misuse';
import { describeAcceptance } from './describe-acceptance';
import { Severity } from './severity';
import { Acceptance, Enforcement, Exclusion, GuardState, Promise } from './state';
import { Strictness } from './strictness';
import { Subtrees } from './subtrees';

/** A finding, and how heavily it weighs on the synthesis. */
export interface Weighed {
  readonly finding: Finding;
  readonly severity?: Severity;
  /** Where the finding is reported. */
  readonly place: IConstruct;
}

/** An app, judged: what was found, and what of it the guard reports. */
export interface JudgedApp {
  readonly report: HipaaReport;
  readonly weighed: readonly Weighed[];
}

/**
 * Judges a synthesized app, as far as somebody asked for it or a construct promised it.
 *
 * @param within where given, only what is below this construct
 */
export function judgeApp(assembly: Assembly, state: GuardState, within?: IConstruct): JudgedApp {
  return new AppJudge(assembly, state, within).judge();
}

/** Most judgements pass and say nothing more. */
function isPlainPass({ conclusion, remarks }: Outcome): boolean {
  return conclusion === 'pass' && remarks.length === 0;
}

class AppJudge {
  private readonly enforced: Subtrees<Enforcement>;
  private readonly promised: Subtrees<Promise>;
  private readonly excluded: Subtrees<Exclusion>;
  private readonly accepted: Subtrees<Acceptance>;
  private readonly used = new Set<Acceptance>();

  constructor(private readonly assembly: Assembly, private readonly state: GuardState, private readonly within?: IConstruct) {
    this.enforced = new Subtrees(state.enforcements, ({ scope }) => scope);
    this.promised = new Subtrees(state.promises, ({ construct }) => construct);
    this.excluded = new Subtrees(state.exclusions, ({ scope }) => scope);
    this.accepted = new Subtrees(state.acceptances, ({ scope }) => scope);
  }

  judge(): JudgedApp {
    const { application } = this.assembly;
    const rules = [...RULES, ...new Set(this.state.enforcements.flatMap((enforcement) => enforcement.rules))];
    const judged = judge(application, rules, (template, resource) => this.isJudged(template, resource));
    const found = judged.filter((outcome) => !isPlainPass(outcome)).map((outcome) => this.weigh(outcome)).filter(isFinding);
    const misused = judgeAcceptances(this.assembly, this.state, this.used)
      .filter(({ place }) => this.within === undefined || place.node.scopes.includes(this.within));
    const weighed = [...found, ...misused];
    const passed = judged.filter(({ conclusion }) => conclusion === 'pass').length - found.filter(({ isRelaxed }) => isRelaxed).length;
    return { weighed, report: makeReport(application, weighed.map(({ finding }) => finding), passed) };
  }

  /** Where nothing is enforced, only what belongs to constructs of this library is looked at. */
  private isJudged(template: Template, resource?: Declaration): boolean {
    // Most often a whole stack is guarded, and nobody need look for the construct of each resource.
    return this.isGuarded(this.assembly.stackOf(template), false)
      || (resource !== undefined && this.isGuarded(this.assembly.placeOf(template, resource), true));
  }

  private isGuarded(place: IConstruct, byPromise: boolean): boolean {
    return (this.within === undefined || place.node.scopes.includes(this.within))
      && (this.enforced.around(place).length > 0 || (byPromise && this.promised.around(place).length > 0));
  }

  /** What an outcome amounts to; undefined where it is no finding. */
  private weigh(outcome: Outcome): Weighed & { readonly isRelaxed: boolean } | undefined {
    const { rule, resource, template, remarks } = outcome;
    const place = this.assembly.placeOf(template, resource);
    const enforcements = this.enforced.around(place);
    const [enforcement] = enforcements;
    const isKept = this.keeps(rule, place);
    // A construct that sets everything explicitly must not come to rest on a default of the service.
    const isRelaxed = outcome.conclusion === 'pass' && isKept;
    if ((outcome.conclusion === 'pass' && !isRelaxed) || (!isKept && !isAskedFor(rule, enforcements))) {
      return undefined;
    }
    const outsideBoundary = this.excluded.around(place).map(({ reason, owner }) => `${reason} (${owner})`)[0];
    const acceptance = this.acceptanceOf(rule, place);
    const severity = severityOf(rule, { isKept, enforcement, isOutside: outsideBoundary !== undefined });
    const finding = findingOf(outcome, {
      constructPath: resource && this.assembly.constructOf(resource)?.node.path,
      blocks: severity !== undefined && severity !== Severity.WARNING && acceptance === undefined,
      outsideBoundary,
      acceptance,
      ...(isRelaxed ? relaxed(remarks[0].message, acceptance) : {}),
    });
    return { finding, severity, place, isRelaxed };
  }

  private acceptanceOf(rule: Rule, place: IConstruct): string | undefined {
    const acceptance = this.accepted.around(place).find((accepted) => accepted.rule === rule.id);
    if (acceptance) {
      this.used.add(acceptance);
    }
    return acceptance && describeAcceptance(acceptance);
  }

  /** Whether a construct of this library promises to keep a rule. */
  private keeps({ id, level }: Rule, place: IConstruct): boolean {
    const promises = this.promised.around(place);
    return promises.length > 0 && (level === RuleLevel.REQUIRED || promises.some(({ rules }) => rules.has(id)));
  }
}

function isFinding<T>(weighed: T | undefined): weighed is T {
  return weighed !== undefined;
}

function relaxed(reason: string, acceptance: string | undefined): Circumstances {
  return {
    verdict: acceptance === undefined ? Verdict.FAIL : Verdict.ACCEPTED,
    message: `no longer set explicitly, as the construct promises: ${reason}`,
  };
}

/** Whether a rule is asked for: one of the user's own by whoever brought it, one of the library unless the nearest leaves it out. */
function isAskedFor(rule: Rule, enforcements: readonly Enforcement[]): boolean {
  const [nearest] = enforcements;
  if (ruleById(rule.id) === undefined) {
    return enforcements.some(({ rules }) => rules.includes(rule));
  }
  const isLeftOut = nearest !== undefined && (nearest.exclude.includes(rule.id) || !(nearest.include?.includes(rule.id) ?? true));
  return rule.level === RuleLevel.REQUIRED || !isLeftOut;
}

interface Weight {
  readonly isKept: boolean;
  readonly enforcement?: Enforcement;
  readonly isOutside: boolean;
}

function severityOf(rule: Rule, { isKept, enforcement, isOutside }: Weight): Severity | undefined {
  if (isOutside) {
    return enforcement && rule.level === RuleLevel.REQUIRED && !rule.unacceptable ? Severity.WARNING : undefined;
  }
  const blocks = isKept || (enforcement !== undefined && (rule.level === RuleLevel.REQUIRED || enforcement.strictness === Strictness.RECOMMENDED));
  if (blocks) {
    return rule.unacceptable ? Severity.FATAL : Severity.ERROR;
  }
  return enforcement && Severity.WARNING;
}
