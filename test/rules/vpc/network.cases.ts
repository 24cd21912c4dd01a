import { flowLogs, flowLogsEncrypted } from '../../../src/rules/vpc/flow-logs';
import { blockPublicAccess, defaultSecurityGroupClosed, subnetNoPublicIp } from '../../../src/rules/vpc/network';
import { noRouteToInternetGateway } from '../../../src/rules/vpc/routes';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const VPC = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };

function vpc(beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }, beside, rest);
}

function log(properties: JsonObject): JsonObject {
  return { Type: 'AWS::EC2::FlowLog', Properties: { ResourceType: 'VPC', ResourceId: { Ref: 'Subject' }, TrafficType: 'ALL', ...properties } };
}

const SUBNETS = {
  A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Subject' } } },
  B: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Subject' } } },
};

function flowLog(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::FlowLog', { ResourceType: 'VPC', ResourceId: 'vpc-1', TrafficType: 'ALL', ...properties }, beside, rest);
}

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function group(properties: JsonObject): JsonObject {
  return { Group: { Type: 'AWS::Logs::LogGroup', Properties: properties }, ...KEY };
}

function bucket(properties: JsonObject): JsonObject {
  return { Bucket: { Type: 'AWS::S3::Bucket', Properties: properties } };
}

const SSE = { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } };

function closing(group_: JsonObject[string] = { 'Fn::GetAtt': ['Subject', 'DefaultSecurityGroup'] }): JsonObject {
  return { Closing: { Type: 'Custom::VpcRestrictDefaultSG', Properties: { ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:close', DefaultSecurityGroupId: group_! } } };
}

function subnet(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::Subnet', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', ...properties }, beside, rest);
}

function routed(leads: JsonObject, of = 'Subject'): JsonObject {
  return {
    Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
    Gateway: { Type: 'AWS::EC2::InternetGateway' },
    Association: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: { Ref: of }, RouteTableId: { Ref: 'Table' } } },
    Route: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: { Ref: 'Table' }, ...leads } },
  };
}

const OPEN = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } };

function route(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  const { Route, ...others } = routed(properties, 'Subnet');
  return { ...rest, Resources: { Subject: Route, ...others, Subnet: { Type: 'AWS::EC2::Subnet', Properties: {} }, ...beside } };
}

const NAT = { Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: { Ref: 'Subnet' } } } };
const BALANCER = { Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: [{ Ref: 'Subnet' }] } } };
const DATABASES = { Databases: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [{ Ref: 'Subnet' }] } } };

function inhabitant(type: string, properties: JsonObject): JsonObject {
  return { Inhabitant: { Type: type, Properties: properties } };
}

/** A firewall in a subnet of its own, with the route that leads on from there. */
function firewall(leadsOn: JsonObject): JsonObject {
  return {
    Firewall: { Type: 'AWS::NetworkFirewall::Firewall', Properties: { SubnetMappings: [{ SubnetId: { Ref: 'FirewallSubnet' } }] } },
    FirewallSubnet: { Type: 'AWS::EC2::Subnet', Properties: {} },
    FirewallTable: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: 'vpc-1' } },
    FirewallAssociation: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: { Ref: 'FirewallSubnet' }, RouteTableId: { Ref: 'FirewallTable' } } },
    FirewallRoute: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: { Ref: 'FirewallTable' }, DestinationCidrBlock: '0.0.0.0/0', ...leadsOn } },
  };
}

