import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { lifecycleArchive, vaultIam } from '../../src/rules/glacier';
import { Json, JsonObject } from '../../src/template';

const LOCKED = {
  ObjectLockEnabled: true,
  ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 6 } } },
};
const AT_ONCE: JsonObject = { Id: 'Archive', Status: 'Enabled', Transitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 0 }] };
const LATER: JsonObject = { Id: 'Archive', Status: 'Enabled', Transitions: [{ StorageClass: 'DEEP_ARCHIVE', TransitionInDays: 365 }] };

function bucket(rule: Json, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::S3::Bucket', { ...properties, LifecycleConfiguration: { Rules: [rule] } }, {}, rest);
}

function allow(actions: Json, resources: Json, rest: Partial<Given> = {}): Given {
  return subject('AWS::IAM::Policy', { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: resources }] } }, {}, rest);
}

const VAULT = 'arn:aws:glacier:us-east-1:111122223333:vaults/radiology';

export const GLACIER_CASES: readonly RuleCases[] = [
  {
    rule: lifecycleArchive,
    cases: [
      passes('an archive that is locked', bucket(AT_ONCE, LOCKED)),
      passes('a bucket that archives what is a year old, without a lock', bucket(LATER)),
      passes('a bucket that archives nothing', subject('AWS::S3::Bucket', {})),
      passes('a bucket that moves to a class that is no archive', subject('AWS::S3::Bucket', {
        LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Transitions: [{ StorageClass: 'STANDARD_IA', TransitionInDays: 30 }] }] },
      })),
      passes('one folder that is archived at once', bucket({ ...AT_ONCE, Prefix: 'exports/' })),
      fails('an archive without a lock', bucket(AT_ONCE), 'ObjectLockEnabled is not set'),
      fails('a lock that keeps nothing by default', bucket(AT_ONCE, { ObjectLockEnabled: true }), 'DefaultRetention'),
      fails('a lock without a time', bucket(AT_ONCE, {
        ...LOCKED, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE' } } },
      }), 'says no time'),
      passes('a rule that would archive what is a year old, and is off', bucket({ ...LATER, Status: 'Disabled' })),
      fails('an archive whose rule is off', bucket({ ...AT_ONCE, Status: 'Disabled' }, LOCKED), 'Status is "Disabled"'),
      fails('a transition in the older spelling', bucket({ Status: 'Enabled', Transition: { StorageClass: 'GLACIER', TransitionInDays: 1 } })),
      fails('one branch without a lock', bucket(AT_ONCE, { ...LOCKED, ObjectLockEnabled: ifProd(true, NO_VALUE) }, EITHER_WAY), 'when'),
      unverifiable('a mode that a parameter names', bucket(AT_ONCE, {
        ...LOCKED, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: ANY, Days: 1 } } },
      }, ANY_TEXT)),
    ],
  },
  {
    rule: vaultIam,
    cases: [
      passes('one vault', allow('glacier:*', VAULT)),
      passes('actions that are named, on every vault', allow(['glacier:ListVaults', 'glacier:DescribeVault'], '*')),
      passes('a policy about something else', allow('s3:GetObject', '*')),
      passes('a vault of the stack\'s own account', allow('glacier:*', { 'Fn::Sub': 'arn:${AWS::Partition}:glacier:*:${AWS::AccountId}:vaults/radiology' })),
      fails('everything, everywhere', allow('glacier:*', '*'), 'every action of S3 Glacier on every vault'),
      fails('a vault of a patient', allow('glacier:UploadArchive', 'arn:aws:glacier:us-east-1:111122223333:vaults/mrn-12345678'), 'medical record number'),
      unverifiable('an action that a parameter names', allow(ANY, '*', ANY_TEXT)),
    ],
  },
];
