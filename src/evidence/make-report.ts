import { AS_OF } from '../eligibility/verdicts';
import { type Flow, nameOf } from '../flows';
import { EVERY_TYPE, looksAt, Outcome, proposedParagraph, RuleLevel, RULES } from '../rules';
import { Declaration, Template } from '../template';
import { libraryVersion } from '../version';
import { Finding, HipaaReport, ReportFlow, ReportSummary, Verdict } from './report';

/** What is known about an outcome beside what the rule said. */
export interface Circumstances {
  readonly constructPath?: string;
  readonly blocks?: boolean;
  readonly outsideBoundary?: string;
  readonly acceptance?: string;
  readonly baseline?: string;
  /** Replaces what the rule said, for example where a construct promised more than the rule asks. */
  readonly message?: string;
  /** Replaces the rule's own verdict. */
  readonly verdict?: Verdict;
}

/** What was judged. */
export interface Judged {
  readonly templates: readonly Template[];
  readonly resources: readonly Declaration[];
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
 * Counts the findings and puts them in an order that does not depend on how they were found.
 *
 * @param passed how many judgements passed, whether or not they are among the findings
 */
export function makeReport({ templates, resources }: Judged, findings: readonly Finding[], passed: number, flows: readonly Flow[] = []): HipaaReport {
  const open = findings.filter(({ verdict, outsideBoundary, baseline }) =>
    (verdict === Verdict.FAIL || verdict === Verdict.UNVERIFIABLE) && outsideBoundary === undefined && baseline === undefined);
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  return {
    schemaVersion: '1.0',
    libraryVersion: libraryVersion(),
    registryDate: AS_OF,
    summary: {
      templates: templates.length,
      resources: resources.length,
      passed,
      required: open.filter(({ level }) => level === RuleLevel.REQUIRED).length,
      recommended: open.filter(({ level }) => level === RuleLevel.RECOMMENDED).length,
      accepted: count(({ verdict }) => verdict === Verdict.ACCEPTED),
      outsideBoundary: count(({ verdict, outsideBoundary }) => verdict !== Verdict.PASS && outsideBoundary !== undefined),
      baseline: count(({ baseline }) => baseline !== undefined),
      blocking: count(({ blocks }) => blocks),
    },
    typesWithoutRules: [...new Set(resources.map(({ type }) => type))].filter((type) => type !== '' && !hasRules(type)).sort(),
    flows: flows.map(flowOf),
    findings: [...findings].sort(byPlace),
  };
}

function flowOf({ kind, from, to, bothWays, declaredBy, path, when }: Flow): ReportFlow {
  return {
    kind,
    from: nameOf(from),
    to: nameOf(to),
    bothWays: bothWays ?? false,
    template: declaredBy.template.name,
    logicalId: declaredBy.logicalId,
    propertyPath: path,
    circumstances: when,
  };
}

/** One report about several applications. */
export function mergeReports(reports: readonly HipaaReport[]): HipaaReport {
  const sums = { ...makeReport(NOTHING, [], 0).summary };
  for (const { summary } of reports) {
    for (const key of Object.keys(sums) as (keyof ReportSummary)[]) {
      (sums as { -readonly [key in keyof ReportSummary]: number })[key] += summary[key];
    }
  }
  return {
    ...makeReport(NOTHING, reports.flatMap(({ findings }) => findings), 0),
    summary: sums,
    flows: reports.flatMap(({ flows }) => flows),
    typesWithoutRules: [...new Set(reports.flatMap(({ typesWithoutRules }) => typesWithoutRules))].sort(),
  };
}

const NOTHING: Judged = { templates: [], resources: [] };

/** Rules that look at some types for their own sake, not only for eligibility, names and secrets. */
const SPECIFIC_RULES = RULES.filter((rule) => 'appliesTo' in rule && rule.appliesTo !== EVERY_TYPE && !rule.id.startsWith('Eligibility.'));

function hasRules(type: string): boolean {
  return SPECIFIC_RULES.some((rule) => looksAt(rule, type));
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.template, b.template) || compare(a.logicalId ?? '', b.logicalId ?? '') || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
