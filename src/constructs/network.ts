import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** The VPC of a store of PHI, which is never outside of one. */
export function mustHaveVpc(construct: string, path: string, vpc: ec2.IVpc | undefined): ec2.IVpc {
  if (vpc === undefined) {
    throw new Error(`${construct} '${path}': 'vpc' is needed, got none. Pass the VPC whose private subnets the store of PHI belongs into.`);
  }
  return vpc;
}

/** Subnets that the internet does not reach. */
export function privateSubnets(): ec2.SubnetSelection {
  return { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS };
}

/** A security group that lets nobody in and nothing out until somebody says so. */
export function closedSecurityGroup(scope: Construct, id: string, vpc: ec2.IVpc, description: string): ec2.SecurityGroup {
  return new ec2.SecurityGroup(scope, id, { vpc, description, allowAllOutbound: false });
}
