import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { SAMPLES } from './samples';
import { toJson } from '../../src/evidence/json';
import { HipaaReport } from '../../src/evidence/report';
import { SCHEMA_FILE, SCHEMA_VERSION } from '../../src/evidence/schema-version';

interface Definition {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  readonly additionalProperties?: boolean;
}

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '..', '..', SCHEMA_FILE), 'utf8')) as { readonly $schema: string; readonly $defs: Readonly<Record<string, Definition>> };
const isReport = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

function errorsOf(report: unknown): unknown {
  isReport(report);
  return isReport.errors ?? [];
}

test.each(Object.entries(SAMPLES))('a report %s is valid', (_, sample) => {
  expect(errorsOf(JSON.parse(toJson(sample())))).toEqual([]);
});

test('the schema is of draft 2020-12, and of the version that reports have', () => {
  expect(SCHEMA.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(SAMPLES['about nothing']().schemaVersion).toBe(SCHEMA_VERSION);
});

test('what a newer minor version adds is valid', () => {
  const report = SAMPLES['of the guard']();
  expect(errorsOf({ ...JSON.parse(toJson(report)) as object, schemaVersion: '1.9', added: true })).toEqual([]);
});

test('everything is described, and everything may grow', () => {
  const definitions = Object.entries(SCHEMA.$defs);
  const properties = definitions.flatMap(([name, definition]) => Object.entries(definition.properties ?? {}).map(([key, property]) => [`${name}.${key}`, property] as const));
  expect([...definitions, ...properties].filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
  expect(definitions.filter(([, definition]) => definition.properties && definition.additionalProperties !== true)).toEqual([]);
  expect(properties.length).toBeGreaterThan(50);
});

const REPORT = JSON.parse(toJson(SAMPLES['of the guard']())) as HipaaReport;

test.each<[string, object]>([
  ['of a newer major version', { schemaVersion: '2.0' }],
  ['without findings', { findings: undefined }],
  ['with findings that are no list', { findings: {} }],
  ['with a level that nobody knows', { findings: [{ ...REPORT.findings[0], level: 'fatal' }] }],
  ['with a finding that lacks its template', { findings: [{ ...REPORT.findings[0], template: undefined }] }],
  ['with a negative count', { summary: { ...REPORT.summary, passed: -1 } }],
  ['with a service that is eligible in another word', { resources: [{ ...REPORT.resources[0], eligibility: 'yes' }] }],
])('a report %s is not valid', (_, change) => {
  expect(errorsOf(JSON.parse(JSON.stringify({ ...REPORT, ...change })))).not.toEqual([]);
});
