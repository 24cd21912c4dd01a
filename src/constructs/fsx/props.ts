import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fsx from 'aws-cdk-lib/aws-fsx';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';

/** The four kinds of file systems that Amazon FSx runs. */
export enum HipaaFsxType {
  /** FSx for Windows File Server: SMB, with Active Directory. */
  WINDOWS = 'WINDOWS',
  /** FSx for Lustre: for fast computation, for example on genomes and images. */
  LUSTRE = 'LUSTRE',
  /** FSx for NetApp ONTAP: NFS, SMB and iSCSI. */
  ONTAP = 'ONTAP',
  /** FSx for OpenZFS: NFS. */
  OPENZFS = 'OPENZFS',
}

/** Properties of a HipaaFsxFileSystem. */
export interface HipaaFsxFileSystemProps {
  /** The kind of file system. Another kind makes CloudFormation replace it. */
  readonly type: HipaaFsxType;

  /** The VPC that the file system is in. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the file servers: the first one is taken, or the first two for Multi-AZ. Others replace the file system.
   *
   * @default - private subnets, one in each Availability Zone
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security group of the file system.
   *
   * @default - a new one that lets nobody in; it lets out what a file server of Windows or Lustre has to reach
   */
  readonly securityGroup?: ec2.ISecurityGroup;

  /**
   * How the file servers are spread, such as `MULTI_AZ_1`, `SINGLE_AZ_2`, `PERSISTENT_2`. With a single zone the file system is gone
   * with it until a backup is restored, and no longer promises FSx.MultiAz. Another value replaces the file system.
   *
   * @default - MULTI_AZ_1; PERSISTENT_2 for Lustre
   */
  readonly deploymentType?: string;

  /**
   * Storage in GiB; what is possible depends on the type. Needed unless `backupId` is given. It can grow later, not shrink.
   *
   * @default - that of the backup
   */
  readonly storageCapacityGiB?: number;

  /**
   * The kind of disks. Another kind replaces the file system.
   *
   * @default - FSx takes SSD
   */
  readonly storageType?: fsx.StorageType;

  /**
   * Throughput in MB/s; for Lustre in MB/s for each TiB of storage.
   *
   * @default - 32 for Windows, 128 for ONTAP, 160 for OpenZFS, 125 for Lustre
   */
  readonly throughputCapacity?: number;

  /**
   * The key that encrypts the file system; scratch file systems of Lustre take none. Another key replaces the file system.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The backup that the file system is made of, such as `backup-0123456789abcdef0`; it is encrypted with `encryptionKey` on the way.
   * Not for ONTAP, whose backups are of volumes.
   *
   * @default - an empty file system
   */
  readonly backupId?: string;

  /**
   * How long FSx keeps the backups that it makes every day: up to 90 days; `Duration.days(0)` turns them off. They are deleted with the
   * file system.
   *
   * @default - a week beside the plan of the baseline; 35 days for ONTAP, which that plan does not cover
   */
  readonly automaticBackupRetention?: Duration;

  /**
   * Whether the baseline's backup plan keeps copies of the file system, which outlive it.
   *
   * @default - true, unless AWS Backup cannot: ONTAP, whose volumes it backs up one by one, scratch file systems of Lustre, and those
   * linked to a bucket
   */
  readonly backup?: boolean;

  /**
   * The directory of AWS Managed Microsoft AD that a file system for Windows joins. Another one replaces the file system.
   *
   * @default - none; Windows needs this or `selfManagedActiveDirectory`
   */
  readonly activeDirectoryId?: string;

  /**
   * The directory of your own that a file system for Windows joins, with `domainJoinServiceAccountSecret` for its credentials.
   *
   * @default - none
   */
  readonly selfManagedActiveDirectory?: fsx.CfnFileSystem.SelfManagedActiveDirectoryConfigurationProperty;

  /**
   * Where a file system for Windows records who opens files; its name must begin with `/aws/fsx/`.
   *
   * @default - a new log group, encrypted with the key of the HipaaBaseline and kept for its retention
   */
  readonly auditLogGroup?: logs.ILogGroup;

  /**
   * What else there is to set for Windows; it goes before what the other props say.
   *
   * @default - nothing
   */
  readonly windowsConfiguration?: fsx.CfnFileSystem.WindowsConfigurationProperty;

  /**
   * What else there is to set for Lustre; it goes before what the other props say.
   *
   * @default - nothing
   */
  readonly lustreConfiguration?: fsx.CfnFileSystem.LustreConfigurationProperty;

  /**
   * What else there is to set for ONTAP; it goes before what the other props say.
   *
   * @default - nothing
   */
  readonly ontapConfiguration?: fsx.CfnFileSystem.OntapConfigurationProperty;

  /**
   * What else there is to set for OpenZFS; it goes before what the other props say.
   *
   * @default - nothing
   */
  readonly openZfsConfiguration?: fsx.CfnFileSystem.OpenZFSConfigurationProperty;

  /**
   * What becomes of the file system when it leaves the stack. With `RemovalPolicy.DESTROY` it is deleted with its automatic backups.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
