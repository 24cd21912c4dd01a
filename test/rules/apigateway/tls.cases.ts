import { defaultEndpointTls12, domainTls12 } from '../../../src/rules/apigateway/tls';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

function domain(SecurityPolicy?: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::DomainName', { DomainName: 'api.clinic.example', ...(SecurityPolicy === undefined ? {} : { SecurityPolicy }) }, {}, rest);
}

function domainV2(...DomainNameConfigurations: JsonObject[]): Given {
  return subject('AWS::ApiGatewayV2::DomainName', { DomainNameConfigurations });
}

function api(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::RestApi', { Name: 'portal', ...properties }, {}, rest);
}

export const TLS_CASES: readonly RuleCases[] = [
  {
    rule: domainTls12,
    cases: [
      passes('TLS 1.2', domain('TLS_1_2')),
      passes('a policy for TLS 1.3', domain('SecurityPolicy_TLS13_1_3_2025_09')),
      passes('a policy of the edge', domain('SecurityPolicy_TLS12_PFS_2025_EDGE')),
      passes('a private domain name', subject('AWS::ApiGateway::DomainNameV2', { SecurityPolicy: 'TLS_1_2' })),
      passes('a domain name of an HTTP API', domainV2({ SecurityPolicy: 'TLS_1_2' })),
      fails('TLS 1.0', domain('TLS_1_0'), 'SecurityPolicy is "TLS_1_0"'),
      fails('TLS 1.0 in one branch', domain(ifProd('TLS_1_2', 'TLS_1_0'), EITHER_WAY)),
      fails('one configuration of two', domainV2({ SecurityPolicy: 'TLS_1_2' }, { SecurityPolicy: 'TLS_1_0' })),
      unverifiable('a domain name that does not say', domain(), 'does not document'),
      unverifiable('a domain name of an HTTP API without configurations', domainV2()),
      unverifiable('a policy that may be anything', domain(ANY, ANY_TEXT)),
    ],
  },
  {
    rule: defaultEndpointTls12,
    cases: [
      passes('a policy for TLS 1.2', api({ SecurityPolicy: 'SecurityPolicy_TLS13_1_2_2021_06', EndpointAccessMode: 'STRICT' })),
      passes('a policy that the document names', api({ Body: { 'x-amazon-apigateway-security-policy': 'SecurityPolicy_TLS13_1_3_2025_09' } })),
      passes('a default endpoint that is off', api({ DisableExecuteApiEndpoint: true })),
      passes('a private API', api({ EndpointConfiguration: { Types: ['PRIVATE'] } })),
      fails('an API that does not say', api({}), 'TLS below 1.2'),
      fails('a Regional API that does not say', api({ EndpointConfiguration: { Types: ['REGIONAL'] } })),
      fails('TLS 1.0', api({ SecurityPolicy: 'TLS_1_0' })),
      fails('a policy in one branch', api({ SecurityPolicy: ifProd('TLS_1_2', 'TLS_1_0') }, EITHER_WAY)),
      unverifiable('a type of endpoint that may be anything', api({ EndpointConfiguration: { Types: [ANY] } }, ANY_TEXT)),
      unverifiable('a policy that may be anything', api({ SecurityPolicy: ANY }, ANY_TEXT)),
    ],
  },
];
