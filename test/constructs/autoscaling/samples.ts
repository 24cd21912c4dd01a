import { Duration } from 'aws-cdk-lib';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaAutoScalingGroup, HipaaKey } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

export const AUTO_SCALING_SAMPLES: Samples = {
  HipaaAutoScalingGroup: {
    minimal: (stack) => new HipaaAutoScalingGroup(stack, 'Subject', {
      vpc: vpcOf(stack),
      instanceType: ec2.InstanceType.of(ec2.InstanceClass.M7G, ec2.InstanceSize.LARGE),
      machineImage: ec2.MachineImage.latestAmazonLinux2023(),
    }),
    maximal: (stack) => new HipaaAutoScalingGroup(stack, 'Subject', {
      vpc: vpcOf(stack),
      autoScalingGroupName: 'gateways',
      instanceType: ec2.InstanceType.of(ec2.InstanceClass.M7G, ec2.InstanceSize.LARGE),
      machineImage: ec2.MachineImage.latestAmazonLinux2023(),
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      blockDevices: [
        { deviceName: '/dev/xvda', volume: autoscaling.BlockDeviceVolume.ebs(50, { volumeType: autoscaling.EbsDeviceVolumeType.GP3 }) },
        { deviceName: '/dev/sdb', volume: autoscaling.BlockDeviceVolume.noDevice() },
      ],
      minCapacity: 2,
      maxCapacity: 6,
      maxInstanceLifetime: Duration.days(7),
      groupMetrics: [autoscaling.GroupMetrics.all()],
      updatePolicy: autoscaling.UpdatePolicy.rollingUpdate(),
      userData: ec2.UserData.forLinux(),
    }),
    harmless: {
      [`${GROUP} HealthCheckGracePeriod`]: 'asked of groups behind a load balancer; this one is behind none',
      [`${GROUP} HealthCheckType`]: 'asked of groups behind a load balancer; this one is behind none',
      [`${GROUP} LaunchTemplate.Version`]: 'CloudFormation refuses a launch template without a version',
      [`${GROUP} MaxSize`]: 'CloudFormation refuses a group without a size',
      [`${GROUP} MinSize`]: 'CloudFormation refuses a group without a size',
      [`${GROUP} VPCZoneIdentifier`]: 'fewer subnets leave instances as private as they are; the service refuses a group without any place',
    },
  },
};
