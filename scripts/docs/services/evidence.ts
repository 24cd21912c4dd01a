import { BUCKET_STAYS } from './buckets';
import { ServiceFacts } from './facts';

export const EVIDENCE: ServiceFacts = {
  title: 'Evidence of deployments',
  movingOver: {
    HipaaEvidenceArchive: [
      BUCKET_STAYS,
      {
        text: 'Object lock is decided when a bucket is made: on one without it CloudFormation makes a new, empty bucket, and under a fixed `bucketName` the update '
          + 'fails. Make the archive under an id of its own.',
        source: 'AWS CloudFormation, AWS::S3::Bucket ObjectLockEnabled',
      },
      {
        text: 'What is stored is locked for the retention, six years by default: neither the files nor the bucket can be deleted in that time without '
          + '`s3:BypassGovernanceRetention`, and in compliance mode by nobody.',
        source: 'Amazon S3 user guide, "Locking objects with Object Lock"',
      },
    ],
  },
  cost: [
    {
      text: 'Storage per GB-month for as long as the retention says: a report of some hundred resources is less than 1 MB. A function of CDK that runs for '
      + 'some seconds at each deployment.',
    },
  ],
  notes: {
    'What is stored, and when': [
      {
        text: 'The guard writes the evidence when the app is synthesized, after the templates. CDK uploads it with the other assets, and each deployment of the '
          + 'stack copies it to a prefix named after the `version`: the git revision, unless you say otherwise. One version is stored once: deployments of what is '
          + 'not committed need a `version` of their own.',
      },
      {
        text: 'The evidence tells of the whole app as it was synthesized, also of stacks that were not deployed in that run. Deploy the stack of the archive after '
          + 'the others (`archiveStack.addDependency(other)`), so that nothing is kept of a deployment that failed.',
      },
    ],
  },
};
