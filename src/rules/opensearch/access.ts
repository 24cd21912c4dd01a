import { all, any, Judgement, Resource } from '../../template';
import { mustNotBePublic } from '../iam/public-access';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { DOMAINS, OPENSEARCH, WHITEPAPER } from './domain';

export const inVpc = rule({
  id: 'OpenSearch.InVpc',
  title: 'Search domains are inside a VPC',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: WHITEPAPER,
  appliesTo: DOMAINS,
  rationale: 'The whitepaper speaks of clusters in a dedicated VPC only. A domain outside has an endpoint on the internet.',
  fix: 'Use HipaaSearchDomain, or set vpc. A domain that is there already can\'t be moved: make a new one and restore a snapshot into it.',
  crosswalk: {
    cdkNag: 'OpenSearchInVPCOnly', configRule: ['opensearch-in-vpc-only', 'elasticsearch-in-vpc-only'], guard: 'ELASTICSEARCH_IN_VPC_ONLY',
  },
  check: isInVpc,
});

function isInVpc(domain: Resource): Judgement {
  return domain.at('VPCOptions.SubnetIds').someItem((subnet) => subnet.mustBePresent());
}

export const fineGrainedAccess = rule({
  id: 'OpenSearch.FineGrainedAccess',
  title: 'Search domains know their users, and tell what each may read',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(a)(2)(i)'],
  source: 'Amazon OpenSearch Service developer guide, "Fine-grained access control in Amazon OpenSearch Service"',
  appliesTo: DOMAINS,
  rationale: 'Without fine-grained access control whoever may search one index may search all of them, and nobody can tell who did.',
  fix: 'Use HipaaSearchDomain, or set fineGrainedAccessControl, and name the principals in accessPolicies unless the domain is in a VPC.',
  crosswalk: {},
  check: (domain) => all(
    domain.at('AdvancedSecurityOptions.Enabled').mustBe(true),
    domain.at('AdvancedSecurityOptions.AnonymousAuthEnabled').mustNotBe(true),
    any(mustNotBePublic(domain.at('AccessPolicies')), isInVpc(domain)),
  ),
});

export const multiAz = rule({
  id: 'OpenSearch.MultiAz',
  title: 'Search domains outlast the loss of an Availability Zone, and update their software',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)', '164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon OpenSearch Service developer guide, "Configuring a multi-AZ domain" and "Service software updates"',
  appliesTo: [OPENSEARCH],
  rationale: 'Nodes in one zone go down together. Dedicated master nodes keep the cluster together while data nodes come and go.',
  fix: 'Use HipaaSearchDomain, or set zoneAwareness, capacity.masterNodes: 3 and enableAutoSoftwareUpdate.',
  crosswalk: {},
  check: (domain) => all(
    any(domain.at('ClusterConfig.ZoneAwarenessEnabled').mustBe(true), domain.at('ClusterConfig.MultiAZWithStandbyEnabled').mustBe(true)),
    domain.at('ClusterConfig.DedicatedMasterEnabled').mustBe(true),
    domain.at('SoftwareUpdateOptions.AutoSoftwareUpdateEnabled').mustBe(true),
  ),
});
