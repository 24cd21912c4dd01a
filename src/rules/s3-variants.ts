import { all, Judgement, Resource, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

/** Where each kind of bucket says how it is encrypted. */
const ENCRYPTION: { readonly [type: string]: { readonly at: string; readonly algorithm: string; readonly key: string } } = {
  'AWS::S3Express::DirectoryBucket': {
    at: 'BucketEncryption.ServerSideEncryptionConfiguration[*].ServerSideEncryptionByDefault', algorithm: 'SSEAlgorithm', key: 'KMSMasterKeyID',
  },
  'AWS::S3Tables::TableBucket': { at: 'EncryptionConfiguration', algorithm: 'SSEAlgorithm', key: 'KMSKeyArn' },
  'AWS::S3Vectors::VectorBucket': { at: 'EncryptionConfiguration', algorithm: 'SseType', key: 'KmsKeyArn' },
};

export const variantsEncryptionAtRest = rule({
  id: 'S3Variants.EncryptionAtRest',
  title: 'Directory, table and vector buckets are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Overview" (what the BAA requires); AWS CloudFormation, encryption of the three types',
  appliesTo: Object.keys(ENCRYPTION),
  rationale: 'The BAA requires PHI at rest to be encrypted. S3 encrypts these buckets with SSE-S3 when nothing is set. '
    + 'With aws:kms a key must be named, and a directory bucket takes no alias.',
  fix: 'Set the algorithm to AES256, or to aws:kms with the ARN of a KMS key.',
  crosswalk: {},
  check: (bucket) => {
    const { algorithm } = encryptionOf(bucket);
    return algorithm.isAbsent
      ? bucket.byDefault(ENCRYPTION[bucket.type].at.replace('[*]', ''), 'S3 encrypts with SSE-S3 when nothing is set')
      : all(algorithm.mustBeOneOf('AES256', 'aws:kms'), when(algorithm.mustBe('aws:kms'), () => namesKey(bucket)));
  },
});

function namesKey(bucket: Resource): Judgement {
  const { key } = encryptionOf(bucket);
  const takesAlias = bucket.type !== 'AWS::S3Express::DirectoryBucket';
  const isAlias = key.resolved !== undefined && /(^|[:/])alias\//.test(key.text ?? '');
  return isAlias && !takesAlias
    ? Judgement.fail(key.path, `${key.path} is an alias; a directory bucket takes the id or ARN of a KMS key`)
    : key.mustBePresent();
}

export const variantsCustomerKey = rule({
  id: 'S3Variants.CustomerKey',
  title: 'Directory, table and vector buckets encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon S3 user guide, "Using server-side encryption with AWS KMS keys"',
  appliesTo: Object.keys(ENCRYPTION),
  rationale: 'With a key of your own, reading takes permission on the bucket and on the key, every use of the key is in CloudTrail, '
    + 'and access can be ended at the key.',
  fix: 'Set the algorithm to aws:kms and name a KMS key that you manage.',
  crosswalk: {},
  check: (bucket) => {
    const { algorithm, key } = encryptionOf(bucket);
    return all(algorithm.mustBe('aws:kms'), mustBeCustomerKey(key));
  },
});

function encryptionOf(bucket: Resource): { algorithm: Value; key: Value } {
  const { at, algorithm, key } = ENCRYPTION[bucket.type];
  const encryption = bucket.at(at);
  return { algorithm: encryption.at(algorithm), key: encryption.at(key) };
}

/** Amazon S3 Express One Zone, S3 Tables and S3 Vectors. */
export const S3_VARIANT_RULES = [variantsEncryptionAtRest, variantsCustomerKey] as const;
