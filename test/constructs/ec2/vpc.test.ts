import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaVpc } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function endpoints(): string {
  return JSON.stringify(Template.fromStack(stack).findResources('AWS::EC2::VPCEndpoint'));
}

test('all traffic is recorded in an encrypted log group', () => {
  new HipaaVpc(stack, 'Network');
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::EC2::FlowLog', { ResourceType: 'VPC', TrafficType: 'ALL', LogGroupName: { Ref: Match.stringLikeRegexp('^NetworkFlowLogs') } });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
});

test('the default security group is closed', () => {
  new HipaaVpc(stack, 'Network');
  Template.fromStack(stack).hasResourceProperties('Custom::VpcRestrictDefaultSG', { DefaultSecurityGroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Network'), 'DefaultSecurityGroup'] } });
});

test('no subnet gives public addresses, and there are public and private ones', () => {
  const vpc = new HipaaVpc(stack, 'Network');
  const subnets = Object.values(Template.fromStack(stack).findResources('AWS::EC2::Subnet')) as { Properties: { MapPublicIpOnLaunch: boolean } }[];
  expect(subnets.map(({ Properties }) => Properties.MapPublicIpOnLaunch)).toEqual([false, false, false, false]);
  expect([vpc.publicSubnets.length, vpc.privateSubnets.length]).toEqual([2, 2]);
});

test('without NAT gateways the private subnets are isolated, as in the L2', () => {
  const vpc = new HipaaVpc(stack, 'Network', { natGateways: 0 });
  expect([vpc.publicSubnets.length, vpc.privateSubnets.length, vpc.isolatedSubnets.length]).toEqual([2, 0, 2]);
});

test('IPv6 addresses are given to nothing in public subnets', () => {
  new HipaaVpc(stack, 'Network', { ipProtocol: ec2.IpProtocol.DUAL_STACK });
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false, AssignIpv6AddressOnCreation: false });
});

test('endpoints let this account through, and downloads from S3', () => {
  new HipaaVpc(stack, 'Network');
  expect(endpoints()).toContain('"aws:PrincipalAccount":{"Ref":"AWS::AccountId"}');
  expect(endpoints()).toContain('"Sid":"Downloads"');
});

test('an endpoint that is added later lets this account through as well', () => {
  const vpc = new HipaaVpc(stack, 'Network', { gatewayEndpoints: {} });
  vpc.addInterfaceEndpoint('Kms', { service: ec2.InterfaceVpcEndpointAwsService.KMS });
  expect(endpoints()).toContain('"aws:ResourceAccount":{"Ref":"AWS::AccountId"}');
  Template.fromStack(stack).resourceCountIs('AWS::EC2::VPCEndpoint', 1);
});

test('names that are looked up are logged where somebody asks for it', () => {
  new HipaaVpc(stack, 'Network', { dnsQueryLogging: true });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 2);
});

test.each<[string, ec2.VpcProps, string]>([
  ['no flow logs', { flowLogs: {} }, 'VPC.FlowLogs'],
  ['an open default security group', { restrictDefaultSecurityGroup: false }, 'VPC.DefaultSecurityGroupClosed'],
  ['public addresses', { subnetConfiguration: [{ name: 'Front', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: true }] }, 'VPC.SubnetNoPublicIp'],
])('%s do not synthesize', (_what, props, rule) => {
  new HipaaVpc(stack, 'Network', props);
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});

test('it is an ec2.Vpc: bastions, security groups and stores are put into it', () => {
  const vpc = new HipaaVpc(stack, 'Network');
  expect(vpc).toBeInstanceOf(ec2.Vpc);
  expect(vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }).subnetIds).toHaveLength(2);
});
