import { backendCertificate, cacheEncrypted, integrationHttps, openApiIntegrations } from '../../../src/rules/apigateway/encryption';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

const ALL = { ResourcePath: '/*', HttpMethod: '*' };

function stage(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::Stage', { RestApiId: { Ref: 'Api' }, StageName: 'prod', ...properties }, {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'portal' } }, ...beside,
  }, rest);
}

function deployment(StageDescription: JsonObject): Given {
  return subject('AWS::ApiGateway::Deployment', { StageName: 'prod', StageDescription });
}

function method(Integration: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::Method', { RestApiId: { Ref: 'Api' }, HttpMethod: 'GET', Integration }, {
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
  }, rest);
}

function integration(properties: JsonObject, ProtocolType: JsonObject[string] = 'HTTP', rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGatewayV2::Integration', { ApiId: { Ref: 'Api' }, IntegrationType: 'HTTP_PROXY', ...properties }, {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'portal', ProtocolType } }, Url: { Type: 'AWS::Lambda::Url' },
  }, rest);
}

function document(operation: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::RestApi', { Body: { openapi: '3.0.1', paths: { '/visits': { get: { 'x-amazon-apigateway-integration': operation } } } } }, {}, rest);
}

function apiV2(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGatewayV2::Api', { Name: 'portal', ProtocolType: 'HTTP', ...properties }, { Handler: { Type: 'AWS::Lambda::Function' } }, rest);
}

const LISTENER = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/portal/1/2';

function httpMethod(Type: JsonObject[string]): JsonObject {
  return { Method: { Type: 'AWS::ApiGateway::Method', Properties: { RestApiId: { Ref: 'Api' }, Integration: { Type: Type ?? null } } } };
}

