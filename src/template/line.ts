import type { Application } from './application';
import type { Declaration } from './declaration';
import { isObject, Json } from './json';
import type { Place } from './place';
import { Resolver } from './resolve';
import type { Scope } from './scope';
import type { Template } from './template';
import type { World } from './world';

/** Something in a template, and where it stands. */
interface Spot {
  readonly raw: Json | undefined;
  readonly place: Place;
}

/** What a line is asked for. */
export interface Subject {
  readonly application: Application;
  readonly template: Template;
  /** The resource that the path begins at; absent where it begins at the template. */
  readonly resource?: Declaration;
  /** For example `Properties.Tags[0].Value`; what is said of another resource begins with its logical id. */
  readonly path: string;
  /** The world in which the path is so, where something had to be decided. */
  readonly world?: World;
}

/**
 * The line of the property that a path names, or of what is nearest above it where it is not set.
 *
 * @returns nothing where the text of the template is not known
 */
export function lineOf({ application, template, resource, path, world }: Subject): number | undefined {
  if (!template.place) {
    return undefined;
  }
  const scope = world && new Resolver(application, template, world);
  const document: Spot = { raw: template.raw as Json, place: template.place };
  const resources = memberOf(document, 'Resources');
  const own = resource && resources && memberOf(resources, resource.logicalId);
  return resources && own ? lineBelowResource(own, path, resources, scope) : search(document, path, scope).line;
}

/** `Properties` is no property: what is not set in there is missing from the resource. */
const FRAME = 'Properties';

function lineBelowResource(own: Spot, path: string, resources: Spot, scope?: Scope): number {
  const [name, rest = ''] = splitAt(own.raw, path) ?? [];
  if (name === FRAME) {
    const found = search(memberOf(own, name)!, rest, scope);
    return found.left === rest.length ? own.place.line : found.line;
  }
  const [logicalId] = path.split('.', 1);
  const other = name === undefined && logicalId !== path ? memberOf(resources, logicalId) : undefined;
  return other ? lineBelowResource(other, path.slice(logicalId.length + 1), resources, scope) : search(own, path, scope).line;
}

/** How far a path leads, and the line of what is there. */
interface Found {
  readonly line: number;
  /** The length of what is left of the path. */
  readonly left: number;
}

function search(spot: Spot, path: string, scope?: Scope): Found {
  const found = path === '' ? [] : readings(spot, scope).map((each): Found => {
    const [next, rest] = stepInto(each, path) ?? [];
    return next ? search(next, rest!, scope) : { line: each.place.line, left: path.length };
  });
  return found.sort((a, b) => a.left - b.left)[0] ?? { line: spot.place.line, left: path.length };
}

/** What something may come to: the branch of the world in question, where a condition decides, or else whatever its function is given. */
function readings(spot: Spot, scope?: Scope): Spot[] {
  const [name, ...more] = isObject(spot.raw) ? Object.keys(spot.raw) : [];
  const argument = more.length === 0 && name?.startsWith('Fn::') ? memberOf(spot, name) : undefined;
  if (!argument) {
    return [spot];
  }
  if (name !== 'Fn::If') {
    return [spot, argument, ...itemsOf(argument)];
  }
  const [condition, ...branches] = itemsOf(argument);
  if (!scope || !condition) {
    return [spot, ...branches.flatMap((branch) => readings(branch))];
  }
  const branch = branches[Number(scope.resolve({ 'Fn::If': [condition.raw ?? null, 0, 1] }))];
  // What comes to nothing is not there.
  return branch && scope.resolve(branch.raw) !== undefined ? readings(branch, scope) : [spot];
}

function itemsOf(spot: Spot): Spot[] {
  const count = Array.isArray(spot.raw) ? spot.raw.length : 0;
  return Array.from({ length: count }, (_, index) => itemOf(spot, index)).filter((item) => item !== undefined);
}

function itemOf({ raw, place }: Spot, index: number): Spot | undefined {
  const below = place.item(index);
  return below && { raw: (raw as Json[])[index], place: below };
}

/** What a path leads to first, and what is left of the path. */
function stepInto(spot: Spot, path: string): [next: Spot, rest: string] | undefined {
  if (Array.isArray(spot.raw)) {
    const [matched = '', index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const item = matched === '' ? undefined : itemOf(spot, Number(index));
    return item && [item, path.slice(matched.length)];
  }
  const [name, rest = ''] = splitAt(spot.raw, path) ?? [];
  const next = name === undefined ? undefined : memberOf(spot, name);
  return next && [next, rest];
}

/** The member of an object that a path begins with, and what is left of the path; names may contain dots. */
function splitAt(raw: Json | undefined, path: string): [name: string, rest: string] | undefined {
  if (!isObject(raw)) {
    return undefined;
  }
  const [plain] = path.split(/[.[]/, 1);
  const name = Object.hasOwn(raw, plain) ? plain : longestPrefix(Object.keys(raw), path);
  return name === undefined ? undefined : [name, path.slice(name.length).replace(/^\./, '')];
}

function longestPrefix(names: readonly string[], path: string): string | undefined {
  return names.filter((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))
    .sort((a, b) => b.length - a.length)[0];
}

function memberOf({ raw, place }: Spot, name: string): Spot | undefined {
  const below = place.member(name);
  return below && isObject(raw) && Object.hasOwn(raw, name) ? { raw: raw[name], place: below } : undefined;
}
