import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fsx from 'aws-cdk-lib/aws-fsx';
import { ArnFormat, Names, RemovalPolicy, Resource, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { configurationOf } from './configuration';
import { HipaaFsxFileSystemProps, HipaaFsxType } from './props';
import { keepPromises } from '../../guard/registration';
import { BACKUP_RETENTION_DAYS } from '../backup/retention';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, privateSubnets, mustHaveVpc } from '../ec2/placement';
import { HipaaLogGroup } from '../logs/log-group';

/** The port that clients come in by. */
const PORTS: { readonly [type in HipaaFsxType]: readonly [number, number] } = {
  WINDOWS: [445, 445], LUSTRE: [988, 1023], ONTAP: [2049, 2049], OPENZFS: [2049, 2049],
};

/** A week beside the plan of the baseline; as long as that keeps copies, where FSx alone makes them. */
function automaticBackupDays(type: HipaaFsxType): number {
  return type === HipaaFsxType.ONTAP ? BACKUP_RETENTION_DAYS : 7;
}

/**
 * An FSx file system for PHI, for Windows, Lustre, ONTAP or OpenZFS: encrypted with a key of your own, in two Availability Zones where
 * the type can be, closed to the network until you open it, backed up, and kept when its stack goes. One for Windows records who opens
 * files.
 *
 * FSx encrypts at rest always, and on the way between EC2 instances of types that do so by themselves: no template shows which your
 * clients are. Scratch file systems of Lustre are temporary: they have neither a key of your own nor backups.
 *
 * Source: AWS HIPAA Eligible Services Reference; Architecting for HIPAA, "Amazon EC2".
 */
export class HipaaFsxFileSystem extends Resource implements fsx.IFileSystem {
  /** Id that FSx gives the file system. */
  public readonly fileSystemId: string;

  /** ARN of the file system. */
  public readonly fileSystemArn: string;

  /** DNS name under which clients mount the file system; ONTAP has one for each storage virtual machine instead. */
  public readonly dnsName: string;

  /** Opens the file system to clients: `connections.allowDefaultPortFrom(client)`. */
  public readonly connections: ec2.Connections;

  /**
   * @throws when no `vpc` is given, when it has too few private subnets, when a file system for Windows has no directory, when the
   *   password of a directory is written out, or when one for ONTAP is to be made of a backup
   */
  constructor(scope: Construct, id: string, props: HipaaFsxFileSystemProps) {
    super(scope, id);
    const path = this.node.path;
    const vpc = mustHaveVpc(`HipaaFsxFileSystem '${path}'`, props?.vpc);
    refuseMissingDirectory(path, props);
    refuseBackupOfOntap(path, props);
    const baseline = HipaaBaseline.of(scope);
    const deploymentType = deploymentOf(props);
    const subnets = subnetsFor(path, vpc, props, deploymentType);
    const [from, to] = PORTS[props.type];
    const securityGroup = props.securityGroup ?? this.ownSecurityGroup(vpc, props.type);
    this.connections = new ec2.Connections({ securityGroups: [securityGroup], defaultPort: ec2.Port.tcpRange(from, to) });
    const isScratch = deploymentType.startsWith('SCRATCH');
    const hasBackups = !isScratch && props.lustreConfiguration?.importPath === undefined;
    const fileSystem = new fsx.CfnFileSystem(this, 'Resource', {
      fileSystemType: props.type,
      fileSystemTypeVersion: props.type === HipaaFsxType.LUSTRE && props.backupId === undefined ? '2.15' : undefined,
      backupId: props.backupId,
      storageCapacity: props.storageCapacityGiB,
      storageType: props.storageType,
      kmsKeyId: isScratch ? props.encryptionKey?.keyArn : (props.encryptionKey ?? baseline.encryptionKey).keyArn,
      subnetIds: subnets.map(({ subnetId }) => subnetId),
      securityGroupIds: [securityGroup.securityGroupId],
      ...configurationOf(props, {
        deploymentType,
        subnetIds: subnets.map(({ subnetId }) => subnetId),
        routeTableIds: [...new Set(subnets.map(({ routeTable }) => routeTable.routeTableId).filter((table) => table !== undefined))],
        backupDays: hasBackups ? props.automaticBackupRetention?.toDays() ?? automaticBackupDays(props.type) : undefined,
        auditLogArn: props.type === HipaaFsxType.WINDOWS ? this.auditLogArn(props) : undefined,
      }),
    });
    fileSystem.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.fileSystemId = fileSystem.ref;
    this.fileSystemArn = fileSystem.attrResourceArn;
    this.dnsName = fileSystem.attrDnsName;
    // AWS Backup knows volumes of ONTAP, not the file system that they are on.
    if (props.backup ?? (hasBackups && props.type !== HipaaFsxType.ONTAP)) {
      baseline.backUp(this, this.fileSystemArn);
    }
    keepPromises(this, promisesOf(deploymentType, hasBackups));
  }

