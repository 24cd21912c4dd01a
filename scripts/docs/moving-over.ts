/** Something that is worth knowing before a change, and where it can be read; without a source it follows from the code. */
export interface Fact {
  readonly text: string;
  readonly source?: string;
}

const SPECIFICATION = 'CloudFormation resource specification';
const VERSIONING: Fact = {
  text: 'Versioning begins: objects that are there have the version id `null`. It can be suspended later, never removed. '
    + 'Wait 15 minutes after it is turned on for the first time before writing.',
  source: 'Amazon S3 user guide, "Using versioning in S3 buckets"; AWS CloudFormation, AWS::S3::Bucket VersioningConfiguration',
};
const NO_ACLS: Fact = {
  text: 'ACLs end: what they allowed is allowed no more, and writes that carry an ACL other than `bucket-owner-full-control` fail. '
    + 'Move such permissions to the bucket policy first.',
  source: 'Amazon S3 user guide, "Prerequisites for disabling ACLs"',
};
const CLOSED: Fact = {
  text: 'Requests over plain HTTP or TLS older than 1.2 are denied, public access ends whatever policies and ACLs say, and writes with SSE-C are '
    + 'refused. Look for clients that still do so before you deploy.',
};
const LIFECYCLE: Fact = {
  text: 'Lifecycle rules apply to what is there, too: versions that have been noncurrent for longer than the retention are deleted.',
  source: 'Amazon S3 user guide, "Managing the lifecycle of objects"',
};
const BUCKET_STAYS: Fact = {
  text: 'The bucket is not replaced: nothing that is set by default asks for it.',
  source: SPECIFICATION,
};

/** What changes for a resource that is deployed already when the class of its construct is renamed. */
export const MOVING_OVER: { readonly [construct: string]: readonly Fact[] } = {
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
  HipaaAccessLogBucket: [
    BUCKET_STAYS,
    {
      text: 'It takes no props of `s3.Bucket`: a name, a policy or lifecycle rules that your log bucket has are not carried over. '
        + 'Most log buckets are better left as they are, with a new one for logs from now on.',
    },
    { text: 'Logs that are older than the retention are deleted.', source: LIFECYCLE.source },
    VERSIONING,
    NO_ACLS,
    CLOSED,
  ],
  HipaaKey: [
    { text: 'The key is not replaced.', source: SPECIFICATION },
    {
      text: 'Rotation makes new key material for what is encrypted from then on. What is there is not encrypted again, and stays readable: KMS keeps '
        + 'all earlier material.',
      source: 'AWS KMS cryptographic details, "Rotating key material"',
    },
  ],
  HipaaBackupVault: [
    {
      text: 'A vault gets its key when it is made. Pass the `encryptionKey` that it has; another one, or one where there was none, makes '
        + 'CloudFormation replace the vault.',
      source: SPECIFICATION,
    },
    {
      text: 'That update fails, because CDK names every vault and CloudFormation does not replace resources with a custom name. For a vault without a '
        + 'key of your own, make a HipaaBackupVault under another id beside it and let the old one stay until its recovery points have expired.',
      source: 'AWS Knowledge Center, "Cannot update a stack when a custom-named resource requires replacing"',
    },
    {
      text: 'The lock does not reach back: recovery points that are there keep their time. From then on, backup and copy jobs that keep their copy for '
        + 'less than the minimum fail, and so does deleting a recovery point.',
      source: 'AWS CDK, LockConfiguration.minRetention; AWS Backup API, PutBackupVaultLockConfiguration',
    },
  ],
  HipaaBackupPlan: [
    { text: 'The plan is not replaced.', source: SPECIFICATION },
    {
      text: 'Its rules count for recovery points made from then on; those that are there keep their time.',
      source: 'AMS Advanced change type reference, "Backup Plan | Update"',
    },
    { text: 'Without a `backupVault` of yours it makes a new vault. Recovery points that are there stay in the old one.' },
  ],
  HipaaBaseline: [
    { text: 'It replaces nothing: it adds a key, a log bucket and a backup plan with its vault to the stack, each when it is first needed.' },
    { text: 'Make it before the first construct that needs one, to set its parts. A part that is changed later counts from then on.' },
  ],
};

/** What the backup of a bucket needs that a template does not show. */
export const S3_BACKUPS: readonly Fact[] = [
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
];
