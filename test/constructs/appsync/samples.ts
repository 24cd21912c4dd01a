import { join } from 'node:path';
import * as appsync from 'aws-cdk-lib/aws-appsync';
import { HipaaGraphqlApi } from '../../../src';
import { Samples } from '../sample';

const API = 'AWS::AppSync::GraphQLApi';

const definition = () => appsync.Definition.fromFile(join(__dirname, 'schema.graphql'));

export const APPSYNC_SAMPLES: Samples = {
  HipaaGraphqlApi: {
    minimal: (stack) => new HipaaGraphqlApi(stack, 'Subject', { name: 'portal', definition: definition() }),
    maximal: (stack) => new HipaaGraphqlApi(stack, 'Subject', {
      name: 'portal',
      definition: definition(),
      logConfig: { fieldLogLevel: appsync.FieldLogLevel.ALL },
      queryDepthLimit: 5,
      visibility: appsync.Visibility.PRIVATE,
    }),
    harmless: {
      'AWS::WAFv2::WebACLAssociation WebACLArn': 'an association without a web ACL does not deploy',
      'AWS::IAM::Role AssumeRolePolicyDocument': 'less than this and AppSync cannot write the logs',
      'AWS::IAM::Role ManagedPolicyArns': 'less than this and AppSync cannot write the logs',
      [`${API} AuthenticationType`]: 'an API without it does not deploy',
      [`${API} LogConfig.CloudWatchLogsRoleArn`]: 'an API that logs without it does not deploy',
      [`${API} Name`]: 'a name',
      [`${API} XrayEnabled`]: 'traces, beside the logs',
      'AWS::AppSync::GraphQLSchema': 'an API without a schema answers nothing',
    },
  },
};
