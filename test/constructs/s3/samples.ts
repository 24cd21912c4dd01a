import { Duration } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaAccessLogBucket, HipaaArchiveBucket, HipaaBucket, HipaaKey } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const S3_SAMPLES: Samples = {
  HipaaBucket: {
    minimal: (stack) => new HipaaBucket(stack, 'Subject'),
    maximal: (stack) => new HipaaBucket(stack, 'Subject', {
      bucketName: 'clinic-records',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      serverAccessLogsBucket: new HipaaAccessLogBucket(stack, 'OwnLogs'),
      serverAccessLogsPrefix: 'records/',
      targetObjectKeyFormat: s3.TargetObjectKeyFormat.partitionedPrefix(s3.PartitionDateSource.EVENT_TIME),
      retention: Duration.days(3650),
      lifecycleRules: [{ id: 'Archive', transitions: [{ storageClass: s3.StorageClass.GLACIER, transitionAfter: Duration.days(90) }] }],
      replication: { destination: new HipaaBucket(stack, 'Replica'), destinationKey: new HipaaKey(stack, 'ReplicaKey') },
      backup: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: s3.ObjectLockRetention.governance(Duration.days(30)),
      transferAcceleration: true,
      cors: [{ allowedMethods: [s3.HttpMethods.GET], allowedOrigins: ['https://portal.clinic.example'] }],
      inventories: [{ destination: { bucket: new HipaaBucket(stack, 'Inventory') } }],
      metrics: [{ id: 'All' }],
    }),
    harmless: {
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.Id': 'a name',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.AbortIncompleteMultipartUpload': 'saves money',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays': 'S3 refuses 0 days',
      'AWS::S3::Bucket LoggingConfiguration.LogFilePrefix': 'a name',
      'AWS::S3::BucketPolicy PolicyDocument.Version': POLICY_LANGUAGE,
    },
  },
  HipaaArchiveBucket: {
    minimal: (stack) => new HipaaArchiveBucket(stack, 'Subject'),
    maximal: (stack) => new HipaaArchiveBucket(stack, 'Subject', {
      bucketName: 'clinic-archive',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      archiveClass: s3.StorageClass.DEEP_ARCHIVE,
      archiveAfter: Duration.days(1),
      retention: Duration.days(3650),
      objectLockDefaultRetention: s3.ObjectLockRetention.compliance(Duration.days(3650)),
      replication: { destination: new HipaaBucket(stack, 'Replica') },
    }),
    harmless: {
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.Id': 'a name',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.AbortIncompleteMultipartUpload': 'saves money',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays': 'S3 refuses 0 days',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.1': 'saves money: objects that are not archived stay as they are, locked and encrypted',
      'AWS::S3::Bucket LoggingConfiguration.LogFilePrefix': 'a name',
      'AWS::S3::BucketPolicy PolicyDocument.Version': POLICY_LANGUAGE,
    },
  },
};
