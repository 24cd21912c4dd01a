import { REST_API } from './types';
import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const DEMAND = 'Architecting for HIPAA, "Overview" (what the BAA requires)';
const DOMAIN_V2 = 'AWS::ApiGatewayV2::DomainName';

/** Every policy but TLS_1_0 refuses TLS below 1.2. */
function refusesOldTls(policy: Value): Judgement {
  return policy.must('must be "TLS_1_2" or a policy that begins with "SecurityPolicy_"', (name) => /^(?:TLS_1_2|SecurityPolicy_TLS1[23]_\w+)$/.test(String(name)));
}

export const domainTls12 = rule({
  id: 'ApiGateway.DomainTls12',
  title: 'Custom domain names of APIs refuse TLS below 1.2',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: IN_TRANSIT,
  source: `${DEMAND}; Amazon API Gateway developer guide, "Choose a security policy for your custom domain in API Gateway"`,
  appliesTo: ['AWS::ApiGateway::DomainName', 'AWS::ApiGateway::DomainNameV2', DOMAIN_V2],
  rationale: 'The BAA requires PHI to be encrypted in transit; that this means TLS 1.2 or later is our judgement: older versions have known weaknesses. '
    + 'CloudFormation does not document what a domain name gets that does not say.',
  fix: 'Set securityPolicy: SecurityPolicy.TLS_1_2, or one that begins with SecurityPolicy_ for a REST API.',
  crosswalk: {},
  check: (domain) => all(...policiesOf(domain).map((policy) => (policy.isAbsent
    ? Judgement.unverifiable(policy.path, `${policy.path} is not set, and CloudFormation does not document what then holds. Set it to TLS_1_2.`)
    : refusesOldTls(policy)))),
});

function policiesOf(domain: Resource): Value[] {
  if (domain.type !== DOMAIN_V2) {
    return [domain.at('SecurityPolicy')];
  }
  const configurations = domain.at('DomainNameConfigurations').items();
  return configurations.length > 0 ? configurations.map((each) => each.at('SecurityPolicy')) : [domain.at('DomainNameConfigurations[*].SecurityPolicy')];
}

export const defaultEndpointTls12 = rule({
  id: 'ApiGateway.DefaultEndpointTls12',
  title: 'Default endpoints of REST APIs refuse TLS below 1.2, or are turned off',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
  source: `${DEMAND}; Amazon API Gateway developer guide, "Security policies for REST APIs in API Gateway" and "Choose a security policy for your REST API custom domain"`,
  appliesTo: [REST_API],
  rationale: 'Edge-optimized and Regional REST APIs take TLS 1.0 and 1.1 on execute-api addresses unless a security policy is set; private ones take TLS 1.2. '
    + 'That encryption in transit means TLS 1.2 or later is our judgement.',
  fix: 'Use HipaaRestApi, or set SecurityPolicy (with EndpointAccessMode) on the API. Or reach it by a custom domain name only: disableExecuteApiEndpoint: true.',
  crosswalk: {},
  check: (api) => any(
    refusesOldTls(api.at('SecurityPolicy')),
    refusesOldTls(api.at('Body').member('x-amazon-apigateway-security-policy')),
    api.at('DisableExecuteApiEndpoint').mustBe(true),
    isPrivate(api),
  ).orElse('Properties.SecurityPolicy', 'Properties.SecurityPolicy does not refuse TLS below 1.2, which the default endpoint then takes'),
});

/** Whether only a VPC reaches an API. */
export function isPrivate(api: Resource): Judgement {
  const types = api.at('EndpointConfiguration.Types');
  return types.items().length > 0 ? all(...types.items().map((type) => type.mustBe('PRIVATE'))) : types.mustBe('PRIVATE');
}

/** How clients reach an API. */
export const TLS_RULES = [domainTls12, defaultEndpointTls12] as const;
