import { Duration, Size } from 'aws-cdk-lib';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { HipaaBucket, HipaaDataStream, HipaaDeliveryStream } from '../../../src';
import { Samples } from '../sample';

const STREAM = 'AWS::KinesisFirehose::DeliveryStream';

export const FIREHOSE_SAMPLES: Samples = {
  HipaaDeliveryStream: {
    minimal: (stack) => new HipaaDeliveryStream(stack, 'Subject', { destination: new firehose.S3Bucket(new HipaaBucket(stack, 'Lake')) }),
    maximal: (stack) => new HipaaDeliveryStream(stack, 'Subject', {
      deliveryStreamName: 'visits',
      source: new firehose.KinesisStreamSource(new HipaaDataStream(stack, 'Source')),
      destination: new firehose.S3Bucket(new HipaaBucket(stack, 'Lake'), {
        bufferingInterval: Duration.minutes(5),
        bufferingSize: Size.mebibytes(64),
        compression: firehose.Compression.GZIP,
        dataOutputPrefix: 'visits/',
        errorOutputPrefix: 'errors/',
      }),
    }),
    harmless: {
      'AWS::IAM::Policy': 'what the roles of the stream may do is no permission of anybody else; without it nothing is delivered',
      'AWS::IAM::Role': 'whom the roles trust is judged as what it is',
      'AWS::Logs::LogStream': 'the name of a stream in the log group',
      [`${STREAM} DeliveryStreamType`]: 'Firehose takes records that are put into it when nothing is set',
      [`${STREAM} ExtendedS3DestinationConfiguration`]: 'what is left goes to the same bucket, or nowhere',
    },
  },
};
