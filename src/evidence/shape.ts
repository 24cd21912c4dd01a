import { isObject } from '../template';

/** As much of JSON Schema as the schema of reports uses. */
export interface Shape {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Shape };
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer';
  readonly properties?: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/** More of a value than this is not repeated. */
const MAX_SHOWN = 40;

/** The first place where a value is not of a shape, and what is wrong there; nothing where it is of that shape. */
export function mismatch(value: unknown, shape: Shape, definitions: Shape['$defs'] = shape.$defs, path = ''): string | undefined {
  if (shape.$ref !== undefined) {
    return mismatch(value, definitions![shape.$ref.replace('#/$defs/', '')], definitions, path);
  }
  const { type = 'object', properties = {}, required = [] } = shape;
  if (!isOfType(value, type)) {
    return `${path || 'it'} must be ${type === 'string' || type === 'boolean' ? 'a' : 'an'} ${type}, got ${show(value)}`;
  }
  if (Array.isArray(value)) {
    return first(value, (item, index) => mismatch(item, shape.items!, definitions, `${path}[${index}]`));
  }
  if (isObject(value)) {
    const missing = required.find((name) => !Object.hasOwn(value, name));
    return missing === undefined
      ? first(Object.entries(properties).filter(([name]) => Object.hasOwn(value, name)),
        ([name, property]) => mismatch(value[name], property, definitions, path === '' ? name : `${path}.${name}`))
      : `${path === '' ? missing : `${path}.${missing}`} is missing`;
  }
  return valueMismatch(value, shape, path);
}

function valueMismatch(value: unknown, { enum: values, pattern }: Shape, path: string): string | undefined {
  if (values !== undefined && !values.includes(value as string)) {
    return `${path} must be one of ${values.join(', ')}, got ${show(value)}`;
  }
  return pattern !== undefined && !new RegExp(pattern).test(value as string) ? `${path} must be like ${pattern}, got ${show(value)}` : undefined;
}

function isOfType(value: unknown, type: Shape['type']): boolean {
  switch (type) {
    case 'array': return Array.isArray(value);
    case 'object': return isObject(value);
    case 'integer': return Number.isInteger(value) && (value as number) >= 0;
    default: return typeof value === type;
  }
}

function first<T>(items: readonly T[], look: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}
