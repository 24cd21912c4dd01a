import { RuleLevel } from '../rules';
import { Finding, Verdict } from './finding';
import { Palette } from './palette';
import { printable } from './printable';
import { HipaaReport, ReportSummary } from './report';

/** The report as text for a terminal: findings by template and resource, then the sums. */
export function toText(report: HipaaReport, palette: Palette): string {
  const told = report.findings.filter(({ verdict }) => verdict !== Verdict.PASS);
  const lines: string[] = [];
  let place = '';
  for (const finding of told) {
    const here = `${finding.template} ${finding.logicalId ?? ''}`;
    if (here !== place) {
      lines.push(...(place ? [''] : []), palette.bold(printable(placeOf(finding))));
      place = here;
    }
    lines.push(...linesOf(finding, palette));
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), ...closingLines(report, palette), ''].join('\n');
}

function placeOf({ template, logicalId, resourceType, constructPath }: Finding): string {
  const resource = logicalId === undefined ? 'the template' : `${logicalId} (${resourceType || 'no Type'})`;
  return `${template}: ${resource}${constructPath ? `, ${constructPath}` : ''}`;
}

function linesOf(finding: Finding, palette: Palette): string[] {
  const note = finding.acceptance ?? finding.baseline ?? (finding.outsideBoundary && `outside the PHI boundary: ${finding.outsideBoundary}`);
  return [
    `  ${label(finding, palette)} ${finding.rule}: ${finding.title}`,
    `      ${finding.line === undefined ? '' : `line ${finding.line}: `}${printable(finding.message)}`,
    `      ${palette.dim(printable(note ?? `Fix: ${finding.fix}`))}`,
  ];
}

function label({ verdict, level, outsideBoundary, baseline }: Finding, palette: Palette): string {
  if (baseline !== undefined) {
    return palette.dim('BASELINE');
  }
  const word = verdict === Verdict.UNVERIFIABLE ? 'UNVERIFIABLE' : level.toUpperCase();
  if (verdict === Verdict.ACCEPTED || outsideBoundary !== undefined) {
    return palette.dim(verdict === Verdict.ACCEPTED ? 'ACCEPTED' : 'OUTSIDE');
  }
  return level === RuleLevel.REQUIRED ? palette.red(word) : palette.yellow(word);
}

/** The sums, and what was not looked at. */
export function closingLines({ summary, typesWithoutRules }: HipaaReport, palette: Palette): string[] {
  const unruled = typesWithoutRules.length > 0
    ? [palette.dim(`Judged for eligibility, names and secrets only, since there are no rules for them yet: ${printable(typesWithoutRules.join(', '))}.`)]
    : [];
  return [summaryLine(summary, palette), ...unruled];
}

/** One sentence for what came of it. */
function summaryLine(summary: ReportSummary, palette: Palette): string {
  const counts = [
    `${summary.passed} passed`,
    summary.required > 0 ? palette.red(`${summary.required} required`) : '0 required',
    summary.recommended > 0 ? palette.yellow(`${summary.recommended} recommended`) : '0 recommended',
    ...(summary.accepted > 0 ? [`${summary.accepted} accepted`] : []),
    ...(summary.baseline > 0 ? [`${summary.baseline} in the baseline`] : []),
    ...(summary.outsideBoundary > 0 ? [`${summary.outsideBoundary} outside the PHI boundary`] : []),
  ];
  return `${plural(summary.resources, 'resource')} in ${plural(summary.templates, 'template')}: ${counts.join(', ')}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
