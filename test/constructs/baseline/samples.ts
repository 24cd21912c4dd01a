import { Duration, Stack } from 'aws-cdk-lib';
import { HipaaAccessLogBucket, HipaaBackupPlan, HipaaBaseline, HipaaBucket, HipaaKey } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const BASELINE_SAMPLES: Samples = {
  HipaaAccessLogBucket: {
    minimal: (stack) => new HipaaAccessLogBucket(stack, 'Subject'),
    maximal: (stack) => new HipaaAccessLogBucket(stack, 'Subject', { retention: Duration.days(400) }),
    harmless: {
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.ExpirationInDays': 'without it, logs are kept for good; S3 refuses 0 days',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.Id': 'a name',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays': 'S3 refuses 0 days',
      'AWS::S3::BucketPolicy PolicyDocument.Statement.2': 'lets logs in; without it, or without one of its parts, S3 delivers none or refuses the policy',
      'AWS::S3::BucketPolicy PolicyDocument.Version': POLICY_LANGUAGE,
    },
  },
  HipaaBaseline: {
    minimal: (stack) => withEveryPart(new HipaaBaseline(stack, 'Subject')),
    maximal: (stack) => withEveryPart(new HipaaBaseline(stack, 'Subject', {
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      accessLogBucket: new HipaaAccessLogBucket(stack, 'OwnLogs'),
      backupPlan: new HipaaBackupPlan(stack, 'OwnPlan'),
      retention: Duration.days(3650),
    })),
    harmless: {
      'AWS::IAM::Role': 'the role that AWS Backup takes on; with less of it, backup jobs fail and say so',
      'AWS::Backup::BackupSelection': 'what is not selected any more is a finding on the store itself',
    },
  },
};

/** A baseline makes its parts when a bucket needs them. */
function withEveryPart(baseline: HipaaBaseline): HipaaBaseline {
  new HipaaBucket(Stack.of(baseline), 'Bucket');
  return baseline;
}
