import { couldBeAnything, statementsOf } from './statements';
import { Eligibility, EligibilityStatus } from '../../eligibility';
import { all, Judgement, Resource, Text, Value } from '../../template';

/** Where each type holds the policies that grant something. */
export const POLICIES_OF: { readonly [type: string]: string } = {
  'AWS::IAM::Policy': 'PolicyDocument',
  'AWS::IAM::ManagedPolicy': 'PolicyDocument',
  'AWS::IAM::RolePolicy': 'PolicyDocument',
  'AWS::IAM::UserPolicy': 'PolicyDocument',
  'AWS::IAM::GroupPolicy': 'PolicyDocument',
  'AWS::IAM::Role': 'Policies[*].PolicyDocument',
  'AWS::IAM::User': 'Policies[*].PolicyDocument',
  'AWS::IAM::Group': 'Policies[*].PolicyDocument',
};

/** Every service whose actions the policies of a resource allow may hold PHI, or is not made to. */
export function grantsOnlyEligible(resource: Resource): Judgement {
  const document = resource.at(POLICIES_OF[resource.type]);
  const granted = all(...statementsOf(document).map(allowsOnlyEligible));
  return granted.conclusion !== 'pass' && isBoundaryOnly(resource) ? Judgement.pass() : granted;
}

function allowsOnlyEligible(statement: Value): Judgement {
  if (statement.unknown) {
    return statement.unverifiable();
  }
  const isAllow = statement.at('Effect').mustBe('Allow');
  if (isAllow.conclusion === 'fail') {
    return Judgement.pass();
  }
  const allowed = all(
    statement.at('NotAction').isAbsent ? Judgement.pass() : reachesEveryService(statement, 'NotAction'),
    ...statement.at('Action').items().map((action) => isOfEligibleService(action, statement)),
  );
  return allowed.conclusion === 'fail' && isAllow.conclusion === 'unverifiable' ? isAllow : allowed;
}

function isOfEligibleService(action: Value, statement: Value): Judgement {
  const prefix = prefixOf(action);
  if (prefix === undefined) {
    return action.unverifiable();
  }
  if (prefix === '*') {
    return reachesEveryService(statement, 'Action');
  }
  const { path } = action;
  const { service, status, asOf, source } = Eligibility.ofIamAction(prefix);
  if (status === EligibilityStatus.UNKNOWN) {
    return Judgement.fail(path, `${path} allows actions of "${prefix}" (${service}), and nobody has decided whether that may hold PHI; `
      + `it counts as not eligible until somebody looks it up in the AWS HIPAA Eligible Services Reference (as of ${asOf})`);
  }
  return status === EligibilityStatus.NOT_ELIGIBLE
    ? Judgement.fail(path, `${path} allows actions of "${prefix}" (${service}), which may not hold PHI (as of ${asOf}; ${source})`)
    : Judgement.pass();
}

/** What stands before the colon, when that much is spelled out. */
function prefixOf({ resolved, text }: Value): string | undefined {
  const literal = resolved instanceof Text ? resolved.parts[0] : text;
  const spelledOut = typeof literal === 'string' && (literal.includes(':') || !(resolved instanceof Text));
  return spelledOut ? literal.split(':')[0].toLowerCase() : undefined;
}

/** Actions of every service reach only what the resources name: a bucket's ARN leaves nothing but S3. */
function reachesEveryService(statement: Value, member: string): Judgement {
  const resources = statement.at('Resource').items();
  const path = statement.at(member).path;
  if (resources.length === 0 || resources.some(({ text }) => text !== undefined && /^(?:\*|arn:[^:]*:\*.*|arn:\*)$/.test(text))) {
    return Judgement.fail(path, `${path} allows the actions of every service, also of those that may not hold PHI; name the services, such as "s3:*"`);
  }
  const open = resources.find(({ resolved }) => resolved instanceof Text && couldBeAnything(resolved));
  return open ? open.unverifiable() : Judgement.pass();
}

/** A managed policy that only bounds what other policies grant grants nothing itself. */
function isBoundaryOnly(policy: Resource): boolean {
  const users = ['AWS::IAM::Role', 'AWS::IAM::User'];
  return policy.type === 'AWS::IAM::ManagedPolicy'
    && ['Roles', 'Users', 'Groups'].every((name) => policy.at(name).isAbsent)
    && users.some((type) => policy.relatedBy(type, 'PermissionsBoundary').length > 0)
    && [...users, 'AWS::IAM::Group'].every((type) => policy.relatedBy(type, 'ManagedPolicyArns').length === 0);
}
