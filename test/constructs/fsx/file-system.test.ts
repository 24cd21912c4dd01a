import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaFsxFileSystem, HipaaFsxFileSystemProps, HipaaFsxType, RiskAcceptance } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack);
});

function made(type: HipaaFsxType, props: Partial<HipaaFsxFileSystemProps> = {}): HipaaFsxFileSystem {
  return new HipaaFsxFileSystem(stack, 'Files', {
    type, vpc, storageCapacityGiB: 1200, activeDirectoryId: type === HipaaFsxType.WINDOWS ? 'd-1234567890' : undefined, ...props,
  });
}

function properties(): Record<string, unknown> {
  return Object.values(Template.fromStack(stack).findResources('AWS::FSx::FileSystem'))[0].Properties as Record<string, unknown>;
}

describe('what it is made with', () => {
  test('Windows in two zones, with an audit trail under the key of the baseline', () => {
    made(HipaaFsxType.WINDOWS);
    expect(properties()).toMatchObject({
      KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] },
      SubnetIds: ['subnet-11111111', 'subnet-22222222'],
      WindowsConfiguration: {
        DeploymentType: 'MULTI_AZ_1',
        PreferredSubnetId: 'subnet-11111111',
        AutomaticBackupRetentionDays: 7,
        AuditLogConfiguration: { FileAccessAuditLogLevel: 'SUCCESS_AND_FAILURE', FileShareAccessAuditLogLevel: 'SUCCESS_AND_FAILURE' },
      },
    });
    Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain',
      Properties: { LogGroupName: Match.stringLikeRegexp('^/aws/fsx/'), RetentionInDays: 2192, KmsKeyId: Match.anyValue() },
    });
  });

  test('Lustre in one subnet, of a kind that encrypts in transit', () => {
    made(HipaaFsxType.LUSTRE);
    expect(properties()).toMatchObject({
      SubnetIds: ['subnet-11111111'],
      LustreConfiguration: { DeploymentType: 'PERSISTENT_2', PerUnitStorageThroughput: 125, AutomaticBackupRetentionDays: 7 },
    });
  });

  test.each([[HipaaFsxType.ONTAP, 'OntapConfiguration'], [HipaaFsxType.OPENZFS, 'OpenZFSConfiguration']])('%s with routes in the tables of its subnets', (type, name) => {
    made(type);
    expect(properties()[name]).toMatchObject({ DeploymentType: 'MULTI_AZ_1', RouteTableIds: ['rtb-11111111', 'rtb-22222222'] });
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupEgress: [{ CidrIp: '255.255.255.255/32' }] });
  });

  test('no root on the exports of OpenZFS', () => {
    made(HipaaFsxType.OPENZFS);
    expect(JSON.stringify(properties())).not.toContain('no_root_squash');
  });

  test('ONTAP, of which AWS Backup knows only the volumes, with backups of FSx for 35 days', () => {
    made(HipaaFsxType.ONTAP);
    expect(properties().OntapConfiguration).toMatchObject({ AutomaticBackupRetentionDays: 35 });
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupSelection', 0);
  });

  test('the plan of the baseline, beside the backups of FSx', () => {
    made(HipaaFsxType.OPENZFS);
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::Backup::BackupSelection'))).toContain('ResourceARN');
  });
});

describe('what the user says', () => {
  test('goes before the defaults', () => {
    made(HipaaFsxType.OPENZFS, { throughputCapacity: 320, openZfsConfiguration: { deploymentType: 'MULTI_AZ_1', weeklyMaintenanceStartTime: '7:03:00' } });
    expect(properties().OpenZFSConfiguration).toMatchObject({ ThroughputCapacity: 320, WeeklyMaintenanceStartTime: '7:03:00', AutomaticBackupRetentionDays: 7 });
  });

  test('a backup is restored under the key', () => {
    made(HipaaFsxType.WINDOWS, { backupId: 'backup-0123456789abcdef0', activeDirectoryId: 'd-1234567890', storageCapacityGiB: undefined });
    expect(properties()).toMatchObject({ BackupId: 'backup-0123456789abcdef0', KmsKeyId: expect.anything() });
  });

  test('one zone is a decision: it synthesizes, and takes one subnet', () => {
    made(HipaaFsxType.WINDOWS, { deploymentType: 'SINGLE_AZ_2' });
    expect(properties()).toMatchObject({ SubnetIds: ['subnet-11111111'] });
  });

  test('scratch has neither a key nor backups', () => {
    made(HipaaFsxType.LUSTRE, { deploymentType: 'SCRATCH_2' });
    expect(properties()).not.toHaveProperty('KmsKeyId');
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupSelection', 0);
  });
});

