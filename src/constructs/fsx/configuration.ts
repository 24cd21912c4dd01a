import * as fsx from 'aws-cdk-lib/aws-fsx';
import { HipaaFsxFileSystemProps, HipaaFsxType } from './props';

/** What the construct has found out before it configures the file system. */
export interface Servers {
  readonly deploymentType: string;
  readonly subnetIds: readonly string[];
  readonly routeTableIds: readonly string[];
  readonly backupDays: number | undefined;
  readonly auditLogArn?: string;
}

type Configuration = Pick<fsx.CfnFileSystemProps, 'windowsConfiguration' | 'lustreConfiguration' | 'ontapConfiguration' | 'openZfsConfiguration'>;

/** The configuration of the file system's type: our defaults, and what the user says before them. */
export function configurationOf(props: HipaaFsxFileSystemProps, servers: Servers): Configuration {
  switch (props.type) {
    case HipaaFsxType.WINDOWS:
      return { windowsConfiguration: { ...windows(props, servers), ...props.windowsConfiguration } };
    case HipaaFsxType.LUSTRE:
      return { lustreConfiguration: { ...lustre(props, servers), ...props.lustreConfiguration } };
    case HipaaFsxType.ONTAP:
      return { ontapConfiguration: { ...common(servers), throughputCapacity: props.throughputCapacity ?? 128, ...props.ontapConfiguration } };
    case HipaaFsxType.OPENZFS:
      return { openZfsConfiguration: { ...openZfs(props, servers), ...props.openZfsConfiguration } };
  }
}

function common({ deploymentType, subnetIds, routeTableIds, backupDays }: Servers): fsx.CfnFileSystem.OntapConfigurationProperty {
  const isMultiAz = subnetIds.length > 1;
  return {
    deploymentType,
    automaticBackupRetentionDays: backupDays,
    preferredSubnetId: isMultiAz ? subnetIds[0] : undefined,
    // Left to itself FSx writes its routes into the main table of the VPC, which private subnets do not use.
    routeTableIds: isMultiAz && routeTableIds.length > 0 ? [...routeTableIds] : undefined,
  };
}

function windows(props: HipaaFsxFileSystemProps, servers: Servers): fsx.CfnFileSystem.WindowsConfigurationProperty {
  const { routeTableIds: _none, ...rest } = common(servers);
  return {
    ...rest,
    throughputCapacity: props.throughputCapacity ?? 32,
    activeDirectoryId: props.activeDirectoryId,
    selfManagedActiveDirectoryConfiguration: props.selfManagedActiveDirectory,
    copyTagsToBackups: true,
    auditLogConfiguration: {
      fileAccessAuditLogLevel: 'SUCCESS_AND_FAILURE',
      fileShareAccessAuditLogLevel: 'SUCCESS_AND_FAILURE',
      auditLogDestination: servers.auditLogArn,
    },
  };
}

function lustre(
  { throughputCapacity }: HipaaFsxFileSystemProps, { deploymentType, backupDays }: Servers,
): fsx.CfnFileSystem.LustreConfigurationProperty {
  const isPersistent = deploymentType.startsWith('PERSISTENT');
  return {
    deploymentType,
    automaticBackupRetentionDays: backupDays,
    copyTagsToBackups: backupDays === undefined ? undefined : true,
    perUnitStorageThroughput: throughputCapacity ?? (isPersistent ? 125 : undefined),
  };
}

function openZfs({ throughputCapacity }: HipaaFsxFileSystemProps, servers: Servers): fsx.CfnFileSystem.OpenZFSConfigurationProperty {
  return {
    ...common(servers),
    throughputCapacity: throughputCapacity ?? 160,
    copyTagsToBackups: true,
    copyTagsToVolumes: true,
    // Root of a client is nobody here: no_root_squash is not among the options.
    rootVolumeConfiguration: { nfsExports: [{ clientConfigurations: [{ clients: '*', options: ['rw', 'crossmnt', 'sync'] }] }] },
  };
}
