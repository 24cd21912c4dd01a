import { selectionOf } from './backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { planExists } from '../../src/rules/backup/rules';
import { backupPlan, customerKey, snapshotCopyEncrypted, snapshotNotPublic, volumeEncryption } from '../../src/rules/ebs';
import { JsonObject } from '../../src/template';

const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const DAILY = { Key: 'snapshots', Value: 'daily' };

function volume(properties: JsonObject, beside: JsonObject = KEY, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::Volume', { AvailabilityZone: 'us-east-1a', Size: 100, ...properties }, beside, rest);
}

function policy(details: JsonObject, properties: JsonObject = {}): JsonObject {
  return {
    Policy: {
      Type: 'AWS::DLM::LifecyclePolicy',
      Properties: {
        State: 'ENABLED',
        PolicyDetails: { ResourceTypes: ['VOLUME'], TargetTags: [DAILY], Schedules: [{ Name: 'Daily', CreateRule: { Interval: 24 } }], ...details },
        ...properties,
      },
    },
  };
}

const DEFAULT_POLICY = { Policy: { Type: 'AWS::DLM::LifecyclePolicy', Properties: { State: 'ENABLED', DefaultPolicy: 'VOLUME' } } };

function attached(instance: JsonObject): JsonObject {
  return {
    Instance: { Type: 'AWS::EC2::Instance', Properties: instance },
    Attachment: { Type: 'AWS::EC2::VolumeAttachment', Properties: { VolumeId: { Ref: 'Subject' }, InstanceId: { Ref: 'Instance' } } },
  };
}

const INSTANCE_ARN = { 'Fn::Sub': 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/${Instance}' };
const VOLUME_ARN = { 'Fn::Sub': 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:volume/${Subject}' };

function lifecycle(details: JsonObject, rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: policy(details).Policy as JsonObject } };
}

const SNAPSHOTS = [
  passes('a volume that a plan selects', volume({}, selectionOf({ Resources: [VOLUME_ARN] }))),
  passes('a volume whose tag a lifecycle policy targets', volume({ Tags: [DAILY] }, policy({}))),
  passes('a volume under a default policy', volume({}, DEFAULT_POLICY)),
  passes('a volume of an instance that a plan selects', volume({}, { ...attached({}), ...selectionOf({ Resources: [INSTANCE_ARN] }) })),
  passes('a volume of an instance whose tag a lifecycle policy targets',
    volume({}, { ...attached({ Tags: [DAILY] }), ...policy({ ResourceTypes: ['INSTANCE'] }) })),
  fails('a volume that nothing backs up', volume({})),
  fails('a volume with another tag', volume({ Tags: [{ Key: 'snapshots', Value: 'never' }] }, policy({}))),
  fails('a lifecycle policy that is off', volume({ Tags: [DAILY] }, policy({}, { State: 'DISABLED' }))),
  fails('a lifecycle policy of instances', volume({ Tags: [DAILY] }, policy({ ResourceTypes: ['INSTANCE'] }))),
  fails('a lifecycle policy without schedules', volume({ Tags: [DAILY] }, policy({ Schedules: [] }))),
  fails('a policy that makes images', volume({ Tags: [DAILY] }, policy({ PolicyType: 'IMAGE_MANAGEMENT' }))),
  unverifiable('a default policy that leaves some out', volume({}, {
    Policy: { Type: 'AWS::DLM::LifecyclePolicy', Properties: { State: 'ENABLED', DefaultPolicy: 'VOLUME', Exclusions: { ExcludeVolumeTypes: ['st1'] } } },
  }), 'leaves out some'),
  unverifiable('a tag that a parameter fills', volume({ Tags: [{ Key: 'snapshots', Value: ANY }] }, policy({}), ANY_TEXT)),
];

