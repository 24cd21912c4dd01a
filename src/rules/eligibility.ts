import { Eligibility, EligibilityStatus } from '../eligibility';
import { all, Application, Judgement, Resource, Template } from '../template';
import { conditionHolds, CONDITIONAL_TYPES } from './eligibility-conditions';
import { grantsOnlyEligible } from './iam/eligible-actions';
import { IDENTITY_TYPES } from './iam/identity-policies';
import { Basis, RuleLevel } from './level';
import { EVERY_TYPE, rule, templateRule } from './rule';

const SAFEGUARDS = ['164.308(b)(1)', '164.314(a)(2)(i)'];

export const serviceEligible = rule({
  id: 'Eligibility.ServiceEligible',
  title: 'Resources belong to services that may hold PHI, or that are not made to',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: SAFEGUARDS,
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; AWS HIPAA Eligible Services Reference',
  appliesTo: EVERY_TYPE,
  rationale: 'Under the BAA any service may run in the account, but PHI may be processed, stored and transmitted by HIPAA-eligible services only.',
  fix: 'Use an eligible service; or, where no PHI comes near, say so: PhiBoundary.of(scope).exclude({ reason, owner }). A service that nobody has '
    + 'decided about takes a decision: HipaaGuard.enforce(app, { unknownServices: [...] }).',
  crosswalk: {},
  unacceptable: true,
  check: (resource) => (resource.type === ''
    ? Judgement.unverifiable('Type', 'the resource has no Type, so nobody can tell which service it belongs to. Write the type out.')
    : isEligible(resource.type)),
});

function isEligible(type: string): Judgement {
  // What a module expands to is another rule's question.
  if (type.endsWith('::MODULE')) {
    return Judgement.pass();
  }
  const { service, status, source, asOf, notes } = Eligibility.ofResourceType(type);
  if (status === EligibilityStatus.NOT_ELIGIBLE) {
    return Judgement.fail('Type', `${service} may not hold PHI as of ${asOf}: ${source.split(';')[0]}`);
  }
  if (status === EligibilityStatus.UNKNOWN) {
    return Judgement.fail('Type', `nobody has decided whether ${service} may hold PHI, so ${type} counts as not eligible `
      + `until somebody looks it up in the AWS HIPAA Eligible Services Reference (as of ${asOf})${notes === undefined ? '' : `. ${notes}`}`);
  }
  return Judgement.pass();
}

export const conditionalOverride = rule({
  id: 'Eligibility.ConditionalOverride',
  title: 'Services that may hold PHI only under a condition meet it',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: SAFEGUARDS,
  source: 'AWS HIPAA Eligible Services Reference, with the exclusions it names; Architecting for HIPAA, where it names the engine',
  appliesTo: CONDITIONAL_TYPES,
  rationale: 'The list names some services with exceptions, and the whitepaper adds a few. '
    + 'That a Memcached or an unencrypted voice connector is no place for PHI follows from the duty to encrypt, and is our reading.',
  fix: 'Meet the condition, or say that no PHI comes near: PhiBoundary.of(scope).exclude({ reason, owner }).',
  crosswalk: {},
  check: conditionHolds,
});

export const iamActionsEligible = rule({
  id: 'Eligibility.IamActionsEligible',
  title: 'Policies allow only actions of services that may hold PHI, or that are not made to',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: SAFEGUARDS,
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; AWS HIPAA Eligible Services Reference',
  appliesTo: IDENTITY_TYPES,
  rationale: 'Services without resources in the template are reached by their API: a program that may call one can send PHI to it.',
  fix: 'Name the actions that are needed, of eligible services. An administrator\'s policy that must keep "*" needs a RiskAcceptance.',
  crosswalk: {},
  check: grantsOnlyEligible,
});

export const baaAttested = templateRule({
  id: 'Eligibility.BaaAttested',
  title: 'Stacks are bound for accounts that a BAA covers',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: SAFEGUARDS,
  source: 'Architecting for HIPAA, "Overview": customers execute a BAA and use accounts that are designated as HIPAA accounts',
  rationale: 'A BAA covers the accounts it was made for. Nothing in a template shows one: the owner of the app states the accounts, once.',
  fix: 'Set env.account of the stack to an account of baaAccounts, or add the account there once its BAA is in force.',
  crosswalk: {},
  checkTemplate: isBoundForBaaAccount,
});

function isBoundForBaaAccount({ environment: { account } }: Template, { attestations: { baaAccounts } }: Application): Judgement {
  if (baaAccounts === undefined || (account !== undefined && baaAccounts.includes(account))) {
    return Judgement.pass();
  }
  return account === undefined
    ? Judgement.unverifiable('env.account', 'the account that this is deployed to is not known, so no BAA can be matched to it. '
      + 'Set env.account of the stack.')
    : Judgement.fail('env.account', `account ${account} is not one of baaAccounts; PHI may be in accounts under a BAA only`);
}

export const notRetired = rule({
  id: 'Eligibility.NotRetired',
  title: 'Resources belong to services that AWS still offers',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: SAFEGUARDS,
  source: 'AWS announcements, service by service, as the registry of this library records them',
  appliesTo: EVERY_TYPE,
  rationale: 'A service that has ended cannot be deployed, and one that is closed to new customers ends some day, with the PHI in it.',
  fix: 'Move to the successor that AWS names.',
  crosswalk: {},
  check: ({ type }: Resource) => all(isStillOffered(type)),
});

function isStillOffered(type: string): Judgement {
  const { service, lifecycle, source } = Eligibility.ofResourceType(type);
  if (lifecycle === undefined) {
    return Judgement.pass();
  }
  return /reported, not verified$/.test(source)
    ? Judgement.unverifiable('Type', `${service}: ${lifecycle} This was reported and not verified: look it up in the AWS documentation.`)
    : Judgement.fail('Type', `${service}: ${lifecycle}`);
}

/** Which services may be near PHI at all. */
export const ELIGIBILITY_RULES = [serviceEligible, conditionalOverride, iamActionsEligible, baaAttested, notRetired] as const;
