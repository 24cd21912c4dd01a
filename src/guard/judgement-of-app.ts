import { IConstruct } from 'constructs';
import { Finding, Verdict } from '../evidence/finding';
import { Surroundings } from '../evidence/inventory';
import { HipaaReport } from '../evidence/report';
import { type End, type Flow, readFlows } from '../flows';
import { judge, judgeFlows, Outcome, proposedParagraph, Rule, ruleById, RuleLevel, RULES } from '../rules';
import { Application, Declaration, Template } from '../template';
import { Assembly } from './assembly';
import { Exceptions } from './exceptions';
import { describeExclusion, listAcceptances, listExclusions } from './exceptions-told';
import { judgeAcceptances, judgeSettings, MISUSE_RULES } from './misuse';
import { Severity } from './severity';
import { sourceLocationOf } from './source-location';
import { Enforcement, Exclusion, GuardState, Promise } from './state';
import { Strictness } from './strictness';
import { Subtrees } from './subtrees';
import { Circumstances, findingOf, makeReport } from '../evidence/make-report';
import { baaAttested } from '../rules/eligibility';
import type { Side } from '../rules/rule';

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

/** All but what is asked of each stack by itself. */
const OTHER_RULES = RULES.filter((rule) => rule !== baaAttested);

interface ResourceSurroundings extends Surroundings {
  /** The exclusion that it is in. */
  readonly around?: Exclusion;
}

class AppJudge {
  private readonly enforced: Subtrees<Enforcement>;
  private readonly promised: Subtrees<Promise>;
  private readonly excluded: Subtrees<Exclusion>;
  private readonly holdingGuarded: ReadonlySet<IConstruct>;
  private readonly exceptions: Exceptions;

  constructor(private readonly assembly: Assembly, private readonly state: GuardState, private readonly within?: IConstruct) {
    this.enforced = new Subtrees(state.enforcements, ({ scope }) => scope);
    this.promised = new Subtrees(state.promises, ({ construct }) => construct);
    this.excluded = new Subtrees(state.exclusions, ({ scope }) => scope);
    this.exceptions = new Exceptions(state);
    const guarded = [...state.enforcements.map(({ scope }) => scope), ...state.promises.map(({ construct }) => construct)];
    this.holdingGuarded = new Set(guarded.flatMap(({ node }) => node.scopes));
  }

  judge(): JudgedApp {
    const { application } = this.assembly;
    const resources = new Set(application.resources.filter((resource) => this.isJudged(resource.template, resource)));
    const rules = [...OTHER_RULES, ...new Set(this.state.enforcements.flatMap((enforcement) => enforcement.rules))];
    const flows = this.state.enforcements.length === 0 ? [] : readFlows(application).filter(({ declaredBy, from, to }) =>
      [declaredBy, from.resource, to.resource].some((resource) => resource && resources.has(resource)));
    const judged = [
      ...judge(application, rules, (template, resource) => (resource ? resources.has(resource) : this.isJudged(template))),
      ...application.templates.flatMap((template) => this.judgeAccount(template)),
      ...judgeFlows(flows, (end) => this.sideOf(end)),
    ];
    const found = judged.filter((outcome) => !isPlainPass(outcome)).map((outcome) => this.weigh(outcome)).filter(isFinding);
    const noLongerSet = new Set(found.filter(({ isRelaxed }) => isRelaxed).map(({ outcome }) => outcome));
    const passed = judged.filter((outcome) => outcome.conclusion === 'pass' && !noLongerSet.has(outcome));
    const weighed = [...found, ...this.misused()];
    return { weighed, report: this.report([...resources], rules, flows, weighed.map(({ finding }) => finding), passed) };
  }

  private report(
    resources: readonly Declaration[], rules: readonly Rule[], flows: readonly Flow[], findings: readonly Finding[], passed: readonly Outcome[],
  ): HipaaReport {
    const { application } = this.assembly;
    const holding = new Set(resources.map(({ template }) => template));
    const surroundings = new Map(resources.map((resource) => [resource, this.surroundingsOf(resource)]));
    return makeReport({
      templates: application.templates.filter((template) => holding.has(template) || this.isJudged(template)),
      resources,
      rules: [...rules, baaAttested, ...MISUSE_RULES],
      flows,
      acceptances: listAcceptances(this.state, this.exceptions.used, (construct) => this.isConcerned(construct)),
      exclusions: listExclusions(this.state, [...surroundings.values()].map(({ around }) => around)),
      surroundingsOf: (resource) => surroundings.get(resource)!,
      stackPathOf: (template) => this.assembly.stackOf(template).node.path,
    }, findings, passed);
  }

  private surroundingsOf(resource: Declaration): ResourceSurroundings {
    const construct = this.assembly.constructOf(resource);
    const [around] = this.excluded.around(construct ?? this.assembly.stackOf(resource.template));
    return { constructPath: construct?.node.path, outsideBoundary: around && describeExclusion(around), around };
  }

  private sideOf({ resource }: End): Side {
    if (!resource) {
      return 'elsewhere';
    }
    return this.state.exclusions.length > 0 && this.excluded.around(this.assembly.placeOf(resource.template, resource)).length > 0 ? 'outside' : 'inside';
  }

