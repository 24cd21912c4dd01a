import { bucket, encryptedWith, LOGS_INTO_SUBJECT } from './buckets';
import { lifecycle, objectLock, replication, retainedOnDelete, versioning } from '../../../src/rules/s3/durability';
import { JsonObject } from '../../../src/template';
import { selectionOf } from '../backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, unverifiable } from '../cases';

const VERSIONED = { VersioningConfiguration: { Status: 'Enabled' } };

const VERSIONING: RuleCases = {
  rule: versioning,
  cases: [
    passes('a bucket with versions', bucket(VERSIONED)),
    passes('either branch when both keep versions', bucket({ VersioningConfiguration: { Status: ifProd('Enabled', 'Enabled') } }, {}, EITHER_WAY)),
    fails('a bucket that says nothing', bucket(), 'is not set'),
    fails('suspended versions', bucket({ VersioningConfiguration: { Status: 'Suspended' } })),
    fails('one branch that suspends them', bucket({ VersioningConfiguration: { Status: ifProd('Enabled', 'Suspended') } }, {}, EITHER_WAY), 'when'),
    fails('one branch that leaves the configuration out', bucket({ VersioningConfiguration: ifProd({ Status: 'Enabled' }, NO_VALUE) }, {}, EITHER_WAY)),
    unverifiable('a status that may be anything', bucket({ VersioningConfiguration: { Status: ANY } }, {}, ANY_TEXT)),
    unverifiable('a status that a function computes which is not known here', bucket({ VersioningConfiguration: { Status: { 'Fn::Length': [] } } })),
  ],
};

function replicating(replicationRule: JsonObject, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return bucket({ ...properties, ReplicationConfiguration: { Role: 'arn', Rules: [{ Status: 'Enabled', ...replicationRule }] } }, {}, rest);
}

const WITH_KEY = {
  SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
  Destination: { Bucket: 'arn:aws:s3:::copies', EncryptionConfiguration: { ReplicaKmsKeyID: 'arn:aws:kms:us-west-2:111122223333:key/k' } },
};

/** A bucket that is replicated to the subject. */
function copiedTo(Status: JsonObject | string): JsonObject {
  return {
    Source: {
      Type: 'AWS::S3::Bucket',
      Properties: { ReplicationConfiguration: { Rules: [{ Status, Destination: { Bucket: { 'Fn::GetAtt': ['Subject', 'Arn'] } } }] } },
    },
  };
}

const COPIES = copiedTo('Enabled');

const REPLICATION: RuleCases = {
  rule: replication,
  cases: [
    passes('an enabled rule', replicating({ Destination: { Bucket: 'arn:aws:s3:::copies' } })),
    passes('an enabled rule with a key for what is encrypted with KMS', replicating(WITH_KEY, encryptedWith('aws:kms'))),
    passes('a bucket that a backup plan selects', bucket({}, selectionOf({ Resources: [{ 'Fn::GetAtt': ['Subject', 'Arn'] }] }))),
    passes('a bucket that access logs are delivered to', bucket({}, LOGS_INTO_SUBJECT)),
    passes('a bucket that is itself the copy of another', bucket({}, COPIES)),
    fails('a bucket without copies', bucket()),
    fails('a bucket that nothing is copied to any more', bucket({}, copiedTo('Disabled'))),
    fails('a rule that is off', replicating({ Status: 'Disabled', Destination: { Bucket: 'arn:aws:s3:::copies' } })),
    fails('a rule that leaves KMS-encrypted objects out', replicating({ Destination: { Bucket: 'arn:aws:s3:::copies' } }, encryptedWith('aws:kms'))),
    fails('a backup plan that selects another bucket', bucket({}, selectionOf({ Resources: ['arn:aws:s3:::other'] }))),
    unverifiable('a bucket that another may be copied to', bucket({}, copiedTo(ANY), ANY_TEXT)),
    unverifiable('a status that may be anything', replicating({ Status: ANY, Destination: { Bucket: 'arn:aws:s3:::copies' } }, {}, ANY_TEXT)),
  ],
};

const TRAIL = { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { S3BucketName: { Ref: 'Subject' } } } };
const RECORDER = { Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Subject' } } } };
const LOCKED = { ObjectLockEnabled: true, ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 2192 } } } };

const OBJECT_LOCK: RuleCases = {
  rule: objectLock,
  cases: [
    passes('a bucket that holds neither trails nor copies', bucket()),
    passes('a locked bucket with trails', bucket(LOCKED, TRAIL)),
    passes('a bucket with trails that also takes access logs: they are not delivered to a locked one', bucket({}, { ...TRAIL, ...LOGS_INTO_SUBJECT })),
    fails('a bucket with trails', bucket({}, TRAIL), 'ObjectLockEnabled is not set'),
    fails('a bucket with the history of AWS Config', bucket({}, RECORDER)),
    fails('a bucket with copies', bucket({}, COPIES)),
    fails('an archive of evidence', { Resources: { Subject: { Type: 'AWS::S3::Bucket', Properties: {}, Metadata: { 'cdk-hipaa:holds': 'evidence' } } } }),
    fails('a lock without a default retention', bucket({ ObjectLockEnabled: true }, TRAIL), 'DefaultRetention is not set'),
    unverifiable('a lock that may be anything', bucket({ ...LOCKED, ObjectLockEnabled: ANY }, TRAIL, ANY_TEXT)),
  ],
};

function expiring(lifecycleRule: JsonObject, rest: Partial<Given> = {}): Given {
  return bucket({ ...VERSIONED, LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ...lifecycleRule }] } }, {}, rest);
}

const LIFECYCLE: RuleCases = {
  rule: lifecycle,
  cases: [
    passes('a bucket without versions', bucket()),
    passes('a rule for noncurrent versions', expiring({ NoncurrentVersionExpiration: { NoncurrentDays: 2192 } })),
    passes('the older spelling', expiring({ NoncurrentVersionExpirationInDays: 2192 })),
    fails('versions that nothing limits', bucket(VERSIONED)),
    fails('a rule that is off', expiring({ Status: 'Disabled', NoncurrentVersionExpiration: { NoncurrentDays: 2192 } })),
    fails('a rule for current versions only', expiring({ ExpirationInDays: 365 })),
    unverifiable('a rule whose status may be anything', expiring({ Status: ANY, NoncurrentVersionExpiration: { NoncurrentDays: 2192 } }, ANY_TEXT)),
  ],
};

function deleting(DeletionPolicy: JsonObject[string], UpdateReplacePolicy: JsonObject[string] = DeletionPolicy, rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: { Type: 'AWS::S3::Bucket', DeletionPolicy, UpdateReplacePolicy } } };
}

const RETAINED: RuleCases = {
  rule: retainedOnDelete,
  cases: [
    passes('a bucket that is retained', deleting('Retain')),
    passes('a bucket that is dropped only when its creation fails', deleting('RetainExceptOnCreate', 'Retain')),
    fails('a bucket that says nothing', bucket(), 'DeletionPolicy is not set'),
    fails('a bucket that is deleted when it is replaced', deleting('Retain', 'Delete'), 'UpdateReplacePolicy'),
    fails('one branch that deletes it', deleting(ifProd('Retain', 'Delete'), 'Retain', EITHER_WAY), 'when'),
    unverifiable('a policy that may be anything', deleting(ANY, 'Retain', ANY_TEXT)),
    unverifiable('a policy that a macro writes', deleting(MACRO)),
  ],
};

export const S3_DURABILITY_CASES: readonly RuleCases[] = [VERSIONING, REPLICATION, OBJECT_LOCK, LIFECYCLE, RETAINED];
