import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaVolume: those of `ec2.Volume`, with other defaults. */
export interface HipaaVolumeProps extends ec2.VolumeProps {
  /**
   * Whether the baseline's backup plan makes snapshots of the volume. Without it, and without a policy of Data Lifecycle Manager in
   * the same templates, the volume does not synthesize, unless somebody accepts the risk of Backup.PlanExists.
   *
   * @default true
   */
  readonly backup?: boolean;
}

const PROMISES = ['EBS.CustomerKey', 'EBS.BackupPlan'];

/**
 * An EBS volume for PHI: encrypted with a key of your own, backed up by snapshots every day, and kept when its stack goes.
 *
 * It takes the props of `ec2.Volume` and is one. A volume made of an unencrypted snapshot (`snapshotId`) is encrypted on the way.
 *
 * Source: Architecting for HIPAA, "Amazon Elastic Block Store".
 */
export class HipaaVolume extends ec2.Volume {
  constructor(scope: Construct, id: string, props: HipaaVolumeProps) {
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, {
      ...props,
      encrypted: props.encrypted ?? true,
      encryptionKey: props.encryptionKey ?? (props.encrypted === false ? undefined : baseline.encryptionKey),
      // The L2's own default depends on a feature flag.
      volumeType: props.volumeType ?? ec2.EbsDeviceVolumeType.GENERAL_PURPOSE_SSD_GP3,
      enableMultiAttach: props.enableMultiAttach ?? false,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    if (props.backup ?? true) {
      baseline.backUp(this, Stack.of(this).formatArn({ service: 'ec2', resource: 'volume', resourceName: this.volumeId }));
    }
    keepPromises(this, PROMISES);
  }
}
