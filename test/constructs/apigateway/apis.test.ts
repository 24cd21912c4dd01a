import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as integrations from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { HipaaCertificate, HipaaGuard, HipaaHttpApi, HipaaRestApi } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function brokenRules(): string[] {
  return HipaaGuard.check(stack).findings.filter(({ verdict }) => verdict !== 'pass').map(({ rule }) => rule).filter((rule) => rule.startsWith('ApiGateway.'));
}

describe('HipaaRestApi', () => {
  test('takes TLS 1.2 or later, asks for IAM and logs without bodies', () => {
    new HipaaRestApi(stack, 'Portal').root.addMethod('GET');
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { SecurityPolicy: 'SecurityPolicy_TLS13_1_2_2021_06', EndpointAccessMode: 'STRICT' });
    template.hasResourceProperties('AWS::ApiGateway::Method', { AuthorizationType: 'AWS_IAM' });
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      TracingEnabled: true,
      MethodSettings: [Match.objectLike({ ResourcePath: '/*', LoggingLevel: 'ERROR', DataTraceEnabled: false })],
      AccessLogSetting: { Format: Match.stringLikeRegexp('requestId') },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
  });

  test('a private API keeps the policy that it has', () => {
    new HipaaRestApi(stack, 'Portal', { endpointTypes: [apigateway.EndpointType.PRIVATE] }).root.addMethod('GET');
    Template.fromStack(stack).hasResourceProperties('AWS::ApiGateway::RestApi', { SecurityPolicy: Match.absent() });
  });

  test.each<[string, (domain: apigateway.DomainNameOptions) => void]>([
    ['with the API', (domainName) => new HipaaRestApi(stack, 'Portal', { domainName }).root.addMethod('GET')],
    ['later', (options) => {
      const api = new HipaaRestApi(stack, 'Portal');
      api.root.addMethod('GET');
      api.addDomainName('Name', options);
    }],
  ])('a domain name that is given %s takes TLS 1.2 or later', (_when, give) => {
    give({ domainName: 'api.clinic.example', certificate: new HipaaCertificate(stack, 'Certificate', { domainName: 'api.clinic.example' }) });
    Template.fromStack(stack).hasResourceProperties('AWS::ApiGateway::DomainName', { SecurityPolicy: 'TLS_1_2' });
    expect(brokenRules()).not.toContain('ApiGateway.DomainTls12');
  });

  test('an authorizer of the user takes the place of IAM', () => {
    const handler = lambda.Function.fromFunctionArn(stack, 'Authorizer', 'arn:aws:lambda:us-east-1:111122223333:function:authorizer');
    const api = new HipaaRestApi(stack, 'Portal', { defaultMethodOptions: { authorizer: new apigateway.TokenAuthorizer(stack, 'Token', { handler }) } });
    api.root.addMethod('GET');
    Template.fromStack(stack).hasResourceProperties('AWS::ApiGateway::Method', { AuthorizationType: 'CUSTOM' });
  });

  test('what is added in the open is found', () => {
    const api = new HipaaRestApi(stack, 'Portal', { deployOptions: { dataTraceEnabled: true } });
    api.root.addMethod('GET', new apigateway.HttpIntegration('http://ehr.clinic.example'), { authorizationType: apigateway.AuthorizationType.NONE });
    expect(brokenRules()).toEqual(expect.arrayContaining(['ApiGateway.NoDataTrace', 'ApiGateway.IntegrationHttps', 'ApiGateway.Authorization']));
  });

  test('an API that is not deployed has no stage to log', () => {
    new HipaaRestApi(stack, 'Portal', { deploy: false }).root.addMethod('GET');
    Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::Stage', 0);
  });
});

describe('HipaaHttpApi', () => {
  let integration: integrations.HttpUrlIntegration;

  beforeEach(() => {
    integration = new integrations.HttpUrlIntegration('Ehr', 'https://ehr.clinic.example');
  });

  test('asks for IAM, and every stage logs', () => {
    const api = new HipaaHttpApi(stack, 'Portal');
    api.addRoutes({ path: '/visits', methods: [apigatewayv2.HttpMethod.GET], integration });
    api.addStage('Live', { stageName: 'live' });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { AuthorizationType: 'AWS_IAM' });
    template.allResourcesProperties('AWS::ApiGatewayV2::Stage', { AccessLogSettings: { DestinationArn: Match.anyValue() } });
    template.resourceCountIs('AWS::Logs::LogGroup', 1);
    expect(brokenRules()).toEqual([]);
  });

  test('a route that asks nobody is found', () => {
    const api = new HipaaHttpApi(stack, 'Portal');
    api.addRoutes({ path: '/visits', integration, authorizer: new apigatewayv2.HttpNoneAuthorizer() });
    expect(brokenRules()).toEqual(['ApiGateway.Authorization']);
  });
});
