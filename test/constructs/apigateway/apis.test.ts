import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as authorizers from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import * as integrations from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { HipaaCertificate, HipaaGuard, HipaaHttpApi, HipaaRestApi, HipaaWebSocketApi } from '../../../src';
import { blockedBy } from '../verdicts';

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

describe('HipaaWebSocketApi', () => {
  let handler: lambda.IFunction;
  let integration: integrations.WebSocketLambdaIntegration;

  beforeEach(() => {
    handler = lambda.Function.fromFunctionArn(stack, 'Messages', 'arn:aws:lambda:us-east-1:111122223333:function:messages');
    integration = new integrations.WebSocketLambdaIntegration('Messages', handler);
  });

  test('asks for IAM who connects, and its stages log errors and access without contents, and are limited', () => {
    const api = new HipaaWebSocketApi(stack, 'Chat', { connectRouteOptions: { integration } });
    api.addRoute('send', { integration });
    api.addStage('Live', { stageName: 'live' });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$connect', AuthorizationType: 'AWS_IAM' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'send', AuthorizationType: 'NONE' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { LoggingLevel: 'ERROR', DataTraceEnabled: false, ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      AccessLogSettings: { DestinationArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('ChatAccessLogs'), 'Arn'] }, Format: Match.stringLikeRegexp('requestId.*connectionId') },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
    expect(brokenRules()).toEqual([]);
  });

  test('API Gateway may write logs before a stage does, for all APIs of the stack', () => {
    for (const id of ['Chat', 'Alerts']) {
      new HipaaWebSocketApi(stack, id, { connectRouteOptions: { integration: new integrations.WebSocketLambdaIntegration(id, handler) } }).addStage('Live', { stageName: 'live' });
    }
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::ApiGateway::Account', 1);
    template.allResources('AWS::ApiGatewayV2::Stage', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('HipaaApiGatewayAccount')]) });
  });

  test('where another stack gives API Gateway its role, this one does not', () => {
    new HipaaWebSocketApi(stack, 'Chat', { cloudWatchRole: false, connectRouteOptions: { integration } }).addStage('Live', { stageName: 'live' });
    Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::Account', 0);
  });

  test('an authorizer of the user takes the place of IAM, and limits that of ours', () => {
    const authorizer = new authorizers.WebSocketLambdaAuthorizer('Sessions', handler);
    const api = new HipaaWebSocketApi(stack, 'Chat', { connectRouteOptions: { integration, authorizer } });
    api.addStage('Live', { stageName: 'live', throttle: { rateLimit: 5, burstLimit: 6 } });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$connect', AuthorizationType: 'CUSTOM' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 6 } });
  });

  test('who may send back is granted', () => {
    const api = new HipaaWebSocketApi(stack, 'Chat', { connectRouteOptions: { integration } });
    api.grantManageConnections(new iam.Role(stack, 'Sender', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'execute-api:ManageConnections' })] },
    });
  });

  test.each<[string, (api: HipaaWebSocketApi) => void, string]>([
    ['no route for who connects', () => undefined, 'ApiGateway.Authorization'],
    ['bodies in the log', (api) => api.addStage('Live', { stageName: 'live' }).node.findAll().filter((node) => node instanceof apigatewayv2.CfnStage)
      .forEach((node) => node.addPropertyOverride('DefaultRouteSettings.DataTraceEnabled', true)), 'ApiGateway.NoDataTrace'],
    ['a stage beside them that logs nothing', (api) => new apigatewayv2.WebSocketStage(api, 'Live', { webSocketApi: api, stageName: 'live' }), 'ApiGateway.ExecutionLogging'],
  ])('with %s it does not synthesize', (_, weaken, rule) => {
    weaken(new HipaaWebSocketApi(stack, 'Chat'));
    expect(blockedBy(stack)).toContain(rule);
  });
});
