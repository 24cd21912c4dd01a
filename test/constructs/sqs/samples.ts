import { Duration } from 'aws-cdk-lib';
import { HipaaKey, HipaaQueue } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const SQS_SAMPLES: Samples = {
  HipaaQueue: {
    minimal: (stack) => new HipaaQueue(stack, 'Subject'),
    maximal: (stack) => new HipaaQueue(stack, 'Subject', {
      queueName: 'intake.fifo',
      fifo: true,
      contentBasedDeduplication: true,
      encryptionMasterKey: new HipaaKey(stack, 'OwnKey'),
      dataKeyReuse: Duration.minutes(5),
      visibilityTimeout: Duration.minutes(1),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: new HipaaQueue(stack, 'Dead', { fifo: true, deadLetters: false }), maxReceiveCount: 3 },
    }),
    harmless: {
      'AWS::SQS::Queue RedrivePolicy.maxReceiveCount': 'SQS refuses a policy without a count from 1 on',
      'AWS::SQS::QueuePolicy PolicyDocument.Version': POLICY_LANGUAGE,
    },
  },
};
