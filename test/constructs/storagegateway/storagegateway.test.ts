import { App, Duration, Size, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { IConstruct } from 'constructs';
import {
  HipaaBucket, HipaaFileShare, HipaaFileShareProps, HipaaFileShareProtocol, HipaaGatewayTape, HipaaGatewayVolume, HipaaTapeLock, RiskAcceptance,
} from '../../../src';

const GATEWAY = 'arn:aws:storagegateway:us-east-1:111122223333:gateway/sgw-12A3456B';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function share(props: Partial<HipaaFileShareProps> = {}): HipaaFileShare {
  return seenTo(new HipaaFileShare(stack, 'Share', {
    protocol: HipaaFileShareProtocol.NFS, gatewayArn: GATEWAY, bucket: new HipaaBucket(stack, 'Bucket'), clientList: ['10.0.0.0/16'], ...props,
  }), 'StorageGateway.GatewayLogging');
}

function seenTo<T extends IConstruct>(construct: T, ...rules: string[]): T {
  rules.forEach((rule) => RiskAcceptance.of(construct).accept({
    rule, reason: 'Seen to at the gateway on the day it was activated.', owner: 'storage@clinic.example', expires: '2999-12-31',
  }));
  return construct;
}

describe('HipaaFileShare', () => {
  test('NFS is encrypted with the key of the bucket, audited, and root is nobody', () => {
    share();
    Template.fromStack(stack).hasResource('AWS::StorageGateway::NFSFileShare', {
      DeletionPolicy: 'Retain',
      Properties: {
        EncryptionType: 'SseKms',
        KMSKey: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
        AuditDestinationARN: Match.anyValue(),
        Squash: 'RootSquash',
        ObjectACL: 'bucket-owner-full-control',
        LocationARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Bucket'), 'Arn'] },
      },
    });
    Template.fromStack(stack).hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: Match.stringLikeRegexp('^/aws/storagegateway/'), RetentionInDays: 2192 });
  });

  test('SMB knows its users from Active Directory', () => {
    share({ protocol: HipaaFileShareProtocol.SMB, clientList: undefined, prefix: 'radiology/' });
    Template.fromStack(stack).hasResourceProperties('AWS::StorageGateway::SMBFileShare', {
      Authentication: 'ActiveDirectory', ClientList: Match.absent(), LocationARN: { 'Fn::Join': ['', [Match.anyValue(), '/radiology/']] },
    });
  });

  test('only its gateway takes on the role, for this bucket and its key', () => {
    share();
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [{
          Principal: { Service: 'storagegateway.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' }, 'aws:SourceArn': GATEWAY } },
        }],
      },
    });
    expect(JSON.stringify(template.findResources('AWS::IAM::ManagedPolicy'))).not.toContain('"Resource":"*"');
  });

  test('the key lets in the logs of this account', () => {
    share();
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toContain(':log-group:*');
  });

  test.each<[string, Partial<HipaaFileShareProps>, string]>([
    ['no clients', { clientList: undefined }, 'FileGateway.NfsClientList'],
    ['every client', { clientList: ['0.0.0.0/0'] }, 'FileGateway.NfsClientList'],
    ['root as root', { squash: 'NoSquash' }, 'FileGateway.NfsClientList'],
    ['guests', { protocol: HipaaFileShareProtocol.SMB, authentication: 'GuestAccess' }, 'FileGateway.SmbAuthentication'],
  ])('%s does not synthesize', (_what, props, rule) => {
    share(props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('nor does a share whose gateway nobody has looked at', () => {
    new HipaaFileShare(stack, 'Share', { protocol: HipaaFileShareProtocol.SMB, gatewayArn: GATEWAY, bucket: new HipaaBucket(stack, 'Bucket') });
    expect(() => Template.fromStack(stack)).toThrow('ERROR StorageGateway.GatewayLogging: ');
  });
});

describe('HipaaGatewayVolume', () => {
  function volume(backup?: boolean): HipaaGatewayVolume {
    return seenTo(new HipaaGatewayVolume(stack, 'Volume', {
      gatewayArn: GATEWAY, networkInterfaceId: '10.0.0.5', targetName: 'images', size: Size.gibibytes(150), snapshotId: 'snap-1', backup,
    }), 'StorageGateway.GatewayLogging');
  }

  test('is encrypted with the key of the baseline, and backed up', () => {
    volume();
    const template = Template.fromStack(stack);
    template.hasResource('AWS::StorageGateway::Volume', {
      DeletionPolicy: 'Retain', Properties: { KMSEncrypted: true, VolumeSizeInBytes: 161061273600, SnapshotId: 'snap-1' },
    });
    expect(JSON.stringify(template.findResources('AWS::Backup::BackupSelection'))).toContain('VolumeARN');
  });

  test('does not synthesize without copies', () => {
    volume(false);
    expect(() => Template.fromStack(stack)).toThrow('ERROR Backup.PlanExists: ');
  });
});

describe('HipaaGatewayTape', () => {
  const RULES = ['StorageGateway.GatewayLogging', 'TapeGateway.BackupAppEncryption'];

  test('is encrypted, and locked for six years once it is archived', () => {
    seenTo(new HipaaGatewayTape(stack, 'Tape', { gatewayArn: GATEWAY, size: Size.gibibytes(100), barcode: 'CLINIC01' }), ...RULES);
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::StorageGateway::Tape', { KMSEncrypted: true, TapeSizeInBytes: 107374182400, TapeBarcode: 'CLINIC01' });
    template.hasResourceProperties('AWS::StorageGateway::TapePool', { RetentionLockType: 'GOVERNANCE', RetentionLockTimeInDays: 2192 });
  });

  test('tapes share a pool', () => {
    const first = seenTo(new HipaaGatewayTape(stack, 'First', {
      gatewayArn: GATEWAY, size: Size.gibibytes(100), retentionLock: HipaaTapeLock.COMPLIANCE, lockRetention: Duration.days(3650),
    }), ...RULES);
    seenTo(new HipaaGatewayTape(stack, 'Second', { gatewayArn: GATEWAY, size: Size.gibibytes(100), poolId: first.poolId }), ...RULES);
    Template.fromStack(stack).resourceCountIs('AWS::StorageGateway::TapePool', 1);
  });

  test('does not synthesize in a pool without a lock', () => {
    seenTo(new HipaaGatewayTape(stack, 'Tape', { gatewayArn: GATEWAY, size: Size.gibibytes(100), poolId: 'DEEP_ARCHIVE' }), ...RULES);
    expect(() => Template.fromStack(stack)).toThrow('ERROR TapeGateway.RetentionLock: ');
  });
});
