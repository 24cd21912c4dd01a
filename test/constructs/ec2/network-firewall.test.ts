import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firewall from 'aws-cdk-lib/aws-networkfirewall';
import { HipaaGuard, HipaaVpc, HipaaVpcProps } from '../../../src';
import { blockedBy } from '../verdicts';

const POLICY = 'arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/clinic';
const FIREWALL = 'AWS::NetworkFirewall::Firewall';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function make(props: HipaaVpcProps = {}): HipaaVpc {
  return new HipaaVpc(stack, 'Network', { networkFirewall: { policyArn: POLICY }, ...props });
}

interface Found {
  readonly id: string;
  readonly Properties: Record<string, unknown>;
}

function all(template: Template, type: string): Found[] {
  return Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({ id, Properties }));
}

/** Who routes what where: `subnet or gateway -> destination -> next hop`, with the zone of each. */
function ways(template: Template): string[] {
  const subnets = new Map(all(template, 'AWS::EC2::Subnet').map(({ id, Properties }) => [id, Properties]));
  const zoneOf = (id: string) => (subnets.get(id)!.AvailabilityZone as { 'Fn::Select': [number] })['Fn::Select'][0];
  const kindOf = (id: string) => ['Firewall', 'Public', 'Private', 'Isolated'].find((kind) => id.includes(kind))!;
  const firewallZone = new Map(all(template, FIREWALL).map(({ id, Properties }) =>
    [id, zoneOf((Properties.SubnetMappings as { SubnetId: { Ref: string } }[])[0].SubnetId.Ref)]));
  const owners = new Map([
    ...all(template, 'AWS::EC2::SubnetRouteTableAssociation').map(({ Properties }): [string, string] => {
      const { SubnetId, RouteTableId } = Properties as { SubnetId: { Ref: string }; RouteTableId: { Ref: string } };
      return [RouteTableId.Ref, `${kindOf(SubnetId.Ref)} ${zoneOf(SubnetId.Ref)}`];
    }),
    ...all(template, 'AWS::EC2::GatewayRouteTableAssociation').map(({ Properties }): [string, string] => [(Properties.RouteTableId as { Ref: string }).Ref, 'Gateway']),
  ]);
  return all(template, 'AWS::EC2::Route').map(({ Properties }) => {
    const { RouteTableId, DestinationCidrBlock, GatewayId, NatGatewayId, VpcEndpointId } = Properties as Record<string, { Ref: string }>;
    const endpoint = /"Fn::GetAtt":\["(\w+)","EndpointIds"\]/.exec(JSON.stringify(VpcEndpointId ?? ''))?.[1];
    const next = GatewayId ? 'internet' : NatGatewayId ? 'NAT' : `firewall ${firewallZone.get(endpoint!)}`;
    const to = String(DestinationCidrBlock) === '0.0.0.0/0' ? 'everywhere' : publicSubnetWith(String(DestinationCidrBlock));
    return `${owners.get(RouteTableId.Ref)} -> ${to} -> ${next}`;
  }).sort();

  function publicSubnetWith(cidr: string): string {
    const [id] = [...subnets].find(([, { CidrBlock }]) => CidrBlock === cidr)!;
    return `${kindOf(id)} ${zoneOf(id)}`;
  }
}

test('what goes to the internet, and what comes from there, passes the firewall of its zone, both ways', () => {
  make();
  expect(ways(Template.fromStack(stack))).toEqual([
    'Firewall 0 -> everywhere -> internet',
    'Firewall 1 -> everywhere -> internet',
    'Gateway -> Public 0 -> firewall 0',
    'Gateway -> Public 1 -> firewall 1',
    'Private 0 -> everywhere -> NAT',
    'Private 1 -> everywhere -> NAT',
    'Public 0 -> everywhere -> firewall 0',
    'Public 1 -> everywhere -> firewall 1',
  ]);
});

