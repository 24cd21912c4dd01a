import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from './cases';
import { cacheEncrypted, httpDataSourceTls, limitsAndIntrospection, loggingWithoutContent, noApiKeyAuth } from '../../src/rules/appsync';
import { JsonObject } from '../../src/template';

function graphql(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::AppSync::GraphQLApi', { Name: 'portal', ...properties }, beside, rest);
}

function events(EventConfig: JsonObject): Given {
  return subject('AWS::AppSync::Api', { Name: 'vitals', EventConfig });
}

function cache(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::AppSync::ApiCache', properties, {}, rest);
}

function http(Endpoint: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::AppSync::DataSource', { Type: 'HTTP', HttpConfig: { Endpoint: Endpoint ?? null } }, { Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' } }, rest);
}

const LIMITS = { IntrospectionConfig: 'DISABLED', QueryDepthLimit: 10 };

function association(ResourceArn: JsonObject[string] = { 'Fn::GetAtt': ['Subject', 'Arn'] }): JsonObject {
  return { Association: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: { ResourceArn } } };
}

export const APPSYNC_CASES: readonly RuleCases[] = [
  {
    rule: cacheEncrypted,
    cases: [
      passes('a cache that says nothing, which is always encrypted', cache({})),
      passes('a cache that says so', cache({ AtRestEncryptionEnabled: true, TransitEncryptionEnabled: true })),
      fails('a cache that says it is not', cache({ AtRestEncryptionEnabled: false }), 'AtRestEncryptionEnabled'),
      unverifiable('a value that may be anything', cache({ TransitEncryptionEnabled: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: noApiKeyAuth,
    cases: [
      passes('IAM', graphql({ AuthenticationType: 'AWS_IAM' })),
      passes('a user pool beside IAM', graphql({ AuthenticationType: 'AWS_IAM', AdditionalAuthenticationProviders: [{ AuthenticationType: 'AMAZON_COGNITO_USER_POOLS' }] })),
      passes('events by IAM', events({ AuthProviders: [{ AuthType: 'AWS_IAM' }] })),
      passes('a namespace of channels by IAM', subject('AWS::AppSync::ChannelNamespace', { PublishAuthModes: [{ AuthType: 'AWS_IAM' }] })),
      fails('an API key', graphql({ AuthenticationType: 'API_KEY' })),
      fails('an API key beside IAM', graphql({ AuthenticationType: 'AWS_IAM', AdditionalAuthenticationProviders: [{ AuthenticationType: 'API_KEY' }] }), 'Additional'),
      fails('events by API key', events({ AuthProviders: [{ AuthType: 'API_KEY' }] })),
      fails('who subscribes by API key', subject('AWS::AppSync::ChannelNamespace', { SubscribeAuthModes: [{ AuthType: 'API_KEY' }] })),
      fails('a key itself', subject('AWS::AppSync::ApiKey', { ApiId: 'api' })),
      fails('an API key in one branch', graphql({ AuthenticationType: ifProd('AWS_IAM', 'API_KEY') }, {}, EITHER_WAY)),
      unverifiable('a type that may be anything', graphql({ AuthenticationType: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: loggingWithoutContent,
    cases: [
      passes('errors without contents', graphql({ LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true } })),
      passes('logs of events', events({ LogConfig: { LogLevel: 'INFO' } })),
      fails('no logs', graphql({}), 'FieldLogLevel'),
      fails('logs with contents', graphql({ LogConfig: { FieldLogLevel: 'ALL', ExcludeVerboseContent: false } }), 'ExcludeVerboseContent'),
      fails('logs that do not say whether with contents', graphql({ LogConfig: { FieldLogLevel: 'ERROR' } })),
      fails('events in full', events({ LogConfig: { LogLevel: 'ALL' } })),
      unverifiable('a level that may be anything', graphql({ LogConfig: { FieldLogLevel: ANY, ExcludeVerboseContent: true } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: httpDataSourceTls,
    cases: [
      passes('https', http('https://ehr.clinic.example')),
      passes('https to a load balancer', http({ 'Fn::Sub': 'https://${Balancer.DNSName}' })),
      passes('a table', subject('AWS::AppSync::DataSource', { Type: 'AMAZON_DYNAMODB' })),
      fails('http', http('http://ehr.clinic.example'), 'https://'),
      fails('http in one branch', http(ifProd('https://ehr.clinic.example', 'http://ehr.clinic.example'), EITHER_WAY)),
      unverifiable('an address that may be anything', http(ANY, ANY_TEXT)),
    ],
  },
  {
    rule: limitsAndIntrospection,
    cases: [
      passes('limits and a web ACL', graphql(LIMITS, association())),
      fails('a schema that is told', graphql({ QueryDepthLimit: 10 }, association()), 'IntrospectionConfig'),
      fails('no limit', graphql({ IntrospectionConfig: 'DISABLED' }, association()), 'QueryDepthLimit'),
      fails('a limit of 0, which is none', graphql({ ...LIMITS, QueryDepthLimit: 0 }, association())),
      fails('no web ACL', graphql(LIMITS), 'WebACLAssociation'),
      unverifiable('a web ACL of what a parameter names', graphql(LIMITS, association(ANY), ANY_TEXT)),
    ],
  },
];
