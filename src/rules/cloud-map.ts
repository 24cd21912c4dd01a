import { Judgement } from '../template';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const PUBLIC = 'AWS::ServiceDiscovery::PublicDnsNamespace';

export const noPhiInNames = rule({
  id: 'CloudMap.NoPhiInNames',
  title: 'Names and attributes in Cloud Map hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Cloud Map": "no PHI should be stored in any resource names/attributes within AWS Cloud Map"',
  appliesTo: [
    'AWS::ServiceDiscovery::Instance', 'AWS::ServiceDiscovery::Service', 'AWS::ServiceDiscovery::HttpNamespace', 'AWS::ServiceDiscovery::PrivateDnsNamespace', PUBLIC,
  ],
  rationale: 'Whoever may discover instances reads their attributes, and DNS tells their names.',
  fix: 'Register where a service is, never what it works on.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const noPublicNamespace = rule({
  id: 'CloudMap.NoPublicNamespace',
  title: 'Services are found in private namespaces',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Cloud Map developer guide, "AWS Cloud Map namespaces"',
  appliesTo: [PUBLIC],
  rationale: 'A public DNS namespace tells the internet the names and addresses of every instance that registers in it.',
  fix: 'Use PrivateDnsNamespace or HttpNamespace for what works on PHI; where strangers have to find the service, accept the finding.',
  crosswalk: {},
  check: () => Judgement.fail('Properties.Name', 'the namespace tells the internet the names and addresses of the instances in it'),
});

/** AWS Cloud Map. */
export const CLOUD_MAP_RULES = [noPhiInNames, noPublicNamespace] as const;
