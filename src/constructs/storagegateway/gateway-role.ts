import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

const ON_BUCKET = ['GetAccelerateConfiguration', 'GetBucketLocation', 'GetBucketVersioning', 'ListBucket', 'ListBucketVersions', 'ListBucketMultipartUploads'];

const ON_OBJECTS = [
  'AbortMultipartUpload', 'DeleteObject', 'DeleteObjectVersion', 'GetObject', 'GetObjectAcl', 'GetObjectVersion', 'ListMultipartUploadParts', 'PutObject',
  'PutObjectAcl',
];

const ON_KEYS = ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'DescribeKey'];

/**
 * The role that one gateway takes on to read and write one bucket.
 *
 * Source: S3 File Gateway user guide, "Granting access to an Amazon S3 bucket" and "Cross-service confused deputy prevention".
 */
export function gatewayRole(scope: Construct, gatewayArn: string, bucket: s3.IBucket, encryptionKey: kms.IKey): iam.Role {
  const keys = new Set([encryptionKey, ...(bucket.encryptionKey ? [bucket.encryptionKey] : [])]);
  const access = new iam.ManagedPolicy(scope, 'Access', {
    statements: [
      allow('s3', ON_BUCKET, [bucket.bucketArn]),
      allow('s3', ON_OBJECTS, [bucket.arnForObjects('*')]),
      allow('kms', ON_KEYS, [...keys].map(({ keyArn }) => keyArn)),
    ],
  });
  return new iam.Role(scope, 'Role', {
    description: 'A file gateway reads and writes its bucket with this role',
    managedPolicies: [access],
    assumedBy: new iam.ServicePrincipal('storagegateway.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account, 'aws:SourceArn': gatewayArn } },
    }),
  });
}

function allow(service: string, actions: readonly string[], resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources });
}
