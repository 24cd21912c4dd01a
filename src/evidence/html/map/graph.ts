import { RuleLevel } from '../../../rules';
import { ReportFlow } from '../../report-flow';
import { ReadResource, Reading, Told } from '../reading';
import { count, shortService, typeInWords } from '../words';
import { addressInWords } from './address';
import { resourceKey } from '../../../template';

/** On which side of the PHI boundary something is; elsewhere is what these templates do not hold. */
export type Side = 'inside' | 'outside' | 'elsewhere';

/** Something that data comes from or goes to: a resource, an address, or several of them. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly side: Side;
  /** The stack, or another frame that it is drawn in. */
  readonly group: string;
  /** Where the page tells more about it. */
  readonly anchor?: string;
}

/** What stands out about data that flows. */
export type Mark = 'fail' | 'advice' | 'exception' | 'leaves' | 'plain';

/** Data that flows from place to place: one flow, or several of one kind. */
export interface Arrow {
  readonly from: Place;
  readonly to: Place;
  readonly kind: string;
  readonly bothWays: boolean;
  readonly mark: Mark;
  readonly flows: number;
}

/** One flow, and what the page says of it. */
export interface ReadFlow {
  readonly flow: ReportFlow;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly findings: readonly Told[];
  readonly mark: Mark;
}

export interface FlowEnd {
  readonly key: string;
  readonly side: Side;
  readonly resource?: ReadResource;
  /** All resources of the same service. */
  readonly peers: readonly ReadResource[];
}

/** How much is drawn as one: each resource by itself, those of a service in a stack, or those of a service. */
export type Detail = 'resource' | 'stack' | 'service';

/** Every flow of the report, with its ends looked up and the findings about it. */
export function readFlows(reading: Reading): ReadFlow[] {
  const services = new Map(reading.services.map(({ name, resources }) => [name, resources]));
  const aboutFlows = findingsAboutFlows(reading);
  return reading.report.flows.map((flow) => {
    const [from, to] = [flow.from, flow.to].map((key) => endAt(key, reading, services));
    const subjects = new Set([resourceKey(flow.template, flow.logicalId), flow.from, flow.to]);
    const findings = [...subjects].flatMap((subject) => aboutFlows.get(subject) ?? []).filter((told) => isAbout(told, flow));
    return { flow, from, to, findings, mark: markOf(from, to, findings) };
  });
}

function endAt(key: string, reading: Reading, services: ReadonlyMap<string, readonly ReadResource[]>): FlowEnd {
  const resource = reading.resourceAt(key);
  return { key, side: sideOf(resource), resource, peers: (resource && services.get(resource.resource.service)) ?? [] };
}

function sideOf(read: ReadResource | undefined): Side {
  return read === undefined ? 'elsewhere' : read.resource.outsideBoundary === undefined ? 'inside' : 'outside';
}

/** A finding about a flow is told of one of its ends or of the resource that declares it, which its path names where that is another one. */
function isAbout({ finding: { template, logicalId, propertyPaths } }: Told, flow: ReportFlow): boolean {
  const isDeclaredThere = template === flow.template && logicalId === flow.logicalId;
  return propertyPaths.includes(isDeclaredThere ? flow.propertyPath : `${flow.logicalId}.${flow.propertyPath}`);
}

function findingsAboutFlows({ told }: Reading): Map<string, Told[]> {
  const bySubject = new Map<string, Told[]>();
  for (const each of told.filter(({ finding }) => finding.rule.startsWith('Flow.'))) {
    const subject = resourceKey(each.finding.template, each.finding.logicalId);
    bySubject.set(subject, [...bySubject.get(subject) ?? [], each]);
  }
  return bySubject;
}

const WEIGHTS: readonly Mark[] = ['plain', 'leaves', 'exception', 'advice', 'fail'];

export function worst(marks: readonly Mark[]): Mark {
  return WEIGHTS[Math.max(0, ...marks.map((mark) => WEIGHTS.indexOf(mark)))];
}

