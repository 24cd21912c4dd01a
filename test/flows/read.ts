import { Flow, nameOf, readFlows } from '../../src/flows';
import { Application, Json, JsonObject, Template } from '../../src/template';
import { Given } from '../rules/cases';

/** The application that the templates of a case make. */
export function applicationOf({ others = [], environment, attestations, about: _, ...raw }: Given): Application {
  const first = new Template('t', raw, { environment });
  const rest = others.map(({ name, nestedAs, ...other }) =>
    new Template(name, other, nestedAs === undefined ? {} : { parent: { template: first, logicalId: nestedAs } }));
  return new Application([first, ...rest], attestations);
}

/** A flow in one line; resources of the first template are told by their logical ids. */
export function told({ kind, from, to, bothWays, when }: Flow): string {
  const [start, stop] = [from, to].map((end) => nameOf(end).replace(/^t#/, ''));
  return `${kind}: ${start} ${bothWays ? '<->' : '->'} ${stop}${when === undefined ? '' : ` when ${when}`}`;
}

/** The flows of a template with these resources, each in one line. */
export function flowsOf(resources: JsonObject, rest: Partial<Given> = {}): string[] {
  return readFlows(applicationOf({ ...rest, Resources: resources })).map(told);
}

export function resource(type: string, properties: JsonObject = {}, rest: JsonObject = {}): JsonObject {
  return { Type: type, Properties: properties, ...rest };
}

export function ref(logicalId: string): JsonObject {
  return { Ref: logicalId };
}

export function arn(logicalId: string): JsonObject {
  return { 'Fn::GetAtt': [logicalId, 'Arn'] };
}

export function sub(text: string): JsonObject {
  return { 'Fn::Sub': text };
}

export function join(...parts: readonly Json[]): JsonObject {
  return { 'Fn::Join': ['', parts] };
}