const TO_FIREWALL = {
  DestinationCidrBlock: '0.0.0.0/0',
  VpcEndpointId: { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::Select': [0, { 'Fn::GetAtt': ['Firewall', 'EndpointIds'] }] }] }] },
};

function instance(properties: JsonObject = { SubnetId: { Ref: 'Subnet' } }): JsonObject {
  return { Host: { Type: 'AWS::EC2::Instance', Properties: properties } };
}

export const NETWORK_CASES: readonly RuleCases[] = [
  {
    rule: flowLogs,
    cases: [
      passes('a log of all traffic', vpc({ Log: log({}) })),
      passes('a log that names the VPC by GetAtt', vpc({ Log: log({ ResourceId: { 'Fn::GetAtt': ['Subject', 'VpcId'] } }) })),
      passes('a log of every subnet', vpc({ ...SUBNETS, LogA: log({ ResourceType: 'Subnet', ResourceId: { Ref: 'A' } }), LogB: log({ ResourceType: 'Subnet', ResourceId: { Ref: 'B' } }) })),
      fails('no log', vpc(), 'no flow log in these templates'),
      fails('a log of rejected traffic', vpc({ Log: log({ TrafficType: 'REJECT' }) })),
      fails('a log of another VPC', vpc({ Log: log({ ResourceId: 'vpc-2' }) })),
      fails('a log of one subnet of two', vpc({ ...SUBNETS, LogA: log({ ResourceType: 'Subnet', ResourceId: { Ref: 'A' } }) })),
      fails('accepted traffic in one branch', vpc({ Log: log({ TrafficType: ifProd('ALL', 'ACCEPT') }) }, EITHER_WAY), 'when'),
      unverifiable('traffic that a parameter names', vpc({ Log: log({ TrafficType: ANY }) }, ANY_TEXT)),
    ],
  },
  {
    rule: flowLogsEncrypted,
    cases: [
      passes('a group with a key, by its name', flowLog({ LogGroupName: { Ref: 'Group' } }, group({ KmsKeyId: KEY_ARN }))),
      passes('a group with a key, by its ARN', flowLog({ LogDestinationType: 'cloud-watch-logs', LogDestination: { 'Fn::GetAtt': ['Group', 'Arn'] } }, group({ KmsKeyId: KEY_ARN }))),
      passes('a bucket that encrypts', flowLog({ LogDestinationType: 's3', LogDestination: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }, bucket(SSE))),
      passes('a delivery stream with a key', flowLog({ LogDestinationType: 'kinesis-data-firehose', LogDestination: { 'Fn::GetAtt': ['Stream', 'Arn'] } },
        { Stream: { Type: 'AWS::KinesisFirehose::DeliveryStream', Properties: { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: KEY_ARN } } }, ...KEY })),
      fails('a group without a key', flowLog({ LogGroupName: { Ref: 'Group' } }, group({})), 'KmsKeyId is not set'),
      fails('a bucket that says nothing', flowLog({ LogDestinationType: 's3', LogDestination: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }, bucket({})), 'BucketEncryption'),
      fails('a delivery stream without a key', flowLog({ LogDestinationType: 'kinesis-data-firehose', LogDestination: { 'Fn::GetAtt': ['Stream', 'Arn'] } },
        { Stream: { Type: 'AWS::KinesisFirehose::DeliveryStream', Properties: {} } })),
      fails('a group that has a key in one branch', flowLog({ LogGroupName: { Ref: 'Group' } }, group({ KmsKeyId: ifProd(KEY_ARN, NO_VALUE) }), EITHER_WAY), 'when'),
      unverifiable('a group of another template', flowLog({ LogGroupName: '/vpc/flows' }), 'not in these templates'),
      unverifiable('a stream of another template', flowLog({ LogDestinationType: 'kinesis-data-firehose', LogDestination: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/flows' })),
      unverifiable('a kind of destination that a parameter names', flowLog({ LogDestinationType: ANY, LogGroupName: '/vpc/flows' }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: defaultSecurityGroupClosed,
    cases: [
      passes('a group that CDK closes', vpc(closing())),
      fails('nothing', vpc(), 'nothing in these templates closes'),
      fails('a custom resource that closes the group of another VPC', vpc({ ...closing({ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }), ...VPC })),
      fails('a rule that opens it again', vpc({ ...closing(), Rule: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: { 'Fn::GetAtt': ['Subject', 'DefaultSecurityGroup'] }, IpProtocol: '-1' } } }), 'opens'),
      unverifiable('a group that a parameter names', vpc(closing(ANY), ANY_TEXT)),
    ],
  },
  {
    rule: subnetNoPublicIp,
    cases: [
      passes('a subnet that says nothing', subnet({}), 'EC2 assigns no public addresses'),
      passes('a subnet that says so', subnet({ MapPublicIpOnLaunch: false, AssignIpv6AddressOnCreation: false })),
      passes('IPv6 addresses where no internet gateway is on the way', subnet({ AssignIpv6AddressOnCreation: true },
        routed({ DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' }))),
      fails('a subnet that gives everything a public address', subnet({ MapPublicIpOnLaunch: true }), 'MapPublicIpOnLaunch is true'),
      fails('a text that says so', subnet({ MapPublicIpOnLaunch: 'true' })),
      fails('IPv6 addresses behind an internet gateway', subnet({ AssignIpv6AddressOnCreation: true }, routed({ DestinationIpv6CidrBlock: '::/0', GatewayId: { Ref: 'Gateway' } }))),
      fails('IPv6 addresses whose routes nobody shows', subnet({ AssignIpv6AddressOnCreation: true })),
      fails('one branch that does', subnet({ MapPublicIpOnLaunch: ifProd(false, true) }, {}, EITHER_WAY), 'when'),
      unverifiable('what a parameter says', subnet({ MapPublicIpOnLaunch: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noRouteToInternetGateway,
    cases: [
      passes('public subnets that hold a NAT gateway and a load balancer', route(OPEN, { ...NAT, ...BALANCER })),
      passes('a NAT instance', route(OPEN, instance({ SubnetId: { Ref: 'Subnet' }, SourceDestCheck: false }))),
      passes('private subnets with databases', route({ DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }, DATABASES)),
      passes('one address behind the gateway', route({ DestinationCidrBlock: '198.51.100.7/32', GatewayId: { Ref: 'Gateway' } }, DATABASES)),
      passes('a virtual private gateway', route({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Vpn' } }, { ...DATABASES, Vpn: { Type: 'AWS::EC2::VPNGateway' } })),
      fails('databases in public subnets', route(OPEN, { ...NAT, ...DATABASES }), 'the subnets of "Databases"'),
      fails('a serverless Kafka cluster in public subnets', route(OPEN, inhabitant('AWS::MSK::ServerlessCluster', { VpcConfigs: [{ SubnetIds: [{ Ref: 'Subnet' }] }] })), '"Inhabitant"'),
      fails('a Flink application in public subnets', route(OPEN, inhabitant('AWS::KinesisAnalyticsV2::Application', {
        ApplicationConfiguration: { VpcConfigurations: [{ SubnetIds: [{ Ref: 'Subnet' }] }] },
      })), '"Inhabitant"'),
      passes('an instance behind a firewall that leads to a NAT gateway', route(TO_FIREWALL, { ...instance(), ...firewall({ NatGatewayId: 'nat-1' }) })),
      passes('an instance behind an endpoint that is no firewall', route({ DestinationCidrBlock: '0.0.0.0/0', VpcEndpointId: 'vpce-1' }, instance())),
      fails('an instance behind a firewall that leads to the internet', route(TO_FIREWALL, { ...instance(), ...firewall({ GatewayId: { Ref: 'Gateway' } }) }), '"Host"'),
      fails('an instance in a public subnet', route(OPEN, instance()), '"Host"'),
      fails('an instance by its network interface', route(OPEN, instance({ NetworkInterfaces: [{ DeviceIndex: '0', SubnetId: { Ref: 'Subnet' } }] }))),
      fails('a gateway by its id, with IPv6', route({ DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1' }, instance())),
      fails('a branch that leads to the internet', route({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: ifProd(NO_VALUE, { Ref: 'Gateway' }) }, instance(), EITHER_WAY), 'when'),
      unverifiable('a gateway that a parameter names', route({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: ANY }, instance(), ANY_TEXT)),
    ],
  },
  {
    rule: blockPublicAccess,
    cases: [
      passes('no way in', subject('AWS::EC2::VPCBlockPublicAccessOptions', { InternetGatewayBlockMode: 'block-ingress' })),
      passes('an exclusion that lets out only', subject('AWS::EC2::VPCBlockPublicAccessExclusion', { InternetGatewayExclusionMode: 'allow-egress', VpcId: 'vpc-1' })),
      fails('a mode that blocks nothing', subject('AWS::EC2::VPCBlockPublicAccessOptions', { InternetGatewayBlockMode: 'off' })),
      fails('an exclusion that lets in', subject('AWS::EC2::VPCBlockPublicAccessExclusion', { InternetGatewayExclusionMode: 'allow-bidirectional', VpcId: 'vpc-1' })),
      unverifiable('a mode that a parameter names', subject('AWS::EC2::VPCBlockPublicAccessOptions', { InternetGatewayBlockMode: ANY }, {}, ANY_TEXT)),
    ],
  },
];
