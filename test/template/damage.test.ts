import { App, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { parseTemplate } from '../../src/cli/parse';
import { readFlows } from '../../src/flows';
import { judge, judgeFlows, RuleLevel, RULES } from '../../src/rules';
import { Application, InputError, isObject, Json, JsonObject, Template } from '../../src/template';
import { SAMPLES } from '../constructs/samples';

/** Templates of everything that this library makes: large, with policies, references and lists of all kinds. */
const TEMPLATES: readonly JsonObject[] = Object.values(SAMPLES).map(({ maximal }) => {
  const app = new App();
  maximal(new Stack(app, 'Clinic'));
  return app.synth().getStackByName('Clinic').template as JsonObject;
});

const DAMAGED = fc.constantFrom(...TEMPLATES);

/** Judges a template by every rule, flows included, and tells which REQUIRED rules pass on which resources. */
function requiredPasses(raw: unknown): Set<string> {
  const application = new Application([new Template('Clinic', raw)]);
  judgeFlows(readFlows(application), ({ resource }) => (resource ? 'inside' : 'elsewhere'));
  return new Set(judge(application, RULES)
    .filter(({ rule, conclusion, resource }) => rule.level === RuleLevel.REQUIRED && conclusion === 'pass' && resource !== undefined)
    .map(({ rule, resource }) => `${rule.id} on ${resource!.logicalId}`));
}

/** The passes that a damaged template has and the intact one lacks, on resources that are still what they were. */
function newPasses(intact: JsonObject, damaged: unknown): string[] {
  const known = requiredPasses(intact);
  return [...requiredPasses(damaged)].filter((pass) => !known.has(pass) && typeOf(intact, pass) === typeOf(damaged, pass));
}

function typeOf(raw: unknown, pass: string): Json | undefined {
  const resources = isObject(raw) && isObject(raw.Resources) ? raw.Resources : {};
  const resource = resources[pass.split(' on ')[1]];
  return isObject(resource) ? resource.Type : undefined;
}

/** The same; nothing passes of what is refused, in one line. */
function newPassesUnlessRefused(intact: JsonObject, read: () => unknown): string[] {
  try {
    return newPasses(intact, read());
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).not.toContain('\n');
    return [];
  }
}

test.each<[string, (template: JsonObject) => string]>([
  ['template.json', (template) => JSON.stringify(template, undefined, 1)],
  ['template.yaml', (template) => stringify(template)],
])('%s, cut off anywhere, is refused or judged, and nothing REQUIRED passes that did not before', (file, write) => {
  fc.assert(fc.property(DAMAGED, fc.double({ min: 0, max: 1, noNaN: true }), (template, part) => {
    const text = write(template);
    expect(newPassesUnlessRefused(template, () => parseTemplate(file, text.slice(0, Math.floor(part * text.length))))).toEqual([]);
  }), { numRuns: 1000 });
}, 120_000);

/** What nobody writes on purpose. */
const GARBAGE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, '', '*', [], {}, [[]], [null], { Ref: 'Nobody' }, { Ref: 'AWS::NoValue' }, { 'Fn::If': ['Never', 1, 2] }, { 'Fn::Sub': '${Nobody}' },
    { 'Fn::GetAtt': ['Nobody', 'Arn'] }, { 'Fn::Join': [] }, { 'Fn::Transform': { Name: 'Macro' } }, { 'Fn::FindInMap': ['a'] }),
  fc.jsonValue({ maxDepth: 3 }),
);

test('templates with any value replaced by anything are refused or judged, and nothing REQUIRED passes that did not before', () => {
  fc.assert(fc.property(DAMAGED, fc.nat(), GARBAGE, (template, place, garbage) => {
    const damaged = structuredClone(template);
    const places = placesIn(damaged.Resources as Json);
    const { holder, name } = places[place % places.length];
    (holder as Record<string, unknown>)[name] = structuredClone(garbage);
    expect(newPassesUnlessRefused(template, () => damaged)).toEqual([]);
  }), { numRuns: 1000 });
}, 120_000);

interface Place {
  readonly holder: object;
  readonly name: string;
}

function placesIn(value: Json): Place[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, child]) => [{ holder: value, name }, ...placesIn(child as Json)])
    : [];
}
