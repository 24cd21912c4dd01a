import { all, any, Judgement, Resource, when } from '../template';
import { callerKeys, mustNotBePublic } from './iam/public-access';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const noPhiInTags = rule({
  id: 'KMS.NoPhiInTags',
  title: 'Tags, descriptions and aliases of keys hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "Using AWS KMS for Encryption of PHI"',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey', 'AWS::KMS::Alias'],
  rationale: 'Tags, descriptions and aliases are not encrypted, and everyone who may list keys sees them.',
  fix: 'Say what the key is for, never whom it is about.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const rotation = rule({
  id: 'KMS.Rotation',
  title: 'Symmetric keys are rotated every year',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS KMS developer guide, "Rotate AWS KMS keys"',
  appliesTo: ['AWS::KMS::Key'],
  rationale: 'Rotation limits how much is encrypted under one key material; old material stays readable. KMS rotates only symmetric '
    + 'encryption keys whose material it made itself, so no other key is asked for it. A replica key follows its primary key.',
  fix: 'Use HipaaKey, or set enableKeyRotation: true.',
  crosswalk: {},
  check: (key) => when(
    all(isUnsetOr(key, 'KeySpec', 'SYMMETRIC_DEFAULT'), isUnsetOr(key, 'Origin', 'AWS_KMS')),
    () => key.at('EnableKeyRotation').mustBe(true),
  ),
});

function isUnsetOr(key: Resource, path: string, value: string): Judgement {
  return any(key.at(path).mustBeAbsent(), key.at(path).mustBe(value));
}

export const notScheduledForDeletion = rule({
  id: 'KMS.NotScheduledForDeletion',
  title: 'Keys stay usable, also when their stack is deleted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Config conformance pack for HIPAA; AWS KMS developer guide, "Delete an AWS KMS key"',
  appliesTo: ['AWS::KMS::Key'],
  rationale: 'What a deleted key encrypted cannot be read again, backups included. CloudFormation schedules a key for deletion '
    + 'when it leaves the template, unless the deletion policy says otherwise.',
  fix: 'Use HipaaKey, or set removalPolicy: RemovalPolicy.RETAIN, pendingWindow: Duration.days(30) and enabled: true.',
  crosswalk: { configRule: 'kms-cmk-not-scheduled-for-deletion' },
  check: (key) => all(
    key.attribute('DeletionPolicy').mustBeOneOf('Retain', 'RetainExceptOnCreate'),
    key.at('PendingWindowInDays').safeByDefault('KMS waits 30 days before it deletes a key when nothing is set', (set) => set.mustBeAtLeast(30)),
    key.at('Enabled').safeByDefault('KMS enables a key when nothing is set', (set) => set.mustBe(true)),
  ),
});

const RESTRICTING_KEYS = callerKeys('kms:CallerAccount');

export const keyPolicyNotPublic = rule({
  id: 'KMS.KeyPolicyNotPublic',
  title: 'Key policies let no strangers in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS KMS developer guide, "Key policies in AWS KMS"; AWS IAM user guide, global condition keys',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  rationale: 'A statement that allows everyone lets any AWS account use the key. kms:ViaService alone does not help: '
    + 'it says through which service a caller comes, not who the caller is.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as kms:CallerAccount or aws:PrincipalOrgID.',
  crosswalk: {},
  check: (key) => key.at('KeyPolicy').safeByDefault('the default key policy of KMS lets in this account only', (set) =>
    mustNotBePublic(set, RESTRICTING_KEYS)),
});

/** AWS KMS. */
export const KMS_RULES = [noPhiInTags, rotation, notScheduledForDeletion, keyPolicyNotPublic] as const;
