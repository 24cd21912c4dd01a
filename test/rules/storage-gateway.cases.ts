import { selectionOf } from './backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { planExists } from '../../src/rules/backup/rules';
import { noPhiInIdentifiers } from '../../src/rules/general';
import {
  auditLogs, fileCustomerKey, fileEncryptionAtRest, gatewayLogging, localDisksEncrypted, nfsClientList, notPublicAcl, smbAuthentication,
  tapeBackupAppEncryption, tapeCustomerKey, tapeRetentionLock, volumeCustomerKey,
} from '../../src/rules/storage-gateway';
import { JsonObject } from '../../src/template';

const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const LOGS = { Logs: { Type: 'AWS::Logs::LogGroup', Properties: {} } };
const GATEWAY = 'arn:aws:storagegateway:us-east-1:111122223333:gateway/sgw-12345678';

type Make = (properties: JsonObject, rest?: Partial<Given>) => Given;

function maker(name: string): Make {
  return (properties, rest = {}) => subject(`AWS::StorageGateway::${name}`, { GatewayARN: GATEWAY, ...properties }, LOGS, rest);
}

const [nfs, smb, volume, tape, pool] = ['NFSFileShare', 'SMBFileShare', 'Volume', 'Tape', 'TapePool'].map(maker);
const OWN_KEY = { KMSEncrypted: true, KMSKey: KEY_ARN };

/** Both volumes and tapes take a key in the same way. */
function keyCases(make: Make): RuleCases['cases'] {
  return [
    passes('a key of your own', make(OWN_KEY)),
    fails('nothing: SSE-S3', make({}), 'KMSEncrypted is not set'),
    fails('a key that is not used', make({ KMSEncrypted: false, KMSKey: KEY_ARN })),
    fails('no key', make({ KMSEncrypted: true }), 'KMSKey is not set'),
    fails('the key that AWS manages', make({ KMSEncrypted: true, KMSKey: 'arn:aws:kms:us-east-1:111122223333:alias/aws/s3' })),
    unverifiable('a key that a parameter names', make({ KMSEncrypted: true, KMSKey: ANY }, ANY_TEXT)),
  ];
}

function inPool(lock: JsonObject): Given {
  const given = tape({ PoolId: { 'Fn::GetAtt': ['Pool', 'PoolId'] } });
  return { ...given, Resources: { ...given.Resources, Pool: { Type: 'AWS::StorageGateway::TapePool', Properties: lock } } };
}

