import { all, Judgement, Resource, Value, when } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isLogTarget } from './log-target';
import { deniesPlainHttp } from './transport';

const DEFAULTS = 'BucketEncryption.ServerSideEncryptionConfiguration[*]';

export const encryptionAtRest = rule({
  id: 'S3.EncryptionAtRest',
  title: 'Buckets say how their objects are encrypted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(c)(2)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon S3"; Amazon S3 user guide, "Setting default server-side encryption"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'PHI at rest must be encrypted. S3 has encrypted every new object with SSE-S3 since January 2023, '
    + 'so nothing leaks where the setting is absent; written out, the template itself is the evidence.',
  fix: 'Use HipaaBucket, or set encryption to BucketEncryption.KMS.',
  crosswalk: { configRule: 's3-bucket-server-side-encryption-enabled', guard: 'S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED' },
  check: (bucket) => algorithm(bucket).mustBeOneOf('AES256', 'aws:kms', 'aws:kms:dsse'),
});

export const customerKey = rule({
  id: 'S3.CustomerKey',
  title: 'Buckets encrypt objects with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Using server-side encryption with AWS KMS keys"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'With a key of your own, reading an object takes permission on the bucket and on the key, '
    + 'every use of the key is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaBucket, or set encryption to BucketEncryption.KMS with an encryptionKey and bucketKeyEnabled. '
    + 'Buckets that receive access logs are exempt: S3 and load balancers deliver to SSE-S3 only.',
  crosswalk: { cdkNag: 'S3DefaultEncryptionKMS', configRule: 's3-default-encryption-kms', guard: 'S3_DEFAULT_ENCRYPTION_KMS' },
  check: (bucket) => (isLogTarget(bucket) ? Judgement.pass() : all(...rulesOf(bucket).map(encryptsWithCustomerKey))),
});

function encryptsWithCustomerKey(encryption: Value): Judgement {
  const sse = encryption.at('ServerSideEncryptionByDefault.SSEAlgorithm');
  return all(
    sse.mustBeOneOf('aws:kms', 'aws:kms:dsse'),
    mustBeCustomerKey(encryption.at('ServerSideEncryptionByDefault.KMSMasterKeyID')),
    // DSSE-KMS has no bucket keys.
    when(sse.mustBe('aws:kms'), () => encryption.at('BucketKeyEnabled').mustBe(true)),
  );
}

export const blockSseC = rule({
  id: 'S3.BlockSseC',
  title: 'Buckets refuse objects encrypted with keys that the caller keeps (SSE-C)',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)', '164.308(a)(7)(i)'],
  source: 'AWS CloudFormation, AWS::S3::Bucket BlockedEncryptionTypes',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'An object written with a key that only the writer holds cannot be read again without the writer: '
    + 'no retrievable copy, and a known way to hold records to ransom.',
  fix: 'Use HipaaBucket, or set blockedEncryptionTypes to [BlockedEncryptionType.SSE_C].',
  crosswalk: {},
  check: (bucket) => bucket.at(`${DEFAULTS}.BlockedEncryptionTypes.EncryptionType`).someItem((type) => type.mustBe('SSE-C')),
});

export const acceleratedBucketProtected = rule({
  id: 'S3.AcceleratedBucketProtected',
  title: 'Buckets with Transfer Acceleration are encrypted and accept TLS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon S3 Transfer Acceleration"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'PHI sent through Transfer Acceleration must be encrypted on its way and at rest.',
  fix: 'Use HipaaBucket with transferAcceleration, or set encryption and enforceSSL.',
  crosswalk: {},
  check: (bucket) => when(
    bucket.at('AccelerateConfiguration.AccelerationStatus').mustBe('Enabled'),
    () => all(encryptionAtRest.check(bucket), deniesPlainHttp(bucket)),
  ),
});

function algorithm(bucket: Resource): Value {
  return bucket.at(`${DEFAULTS}.ServerSideEncryptionByDefault.SSEAlgorithm`);
}

/** The encryption rules; where there are none, the place where one is missing. */
function rulesOf(bucket: Resource): readonly Value[] {
  const rules = bucket.at(DEFAULTS).items();
  return rules.length > 0 ? rules : [bucket.at(DEFAULTS)];
}
