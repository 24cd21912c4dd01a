import * as kms from 'aws-cdk-lib/aws-kms';
import { CfnResource, RemovalPolicy, Resource, Size } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaGatewayVolume. */
export interface HipaaGatewayVolumeProps {
  /** ARN of the Volume Gateway. It is activated outside of CloudFormation. Another one makes CloudFormation replace the volume. */
  readonly gatewayArn: string;

  /** Address (IPv4) of the network interface of the gateway on which the volume is shown. */
  readonly networkInterfaceId: string;

  /** The name of the iSCSI target, of small letters, digits, dots and hyphens; never put PHI into it. */
  readonly targetName: string;

  /** The size of the volume. Another one replaces it. */
  readonly size: Size;

  /**
   * The EBS snapshot that the volume is made of.
   *
   * @default - an empty volume
   */
  readonly snapshotId?: string;

  /**
   * The key that encrypts the volume in S3. Another key replaces it.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether the baseline's backup plan makes snapshots of the volume. Without it the volume does not synthesize, unless somebody accepts
   * the risk of Backup.PlanExists.
   *
   * @default true
   */
  readonly backup?: boolean;

  /**
   * What becomes of the volume when it leaves the stack. With `RemovalPolicy.DESTROY` its data is deleted with it.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = ['VolumeGateway.CustomerKey'];

/**
 * A cached volume of a Volume Gateway for PHI: encrypted in S3 with a key of your own, backed up by snapshots every day, and kept when
 * its stack goes.
 *
 * Whether the gateway logs to CloudWatch and whether its disks are encrypted no template shows: the volume synthesizes when somebody has
 * seen to the first and says so, with `RiskAcceptance.of(volume).accept({ rule: 'StorageGateway.GatewayLogging', ... })`.
 *
 * Source: Architecting for HIPAA, "AWS Storage Gateway" and "Volume Gateway".
 */
export class HipaaGatewayVolume extends Resource {
  /** ARN of the volume. */
  public readonly volumeArn: string;

  /** ARN of the iSCSI target that clients connect to. */
  public readonly targetArn: string;

  /** The key that encrypts the volume. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaGatewayVolumeProps) {
    super(scope, id);
    const baseline = HipaaBaseline.of(scope);
    this.encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    const volume = new CfnResource(this, 'Resource', {
      // aws-cdk-lib has a class for this type from later versions on only.
      type: 'AWS::StorageGateway::Volume',
      properties: {
        GatewayARN: props.gatewayArn,
        NetworkInterfaceId: props.networkInterfaceId,
        TargetName: props.targetName,
        VolumeSizeInBytes: props.size.toBytes(),
        SnapshotId: props.snapshotId,
        KMSEncrypted: true,
        KMSKey: this.encryptionKey.keyArn,
      },
    });
    volume.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.volumeArn = volume.getAtt('VolumeARN').toString();
    this.targetArn = volume.getAtt('TargetARN').toString();
    if (props.backup ?? true) {
      baseline.backUp(this, this.volumeArn);
    }
    keepPromises(this, PROMISES);
  }
}
