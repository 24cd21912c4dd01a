import { selectionOf } from './backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import {
  accessPointIdentity, backupPlan, customerKey, encryptionAtRest, noAnonymousMount, noPhiInPaths, replication, tlsOnlyPolicy,
} from '../../src/rules/efs';
import { Json, JsonObject } from '../../src/template';

const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function fileSystem(properties: JsonObject, beside: JsonObject = KEY, rest: Partial<Given> = {}): Given {
  return subject('AWS::EFS::FileSystem', properties, beside, rest);
}

function policy(statements: Json[], rest: Partial<Given> = {}): Given {
  return fileSystem({ FileSystemPolicy: { Version: '2012-10-17', Statement: statements } }, {}, rest);
}

const DENY_PLAIN: JsonObject = { Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const MOUNT = 'elasticfilesystem:ClientMount';
const BY_MOUNT_TARGET = { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } };

function allow(statement: JsonObject, rest: Partial<Given> = {}): Given {
  return policy([{ Effect: 'Allow', Principal: { AWS: '*' }, Action: [MOUNT, 'elasticfilesystem:ClientWrite'], ...statement }], rest);
}

function accessPoint(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::EFS::AccessPoint', { FileSystemId: 'fs-1', ...properties }, {}, rest);
}

const POSIX = { PosixUser: { Uid: '1000', Gid: '1000' } };

