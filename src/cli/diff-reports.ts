import { isOpen } from './check';
import { renameTemplates } from './rename-templates';
import { Finding } from '../evidence/finding';
import { HipaaReport } from '../evidence/report';
import { ReportAcceptance, ReportExclusion } from '../evidence/report-exceptions';
import { ReportFlow } from '../evidence/report-flow';
import { ReportResource } from '../evidence/report-resource';
import { ReportSafeguard } from '../evidence/report-safeguard';
import { RuleLevel } from '../rules';
import { resourceKey } from '../template';

/** A finding that is in one of two reports only, and why. */
export interface ChangedFinding {
  readonly why: string;
  readonly finding: Finding;
}

/** What is in one of two reports only, or says something else in the other. */
export interface Changes<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

/** By what a report was judged. */
type JudgedBy = Pick<HipaaReport, 'libraryVersion' | 'registryDate' | 'createdAt' | 'revision'>;

/** What became of an app between two reports. */
export interface ReportDiff {
  readonly before: JudgedBy;
  readonly after: JudgedBy;
  /** Findings that somebody has to do something about now, and did not before. */
  readonly worse: readonly ChangedFinding[];
  /** Findings that somebody had to do something about before, and has not now. */
  readonly better: readonly ChangedFinding[];
  readonly resources: Changes<ReportResource>;
  readonly flows: Changes<ReportFlow>;
  readonly acceptances: Changes<ReportAcceptance>;
  readonly exclusions: Changes<ReportExclusion>;
  /** Paragraphs of the Security Rule about which the rules say something else than before. */
  readonly safeguards: Changes<ReportSafeguard>;
}

/** Compares two reports about the same app. */
export function diffReports(before: HipaaReport, later: HipaaReport): ReportDiff {
  const after = renameTemplates(later, nameIn(before));
  const [old, now] = [new Known(before), new Known(after)];
  return {
    before: judgedBy(before),
    after: judgedBy(after),
    worse: requiredFirst(onlyIn(now, old)).map((finding) => ({ why: whyWorse(finding, old), finding })),
    better: requiredFirst(onlyIn(old, now)).map((finding) => ({ why: whyBetter(finding, now), finding })),
    resources: changes(before.resources, after.resources, keyOfResource, ({ outsideBoundary }) => [outsideBoundary]),
    flows: changes(before.flows, after.flows, ({ kind, from, to }) => [kind, from, to], ({ bothWays }) => [bothWays]),
    acceptances: changes(before.acceptances, after.acceptances, ({ rule, subject }) => [rule, subject],
      ({ reason, owner, expires, alternative }) => [reason, owner, expires, alternative]),
    exclusions: changes(before.exclusions, after.exclusions, ({ constructPath }) => [constructPath], ({ reason, owner }) => [reason, owner]),
    safeguards: changes(before.safeguards, after.safeguards, ({ id }) => [id], ({ verdict }) => [verdict]),
  };
}

function judgedBy({ libraryVersion, registryDate, createdAt, revision }: HipaaReport): JudgedBy {
  return { libraryVersion, registryDate, createdAt, revision };
}

/** The name that a report has for a template, which another may tell from another folder. */
function nameIn({ templates }: HipaaReport): (name: string) => string {
  const names = new Set(templates.map(({ name }) => name));
  return (name) => {
    const similar = names.has(name) ? [name] : [...names].filter((each) => each.endsWith(`/${name}`) || name.endsWith(`/${each}`));
    return similar.length === 1 ? similar[0] : name;
  };
}

type Key = readonly unknown[];

const keyOfFinding = ({ rule, template, logicalId }: Finding): Key => [rule, template, logicalId];
const keyOfResource = ({ template, logicalId, resourceType }: ReportResource): Key => [template, logicalId, resourceType];

/** What a report says, to be looked up. */
class Known {
  /** Findings that somebody has to do something about. */
  readonly open: ReadonlyMap<string, readonly Finding[]>;
  /** Findings that somebody answers for. */
  private readonly excepted: ReadonlyMap<string, readonly Finding[]>;
  private readonly places: ReadonlySet<string>;
  private readonly rules: ReadonlySet<string>;

  constructor({ findings, resources, rules }: HipaaReport) {
    this.open = grouped(findings.filter(isOpen), keyOfFinding);
    this.excepted = grouped(findings.filter((finding) => !isOpen(finding)), keyOfFinding);
    this.places = new Set(resources.map(({ template, logicalId }) => resourceKey(template, logicalId)));
    this.rules = new Set(rules.map(({ id }) => id));
  }

  /** Who answers for a finding. */
  exception(finding: Finding): string | undefined {
    const [same] = this.excepted.get(JSON.stringify(keyOfFinding(finding))) ?? [];
    return same?.acceptance ?? same?.baseline ?? (same?.outsideBoundary && `outside the PHI boundary: ${same.outsideBoundary}`);
  }

  hasResource({ template, logicalId }: Finding): boolean {
    return logicalId === undefined || this.places.has(resourceKey(template, logicalId));
  }

  hasRule({ rule }: Finding): boolean {
    return this.rules.has(rule);
  }
}

/** The open findings of one report that the other has not, or has fewer of: those that stand at the same place are the same. */
function onlyIn(one: Known, other: Known): Finding[] {
  return [...one.open].flatMap(([key, findings]) => {
    const same = other.open.get(key) ?? [];
    const isKnown = ({ propertyPath }: Finding): boolean => same.some((each) => each.propertyPath === propertyPath);
    return [...findings.filter(isKnown), ...findings.filter((finding) => !isKnown(finding))].slice(same.length);
  });
}

function requiredFirst(findings: readonly Finding[]): Finding[] {
  return [...findings.filter(({ level }) => level === RuleLevel.REQUIRED), ...findings.filter(({ level }) => level !== RuleLevel.REQUIRED)];
}

function whyWorse(finding: Finding, old: Known): string {
  const excepted = old.exception(finding);
  if (excepted !== undefined) {
    return `was excepted before, ${excepted}`;
  }
  return old.hasResource(finding) ? (old.hasRule(finding) ? 'held before' : 'the rule was not judged before') : 'the resource is new';
}

function whyBetter(finding: Finding, now: Known): string {
  const fixed = now.hasRule(finding) ? 'fixed' : 'the rule is not judged any more';
  return now.exception(finding) ?? (now.hasResource(finding) ? fixed : 'the resource is gone');
}

function changes<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => Key, contentOf: (each: T) => Key): Changes<T> {
  const [old, now] = [grouped(before, keyOf), grouped(after, keyOf)];
  const pairs = [...now].flatMap(([key, each]) =>
    (old.get(key) ?? []).slice(0, each.length).map((one, index) => ({ before: one, after: each[index] })));
  return {
    added: [...now].flatMap(([key, each]) => each.slice((old.get(key) ?? []).length)),
    removed: [...old].flatMap(([key, each]) => each.slice((now.get(key) ?? []).length)),
    changed: pairs.filter((pair) => JSON.stringify(contentOf(pair.before)) !== JSON.stringify(contentOf(pair.after))),
  };
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => Key): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = JSON.stringify(keyOf(each));
    const group = groups.get(key);
    if (group) {
      group.push(each);
    } else {
      groups.set(key, [each]);
    }
  }
  return groups;
}
