import { reportTime } from './clock';
import { compare } from './compare';
import { Finding, Verdict } from './finding';
import { listResources, listTemplates, Surroundings } from './inventory';
import { HipaaReport, ReportSummary } from './report';
import { ReportAcceptance, ReportExclusion } from './report-exceptions';
import { ReportFlow } from './report-flow';
import { ReportRule } from './report-rule';
import { ReportTemplate } from './report-template';
import { revision } from './revision';
import { isExcepted, judgeSafeguards, mergeSafeguards } from './safeguards';
import { SCHEMA_VERSION } from './schema-version';
import { AS_OF } from '../eligibility/verdicts';
import { type Flow, tellEnd } from '../flows';
import { EVERY_TYPE, looksAt, Outcome, proposedParagraph, RuleFacts, RuleLevel, RULES } from '../rules';
import { Declaration, Template } from '../template';
import { libraryVersion } from '../version';

/** What is known about an outcome beside what the rule said. */
export interface Circumstances {
  readonly constructPath?: string;
  readonly sourceLocation?: string;
  readonly line?: number;
  readonly blocks?: boolean;
  readonly outsideBoundary?: string;
  readonly acceptance?: string;
  readonly baseline?: string;
  /** Replaces what the rule said, for example where a construct promised more than the rule asks. */
  readonly message?: string;
  /** Replaces the rule's own verdict. */
  readonly verdict?: Verdict;
}

/** What was judged, and what is known about it beside the verdicts. */
export interface Judged {
  readonly templates: readonly Template[];
  readonly resources: readonly Declaration[];
  /** Every rule that may have judged; those of the library where nothing else is said. */
  readonly rules?: readonly RuleFacts[];
  readonly flows?: readonly Flow[];
  readonly acceptances?: readonly ReportAcceptance[];
  readonly exclusions?: readonly ReportExclusion[];
  readonly unread?: readonly string[];
  readonly surroundingsOf?: (resource: Declaration) => Surroundings;
  readonly stackPathOf?: (template: Template) => string | undefined;
}

/** More places than this are counted, not listed, in a message. */
const MAX_REMARKS = 4;

/** Tells an outcome as a finding. */
export function findingOf({ rule, resource, template, conclusion, remarks }: Outcome, circumstances: Circumstances = {}): Finding {
  const paths = [...new Set(remarks.map(({ path }) => path))];
  return {
    rule: rule.id,
    title: rule.title,
    level: rule.level,
    verdict: circumstances.verdict ?? (circumstances.acceptance ? Verdict.ACCEPTED : conclusion as Verdict),
    blocks: circumstances.blocks ?? false,
    resourceType: resource?.type,
    logicalId: resource?.logicalId,
    constructPath: circumstances.constructPath ?? resource?.constructPath,
    template: template.name,
    line: circumstances.line,
    sourceLocation: circumstances.sourceLocation,
    propertyPath: paths[0] ?? '',
    propertyPaths: paths,
    safeguards: [...rule.safeguards],
    proposedSafeguard: proposedParagraph(rule),
    message: circumstances.message ?? messageOf([...new Set(remarks.map(({ message }) => message))]),
    fix: rule.fix,
    source: rule.source,
    outsideBoundary: circumstances.outsideBoundary,
    acceptance: circumstances.acceptance,
    baseline: circumstances.baseline,
  };
}

function messageOf(messages: readonly string[]): string {
  const told = messages.slice(0, MAX_REMARKS).map((message) => message.replace(/\bProperties\./g, ''));
  const rest = messages.length - told.length;
  const parts = rest > 0 ? [...told, `and ${rest} more`] : told;
  return parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part)).join('; ');
}

/**
 * Counts the findings and puts everything in an order that does not depend on how it was found.
 *
 * @param passed every judgement that passed, whether or not it is among the findings
 */
export function makeReport(judged: Judged, findings: readonly Finding[], passed: readonly Outcome[]): HipaaReport {
  const { templates, resources, rules = RULES, flows = [], acceptances = [], exclusions = [], unread = [] } = judged;
  const types = [...new Set(resources.map(({ type }) => type))];
  const seen = new Set([...passed.map(({ rule }) => rule.id), ...findings.map(({ rule }) => rule)]);
  return {
    schemaVersion: SCHEMA_VERSION,
    libraryVersion: libraryVersion(),
    registryDate: AS_OF,
    createdAt: reportTime(),
    revision: revision(),
    summary: summaryOf({ templates: templates.length, resources: resources.length, passed: passed.length }, findings),
    templates: listTemplates(templates, judged.stackPathOf).sort(byName),
    resources: listResources(resources, passed, judged.surroundingsOf).sort(byPlace),
    rules: rules.filter(({ id }) => seen.has(id)).map(tellRule).sort((a, b) => compare(a.id, b.id)),
    safeguards: judgeSafeguards(passed, findings),
    acceptances: [...acceptances],
    exclusions: [...exclusions],
    unread: [...unread],
    typesWithoutRules: types.filter((type) => type !== '' && !hasRules(type)).sort(),
    flows: flows.map(flowOf),
    findings: [...findings].sort(byPlace),
  };
}

