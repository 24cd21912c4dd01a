import { fileUri } from '../file-uri';
import { Finding, Verdict } from '../finding';
import { Fingerprinted, fingerprinted } from '../fingerprint';
import { HipaaReport } from '../report';
import { ReportResource } from '../report-resource';
import { ReportRule } from '../report-rule';
import { parseSourceLocation } from '../source-position';
import { Identifiers } from './identifiers';
import { subjectOf } from './inventory';
import { markup, props, unlessEmpty } from './text';

/** An observation, with the paragraphs that it is evidence for. */
export interface Observed {
  readonly safeguards: readonly string[];
  readonly observation: { readonly uuid: string; readonly [name: string]: unknown };
}

/** One observation for each finding, and one for each rule that holds somewhere. */
export function observe(report: HipaaReport, ids: Identifiers): Observed[] {
  const origin = { origins: [{ actors: [{ 'type': 'tool', 'actor-uuid': ids.of('tool') }] }] };
  const told = report.findings.filter(({ verdict }) => verdict !== Verdict.PASS);
  const holding = holdingOn(report.resources);
  const collected = { ...origin, collected: report.createdAt };
  return [
    ...fingerprinted(told).map((each) => observeFinding(each, ids, collected)),
    ...report.rules.filter(({ id }) => holding.has(id)).map((rule) => observePasses(rule, holding.get(rule.id)!, ids, collected)),
  ];
}

/** The resources that each rule holds on. */
function holdingOn(resources: readonly ReportResource[]): ReadonlyMap<string, ReportResource[]> {
  const holding = new Map<string, ReportResource[]>();
  for (const resource of resources) {
    for (const rule of resource.passed) {
      const others = holding.get(rule);
      others ? others.push(resource) : holding.set(rule, [resource]);
    }
  }
  return holding;
}

/** A template is a document: reading it is what NIST SP 800-53A calls to examine. */
const EXAMINED = { methods: ['EXAMINE'] };

function observeFinding({ finding, fingerprint }: Fingerprinted, ids: Identifiers, collected: object): Observed {
  const { rule, title, level, verdict, blocks, safeguards, message, template, logicalId } = finding;
  return {
    safeguards,
    observation: {
      'uuid': ids.of('finding', fingerprint),
      'title': markup(`${rule}: ${title}`),
      'description': markup(message || `Not so: ${title}`),
      ...props({ rule, level, verdict, 'blocks': blocks, 'property-path': finding.propertyPath, 'construct-path': finding.constructPath }),
      ...EXAMINED,
      'types': ['finding'],
      ...collected,
      'subjects': [subjectOf(ids, template, logicalId)],
      'relevant-evidence': evidenceOf(finding),
      'remarks': remarkOn(finding),
    },
  };
}

function evidenceOf({ template, line, sourceLocation }: Finding): object[] {
  const source = sourceLocation === undefined ? undefined : parseSourceLocation(sourceLocation);
  return [
    { href: fileUri(template), description: markup(`The template${line === undefined ? '' : `, line ${line}`}`) },
    ...(source ? [{ href: fileUri(source.file), description: markup(`Where the program makes it: ${sourceLocation}`) }] : []),
  ];
}

function remarkOn({ acceptance, baseline, outsideBoundary, fix }: Finding): string {
  const outside = outsideBoundary === undefined ? undefined : `outside the PHI boundary: ${outsideBoundary}`;
  const answers = [acceptance, baseline, outside].filter((text) => text !== undefined);
  return markup(answers.length > 0 ? answers.join('; ') : `Fix: ${fix}`);
}

function observePasses(rule: ReportRule, resources: readonly ReportResource[], ids: Identifiers, collected: object): Observed {
  const { id, title, level } = rule;
  return {
    safeguards: rule.safeguards,
    observation: {
      uuid: ids.of('passes', id),
      title: markup(`${id}: ${title}`),
      description: `The rule holds on ${resources.length} ${resources.length === 1 ? 'resource' : 'resources'}.`,
      ...props({ rule: id, level, verdict: Verdict.PASS }),
      ...EXAMINED,
      types: ['control-objective'],
      ...collected,
      ...unlessEmpty('subjects', resources.map(({ template, logicalId }) => subjectOf(ids, template, logicalId))),
    },
  };
}
