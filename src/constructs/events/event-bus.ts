import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
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
    const deadLetterQueue = props.deadLetterQueue ?? new HipaaQueue(scope, `${id}DeadLetters`, { deadLetters: false, encryptionMasterKey: key });
    super(scope, id, { ...props, kmsKey: key, deadLetterQueue });
    letDeadLettersIn(deadLetterQueue, Stack.of(this).account);
    keepPromises(this, PROMISES);
  }
}

/** Rules let EventBridge send what their targets refused; CDK leaves it to the application where the bus itself does. */
function letDeadLettersIn(queue: sqs.IQueue, account: string): void {
  queue.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'DeadLetters',
    principals: [new iam.ServicePrincipal('events.amazonaws.com')],
    actions: ['sqs:SendMessage'],
    resources: [queue.queueArn],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  }));
}
