import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { refuseWhatTheEdgeForbids } from './edge-refusals';
import { keepPromises } from '../../guard/registration';
import { LAMBDA_RULES } from '../../rules/lambda';
import { acknowledgeNag } from '../acknowledge-nag';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaEdgeFunction: those of `lambda.Function`, without what Lambda@Edge does not take. */
export interface HipaaEdgeFunctionProps extends lambda.FunctionProps {}

const PROMISES = LAMBDA_RULES.map(({ id }) => id);

/** Where CloudFront copies functions from. */
const EDGE_REGION = 'us-east-1';

/**
 * A function that CloudFront runs (Lambda@Edge): for stacks of us-east-1, with a role that CloudFront may take on, and an encrypted log that is kept.
 *
 * It takes the props of `lambda.Function` and is one; give its `currentVersion` to `edgeLambdas` of a HipaaDistribution. In us-east-1 it logs to its log group.
 * Everywhere else that CloudFront runs it, it logs to a group of the same name in the region at hand, which Lambda makes there, without a key of your own and
 * without an end, unless you make it first. It is in no VPC: what it connects to must take TLS. Whom a request is from and what it asks for are in its event, and
 * are not to be logged.
 *
 * Source: Architecting for HIPAA, "Lambda@Edge"; Amazon CloudFront developer guide, "Edge function logs".
 */
export class HipaaEdgeFunction extends lambda.Function {
  /**
   * @throws when the stack is in another region than us-east-1, and when a prop asks for what Lambda@Edge does not take: a VPC, variables, a dead-letter queue,
   *   layers, tracing, arm64, a container image, provisioned concurrency, more than 512 MiB of storage or 30 seconds, or code encrypted with a key of your own
   */
  constructor(scope: Construct, id: string, props: HipaaEdgeFunctionProps) {
    const path = `${scope.node.path}/${id}`;
    refuseOtherRegion(scope, path);
    refuseWhatTheEdgeForbids(path, props);
    super(scope, id, {
      ...props,
      architecture: lambda.Architecture.X86_64,
      logGroup: props.logGroup ?? (props.logRetention === undefined ? encryptedLogGroup(scope, `${id}Logs`) : undefined),
    });
    refuseEncryptedCode(path, (this.node.defaultChild as lambda.CfnFunction).code);
    letCloudFrontIn(this.role);
    acknowledgeNag(this, {
      LambdaInsideVPC: 'CloudFront runs no function that is in a VPC.',
      LambdaConcurrency: 'CloudFront runs it in many regions, on the concurrency of each.',
      LambdaDLQ: 'CloudFront runs no function that has a dead-letter queue: it waits for the answer.',
      IAMNoInlinePolicy: 'CDK writes what the role of the function may do as a policy of that role; no other role uses it.',
    });
    keepPromises(this, PROMISES);
  }
}

function refuseOtherRegion(scope: Construct, path: string): void {
  const { region } = Stack.of(scope);
  if (!Token.isUnresolved(region) && region !== EDGE_REGION) {
    throw new Error(`HipaaEdgeFunction '${path}': CloudFront runs functions of ${EDGE_REGION} only, got a stack in '${region}'. `
      + `Make the function in a stack in ${EDGE_REGION}, together with its distribution.`);
  }
}

function refuseEncryptedCode(path: string, code: lambda.CfnFunction['code']): void {
  const key = (code as lambda.CfnFunction.CodeProperty).sourceKmsKeyArn;
  if (key !== undefined) {
    throw new Error(`HipaaEdgeFunction '${path}': 'code' must have no 'sourceKMSKey', got one. Lambda@Edge takes no code that is encrypted with a key of your own.`);
  }
}

/** A role that is imported lets CloudFront in already, or the distribution does not deploy. */
function letCloudFrontIn(role: iam.IRole | undefined): void {
  if (role instanceof iam.Role) {
    role.assumeRolePolicy?.addStatements(new iam.PolicyStatement({
      actions: ['sts:AssumeRole'], principals: [new iam.ServicePrincipal('edgelambda.amazonaws.com')],
    }));
  }
}
