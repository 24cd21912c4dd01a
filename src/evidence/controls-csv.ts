import { toCsv } from './csv';
import { portablePath } from './file-uri';
import { Finding, Verdict } from './finding';
import { HipaaReport } from './report';
import { ReportSafeguard } from './report-safeguard';
import { isExcepted } from './safeguards';

const HEAD = ['safeguard', 'title', 'requirement', 'verdict', 'resources', 'passed', 'open', 'excepted', 'rules', 'evidence'];

/** More findings than this are counted, not listed: a cell of Excel holds 32,767 characters. */
const MAX_LISTED = 20;

/** The Security Rule as a table for spreadsheets, a row for each paragraph: what was judged of it, what came of that, and what is open. */
export function toControlsCsv({ safeguards, findings }: HipaaReport): string {
  const open = findings.filter((finding) => finding.verdict !== Verdict.PASS && !isExcepted(finding));
  return toCsv([HEAD, ...safeguards.map((safeguard) => rowOf(safeguard, open))]);
}

function rowOf(safeguard: ReportSafeguard, findings: readonly Finding[]): (string | number)[] {
  const { id, title, requirement, verdict, resources, passed, open, excepted, rules } = safeguard;
  const evidence = findings.filter((finding) => finding.safeguards.includes(id));
  return [id, title, requirement, verdict, resources, passed, open, excepted, rules.join(', '), tell(evidence)];
}

function tell(findings: readonly Finding[]): string {
  const told = findings.slice(0, MAX_LISTED).map(({ rule, logicalId, template }) => `${rule}: ${logicalId ?? 'the template'} in ${portablePath(template)}`);
  const rest = findings.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}
