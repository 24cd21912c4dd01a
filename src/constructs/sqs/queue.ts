import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { SQS_RULES } from '../../rules/sqs';
import { HipaaBaseline } from '../baseline/baseline';
import { letSendersUse } from '../kms/senders';

/** Properties of a HipaaQueue: those of `sqs.Queue`, with other defaults, and whether it has a dead-letter queue. */
export interface HipaaQueueProps extends sqs.QueueProps {
  /**
   * Whether messages that were received five times and never deleted go to a dead-letter queue, which is made beside this one where
   * `deadLetterQueue` names none. Set it to false for a queue that is a dead-letter queue itself.
   *
   * @default true
   */
  readonly deadLetters?: boolean;
}

const DEAD_LETTERS = 'SQS.DeadLetterQueue';

const PROMISES = SQS_RULES.map(({ id }) => id);

/** How often a message is received before it goes to the dead-letter queue. */
const MAX_RECEIVE_COUNT = 5;

/** The longest that SQS keeps a message. */
const DEAD_LETTER_DAYS = 14;

/**
 * A queue for PHI: encrypted with a key of your own, closed to plain HTTP, kept when its stack goes, and with a dead-letter queue that is
 * protected as well.
 *
 * It takes the props of `sqs.Queue` and is one. S3, SNS and EventBridge of this account may use the key to send into it; the policy of the
 * queue says which bucket, topic or rule may send.
 *
 * Source: Architecting for HIPAA, "Amazon SQS".
 */
export class HipaaQueue extends sqs.Queue {
  constructor(scope: Construct, id: string, props: HipaaQueueProps = {}) {
    super(scope, id, hardened(scope, id, props));
    if (this.encryptionMasterKey) {
      letSendersUse(this.encryptionMasterKey, this, 's3', 'sns', 'events');
    }
    keepPromises(this, this.deadLetterQueue ? PROMISES : PROMISES.filter((rule) => rule !== DEAD_LETTERS));
  }
}

function hardened(scope: Construct, id: string, { deadLetters, ...props }: HipaaQueueProps): sqs.QueueProps {
  const encryption = props.encryption ?? sqs.QueueEncryption.KMS;
  const isOwnKey = encryption === sqs.QueueEncryption.KMS;
  const secured: sqs.QueueProps = {
    ...props,
    encryption,
    encryptionMasterKey: isOwnKey ? props.encryptionMasterKey ?? HipaaBaseline.of(scope).encryptionKey : props.encryptionMasterKey,
    enforceSSL: props.enforceSSL ?? true,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
  };
  return props.deadLetterQueue || deadLetters === false
    ? secured
    : { ...secured, deadLetterQueue: { queue: deadLetterQueueOf(scope, id, secured), maxReceiveCount: MAX_RECEIVE_COUNT } };
}

/** Made beside the queue, which needs it before it can be made itself. */
function deadLetterQueueOf(scope: Construct, id: string, { encryption, encryptionMasterKey, fifo, removalPolicy }: sqs.QueueProps): HipaaQueue {
  return new HipaaQueue(scope, `${id}DeadLetters`, {
    encryption, encryptionMasterKey, fifo, removalPolicy, retentionPeriod: Duration.days(DEAD_LETTER_DAYS), deadLetters: false,
  });
}
