import { Duration } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import { HipaaBackupPlan, HipaaBackupVault, HipaaKey } from '../../../src';
import { Samples } from '../sample';

export const BACKUP_SAMPLES: Samples = {
  HipaaBackupVault: {
    minimal: (stack) => new HipaaBackupVault(stack, 'Subject'),
    maximal: (stack) => new HipaaBackupVault(stack, 'Subject', {
      backupVaultName: 'clinic',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      lockConfiguration: { minRetention: Duration.days(90), maxRetention: Duration.days(3650), changeableFor: Duration.days(7) },
      blockRecoveryPointDeletion: true,
      copiesFrom: ['444455556666'],
    }),
    harmless: {
      'AWS::Backup::BackupVault BackupVaultName': 'a name',
    },
  },
  HipaaBackupPlan: {
    minimal: (stack) => new HipaaBackupPlan(stack, 'Subject'),
    maximal: (stack) => {
      const plan = new HipaaBackupPlan(stack, 'Subject', {
        backupPlanName: 'clinic',
        backupRetention: Duration.days(90),
        backupVault: new HipaaBackupVault(stack, 'OwnVault'),
        copyTo: [{
          vault: backup.BackupVault.fromBackupVaultArn(stack, 'Far', 'arn:aws:backup:us-west-2:111122223333:backup-vault:clinic-copies'),
          retention: Duration.days(365),
        }],
      });
      plan.addSelection('Tagged', { resources: [backup.BackupResource.fromTag('backup', 'daily')] });
      return plan;
    },
    harmless: {
      'AWS::Backup::BackupPlan BackupPlan.BackupPlanName': 'AWS Backup refuses a plan without a name',
      'AWS::Backup::BackupPlan BackupPlan.BackupPlanRule.0.Lifecycle': 'without it, copies are kept for good',
      'AWS::Backup::BackupPlan BackupPlan.BackupPlanRule.0.RuleName': 'AWS Backup refuses a rule without a name',
      'AWS::Backup::BackupPlan BackupPlan.BackupPlanRule.0.TargetBackupVault': 'AWS Backup refuses a rule without a vault',
    },
  },
};
