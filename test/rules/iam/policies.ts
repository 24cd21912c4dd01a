import { JsonObject } from '../../../src/template';
import { Given, subject } from '../cases';

/** A managed policy with these statements. */
export function managed(...statements: JsonObject[]): Given {
  return subject('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: statements } });
}

/** A managed policy with one Allow, on every resource unless told otherwise. */
export function allowing(Action: JsonObject[string], rest: JsonObject = {}, given: Partial<Given> = {}): Given {
  return { ...given, ...managed({ Effect: 'Allow', Action, Resource: '*', ...rest }) };
}

/** A role that trusts whom these statements say. */
export function trusting(statement: JsonObject, given: Partial<Given> = {}, beside: JsonObject = {}): Given {
  return subject('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] } }, beside, given);
}
