import { RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaAccessLogBucket, HipaaBucket, HipaaKey, HipaaSequenceStore } from '../../../src';
import { Samples } from '../sample';

export const OMICS_SAMPLES: Samples = {
  HipaaSequenceStore: {
    minimal: (stack) => new HipaaSequenceStore(stack, 'Subject'),
    maximal: (stack) => new HipaaSequenceStore(stack, 'Subject', {
      storeName: 'exomes',
      description: 'Exomes of the oncology department',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      accessLogBucket: new HipaaAccessLogBucket(stack, 'OwnLogs'),
      s3AccessPolicy: new iam.PolicyDocument({
        statements: [new iam.PolicyStatement({
          principals: [new iam.AccountRootPrincipal()],
          actions: ['s3:GetObject', 's3:GetObjectTagging'],
          resources: ['arn:aws:s3:us-east-1:222222222222:accesspoint/111122223333-1234567890/object/111122223333/sequenceStore/1234567890/*'],
        })],
      }),
      fallbackBucket: new HipaaBucket(stack, 'Failed'),
      removalPolicy: RemovalPolicy.RETAIN,
    }),
    harmless: {
      'AWS::Omics::SequenceStore Name': 'HealthOmics makes no store without one',
    },
  },
};