test('one NAT gateway, isolated subnets and two kinds of public ones pass it as well', () => {
  make({
    natGateways: 1,
    subnetConfiguration: [
      { name: 'Public', subnetType: ec2.SubnetType.PUBLIC },
      { name: 'PublicToo', subnetType: ec2.SubnetType.PUBLIC },
      { name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      { name: 'Isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    ],
  });
  const found = ways(Template.fromStack(stack));
  expect(found.filter((way) => /internet$/.test(way))).toEqual(['Firewall 0 -> everywhere -> internet', 'Firewall 1 -> everywhere -> internet']);
  expect(found.filter((way) => /^Gateway/.test(way))).toEqual(['Gateway -> Public 0 -> firewall 0', 'Gateway -> Public 0 -> firewall 0',
    'Gateway -> Public 1 -> firewall 1', 'Gateway -> Public 1 -> firewall 1']);
  expect(found.filter((way) => /^Isolated/.test(way))).toEqual([]);
});

test('its subnets have a range of their own, and nothing is put into them', () => {
  const vpc = make();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::EC2::VPCCidrBlock', { CidrBlock: '100.64.0.0/25' });
  for (const index of [0, 1]) {
    template.hasResource('AWS::EC2::Subnet', {
      Properties: { CidrBlock: { 'Fn::Select': [index, { 'Fn::Cidr': ['100.64.0.0/25', 2, '4'] }] }, MapPublicIpOnLaunch: false },
      DependsOn: [Match.stringLikeRegexp('NetworkFirewallRange')],
    });
  }
  expect([...vpc.publicSubnets, ...vpc.privateSubnets, ...vpc.isolatedSubnets]).toHaveLength(4);
});

test('it logs flows and alerts into encrypted groups, and is protected', () => {
  make();
  const template = Template.fromStack(stack);
  template.resourceCountIs(FIREWALL, 2);
  template.allResourcesProperties(FIREWALL, {
    FirewallPolicyArn: POLICY, DeleteProtection: true, SubnetChangeProtection: true, FirewallPolicyChangeProtection: false,
  });
  template.allResourcesProperties('AWS::NetworkFirewall::LoggingConfiguration', {
    LoggingConfiguration: {
      LogDestinationConfigs: [
        { LogType: 'FLOW', LogDestinationType: 'CloudWatchLogs', LogDestination: { logGroup: { Ref: Match.stringLikeRegexp('FirewallFlowLogs') } } },
        { LogType: 'ALERT', LogDestinationType: 'CloudWatchLogs', LogDestination: { logGroup: { Ref: Match.stringLikeRegexp('FirewallAlertLogs') } } },
      ],
    },
  });
  template.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
  expect(blockedBy(stack)).toBe('');
});

test('subnets that are there keep their ranges when it is added', () => {
  const ranges = (of: Stack) => all(Template.fromStack(of), 'AWS::EC2::Subnet')
    .filter(({ id }) => !id.includes('Firewall'))
    .map(({ id, Properties }) => [id, Properties.CidrBlock]);
  make();
  const before = new Stack(new App(), 'Clinic');
  new HipaaVpc(before, 'Network');
  expect(ranges(stack)).toEqual(ranges(before));
});

test('names that are longer than Network Firewall takes are cut', () => {
  new HipaaVpc(stack, 'N'.repeat(150), { networkFirewall: { policyArn: POLICY } });
  const names = all(Template.fromStack(stack), FIREWALL).map(({ Properties }) => String(Properties.FirewallName));
  expect(names.filter((name) => !/^[a-z0-9-]{1,128}$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(2);
});

test('its protection can be turned off, under a risk that somebody accepts', () => {
  make({ networkFirewall: { policyArn: POLICY, deletionProtection: false } });
  expect(blockedBy(stack)).toContain('NetworkFirewall.DeletionProtection');
});

test('a range that only deployment knows is taken', () => {
  make({ networkFirewall: { policyArn: POLICY, cidrBlock: new CfnParameter(stack, 'Range').valueAsString } });
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::VPCCidrBlock', { CidrBlock: { Ref: 'Range' } });
});

test.each<[string, HipaaVpcProps, string]>([
  ['IPv6', { ipProtocol: ec2.IpProtocol.DUAL_STACK }, "'networkFirewall' takes a VPC with IPv4 only, got 'ipProtocol' Dual_Stack"],
  ['no public subnets', { natGateways: 0, subnetConfiguration: [{ name: 'Stores', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] },
    "'networkFirewall' takes a VPC with public subnets and an internet gateway, got one without"],
  ['a range that is too small', { networkFirewall: { policyArn: POLICY, cidrBlock: '10.1.0.0/28' } },
    "'networkFirewall.cidrBlock' must have room for a subnet of 16 addresses in each of 2 Availability Zones, got '10.1.0.0/28'"],
  ['a range that is none', { networkFirewall: { policyArn: POLICY, cidrBlock: '10.1.0.0' } }, "'networkFirewall.cidrBlock' must have room"],
])('%s is refused', (_, props, message) => {
  expect(() => make(props)).toThrow(`HipaaVpc 'Clinic/Network': ${message}`);
});

test.each<[string, (node: firewall.CfnFirewall | firewall.CfnLoggingConfiguration) => void, string]>([
  ['no alerts', (node) => node instanceof firewall.CfnLoggingConfiguration && node.addPropertyDeletionOverride('LoggingConfiguration.LogDestinationConfigs.1'), 'NetworkFirewall.Logging'],
  ['logs into a group that nobody knows', (node) => node instanceof firewall.CfnLoggingConfiguration
    && node.addPropertyOverride('LoggingConfiguration.LogDestinationConfigs.0.LogDestination.logGroup', '/elsewhere'), 'NetworkFirewall.LogsEncrypted'],
  ['a firewall that may be deleted', (node) => node instanceof firewall.CfnFirewall && node.addPropertyDeletionOverride('DeleteProtection'), 'NetworkFirewall.DeletionProtection'],
])('with %s it does not synthesize', (_, weaken, rule) => {
  make().node.findAll().forEach((node) => (node instanceof firewall.CfnFirewall || node instanceof firewall.CfnLoggingConfiguration) && weaken(node));
  expect(blockedBy(stack)).toContain(rule);
});

test('an instance in a public subnet is on the internet behind the firewall too', () => {
  const vpc = make();
  new ec2.Instance(stack, 'Bastion', {
    vpc, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC }, instanceType: new ec2.InstanceType('t3.micro'), machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  });
  const { findings } = HipaaGuard.check(stack);
  expect(findings.filter(({ rule, verdict }) => rule === 'VPC.NoRouteToInternetGateway' && verdict === 'fail')).toHaveLength(1);
});
