import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
}

/** What jsii knows about a type of the public API. */
interface ApiType {
  readonly name: string;
  readonly kind: 'class' | 'enum' | 'interface';
  readonly base?: string;
  readonly docs?: Docs;
  readonly members?: readonly { readonly name: string; readonly docs?: Docs }[];
  readonly properties?: readonly Property[];
}

/** What jsii knows about a property. */
export interface Property {
  readonly name: string;
  readonly optional?: boolean;
  readonly docs?: Docs;
  readonly type: PropertyType;
  readonly locationInModule: { readonly line: number };
}

/** Of all that jsii can say of a type, what properties of structs use. */
export interface PropertyType {
  readonly primitive?: 'string' | 'number' | 'boolean';
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array'; readonly elementtype: PropertyType };
}

/** A construct that people build with. */
export interface ConstructClass {
  readonly name: string;
  /** As people write it: `s3.Bucket`. */
  readonly base: string;
  readonly summary: string;
  /** The rest of its documentation. */
  readonly remarks: string;
}

let types: readonly ApiType[] | undefined;

function apiTypes(): readonly ApiType[] {
  const file = join(ROOT, '.jsii');
  if (!existsSync(file)) {
    throw new Error('The package is not compiled. Run: npx projen compile');
  }
  types ??= Object.values((JSON.parse(readFileSync(file, 'utf8')) as { types: Record<string, ApiType> }).types);
  return types;
}

/** A type of the public API by its full name. */
export function apiType(fqn: string): ApiType {
  const found = apiTypes().find(({ name }) => `cdk-hipaa.${name}` === fqn);
  if (!found) {
    throw new Error(`${fqn} is not in the public API. Run: npx projen compile`);
  }
  return found;
}

/** Everything that is said about something, in one text. */
export function textOf(docs?: Docs): string {
  return [docs?.summary, docs?.remarks].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

/** Every construct of the public API, by name. */
export function constructClasses(): ConstructClass[] {
  return apiTypes()
    .filter(({ kind, name, base }) => kind === 'class' && name.startsWith('Hipaa') && base !== undefined)
    .map(({ name, base, docs }) => ({ name, base: shortName(base!), summary: docs?.summary ?? '', remarks: docs?.remarks ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `aws-cdk-lib.aws_s3.Bucket` is written `s3.Bucket`. */
function shortName(fullName: string): string {
  const [module, name] = fullName.split('.').slice(-2);
  return module.startsWith('aws_') ? `${module.slice('aws_'.length)}.${name}` : name;
}

/** What the documentation says about the members of an enum, by the values in `values`. */
export function enumDocs(name: string, values: Readonly<Record<string, string>>): [value: string, text: string][] {
  const members = apiTypes().find((type) => type.name === name)?.members ?? [];
  return members.map(({ name: member, docs }) => [values[member], textOf(docs)]);
}
