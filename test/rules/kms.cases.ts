import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { keyPolicyNotPublic, noPhiInTags, notScheduledForDeletion, rotation } from '../../src/rules/kms';
import { JsonObject } from '../../src/template';

const KEY = 'AWS::KMS::Key';

function key(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject(KEY, properties, {}, rest);
}

function retained(properties: JsonObject, DeletionPolicy = 'Retain', rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: { Type: KEY, DeletionPolicy, Properties: properties } } };
}

function policy(...statements: JsonObject[]): JsonObject {
  return { KeyPolicy: { Version: '2012-10-17', Statement: statements } };
}

const EVERYONE = { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' };

export const KMS_CASES: readonly RuleCases[] = [
  {
    rule: noPhiInTags,
    cases: [
      passes('a key that says what it is for', key({ Description: 'Encrypts claims', Tags: [{ Key: 'Data', Value: 'claims' }] })),
      passes('an owner\'s e-mail address', key({ Tags: [{ Key: 'Owner', Value: 'jane.doe@clinic.org' }] })),
      passes('a tag that a parameter fills: its default is scanned where it stands', key({ Tags: [{ Key: 'Team', Value: ANY }] }, ANY_TEXT)),
      fails('a record number in the description', key({ Description: 'Key of MRN 00412345' }), 'Properties.Description'),
      fails('a Social Security number in one branch of a tag',
        key({ Tags: [{ Key: 'Subject', Value: ifProd('123-45-6789', 'none') }] }, EITHER_WAY), 'Properties.Tags[0].Value'),
      fails('a key word as the key of a tag and a number as its value', key({ Tags: [{ Key: 'MRN', Value: '00412345' }] })),
      fails('a record number in the alias', subject('AWS::KMS::Alias', { AliasName: 'alias/mrn-00412345', TargetKeyId: 'k' }), 'AliasName'),
      fails('a patient\'s name in a tag of a replica', subject('AWS::KMS::ReplicaKey', { Tags: [{ Key: 'PatientName', Value: 'Jane Doe' }] })),
      unverifiable('a description that a macro writes', key({ Description: MACRO }), 'a macro writes it'),
    ],
  },
  {
    rule: rotation,
    cases: [
      passes('a key that rotates', key({ EnableKeyRotation: true })),
      passes('a boolean written as text', key({ EnableKeyRotation: 'true' })),
      passes('an asymmetric key: KMS does not rotate it', key({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' })),
      passes('an HMAC key', key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })),
      passes('imported material', key({ Origin: 'EXTERNAL' })),
      fails('a key that says nothing about it', key({}), 'Properties.EnableKeyRotation is not set'),
      fails('a symmetric key that says so and does not rotate', key({ KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS', EnableKeyRotation: false })),
      fails('rotation that one branch leaves out', key({ EnableKeyRotation: ifProd(true, NO_VALUE) }, EITHER_WAY), 'when'),
      fails('a parameter that allows false', key({ EnableKeyRotation: { Ref: 'Rotate' } },
        { Parameters: { Rotate: { Type: 'String', AllowedValues: ['true', 'false'] } } }), 'parameter "Rotate" is "false"'),
      unverifiable('a parameter that may be anything', key({ EnableKeyRotation: ANY }, ANY_TEXT)),
      unverifiable('a key spec that may be anything', key({ KeySpec: ANY }, ANY_TEXT), 'KeySpec'),
    ],
  },
  {
    rule: notScheduledForDeletion,
    cases: [
      passes('a retained key with everything set', retained({ PendingWindowInDays: 30, Enabled: true })),
      passes('the defaults of KMS, and says so', retained({}), 'KMS waits 30 days'),
      passes('a key that is dropped only when its creation fails', retained({}, 'RetainExceptOnCreate')),
      fails('a key that is deleted with its stack', retained({}, 'Delete'), 'DeletionPolicy is "Delete"'),
      fails('a key without a deletion policy', key({}), 'DeletionPolicy is not set'),
      fails('a short waiting period', retained({ PendingWindowInDays: 7 }), 'PendingWindowInDays is 7'),
      fails('a key that is disabled in one branch', retained({ Enabled: ifProd(true, false) }, 'Retain', EITHER_WAY)),
      unverifiable('a waiting period that may be anything', retained({ PendingWindowInDays: ANY }, 'Retain', ANY_TEXT)),
    ],
  },
  {
    rule: keyPolicyNotPublic,
    cases: [
      passes('the default key policy, and says so', key({}), 'this account only'),
      passes('a policy for the account', key(policy({ ...EVERYONE, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }))),
      passes('everyone of one account', key(policy({ ...EVERYONE, Condition: { StringEquals: { 'KMS:CallerAccount': '111122223333' } } }))),
      passes('everyone of this account', key(policy({ ...EVERYONE, Condition: { StringEquals: { 'kms:CallerAccount': { Ref: 'AWS::AccountId' } } } }))),
      passes('a Deny for everyone', key(policy({ ...EVERYONE, Effect: 'Deny' }))),
      fails('everyone', key(policy(EVERYONE)), 'allows everyone'),
      fails('everyone in a list', key(policy({ ...EVERYONE, Principal: { AWS: ['*'] } }))),
      fails('everyone who comes through a service', key(policy({ ...EVERYONE, Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } }))),
      fails('everyone of whatever account', key(policy({ ...EVERYONE, Condition: { StringLike: { 'kms:CallerAccount': '*' } } }))),
      fails('everyone but one account', key(policy({ ...EVERYONE, Condition: { StringNotEquals: { 'kms:CallerAccount': '111122223333' } } }))),
      fails('the second of two statements', key(policy({ ...EVERYONE, Effect: 'Deny' }, EVERYONE)), 'Statement[1]'),
      fails('a replica that everyone may use', subject('AWS::KMS::ReplicaKey', policy(EVERYONE))),
      unverifiable('a principal that a parameter names', key(policy({ ...EVERYONE, Principal: { AWS: ANY } }), ANY_TEXT)),
      unverifiable('a policy that a macro writes', key({ KeyPolicy: MACRO })),
    ],
  },
];