export const STORAGE_GATEWAY_CASES: readonly RuleCases[] = [
  {
    rule: auditLogs,
    cases: [
      passes('an NFS share with a log group', nfs({ AuditDestinationARN: { 'Fn::GetAtt': ['Logs', 'Arn'] } })),
      passes('an SMB share with a log group elsewhere', smb({ AuditDestinationARN: ANY }, ANY_TEXT)),
      fails('a share without', smb({}), 'AuditDestinationARN is not set'),
      fails('an empty text, which turns the log off', smb({ AuditDestinationARN: '' }), 'no audit log'),
      fails('one branch without', nfs({ AuditDestinationARN: ifProd({ 'Fn::GetAtt': ['Logs', 'Arn'] }, NO_VALUE) }, EITHER_WAY), 'when'),
      unverifiable('a log group that a macro may leave out', nfs({ AuditDestinationARN: MACRO })),
    ],
  },
  {
    rule: gatewayLogging,
    never: ['pass', 'fail'],
    cases: [
      unverifiable('the gateway of a share', nfs({}), 'whether the gateway logs'),
      unverifiable('the gateway of a volume', volume({})),
      unverifiable('the gateway of a tape', tape({})),
    ],
  },
  {
    rule: fileEncryptionAtRest,
    cases: [
      passes('SSE-KMS with a key', nfs({ EncryptionType: 'SseKms', KMSKey: KEY_ARN })),
      passes('SSE-S3', smb({ EncryptionType: 'SseS3' })),
      passes('what the gateway does by itself, and tells so', nfs({}), 'SSE-S3 when nothing is set'),
      passes('the older spelling', nfs(OWN_KEY)),
      passes('both spellings that agree', nfs({ EncryptionType: 'DsseKms', ...OWN_KEY })),
      passes('the older spelling of SSE-S3', nfs({ KMSEncrypted: false })),
      fails('SSE-KMS without a key', smb({ EncryptionType: 'SseKms' }), 'KMSKey is not set'),
      fails('the older spelling without a key', nfs({ KMSEncrypted: true })),
      fails('a contradiction', nfs({ EncryptionType: 'SseS3', ...OWN_KEY }), 'must not be "SseS3"'),
      fails('the other contradiction', nfs({ EncryptionType: 'SseKms', KMSKey: KEY_ARN, KMSEncrypted: false })),
      fails('a kind that does not exist', nfs({ EncryptionType: 'None' })),
      unverifiable('a kind that a parameter names', nfs({ EncryptionType: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: fileCustomerKey,
    cases: [
      passes('a key of your own', nfs({ EncryptionType: 'SseKms', KMSKey: KEY_ARN })),
      passes('the older spelling', smb(OWN_KEY)),
      fails('nothing', nfs({}), 'neither EncryptionType nor KMSEncrypted'),
      fails('a key that is not used', nfs({ KMSKey: KEY_ARN })),
      fails('no key', nfs({ EncryptionType: 'SseKms' }), 'KMSKey is not set'),
      unverifiable('a key that a parameter names', nfs({ EncryptionType: 'SseKms', KMSKey: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: smbAuthentication,
    cases: [
      passes('Active Directory', smb({ Authentication: 'ActiveDirectory' })),
      passes('what Storage Gateway does by itself, and tells so', smb({}), 'Active Directory when nothing is set'),
      fails('guests', smb({ Authentication: 'GuestAccess' })),
      unverifiable('what a parameter names', smb({ Authentication: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: nfsClientList,
    cases: [
      passes('a network of your own', nfs({ ClientList: ['10.0.0.0/16'], Squash: 'RootSquash' })),
      passes('everybody mapped to nobody', nfs({ ClientList: ['10.0.0.5'], Squash: 'AllSquash' })),
      passes('what Storage Gateway does with root, and tells so', nfs({ ClientList: ['10.0.0.5'] }), 'maps root'),
      fails('no list', nfs({ Squash: 'RootSquash' }), 'ClientList is not set'),
      fails('an empty list', nfs({ ClientList: [] })),
      fails('every address', nfs({ ClientList: ['10.0.0.0/16', '0.0.0.0/0'] }), 'not every address'),
      fails('every address of IPv6', nfs({ ClientList: ['::/0'] })),
      fails('root as root', nfs({ ClientList: ['10.0.0.5'], Squash: 'NoSquash' })),
      unverifiable('an address that a parameter names', nfs({ ClientList: [ANY] }, ANY_TEXT)),
    ],
  },
  {
    rule: notPublicAcl,
    cases: [
      passes('private', nfs({ ObjectACL: 'private' })),
      passes('the owner of the bucket', smb({ ObjectACL: 'bucket-owner-full-control' })),
      passes('EC2, which reads images so', smb({ ObjectACL: 'aws-exec-read' })),
      passes('nothing, and tells so', nfs({}), 'private when nothing is set'),
      fails('the public', nfs({ ObjectACL: 'public-read' })),
      fails('everybody with an account', smb({ ObjectACL: 'authenticated-read' })),
      unverifiable('what a parameter names', nfs({ ObjectACL: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInIdentifiers,
    cases: [
      passes('a share of a folder by what it is for', nfs({ LocationARN: { 'Fn::Join': ['', [{ Ref: 'Bucket' }, '/radiology/']] } })),
      fails('a share of a folder of a patient', smb({ LocationARN: 'arn:aws:s3:::clinic/mrn-12345678/' }), 'LocationARN'),
      fails('a tape with a patient on its label', tape({ TapeBarcode: 'MRN12345678' }), 'TapeBarcode'),
      fails('an iSCSI target with a patient in its name', volume({ TargetName: 'mrn-12345678' }), 'TargetName'),
    ],
  },
  { rule: volumeCustomerKey, cases: keyCases(volume) },
  {
    rule: localDisksEncrypted,
    never: ['pass', 'fail'],
    cases: [unverifiable('disks in your own house', volume({}), 'whether the disks')],
  },
  {
    rule: planExists,
    cases: [
      passes('a gateway volume that a plan selects', {
        ...volume({}),
        Resources: {
          ...volume({}).Resources, ...selectionOf({ Resources: [{ 'Fn::GetAtt': ['Subject', 'VolumeARN'] }] }),
        },
      }),
      fails('a gateway volume that none selects', volume({})),
    ],
  },
  {
    rule: tapeBackupAppEncryption,
    never: ['pass', 'fail'],
    cases: [unverifiable('what the backup application does', tape({}), 'whether the backup application encrypts')],
  },
  { rule: tapeCustomerKey, cases: keyCases(tape) },
  {
    rule: tapeRetentionLock,
    cases: [
      passes('compliance', pool({ RetentionLockType: 'COMPLIANCE', RetentionLockTimeInDays: 2192 })),
      passes('governance', pool({ RetentionLockType: 'GOVERNANCE', RetentionLockTimeInDays: 2192 })),
      passes('a tape in a locked pool', inPool({ RetentionLockType: 'GOVERNANCE', RetentionLockTimeInDays: 2192 })),
      fails('a tape in a pool that is not locked', inPool({ RetentionLockType: 'NONE' }), 'Pool.Properties.RetentionLockType'),
      fails('a tape that names no pool', tape({}), 'no retention lock'),
      fails('a tape in a pool of the service', tape({ PoolId: 'DEEP_ARCHIVE' })),
      unverifiable('a tape in a pool that is elsewhere', tape({ PoolId: 'pool-A1B2C3D4' })),
      fails('no lock', pool({ RetentionLockType: 'NONE' })),
      fails('nothing', pool({}), 'RetentionLockType is not set'),
      fails('a lock for no time', pool({ RetentionLockType: 'GOVERNANCE', RetentionLockTimeInDays: 0 })),
      unverifiable('a time that a parameter names', pool({ RetentionLockType: 'GOVERNANCE', RetentionLockTimeInDays: ANY }, ANY_TEXT)),
    ],
  },
];
