import { BALANCER_LOGS_INTO_SUBJECT, bucket, DENY_HTTP, encryptedWith, LOGS_INTO_SUBJECT, policy } from './buckets';
import { acceleratedBucketProtected, blockSseC, customerKey, encryptionAtRest } from '../../../src/rules/s3/encryption';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, unverifiable } from '../cases';

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function allowing(...values: string[]): Partial<Given> {
  return { Parameters: { Algorithm: { Type: 'String', AllowedValues: values } } };
}

const REGIONAL: Partial<Given> = { Mappings: { ByRegion: { 'us-east-1': { sse: 'aws:kms' }, 'eu-west-1': { sse: 'AES256' } } } };
const IN_REGION = { 'Fn::FindInMap': ['ByRegion', { Ref: 'AWS::Region' }, 'sse'] };

const ENCRYPTION_AT_REST: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('SSE-S3', bucket(encryptedWith('AES256'))),
    passes('a KMS key', bucket(encryptedWith('aws:kms', KEY_ARN), KEY)),
    passes('two layers of KMS encryption', bucket(encryptedWith('aws:kms:dsse', KEY_ARN), KEY)),
    passes('a parameter whose every allowed value encrypts', bucket(encryptedWith({ Ref: 'Algorithm' }), {}, allowing('AES256', 'aws:kms'))),
    passes('a mapping whose every entry encrypts', bucket(encryptedWith(IN_REGION), {}, REGIONAL)),
    passes('either branch when both encrypt', bucket(encryptedWith(ifProd('aws:kms', 'AES256')), {}, EITHER_WAY)),
    fails('a bucket that says nothing', bucket(), 'is not set'),
    fails('an empty configuration', bucket({ BucketEncryption: {} }), 'BucketEncryption.ServerSideEncryptionConfiguration'),
    fails('AWS::NoValue', bucket({ BucketEncryption: NO_VALUE })),
    fails('an algorithm that does not exist', bucket(encryptedWith('DES')), 'is "DES"'),
    fails('a branch that leaves encryption out, and tells which', bucket({ BucketEncryption: ifProd(encryptedWith('AES256').BucketEncryption, NO_VALUE) }, {},
      EITHER_WAY), 'Stage = prod is false'),
    fails('one allowed value that is no algorithm', bucket(encryptedWith({ Ref: 'Algorithm' }), {}, allowing('AES256', 'none')), '"none"'),
    unverifiable('a parameter that may be anything', bucket(encryptedWith(ANY), {}, ANY_TEXT), 'Give the parameter AllowedValues'),
    unverifiable('what a macro writes', bucket({ BucketEncryption: MACRO }), 'Fn::Transform'),
    unverifiable('an import whose exporting stack is not here', bucket(encryptedWith({ 'Fn::ImportValue': 'Algorithm' })), 'Judge the exporting stack'),
    unverifiable('a dynamic reference', bucket(encryptedWith('{{resolve:ssm:/algorithm}}')), 'dynamic reference to ssm'),
  ],
};

