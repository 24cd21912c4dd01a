import { mustBeEmpty } from './grants';
import { couldBeAnything, Statement, statementsOf } from './statement';
import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const ACCESS = [
  '164.308(a)(3)(i)', '164.308(a)(3)(ii)(A)', '164.308(a)(3)(ii)(B)', '164.308(a)(4)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)',
  '164.308(a)(4)(ii)(C)', '164.312(a)(1)',
];

/** Where each type ties policies to users. */
const USER_POLICIES: { readonly [type: string]: readonly string[] } = {
  'AWS::IAM::User': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::Policy': ['Users'],
  'AWS::IAM::ManagedPolicy': ['Users'],
  'AWS::IAM::UserPolicy': ['UserName'],
};

export const userNoPolicies = rule({
  id: 'IAM.UserNoPolicies',
  title: 'Users have permissions through groups or roles only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ACCESS,
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "Security best practices in IAM"',
  appliesTo: Object.keys(USER_POLICIES),
  rationale: 'What one user was given alone is what nobody takes back when the user changes jobs.',
  fix: 'Give the policy to a group, or let the user assume a role.',
  crosswalk: { cdkNag: 'IAMUserNoPolicies', configRule: 'iam-user-no-policies-check', guard: 'IAM_USER_NO_POLICIES_CHECK' },
  check: (resource) => all(...USER_POLICIES[resource.type].map((path) => mustBeEmpty(resource.at(path)))),
});

export const userGroupMembership = rule({
  id: 'IAM.UserGroupMembership',
  title: 'Users belong to a group',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ACCESS,
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "IAM user groups"',
  appliesTo: ['AWS::IAM::User'],
  rationale: 'A group says what its members are for, and one change to it reaches all of them.',
  fix: 'Set groups, or add an AWS::IAM::UserToGroupAddition.',
  crosswalk: { cdkNag: 'IAMUserGroupMembership' },
  check: (user) => any(
    user.at('Groups').someItem((group) => group.mustBePresent()),
    ...additions(user).map((addition) => isListed(user, addition.at('Users'), 'UserName')),
  ).orElse('Properties.Groups', 'the user belongs to no group'),
});

function additions(resource: Resource): Resource[] {
  return resource.all('AWS::IAM::UserToGroupAddition');
}

/** Whether a list names the resource; what a parameter brings may be its name. */
function isListed(resource: Resource, list: Value, nameProperty: string): Judgement {
  return any(...list.items().map((item) => {
    if (item.refersTo(resource, nameProperty)) {
      return Judgement.pass();
    }
    return item.resolved instanceof Text && couldBeAnything(item.resolved) ? item.unverifiable() : Judgement.fail(item.path, `${item.path} is another`);
  }));
}

export const groupHasUsers = rule({
  id: 'IAM.GroupHasUsers',
  title: 'Groups have users',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ACCESS,
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "IAM user groups"',
  appliesTo: ['AWS::IAM::Group'],
  rationale: 'A group that nobody is in grants nothing today, and whoever is added tomorrow gets what nobody looks at.',
  fix: 'Add users to the group in the app, or remove it.',
  crosswalk: { cdkNag: 'IAMGroupHasUsers' },
  check: (group) => any(
    ...group.all('AWS::IAM::User').map((user) => isListed(group, user.at('Groups'), 'GroupName')),
    ...additions(group).map((addition) => all(
      isListed(group, addition.at('GroupName'), 'GroupName'),
      addition.at('Users').someItem((user) => user.mustBePresent()),
    )),
  ).orElse('Properties', 'no user in these templates is in the group'),
});

export const noLongLivedKeys = rule({
  id: 'IAM.NoLongLivedKeys',
  title: 'Users have no access keys',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "Manage access keys for IAM users"',
  appliesTo: ['AWS::IAM::AccessKey'],
  rationale: 'An access key works until somebody turns it off, whoever holds it, and a template does not show that it is ever rotated.',
  fix: 'Let programs assume a role, and people sign in through IAM Identity Center. An inactive key is in order.',
  crosswalk: { configRule: ['access-keys-rotated', 'iam-user-unused-credentials-check'] },
  check: (key) => key.at('Status').mustBe('Inactive')
    .orElse('Type', 'the key is active and works until somebody turns it off; use a role'),
});

export const mfaForUsers = rule({
  id: 'IAM.MfaForUsers',
  title: 'Users who sign in to the console may do nothing without MFA',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(ii)(A)', '164.312(a)(2)(i)', '164.312(d)'],
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "AWS: Allows MFA-authenticated IAM users to manage their own credentials"',
  appliesTo: ['AWS::IAM::User'],
  rationale: 'A password alone can be guessed or stolen. No template assigns an MFA device, but a policy can deny everything until one is used.',
  fix: 'Let people sign in through IAM Identity Center, or give the user or its group a Deny with BoolIfExists aws:MultiFactorAuthPresent false.',
  crosswalk: { configRule: ['iam-user-mfa-enabled', 'mfa-enabled-for-iam-console-access'] },
  check: (user) => when(user.at('LoginProfile').mustBePresent(), () => any(
    ...documentsOf(user).flatMap((document) => statementsOf(document).map(deniesWithoutMfa)),
    ...user.at('Groups').items().filter((group) => !user.named(group, 'AWS::IAM::Group')).map((group) => group.unverifiable()),
  ).orElse('Properties.LoginProfile', 'the user may sign in, and no policy of the user or its groups denies what is done without MFA')),
});

/** The policies of a user in these templates: its own, those attached to it, and those of its groups. */
function documentsOf(user: Resource): readonly Value[] {
  const groups = user.at('Groups').items().map((group) => user.named(group, 'AWS::IAM::Group')).filter((group) => group !== undefined);
  return [...policiesOf(user, 'Users', 'UserName'), ...groups.flatMap((group) => policiesOf(group, 'Groups', 'GroupName'))];
}

function policiesOf(bearer: Resource, listedIn: string, nameProperty: string): readonly Value[] {
  const attached = bearer.at('ManagedPolicyArns').items().map((arn) => bearer.named(arn, 'AWS::IAM::ManagedPolicy'));
  const listing = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => bearer.relatedBy(type, listedIn, nameProperty));
  return [bearer.at('Policies[*].PolicyDocument'), ...[...attached, ...listing].flatMap((policy) => (policy ? [policy.at('PolicyDocument')] : []))];
}

function deniesWithoutMfa(statement: Statement): Judgement {
  return all(
    statement.effectIs('Deny'),
    statement.hasOnlyCondition(['BoolIfExists', 'Bool'], 'aws:MultiFactorAuthPresent', (value) => value.toLowerCase() === 'false'),
  );
}

/** Users and groups of IAM. */
export const USER_RULES = [userNoPolicies, userGroupMembership, groupHasUsers, noLongLivedKeys, mfaForUsers] as const;
