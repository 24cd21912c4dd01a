import { Statement, statementsOf } from './statement';
import { Resource } from '../../template';

/** Where each type holds the policies that grant its bearer something. */
const POLICIES_OF: { readonly [type: string]: string } = {
  'AWS::IAM::Policy': 'PolicyDocument',
  'AWS::IAM::ManagedPolicy': 'PolicyDocument',
  'AWS::IAM::RolePolicy': 'PolicyDocument',
  'AWS::IAM::UserPolicy': 'PolicyDocument',
  'AWS::IAM::GroupPolicy': 'PolicyDocument',
  'AWS::IAM::Role': 'Policies[*].PolicyDocument',
  'AWS::IAM::User': 'Policies[*].PolicyDocument',
  'AWS::IAM::Group': 'Policies[*].PolicyDocument',
  'AWS::SSO::PermissionSet': 'InlinePolicy',
};

/** The policies of people who sign in through IAM Identity Center. */
export const PERMISSION_SET = 'AWS::SSO::PermissionSet';

/** The types of IAM that hold policies of identities. */
export const IDENTITY_TYPES: readonly string[] = Object.keys(POLICIES_OF).filter((type) => type !== PERMISSION_SET);

/** The statements of all policies that a resource holds, read once for all rules that ask. */
export function identityStatements(resource: Resource): readonly Statement[] {
  return resource.once('identity statements', () => statementsOf(resource.at(POLICIES_OF[resource.type])));
}

/** A managed policy that only bounds what other policies grant grants nothing itself. */
export function isBoundaryOnly(policy: Resource): boolean {
  const users = ['AWS::IAM::Role', 'AWS::IAM::User'];
  return policy.type === 'AWS::IAM::ManagedPolicy'
    && ['Roles', 'Users', 'Groups'].every((name) => policy.at(name).isAbsent)
    && users.some((type) => policy.relatedBy(type, 'PermissionsBoundary').length > 0)
    && [...users, 'AWS::IAM::Group'].every((type) => policy.relatedBy(type, 'ManagedPolicyArns').length === 0);
}