  /** Servers for Windows reach the domain controllers, those of Lustre each other and their clients; the others only answer. */
  private ownSecurityGroup(vpc: ec2.IVpc, type: HipaaFsxType): ec2.SecurityGroup {
    const description = `FSx for ${type}`;
    if (type === HipaaFsxType.ONTAP || type === HipaaFsxType.OPENZFS) {
      return closedSecurityGroup(this, 'SecurityGroup', vpc, description);
    }
    const group = new ec2.SecurityGroup(this, 'SecurityGroup', { vpc, description, allowAllOutbound: true });
    if (type === HipaaFsxType.LUSTRE) {
      group.addIngressRule(group, ec2.Port.tcpRange(...PORTS.LUSTRE), 'File servers of Lustre talk to each other');
    }
    return group;
  }

  private auditLogArn({ auditLogGroup: given }: HipaaFsxFileSystemProps): string {
    const group = given ?? new HipaaLogGroup(this, 'AuditLog', { logGroupName: `/aws/fsx/${Names.uniqueResourceName(this, { maxLength: 200 })}` });
    // FSx takes the ARN without the ":*" that CloudFormation ends it with.
    return this.stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: group.logGroupName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  }
}

function deploymentOf({ type, deploymentType, ...rest }: HipaaFsxFileSystemProps): string {
  const given = {
    WINDOWS: rest.windowsConfiguration?.deploymentType,
    LUSTRE: rest.lustreConfiguration?.deploymentType,
    ONTAP: rest.ontapConfiguration?.deploymentType,
    OPENZFS: rest.openZfsConfiguration?.deploymentType,
  };
  return given[type] ?? deploymentType ?? (type === HipaaFsxType.LUSTRE ? 'PERSISTENT_2' : 'MULTI_AZ_1');
}

function subnetsFor(path: string, vpc: ec2.IVpc, { vpcSubnets }: HipaaFsxFileSystemProps, deploymentType: string): ec2.ISubnet[] {
  const { subnets } = vpc.selectSubnets(vpcSubnets ?? privateSubnets(vpc));
  const needed = deploymentType.startsWith('MULTI_AZ') ? 2 : 1;
  if (subnets.length < needed) {
    throw new Error(`HipaaFsxFileSystem '${path}': 'vpc' must have private subnets in ${needed} Availability Zones for ${deploymentType}, got ${subnets.length}. `
      + 'Set \'vpcSubnets\', or a \'deploymentType\' in one zone.');
  }
  return subnets.slice(0, needed);
}

function refuseMissingDirectory(path: string, props: HipaaFsxFileSystemProps): void {
  const { activeDirectoryId, selfManagedActiveDirectory, windowsConfiguration } = props;
  const directory = activeDirectoryId ?? selfManagedActiveDirectory
    ?? windowsConfiguration?.activeDirectoryId ?? windowsConfiguration?.selfManagedActiveDirectoryConfiguration;
  if (props.type === HipaaFsxType.WINDOWS && directory === undefined && props.backupId === undefined) {
    throw new Error(`HipaaFsxFileSystem '${path}': 'activeDirectoryId' must be given for Windows, got undefined. `
      + 'Pass the id of a directory, or set \'selfManagedActiveDirectory\'.');
  }
  const password = selfManagedActiveDirectory?.password;
  if (password !== undefined && !Token.isUnresolved(password)) {
    throw new Error(`HipaaFsxFileSystem '${path}': 'selfManagedActiveDirectory.password' would stand in the template, got a text. `
      + 'Use \'domainJoinServiceAccountSecret\' with the ARN of a secret.');
  }
}

function refuseBackupOfOntap(path: string, { type, backupId }: HipaaFsxFileSystemProps): void {
  if (type === HipaaFsxType.ONTAP && backupId !== undefined) {
    throw new Error(`HipaaFsxFileSystem '${path}': 'backupId' cannot be given for ONTAP, got ${Token.isUnresolved(backupId) ? 'a token' : backupId}. `
      + 'Backups of ONTAP are of volumes: make the file system, and a CfnVolume with that backupId on it.');
  }
}

/** Who chooses one zone, or a kind without backups, has decided: the rules then warn and no longer block. */
function promisesOf(deploymentType: string, hasBackups: boolean): string[] {
  return [
    'FSx.CustomerKey', 'FSx.WindowsAudit',
    ...(deploymentType.startsWith('SINGLE_AZ') ? [] : ['FSx.MultiAz']),
    ...(hasBackups ? ['FSx.Backups'] : []),
  ];
}
