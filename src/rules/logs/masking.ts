import { all, any, anyInTurn, Judgement, Resource, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { literalEnd } from '../literal-end';
import { rule } from '../rule';

const GROUP = 'AWS::Logs::LogGroup';
const ACCOUNT = 'AWS::Logs::AccountPolicy';

/** What CloudWatch Logs finds of health data; the end of the ARN of each, before the country. */
const HEALTH = /(?:DrugEnforcementAgencyNumber|HealthInsuranceCardNumber|HealthInsuranceClaimNumber|HealthInsuranceNumber|HealthcareProcedureCode|MedicareBeneficiaryNumber|NationalDrugCode|NationalProviderId|NhsNumber|PersonalHealthNumber)-[A-Z]{2}$/;

export const dataProtection = rule({
  id: 'Logs.DataProtection',
  title: 'Log groups mask health data in their events',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon CloudWatch Logs user guide, "Help protect sensitive log data with masking" and "Protected health information (PHI)"',
  appliesTo: [GROUP, ACCOUNT],
  rationale: 'Programs write more into their logs than they should. A data protection policy finds numbers of Medicare, of health insurance and the like, '
    + 'and shows them only to those who have logs:Unmask. A policy for the whole account serves as well.',
  fix: 'Use HipaaLogGroup, or set dataProtectionPolicy with identifiers such as DataIdentifier.MEDICAREBENEFICIARYNUMBER_US.',
  crosswalk: {},
  // A group that only passes events on takes no policy.
  check: (resource) => (resource.type === ACCOUNT
    ? accountMasks(resource)
    : when(resource.at('LogGroupClass').mustNotBe('DELIVERY'), () => anyInTurn(() => masksHealthData(resource.at('DataProtectionPolicy')), () => accountMasksFor(resource)))),
});

/** Whether a policy of the account masks what this group holds; fails without a remark of its own. */
function accountMasksFor(group: Resource): Judgement {
  return any(...accountPoliciesFor(group).map((policy) =>
    all(isDataProtection(policy), policy.at('SelectionCriteria').mustBeAbsent(), masksHealthData(policy.at('PolicyDocument'))).seenFrom(policy.logicalId)));
}

function accountMasks(policy: Resource): Judgement {
  return when(isDataProtection(policy), () => masksHealthData(policy.at('PolicyDocument')));
}

function isDataProtection(policy: Resource): Judgement {
  return policy.at('PolicyType').mustBe('DATA_PROTECTION_POLICY');
}

/** A policy of the account holds in its own account and region only. */
function accountPoliciesFor(group: Resource): readonly Resource[] {
  const { account, region } = group.declaration.template.environment;
  return group.all(ACCOUNT).filter(({ declaration }) =>
    declaration.template.environment.account === account && declaration.template.environment.region === region);
}

/** One statement finds health data, and one hides what is found. */
function masksHealthData(policy: Value): Judgement {
  const statements = policy.parsed().at('Statement');
  return policy.isAbsent ? policy.mustBePresent() : all(
    statements.someItem((statement) => statement.at('Operation.Audit').mustBePresent()).orElse(policy.path, `${policy.path} has no statement that audits`),
    statements.someItem((statement) => all(statement.at('Operation.Deidentify').mustBePresent(), namesHealthData(statement.at('DataIdentifier'))))
      .orElse(policy.path, `${policy.path} has no statement that masks health data`),
  );
}

function namesHealthData(identifiers: Value): Judgement {
  return identifiers.someItem((identifier) => {
    const end = literalEnd(identifier);
    return end === undefined && identifier.unknown
      ? identifier.unverifiable()
      : HEALTH.test(end ?? '') ? Judgement.pass() : Judgement.fail(identifier.path, `${identifier.path} is no health data`);
  });
}
