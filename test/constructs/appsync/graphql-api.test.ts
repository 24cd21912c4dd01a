import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as appsync from 'aws-cdk-lib/aws-appsync';
import { HipaaGraphqlApi, HipaaWebAcl } from '../../../src';

const definition = appsync.Definition.fromFile(join(__dirname, 'schema.graphql'));

test('asks for IAM, hides its schema and logs without contents', () => {
  const stack = new Stack(new App(), 'Clinic');
  new HipaaGraphqlApi(stack, 'Portal', { name: 'portal', definition });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::AppSync::GraphQLApi', {
    AuthenticationType: 'AWS_IAM', IntrospectionConfig: 'DISABLED', QueryDepthLimit: 10, LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true },
  });
  template.resourceCountIs('AWS::AppSync::ApiKey', 0);
});

test('shares a web ACL where one is given', () => {
  const stack = new Stack(new App(), 'Clinic');
  new HipaaGraphqlApi(stack, 'Portal', { name: 'portal', definition, webAcl: new HipaaWebAcl(stack, 'Acl') });
  Template.fromStack(stack).resourceCountIs('AWS::WAFv2::WebACL', 1);
});

test('an API key does not synthesize', () => {
  const stack = new Stack(new App(), 'Clinic');
  new HipaaGraphqlApi(stack, 'Portal', {
    name: 'portal', definition, authorizationConfig: { defaultAuthorization: { authorizationType: appsync.AuthorizationType.API_KEY } },
  });
  expect(() => Template.fromStack(stack)).toThrow('AppSync.NoApiKeyAuth');
});
