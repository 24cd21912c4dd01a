import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as iam from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';

const ID = 'HipaaApiGatewayAccount';

/**
 * Gives the account the role by which API Gateway writes into CloudWatch Logs, once for a stack. It stays when the stack goes: other APIs may have come to need it.
 *
 * Source: Amazon API Gateway developer guide, "Set up CloudWatch logging for REST APIs in API Gateway".
 */
export function letApiGatewayLog(scope: IConstruct): IConstruct {
  const stack = Stack.of(scope);
  return stack.node.tryFindChild(ID) ?? makeAccount(stack);
}

function makeAccount(stack: Stack): Construct {
  const account = new Construct(stack, ID);
  const role = new iam.Role(account, 'Role', {
    assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
  });
  role.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new apigateway.CfnAccount(account, 'Resource', { cloudWatchRoleArn: role.roleArn }).applyRemovalPolicy(RemovalPolicy.RETAIN);
  return account;
}