function markOf(from: FlowEnd, to: FlowEnd, findings: readonly Told[]): Mark {
  const marks = findings.map(({ state, finding }): Mark => (state !== 'open' ? 'exception' : finding.level === RuleLevel.REQUIRED ? 'fail' : 'advice'));
  return worst([from.side === to.side && from.side === 'inside' ? 'plain' : from.side === 'inside' || to.side === 'inside' ? 'leaves' : 'plain', ...marks]);
}

/** More places than these in one drawing are too many to be read one by one. */
const READABLE = { resource: 120, stack: 160 };

/** The finest detail that can still be read. */
export function detailFor(flows: readonly ReadFlow[]): Detail {
  const isReadable = (detail: keyof typeof READABLE): boolean => hasAtMost(READABLE[detail], flows, detail);
  return isReadable('resource') ? 'resource' : isReadable('stack') ? 'stack' : 'service';
}

function hasAtMost(limit: number, flows: readonly ReadFlow[], detail: Detail): boolean {
  const places = new Set<string>();
  return flows.every(({ from, to }) => places.add(keyAt(from, detail)).add(keyAt(to, detail)).size <= limit);
}

/** What is drawn at a level of detail: flows of one kind between the same places are one arrow. */
export function arrowsOf(flows: readonly ReadFlow[], detail: Detail): Arrow[] {
  const places = placesOf(flows, detail);
  const arrows = new Map<string, Arrow>();
  for (const { flow: { kind, bothWays }, from: source, to: target, mark } of flows) {
    const [from, to] = [source, target].map((end) => places.get(keyAt(end, detail))!);
    const key = [kind, String(bothWays), from.key, to.key].join('\n');
    const before = arrows.get(key);
    arrows.set(key, { from, to, kind, bothWays, mark: worst([mark, before?.mark ?? 'plain']), flows: (before?.flows ?? 0) + 1 });
  }
  return [...arrows.values()];
}

function placesOf(flows: readonly ReadFlow[], detail: Detail): Map<string, Place> {
  const ends = new Map<string, Map<string, FlowEnd>>();
  const within = new Map<string, number>();
  for (const { from, to } of flows) {
    for (const end of [from, to]) {
      const key = keyAt(end, detail);
      ends.set(key, (ends.get(key) ?? new Map<string, FlowEnd>()).set(end.key, end));
    }
    const key = keyAt(from, detail);
    if (key === keyAt(to, detail)) {
      within.set(key, (within.get(key) ?? 0) + 1);
    }
  }
  return new Map([...ends].map(([key, members]) => {
    const place = placeOf(key, [...members.values()], detail);
    const own = within.get(key);
    return [key, own === undefined ? place : { ...place, detail: `${place.detail}, ${count(own, 'flow')} within` }];
  }));
}

/** What is told as one place at a level of detail. */
function keyAt({ key, side, resource }: FlowEnd, detail: Detail): string {
  if (resource === undefined) {
    const { what, which = '' } = addressInWords(key);
    return detail === 'resource' ? `${what} ${which}` : what;
  }
  return detail === 'resource' ? resource.anchor : [frameOf(side, resource, detail), side, resource.resource.service].join('\n');
}

function frameOf(side: Side, { stack }: ReadResource, detail: Detail): string {
  return detail !== 'service' ? stack : side === 'inside' ? 'All stacks' : 'All that is outside';
}

function placeOf(key: string, ends: readonly FlowEnd[], detail: Detail): Place {
  const [{ key: address, side, resource: read, peers }] = ends;
  if (read === undefined) {
    const { what, which = 'elsewhere' } = addressInWords(address);
    return { key, name: what, detail: detail === 'resource' ? which : count(ends.length, 'address', 'addresses'), side, group: ELSEWHERE };
  }
  const { resource: { service, resourceType }, name, stack, anchor } = read;
  const group = frameOf(side, read, detail);
  if (detail === 'resource') {
    return { key, name, detail: typeInWords(resourceType), side, group, anchor };
  }
  const members = peers.filter((each) => (detail === 'service' || each.stack === stack) && sideOf(each) === side);
  return { key, name: shortService(service), detail: count(members.length, 'resource'), side, group };
}

/** The frame of what these templates do not hold. */
export const ELSEWHERE = 'Not in these templates';
