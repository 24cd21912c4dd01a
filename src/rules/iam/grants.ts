import { IDENTITY_TYPES, identityStatements, isBoundaryOnly, PERMISSION_SET } from './identity-policies';
import { Statement } from './statement';
import { all, any, Judgement, Resource, Text, Value } from '../../template';
import { isRoleOfCdkProvider } from '../cdk-providers';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const LEAST_PRIVILEGE = [
  '164.308(a)(3)(i)', '164.308(a)(3)(ii)(A)', '164.308(a)(3)(ii)(B)', '164.308(a)(4)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)',
  '164.308(a)(4)(ii)(C)', '164.312(a)(1)',
];

export const noInlinePolicy = rule({
  id: 'IAM.NoInlinePolicy',
  title: 'Permissions are granted by managed policies',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: LEAST_PRIVILEGE,
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "Choose between managed policies and inline policies"',
  appliesTo: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::UserPolicy', 'AWS::IAM::GroupPolicy'],
  rationale: 'A managed policy is one thing to review, with versions to go back to. CDK writes an inline policy for every grant, '
    + 'scoped to what was granted: where that is reviewed as code, leave the rule out for the app.',
  fix: 'Attach a ManagedPolicy to the role and grant to it: bucket.grantRead(policy). Or HipaaGuard.enforce(app, { exclude: [\'IAM.NoInlinePolicy\'] }).',
  crosswalk: { cdkNag: 'IAMNoInlinePolicy', configRule: 'iam-no-inline-policy-check', guard: 'IAM_NO_INLINE_POLICY_CHECK' },
  check: (resource) => (/Policy$/.test(resource.type)
    ? isOfCdkProviders(resource) ? Judgement.pass() : isGrantedNothing(resource)
    : isRoleOfCdkProvider(resource) ? Judgement.pass() : mustBeEmpty(resource.at('Policies'))),
});

/** Whether a policy belongs to roles of functions of CDK and to nothing else. */
function isOfCdkProviders(policy: Resource): boolean {
  const roles = policy.at('Roles').items().map((name) => policy.named(name, 'AWS::IAM::Role'));
  return roles.length > 0 && policy.at('Users').isAbsent && policy.at('Groups').isAbsent
    && roles.every((role) => role !== undefined && isRoleOfCdkProvider(role));
}

/** An inline policy without statements grants nothing. */
function isGrantedNothing(policy: Resource): Judgement {
  const statements = identityStatements(policy);
  return all(...statements.map((statement) => (statement.isOpen
    ? statement.unverifiable()
    : Judgement.fail('Type', `${policy.type} is an inline policy; use a managed one`))));
}

/** A list in which nothing is. */
export function mustBeEmpty(list: Value): Judgement {
  const [first] = list.items();
  if (first === undefined) {
    return Judgement.pass();
  }
  return list.unknown ? list.unverifiable() : Judgement.fail(list.path, `${list.path} has entries; it must be empty`);
}

/** Managed policies of AWS that let their bearer do everything, or give themselves leave to. */
const ADMINISTRATORS = /:policy\/(?:AdministratorAccess(?:-\w+)?|PowerUserAccess|IAMFullAccess)$/;

/** Where each type lists the managed policies that it is given. */
const ATTACHED: { readonly [type: string]: string } = {
  'AWS::IAM::Role': 'ManagedPolicyArns',
  'AWS::IAM::User': 'ManagedPolicyArns',
  'AWS::IAM::Group': 'ManagedPolicyArns',
  [PERMISSION_SET]: 'ManagedPolicies',
};

export const noAdminAccess = rule({
  id: 'IAM.NoAdminAccess',
  title: 'Nobody may do everything',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: LEAST_PRIVILEGE,
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "Security best practices in IAM"',
  appliesTo: [...IDENTITY_TYPES, PERMISSION_SET],
  rationale: 'Who may do everything may read all PHI and stop the logs that would show it.',
  fix: 'Name the actions and resources that are needed; leave AdministratorAccess, PowerUserAccess and IAMFullAccess to break-glass roles.',
  crosswalk: {
    cdkNag: 'IAMPolicyNoStatementsWithAdminAccess',
    configRule: 'iam-policy-no-statements-with-admin-access',
    guard: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
  },
  check: (resource) => all(
    ...grantsOf(resource).map((statement) => mustNot(statement, all(allowsEveryAction(statement), statement.coversEveryResource()),
      'allows every action on every resource')),
    ...attachedTo(resource).map(isNoAdministrator),
  ),
});

