import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { EC2_RULES } from '../../rules/ec2';
import { acknowledgeNag } from '../acknowledge-nag';
import { encryptedDevices, rootDeviceOf } from './devices';
import { mustHaveVpc } from './placement';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaInstance: those of `ec2.Instance`, with other defaults, and what PHI needs beside them. */
export interface HipaaInstanceProps extends ec2.InstanceProps {
  /**
   * The key that encrypts volumes which name none of their own. Another key makes CloudFormation replace the instance.
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

  /**
   * Whether the baseline's backup plan makes images of the instance with its volumes. Leave it out for an instance that holds nothing, and accept
   * the risk of EC2.BackupPlan.
   *
   * @default true
   */
  readonly backup?: boolean;
}

/** Of instances of old types alone, which are told by their type. */
const PROMISES = EC2_RULES.map(({ id }) => id).filter((id) => id !== 'EC2.EbsOptimized');

/**
 * An EC2 instance for PHI: in a private subnet without a public address, its volumes encrypted with a key of your own, its metadata for sessions
 * only, watched every minute, reached through Systems Manager in place of SSH, and backed up.
 *
 * It takes the props of `ec2.Instance` and is one. What runs on it has to speak TLS, within the VPC too: no template shows whether it does.
 *
 * Source: Architecting for HIPAA, "Amazon EC2".
 */
export class HipaaInstance extends ec2.Instance {
  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaInstanceProps) {
    const baseline = HipaaBaseline.of(scope);
    mustHaveVpc(`HipaaInstance '${scope.node.path}/${id}'`, props.vpc);
    super(scope, id, { ...props, ...hardened(scope, props, props.encryptionKey ?? baseline.encryptionKey) });
    if (props.backup ?? true) {
      baseline.backUp(this, Stack.of(this).formatArn({ service: 'ec2', resource: 'instance', resourceName: this.instanceId }));
    }
    acknowledgeNag(this, { EC2InstancesInVPC: 'Its network interface names the subnet, where cdk-nag does not look.' });
    keepPromises(this, PROMISES);
  }
}

function hardened(scope: Construct, props: HipaaInstanceProps, encryptionKey: kms.IKey): Partial<ec2.InstanceProps> {
  // EC2 takes no IPv6 addresses beside a network interface that says so itself.
  const associatePublicIpAddress = props.ipv6AddressCount === undefined ? props.associatePublicIpAddress ?? false : props.associatePublicIpAddress;
  return {
    vpcSubnets: props.vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    associatePublicIpAddress,
    blockDevices: encryptedDevices({ ...props, encryptionKey }, props.rootDeviceName ?? rootDeviceOf(props.machineImage, scope)),
    // The L2 takes one of the two only, and makes a launch template for the first.
    requireImdsv2: undefined,
    httpTokens: props.httpTokens ?? (props.requireImdsv2 === false ? undefined : ec2.HttpTokens.REQUIRED),
    httpEndpoint: props.httpEndpoint ?? true,
    detailedMonitoring: props.detailedMonitoring ?? true,
    ssmSessionPermissions: props.ssmSessionPermissions ?? true,
  };
}