export const EFS_CASES: readonly RuleCases[] = [
  {
    rule: encryptionAtRest,
    cases: [
      passes('a file system that is encrypted', fileSystem({ Encrypted: true })),
      passes('the word "true"', fileSystem({ Encrypted: 'true' })),
      fails('a file system that says nothing: EFS does not encrypt then', fileSystem({}), 'Encrypted is not set'),
      fails('a key without encryption', fileSystem({ KmsKeyId: KEY_ARN })),
      fails('one branch that turns it off', fileSystem({ Encrypted: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
      unverifiable('what a parameter decides', fileSystem({ Encrypted: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', fileSystem({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('the ARN of a key', fileSystem({ KmsKeyId: KEY_ARN })),
      fails('no key', fileSystem({ Encrypted: true }), 'KmsKeyId is not set'),
      fails('the key that AWS manages', fileSystem({ KmsKeyId: 'alias/aws/elasticfilesystem' }), 'AWS manages'),
      fails('a key that one branch leaves out', fileSystem({ KmsKeyId: ifProd(KEY_ARN, NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('a key that a parameter names', fileSystem({ KmsKeyId: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: tlsOnlyPolicy,
    cases: [
      passes('a Deny of everything without TLS', policy([DENY_PLAIN])),
      passes('a Deny of what clients do, with the boolean false', policy([{
        ...DENY_PLAIN, Principal: '*', Action: ['elasticfilesystem:Client*'], Condition: { Bool: { 'aws:SecureTransport': false } },
      }])),
      passes('a Deny beside an Allow', policy([{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/app' }, Action: MOUNT }, DENY_PLAIN])),
      passes('a policy that is a text of JSON', fileSystem({ FileSystemPolicy: JSON.stringify({ Statement: [DENY_PLAIN] }) })),
      fails('a file system without a policy', fileSystem({}), 'without a policy clients mount without TLS'),
      fails('a Deny for one role', policy([{ ...DENY_PLAIN, Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }])),
      fails('a Deny of writing only', policy([{ ...DENY_PLAIN, Action: 'elasticfilesystem:ClientWrite' }])),
      fails('a Deny that a further condition narrows', policy([{
        ...DENY_PLAIN, Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:PrincipalAccount': '111122223333' } },
      }])),
      fails('a Deny of what comes with TLS', policy([{ ...DENY_PLAIN, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }])),
      fails('an Allow with TLS, which denies nothing to those whom IAM lets in', allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
      unverifiable('a policy that a macro writes', fileSystem({ FileSystemPolicy: MACRO })),
      unverifiable('a condition that a parameter fills', policy([{ ...DENY_PLAIN, Condition: { Bool: { 'aws:SecureTransport': ANY } } }], ANY_TEXT)),
    ],
  },
  {
    rule: noAnonymousMount,
    cases: [
      passes('a policy that allows nobody anything: IAM decides', policy([DENY_PLAIN])),
      passes('a role that may mount', allow({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } })),
      passes('what CDK writes: everyone may write who may mount', allow({
        Action: ['elasticfilesystem:ClientWrite', 'elasticfilesystem:ClientRootAccess'], Condition: BY_MOUNT_TARGET,
      })),
      passes('everyone of the organization', allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })),
      passes('everyone who comes by an access point', allow({
        Condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': 'arn:aws:elasticfilesystem:us-east-1:111122223333:access-point/fsap-1' } },
      })),
      fails('a file system without a policy: EFS lets in every client', fileSystem({}), 'FileSystemPolicy is not set'),
      fails('everyone', allow({}), 'lets everyone mount'),
      fails('everyone who reaches a mount target', allow({ Condition: BY_MOUNT_TARGET })),
      unverifiable('a policy that a macro writes', fileSystem({ FileSystemPolicy: MACRO })),
      unverifiable('a principal that a parameter names', allow({ Principal: { AWS: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: backupPlan,
    cases: [
      passes('automatic backups', fileSystem({ BackupPolicy: { Status: 'ENABLED' } })),
      passes('a plan that selects it', fileSystem({}, selectionOf({ Resources: [{ 'Fn::GetAtt': ['Subject', 'Arn'] }] }))),
      passes('a plan that selects its tag', fileSystem({ FileSystemTags: [{ Key: 'backup', Value: 'daily' }] },
        selectionOf({ ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }] }))),
      passes('one zone, which EFS backs up by itself, and tells so', fileSystem({ AvailabilityZoneName: 'us-east-1a' }), 'One Zone'),
      fails('one zone with backups turned off', fileSystem({ AvailabilityZoneName: 'us-east-1a', BackupPolicy: { Status: 'DISABLED' } })),
      fails('neither', fileSystem({})),
      fails('automatic backups that are off', fileSystem({ BackupPolicy: { Status: 'DISABLED' } })),
      unverifiable('what a parameter decides', fileSystem({ BackupPolicy: { Status: ANY } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: replication,
    cases: [
      passes('a Regional file system', fileSystem({})),
      passes('one zone, replicated under a key', fileSystem({
        AvailabilityZoneName: 'us-east-1a', ReplicationConfiguration: { Destinations: [{ Region: 'us-west-2', KmsKeyId: KEY_ARN }] },
      })),
      passes('one zone, replicated to a file system that is there', fileSystem({
        AvailabilityZoneName: 'us-east-1a', ReplicationConfiguration: { Destinations: [{ Region: 'us-west-2', FileSystemId: 'fs-2' }] },
      })),
      fails('one zone', fileSystem({ AvailabilityZoneName: 'us-east-1a' }), 'in one Availability Zone'),
      fails('one zone, replicated without a key', fileSystem({
        AvailabilityZoneName: 'us-east-1a', ReplicationConfiguration: { Destinations: [{ Region: 'us-west-2' }] },
      })),
      fails('a branch with one zone', fileSystem({ AvailabilityZoneName: ifProd(NO_VALUE, 'us-east-1a') }, {}, EITHER_WAY), 'when'),
      unverifiable('a zone that a macro may leave out', fileSystem({ AvailabilityZoneName: MACRO })),
    ],
  },
  {
    rule: noPhiInPaths,
    cases: [
      passes('a directory by what it is for', accessPoint({ RootDirectory: { Path: '/intake' }, AccessPointTags: [{ Key: 'team', Value: 'radiology' }] })),
      passes('a file system with ordinary tags', fileSystem({ FileSystemTags: [{ Key: 'Name', Value: 'records' }] })),
      fails('a directory of a patient', accessPoint({ RootDirectory: { Path: '/mrn-12345678' } }), 'medical record number'),
      fails('a tag with a Social Security number', fileSystem({ FileSystemTags: [{ Key: 'note', Value: '123-45-6789' }] })),
      unverifiable('a directory that a macro writes', accessPoint({ RootDirectory: { Path: MACRO } })),
    ],
  },
  {
    rule: accessPointIdentity,
    cases: [
      passes('a user and a directory', accessPoint({ ...POSIX, RootDirectory: { Path: '/intake' } })),
      fails('no user', accessPoint({ RootDirectory: { Path: '/intake' } }), 'PosixUser is not set'),
      fails('no directory', accessPoint(POSIX), 'Path is not set'),
      fails('the root of the file system', accessPoint({ ...POSIX, RootDirectory: { Path: '/' } }), 'below "/"'),
      unverifiable('a directory that a parameter names', accessPoint({ ...POSIX, RootDirectory: { Path: ANY } }, ANY_TEXT)),
    ],
  },
];
