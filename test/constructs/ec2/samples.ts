import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firewall from 'aws-cdk-lib/aws-networkfirewall';
import { HipaaBucket, HipaaInstance, HipaaKey, HipaaLaunchTemplate, HipaaVpc } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';
import { vpcOf } from './networks';

const AWS_KEY = 'encrypted all the same, with the key that AWS manages for EBS; of volumes that are made by themselves EBS.CustomerKey asks for another';
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
      networkFirewall: {
        policyArn: new firewall.CfnFirewallPolicy(stack, 'Policy', {
          firewallPolicyName: 'clinic',
          firewallPolicy: { statelessDefaultActions: ['aws:forward_to_sfe'], statelessFragmentDefaultActions: ['aws:forward_to_sfe'] },
        }).attrFirewallPolicyArn,
        cidrBlock: '10.21.0.0/26',
        deletionProtection: true,
      },
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
  HipaaInstance: {
    minimal: (stack) => new HipaaInstance(stack, 'Subject', { vpc: vpcOf(stack), instanceType: aType(), machineImage: anImage() }),
    maximal: (stack) => new HipaaInstance(stack, 'Subject', {
      vpc: vpcOf(stack),
      instanceName: 'gateway',
      instanceType: aType(),
      machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-0a1b2c3d4e5f60718' }),
      rootDeviceName: '/dev/sda1',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      blockDevices: [
        { deviceName: '/dev/sda1', volume: ec2.BlockDeviceVolume.ebs(50) },
        { deviceName: '/dev/sdf', volume: ec2.BlockDeviceVolume.ebs(500, { volumeType: ec2.EbsDeviceVolumeType.IO2, iops: 3000, deleteOnTermination: false }) },
      ],
      role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }),
      httpPutResponseHopLimit: 2,
      disableApiTermination: true,
      backup: true,
    }),
    harmless: {
      'AWS::EC2::Instance AvailabilityZone': 'the subnet says where it is',
      'AWS::EC2::Instance BlockDeviceMappings.0.Ebs.DeleteOnTermination': 'whether the volume outlives the instance; AWS Backup keeps copies',
      'AWS::EC2::Instance BlockDeviceMappings.0.Ebs.KmsKeyId': AWS_KEY,
      'AWS::EC2::Instance BlockDeviceMappings.0.Ebs.VolumeSize': 'the size of the image; EC2 refuses 0',
      'AWS::EC2::Instance BlockDeviceMappings.0.Ebs.VolumeType': 'speed and price',
      'AWS::EC2::Instance ImageId': REFUSED,
      'AWS::EC2::Instance InstanceType': 'a choice of size',
      'AWS::EC2::Instance MetadataOptions.HttpEndpoint': 'enabled, when nothing is said, and for sessions only',
      'AWS::EC2::Instance NetworkInterfaces.0.DeviceIndex': 'EC2 refuses an interface without an index',
      'AWS::EC2::Instance NetworkInterfaces.0.GroupSet': 'the default security group of the VPC in its place, which lets in its own members only',
      'AWS::EC2::Instance Tags': 'names',
      'AWS::EC2::Instance UserData': 'what it does when it starts',
      'AWS::EC2::SecurityGroup': 'a group that lets nobody in: without its VPC CloudFormation refuses it, and what lets out is no way in',
      'AWS::IAM::Role AssumeRolePolicyDocument': 'a role that nobody may assume; CloudFormation refuses one without a policy',
      'AWS::IAM::Role Tags': 'names',
    },
  },
  HipaaLaunchTemplate: {
    minimal: (stack) => new HipaaLaunchTemplate(stack, 'Subject', { machineImage: anImage(), instanceType: aType() }),
    maximal: (stack) => new HipaaLaunchTemplate(stack, 'Subject', {
      launchTemplateName: 'gateway',
      instanceType: aType(),
      machineImage: anImage(),
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      blockDevices: [{ deviceName: '/dev/sdf', volume: ec2.BlockDeviceVolume.ebs(500) }],
      securityGroup: new ec2.SecurityGroup(stack, 'Group', { vpc: vpcOf(stack), allowAllOutbound: false }),
      userData: ec2.UserData.forLinux(),
      role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }),
      spotOptions: {},
    }),
    harmless: {
      'AWS::EC2::LaunchTemplate LaunchTemplateData.BlockDeviceMappings.0.Ebs.DeleteOnTermination': 'whether the volume outlives the instance',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.BlockDeviceMappings.0.Ebs.KmsKeyId': AWS_KEY,
      'AWS::EC2::LaunchTemplate LaunchTemplateData.BlockDeviceMappings.0.Ebs.VolumeSize': 'the size of the image; EC2 refuses 0',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.BlockDeviceMappings.0.Ebs.VolumeType': 'speed and price',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.IamInstanceProfile': 'an instance without a role may do nothing in the account; one that is launched alone is asked for its role itself',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.ImageId': REFUSED,
      'AWS::EC2::LaunchTemplate LaunchTemplateData.InstanceType': 'a choice of size',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.MetadataOptions.HttpEndpoint': 'enabled, when nothing is said, and for sessions only',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.NetworkInterfaces.0.DeviceIndex': 'EC2 refuses an interface without an index; 0 is what it is',
      'AWS::EC2::LaunchTemplate LaunchTemplateData.TagSpecifications': 'names',
      'AWS::EC2::LaunchTemplate TagSpecifications': 'names',
      'AWS::IAM::InstanceProfile': 'an instance without a role may do nothing in the account',
    },
  },
};

/** The image and the type that samples are launched from. */
function anImage(): ec2.IMachineImage {
  return ec2.MachineImage.latestAmazonLinux2023();
}

function aType(): ec2.InstanceType {
  return ec2.InstanceType.of(ec2.InstanceClass.M7G, ec2.InstanceSize.LARGE);
}
