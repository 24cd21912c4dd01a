import { ServiceFacts } from './facts';

export const SQS: ServiceFacts = {
  title: 'Amazon SQS',
  movingOver: {
    HipaaQueue: [
      { text: 'The queue stays: encryption, policy and dead-letter queue are switched on in place.' },
      {
        text: 'Messages that are in the queue stay as they are; those that come from then on are encrypted with the key.',
        source: 'Amazon SQS developer guide, "Encryption at rest in Amazon SQS"',
      },
      {
        text: 'Who sends or receives needs permission on the key. Grants of the construct give it; roles that were let in some other way need '
          + '`kms:GenerateDataKey` and `kms:Decrypt` from you.',
        source: 'Amazon SQS developer guide, "Amazon SQS Key management"',
      },
      {
        text: 'The key policy lets S3, SNS and EventBridge of this account use the key. For a topic of another account add a statement to the key that names it: '
          + 'conditions with literal ARNs stay as they are.',
      },
      {
        text: 'A key of your own that is a plain `kms.Key` gets what CDK writes: notifications of a bucket and subscriptions of a topic that are encrypted with the same key '
          + 'then need each other, and do not deploy. Use a HipaaKey.',
      },
      { text: 'A dead-letter queue is made beside it under the id with `DeadLetters` behind. Messages that failed five times move there: empty it, or redrive them.' },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and a price per request to KMS: one per data key, which SQS uses for five minutes.' },
    { text: 'The dead-letter queue: a price per million requests, like any queue.' },
  ],
};
