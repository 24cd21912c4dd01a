import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaAutoScalingGroup, HipaaAutoScalingGroupProps, HipaaLaunchTemplate } from '../../../src';
import { vpcOf } from '../ec2/networks';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';
const TEMPLATE = 'AWS::EC2::LaunchTemplate';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function group(props: Partial<HipaaAutoScalingGroupProps> = {}): HipaaAutoScalingGroup {
  return new HipaaAutoScalingGroup(stack, 'Workers', {
    vpc: vpcOf(stack), instanceType: new ec2.InstanceType('m7g.large'), machineImage: ec2.MachineImage.latestAmazonLinux2023(), ...props,
  });
}

test('launches from a template of its own, into private subnets, whatever the feature flags say', () => {
  group();
  const template = Template.fromStack(stack);
  template.hasResourceProperties(GROUP, { VPCZoneIdentifier: ['subnet-11111111', 'subnet-22222222'], LaunchTemplate: Match.anyValue(), HealthCheckType: 'ELB' });
  template.hasResourceProperties(TEMPLATE, { LaunchTemplateData: Match.objectLike({ InstanceType: 'm7g.large', MetadataOptions: Match.objectLike({ HttpTokens: 'required' }) }) });
  template.resourceCountIs('AWS::AutoScaling::LaunchConfiguration', 0);
});

test('what the L2 says about instances goes into the template', () => {
  group({
    blockDevices: [{ deviceName: '/dev/xvda', volume: autoscaling.BlockDeviceVolume.ebs(50) }, { deviceName: '/dev/sdb', volume: autoscaling.BlockDeviceVolume.noDevice() }],
    instanceMonitoring: autoscaling.Monitoring.DETAILED,
  });
  Template.fromStack(stack).hasResourceProperties(TEMPLATE, {
    LaunchTemplateData: Match.objectLike({
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: Match.objectLike({ Encrypted: true, VolumeSize: 50 }) }, { DeviceName: '/dev/sdb', NoDevice: '' }],
    }),
  });
});

test('takes a template that is there', () => {
  const launchTemplate = new HipaaLaunchTemplate(stack, 'Own', {
    machineImage: ec2.MachineImage.latestAmazonLinux2023(),
    instanceType: new ec2.InstanceType('m7g.large'),
    securityGroup: new ec2.SecurityGroup(stack, 'Group', { vpc: vpcOf(stack) }),
  });
  new HipaaAutoScalingGroup(stack, 'Workers', {
    vpc: ec2.Vpc.fromVpcAttributes(stack, 'Same', {
      vpcId: 'vpc-11111111', availabilityZones: ['us-east-1a'], privateSubnetIds: ['subnet-11111111'],
    }),
    launchTemplate,
  });
  Template.fromStack(stack).resourceCountIs(TEMPLATE, 1);
});

test('metadata without sessions does not synthesize', () => {
  group({ requireImdsv2: false });
  expect(() => Template.fromStack(stack)).toThrow('ERROR EC2.ImdsV2: ');
});

test('it is an AutoScalingGroup: scaling, connections and user data', () => {
  const workers = group();
  workers.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 });
  workers.connections.allowFrom(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(443));
  workers.addUserData('echo ready');
  expect(workers).toBeInstanceOf(autoscaling.AutoScalingGroup);
  Template.fromStack(stack).resourceCountIs('AWS::AutoScaling::ScalingPolicy', 1);
});
