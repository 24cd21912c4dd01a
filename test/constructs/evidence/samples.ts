import { Duration } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaEvidenceArchive, HipaaGuard, HipaaKey } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const EVIDENCE_SAMPLES: Samples = {
  HipaaEvidenceArchive: {
    minimal: (stack) => {
      HipaaGuard.enforce(stack);
      return new HipaaEvidenceArchive(stack, 'Subject', { version: '1.0.0' });
    },
    maximal: (stack) => {
      HipaaGuard.enforce(stack);
      return new HipaaEvidenceArchive(stack, 'Subject', {
        version: '2.0.0',
        bucketName: 'clinic-evidence',
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        retention: Duration.days(3650),
        objectLockDefaultRetention: s3.ObjectLockRetention.compliance(Duration.days(3650)),
      });
    },
    harmless: {
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.Id': 'a name',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.AbortIncompleteMultipartUpload': 'saves money',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays': 'S3 refuses 0 days',
      'AWS::S3::Bucket LoggingConfiguration.LogFilePrefix': 'a name',
      'AWS::S3::BucketPolicy PolicyDocument.Version': POLICY_LANGUAGE,
      'AWS::S3::Bucket ObjectLockConfiguration.ObjectLockEnabled': 'S3 takes no other value, and ObjectLockEnabled beside it says the same',
      'AWS::S3::Bucket ObjectLockConfiguration.Rule.DefaultRetention.Days': 'S3 refuses a default retention without days, and of 0 days',
      'AWS::S3::Bucket ObjectLockConfiguration.Rule.DefaultRetention.Mode': 'S3 refuses a default retention without a mode',
      'AWS::S3::Bucket Tags': 'by which CDK finds the buckets that a deployment owns',
      'AWS::Lambda::LayerVersion': 'the programs that copy the files: without them the deployment fails',
      'Custom::CDKBucketDeployment': 'what is copied where while the stack is deployed: without it the deployment fails, or keeps no evidence',
    },
  },
};
