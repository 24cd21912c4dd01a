import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { AUTO_SCALING_RULES } from '../../rules/autoscaling';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaLaunchTemplate } from '../ec2/launch-template';
import { mustHaveVpc } from '../ec2/placement';

/** Properties of a HipaaAutoScalingGroup: those of `autoscaling.AutoScalingGroup`, with other defaults, and what PHI needs beside them. */
export interface HipaaAutoScalingGroupProps extends autoscaling.AutoScalingGroupProps {
  /**
   * The key that encrypts volumes. Another key holds for what is launched from then on.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What the image calls its root device. Under another name the root volume stays as the image has it, and a second one is made beside it.
   *
   * @default - /dev/sda1 for Windows, /dev/xvda otherwise, as in Amazon Linux; Ubuntu and Red Hat say /dev/sda1
   */
  readonly rootDeviceName?: string;
}

const PROMISES = [...AUTO_SCALING_RULES.map(({ id }) => id), 'EC2.ImdsV2'];

/**
 * A group of instances for PHI: launched from a HipaaLaunchTemplate into private subnets, with encrypted volumes and without public addresses or SSH,
 * and replaced when a load balancer finds them unhealthy.
 *
 * It takes the props of `autoscaling.AutoScalingGroup` and is one. What describes the instances goes into the launch template, which the group makes
 * beside itself unless it is given one, or a mix of instances.
 *
 * Source: Architecting for HIPAA, "Amazon EC2".
 */
export class HipaaAutoScalingGroup extends autoscaling.AutoScalingGroup {
  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaAutoScalingGroupProps) {
    mustHaveVpc(`HipaaAutoScalingGroup '${scope.node.path}/${id}'`, props.vpc);
    const isGivenTemplate = props.launchTemplate !== undefined || props.mixedInstancesPolicy !== undefined;
    super(scope, id, {
      ...isGivenTemplate ? props : { ...groupOf(props), launchTemplate: templateOf(scope, id, props) },
      vpcSubnets: props.vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      healthChecks: props.healthCheck ? undefined : props.healthChecks ?? autoscaling.HealthChecks.withAdditionalChecks({
        additionalTypes: [autoscaling.AdditionalHealthCheckType.ELB], gracePeriod: Duration.minutes(5),
      }),
    });
    acknowledgeNag(this, { AutoScalingGroupELBHealthCheckRequired: 'It asks the load balancer wherever it is behind one.' });
    keepPromises(this, PROMISES);
  }
}

/** What of the props is about the group: the launch template has the rest, and the L2 refuses both. */
function groupOf(props: HipaaAutoScalingGroupProps): autoscaling.AutoScalingGroupProps {
  const ofInstances = new Set<string>([
    'instanceType', 'machineImage', 'securityGroup', 'userData', 'role', 'blockDevices', 'keyName', 'keyPair', 'associatePublicIpAddress',
    'instanceMonitoring', 'requireImdsv2', 'spotPrice', 'allowAllOutbound', 'ssmSessionPermissions',
  ]);
  return Object.fromEntries(Object.entries(props).filter(([name]) => !ofInstances.has(name))) as unknown as autoscaling.AutoScalingGroupProps;
}

function templateOf(scope: Construct, id: string, props: HipaaAutoScalingGroupProps): HipaaLaunchTemplate {
  const { vpc, allowAllOutbound } = props;
  return new HipaaLaunchTemplate(scope, `${id}LaunchTemplate`, {
    instanceType: props.instanceType,
    machineImage: props.machineImage,
    securityGroup: props.securityGroup ?? new ec2.SecurityGroup(scope, `${id}SecurityGroup`, {
      vpc, allowAllOutbound: allowAllOutbound ?? true, description: `Instances of ${id}`,
    }),
    userData: props.userData ?? props.machineImage?.getImage(scope).userData,
    role: props.role,
    blockDevices: props.blockDevices?.map(asDevice),
    rootDeviceName: props.rootDeviceName,
    encryptionKey: props.encryptionKey,
    ...props.keyName === undefined ? {} : { keyName: props.keyName },
    keyPair: props.keyPair,
    associatePublicIpAddress: props.associatePublicIpAddress,
    detailedMonitoring: props.instanceMonitoring === undefined ? undefined : props.instanceMonitoring === autoscaling.Monitoring.DETAILED,
    requireImdsv2: props.requireImdsv2,
    spotOptions: props.spotPrice === undefined ? undefined : { maxPrice: Number(props.spotPrice) },
  });
}

/** Takes away a device that the image has. */
class NoDevice extends ec2.BlockDeviceVolume {
  constructor() {
    super();
  }
}

/** The same device, as launch templates write it. */
function asDevice({ deviceName, volume: { ebsDevice, virtualName } }: autoscaling.BlockDevice): ec2.BlockDevice {
  const options = ebsDevice && { ...ebsDevice, volumeType: ebsDevice.volumeType as ec2.EbsDeviceVolumeType | undefined };
  if (ebsDevice === undefined && virtualName === undefined) {
    return { deviceName, mappingEnabled: false, volume: new NoDevice() };
  }
  if (ebsDevice?.snapshotId !== undefined) {
    return { deviceName, volume: ec2.BlockDeviceVolume.ebsFromSnapshot(ebsDevice.snapshotId, options) };
  }
  return {
    deviceName,
    volume: ebsDevice?.volumeSize !== undefined
      ? ec2.BlockDeviceVolume.ebs(ebsDevice.volumeSize, options)
      : ec2.BlockDeviceVolume.ephemeral(Number(virtualName?.replace(/\D/g, ''))),
  };
}
