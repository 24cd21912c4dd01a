import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as fsx from 'aws-cdk-lib/aws-fsx';
import { HipaaFsxFileSystem, HipaaFsxType, HipaaKey } from '../../../src';
import { networkOf } from '../file-network';
import { Samples } from '../sample';

const NEEDED = 'FSx makes no file system without it';

export const FSX_SAMPLES: Samples = {
  HipaaFsxFileSystem: {
    minimal: (stack) => new HipaaFsxFileSystem(stack, 'Subject', {
      type: HipaaFsxType.WINDOWS, vpc: networkOf(stack), storageCapacityGiB: 300, activeDirectoryId: 'd-1234567890',
    }),
    maximal: (stack) => {
      const vpc = networkOf(stack);
      new HipaaFsxFileSystem(stack, 'Lustre', {
        type: HipaaFsxType.LUSTRE, vpc, storageCapacityGiB: 1200, lustreConfiguration: { dataCompressionType: 'LZ4' },
      });
      new HipaaFsxFileSystem(stack, 'Scratch', { type: HipaaFsxType.LUSTRE, vpc, storageCapacityGiB: 1200, deploymentType: 'SCRATCH_2' });
      new HipaaFsxFileSystem(stack, 'Ontap', { type: HipaaFsxType.ONTAP, vpc, storageCapacityGiB: 1024 });
      new HipaaFsxFileSystem(stack, 'OpenZfs', { type: HipaaFsxType.OPENZFS, vpc, storageCapacityGiB: 64 });
      return new HipaaFsxFileSystem(stack, 'Subject', {
        type: HipaaFsxType.WINDOWS,
        vpc,
        deploymentType: 'MULTI_AZ_1',
        storageCapacityGiB: 2000,
        storageType: fsx.StorageType.HDD,
        throughputCapacity: 64,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        automaticBackupRetention: Duration.days(30),
        backup: true,
        selfManagedActiveDirectory: {
          domainName: 'corp.clinic.example',
          dnsIps: ['10.0.0.10', '10.0.0.11'],
          domainJoinServiceAccountSecret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:join-AbCdEf',
        },
        windowsConfiguration: { throughputCapacity: 64, weeklyMaintenanceStartTime: '7:03:00' },
        removalPolicy: RemovalPolicy.RETAIN,
      });
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'it lets nobody in; without its egress EC2 lets everything out all the same, and without the rest makes none',
      'AWS::FSx::FileSystem SecurityGroupIds': 'FSx takes the default group of the VPC then, which lets in who is in it: members, not strangers',
      'AWS::FSx::FileSystem StorageCapacity': NEEDED,
      'AWS::FSx::FileSystem SubnetIds': NEEDED,
      'AWS::FSx::FileSystem WindowsConfiguration.ActiveDirectoryId': NEEDED,
      'AWS::FSx::FileSystem WindowsConfiguration.AuditLogConfiguration.AuditLogDestination': 'FSx writes into a log group of its own then',
      'AWS::FSx::FileSystem WindowsConfiguration.AuditLogConfiguration.FileShareAccessAuditLogLevel': 'files are recorded all the same',
      'AWS::FSx::FileSystem WindowsConfiguration.AutomaticBackupRetentionDays': 'the plan of the baseline keeps copies all the same, for longer',
      'AWS::FSx::FileSystem WindowsConfiguration.CopyTagsToBackups': 'names of copies',
      'AWS::FSx::FileSystem WindowsConfiguration.PreferredSubnetId': NEEDED,
      'AWS::FSx::FileSystem WindowsConfiguration.ThroughputCapacity': NEEDED,
    },
  },
};
