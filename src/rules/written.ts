import { asText, isObject, Json, JsonObject } from '../template';

/** A literal that a template spells out, in whatever branch of whatever function. */
export interface Written {
  /** Where it stands, for example `Properties.Tags[0].Value`. */
  readonly path: string;
  /** The text, with `{}` for every part that comes from elsewhere; absent where a macro writes it. */
  readonly text?: string;
  /** What it belongs to: the key beside it, or the member that it stands under. */
  readonly context: string;
}

/**
 * Reads what is spelled out at a place of a template, without asking what of it is deployed.
 *
 * This is the one look at raw JSON in the rules, and on purpose: whoever may read a stack reads its template, every branch of it,
 * so no condition makes a literal harmless; and to try every combination of every tag would take thousands of worlds.
 */
export function writtenAt(raw: Json | undefined, path: string, place: string): Written[] {
  const found: Written[] = [];
  reach(raw, path === '' ? [] : stepsOf(path), { path: place, context: '' }, found);
  return found;
}

const steps = new Map<string, readonly string[]>();

/** The names on a path, without `[*]`: lists are gone through in any case. The same paths are asked of every resource. */
function stepsOf(path: string): readonly string[] {
  let known = steps.get(path);
  if (!known) {
    known = path.split('.').map((step) => step.replace('[*]', ''));
    steps.set(path, known);
  }
  return known;
}

interface Place {
  readonly path: string;
  readonly context: string;
}

/** Goes down to the members of a path, through lists and into both branches of Fn::If. */
function reach(raw: Json | undefined, names: readonly string[], place: Place, found: Written[], position = 0): void {
  if (position === names.length) {
    return read(raw, place, found);
  }
  if (Array.isArray(raw)) {
    return (raw as Json[]).forEach((item, index) => reach(item, names, at(place, index), found, position));
  }
  if (!isObject(raw)) {
    return;
  }
  const name = names[position];
  if (Object.hasOwn(raw, name)) {
    return reach(raw[name], names, under(place, name), found, position + 1);
  }
  const call = functionIn(raw);
  if (call === 'Fn::If') {
    branches(raw[call]).forEach((branch) => reach(branch, names, place, found, position));
  } else if (call !== undefined && !KNOWN.has(call)) {
    found.push(place);
  }
}

function read(raw: Json | undefined, place: Place, found: Written[]): void {
  if (typeof raw === 'string' || typeof raw === 'number') {
    found.push({ ...place, text: String(raw) });
  } else if (Array.isArray(raw)) {
    (raw as Json[]).forEach((item, index) => read(item, at(place, index), found));
  } else if (isObject(raw)) {
    const call = functionIn(raw);
    if (call === undefined || Object.keys(raw).length > 1) {
      readMembers(raw, place, found);
    }
    if (call !== undefined) {
      readCall(call, raw[call], place, found);
    }
  }
}

function readMembers(raw: JsonObject, place: Place, found: Written[]): void {
  const label = raw.Key ?? raw.Name;
  for (const [name, member] of Object.entries(raw)) {
    if (!isFunction(name)) {
      const below = under(place, name);
      // The name is told at the place of its object: a path that spelled it out would show what is hidden here.
      found.push({ path: place.path, context: '', text: name });
      read(member, typeof label === 'string' && name === 'Value' ? { ...below, context: label } : below, found);
    }
  }
}

/** Functions of CloudFormation that only pass on what stands elsewhere, where it is read too. */
const REFERENCES = new Set(['Ref', 'Fn::GetAtt', 'Fn::ImportValue', 'Fn::GetAZs', 'Fn::Cidr', 'Fn::GetStackOutput']);
/** Functions whose arguments show all that can come of them. */
const TRANSPARENT = new Set(['Fn::Select', 'Fn::Split', 'Fn::Base64', 'Fn::FindInMap', 'Fn::ToJsonString', 'Fn::Length']);
const KNOWN = new Set(['Fn::If', 'Fn::Join', 'Fn::Sub', ...REFERENCES, ...TRANSPARENT]);

function readCall(name: string, argument: Json | undefined, place: Place, found: Written[]): void {
  if (name === 'Fn::If') {
    branches(argument).forEach((branch) => read(branch, place, found));
  } else if (name === 'Fn::Join') {
    readJoin(argument, place, found);
  } else if (name === 'Fn::Sub') {
    const [text, variables] = Array.isArray(argument) ? (argument as Json[]) : [argument];
    read(typeof text === 'string' ? text.replace(/\$\{[^}]*\}/g, '{}') : text, place, found);
    read(variables, place, found);
  } else if (TRANSPARENT.has(name)) {
    read(argument, place, found);
  } else if (!REFERENCES.has(name)) {
    found.push(place);
  }
}

function readJoin(argument: Json | undefined, place: Place, found: Written[]): void {
  const [delimiter, parts] = Array.isArray(argument) ? (argument as Json[]) : [];
  if (!Array.isArray(parts)) {
    return read(parts, place, found);
  }
  const isText = (part: Json): boolean => typeof part === 'string' || typeof part === 'number';
  found.push({ ...place, text: (parts as Json[]).map((part) => (isText(part) ? String(part) : '{}')).join(asText(delimiter)) });
  (parts as Json[]).filter((part) => !isText(part)).forEach((part) => read(part, place, found));
}

function branches(argument: Json | undefined): readonly Json[] {
  return Array.isArray(argument) ? (argument as Json[]).slice(1) : [];
}

function functionIn(raw: JsonObject): string | undefined {
  return Object.keys(raw).find(isFunction);
}

function isFunction(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}

function at({ path, context }: Place, index: number): Place {
  return { path: `${path}[${index}]`, context };
}

function under({ path }: Place, name: string): Place {
  return { path: `${path}.${name}`, context: name };
}
