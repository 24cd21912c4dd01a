import { permissionIsNotPublic, PERMISSIONS } from './permissions';
import { accountsIn, isOfThisAccount } from './principals';
import { callerKeys, mustNotBePublic } from './public-access';
import { OWN_CALLER_KEYS, POLICIES_JUDGED_ELSEWHERE, RESOURCE_POLICIES } from './resource-policies.data';
import { statementsOf } from './statement';
import { remembering } from '../../remembering';
import { all, any, Judgement, Resource, Text, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const SEARCH_DOMAINS = ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'];

/** Permissions of Lambda are judged by a rule of its own. */
const JUDGED = [...new Set([...Object.keys(RESOURCE_POLICIES), 'AWS::Events::EventBusPolicy', ...SEARCH_DOMAINS])];

export const noPublicResourcePolicy = rule({
  id: 'IAM.NoPublicResourcePolicy',
  title: 'Policies of resources let no strangers in',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS IAM user guide, "AWS JSON policy elements: Principal" and "AWS global condition context keys"',
  appliesTo: JUDGED,
  rationale: 'A statement that allows everyone lets in any AWS account, and some services anybody at all. '
    + 'Buckets, keys, functions and repositories of images have rules of their own; who may call an API of API Gateway is decided by its authorizers.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:PrincipalOrgID or aws:SourceAccount.',
  crosswalk: {},
  check: (resource) => all(permissionIsNotPublic(resource), SEARCH_DOMAINS.includes(resource.type)
    ? searchIsNotPublic(resource)
    : all(...documentsOf(resource).map((document) => policyIsNotPublic(resource, document)))),
});

function documentsOf(resource: Resource): readonly Value[] {
  const paths = RESOURCE_POLICIES[resource.type] ?? POLICIES_JUDGED_ELSEWHERE[resource.type] ?? [];
  return [paths].flat().map((path) => (path === '' ? resource.attribute('Properties') : resource.at(path)));
}

function policyIsNotPublic({ type }: Resource, document: Value): Judgement {
  return mustNotBePublic(document, restrictingKeys(type));
}

const restrictingKeys = remembering((type) => callerKeys(...OWN_CALLER_KEYS[type.split('::')[1]] ?? []));

/** In a VPC only who is in the network reaches a domain, and its security groups say who; elsewhere the policy does. */
function searchIsNotPublic(domain: Resource): Judgement {
  return any(domain.at('VPCOptions.SubnetIds').someItem((subnet) => subnet.mustBePresent()), mustNotBePublic(domain.at('AccessPolicies')));
}

export const crossAccountConfirmed = rule({
  id: 'IAM.CrossAccountConfirmed',
  title: 'Every other account that a policy lets in is known',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.308(b)(1)', '164.312(a)(1)'],
  source: 'AWS IAM user guide, "Cross account resource access in IAM"; Architecting for HIPAA, "Overview": a BAA covers the accounts it names',
  appliesTo: [...new Set([...JUDGED, ...Object.keys(PERMISSIONS), ...Object.keys(POLICIES_JUDGED_ELSEWHERE)])],
  rationale: 'PHI that another account reads is disclosed to whoever owns it. Accounts of AWS that deliver logs are known and not asked about.',
  fix: 'See whose account it is and whether a BAA covers it; then accept the finding with its reason, owner and date.',
  crosswalk: {},
  check: (resource) => all(...principalsOf(resource).map((principal) => isOfThisAccount(principal, resource))),
});

function principalsOf(resource: Resource): readonly Value[] {
  const documents = SEARCH_DOMAINS.includes(resource.type) ? [resource.at('AccessPolicies')] : documentsOf(resource);
  const statements = documents.flatMap(statementsOf).filter((statement) => statement.effectIs('Allow').conclusion !== 'fail');
  const alone = resource.type in PERMISSIONS ? resource.at('Principal').items().filter(isAccount) : [];
  return [...statements.flatMap(accountsIn), ...alone];
}

/** Neither everyone nor a service of AWS. */
function isAccount({ resolved, text = '' }: Value): boolean {
  return text !== '*' && !/\.amazonaws\.com(?:\.cn)?$|\.amazon\.com$/.test(resolved instanceof Text ? String(resolved.parts[resolved.parts.length - 1]) : text);
}

/** Whom resources let in. */
export const RESOURCE_POLICY_RULES = [noPublicResourcePolicy, crossAccountConfirmed] as const;
