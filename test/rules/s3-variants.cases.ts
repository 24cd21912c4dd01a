import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { variantsCustomerKey, variantsEncryptionAtRest } from '../../src/rules/s3-variants';
import { JsonObject } from '../../src/template';

const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function tables(encryption: JsonObject | undefined, rest: Partial<Given> = {}): Given {
  return subject('AWS::S3Tables::TableBucket', { TableBucketName: 'claims', EncryptionConfiguration: encryption }, KEY, rest);
}

function vectors(encryption: JsonObject | undefined): Given {
  return subject('AWS::S3Vectors::VectorBucket', { EncryptionConfiguration: encryption }, KEY);
}

function directory(encryption: JsonObject | undefined): Given {
  return subject('AWS::S3Express::DirectoryBucket',
    { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: encryption }] } }, KEY);
}

export const S3_VARIANTS_CASES: readonly RuleCases[] = [
  {
    rule: variantsEncryptionAtRest,
    cases: [
      passes('a table bucket with SSE-S3', tables({ SSEAlgorithm: 'AES256' })),
      passes('a table bucket with a KMS key', tables({ SSEAlgorithm: 'aws:kms', KMSKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('a table bucket that says nothing, and tells that S3 encrypts it', tables(undefined), 'SSE-S3 when nothing is set'),
      passes('a vector bucket with a KMS key', vectors({ SseType: 'aws:kms', KmsKeyArn: KEY_ARN })),
      passes('a vector bucket that says nothing', vectors(undefined), 'EncryptionConfiguration'),
      passes('a directory bucket with the id of a key', directory({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: '1234abcd-12ab-34cd-56ef-1234567890ab' })),
      passes('a directory bucket that says nothing', subject('AWS::S3Express::DirectoryBucket', {}), 'BucketEncryption'),
      fails('an algorithm that these buckets do not have', tables({ SSEAlgorithm: 'aws:kms:dsse', KMSKeyArn: KEY_ARN }), 'aws:kms:dsse'),
      fails('aws:kms without a key', vectors({ SseType: 'aws:kms' }), 'KmsKeyArn is not set'),
      fails('an alias on a directory bucket', directory({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/claims' }), 'is an alias'),
      unverifiable('an algorithm that may be anything', tables({ SSEAlgorithm: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: variantsCustomerKey,
    cases: [
      passes('a key of the template', tables({ SSEAlgorithm: 'aws:kms', KMSKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('the ARN of a key', directory({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY_ARN })),
      fails('a bucket that says nothing', vectors(undefined), 'SseType is not set'),
      fails('SSE-S3', tables({ SSEAlgorithm: 'AES256' }), 'must be "aws:kms"'),
      fails('a key that one branch leaves out', tables({ SSEAlgorithm: 'aws:kms', KMSKeyArn: ifProd(KEY_ARN, NO_VALUE) }, EITHER_WAY), 'when'),
      fails('the key that AWS manages', tables({ SSEAlgorithm: 'aws:kms', KMSKeyArn: 'arn:aws:kms:us-east-1:111122223333:alias/aws/s3' })),
      unverifiable('a key that a parameter names', tables({ SSEAlgorithm: 'aws:kms', KMSKeyArn: ANY }, ANY_TEXT)),
    ],
  },
];
