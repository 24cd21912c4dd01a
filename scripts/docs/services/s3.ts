import { BUCKET_STAYS, CLOSED, LIFECYCLE, NO_ACLS, VERSIONING } from './buckets';
import { ServiceFacts, SPECIFICATION } from './facts';

export const S3: ServiceFacts = {
  title: 'Amazon S3',
  movingOver: {
    HipaaBucket: [
      BUCKET_STAYS,
      {
        text: 'Encryption counts for new objects only: those that are there stay encrypted as they are. S3 Batch Operations can copy them in place.',
        source: 'Amazon S3 user guide, "Specifying server-side encryption with AWS KMS"',
      },
      {
        text: 'Who reads or writes new objects needs permission on the key. Grants of the construct (`grantRead`, ...) give it; roles and accounts '
          + 'that were let in some other way need it from you.',
        source: 'Amazon S3 user guide, "Using server-side encryption with AWS KMS keys"',
      },
      {
        text: 'A bucket that had `encryption: BucketEncryption.KMS` without a key had one made by CDK. That key leaves the stack and stays in the '
          + 'account. Keep it: the objects that are there can be read with it only.',
      },
      VERSIONING,
      NO_ACLS,
      CLOSED,
      LIFECYCLE,
      {
        text: 'Lifecycle rules of your own that delete before the retention has passed are refused at synth. Lengthen them, or set `retention`.',
      },
      {
        text: 'Object lock stays off unless you set `objectLockEnabled`, and setting it on a bucket that is there makes CloudFormation replace the '
          + 'bucket with a new, empty one. Under a fixed `bucketName` the update fails.',
        source: SPECIFICATION,
      },
      {
        text: 'S3 itself can turn object lock on in a bucket that is versioned. Nobody can turn it off again, or suspend versioning from then on.',
        source: 'Amazon S3 user guide, "Configuring S3 Object Lock"; Amazon S3 API reference, PutObjectLockConfiguration',
      },
      {
        text: 'The daily backup begins with the next run of the plan: see [AWS Backup for S3](#aws-backup-for-s3).',
      },
    ],
    HipaaArchiveBucket: [
      {
        text: 'Object lock is decided when a bucket is made: on one without it CloudFormation makes a new, empty bucket, and under a fixed `bucketName` the update '
          + 'fails. Make a HipaaArchiveBucket under another id and copy the objects with S3 Batch Operations, or set `objectLockEnabled: false` and accept the risk '
          + 'of Glacier.LifecycleArchive.',
        source: SPECIFICATION,
      },
      {
        text: 'Objects that are written from then on are locked for the retention, six years by default: neither they nor the bucket can be deleted in that time '
          + 'without `s3:BypassGovernanceRetention`. What was there before is not locked.',
        source: 'Amazon S3 user guide, "Using S3 Object Lock"',
      },
      { text: 'All else is as for HipaaBucket.' },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack. Bucket keys cut the price per request to KMS.' },
    { text: 'Noncurrent versions, access logs and backups: storage per GB-month, for as long as `retention` says (backups: 35 days).' },
  ],
  notes: {
    'Archives': [
      {
        text: 'S3 Glacier Instant Retrieval costs less to store and more to read, and is paid for 90 days at least; GLACIER the same, with a retrieval of minutes to '
          + 'hours; DEEP_ARCHIVE for 180 days at least, with a retrieval of hours.',
        source: 'Amazon S3 user guide, "Understanding and managing Amazon S3 storage classes"',
      },
      {
        text: 'AWS Backup copies objects in GLACIER_INSTANT_RETRIEVAL, and leaves out those in GLACIER and DEEP_ARCHIVE: an archive of such a class is replicated, or '
          + 'somebody accepts the risk of Backup.PlanExists.',
        source: 'AWS Backup developer guide, "Amazon S3 backups"',
      },
    ],
    'AWS Backup for S3': [
      {
        text: 'Opt in: turn Amazon S3 on in the settings of AWS Backup, in every account and region that you deploy to '
          + '(`aws backup update-region-settings --resource-type-opt-in-preference S3=true`; `aws backup describe-region-settings` tells). '
          + 'The guide says that resources which a selection names are backed up even without, and the API reference that AWS Backup does not try to: '
          + 'look at the first backup job.',
        source: 'AWS Backup developer guide, "Service opt-in"; AWS Backup API, DescribeRegionSettings',
      },
      {
        text: 'Versioning must be on. HipaaBucket turns it on.',
        source: 'AWS Backup developer guide, "Amazon S3 backups"',
      },
      {
        text: 'The first backup is a full copy, the later ones hold what changed. All versions that have not expired are copied and paid for: a shorter '
          + '`retention` makes backups smaller.',
        source: 'AWS Backup developer guide, "Amazon S3 backups"',
      },
      {
        text: 'The plan makes a recovery point a day. Restoring to any point in time takes continuous backups, which keep 35 days at most: add a rule '
          + 'with `enableContinuousBackup` to a plan of your own.',
        source: 'AWS Backup developer guide, "Amazon S3 backups"',
      },
      {
        text: 'The role of the baseline may back up and no more. To restore, use a role with `AWSBackupServiceRolePolicyForS3Restore`.',
        source: 'AWS Backup developer guide, "Amazon S3 backups"',
      },
    ],
  },
};
