import { ServiceFacts } from './facts';

export const SNS: ServiceFacts = {
  title: 'Amazon SNS',
  movingOver: {
    HipaaTopic: [
      { text: 'The topic stays: key, policy and log are switched on in place.' },
      {
        text: 'The policy takes the place of the one that SNS writes by default, which lets everyone in the account publish and subscribe. Roles with permissions of their own '
          + 'go on; CloudWatch alarms are let in by the construct; other services by what CDK adds for them, or by `grantPublish`.',
        source: 'Amazon SNS developer guide, "Example cases for Amazon SNS access control"',
      },
      {
        text: 'Who publishes needs `kms:GenerateDataKey` and `kms:Decrypt` on the key. `grantPublish` gives them.',
        source: 'Amazon SNS developer guide, "Managing Amazon SNS encryption keys and costs"',
      },
      { text: 'EventBridge rules publish without telling KMS for which account: their statement on the key has no condition.' },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and a price per request to KMS: one per publisher and data key, which SNS uses for five minutes.' },
    { text: 'The log of failed deliveries: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention. Where everything arrives it is empty.' },
  ],
};
