import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { vpcOf } from './networks';
import { HipaaInstance, HipaaInstanceProps, HipaaLaunchTemplate } from '../../../src';

const INSTANCE = 'AWS::EC2::Instance';
const TEMPLATE = 'AWS::EC2::LaunchTemplate';
const OWN_KEY = { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] };

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function instance(props: Partial<HipaaInstanceProps> = {}): HipaaInstance {
  return new HipaaInstance(stack, 'Gateway', {
    vpc: vpcOf(stack), instanceType: new ec2.InstanceType('m7g.large'), machineImage: ec2.MachineImage.latestAmazonLinux2023(), ...props,
  });
}

test('is private, encrypted with the key of the baseline, watched, and asks for sessions', () => {
  instance();
  Template.fromStack(stack).hasResourceProperties(INSTANCE, {
    NetworkInterfaces: [Match.objectLike({ AssociatePublicIpAddress: false, SubnetId: 'subnet-11111111' })],
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: OWN_KEY, VolumeSize: 30, VolumeType: 'gp3', DeleteOnTermination: true } }],
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    Monitoring: true,
  });
});

test('Systems Manager manages it, and the plan of the baseline backs it up', () => {
  instance();
  const template = Template.fromStack(stack);
  expect(JSON.stringify(template.findResources('AWS::IAM::Role'))).toContain('AmazonSSMManagedInstanceCore');
  expect(JSON.stringify(template.findResources('AWS::Backup::BackupSelection'))).toMatch(/:instance\/.*Gateway/);
});

test('volumes that name nothing are encrypted, and the root device is among them', () => {
  instance({ blockDevices: [{ deviceName: '/dev/sdf', volume: ec2.BlockDeviceVolume.ebs(500, { deleteOnTermination: false }) }] });
  Template.fromStack(stack).hasResourceProperties(INSTANCE, {
    BlockDeviceMappings: [
      Match.objectLike({ DeviceName: '/dev/xvda' }),
      { DeviceName: '/dev/sdf', Ebs: Match.objectLike({ Encrypted: true, KmsKeyId: OWN_KEY, DeleteOnTermination: false }) },
    ],
  });
});

test.each<[string, Partial<HipaaInstanceProps>, string]>([
  ['Windows', { machineImage: ec2.MachineImage.latestWindows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE) }, '/dev/sda1'],
  ['an image that says otherwise', { rootDeviceName: '/dev/sda1' }, '/dev/sda1'],
])('the root device of %s', (_image, props, name) => {
  instance(props);
  Template.fromStack(stack).hasResourceProperties(INSTANCE, { BlockDeviceMappings: [Match.objectLike({ DeviceName: name })] });
});

test('a key of its own where one is given', () => {
  instance({ encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  Template.fromStack(stack).hasResourceProperties(INSTANCE, {
    BlockDeviceMappings: [Match.objectLike({ Ebs: Match.objectLike({ KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' }) })],
  });
});

test.each<[string, Partial<HipaaInstanceProps>, string]>([
  ['a volume in the clear', { blockDevices: [{ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(8, { encrypted: false }) }] }, 'EC2.BlockDeviceEncryption'],
  ['metadata without sessions', { httpTokens: ec2.HttpTokens.OPTIONAL }, 'EC2.ImdsV2'],
  ['no monitoring', { detailedMonitoring: false }, 'EC2.DetailedMonitoring'],
  ['no copies', { backup: false }, 'EC2.BackupPlan'],
])('%s does not synthesize', (_what, props, rule) => {
  instance(props);
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});

test('refuses to be in no VPC', () => {
  expect(() => instance({ vpc: undefined })).toThrow("HipaaInstance 'Clinic/Gateway': 'vpc' must be given, got undefined.");
});

test('it is an ec2.Instance: connections and policies', () => {
  const gateway = instance();
  gateway.connections.allowFrom(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(443));
  expect(gateway).toBeInstanceOf(ec2.Instance);
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test('a launch template launches what is private and encrypted, and Auto Scaling may use its key', () => {
  new HipaaLaunchTemplate(stack, 'Workers', { machineImage: ec2.MachineImage.latestAmazonLinux2023() });
  const template = Template.fromStack(stack);
  template.hasResourceProperties(TEMPLATE, {
    LaunchTemplateData: Match.objectLike({
      NetworkInterfaces: [Match.objectLike({ AssociatePublicIpAddress: false })],
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: Match.objectLike({ Encrypted: true, KmsKeyId: OWN_KEY }) }],
      MetadataOptions: Match.objectLike({ HttpTokens: 'required' }),
      Monitoring: { Enabled: true },
    }),
  });
  expect(JSON.stringify(template.findResources('AWS::KMS::Key'))).toContain('aws-service-role/autoscaling.amazonaws.com/*');
});
