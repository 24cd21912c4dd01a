import { Application, Declaration, forEachWorld, Resource, Value, World } from '../template';
import { unreadable } from './address';
import { endsOf, FoundEnd } from './ends';
import { Flow, nameOf } from './flow';
import { asEndSource, Circumstance, FlowSource, FlowTable } from './flow-source';

/** Reads every flow that the resources of an application declare by a table, in whatever way it is deployed. */
export function readFlowsBy(table: FlowTable, application: Application): Flow[] {
  return application.resources.flatMap((declaration) => {
    const sources = Object.hasOwn(table, declaration.type) ? sourcesIn(table[declaration.type], declaration) : [];
    return sources.length > 0 ? flowsOfResource(application, declaration, sources) : [];
  });
}

function flowsOfResource(application: Application, declaration: Declaration, sources: readonly FlowSource[]): Flow[] {
  let resource = new Resource(application, declaration, new World());
  const flows = new Map<string, Flow>();
  for (const source of sources) {
    // As long as nothing had to be decided, what was read for one source is as good for the next.
    if (!resource.world.isUntouched) {
      resource = new Resource(application, declaration, new World());
    }
    // Two sources may tell the same where a property that both read names the end itself.
    for (const flow of flowsOf(resource, source)) {
      const key = `${flow.kind} ${keyOf(flow)}`;
      flows.set(key, flows.get(key) ?? flow);
    }
  }
  return [...flows.values()];
}

function keyOf({ path, from, to }: Flow): string {
  return `${path} ${nameOf(from)} ${nameOf(to)}`;
}

function flowsOf(first: Resource, source: FlowSource): Flow[] {
  const flows = first.exists ? flowsIn(first, source) : [];
  return first.world.isUntouched ? flows : flowsInEveryWorld(first, source);
}

function flowsInEveryWorld(first: Resource, source: FlowSource): Flow[] {
  const found = new Found();
  const complete = forEachWorld((world) => {
    const resource = world === first.world ? first : new Resource(first.application, first.declaration, world);
    found.add(resource.exists ? flowsIn(resource, source) : [], world);
  }, first.world);
  return complete ? found.flows : [...found.flows, untried(first.declaration, source.kind)];
}

function untried(declaration: Declaration, kind: string): Flow {
  const to = { address: unreadable('too many conditions to try them all') };
  return { kind, from: { resource: declaration }, to, declaredBy: declaration, path: 'Properties' };
}

/** Gathers flows of many worlds: each once, with the worlds that it exists in unless that is all of them. */
class Found {
  private readonly byKey = new Map<string, { readonly flow: Flow; readonly when: string[] }>();
  private worlds = 0;

  add(flows: readonly Flow[], world: World): void {
    const when = world.description;
    this.worlds++;
    for (const [key, flow] of new Map(flows.map((each) => [keyOf(each), each]))) {
      const known = this.byKey.get(key);
      if (known) {
        known.when.push(when);
      } else {
        this.byKey.set(key, { flow: { ...flow, world }, when: [when] });
      }
    }
  }

  get flows(): Flow[] {
    return [...this.byKey.values()].map(({ flow, when }) => (when.length === this.worlds ? flow : { ...flow, when: inWords(when) }));
  }
}

/** More circumstances than these are not told one by one. */
const MAX_TOLD = 3;

function inWords(worlds: readonly string[]): string {
  return worlds.slice(0, MAX_TOLD).join(', or ') + (worlds.length > MAX_TOLD ? `, and in ${worlds.length - MAX_TOLD} more cases` : '');
}

function flowsIn(resource: Resource, source: FlowSource): Flow[] {
  return source.each === undefined
    ? flowsAt(resource, source, (path) => resource.at(path))
    : resource.at(source.each).items().flatMap((item) => flowsAt(resource, source, (path) => item.at(path), item.path));
}

function flowsAt(resource: Resource, source: FlowSource, at: (path: string) => Value, place = 'Properties'): Flow[] {
  const { kind, where } = source;
  if (where && !holds(at(where.path), where)) {
    return [];
  }
  const starts = endsOf(resource, source.from, at);
  const stops = starts.length > 0 ? endsOf(resource, source.to, at) : [];
  return starts.flatMap((start) => stops.filter((stop) => !isSame(start, stop)).map((stop): Flow => ({
    kind,
    from: start.end,
    to: stop.end,
    declaredBy: resource.declaration,
    path: stop.path ?? start.path ?? (where ? at(where.path).path : place),
    ...(source.bothWays ? { bothWays: true } : {}),
  })));
}

function isSame(start: FoundEnd, stop: FoundEnd): boolean {
  return start.end.resource !== undefined && start.end.resource === stop.end.resource;
}

function holds(value: Value, { is, isNot }: Circumstance): boolean {
  const items = value.items();
  return isNot === undefined
    ? items.some((item) => item.unknown !== undefined || is === undefined || isOneOf(item, is))
    : !items.some((item) => item.unknown === undefined && isOneOf(item, isNot));
}

function isOneOf({ text = '' }: Value, words: readonly string[]): boolean {
  return words.some((word) => word.toLowerCase() === text.toLowerCase());
}

/** The sources whose properties a resource sets, as far as that shows without reading. Most set little of what they could. */
function sourcesIn(sources: readonly FlowSource[], { properties }: Declaration): readonly FlowSource[] {
  const isComputed = Object.keys(properties).some((name) => name.startsWith('Fn::'));
  return isComputed ? sources : sources.filter((source) => needs(source).every((name) => Object.hasOwn(properties, name)));
}

const needed = new WeakMap<FlowSource, readonly string[]>();

/** The properties without which a source has nothing to tell. */
function needs(source: FlowSource): readonly string[] {
  let names = needed.get(source);
  if (!names) {
    const ends = [source.from, source.to].map((end) => (end === undefined ? undefined : asEndSource(end)));
    const paths = ends.map((end) => (end?.otherwise === undefined ? end?.path : undefined));
    const all = source.each === undefined ? [source.where?.path, ...paths] : [source.each];
    names = all.filter((path) => path !== undefined).map((path) => path.split('.')[0].replace('[*]', ''));
    needed.set(source, names);
  }
  return names;
}