  /** Whether a stack is bound for an account under a BAA, where somebody said which ones are: of several lists, by each. */
  private judgeAccount(template: Template): Outcome[] {
    const lists = this.enforced.around(this.assembly.stackOf(template)).map(({ baaAccounts }) => baaAccounts).filter((list) => list !== undefined);
    if (lists.length === 0 || !this.isJudged(template)) {
      return [];
    }
    const baaAccounts = lists.reduce((common, list) => common.filter((account) => list.includes(account)));
    return judge(new Application([template], { baaAccounts }), [baaAttested]);
  }

  /** Where nothing is enforced, only what belongs to constructs of this library is looked at. */
  private isJudged(template: Template, resource?: Declaration): boolean {
    // Most often a whole stack is guarded, and nobody need look for the construct of each resource.
    return this.isGuarded(this.assembly.stackOf(template), false)
      || (resource !== undefined && this.isGuarded(this.assembly.placeOf(template, resource), true));
  }

  private isGuarded(place: IConstruct, byPromise: boolean): boolean {
    return this.isWithin(place) && (this.enforced.around(place).length > 0 || (byPromise && this.promised.around(place).length > 0));
  }

  /** Whether what somebody says about a construct is said about anything that is guarded: at it, around it or in it. */
  private isConcerned(construct: IConstruct): boolean {
    return this.isGuarded(construct, true) || (this.isWithin(construct) && this.holdingGuarded.has(construct));
  }

  private isWithin(construct: IConstruct): boolean {
    return this.within === undefined || construct.node.scopes.includes(this.within);
  }

  /** What an outcome amounts to; undefined where it is no finding. */
  private weigh(outcome: Outcome): Weighed & { readonly isRelaxed: boolean; readonly outcome: Outcome } | undefined {
    const { rule, resource, template, remarks } = outcome;
    // What passes is a finding only where a construct promised more; where none did, nobody need look for the construct.
    if (outcome.conclusion === 'pass' && this.state.promises.length === 0) {
      return undefined;
    }
    const place = this.assembly.placeOf(template, resource);
    const enforcements = this.enforced.around(place);
    const [enforcement] = enforcements;
    const isKept = this.keeps(rule, place);
    // A construct that sets everything explicitly must not come to rest on a default of the service.
    const isRelaxed = outcome.conclusion === 'pass' && isKept;
    if ((outcome.conclusion === 'pass' && !isRelaxed) || (!isKept && !isAskedFor(rule, enforcements))) {
      return undefined;
    }
    const outsideBoundary = this.excluded.around(place).map(describeExclusion)[0];
    const decision = this.exceptions.decisionAbout(outcome, enforcements);
    const acceptance = this.exceptions.acceptanceOf(outcome, place) ?? decision;
    const weight = severityOf(rule, { isKept, enforcement, isOutside: outsideBoundary !== undefined });
    const baseline = weight === undefined || acceptance !== undefined ? undefined : this.exceptions.baselineOf(outcome, enforcements);
    // What somebody decided is nothing to tell at every synthesis; of accepted risks CDK itself keeps the trail.
    const severity = baseline !== undefined ? Severity.WARNING : decision !== undefined ? undefined : weight;
    const finding = findingOf(outcome, {
      constructPath: resource && this.assembly.constructOf(resource)?.node.path,
      sourceLocation: sourceLocationOf(place),
      blocks: severity !== undefined && severity !== Severity.WARNING && acceptance === undefined,
      outsideBoundary,
      acceptance,
      baseline,
      ...(isRelaxed ? relaxed(remarks[0].message, acceptance) : {}),
    });
    return { finding, severity, place, isRelaxed, outcome };
  }

  private misused(): Weighed[] {
    const { root } = this.assembly;
    const isWhole = root === root.node.root && (this.within === undefined || this.within === root);
    return [
      ...judgeAcceptances(this.assembly, this.state, this.exceptions.used, (construct) => this.isConcerned(construct)),
      ...this.state.enforcements.filter(({ scope }) => isWhole || this.within === scope).flatMap((enforcement) =>
        judgeSettings(this.assembly, enforcement, this.exceptions.used, this.state.today)),
    ];
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

function isStrictAbout(rule: Rule, strictness: Strictness): boolean {
  return strictness === Strictness.RECOMMENDED || (strictness === Strictness.PROPOSED_RULE && proposedParagraph(rule) !== undefined);
}

function severityOf(rule: Rule, { isKept, enforcement, isOutside }: Weight): Severity | undefined {
  if (isOutside) {
    return enforcement && rule.level === RuleLevel.REQUIRED && !rule.unacceptable ? Severity.WARNING : undefined;
  }
  const blocks = isKept || (enforcement !== undefined && (rule.level === RuleLevel.REQUIRED || isStrictAbout(rule, enforcement.strictness)));
  if (blocks) {
    return rule.unacceptable ? Severity.FATAL : Severity.ERROR;
  }
  return enforcement && Severity.WARNING;
}