function importing(keyId: JsonObject | string): Given {
  return bucket(encryptedWith('aws:kms', { 'Fn::ImportValue': 'KeyArn' }, true), {}, {
    others: [{
      name: 'keys',
      Resources: { Key: { Type: 'AWS::KMS::Key' }, Alias: { Type: 'AWS::KMS::Alias' } },
      Outputs: { Key: { Value: keyId, Export: { Name: 'KeyArn' } } },
    }],
  });
}

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template with a bucket key', bucket(encryptedWith('aws:kms', KEY_ARN, true), KEY)),
    passes('a key that another template exports', importing({ 'Fn::GetAtt': ['Key', 'Arn'] })),
    passes('the alias that another template exports', importing({ Ref: 'Alias' })),
    passes('a literal alias', bucket(encryptedWith('aws:kms', 'alias/records', true))),
    passes('the beginning of a key\'s ARN', bucket(encryptedWith('aws:kms', { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:111122223333:key/${Any}' }, true), {},
      ANY_TEXT)),
    passes('two layers without a bucket key: S3 has none for them', bucket(encryptedWith('aws:kms:dsse', KEY_ARN), KEY)),
    passes('a bucket that access logs are delivered to', bucket(encryptedWith('AES256'), LOGS_INTO_SUBJECT)),
    passes('a bucket that a load balancer logs to', bucket(encryptedWith('AES256'), BALANCER_LOGS_INTO_SUBJECT)),
    passes('a bucket whose policy lets access logs in', bucket(encryptedWith('AES256'),
      policy({ Effect: 'Allow', Principal: { Service: 'logging.s3.amazonaws.com' }, Action: 's3:PutObject', Resource: '*' }))),
    fails('SSE-S3', bucket(encryptedWith('AES256'))),
    fails('a bucket that logs to itself: it may hold records too', bucket({ ...encryptedWith('AES256'), LoggingConfiguration: { LogFilePrefix: 'logs/' } })),
    fails('aws:kms without a key', bucket(encryptedWith('aws:kms', undefined, true)), 'KMSMasterKeyID is not set'),
    fails('the key that AWS manages', bucket(encryptedWith('aws:kms', 'alias/aws/s3', true)), 'a key that AWS manages'),
    fails('the ARN of the key that AWS manages', bucket(encryptedWith('aws:kms', { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/s3' }, true))),
    fails('a bucket key that is off', bucket(encryptedWith('aws:kms', KEY_ARN, false), KEY), 'BucketKeyEnabled is false'),
    fails('a branch that names the key of AWS', bucket(encryptedWith('aws:kms', ifProd(KEY_ARN, 'alias/aws/s3'), true), KEY, EITHER_WAY), 'when'),
    unverifiable('a key that a parameter names', bucket(encryptedWith('aws:kms', ANY, true), {}, ANY_TEXT)),
    unverifiable('a key of a stack that is not here', bucket(encryptedWith('aws:kms', { 'Fn::ImportValue': 'KeyArn' }, true))),
  ],
};

function blocking(...types: Json[]): JsonObject {
  return { BucketEncryption: { ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: types } }] } };
}

const BLOCK_SSE_C: RuleCases = {
  rule: blockSseC,
  cases: [
    passes('a bucket that blocks SSE-C', bucket(blocking('SSE-C'))),
    passes('either branch when both block it', bucket(blocking(ifProd('SSE-C', 'SSE-C')), {}, EITHER_WAY)),
    fails('a bucket that says nothing', bucket(encryptedWith('AES256'))),
    fails('a bucket that blocks nothing', bucket(blocking('NONE'))),
    unverifiable('a type that may be anything', bucket(blocking(ANY), {}, ANY_TEXT)),
  ],
};

function accelerated(properties: JsonObject, status: JsonObject[string] = 'Enabled'): JsonObject {
  return { ...properties, AccelerateConfiguration: { AccelerationStatus: status } };
}

const ACCELERATED: RuleCases = {
  rule: acceleratedBucketProtected,
  cases: [
    passes('a bucket without acceleration', bucket()),
    passes('a suspended one', bucket(accelerated({}, 'Suspended'))),
    passes('an accelerated bucket that is encrypted and denies plain HTTP', bucket(accelerated(encryptedWith('AES256')), policy(DENY_HTTP))),
    passes('whatever the parameter says when all is in order', bucket(accelerated(encryptedWith('AES256'), ANY), policy(DENY_HTTP), ANY_TEXT)),
    fails('an accelerated bucket that takes plain HTTP', bucket(accelerated(encryptedWith('AES256'))), 'no bucket policy'),
    fails('an accelerated bucket that does not say how it is encrypted', bucket(accelerated({}), policy(DENY_HTTP)), 'SSEAlgorithm'),
    fails('one branch that accelerates', bucket(accelerated({}, ifProd('Enabled', 'Suspended')), {}, EITHER_WAY), 'when'),
    unverifiable('a status that may be anything on a bucket that is not protected', bucket(accelerated({}, ANY), {}, ANY_TEXT), 'AccelerationStatus'),
  ],
};

export const S3_ENCRYPTION_CASES: readonly RuleCases[] = [ENCRYPTION_AT_REST, CUSTOMER_KEY, BLOCK_SSE_C, ACCELERATED];
