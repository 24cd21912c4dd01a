import { Duration, Stack } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HipaaAccessLogBucket, HipaaBackupPlan, HipaaBackupVault, HipaaBaseline, HipaaBucket, HipaaKey } from '../../src';

/** One construct of the library, made with nothing but an id and with everything it takes. */
export interface Sample {
  readonly minimal: (stack: Stack) => Construct;
  readonly maximal: (stack: Stack) => Construct;
}

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: { readonly [name: string]: Sample } = {
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
  },
  HipaaAccessLogBucket: {
    minimal: (stack) => new HipaaAccessLogBucket(stack, 'Subject'),
    maximal: (stack) => new HipaaAccessLogBucket(stack, 'Subject', { retention: Duration.days(400) }),
  },
  HipaaKey: {
    minimal: (stack) => new HipaaKey(stack, 'Subject'),
    maximal: (stack) => new HipaaKey(stack, 'Subject', {
      alias: 'clinic/records',
      description: 'Encrypts records',
      rotationPeriod: Duration.days(180),
      multiRegion: true,
      admins: [new iam.AccountRootPrincipal()],
      keySpec: kms.KeySpec.SYMMETRIC_DEFAULT,
    }),
  },
  HipaaBackupVault: {
    minimal: (stack) => new HipaaBackupVault(stack, 'Subject'),
    maximal: (stack) => new HipaaBackupVault(stack, 'Subject', {
      backupVaultName: 'clinic',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      lockConfiguration: { minRetention: Duration.days(90), maxRetention: Duration.days(3650), changeableFor: Duration.days(7) },
      blockRecoveryPointDeletion: true,
    }),
  },
  HipaaBackupPlan: {
    minimal: (stack) => new HipaaBackupPlan(stack, 'Subject'),
    maximal: (stack) => {
      const plan = new HipaaBackupPlan(stack, 'Subject', {
        backupPlanName: 'clinic',
        backupRetention: Duration.days(90),
        backupVault: new HipaaBackupVault(stack, 'OwnVault'),
      });
      plan.addSelection('Tagged', { resources: [backup.BackupResource.fromTag('backup', 'daily')] });
      return plan;
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
  },
};

/** A baseline makes its parts when a bucket needs them. */
function withEveryPart(baseline: HipaaBaseline): HipaaBaseline {
  new HipaaBucket(Stack.of(baseline), 'Bucket');
  return baseline;
}
