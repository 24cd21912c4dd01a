import { all, any, anyInTurn, Judgement, Resource, Value, when } from '../../template';
import { isBackedUp } from '../backup/coverage';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isLogTarget } from './log-target';

export const versioning = rule({
  id: 'S3.Versioning',
  title: 'Buckets keep earlier versions of objects',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(1)(ii)(B)', '164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(C)',
    '164.310(d)(2)(iv)', '164.312(a)(2)(ii)', '164.312(c)(1)', '164.312(c)(2)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Using versioning in S3 buckets"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'What is overwritten or deleted by mistake or malice can be brought back; backup and replication need it.',
  fix: 'Use HipaaBucket, or set versioned: true.',
  crosswalk: { cdkNag: 'S3BucketVersioningEnabled', configRule: 's3-bucket-versioning-enabled', guard: 'S3_BUCKET_VERSIONING_ENABLED' },
  check: (bucket) => bucket.at('VersioningConfiguration.Status').mustBe('Enabled'),
});

export const replication = rule({
  id: 'S3.Replication',
  title: 'Buckets are replicated, or backed up by AWS Backup',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Replicating objects"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'A copy elsewhere survives what happens to the bucket. A replica of KMS-encrypted objects needs a key at its destination. '
    + 'AWS Config counts replication only; a plan of AWS Backup keeps retrievable copies as well, and passes here.',
  fix: 'Use HipaaBucket (backed up unless told otherwise), or set replicationRules.',
  crosswalk: { cdkNag: 'S3BucketReplicationEnabled', configRule: 's3-bucket-replication-enabled', guard: 'S3_BUCKET_REPLICATION_ENABLED' },
  check: (bucket) => anyInTurn(() => isBackedUp(bucket), () => isElsewhereToo(bucket))
    .orElse('Properties.ReplicationConfiguration', 'no replication rule is enabled and no plan of AWS Backup selects the bucket'),
});

/** Whether what is in a bucket is in another one, too: a bucket that is replicated, or is itself the copy. Access logs are no records of PHI. */
export function isElsewhereToo(bucket: Resource): Judgement {
  if (isLogTarget(bucket)) {
    return Judgement.pass();
  }
  const copy = isCopy(bucket);
  // Hardly any bucket is one, and what is not needs no telling.
  return copy.conclusion === 'fail' ? isReplicated(bucket) : any(isReplicated(bucket), copy);
}

function isCopy(bucket: Resource): Judgement {
  const rules = bucket.relatedBy('AWS::S3::Bucket', 'ReplicationConfiguration.Rules[*].Destination.Bucket')
    .flatMap((source) => source.at('ReplicationConfiguration.Rules').items())
    .filter((replicationRule) => replicationRule.at('Destination.Bucket').refersTo(bucket));
  return any(...rules.map((replicationRule) => replicationRule.at('Status').mustBe('Enabled')));
}

/** Whether an enabled rule replicates the bucket, with a key at the destination where objects are encrypted with KMS. */
function isReplicated(bucket: Resource): Judgement {
  return bucket.at('ReplicationConfiguration.Rules').someItem((replicationRule) => replicates(replicationRule, bucket));
}

function replicates(replicationRule: Value, bucket: Resource): Judgement {
  const usesKms = bucket.at('BucketEncryption.ServerSideEncryptionConfiguration[*].ServerSideEncryptionByDefault.SSEAlgorithm')
    .mustBeOneOf('aws:kms', 'aws:kms:dsse');
  return all(
    replicationRule.at('Status').mustBe('Enabled'),
    replicationRule.at('Destination.Bucket').mustBePresent(),
    when(usesKms, () => all(
      replicationRule.at('SourceSelectionCriteria.SseKmsEncryptedObjects.Status').mustBe('Enabled'),
      replicationRule.at('Destination.EncryptionConfiguration.ReplicaKmsKeyID').mustBePresent(),
    )),
  );
}

export const objectLock = rule({
  id: 'S3.ObjectLock',
  title: 'Buckets that hold audit trails or copies lock their objects',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(c)(1)', '164.316(b)(2)(i)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Object Lock considerations"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'An audit trail or a copy that can be deleted proves nothing. Only buckets that CloudTrail, AWS Config or replication '
    + 'write to, and archives of evidence of this library, are looked at; server access logs are not delivered to a bucket with a default retention.',
  fix: 'Set objectLockEnabled and objectLockDefaultRetention when the bucket is created; it cannot be switched on for every bucket later.',
  crosswalk: { configRule: 's3-bucket-default-lock-enabled' },
  check: (bucket) => (isLogTarget(bucket) || !holdsTrailsOrCopies(bucket) ? Judgement.pass() : all(
    bucket.at('ObjectLockEnabled').mustBe(true),
    bucket.at('ObjectLockConfiguration.Rule.DefaultRetention').mustBePresent(),
  )),
});

function holdsTrailsOrCopies(bucket: Resource): boolean {
  return bucket.relatedBy('AWS::CloudTrail::Trail', 'S3BucketName', 'BucketName').length > 0
    || bucket.relatedBy('AWS::Config::DeliveryChannel', 'S3BucketName', 'BucketName').length > 0
    || bucket.relatedBy('AWS::S3::Bucket', 'ReplicationConfiguration.Rules[*].Destination.Bucket').length > 0
    || bucket.declaration.metadata(HOLDS) === EVIDENCE;
}

/** What HipaaEvidenceArchive says of its bucket in the metadata of the resource. */
export const HOLDS = 'cdk-hipaa:holds';
export const EVIDENCE = 'evidence';

export const lifecycle = rule({
  id: 'S3.Lifecycle',
  title: 'Buckets with versions say how long noncurrent ones are kept',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.316(b)(2)(i)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Managing the lifecycle of objects"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'A written retention is one that can be shown: versions that nobody needs any more are not kept by accident, '
    + 'and none is deleted before its time.',
  fix: 'Use HipaaBucket, or add a lifecycle rule with noncurrentVersionExpiration.',
  crosswalk: { configRule: 's3-version-lifecycle-policy-check' },
  check: (bucket) => when(
    bucket.at('VersioningConfiguration.Status').mustBe('Enabled'),
    () => bucket.at('LifecycleConfiguration.Rules').someItem(limitsNoncurrentVersions)
      .orElse('Properties.LifecycleConfiguration', 'no enabled lifecycle rule says how long noncurrent versions are kept'),
  ),
});

function limitsNoncurrentVersions(lifecycleRule: Value): Judgement {
  return all(
    lifecycleRule.at('Status').mustBe('Enabled'),
    any(lifecycleRule.at('NoncurrentVersionExpiration.NoncurrentDays').mustBePresent(), lifecycleRule.at('NoncurrentVersionExpirationInDays').mustBePresent()),
  );
}

export const retainedOnDelete = rule({
  id: 'S3.RetainedOnDelete',
  title: 'Buckets stay when their stack is deleted or replaces them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.310(d)(2)(iv)'],
  source: 'AWS CloudFormation user guide, "DeletionPolicy attribute" and "UpdateReplacePolicy attribute"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'CloudFormation deletes what it no longer finds in a template. S3 refuses to delete a bucket with objects in it, '
    + 'but nothing protects one that has been emptied on the way.',
  fix: 'Set removalPolicy: RemovalPolicy.RETAIN.',
  crosswalk: {},
  check: (bucket) => all(...['DeletionPolicy', 'UpdateReplacePolicy'].map((name) =>
    bucket.attribute(name).mustBeOneOf('Retain', 'RetainExceptOnCreate'))),
});