export const EBS_CASES: readonly RuleCases[] = [
  {
    rule: volumeEncryption,
    cases: [
      passes('an encrypted volume', volume({ Encrypted: true })),
      passes('an encrypted volume of a snapshot', volume({ Encrypted: true, SnapshotId: 'snap-1' })),
      passes('a copy, which EBS makes of encrypted volumes only', volume({ SourceVolumeId: 'vol-1' })),
      fails('a volume that says nothing', volume({}), 'Encrypted is not set'),
      fails('a volume that is not encrypted', volume({ Encrypted: false })),
      fails('an unencrypted volume of a snapshot', volume({ Encrypted: false, SnapshotId: 'snap-1' })),
      fails('one branch that turns it off', volume({ Encrypted: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
      fails('a copy in one branch, and nothing in the other', volume({ SourceVolumeId: ifProd('vol-1', NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('a volume of a snapshot that says nothing itself', volume({ SnapshotId: 'snap-1' }), 'Set it to true'),
      unverifiable('what a parameter decides', volume({ Encrypted: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', volume({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('an alias of your own', volume({ KmsKeyId: 'alias/clinic' })),
      passes('a copy, which keeps the key of its source', volume({ SourceVolumeId: 'vol-1' })),
      fails('no key', volume({ Encrypted: true }), 'KmsKeyId is not set'),
      fails('the key that AWS manages', volume({ KmsKeyId: 'alias/aws/ebs' }), 'AWS manages'),
      fails('a key that one branch leaves out', volume({ KmsKeyId: ifProd(KEY_ARN, NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('a key that a parameter names', volume({ KmsKeyId: ANY }, {}, ANY_TEXT)),
    ],
  },
  { rule: backupPlan, cases: SNAPSHOTS },
  { rule: planExists, cases: SNAPSHOTS.map((each) => ({ ...each, name: `${each.name} (copies)` })) },
  {
    rule: snapshotNotPublic,
    cases: [
      passes('no sharing', subject('AWS::EC2::SnapshotBlockPublicAccess', { State: 'block-all-sharing' })),
      passes('no new sharing', subject('AWS::EC2::SnapshotBlockPublicAccess', { State: 'block-new-sharing' })),
      fails('sharing', subject('AWS::EC2::SnapshotBlockPublicAccess', { State: 'unblocked' })),
      unverifiable('a state that a parameter names', subject('AWS::EC2::SnapshotBlockPublicAccess', { State: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: snapshotCopyEncrypted,
    cases: [
      passes('a policy without copies', lifecycle({})),
      passes('copies that are encrypted', lifecycle({ Schedules: [{ CrossRegionCopyRules: [{ Encrypted: true, Target: 'us-west-2' }] }] })),
      passes('snapshots shared with the account itself', lifecycle({ Schedules: [{ ShareRules: [{ TargetAccounts: [{ Ref: 'AWS::AccountId' }] }] }] })),
      passes('an event that copies encrypted', lifecycle({
        Actions: [{ Name: 'Copy', CrossRegionCopy: [{ Target: 'us-west-2', EncryptionConfiguration: { Encrypted: 'true' } }] }],
      })),
      fails('copies that are not', lifecycle({ Schedules: [{ CrossRegionCopyRules: [{ Encrypted: false, Target: 'us-west-2' }] }] })),
      fails('one schedule of two', lifecycle({ Schedules: [{ CrossRegionCopyRules: [{ Encrypted: true }] }, { CrossRegionCopyRules: [{ Encrypted: false }] }] })),
      fails('an event that copies as it is', lifecycle({ Actions: [{ Name: 'Copy', CrossRegionCopy: [{ EncryptionConfiguration: { Encrypted: false } }] }] })),
      fails('snapshots shared with another account', lifecycle({ Schedules: [{ ShareRules: [{ TargetAccounts: ['444455556666'] }] }] }), '444455556666'),
      unverifiable('an account that a parameter names', lifecycle({ Schedules: [{ ShareRules: [{ TargetAccounts: [ANY] }] }] }, ANY_TEXT)),
      unverifiable('a default policy that copies', {
        Resources: { Subject: { Type: 'AWS::DLM::LifecyclePolicy', Properties: { DefaultPolicy: 'VOLUME', CrossRegionCopyTargets: [{ TargetRegion: 'us-west-2' }] } } },
      }, 'as they are'),
      unverifiable('copies that a macro writes', lifecycle({ Schedules: [{ CrossRegionCopyRules: [{ Encrypted: MACRO }] }] })),
    ],
  },
];
