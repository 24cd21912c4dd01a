import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { HipaaKey, HipaaVideoStream } from '../../../src';
import { Samples } from '../sample';

export const KINESIS_VIDEO_SAMPLES: Samples = {
  HipaaVideoStream: {
    minimal: (stack) => new HipaaVideoStream(stack, 'Subject'),
    maximal: (stack) => new HipaaVideoStream(stack, 'Subject', {
      streamName: 'ward-3',
      deviceName: 'camera-17',
      mediaType: 'video/h264',
      dataRetention: Duration.days(30),
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      removalPolicy: RemovalPolicy.RETAIN,
    }),
    harmless: { 'AWS::KinesisVideo::Stream DataRetentionInHours': 'nothing is kept, which leaks nothing' },
  },
};
