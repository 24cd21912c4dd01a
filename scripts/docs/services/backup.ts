import { ServiceFacts, SPECIFICATION } from './facts';

export const BACKUP: ServiceFacts = {
  title: 'AWS Backup',
  movingOver: {
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
  },
  cost: [
    { text: 'Backup storage per GB-month for 35 days of daily copies; copies to another region add storage there and data transfer per GB.' },
    { text: 'The key of the vault: a price per key and month.' },
  ],
  notes: {
    'Copies in another region': [
      {
        text: 'Make a HipaaBackupVault in a stack of the other region and pass it to `copyTo`, or pass `backup.BackupVault.fromBackupVaultArn(...)`. Copies are encrypted '
          + 'with the key of that vault, and count for its lock.',
        source: 'AWS Backup developer guide, "Creating backup copies across AWS Regions"',
      },
      {
        text: 'Not every resource type can be copied to every place: the guide has a table.',
        source: 'AWS Backup developer guide, "Feature availability by resource"',
      },
    ],
    'Copies in another account': [
      {
        text: 'Both accounts belong to one organization, cross-account backup is turned on in its management account, and a BAA covers the other account.',
        source: 'AWS Backup developer guide, "Creating backup copies across AWS accounts"',
      },
      { text: 'There: a HipaaBackupVault with `copiesFrom` and the id of the account that the copies come from.' },
      {
        text: 'Here: let the other account use the keys that the recovery points are encrypted with, that of the vault for resources that AWS Backup manages fully '
          + '(Amazon S3, Amazon EFS), that of the resource for all others. Resources under a key that AWS manages cannot be copied to another account.',
        source: 'AWS Backup developer guide, "Encryption for backups in AWS Backup" and "Creating backup copies across AWS accounts"',
      },
      { text: 'Flow.LeavesAccount and IAM.CrossAccountConfirmed report such copies: accept them with the reason, the owner and a date.' },
    ],
    'The role of the plan': [
      {
        text: 'The role of the baseline has `AWSBackupServiceRolePolicyForBackup` and `AWSBackupServiceRolePolicyForS3Backup`: enough to back up and copy what AWS Backup '
          + 'knows, Amazon EFS, EBS, FSx and volumes of Storage Gateway among it. It may not restore: use a role with `AWSBackupServiceRolePolicyForRestores`.',
        source: 'AWS managed policy reference, AWSBackupServiceRolePolicyForBackup',
      },
      {
        text: 'Turn the resource types on in the settings of AWS Backup, in every account and region.',
        source: 'AWS Backup developer guide, "Service opt-in"',
      },
    ],
  },
};
