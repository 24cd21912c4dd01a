import { groupHasUsers, mfaForUsers, noLongLivedKeys, userGroupMembership, userNoPolicies } from '../../../src/rules/iam/users';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, fails, Given, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

const USER = 'AWS::IAM::User';
const GROUP = 'AWS::IAM::Group';

function addition(GroupName: JsonObject[string], ...Users: JsonObject[string][]): JsonObject {
  return { Addition: { Type: 'AWS::IAM::UserToGroupAddition', Properties: { GroupName, Users: Users as string[] } } };
}

const SIGNS_IN = { LoginProfile: { Password: { Ref: 'P' } } };
const MFA = { Statement: { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } } };

function signingIn(rest: JsonObject, beside: JsonObject = {}, given: Partial<Given> = {}): Given {
  return subject(USER, { ...SIGNS_IN, ...rest }, beside, given);
}

export const USER_CASES: readonly RuleCases[] = [
  {
    rule: userNoPolicies,
    cases: [
      passes('a user without policies', subject(USER, { Groups: ['nurses'] })),
      passes('a policy for roles', subject('AWS::IAM::ManagedPolicy', { Roles: ['r'] })),
      fails('a managed policy on a user', subject(USER, { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }), 'ManagedPolicyArns'),
      fails('a policy inside a user', subject(USER, { Policies: [{ PolicyName: 'p' }] })),
      fails('a policy that lists users', subject('AWS::IAM::Policy', { Users: [{ Ref: 'U' }] }), 'Properties.Users'),
      fails('a policy of a user', subject('AWS::IAM::UserPolicy', { UserName: 'jane' })),
      unverifiable('users whom a parameter lists', subject('AWS::IAM::ManagedPolicy', { Users: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: userGroupMembership,
    cases: [
      passes('a user with a group', subject(USER, { Groups: ['nurses'] })),
      passes('a user who is added to a group', subject(USER, {}, addition('nurses', { Ref: 'Subject' }))),
      passes('a user who is added by name', subject(USER, { UserName: 'jane' }, { Addition: { Type: 'AWS::IAM::UserToGroupAddition', Properties: { Users: ['jane'] } } })),
      fails('a user without a group', subject(USER, {}), 'belongs to no group'),
      fails('a user beside whom another is added', subject(USER, {}, addition('nurses', 'john'))),
      unverifiable('an addition of whomever', subject(USER, {}, addition('nurses', ANY), ANY_TEXT)),
    ],
  },
  {
    rule: groupHasUsers,
    cases: [
      passes('a group that a user names', subject(GROUP, {}, { Jane: { Type: USER, Properties: { Groups: [{ Ref: 'Subject' }] } } })),
      passes('a group that users are added to', subject(GROUP, {}, addition({ Ref: 'Subject' }, 'jane'))),
      fails('a group that nobody is in', subject(GROUP, {})),
      fails('an addition of nobody', subject(GROUP, {}, addition({ Ref: 'Subject' }))),
      unverifiable('an addition to whatever group', subject(GROUP, {}, addition(ANY, 'jane'), ANY_TEXT)),
    ],
  },
  {
    rule: noLongLivedKeys,
    cases: [
      passes('a key that is turned off', subject('AWS::IAM::AccessKey', { UserName: 'jane', Status: 'Inactive' })),
      fails('a key', subject('AWS::IAM::AccessKey', { UserName: 'jane' }), 'use a role'),
      fails('a key that is turned on', subject('AWS::IAM::AccessKey', { UserName: 'jane', Status: 'Active' })),
      unverifiable('a key of whatever status', subject('AWS::IAM::AccessKey', { Status: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: mfaForUsers,
    cases: [
      passes('a user who does not sign in', subject(USER, {})),
      passes('a Deny of the user\'s own', signingIn({ Policies: [{ PolicyDocument: MFA }] })),
      passes('a Deny of its group', signingIn({ Groups: [{ Ref: 'Group' }] }, { Group: { Type: GROUP, Properties: { Policies: [{ PolicyDocument: MFA }] } } })),
      passes('a Deny in a policy that lists the user', signingIn({}, {
        Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { Users: [{ Ref: 'Subject' }], PolicyDocument: MFA } },
      })),
      passes('a Deny in a policy that the group is given', signingIn({ Groups: [{ Ref: 'Group' }] }, {
        Group: { Type: GROUP, Properties: { ManagedPolicyArns: [{ Ref: 'Policy' }] } }, Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: MFA } },
      })),
      fails('a password alone', signingIn({}), 'without MFA'),
      fails('an Allow with MFA, which denies nothing', signingIn({ Policies: [{ PolicyDocument: { Statement: { ...MFA.Statement, Effect: 'Allow' } } }] })),
      fails('a Deny that something narrows', signingIn({
        Policies: [{ PolicyDocument: { Statement: { ...MFA.Statement, Condition: { ...MFA.Statement.Condition, StringEquals: { 'aws:username': 'x' } } } } }],
      })),
      unverifiable('a group that is not in these templates', signingIn({ Groups: ['nurses'] })),
      unverifiable('a policy that a macro writes', signingIn({ Policies: [{ PolicyDocument: MACRO }] })),
    ],
  },
];
