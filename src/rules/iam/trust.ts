import { requiresFixed } from './conditions';
import { accountsIn, isOfThisAccount } from './principals';
import { callerKeys, mustNotBePublic } from './public-access';
import { Statement, statementsOf } from './statement';
import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { writtenAt } from '../written';

const TRUST = 'AssumeRolePolicyDocument';

/** Condition keys that tie a foreign account to an agreement: an external id, or an organization. */
const AGREED = callerKeys('sts:ExternalId');

export const trustPolicyNotPublic = rule({
  id: 'IAM.TrustPolicyNotPublic',
  title: 'Roles trust whom they name, and other accounts only by agreement',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS IAM user guide, "AWS JSON policy elements: Principal" and "The confused deputy problem"',
  appliesTo: ['AWS::IAM::Role'],
  rationale: 'Whoever a role trusts may do all that it may. Another account that serves many can be tricked into using the role for a stranger, '
    + 'unless an external id or its organization is asked for.',
  fix: 'Name the principals; give those of other accounts a condition on sts:ExternalId or aws:PrincipalOrgID.',
  crosswalk: {},
  check: (role) => all(
    mustNotBePublic(role.at(TRUST)),
    ...statementsOf(role.at(TRUST)).map((statement) => trustsOthersByAgreement(statement, role)),
  ),
});

function trustsOthersByAgreement(statement: Statement, role: Resource): Judgement {
  const foreign = all(...accountsIn(statement).map((principal) => isOfThisAccount(principal, role)));
  const agreed = requiresFixed(statement, AGREED);
  return statement.effectIs('Allow').conclusion === 'fail' || agreed.conclusion === 'pass' ? Judgement.pass() : foreign;
}

export const oidcTrustScoped = rule({
  id: 'IAM.OidcTrustScoped',
  title: 'Roles for web identities name whose they are',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(d)'],
  source: 'AWS IAM user guide, "Create a role for OpenID Connect federation"',
  appliesTo: ['AWS::IAM::Role'],
  rationale: 'A provider vouches for everyone it knows: without a condition on the subject, any repository of a CI provider may assume the role.',
  fix: 'Add a condition on <provider>:sub with the repository, service account or user; for Cognito on :aud and :amr.',
  crosswalk: {},
  check: (role) => all(...statementsOf(role.at(TRUST)).map((statement) => when(
    all(statement.effectIs('Allow'), statement.covers('sts:AssumeRoleWithWebIdentity'), statement.at('Principal.Federated').mustBePresent()),
    () => namesSubject(statement).orElse(statement.path, `${statement.path} lets in everyone whom the provider knows; name the subject`),
  ))),
});

/** A condition on `<provider>:sub`, or one on `:aud` beside another claim. */
function namesSubject(statement: Statement): Judgement {
  const conditions = statement.conditions();
  if (conditions === undefined) {
    return namesSubjectByCfnJson(statement) ? Judgement.pass() : statement.at('Condition').unverifiable();
  }
  const claims = conditions.filter(({ operator }) => /^(?:ForAnyValue:)?String(?:Equals|EqualsIgnoreCase|Like)$/.test(operator));
  const claim = (test: RegExp) => any(...claims.filter(({ key }) => test.test(key)).map(({ values }) => all(...values.items().map(isSomebody))));
  return any(claim(/:sub$/), all(claim(/:aud$/), claim(/:(?!aud$|sub$)[^:]+$/)));
}

/** CDK writes the condition of a service account through a custom resource: the keys of the block hold a token. */
function namesSubjectByCfnJson(statement: Statement): boolean {
  const condition = statement.at('Condition');
  return condition.keys().filter((operator) => operator === 'StringEquals').some((operator) => {
    const { resolved } = condition.member(operator);
    const maker = resolved instanceof Text ? resolved.reference?.declaration : undefined;
    return maker?.type === 'Custom::AWSCDKCfnJson'
      && writtenAt(maker.properties, 'Value', maker.logicalId).some(({ text = '' }) => /:sub":"[^"*?{}]+"/.test(text));
  });
}

function isSomebody(value: Value): Judgement {
  const namesResource = value.resolved instanceof Text && !value.unknown;
  return namesResource ? Judgement.pass() : value.must('must name somebody', (text) => !/^(?:[\w-]+:)?[*?:/]*$/.test(String(text)));
}

/** Whom roles trust. */
export const TRUST_RULES = [trustPolicyNotPublic, oidcTrustScoped] as const;
