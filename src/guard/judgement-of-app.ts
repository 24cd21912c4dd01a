import { IConstruct } from 'constructs';
import { Circumstances, findingOf, makeReport } from '../evidence/make-report';
import { Finding, HipaaReport, Verdict } from '../evidence/report';
import { judge, Outcome, RuleLevel, RULES } from '../rules';
import { Declaration, Template } from '../template';
import { Assembly } from './assembly';
import { judgeAcceptances } from './misuse';
import { describeAcceptance } from './describe-acceptance';
import { Severity } from './severity';
import { Acceptance, Exclusion, GuardState, Promise } from './state';

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
  private readonly enforced: Subtrees<IConstruct>;
  private readonly promised: Subtrees<Promise>;
  private readonly excluded: Subtrees<Exclusion>;
  private readonly accepted: Subtrees<Acceptance>;
  private readonly used = new Set<Acceptance>();

  constructor(private readonly assembly: Assembly, private readonly state: GuardState, private readonly within?: IConstruct) {
    this.enforced = new Subtrees(state.enforcements.map(({ scope }) => [scope, scope]));
    this.promised = new Subtrees(state.promises.map((promise) => [promise.construct, promise]));
    this.excluded = new Subtrees(state.exclusions.map((exclusion) => [exclusion.scope, exclusion]));
    this.accepted = new Subtrees(state.acceptances.map((acceptance) => [acceptance.scope, acceptance]));
  }

  judge(): JudgedApp {
    const { application } = this.assembly;
    const judged = judge(application, RULES, (template, resource) => this.isJudged(template, resource));
    const weighed = judged.filter((outcome) => !isPlainPass(outcome)).map((outcome) => this.weigh(outcome));
    const misused = judgeAcceptances(this.assembly, this.state, this.used)
      .filter(({ place }) => this.within === undefined || place.node.scopes.includes(this.within));
    const all = [...weighed.filter(({ finding }) => finding.verdict !== Verdict.PASS), ...misused];
    return { weighed: all, report: makeReport(application, all.map(({ finding }) => finding), judged.length + misused.length - all.length) };
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

  private weigh(outcome: Outcome): Weighed {
    const place = this.assembly.placeOf(outcome.template, outcome.resource);
    const circumstances = this.circumstancesOf(outcome, place);
    const severity = this.severityOf(outcome, place, circumstances);
    const constructPath = outcome.resource && this.assembly.constructOf(outcome.resource)?.node.path;
    const blocks = severity !== undefined && severity !== Severity.WARNING && circumstances.acceptance === undefined;
    return { finding: findingOf(outcome, { ...circumstances, constructPath, blocks }), severity, place };
  }

  private circumstancesOf(outcome: Outcome, place: IConstruct): Circumstances {
    if (outcome.conclusion === 'pass') {
      return this.relaxesPromise(outcome, place)
        ? { verdict: Verdict.FAIL, message: `no longer set explicitly, as the construct promises: ${outcome.remarks[0].message}` }
        : {};
    }
    const [exclusion] = this.excluded.around(place);
    const acceptance = this.accepted.around(place).find(({ rule }) => rule === outcome.rule.id);
    if (acceptance) {
      this.used.add(acceptance);
    }
    return {
      outsideBoundary: exclusion && `${exclusion.reason} (${exclusion.owner})`,
      acceptance: acceptance && describeAcceptance(acceptance),
    };
  }

  /** Whether a construct that sets everything explicitly has come to rest on a default of the service. */
  private relaxesPromise({ rule, remarks }: Outcome, place: IConstruct): boolean {
    return remarks.length > 0 && this.keeps(rule.id, rule.level, place);
  }

  private keeps(rule: string, level: RuleLevel, place: IConstruct): boolean {
    const promises = this.promised.around(place);
    return promises.length > 0 && (level === RuleLevel.REQUIRED || promises.some(({ rules }) => rules.has(rule)));
  }

  private severityOf({ rule, conclusion }: Outcome, place: IConstruct, { outsideBoundary, verdict }: Circumstances): Severity | undefined {
    const isPass = (verdict ?? conclusion) === 'pass';
    if (isPass) {
      return undefined;
    }
    const enforced = this.enforced.around(place).length > 0;
    if (outsideBoundary !== undefined) {
      return enforced && rule.level === RuleLevel.REQUIRED && !rule.unacceptable ? Severity.WARNING : undefined;
    }
    if (this.keeps(rule.id, rule.level, place) || (enforced && rule.level === RuleLevel.REQUIRED)) {
      return rule.unacceptable ? Severity.FATAL : Severity.ERROR;
    }
    return enforced ? Severity.WARNING : undefined;
  }
}

/** Things attached to constructs, found from anywhere below them. */
class Subtrees<T> {
  private readonly attached = new Map<IConstruct, T[]>();
  private readonly found = new Map<IConstruct, readonly T[]>();

  constructor(entries: readonly (readonly [IConstruct, T])[]) {
    for (const [construct, thing] of entries) {
      this.attached.set(construct, [...(this.attached.get(construct) ?? []), thing]);
    }
  }

  /** What is attached to the construct or to anything it stands in, nearest first. */
  around(construct: IConstruct): readonly T[] {
    if (this.attached.size === 0) {
      return NOTHING;
    }
    let things = this.found.get(construct);
    if (!things) {
      const above = construct.node.scope ? this.around(construct.node.scope) : NOTHING;
      const here = this.attached.get(construct);
      things = here ? [...here, ...(above as readonly T[])] : above as readonly T[];
      this.found.set(construct, things);
    }
    return things;
  }
}

const NOTHING: readonly never[] = [];