test('connections open the port of the type', () => {
  made(HipaaFsxType.WINDOWS).connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'App', { vpc }));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 445, ToPort: 445 });
});

describe('what does not synthesize', () => {
  test('Lustre that does not encrypt in transit', () => {
    made(HipaaFsxType.LUSTRE, { deploymentType: 'SCRATCH_1' });
    expect(() => Template.fromStack(stack)).toThrow('ERROR FSx.LustreInTransit: ');
  });

  test('no copies at all', () => {
    made(HipaaFsxType.ONTAP, { backup: false, automaticBackupRetention: Duration.days(0) });
    expect(() => Template.fromStack(stack)).toThrow('ERROR Backup.PlanExists: ');
  });

  test('no audit of Windows, unless the risk is accepted', () => {
    const files = made(HipaaFsxType.WINDOWS, {
      windowsConfiguration: { throughputCapacity: 32, auditLogConfiguration: { fileAccessAuditLogLevel: 'DISABLED', fileShareAccessAuditLogLevel: 'DISABLED' } },
    });
    expect(() => Template.fromStack(stack)).toThrow('ERROR FSx.WindowsAudit: ');
    RiskAcceptance.of(files).accept({
      rule: 'FSx.WindowsAudit', reason: 'The application on top keeps the audit trail.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

describe('what is refused', () => {
  test('Windows without a directory', () => {
    expect(() => made(HipaaFsxType.WINDOWS, { activeDirectoryId: undefined })).toThrow(
      "HipaaFsxFileSystem 'Clinic/Files': 'activeDirectoryId' must be given for Windows, got undefined. Pass the id of a directory, or set 'selfManagedActiveDirectory'.");
  });

  test('a password that would stand in the template', () => {
    expect(() => made(HipaaFsxType.WINDOWS, { activeDirectoryId: undefined, selfManagedActiveDirectory: { userName: 'join', password: 'secret' } })).toThrow(
      "HipaaFsxFileSystem 'Clinic/Files': 'selfManagedActiveDirectory.password' would stand in the template, got a text. "
      + "Use 'domainJoinServiceAccountSecret' with the ARN of a secret.");
  });

  test('too few subnets for two zones', () => {
    const small = ec2.Vpc.fromVpcAttributes(stack, 'Small', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'], privateSubnetIds: ['subnet-1'] });
    expect(() => made(HipaaFsxType.ONTAP, { vpc: small })).toThrow(
      "HipaaFsxFileSystem 'Clinic/Files': 'vpc' must have private subnets in 2 Availability Zones for MULTI_AZ_1, got 1. "
      + "Set 'vpcSubnets', or a 'deploymentType' in one zone.");
  });

  test('ONTAP of a backup', () => {
    expect(() => made(HipaaFsxType.ONTAP, { backupId: 'backup-0123456789abcdef0' })).toThrow(
      "HipaaFsxFileSystem 'Clinic/Files': 'backupId' cannot be given for ONTAP, got backup-0123456789abcdef0. "
      + 'Backups of ONTAP are of volumes: make the file system, and a CfnVolume with that backupId on it.');
  });

  test('no VPC', () => {
    expect(() => new HipaaFsxFileSystem(stack, 'Files', { type: HipaaFsxType.ONTAP } as HipaaFsxFileSystemProps)).toThrow(
      "HipaaFsxFileSystem 'Clinic/Files': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
  });
});
