import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnResource, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** Where the nodes of a store are, and who may reach them. */
export interface Placement {
  readonly subnets: ec2.SelectedSubnets;
  readonly securityGroups: ec2.ISecurityGroup[];
}

/** What a construct is told about its network. */
export interface Network {
  readonly vpc?: ec2.IVpc;
  readonly vpcSubnets?: ec2.SubnetSelection;
  readonly securityGroups?: readonly ec2.ISecurityGroup[];
}

/**
 * Places a store into a VPC: into its private subnets, behind a security group that lets nobody in and nothing out.
 *
 * @throws when there is no VPC
 */
export function place(construct: Construct, className: string, { vpc, vpcSubnets, securityGroups }: Network): Placement {
  // Required by type; not every language holds its callers to that.
  if (vpc === undefined) {
    throw new Error(`${className} '${construct.node.path}': 'vpc' is not set, and its nodes have to be in one. Pass the VPC that its clients are in.`);
  }
  return {
    subnets: vpc.selectSubnets(vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }),
    securityGroups: securityGroups === undefined ? [closedSecurityGroup(construct, vpc)] : [...securityGroups],
  };
}

/** A security group that lets nobody in and nothing out, until somebody says so by `connections`. */
export function closedSecurityGroup(construct: Construct, vpc: ec2.IVpc): ec2.SecurityGroup {
  return new ec2.SecurityGroup(construct, 'SecurityGroup', {
    vpc,
    description: `Who may reach ${construct.node.path}`,
    allowAllOutbound: false,
    allowAllIpv6Outbound: false,
  });
}

/**
 * Gives what a store needs the removal policy of the store: subnets, security group, users and secrets that went without it would leave it unreachable.
 * Logs stay in any case.
 */
export function keepTogether(store: Construct, policy: RemovalPolicy): void {
  const resources = store.node.findAll().filter((node): node is CfnResource => CfnResource.isCfnResource(node));
  for (const resource of resources.filter(({ cfnResourceType }) => cfnResourceType !== 'AWS::Logs::LogGroup')) {
    const isStore = resource === store.node.defaultChild;
    resource.applyRemovalPolicy(!isStore && policy === RemovalPolicy.SNAPSHOT ? RemovalPolicy.RETAIN : policy);
  }
}