export const ENCRYPTION_CASES: readonly RuleCases[] = [
  {
    rule: cacheEncrypted,
    cases: [
      passes('a cache that is encrypted', stage({ CacheClusterEnabled: true, MethodSettings: [{ ...ALL, CachingEnabled: true, CacheDataEncrypted: true }] })),
      passes('no cache', stage({ MethodSettings: [{ ...ALL, CachingEnabled: true }] })),
      passes('a cache that no method uses', stage({ CacheClusterEnabled: true })),
      passes('a stage that a deployment makes', deployment({ CacheClusterEnabled: true, CachingEnabled: true, CacheDataEncrypted: true })),
      fails('a cache that is not', stage({ CacheClusterEnabled: true, MethodSettings: [{ ...ALL, CachingEnabled: true }] }), 'CacheDataEncrypted is not set'),
      fails('a method that is not', stage({
        CacheClusterEnabled: true,
        MethodSettings: [{ ...ALL, CachingEnabled: true, CacheDataEncrypted: true }, { ResourcePath: '/~1visits', HttpMethod: 'GET', CachingEnabled: true, CacheDataEncrypted: false }],
      }), 'MethodSettings[1].CacheDataEncrypted'),
      fails('a stage that a deployment makes without', deployment({ CacheClusterEnabled: true, CachingEnabled: true })),
      fails('a cache in one branch', stage({ CacheClusterEnabled: ifProd(true, false), MethodSettings: [{ ...ALL, CachingEnabled: true }] }, {}, EITHER_WAY)),
      unverifiable('a value that may be anything', stage({
        CacheClusterEnabled: true, MethodSettings: [{ ...ALL, CachingEnabled: true, CacheDataEncrypted: ANY }],
      }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: integrationHttps,
    cases: [
      passes('an address with https', method({ Type: 'HTTP_PROXY', Uri: 'https://ehr.clinic.example/visits' })),
      passes('an address with https whose host deployment knows', method({ Type: 'HTTP', Uri: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Balancer', 'DNSName'] }]] } })),
      passes('a function', method({ Type: 'AWS_PROXY', Uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations' } })),
      passes('a mock', method({ Type: 'MOCK' })),
      passes('an HTTP API that calls by https', integration({ IntegrationUri: 'https://ehr.clinic.example' })),
      passes('the address of a function', integration({ IntegrationUri: { 'Fn::GetAtt': ['Url', 'FunctionUrl'] } })),
      passes('a private integration with TLS', integration({ ConnectionType: 'VPC_LINK', IntegrationUri: LISTENER, TlsConfig: { ServerNameToVerify: 'ehr.clinic.example' } })),
      passes('a private integration of a WebSocket API', integration({ ConnectionType: 'VPC_LINK', IntegrationUri: 'https://ehr.clinic.example' }, 'WEBSOCKET')),
      fails('an address with http', method({ Type: 'HTTP_PROXY', Uri: 'http://ehr.clinic.example/visits' }), 'does not begin with https://'),
      fails('an address with http through a VPC link', method({ Type: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', Uri: 'http://ehr.clinic.example' })),
      fails('an address with http in one branch', method({ Type: 'HTTP', Uri: ifProd('https://a.example', 'http://a.example') }, EITHER_WAY)),
      fails('a private integration without TLS', integration({ ConnectionType: 'VPC_LINK', IntegrationUri: LISTENER }), 'TlsConfig is not set'),
      fails('a private integration of a WebSocket API with http', integration({ ConnectionType: 'VPC_LINK', IntegrationUri: 'http://ehr.clinic.example' }, 'WEBSOCKET')),
      fails('no address', integration({}), 'IntegrationUri'),
      unverifiable('an address that may be anything', method({ Type: 'HTTP', Uri: ANY }, ANY_TEXT)),
      unverifiable('an address that a stage variable holds', method({ Type: 'HTTP', Uri: '${stageVariables.backend}/visits' }), 'stage variable'),
      unverifiable('a connection that may be private', integration({ ConnectionType: ANY, IntegrationUri: LISTENER, TlsConfig: {} }, 'HTTP', ANY_TEXT)),
    ],
  },
  {
    rule: openApiIntegrations,
    cases: [
      passes('an API without a document', subject('AWS::ApiGateway::RestApi', { Name: 'portal' })),
      passes('an address with https', document({ type: 'http_proxy', uri: 'https://ehr.clinic.example' })),
      passes('a function', document({ type: 'aws_proxy', uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations' })),
      passes('a private integration with TLS', document({ type: 'http_proxy', connectionType: 'VPC_LINK', uri: LISTENER, tlsConfig: { serverNameToVerify: 'ehr.clinic.example' } })),
      passes('an HTTP API that is made with a function', apiV2({ Target: { 'Fn::GetAtt': ['Handler', 'Arn'] } })),
      passes('an HTTP API that is made with an address with https', apiV2({ Target: 'https://ehr.clinic.example' })),
      fails('an address with http', document({ type: 'HTTP_PROXY', uri: 'http://ehr.clinic.example' }), 'does not begin with https://'),
      fails('certificates that are not verified', document({ type: 'http', uri: 'https://ehr.clinic.example', tlsConfig: { insecureSkipVerification: true } })),
      fails('a private integration without TLS', document({ type: 'http_proxy', connectionType: 'VPC_LINK', uri: LISTENER })),
      fails('an integration that operations share', subject('AWS::ApiGatewayV2::Api', {
        Body: { components: { 'x-amazon-apigateway-integrations': { ehr: { type: 'http_proxy', uri: 'http://ehr.clinic.example' } } } },
      })),
      fails('an HTTP API that is made with an address with http', apiV2({ Target: 'http://ehr.clinic.example' })),
      unverifiable('a document in S3', subject('AWS::ApiGateway::RestApi', { BodyS3Location: { Bucket: 'documents', Key: 'api.yaml' } }), 'outside of the template'),
      unverifiable('a document that a macro includes', subject('AWS::ApiGateway::RestApi', { Body: { 'Fn::Transform': { Name: 'AWS::Include' } } })),
      unverifiable('an address that may be anything', document({ type: 'http', uri: ANY }, ANY_TEXT)),
      unverifiable('a target that may be anything', apiV2({ Target: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: backendCertificate,
    cases: [
      passes('a certificate', stage({ ClientCertificateId: 'a1b2c3' }, httpMethod('HTTP'))),
      passes('an API that calls functions only', stage({}, httpMethod('AWS_PROXY'))),
      fails('an API that calls by HTTP without a certificate', stage({}, httpMethod('HTTP_PROXY')), 'ClientCertificateId is not set'),
      fails('a document that calls by HTTP', stage({ RestApiId: { Ref: 'Defined' } }, {
        Defined: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { paths: { '/': { get: { 'x-amazon-apigateway-integration': { type: 'http' } } } } } } },
      })),
      unverifiable('an API elsewhere', stage({ RestApiId: ANY }, {}, ANY_TEXT)),
      unverifiable('a method whose integration may be anything', stage({}, httpMethod(ANY), ANY_TEXT)),
    ],
  },
];
