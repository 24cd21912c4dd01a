import { flowsOf, ref, resource } from './read';
import { asEndSource, EndSource, FlowSource } from '../../src/flows/flow-source';
import { FLOW_TABLE } from '../../src/flows/tables';
import { Json, JsonObject } from '../../src/template';

type Draft = { [name: string]: Json | Draft };

/** Properties in which these paths are set; lists get one item. */
function setting(values: readonly (readonly [path: string, value: Json])[]): JsonObject {
  const root: Draft = {};
  for (const [path, value] of values) {
    const steps = path.split('.');
    let at: Draft = root;
    steps.forEach((step, index) => {
      const name = step.replace('[*]', '');
      const isLast = index === steps.length - 1;
      const below = isLast ? value : {};
      if (!(name in at)) {
        at[name] = step.endsWith('[*]') ? [below] as Json : below;
      }
      at = (step.endsWith('[*]') ? (at[name] as unknown as Draft[])[0] : at[name]) as Draft;
    });
  }
  return root as JsonObject;
}

/** What a property that names an end holds when it names this resource. */
function naming(logicalId: string, { below, serviceInRegion, via }: EndSource): Json {
  if (serviceInRegion !== undefined) {
    return 'eu-west-1';
  }
  const reference = ref(via === undefined ? logicalId : `${logicalId}Owner`);
  return below === undefined ? reference : { [below === 'any' ? 'NAME' : below[0]]: reference };
}

function expected(logicalId: string, end: string | EndSource | undefined): string {
  const { path, otherwise, serviceInRegion } = end === undefined ? { path: undefined, otherwise: 'Subject', serviceInRegion: undefined } : asEndSource(end);
  if (serviceInRegion !== undefined) {
    return `arn:\${AWS::Partition}:${serviceInRegion}:eu-west-1:\${AWS::AccountId}:*`;
  }
  return path === undefined ? otherwise ?? '' : logicalId;
}

/** The only flow of a row, made of nothing but its own paths. */
function specimen(type: string, source: FlowSource): { readonly flows: string[]; readonly flow: string } {
  const start = source.each === undefined ? '' : `${source.each}[*].`;
  const ends = ([['Source', source.from], ['Sink', source.to]] as const).flatMap(([id, end]) => (end === undefined ? [] : [[id, asEndSource(end)] as const]));
  const where = source.where ? [[start + source.where.path, source.where.is?.[0] ?? 'something'] as const] : [];
  const named = ends.flatMap(([id, end]) => (end.path === undefined ? [] : [[start + end.path, naming(id, end)] as const]));
  const owners = ends.flatMap(([id, { via, type: owner = '' }]) => (via === undefined ? [] : [[`${id}Owner`, resource(owner, setting([[asEndSource(via).path!, ref(id)]]))]]));
  const flows = flowsOf({
    Subject: resource(type, setting([...where, ...named])),
    Source: resource('Test::Source'),
    Sink: resource('Test::Sink'),
    ...Object.fromEntries(owners),
  });
  return { flows, flow: `${source.kind}: ${expected('Source', source.from)} ${source.bothWays ? '<->' : '->'} ${expected('Sink', source.to)}` };
}

const ROWS = Object.entries(FLOW_TABLE).flatMap(([type, sources]) => sources.map((source) => {
  const paths = [source.from, source.to].flatMap((end) => (end === undefined ? [] : asEndSource(end).path ?? []));
  return [`${type} ${source.kind}${source.where?.is ? ` of ${source.where.is[0]}` : ''}: ${paths.join(', ') || source.where?.path}`, type, source] as const;
}));

test.each(ROWS)('%s', (_, type, source) => {
  const { flows, flow } = specimen(type, source);
  expect(flows).toContain(flow);
});
