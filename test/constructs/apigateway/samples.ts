import { Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as authorizers from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import * as integrations from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { HipaaHttpApi, HipaaRestApi, HipaaWebSocketApi } from '../../../src';
import { Samples } from '../sample';

function fn(stack: Stack, name: string): lambda.IFunction {
  return lambda.Function.fromFunctionAttributes(stack, name, { functionArn: `arn:aws:lambda:us-east-1:111122223333:function:${name}`, sameEnvironment: true });
}

function messages(stack: Stack): integrations.WebSocketLambdaIntegration {
  return new integrations.WebSocketLambdaIntegration('Messages', fn(stack, 'messages'));
}

export const API_GATEWAY_SAMPLES: Samples = {
  HipaaRestApi: {
    minimal: (stack) => {
      const api = new HipaaRestApi(stack, 'Subject');
      api.root.addMethod('GET', new apigateway.HttpIntegration('https://ehr.clinic.example'));
      return api;
    },
    maximal: (stack) => {
      const api = new HipaaRestApi(stack, 'Subject', {
        restApiName: 'portal',
        description: 'Visits and results',
        endpointTypes: [apigateway.EndpointType.EDGE],
        defaultCorsPreflightOptions: { allowOrigins: ['https://portal.clinic.example'] },
        deployOptions: { stageName: 'live', cachingEnabled: true, loggingLevel: apigateway.MethodLoggingLevel.INFO, throttlingRateLimit: 100 },
      });
      api.root.addResource('visits').addMethod('GET', new apigateway.HttpIntegration('https://ehr.clinic.example'));
      return api;
    },
    harmless: {
      'AWS::ApiGateway::RestApi EndpointAccessMode': 'how strictly the name of the host is compared; the versions of TLS are those of the policy',
      'AWS::ApiGateway::RestApi EndpointConfiguration': 'which kind of public endpoint: TLS 1.2 or later is said beside it',
      'AWS::ApiGateway::RestApi Name': 'a name',
      'AWS::IAM::Role AssumeRolePolicyDocument': 'less than this and API Gateway cannot write the logs: the stage does not deploy',
      'AWS::IAM::Role ManagedPolicyArns': 'less than this and API Gateway cannot write the logs: the stage does not deploy',
      'AWS::ApiGateway::Account CloudWatchRoleArn': 'without it API Gateway refuses a stage that logs',
      'AWS::ApiGateway::Deployment Description': 'a description',
      'AWS::ApiGateway::Deployment RestApiId': 'a deployment of no API does not deploy',
      'AWS::ApiGateway::Stage DeploymentId': 'a stage without a deployment does not deploy',
      'AWS::ApiGateway::Stage MethodSettings.0.CacheDataEncrypted': 'nothing is cached here; it is there for whoever turns a cache on',
      'AWS::ApiGateway::Stage RestApiId': 'a stage of no API does not deploy',
      'AWS::ApiGateway::Stage StageName': 'a name',
      'AWS::ApiGateway::Method HttpMethod': 'which method it is',
      'AWS::ApiGateway::Method Integration': 'without it nothing is called',
      'AWS::ApiGateway::Method ResourceId': 'a method of no resource does not deploy',
      'AWS::ApiGateway::Method RestApiId': 'a method of no API does not deploy',
    },
  },
  HipaaHttpApi: {
    minimal: (stack) => {
      const api = new HipaaHttpApi(stack, 'Subject');
      api.addRoutes({ path: '/visits', integration: new integrations.HttpUrlIntegration('Ehr', 'https://ehr.clinic.example') });
      return api;
    },
    maximal: (stack) => {
      const api = new HipaaHttpApi(stack, 'Subject', {
        apiName: 'portal',
        corsPreflight: { allowOrigins: ['https://portal.clinic.example'], allowMethods: [apigatewayv2.CorsHttpMethod.GET] },
      });
      api.addRoutes({ path: '/visits', integration: new integrations.HttpUrlIntegration('Ehr', 'https://ehr.clinic.example') });
      api.addStage('Live', { stageName: 'live', autoDeploy: true });
      return api;
    },
    harmless: {
      'AWS::ApiGatewayV2::Api Name': 'a name',
      'AWS::ApiGatewayV2::Stage AutoDeploy': 'when changes go live',
      'AWS::ApiGatewayV2::Stage StageName': 'a name',
      'AWS::ApiGatewayV2::Integration ApiId': 'an integration of no API does not deploy',
      'AWS::ApiGatewayV2::Integration IntegrationMethod': 'which method is called',
      'AWS::ApiGatewayV2::Integration IntegrationType': 'an integration without a type does not deploy',
      'AWS::ApiGatewayV2::Integration PayloadFormatVersion': 'how a request is written',
      'AWS::ApiGatewayV2::Route ApiId': 'a route of no API does not deploy',
      'AWS::ApiGatewayV2::Route RouteKey': 'a route without a key does not deploy',
      'AWS::ApiGatewayV2::Route Target': 'without it nothing is called',
    },
  },
  HipaaWebSocketApi: {
    minimal: (stack) => {
      const api = new HipaaWebSocketApi(stack, 'Subject', { connectRouteOptions: { integration: messages(stack) } });
      api.addStage('Live', { stageName: 'live' });
      return api;
    },
    maximal: (stack) => {
      const integration = messages(stack);
      const authorizer = new authorizers.WebSocketLambdaAuthorizer('Sessions', fn(stack, 'sessions'));
      const api = new HipaaWebSocketApi(stack, 'Subject', {
        apiName: 'chat',
        description: 'Messages between nurses',
        routeSelectionExpression: '$request.body.kind',
        connectRouteOptions: { integration, authorizer },
        disconnectRouteOptions: { integration },
        defaultRouteOptions: { integration, returnResponse: true },
        cloudWatchRole: false,
      });
      api.addStage('Live', {
        stageName: 'live',
        autoDeploy: true,
        throttle: { rateLimit: 1000, burstLimit: 2000 },
        detailedMetricsEnabled: true,
        domainMapping: {
          domainName: new apigatewayv2.DomainName(stack, 'Domain', {
            domainName: 'chat.clinic.example',
            securityPolicy: apigatewayv2.SecurityPolicy.TLS_1_2,
            certificate: acm.Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555'),
          }),
        },
      });
      return api;
    },
    harmless: {
      'AWS::ApiGatewayV2::Api Name': 'a name',
      'AWS::ApiGatewayV2::Api ProtocolType': 'an API without a protocol does not deploy',
      'AWS::ApiGatewayV2::Api RouteSelectionExpression': 'how a message finds its route',
      'AWS::ApiGatewayV2::Stage ApiId': 'a stage of no API does not deploy',
      'AWS::ApiGatewayV2::Stage DefaultRouteSettings.ThrottlingBurstLimit': 'the limit of the account in its place',
      'AWS::ApiGatewayV2::Stage DefaultRouteSettings.ThrottlingRateLimit': 'the limit of the account in its place',
      'AWS::ApiGatewayV2::Stage StageName': 'a name',
      'AWS::ApiGatewayV2::Integration': 'without it nothing is called',
      'AWS::ApiGatewayV2::Route Target': 'without it nothing is called',
      'AWS::Lambda::Permission': 'without it the function is not called',
    },
  },
};
