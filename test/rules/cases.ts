import { judge, Outcome, Rule } from '../../src/rules';
import { Application, Attestations, Conclusion, Environment, JsonObject, Template } from '../../src/template';

/** Templates that are judged together; the first one is the one that the case is about. */
export interface Given {
  readonly Resources: JsonObject;
  readonly Parameters?: JsonObject;
  readonly Mappings?: JsonObject;
  readonly Conditions?: JsonObject;
  readonly Outputs?: JsonObject;
  readonly Metadata?: JsonObject;
  readonly Description?: string;
  readonly others?: readonly Other[];
  readonly environment?: Environment;
  readonly attestations?: Attestations;
  /** Logical id of the resource that is looked at; `Subject` unless told otherwise. */
  readonly about?: string;
}

/** Another template, nested in the first one when it says under which logical id. */
export interface Other extends JsonObject {
  readonly name: string;
  readonly nestedAs?: string;
  readonly Resources: JsonObject;
}

/** What a rule must conclude about a resource, and why; the name says what the case shows. */
export interface Case {
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly given: Given;
  /** A part of what the outcome says: a path or words of the message. */
  readonly says?: string;
}

/** A rule with its cases: what the tests run, and what the completeness test counts. */
export interface RuleCases {
  readonly rule: Rule;
  readonly cases: readonly Case[];
  /** Conclusions that the rule never comes to: one about a type whatever its properties are never passes, one about what nobody can read never fails. */
  readonly never?: readonly Conclusion[];
}

export function passes(name: string, given: Given, says?: string): Case {
  return { name: `passes ${name}`, conclusion: 'pass', given, says };
}

export function fails(name: string, given: Given, says?: string): Case {
  return { name: `fails ${name}`, conclusion: 'fail', given, says };
}

export function unverifiable(name: string, given: Given, says?: string): Case {
  return { name: `can't verify ${name}`, conclusion: 'unverifiable', given, says };
}

/** Templates with one resource to look at, and others beside it. */
export function subject(type: string, properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: { Type: type, Properties: properties }, ...beside } };
}

export function outcomeOf(rule: Rule, given: Given): Outcome | undefined {
  const { others = [], environment, attestations, about = 'Subject', ...raw } = given;
  const first = new Template('first', raw, { environment });
  const rest = others.map(({ name, nestedAs, ...other }) =>
    new Template(name, other, nestedAs === undefined ? {} : { parent: { template: first, logicalId: nestedAs } }));
  const outcomes = judge(new Application([first, ...rest], attestations), [rule]);
  return outcomes.find(({ resource, template }) => template === first && (resource === undefined || resource.logicalId === about));
}

/** Runs the cases of some rules, one test for each. */
export function testRules(tables: readonly RuleCases[]): void {
  describe.each(tables.map((table) => [table.rule.id, table] as const))('%s', (_, { rule, cases }) => {
    test.each(cases.map((each) => [each.name, each] as const))('%s', (__, { given, conclusion, says = '' }) => {
      const outcome = outcomeOf(rule, given);
      const told = outcome?.remarks.map(({ path, message }) => `${path}: ${message}`).join('\n');
      expect([outcome?.conclusion, told]).toEqual([conclusion, expect.stringContaining(says)]);
    });
  });
}

/** A parameter of type String that may be anything. */
export const ANY_TEXT = { Parameters: { Any: { Type: 'String' } } };
export const ANY = { Ref: 'Any' };

/** A condition that deployment decides. */
export const EITHER_WAY = { Parameters: { Stage: { Type: 'String' } }, Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } } };

export function ifProd(whenTrue: JsonObject[string], whenFalse: JsonObject[string]): JsonObject {
  return { 'Fn::If': ['IsProd', whenTrue ?? null, whenFalse ?? null] };
}

export const NO_VALUE = { Ref: 'AWS::NoValue' };
/** A value that a macro writes. */
export const MACRO = { 'Fn::Transform': { Name: 'Macro' } };
