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
  const network = mustHaveVpc(`${className} '${construct.node.path}'`, vpc);
  return {
    subnets: network.selectSubnets(vpcSubnets ?? privateSubnets(network)),
    securityGroups: securityGroups === undefined
      ? [closedSecurityGroup(construct, 'SecurityGroup', network, `Who may reach ${construct.node.path}`)]
      : [...securityGroups],
  };
}

/** Where stores are unless somebody says otherwise: in private subnets with a way out where there are such, else in isolated ones; never in public ones. */
export function privateSubnets(vpc: ec2.IVpc): ec2.SubnetSelection {
  const hasNoneButIsolated = vpc.privateSubnets.length === 0 && vpc.isolatedSubnets.length > 0;
  return { subnetType: hasNoneButIsolated ? ec2.SubnetType.PRIVATE_ISOLATED : ec2.SubnetType.PRIVATE_WITH_EGRESS };
}

/** EC2 takes no longer text about a security group. */
const MAX_DESCRIPTION_LENGTH = 255;

/** A security group that lets nobody in and nothing out, until somebody says so by `connections`. */
export function closedSecurityGroup(scope: Construct, id: string, vpc: ec2.IVpc, description: string): ec2.SecurityGroup {
  return new ec2.SecurityGroup(scope, id, {
    vpc, description: description.slice(0, MAX_DESCRIPTION_LENGTH), allowAllOutbound: false, allowAllIpv6Outbound: false,
  });
}

/** The VPC: it is required by type, and not every language holds its callers to that. */
export function mustHaveVpc(what: string, vpc: ec2.IVpc | undefined): ec2.IVpc {
  if (vpc === undefined) {
    throw new Error(`${what}: 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.`);
  }
  return vpc;
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
