import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** Refuses to go on without a VPC: programs in languages that do not check types get this far. */
export function requireVpc(construct: string, path: string, vpc: ec2.IVpc | undefined): ec2.IVpc {
  if (vpc === undefined) {
    throw new Error(`${construct} '${path}': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.`);
  }
  return vpc;
}

/** One private subnet in each Availability Zone: with a way out where there are such, isolated ones otherwise, never public ones. */
export function privateSubnets(vpc: ec2.IVpc): ec2.SubnetSelection {
  return { subnetType: vpc.privateSubnets.length > 0 ? ec2.SubnetType.PRIVATE_WITH_EGRESS : ec2.SubnetType.PRIVATE_ISOLATED, onePerAz: true };
}

/** A security group that lets nobody in and nothing out until somebody says so. */
export function closedSecurityGroup(scope: Construct, id: string, vpc: ec2.IVpc, description: string): ec2.SecurityGroup {
  return new ec2.SecurityGroup(scope, id, { vpc, description, allowAllOutbound: false });
}