/** The statements of a resource that grant something to somebody. */
function grantsOf(resource: Resource): readonly Statement[] {
  const statements = identityStatements(resource);
  return statements.length > 0 && isBoundaryOnly(resource) ? [] : statements;
}

/** An Allow must not be what `condition` says. */
function mustNot(statement: Statement, condition: Judgement, what: string): Judgement {
  return all(statement.effectIs('Allow'), condition).not(statement.path, `${statement.path} ${what}`);
}

function allowsEveryAction(statement: Statement): Judgement {
  const excluded = statement.at('NotAction');
  return excluded.isAbsent || statement.isOpen
    ? any(...statement.at('Action').items().map((action) => action.must('must be every action', (text) => /^\*+(?::\*+)?$/.test(String(text)))))
    : Judgement.pass();
}

function attachedTo(resource: Resource): readonly Value[] {
  const path = ATTACHED[resource.type];
  return path === undefined ? [] : resource.at(path).items();
}

function isNoAdministrator(arn: Value): Judgement {
  const { path, resolved } = arn;
  const last = resolved instanceof Text ? resolved.parts[resolved.parts.length - 1] : String(resolved);
  if (typeof last === 'string') {
    return ADMINISTRATORS.test(last) ? Judgement.fail(path, `${path} is ${last.split('/').pop()}; name what is needed instead`) : Judgement.pass();
  }
  return last.kind === 'reference' ? Judgement.pass() : arn.unverifiable();
}

export const noFullServiceAccess = rule({
  id: 'IAM.NoFullServiceAccess',
  title: 'Nobody may do everything with a service',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: LEAST_PRIVILEGE,
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, "Security best practices in IAM"',
  appliesTo: IDENTITY_TYPES,
  rationale: 'Every action of a service is also those that delete, share and make public, and those that the service gets next year.',
  fix: 'Name the actions that are needed; those that read can end with a wildcard, such as s3:Get*.',
  crosswalk: {
    cdkNag: 'IAMPolicyNoStatementsWithFullAccess',
    configRule: 'iam-policy-no-statements-with-full-access',
    guard: 'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
  },
  check: (resource) => all(...grantsOf(resource).flatMap((statement) => statement.at('Action').items().map((action) =>
    mustNot(statement, isWholeService(action, statement), `allows every action of ${JSON.stringify(action.text)}`)))),
});

/** `s3:*`, or `*` on resources that are named: on all of them it is IAM.NoAdminAccess that tells. */
function isWholeService(action: Value, statement: Statement): Judgement {
  const isEverything = typeof action.literal === 'string' && /^\*+(?::\*+)?$/.test(action.literal);
  return isEverything
    ? statement.coversEveryResource().not(statement.path, 'every resource')
    : action.must('must be every action of a service', (text) => /^[^:]+:\*+$/.test(String(text)));
}

export const kmsActionsBlocked = rule({
  id: 'IAM.KmsActionsBlocked',
  title: 'Nobody may decrypt with every key',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(a)(2)(iv)'],
  source: 'AWS Config conformance pack for HIPAA; AWS KMS developer guide, "Best practices for IAM policies"',
  appliesTo: IDENTITY_TYPES,
  rationale: 'Keys keep stores apart only for those who may not use all of them. A condition on kms:ViaService or kms:CallerAccount narrows '
    + 'how a key is used, not which.',
  fix: 'Name the ARNs of the keys: grant through the key or the store, key.grantDecrypt(role).',
  crosswalk: { configRule: ['iam-customer-policy-blocked-kms-actions', 'iam-inline-policy-blocked-kms-actions'] },
  check: (resource) => all(...grantsOf(resource).map((statement) => mustNot(statement,
    all(any(statement.covers('kms:Decrypt'), statement.covers('kms:ReEncryptFrom')), coversEveryKey(statement)), 'allows decryption with every key'))),
});

/** `"*"`, or the ARN of all keys of an account or region. */
function coversEveryKey(statement: Statement): Judgement {
  const isEveryKey = statement.at('Resource').items().some(({ text }) => text !== undefined && /^arn:.*:kms:.*:(?:key\/\*+|\*+)$/.test(text));
  return isEveryKey ? Judgement.pass() : statement.coversEveryResource();
}

/** What identities may do. */
export const GRANT_RULES = [noInlinePolicy, noAdminAccess, noFullServiceAccess, kmsActionsBlocked] as const;
