import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

/** A VPC that is there already, with two private subnets: what a store is placed into is no part of it. */
export function vpcOf(stack: Stack): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-11111111',
    availabilityZones: ['us-east-1a', 'us-east-1b'],
    privateSubnetIds: ['subnet-11111111', 'subnet-22222222'],
    privateSubnetRouteTableIds: ['rtb-11111111', 'rtb-22222222'],
  });
}

/** Why nothing of the security group that a store is placed behind makes it weaker when it goes. */
export const CLOSED_GROUP = 'it lets nobody in, whatever it is called; without its line of egress it lets everything out, and a store opens no connections of its own';
