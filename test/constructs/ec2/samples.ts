import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaBucket, HipaaVpc } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

const REFUSED = 'CloudFormation refuses it without';

export const EC2_SAMPLES: Samples = {
  HipaaVpc: {
    minimal: (stack) => new HipaaVpc(stack, 'Subject'),
    maximal: (stack) => new HipaaVpc(stack, 'Subject', {
      vpcName: 'clinic',
      ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/16'),
      maxAzs: 2,
      natGateways: 1,
      subnetConfiguration: [
        { name: 'Front', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
        { name: 'Apps', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
        { name: 'Stores', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      flowLogs: { ToBucket: { destination: ec2.FlowLogDestination.toS3(new HipaaBucket(stack, 'Flows')), trafficType: ec2.FlowLogTrafficType.ALL } },
      gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
      interfaceEndpoints: [ec2.InterfaceVpcEndpointAwsService.KMS, ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER],
      dnsQueryLogging: true,
    }),
    harmless: {
      'AWS::EC2::VPC CidrBlock': REFUSED,
      'AWS::EC2::VPC EnableDnsHostnames': 'names of hosts within the VPC; endpoints with private names need them to work at all',
      'AWS::EC2::VPC EnableDnsSupport': 'without the resolver nothing finds its endpoints; nothing is open',
      'AWS::EC2::VPC InstanceTenancy': 'the default; dedicated hosts are asked for by nobody',
      'AWS::EC2::VPC Tags': 'names',
      'AWS::EC2::Subnet AvailabilityZone': 'where it is',
      'AWS::EC2::Subnet CidrBlock': REFUSED,
      'AWS::EC2::Subnet Tags': 'names',
      'AWS::EC2::Subnet VpcId': REFUSED,
      'AWS::EC2::RouteTable': 'a table of routes: without its VPC CloudFormation refuses it, and its tags are names',
      'AWS::EC2::SubnetRouteTableAssociation': 'CloudFormation refuses it without either of the two',
      'AWS::EC2::Route': 'a route that is gone leads nowhere',
      'AWS::EC2::EIP': 'the address of a NAT gateway, through which nothing comes in',
      'AWS::EC2::NatGateway': 'lets out what is private, and nothing in',
      'AWS::EC2::VPCGatewayAttachment': 'CloudFormation refuses it without its VPC; without a gateway nothing leaves',
      'AWS::EC2::InternetGateway': 'a gateway; its tags are names',
      'AWS::EC2::FlowLog DeliverLogsPermissionArn': 'EC2 refuses a flow log to CloudWatch Logs without a role',
      'AWS::EC2::FlowLog LogDestinationType': 'CloudWatch Logs, when nothing is said',
      'AWS::EC2::FlowLog Tags': 'names',
      'AWS::EC2::VPCEndpoint PolicyDocument.Statement': 'what is gone from a policy of an endpoint lets less through, and what is not whole is refused',
      'AWS::EC2::VPCEndpoint PolicyDocument.Version': POLICY_LANGUAGE,
      'AWS::EC2::VPCEndpoint RouteTableIds': 'without the endpoint traffic takes the NAT gateway, under the policies of its stores',
      'AWS::EC2::VPCEndpoint ServiceName': REFUSED,
      'AWS::EC2::VPCEndpoint Tags': 'names',
      'AWS::EC2::VPCEndpoint VpcEndpointType': 'a gateway, when nothing is said',
      'AWS::EC2::VPCEndpoint VpcId': REFUSED,
      'AWS::IAM::Policy': 'what the delivery of flow logs may do: less of it delivers nothing, which the service reports',
      'AWS::IAM::Role': 'the role of the delivery of flow logs: without its trust CloudFormation refuses it',
      'Custom::VpcRestrictDefaultSG Account': 'tells CDK when to look again; the group is named beside it',
    },
  },
};
