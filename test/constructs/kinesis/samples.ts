import { Duration } from 'aws-cdk-lib';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import { HipaaDataStream, HipaaKey } from '../../../src';
import { Samples } from '../sample';

export const KINESIS_SAMPLES: Samples = {
  HipaaDataStream: {
    minimal: (stack) => new HipaaDataStream(stack, 'Subject'),
    maximal: (stack) => new HipaaDataStream(stack, 'Subject', {
      streamName: 'visits',
      streamMode: kinesis.StreamMode.PROVISIONED,
      shardCount: 3,
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      retentionPeriod: Duration.days(365),
      shardLevelMetrics: [kinesis.ShardLevelMetrics.ALL],
    }),
    harmless: {
      'AWS::Kinesis::Stream ShardCount': 'how much the stream takes',
    },
  },
};
