import { Finding, Verdict } from './finding';
import { ReportSafeguard, SafeguardVerdict } from './report-safeguard';
import { type Outcome, type RuleFacts } from '../rules';
import { Safeguards } from '../safeguards';
import { resourceKey } from '../template';

/** What is counted of one paragraph. */
interface Tally {
  readonly rules: Set<string>;
  readonly subjects: Set<string>;
  passed: number;
  open: number;
  excepted: number;
}

/** The Security Rule, paragraph by paragraph, with what was judged of it. */
export function judgeSafeguards(passed: readonly Outcome[], findings: readonly Finding[]): ReportSafeguard[] {
  const tallies = new Map<string, Tally>();
  for (const [rule, subjects] of subjectsByRule(passed)) {
    count(tallies, rule, subjects, (tally) => { tally.passed += subjects.length; });
  }
  for (const finding of findings.filter(({ verdict }) => verdict !== Verdict.PASS)) {
    count(tallies, { id: finding.rule, safeguards: finding.safeguards }, [resourceKey(finding.template, finding.logicalId)], (tally) => {
      tally[isExcepted(finding) ? 'excepted' : 'open']++;
    });
  }
  return Safeguards.all().map(({ id, title, requirement }) => {
    const { rules, subjects, ...counts } = tallies.get(id) ?? emptyTally();
    return { id, title, requirement, verdict: verdictOf(counts), rules: [...rules].sort(), resources: subjects.size, ...counts };
  });
}

/** What several reports say together, about different resources. */
export function mergeSafeguards(reports: readonly (readonly ReportSafeguard[])[]): ReportSafeguard[] {
  const byId = new Map(Safeguards.all().map(({ id }): [string, ReportSafeguard[]] => [id, []]));
  reports.flat().forEach((each) => byId.get(each.id)?.push(each));
  return Safeguards.all().map(({ id, title, requirement }) => {
    const parts = byId.get(id)!;
    const sum = (name: 'resources' | 'passed' | 'open' | 'excepted'): number => parts.reduce((total, part) => total + part[name], 0);
    const counts = { passed: sum('passed'), open: sum('open'), excepted: sum('excepted') };
    const rules = [...new Set(parts.flatMap((part) => part.rules))].sort();
    return { id, title, requirement, verdict: verdictOf(counts), rules, resources: sum('resources'), ...counts };
  });
}

/** Whether somebody answers for what a finding says: it is accepted, in the baseline or outside the boundary. */
export function isExcepted({ verdict, baseline, outsideBoundary }: Finding): boolean {
  return verdict === Verdict.ACCEPTED || baseline !== undefined || outsideBoundary !== undefined;
}

/** A rule holds on thousands of resources and helps with the same paragraphs on each. */
function subjectsByRule(passed: readonly Outcome[]): Map<RuleFacts, string[]> {
  const byRule = new Map<RuleFacts, string[]>();
  for (const { rule, template, resource } of passed) {
    const subject = resource?.key ?? resourceKey(template.name);
    const subjects = byRule.get(rule);
    if (subjects) {
      subjects.push(subject);
    } else {
      byRule.set(rule, [subject]);
    }
  }
  return byRule;
}

function count(
  tallies: Map<string, Tally>, { id, safeguards }: Pick<RuleFacts, 'id' | 'safeguards'>, subjects: readonly string[], add: (tally: Tally) => void,
): void {
  for (const paragraph of safeguards) {
    let tally = tallies.get(paragraph);
    if (!tally) {
      tally = emptyTally();
      tallies.set(paragraph, tally);
    }
    tally.rules.add(id);
    subjects.forEach((subject) => tally.subjects.add(subject));
    add(tally);
  }
}

function emptyTally(): Tally {
  return { rules: new Set(), subjects: new Set(), passed: 0, open: 0, excepted: 0 };
}

function verdictOf({ passed, open, excepted }: Pick<ReportSafeguard, 'passed' | 'open' | 'excepted'>): SafeguardVerdict {
  if (open > 0) {
    return SafeguardVerdict.DOES_NOT_HOLD;
  }
  if (excepted > 0) {
    return SafeguardVerdict.ACCEPTED;
  }
  return passed > 0 ? SafeguardVerdict.HOLDS : SafeguardVerdict.NOT_JUDGED;
}
