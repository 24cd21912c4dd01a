import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';

interface TakesPolicy {
  addToPolicy(statement: iam.PolicyStatement): void;
}

/**
 * Lets the account through an endpoint, and others to what is the account's: whoever is inside can carry nothing away with credentials of their own.
 *
 * Source: AWS PrivateLink guide, "Control access to VPC endpoints using endpoint policies"; AWS IAM user guide, "Establish permissions guardrails
 * using data perimeters".
 */
export function letAccountThrough(endpoint: TakesPolicy & ec2.VpcEndpoint): void {
  const { account } = Stack.of(endpoint);
  endpoint.addToPolicy(everyone('OwnIdentities', ['*'], { StringEquals: { 'aws:PrincipalAccount': account } }));
  // Sign-in with a web identity has no principal yet.
  endpoint.addToPolicy(everyone('OwnResources', ['*'], { StringEquals: { 'aws:ResourceAccount': account } }));
}

/** Images of ECR and packages of Amazon Linux lie in buckets of AWS; who downloads carries nothing away. */
export function letDownloadsThrough(endpoint: TakesPolicy): void {
  endpoint.addToPolicy(everyone('Downloads', ['s3:GetObject']));
}

type Conditions = { readonly [operator: string]: { readonly [key: string]: string } };

function everyone(sid: string, actions: string[], conditions?: Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid, principals: [new iam.AnyPrincipal()], actions, resources: ['*'], conditions });
}
