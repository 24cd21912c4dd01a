import { authorization, noPhiInUrl, waf } from '../../../src/rules/apigateway/access';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

function method(properties: JsonObject, api: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::Method', { RestApiId: { Ref: 'Api' }, HttpMethod: 'GET', ...properties }, {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: api }, ...beside,
  }, rest);
}

function route(RouteKey: string, properties: JsonObject, ProtocolType = 'HTTP', rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGatewayV2::Route', { ApiId: { Ref: 'Api' }, RouteKey, ...properties }, {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType } },
  }, rest);
}

function policy(Condition: JsonObject): JsonObject {
  return { Policy: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*', ...Condition }] } };
}

const MUTUAL_TLS = {
  Mapping: { Type: 'AWS::ApiGateway::BasePathMapping', Properties: { RestApiId: { Ref: 'Api' }, DomainName: { Ref: 'Domain' } } },
  Domain: { Type: 'AWS::ApiGateway::DomainName', Properties: { MutualTlsAuthentication: { TruststoreUri: 's3://trust/store.pem' } } },
};

function document(Body: JsonObject): Given {
  return subject('AWS::ApiGateway::RestApi', { Body });
}

function webSocket(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGatewayV2::Api', { Name: 'chat', ProtocolType: 'WEBSOCKET' }, {
    Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Subject' }, ...properties } },
  }, rest);
}

function stage(properties: JsonObject, ResourceArn?: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::Stage', { RestApiId: { Ref: 'Api' }, StageName: 'prod', ...properties }, {
    Api: { Type: 'AWS::ApiGateway::RestApi' },
    ...(ResourceArn === undefined ? {} : { Association: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: { ResourceArn } } }),
  }, rest);
}

export const ACCESS_CASES: readonly RuleCases[] = [
  {
    rule: authorization,
    cases: [
      passes('IAM', method({ AuthorizationType: 'AWS_IAM' })),
      passes('a preflight request', method({ HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' })),
      passes('a private API', method({ AuthorizationType: 'NONE' }, { EndpointConfiguration: { Types: ['PRIVATE'] } })),
      passes('a policy that names who may call', method({ AuthorizationType: 'NONE' }, policy({ Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }))),
      passes('mutual TLS, with the default address off', method({ AuthorizationType: 'NONE' }, { DisableExecuteApiEndpoint: true }, MUTUAL_TLS)),
      passes('a JWT', route('GET /visits', { AuthorizationType: 'JWT' })),
      passes('a route of a WebSocket API', route('$default', {}, 'WEBSOCKET')),
      passes('a preflight route', route('OPTIONS /{proxy+}', {})),
      passes('a document whose operation asks', document({ paths: { '/': { get: { security: [{ sigv4: [] }] } } } })),
      passes('a document that asks everywhere', document({ security: [{ sigv4: [] }], paths: { '/': { get: {} } } })),
      passes('an API without a document', subject('AWS::ApiGatewayV2::Api', { Name: 'portal', ProtocolType: 'HTTP' })),
      passes('a WebSocket API with a route for who connects', webSocket({ RouteKey: '$connect', AuthorizationType: 'AWS_IAM' })),
      fails('a WebSocket API without a route for who connects', webSocket({ RouteKey: '$default' }), 'no route "$connect"'),
      fails('a WebSocket API without routes', subject('AWS::ApiGatewayV2::Api', { Name: 'chat', ProtocolType: 'WEBSOCKET' }), 'no route "$connect"'),
      unverifiable('a WebSocket API with a route that a parameter names', webSocket({ RouteKey: ANY }, ANY_TEXT)),
      fails('nobody is asked', method({ AuthorizationType: 'NONE' }), 'AuthorizationType is "NONE"'),
      fails('an API key, which is no authorization', method({ AuthorizationType: 'NONE', ApiKeyRequired: true })),
      fails('a policy for everyone', method({ AuthorizationType: 'NONE' }, policy({}))),
      fails('mutual TLS beside an open default address', method({ AuthorizationType: 'NONE' }, {}, MUTUAL_TLS)),
      fails('nobody is asked in one branch', method({ AuthorizationType: ifProd('AWS_IAM', 'NONE') }, {}, {}, EITHER_WAY)),
      fails('a route that says nothing', route('GET /visits', {})),
      fails('a WebSocket API that lets everybody connect', route('$connect', { AuthorizationType: 'NONE' }, 'WEBSOCKET')),
      fails('a document whose operation does not ask', document({ paths: { '/': { get: {} } } })),
      fails('a document whose operation takes back what is asked everywhere', document({ security: [{ sigv4: [] }], paths: { '/': { get: { security: [] } } } })),
      unverifiable('a type that may be anything', method({ AuthorizationType: ANY }, {}, {}, ANY_TEXT)),
      unverifiable('a route of an API elsewhere', route('GET /visits', { ApiId: ANY }, 'HTTP', ANY_TEXT)),
      unverifiable('a document in S3', subject('AWS::ApiGateway::RestApi', { BodyS3Location: { Bucket: 'documents' } })),
    ],
  },
  {
    rule: waf,
    cases: [
      passes('a web ACL', stage({}, { 'Fn::Sub': 'arn:aws:apigateway:us-east-1::/restapis/${Api}/stages/${Subject}' })),
      passes('a web ACL of the stage by its name', stage({}, { 'Fn::Sub': 'arn:aws:apigateway:us-east-1::/restapis/${Api}/stages/prod' })),
      fails('no web ACL', stage({})),
      fails('a web ACL of another stage', stage({}, { 'Fn::Sub': 'arn:aws:apigateway:us-east-1::/restapis/${Api}/stages/test' })),
      unverifiable('a web ACL of what a parameter names', stage({}, ANY, ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInUrl,
    cases: [
      passes('an identifier that says nothing', method({ RequestParameters: { 'method.request.path.id': true, 'method.request.querystring.page': false } })),
      passes('a header, which is not in the address', method({ RequestParameters: { 'method.request.header.mrn': true } })),
      passes('a path of FHIR', subject('AWS::ApiGateway::Resource', { PathPart: '{patientId}' })),
      fails('a Social Security number in the query', method({ RequestParameters: { 'method.request.querystring.ssn': true } }), '"ssn"'),
      fails('a record number in the path', method({ Integration: { RequestParameters: { 'integration.request.path.MRN': 'method.request.path.MRN' } } })),
      fails('a date of birth in a resource', subject('AWS::ApiGateway::Resource', { PathPart: '{dateOfBirth}' })),
      fails('a member number in a route', route('GET /claims/{member_id}', {})),
      unverifiable('a path that may be anything', subject('AWS::ApiGateway::Resource', { PathPart: ANY }, {}, ANY_TEXT)),
    ],
  },
];
