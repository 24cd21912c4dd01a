import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as firewall from 'aws-cdk-lib/aws-networkfirewall';
import { Fn, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaNetworkFirewallOptions } from './network-firewall-options';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { nameOf } from '../names';

const DEFAULT_RANGE = '100.64.0.0/25';

/** Subnets of its own, as small as a VPC takes them: an endpoint has one address. */
const SUBNET_PREFIX = 28;

/**
 * Puts a firewall between the public subnets of a VPC and its internet gateway, in a subnet of its own in each Availability Zone: what leaves a public subnet goes
 * to the endpoint in its zone, on to the internet gateway, and comes back the same way.
 *
 * Each zone has a firewall of its own, under the one policy: the endpoints of one for several zones come in no order that a template could rely on. Both cost the
 * same, by the endpoint.
 *
 * Source: AWS Network Firewall developer guide, "Multi zone architecture with an internet gateway using AWS Network Firewall" and "VPC route table configuration
 * for AWS Network Firewall"; AWS CloudFormation, AWS::NetworkFirewall::Firewall EndpointIds.
 *
 * @throws when the VPC speaks IPv6, has no public subnets or no internet gateway, or when the range is too small
 */
export function protectByFirewall(vpc: ec2.Vpc, options: HipaaNetworkFirewallOptions, ipProtocol?: ec2.IpProtocol): void {
  const zones = [...new Set(vpc.publicSubnets.map(({ availabilityZone }) => availabilityZone))];
  const { cidrBlock = DEFAULT_RANGE } = options;
  const internetGatewayId = mustHaveWayOut(vpc, ipProtocol);
  refuseSmallRange(vpc, cidrBlock, zones.length);

  const scope = new Construct(vpc, 'NetworkFirewall');
  const range = new ec2.CfnVPCCidrBlock(scope, 'Range', { vpcId: vpc.vpcId, cidrBlock });
  const ranges = Fn.cidr(cidrBlock, zones.length, `${32 - SUBNET_PREFIX}`);
  const wayIn = new ec2.CfnRouteTable(scope, 'WayIn', { vpcId: vpc.vpcId });
  new ec2.CfnGatewayRouteTableAssociation(scope, 'WayInOfGateway', { gatewayId: internetGatewayId, routeTableId: wayIn.ref })
    .node.addDependency(attachmentOf(vpc));
  const flowLogs = encryptedLogGroup(scope, 'FlowLogs');
  const alertLogs = encryptedLogGroup(scope, 'AlertLogs');

  zones.forEach((availabilityZone, index) => {
    const zone = new Construct(scope, `Zone${index + 1}`);
    const subnet = new ec2.Subnet(zone, 'Subnet', { availabilityZone, vpcId: vpc.vpcId, cidrBlock: Fn.select(index, ranges), mapPublicIpOnLaunch: false });
    subnet.node.addDependency(range);
    subnet.addDefaultInternetRoute(internetGatewayId, attachmentOf(vpc));
    const endpointId = endpointOf(makeFirewall(zone, vpc, subnet, options), zone, flowLogs, alertLogs);
    vpc.publicSubnets.filter((each) => each.availabilityZone === availabilityZone).forEach((each) => leadThrough(each, endpointId, wayIn));
  });
}

function makeFirewall(zone: Construct, vpc: ec2.Vpc, subnet: ec2.Subnet, options: HipaaNetworkFirewallOptions): firewall.CfnFirewall {
  const { policyArn, deletionProtection = true } = options;
  return new firewall.CfnFirewall(zone, 'Firewall', {
    firewallName: nameOf(zone, 128),
    firewallPolicyArn: policyArn,
    vpcId: vpc.vpcId,
    subnetMappings: [{ subnetId: subnet.subnetId }],
    deleteProtection: deletionProtection,
    subnetChangeProtection: deletionProtection,
    // A new policy is a change like others.
    firewallPolicyChangeProtection: false,
  });
}

/** The endpoint of a firewall, which passes nothing on before it logs. */
function endpointOf(made: firewall.CfnFirewall, zone: Construct, flowLogs: logs.ILogGroup, alertLogs: logs.ILogGroup): string {
  new firewall.CfnLoggingConfiguration(zone, 'Logging', {
    firewallArn: made.attrFirewallArn,
    loggingConfiguration: { logDestinationConfigs: [logTo('FLOW', flowLogs), logTo('ALERT', alertLogs)] },
  });
  // The one entry of the list: `us-east-1a:vpce-...`.
  return Fn.select(1, Fn.split(':', Fn.select(0, made.attrEndpointIds)));
}

function logTo(logType: string, { logGroupName }: logs.ILogGroup): firewall.CfnLoggingConfiguration.LogDestinationConfigProperty {
  return { logType, logDestinationType: 'CloudWatchLogs', logDestination: { logGroup: logGroupName } };
}

/** Sends what leaves a public subnet to the endpoint, in place of the internet gateway, and what comes in for it as well. */
function leadThrough(subnet: ec2.ISubnet, vpcEndpointId: string, wayIn: ec2.CfnRouteTable): void {
  const route = subnet.node.findChild('DefaultRoute') as ec2.CfnRoute;
  route.gatewayId = undefined;
  route.vpcEndpointId = vpcEndpointId;
  new ec2.CfnRoute(subnet as ec2.Subnet, 'WayIn', { routeTableId: wayIn.ref, destinationCidrBlock: subnet.ipv4CidrBlock, vpcEndpointId });
}

function attachmentOf(vpc: ec2.Vpc): ec2.CfnVPCGatewayAttachment {
  return vpc.node.findChild('VPCGW') as ec2.CfnVPCGatewayAttachment;
}

/** The internet gateway, with public subnets before it and no other way out. */
function mustHaveWayOut(vpc: ec2.Vpc, ipProtocol: ec2.IpProtocol | undefined): string {
  const what = `HipaaVpc '${vpc.node.path}': 'networkFirewall'`;
  if (ipProtocol === ec2.IpProtocol.DUAL_STACK) {
    throw new Error(`${what} takes a VPC with IPv4 only, got 'ipProtocol' ${ipProtocol}: IPv6 has ways of its own to the internet, past the firewall. Leave 'ipProtocol' out.`);
  }
  if (vpc.publicSubnets.length === 0 || vpc.internetGatewayId === undefined) {
    throw new Error(`${what} takes a VPC with public subnets and an internet gateway, got one without: nothing goes by a firewall there. `
      + "Leave 'networkFirewall' out, or add a public subnet to 'subnetConfiguration'.");
  }
  return vpc.internetGatewayId;
}

function refuseSmallRange(vpc: ec2.Vpc, cidrBlock: string, zones: number): void {
  const prefix = Number(/\/(\d+)$/.exec(cidrBlock)?.[1]);
  if (!Token.isUnresolved(cidrBlock) && !(zones <= 2 ** (SUBNET_PREFIX - prefix))) {
    throw new Error(`HipaaVpc '${vpc.node.path}': 'networkFirewall.cidrBlock' must have room for a subnet of 16 addresses in each of ${zones} Availability Zones, got '${cidrBlock}'. `
      + `Pass a larger one, such as '${DEFAULT_RANGE}'.`);
  }
}
