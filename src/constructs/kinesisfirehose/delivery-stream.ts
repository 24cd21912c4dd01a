import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { FIREHOSE_RULES } from '../../rules/firehose';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { maskingHealthData } from '../logs/masking';
import { letLogsUse, retentionFor } from '../logs/settings';

/** Properties of a HipaaDeliveryStream: those of `kinesisfirehose.DeliveryStream`, with other defaults. */
export interface HipaaDeliveryStreamProps extends firehose.DeliveryStreamProps {}

const PROMISES = FIREHOSE_RULES.map(({ id }) => id);

/** What the log keeps; how long, the baseline says. */
const LOG_PROMISES = ['Logs.EncryptionAtRest', 'Logs.DataProtection', 'Logs.DeletionProtection'];

/**
 * A delivery stream for PHI: what is put into it is encrypted with a key of your own, and what it could not deliver is told in an encrypted log.
 *
 * It takes the props of `kinesisfirehose.DeliveryStream` and is one. Deliver into a HipaaBucket, or set `encryptionKey` of the destination. A
 * stream that reads from a Kinesis data stream has no key of its own: that of the source counts.
 *
 * Source: Architecting for HIPAA, "Amazon Kinesis Data Firehose".
 */
export class HipaaDeliveryStream extends firehose.DeliveryStream {
  constructor(scope: Construct, id: string, props: HipaaDeliveryStreamProps) {
    super(scope, id, { ...props, encryption: props.encryption ?? encryptionOf(scope, props) });
    this.encryptLog();
    for (const role of ['Service Role', 'S3 Destination Role'].map((name) => this.node.tryFindChild(name)).filter((child) => child !== undefined)) {
      acknowledgeNag(role, { IAMNoInlinePolicy: 'CDK writes what the role may do as a policy of that role; no other role uses it.' });
    }
    keepPromises(this, PROMISES);
  }

  /** The log group that CDK makes where the destination names none. */
  private encryptLog(): void {
    const group = this.node.tryFindChild('LogGroup')?.node.defaultChild;
    if (group instanceof logs.CfnLogGroup) {
      const { encryptionKey, retention } = HipaaBaseline.of(this);
      letLogsUse(encryptionKey, this);
      group.kmsKeyId = encryptionKey.keyArn;
      group.retentionInDays = retentionFor(retention);
      group.dataProtectionPolicy = maskingHealthData(this);
      group.deletionProtectionEnabled = true;
      keepPromises(group, LOG_PROMISES);
    }
  }
}

/** Firehose encrypts what is put into it; what it reads from a source stays there. */
function encryptionOf(scope: Construct, { source }: HipaaDeliveryStreamProps): firehose.StreamEncryption | undefined {
  return source ? undefined : firehose.StreamEncryption.customerManagedKey(HipaaBaseline.of(scope).encryptionKey);
}
