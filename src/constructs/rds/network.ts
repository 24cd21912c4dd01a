import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { mustHaveVpc, privateSubnets } from '../ec2/placement';

interface Placement {
  readonly vpc?: ec2.IVpc;
  readonly vpcSubnets?: ec2.SubnetSelection;
  /** Whoever brings a subnet group has decided. */
  readonly subnetGroup?: unknown;
}

/** The private subnets of a network: those with a way out where there are any, as the L2 does, and else the isolated ones. */
export function subnetsOf(what: string, { vpc, vpcSubnets, subnetGroup }: Placement): ec2.SubnetSelection | undefined {
  const network = mustHaveVpc(what, vpc);
  if (vpcSubnets?.subnetType === ec2.SubnetType.PUBLIC) {
    throw new Error(`${what}: 'vpcSubnets' got public subnets. Use ec2.SubnetType.PRIVATE_WITH_EGRESS or PRIVATE_ISOLATED.`);
  }
  if (vpcSubnets !== undefined || subnetGroup !== undefined) {
    return vpcSubnets;
  }
  if (network.privateSubnets.length === 0 && network.isolatedSubnets.length === 0) {
    throw new Error(`${what}: 'vpc' has no private subnets. Add some, or name those to use in 'vpcSubnets'.`);
  }
  return privateSubnets(network);
}
