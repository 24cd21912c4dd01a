import { apiType, enumDocs, Property, PropertyType, textOf } from './public-api';
import { EligibilityStatus } from '../../src/eligibility';
import { SafeguardVerdict, Verdict } from '../../src/evidence';
import { SCHEMA_FILE, SCHEMA_VERSION } from '../../src/evidence/schema-version';
import { Basis, RuleLevel } from '../../src/rules';
import { SafeguardRequirement } from '../../src/safeguards';
import { libraryAddress } from '../../src/version';

export const REPORT_SCHEMA_FILE = SCHEMA_FILE;

const REPORT = 'cdk-hipaa.HipaaReport';

/** What jsii does not know of enums: their values. */
const ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Basis, EligibilityStatus, RuleLevel, SafeguardRequirement, SafeguardVerdict, Verdict,
};

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of report.json, from the types that reports are made of and what their documentation says. */
export function reportSchema(): string {
  const definitions = new Map<string, Schema>();
  define(REPORT, definitions);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${libraryAddress()}/blob/main/${SCHEMA_FILE}`,
    $comment: 'Written by `npm run docs`. Change the types that it tells about, not this file.',
    title: `A report of cdk-hipaa, version ${SCHEMA_VERSION}`,
    description: 'Later versions of the same major version only add properties.',
    $ref: `#/$defs/${nameOf(REPORT)}`,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function define(fqn: string, definitions: Map<string, Schema>): Schema {
  const name = nameOf(fqn);
  if (!definitions.has(name)) {
    definitions.set(name, {});
    definitions.set(name, apiType(fqn).kind === 'enum' ? enumSchema(fqn) : structSchema(fqn, definitions));
  }
  return { $ref: `#/$defs/${name}` };
}

function enumSchema(fqn: string): Schema {
  const told = enumDocs(nameOf(fqn), ENUMS[nameOf(fqn)]);
  const values = told.map(([value, text]) => `"${value}": ${text}`);
  return { description: [textOf(apiType(fqn).docs), ...values].join('\n'), type: 'string', enum: told.map(([value]) => value) };
}

function structSchema(fqn: string, definitions: Map<string, Schema>): Schema {
  const properties = [...apiType(fqn).properties ?? []].sort((a, b) => a.locationInModule.line - b.locationInModule.line);
  return {
    description: textOf(apiType(fqn).docs),
    type: 'object',
    properties: Object.fromEntries(properties.map((property) => [property.name, propertySchema(property, definitions)])),
    required: properties.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: true,
  };
}

function propertySchema({ name, docs, type }: Property, definitions: Map<string, Schema>): Schema {
  const [major] = SCHEMA_VERSION.split('.');
  return { description: textOf(docs), ...typeSchema(type, definitions), ...(name === 'schemaVersion' ? { pattern: `^${major}\\.\\d+$` } : {}) };
}

/** Numbers in a report are counts and lines. */
function typeSchema({ primitive, fqn, collection }: PropertyType, definitions: Map<string, Schema>): Schema {
  if (fqn !== undefined) {
    return define(fqn, definitions);
  }
  if (collection !== undefined) {
    return { type: 'array', items: typeSchema(collection.elementtype, definitions) };
  }
  return primitive === 'number' ? { type: 'integer', minimum: 0 } : { type: primitive };
}

function nameOf(fqn: string): string {
  return fqn.slice(fqn.lastIndexOf('.') + 1);
}