function summaryOf(judged: Pick<ReportSummary, 'templates' | 'resources' | 'passed'>, findings: readonly Finding[]): ReportSummary {
  const open = findings.filter((finding) => finding.verdict !== Verdict.PASS && !isExcepted(finding));
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  return {
    ...judged,
    required: open.filter(({ level }) => level === RuleLevel.REQUIRED).length,
    recommended: open.filter(({ level }) => level === RuleLevel.RECOMMENDED).length,
    accepted: count(({ verdict }) => verdict === Verdict.ACCEPTED),
    outsideBoundary: count(({ verdict, outsideBoundary }) => verdict !== Verdict.PASS && outsideBoundary !== undefined),
    baseline: count(({ baseline }) => baseline !== undefined),
    blocking: count(({ blocks }) => blocks),
  };
}

function tellRule({ id, title, level, basis, safeguards, source, rationale, fix }: RuleFacts): ReportRule {
  return { id, title, level, basis, safeguards: [...safeguards], source, rationale, fix };
}

function flowOf({ kind, from, to, bothWays, declaredBy, path, when }: Flow): ReportFlow {
  return {
    kind,
    from: tellEnd(from),
    to: tellEnd(to),
    bothWays: bothWays ?? false,
    template: declaredBy.template.name,
    logicalId: declaredBy.logicalId,
    propertyPath: path,
    circumstances: when,
  };
}

/** One report about several applications. */
export function mergeReports(reports: readonly HipaaReport[], unread: readonly string[] = []): HipaaReport {
  const nothing = makeReport({ templates: [], resources: [] }, [], []);
  const sums = { ...nothing.summary };
  for (const { summary } of reports) {
    for (const key of Object.keys(sums) as (keyof ReportSummary)[]) {
      (sums as { -readonly [key in keyof ReportSummary]: number })[key] += summary[key];
    }
  }
  const rules = new Map(reports.flatMap((report) => report.rules.map((each): [string, ReportRule] => [each.id, each])));
  return {
    ...nothing,
    summary: sums,
    templates: reports.flatMap(({ templates }) => templates).sort(byName),
    resources: reports.flatMap(({ resources }) => resources).sort(byPlace),
    rules: [...rules.values()].sort((a, b) => compare(a.id, b.id)),
    safeguards: mergeSafeguards(reports.map(({ safeguards }) => safeguards)),
    acceptances: reports.flatMap(({ acceptances }) => acceptances),
    exclusions: reports.flatMap(({ exclusions }) => exclusions),
    unread: [...reports.flatMap((report) => report.unread), ...unread],
    flows: reports.flatMap(({ flows }) => flows),
    findings: reports.flatMap(({ findings }) => findings).sort(byPlace),
    typesWithoutRules: [...new Set(reports.flatMap(({ typesWithoutRules }) => typesWithoutRules))].sort(),
  };
}

/** Rules that look at some types for their own sake, not only for eligibility, names and secrets. */
const SPECIFIC_RULES = RULES.filter((rule) => 'appliesTo' in rule && rule.appliesTo !== EVERY_TYPE && !rule.id.startsWith('Eligibility.'));

const typesWithRules = new Map<string, boolean>();

function hasRules(type: string): boolean {
  let has = typesWithRules.get(type);
  if (has === undefined) {
    has = SPECIFIC_RULES.some((rule) => looksAt(rule, type));
    typesWithRules.set(type, has);
  }
  return has;
}

function byName(a: ReportTemplate, b: ReportTemplate): number {
  return compare(a.name, b.name) || compare(a.sha256, b.sha256);
}

interface Place {
  readonly template: string;
  readonly logicalId?: string;
  readonly rule?: string;
}

function byPlace(a: Place, b: Place): number {
  return compare(a.template, b.template) || compare(a.logicalId ?? '', b.logicalId ?? '') || compare(a.rule ?? '', b.rule ?? '');
}
