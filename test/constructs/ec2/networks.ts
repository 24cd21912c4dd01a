import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

const SUBNETS = ['subnet-11111111', 'subnet-22222222', 'subnet-33333333'];
const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-1c'];

/** A VPC that is there already, with a private subnet in each of its zones: what is placed into it is no part of it. */
export function vpcOf(stack: Stack, zones = 2): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-11111111',
    vpcCidrBlock: '10.0.0.0/16',
    availabilityZones: ZONES.slice(0, zones),
    privateSubnetIds: SUBNETS.slice(0, zones),
    privateSubnetRouteTableIds: ['rtb-11111111', 'rtb-22222222', 'rtb-33333333'].slice(0, zones),
  });
}

/** Why nothing of the security group that a store is placed behind makes it weaker when it goes. */
export const CLOSED_GROUP = 'it lets nobody in, whatever it is called; without its line of egress it lets everything out, and a store opens no connections of its own';
