import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { encryptedDevices, rootDeviceOf } from './devices';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaLaunchTemplate: those of `ec2.LaunchTemplate`, with other defaults, and what PHI needs beside them. */
export interface HipaaLaunchTemplateProps extends ec2.LaunchTemplateProps {
  /**
   * The key that encrypts volumes which name none of their own. Another key holds for what is launched from then on.
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

const PROMISES = ['EC2.NoPublicIp', 'EC2.ImdsV2', 'EC2.DetailedMonitoring', 'EC2.NoPhiInUserData'];

/**
 * A launch template for instances with PHI: encrypted volumes, no public address, metadata for sessions only, metrics every minute, and a role that
 * lets Systems Manager in.
 *
 * It takes the props of `ec2.LaunchTemplate` and is one. Auto Scaling may use the key by its policy; that of an imported key must say so already.
 *
 * Source: Architecting for HIPAA, "Amazon EC2".
 */
export class HipaaLaunchTemplate extends ec2.LaunchTemplate {
  constructor(scope: Construct, id: string, props: HipaaLaunchTemplateProps = {}) {
    const encryptionKey = props.encryptionKey ?? HipaaBaseline.of(scope).encryptionKey;
    letAutoScalingUse(encryptionKey, scope);
    super(scope, id, {
      ...props,
      associatePublicIpAddress: props.associatePublicIpAddress ?? false,
      blockDevices: encryptedDevices({ ...props, encryptionKey }, props.rootDeviceName ?? rootDeviceOf(props.machineImage, scope)),
      requireImdsv2: undefined,
      httpTokens: props.httpTokens ?? (props.requireImdsv2 === false ? undefined : ec2.LaunchTemplateHttpTokens.REQUIRED),
      httpEndpoint: props.httpEndpoint ?? true,
      detailedMonitoring: props.detailedMonitoring ?? true,
      role: props.role ?? (props.instanceProfile === undefined ? managedRole(scope, id) : undefined),
    });
    keepPromises(this, PROMISES);
  }
}

function managedRole(scope: Construct, id: string): iam.Role {
  return new iam.Role(scope, `${id}Role`, {
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore')],
  });
}

/**
 * Lets Auto Scaling encrypt volumes with a key. Its role is made with the first group of an account: a policy that named it before would be refused.
 *
 * Source: Amazon EC2 Auto Scaling user guide, "Required AWS KMS key policy for use with encrypted volumes".
 */
function letAutoScalingUse(key: kms.IKey, scope: Construct): void {
  const { partition, account } = Stack.of(scope);
  const isAutoScaling = { ArnLike: { 'aws:PrincipalArn': `arn:${partition}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/*` } };
  const use = { principals: [new iam.AnyPrincipal()], resources: ['*'] };
  key.addToResourcePolicy(new iam.PolicyStatement({
    ...use,
    sid: 'AutoScaling',
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    conditions: isAutoScaling,
  }));
  key.addToResourcePolicy(new iam.PolicyStatement({
    ...use,
    sid: 'AutoScalingGrants',
    actions: ['kms:CreateGrant'],
    conditions: { ...isAutoScaling, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  }));
}
