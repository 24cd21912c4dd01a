import { ServiceFacts } from './facts';

export const CLOUDWATCH: ServiceFacts = {
  title: 'Amazon CloudWatch',
  movingOver: {
    HipaaAlarm: [
      { text: 'Nothing is replaced. An alarm without an action does not synthesize any more: pass `topic`, or add an action.' },
      {
        text: 'A topic that is encrypted with the key AWS manages for SNS gets no alarms: CloudWatch may not use that key. Encrypt it with a key of your own.',
        source: 'Amazon SNS developer guide, "Enable compatibility between event sources from AWS services and encrypted topics"',
      },
    ],
  },
  cost: [{ text: 'An alarm costs what it costs with the L2: a price per alarm and month. Notifications: a price per message, by way of delivery.' }],
};
