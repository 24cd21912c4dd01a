import { ChangedFinding, Changes, ReportDiff } from './diff-reports';
import { tellLevel } from './level-told';
import { Finding } from '../evidence/finding';
import { Palette } from '../evidence/palette';
import { printable } from '../evidence/printable';
import { ReportAcceptance, ReportExclusion } from '../evidence/report-exceptions';
import { ReportFlow } from '../evidence/report-flow';
import { ReportResource } from '../evidence/report-resource';
import { RuleLevel } from '../rules';

/** What became of an app between two reports, for a terminal. */
export function diffAsText(diff: ReportDiff, palette: Palette): string {
  const parts = [
    findings('Worse', diff.worse, palette),
    findings('Better', diff.better, palette),
    items('Inventory', diff.resources, resource, ({ after }) => `${resource(after)}: ${after.outsideBoundary === undefined ? 'now inside' : 'now outside'} the PHI boundary`, palette),
    items('Flows of data', diff.flows, flow, ({ after }) => flow(after), palette),
    items('Accepted risks', diff.acceptances, acceptance, ({ before, after }) => `${acceptance(after)}; before: ${before.owner} until ${before.expires}`, palette),
    items('Outside the PHI boundary', diff.exclusions, exclusion, ({ after }) => exclusion(after), palette),
    safeguards(diff, palette),
  ].filter((lines) => lines.length > 0);
  return [...parts.flatMap((lines) => [...lines, '']), ...closing(diff, palette), ''].join('\n');
}

function findings(title: string, changed: readonly ChangedFinding[], palette: Palette): string[] {
  return changed.length === 0 ? [] : [palette.bold(title), ...changed.flatMap(({ why, finding }) => [
    `  ${tellLevel(finding.level, palette)} ${finding.rule}: ${finding.title}`,
    `      ${printable(placeOf(finding))}: ${printable(why)}`,
    ...title === 'Worse' ? [`      ${printable(finding.message)}`] : [],
  ])];
}

function placeOf({ template, line, logicalId, resourceType }: Finding): string {
  return `${template}${line === undefined ? '' : `:${line}`}: ${logicalId === undefined ? 'the template' : `${logicalId} (${resourceType || 'no Type'})`}`;
}

function items<T>(title: string, { added, removed, changed }: Changes<T>, tell: (item: T) => string,
  tellChange: (change: { readonly before: T; readonly after: T }) => string, palette: Palette): string[] {
  const lines = [
    ...added.map((each) => `  + ${printable(tell(each))}`),
    ...removed.map((each) => `  - ${printable(tell(each))}`),
    ...changed.map((each) => `  ~ ${printable(tellChange(each))}`),
  ];
  return lines.length === 0 ? [] : [palette.bold(title), ...lines];
}

function resource({ template, logicalId, resourceType, service, eligibility }: ReportResource): string {
  return `${template}: ${logicalId} (${resourceType || 'no Type'}), ${service}: ${eligibility}`;
}

function flow({ kind, from, to, bothWays }: ReportFlow): string {
  return `${kind}: ${from} ${bothWays ? '<->' : '->'} ${to}`;
}

function acceptance({ rule, subject, owner, expires, reason }: ReportAcceptance): string {
  return `${rule} on ${subject}, by ${owner} until ${expires}: ${reason}`;
}

function exclusion({ constructPath, owner, reason }: ReportExclusion): string {
  return `${constructPath}, says ${owner}: ${reason}`;
}

function safeguards({ safeguards: { changed } }: ReportDiff, palette: Palette): string[] {
  return changed.length === 0 ? [] : [palette.bold('45 CFR Part 164'),
    ...changed.map(({ before, after }) => `  ~ ${after.id} ${after.title}: ${before.verdict} -> ${after.verdict}`)];
}

function closing({ before, after, worse, better, resources }: ReportDiff, palette: Palette): string[] {
  const required = worse.filter(({ finding }) => finding.level === RuleLevel.REQUIRED).length;
  const split = worse.length === 0 ? '' : ` (${required} required, ${worse.length - required} recommended)`;
  const sums = `${worse.length} worse${split}, ${better.length} better; ${resources.added.length} new in the inventory, ${resources.removed.length} gone.`;
  const by = ({ libraryVersion, registryDate }: ReportDiff['before']): string => `cdk-hipaa ${libraryVersion} with the registry of ${registryDate}`;
  return [sums, ...by(before) === by(after) ? [] : [palette.dim(printable(
    `Judged by ${by(before)} before, and by ${by(after)} now: some of it may come from that.`))]];
}
