import { Application, Declaration, forEachWorld, Resource, Text, Value } from '../template';
import { End, Flow } from './flow';
import type { FlowSource, FlowTable } from './flow-source';

/** Reads every flow that the resources of an application declare, in whatever way it is deployed. */
export function readFlows(application: Application, table: FlowTable): Flow[] {
  return application.resources.flatMap((declaration) =>
    (table[declaration.type] ?? []).flatMap((source) => flowsOf(application, declaration, source)));
}

function flowsOf(application: Application, declaration: Declaration, source: FlowSource): Flow[] {
  const found = new Map<string, { readonly flow: Flow; count: number }>();
  let worlds = 0;
  forEachWorld((world) => {
    const resource = new Resource(application, declaration, world);
    const flows = resource.exists ? flowsIn(resource, source) : [];
    worlds++;
    for (const flow of flows) {
      const key = `${flow.path} ${nameOf(flow.from)} ${nameOf(flow.to)}`;
      const known = found.get(key);
      if (known) {
        known.count++;
      } else {
        found.set(key, { flow: { ...flow, when: world.description }, count: 1 });
      }
    }
  });
  return [...found.values()].map(({ flow, count }) => (count === worlds || flow.when === '' ? { ...flow, when: undefined } : flow));
}

function flowsIn(resource: Resource, source: FlowSource): Flow[] {
  const itself: End = { resource: resource.declaration };
  const from = source.from === undefined ? undefined : endsAt(resource.at(source.from));
  const to = source.to === undefined ? undefined : endsAt(resource.at(source.to));
  return (from ?? [{ end: itself, path: '' }]).flatMap((start) => (to ?? [{ end: itself, path: '' }]).map((stop): Flow => ({
    kind: source.kind,
    from: start.end,
    to: stop.end,
    declaredBy: resource.declaration,
    path: stop.path || start.path,
  })));
}

function endsAt(value: Value): { readonly end: End; readonly path: string }[] {
  return value.items().map((item) => ({ end: endOf(item), path: item.path }));
}

/** A reference anywhere in a text names the resource: the ARN of a bucket's objects is the bucket. */
function endOf({ resolved, text }: Value): End {
  const reference = resolved instanceof Text
    ? resolved.parts.find((part) => typeof part !== 'string' && part.kind === 'reference')
    : undefined;
  return reference !== undefined && typeof reference !== 'string' && reference.kind === 'reference'
    ? { resource: reference.declaration }
    : { address: text ?? '' };
}

/** An end in a word: the resource, or the address. */
export function nameOf({ resource, address }: End): string {
  return resource?.key ?? address ?? '';
}
