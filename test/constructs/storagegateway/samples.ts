import { Duration, RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { IConstruct } from 'constructs';
import {
  HipaaBucket, HipaaFileShare, HipaaFileShareProtocol, HipaaGatewayTape, HipaaGatewayVolume, HipaaKey, HipaaTapeLock, RiskAcceptance,
} from '../../../src';
import { Samples } from '../sample';

const GATEWAY = 'arn:aws:storagegateway:us-east-1:111122223333:gateway/sgw-12A3456B';
const NEEDED = 'Storage Gateway makes none without it';

/** What no template shows, somebody has looked at. */
function seenTo<T extends IConstruct>(construct: T, ...rules: string[]): T {
  for (const rule of rules) {
    RiskAcceptance.of(construct).accept({
      rule, reason: 'Seen to at the gateway on the day it was activated.', owner: 'storage@clinic.example', expires: '2999-12-31',
    });
  }
  return construct;
}

const LOGGED = 'StorageGateway.GatewayLogging';

function share(stack: Stack): HipaaFileShare {
  return new HipaaFileShare(stack, 'Subject', {
    protocol: HipaaFileShareProtocol.NFS, gatewayArn: GATEWAY, bucket: new HipaaBucket(stack, 'Bucket'), clientList: ['10.0.0.0/16'],
  });
}

function smbShare(stack: Stack): HipaaFileShare {
  return new HipaaFileShare(stack, 'Subject', {
    protocol: HipaaFileShareProtocol.SMB,
    gatewayArn: GATEWAY,
    bucket: new HipaaBucket(stack, 'Bucket'),
    prefix: 'radiology/',
    fileShareName: 'radiology',
    encryptionKey: new HipaaKey(stack, 'OwnKey'),
    auditLogGroup: logs.LogGroup.fromLogGroupName(stack, 'Audit', '/aws/storagegateway/audit'),
    role: iam.Role.fromRoleArn(stack, 'OwnRole', 'arn:aws:iam::111122223333:role/file-gateway'),
    authentication: 'ActiveDirectory',
    validUserList: ['@radiology'],
    readOnly: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

export const STORAGEGATEWAY_SAMPLES: Samples = {
  HipaaFileShare: {
    minimal: (stack) => seenTo(share(stack), LOGGED),
    maximal: (stack) => seenTo(smbShare(stack), LOGGED),
    harmless: {
      'AWS::IAM::ManagedPolicy': 'what the role may do; with less of it, the share is not made or cannot reach its bucket',
      'AWS::IAM::Role': 'without it no share is made; its conditions, which bind it to one gateway, go further than any rule asks',
      'AWS::StorageGateway::NFSFileShare GatewayARN': NEEDED,
      'AWS::StorageGateway::NFSFileShare LocationARN': NEEDED,
      'AWS::StorageGateway::NFSFileShare ReadOnly': 'whether clients may write is for the application to say',
      'AWS::StorageGateway::NFSFileShare Role': NEEDED,
    },
  },
  HipaaGatewayVolume: {
    minimal: (stack) => seenTo(new HipaaGatewayVolume(stack, 'Subject', {
      gatewayArn: GATEWAY, networkInterfaceId: '10.0.0.5', targetName: 'images', size: Size.gibibytes(150),
    }), LOGGED),
    maximal: (stack) => seenTo(new HipaaGatewayVolume(stack, 'Subject', {
      gatewayArn: GATEWAY,
      networkInterfaceId: '10.0.0.5',
      targetName: 'images',
      size: Size.gibibytes(150),
      snapshotId: 'snap-1234567890abcdef0',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      backup: true,
      removalPolicy: RemovalPolicy.RETAIN,
    }), LOGGED),
    harmless: {
      'AWS::StorageGateway::Volume GatewayARN': NEEDED,
      'AWS::StorageGateway::Volume NetworkInterfaceId': NEEDED,
      'AWS::StorageGateway::Volume TargetName': NEEDED,
      'AWS::StorageGateway::Volume VolumeSizeInBytes': NEEDED,
    },
  },
  HipaaGatewayTape: {
    minimal: (stack) => seenTo(new HipaaGatewayTape(stack, 'Subject', { gatewayArn: GATEWAY, size: Size.gibibytes(100) }), LOGGED, 'TapeGateway.BackupAppEncryption'),
    maximal: (stack) => {
      const first = new HipaaGatewayTape(stack, 'First', { gatewayArn: GATEWAY, size: Size.gibibytes(100) });
      seenTo(first, LOGGED, 'TapeGateway.BackupAppEncryption');
      seenTo(new HipaaGatewayTape(stack, 'Second', { gatewayArn: GATEWAY, size: Size.gibibytes(100), poolId: first.poolId }), LOGGED, 'TapeGateway.BackupAppEncryption');
      return seenTo(new HipaaGatewayTape(stack, 'Subject', {
        gatewayArn: GATEWAY,
        size: Size.gibibytes(2560),
        barcode: 'CLINIC01',
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        retentionLock: HipaaTapeLock.COMPLIANCE,
        lockRetention: Duration.days(3650),
        removalPolicy: RemovalPolicy.RETAIN,
      }), LOGGED, 'TapeGateway.BackupAppEncryption');
    },
    harmless: {
      'AWS::StorageGateway::Tape GatewayARN': NEEDED,
      'AWS::StorageGateway::Tape TapeSizeInBytes': NEEDED,
      'AWS::StorageGateway::TapePool PoolName': NEEDED,
      'AWS::StorageGateway::TapePool StorageClass': NEEDED,
    },
  },
};
