import { type Application, CROSS_REGION_READER } from './application';
import type { Declaration } from './declaration';
import { asText, isObject, Json } from './json';
import { parsePath } from './path';
import type { Template } from './template';

/** Who could be meant by one property of all the resources of a type: found once, asked for every resource. */
interface Relation {
  readonly byReference: ReadonlyMap<string, readonly Declaration[]>;
  readonly byLiteral: ReadonlyMap<string, readonly Declaration[]>;
  /** Those whose property neither names a resource nor is a literal. */
  readonly open: readonly Declaration[];
}

/** The resources of `type` whose `property` may be `target`, in whatever world. */
export function candidates(
  application: Application, type: string, property: string, target: Declaration, nameProperty?: string,
): readonly Declaration[] {
  if (application.ofType(type).length === 0) {
    return [];
  }
  const relation = application.once(`relation:${type}.${property}`, () => relate(application, type, property));
  const referring = relation.byReference.get(target.key) ?? [];
  const name = nameProperty === undefined ? undefined : target.properties[nameProperty];
  // Most resources have no name of their own, and most properties are references.
  if (name === undefined && relation.open.length === 0) {
    return referring;
  }
  const names = new Named(application);
  names.read(name, target.template);
  const found = new Set(referring);
  names.literals.forEach((literal) => relation.byLiteral.get(literal)?.forEach((declaration) => found.add(declaration)));
  relation.open.forEach((declaration) => found.add(declaration));
  return [...found];
}

/** The resources of `type` by the name that stands literally in one of their properties. */
export function namedLiterally(application: Application, type: string, nameProperty: string): ReadonlyMap<string, Declaration> {
  return application.once(`named:${type}.${nameProperty}`, () => new Map(application.ofType(type).flatMap((declaration): [string, Declaration][] => {
    const name = declaration.properties[nameProperty];
    return typeof name === 'string' ? [[name, declaration]] : [];
  })));
}

function relate(application: Application, type: string, property: string): Relation {
  const byReference = new Map<string, Declaration[]>();
  const byLiteral = new Map<string, Declaration[]>();
  const open: Declaration[] = [];
  for (const declaration of application.ofType(type)) {
    const written = rawAt(declaration, property).filter((raw) => raw !== undefined);
    if (written.length === 0) {
      continue;
    }
    const named = new Named(application);
    written.forEach((raw) => named.read(raw, declaration.template));
    named.references.forEach((key) => push(byReference, key, declaration));
    named.literals.forEach((literal) => push(byLiteral, literal, declaration));
    if (named.isOpen) {
      open.push(declaration);
    }
  }
  return { byReference, byLiteral, open };
}

function push(map: Map<string, Declaration[]>, key: string, declaration: Declaration): void {
  const known = map.get(key);
  if (known) {
    known.push(declaration);
  } else {
    map.set(key, [declaration]);
  }
}

function rawAt(declaration: Declaration, property: string): (Json | undefined)[] {
  let values: (Json | undefined)[] = [declaration.properties];
  for (const { name } of parsePath(property)) {
    values = values.flatMap((value): (Json | undefined)[] => {
      const item = isObject(value) && name in value ? value[name] : isFunction(value) ? value : undefined;
      return Array.isArray(item) ? (item as Json[]) : [item];
    });
  }
  return values;
}

function isFunction(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

/** Functions whose arguments show everything that they can name. */
const TRANSPARENT = new Set(['Fn::If', 'Fn::Join', 'Fn::Select']);

/** Everything that an expression names, in any branch, through imports and parameters of nested stacks. */
class Named {
  readonly references = new Set<string>();
  readonly literals = new Set<string>();
  isOpen = false;

  constructor(private readonly application: Application) {}

  read(raw: Json | undefined, template: Template): void {
    if (typeof raw === 'string') {
      this.literals.add(raw);
    } else if (Array.isArray(raw)) {
      (raw as Json[]).forEach((item) => this.read(item, template));
    } else if (isObject(raw)) {
      Object.entries(raw).forEach(([name, argument]) => this.readMember(name, argument, template));
    }
  }

  private readMember(name: string, argument: Json | undefined, template: Template): void {
    const target = name === 'Ref' || name === 'Fn::GetAtt' ? template.resource(logicalIdIn(argument)) : undefined;
    const isPlainReference = target !== undefined && target.type !== CROSS_REGION_READER && !this.application.nestedTemplate(target);
    if (isPlainReference) {
      this.references.add(target.key);
      return;
    }
    if (!TRANSPARENT.has(name)) {
      this.isOpen = true;
    }
    if (name === 'Fn::Join') {
      this.literals.add(joined(argument));
    }
    this.read(argument, template);
  }
}

/** The text that Fn::Join makes when all of its parts are literals; of others it is no name that anybody has. */
function joined(argument: Json | undefined): string {
  const [delimiter, parts] = Array.isArray(argument) ? (argument as Json[]) : [];
  return Array.isArray(parts) ? (parts as Json[]).map((part) => (typeof part === 'string' ? part : '${}')).join(asText(delimiter)) : '';
}

function logicalIdIn(argument: Json | undefined): string {
  return asText(Array.isArray(argument) ? argument[0] : argument).split('.')[0];
}
