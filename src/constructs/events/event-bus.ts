import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';
import { HipaaQueue } from '../sqs/queue';

/** Properties of a HipaaEventBus: those of `events.EventBus`, with other defaults. */
export interface HipaaEventBusProps extends events.EventBusProps {}

const PROMISES = ['Events.BusCustomerKey', 'Events.BusPolicyNotPublic', 'Events.LogDetailReviewed'];

/**
 * An event bus that is encrypted with a key of your own, with an encrypted dead-letter queue for events that the key or a target refused.
 *
 * It takes the props of `events.EventBus` and is one. The whitepaper wants no PHI to flow through it: send identifiers that mean nothing by
 * themselves, and let targets look up the rest. Schema discovery does not work on a bus with a key of your own.
 *
 * Source: Architecting for HIPAA, "Amazon CloudWatch Events" and "Amazon EventBridge".
 */
export class HipaaEventBus extends events.EventBus {
  constructor(scope: Construct, id: string, props: HipaaEventBusProps = {}) {
    const key = props.kmsKey ?? HipaaBaseline.of(scope).encryptionKey;
    super(scope, id, {
      ...props,
      kmsKey: key,
      deadLetterQueue: props.deadLetterQueue ?? new HipaaQueue(scope, `${id}DeadLetters`, { deadLetters: false, encryptionMasterKey: key }),
    });
    keepPromises(this, PROMISES);
  }
}
