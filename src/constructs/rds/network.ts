import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

interface Placement {
  readonly vpc?: ec2.IVpc;
  readonly vpcSubnets?: ec2.SubnetSelection;
  /** Whoever brings a subnet group has decided. */
  readonly subnetGroup?: unknown;
}

/** The private subnets of a network: those with a way out where there are any, as the L2 does, and else the isolated ones. */
export function privateSubnets(what: string, { vpc, vpcSubnets, subnetGroup }: Placement): ec2.SubnetSelection | undefined {
  if (vpc === undefined) {
    throw new Error(`${what}: 'vpc' is missing. Pass the network whose private subnets the database goes to.`);
  }
  if (vpcSubnets?.subnetType === ec2.SubnetType.PUBLIC) {
    throw new Error(`${what}: 'vpcSubnets' got public subnets. Use ec2.SubnetType.PRIVATE_WITH_EGRESS or PRIVATE_ISOLATED.`);
  }
  if (vpcSubnets !== undefined || subnetGroup !== undefined) {
    return vpcSubnets;
  }
  if (vpc.privateSubnets.length === 0 && vpc.isolatedSubnets.length === 0) {
    throw new Error(`${what}: 'vpc' has no private subnets. Add some, or name those to use in 'vpcSubnets'.`);
  }
  return { subnetType: vpc.privateSubnets.length > 0 ? ec2.SubnetType.PRIVATE_WITH_EGRESS : ec2.SubnetType.PRIVATE_ISOLATED };
}

/** A security group that lets nobody in, and nothing out: a database answers, and calls nobody. */
export function closedSecurityGroup(scope: Construct, id: string, vpc: ec2.IVpc): ec2.SecurityGroup {
  return new ec2.SecurityGroup(scope, `${id}SecurityGroup`, { vpc, description: `Who reaches ${id}`, allowAllOutbound: false });
}
