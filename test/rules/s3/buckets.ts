import { JsonObject } from '../../../src/template';
import { Given, subject } from '../cases';

/** A bucket to look at, resources beside it, and what else the template holds. */
export function bucket(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::S3::Bucket', properties, beside, rest);
}

/** The policy of the bucket. */
export function policy(...statements: JsonObject[]): JsonObject {
  return { Policy: policyOf({ Ref: 'Subject' }, ...statements) };
}

export function policyOf(name: JsonObject | string, ...statements: JsonObject[]): JsonObject {
  return { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: name, PolicyDocument: { Version: '2012-10-17', Statement: statements } } };
}

export const BUCKET_ARN = { 'Fn::GetAtt': ['Subject', 'Arn'] };
export const OBJECTS_ARN = { 'Fn::Join': ['', [BUCKET_ARN, '/*']] };

/** The statement that CDK writes for enforceSSL. */
export const DENY_HTTP: JsonObject = {
  Effect: 'Deny', Principal: { AWS: '*' }, Action: 's3:*', Resource: [BUCKET_ARN, OBJECTS_ARN], Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

export function encryptedWith(algorithm: JsonObject[string], key?: JsonObject | string, bucketKey?: JsonObject[string]): JsonObject {
  return {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: algorithm, KMSMasterKeyID: key }, BucketKeyEnabled: bucketKey },
      ],
    },
  };
}

/** Makes the subject a bucket that server access logs are delivered to. */
export const LOGS_INTO_SUBJECT: JsonObject = {
  Source: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Subject' } } } },
};

/** Makes the subject a bucket that a load balancer writes its access logs to. */
export const BALANCER_LOGS_INTO_SUBJECT: JsonObject = {
  Balancer: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.bucket', Value: { Ref: 'Subject' } }] },
  },
};
