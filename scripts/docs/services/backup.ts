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
};
