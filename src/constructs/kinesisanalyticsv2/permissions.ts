import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

const SERVICE = 'kinesisanalytics.amazonaws.com';
const INFRASTRUCTURE = 'infrastructure.kinesisanalytics.amazonaws.com';

/** A role for one application of this account. */
export function applicationRole(scope: Construct, id: string): iam.Role {
  return new iam.Role(scope, id, {
    assumedBy: new iam.ServicePrincipal(SERVICE, { conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } } }),
  });
}

/** Lets an application read its code, and nothing else of the bucket. */
export function letReadCode(role: iam.IRole, bucket: s3.IBucket, key: string): void {
  role.addToPrincipalPolicy(new iam.PolicyStatement({
    sid: 'ReadCode', actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [bucket.arnForObjects(key)],
  }));
  bucket.encryptionKey?.grantDecrypt(role);
}

/**
 * Lets an application write into its log stream.
 *
 * Source: Managed Service for Apache Flink developer guide, "Set up application logging in Managed Service for Apache Flink".
 */
export function letLog(role: iam.IRole, group: logs.ILogGroup, logStreamArn: string): void {
  const everyGroup = Stack.of(role).formatArn({ service: 'logs', resource: 'log-group', resourceName: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  role.addToPrincipalPolicy(new iam.PolicyStatement({ sid: 'FindLogGroup', actions: ['logs:DescribeLogGroups'], resources: [everyGroup] }));
  role.addToPrincipalPolicy(new iam.PolicyStatement({ sid: 'FindLogStream', actions: ['logs:DescribeLogStreams'], resources: [group.logGroupArn] }));
  role.addToPrincipalPolicy(new iam.PolicyStatement({ sid: 'WriteLog', actions: ['logs:PutLogEvents'], resources: [logStreamArn] }));
}

/**
 * Lets an application attach to a VPC of this account.
 *
 * Source: Managed Service for Apache Flink developer guide, "VPC application permissions".
 */
export function letAttachToVpc(role: iam.IRole): void {
  role.addToPrincipalPolicy(new iam.PolicyStatement({
    sid: 'LookUpNetwork',
    // None of these can be limited to single resources.
    actions: ['ec2:DescribeVpcs', 'ec2:DescribeSubnets', 'ec2:DescribeSecurityGroups', 'ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces'],
    resources: ['*'],
  }));
  role.addToPrincipalPolicy(new iam.PolicyStatement({
    sid: 'AttachToNetwork',
    actions: ['ec2:CreateNetworkInterface', 'ec2:CreateNetworkInterfacePermission', 'ec2:DeleteNetworkInterface'],
    resources: [Stack.of(role).formatArn({ service: 'ec2', resource: '*' })],
  }));
}

/**
 * Lets the service encrypt the state of applications of this account with a key. A key that is imported is left as it is: its policy must say so already.
 *
 * Source: Managed Service for Apache Flink developer guide, "Managing CMK using APIs".
 */
export function letFlinkUse(key: kms.IKey, scope: Construct): void {
  const { account } = Stack.of(scope);
  // The same statements for every application: CDK writes them once, and none is named that needs the key first.
  const applications = Stack.of(scope).formatArn({ service: 'kinesisanalytics', resource: 'application', resourceName: '*' });
  const fromHere = { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': applications } };
  const forState = { ArnLike: { 'kms:EncryptionContext:aws:kinesisanalytics:arn': applications } };
  const allow = (sid: string, services: string[], actions: string[], conditions: iam.Conditions) => key.addToResourcePolicy(new iam.PolicyStatement({
    sid, principals: services.map((service) => new iam.ServicePrincipal(service)), actions: actions.map((action) => `kms:${action}`), resources: ['*'], conditions,
  }));
  allow('FlinkDescribesKey', [SERVICE, INFRASTRUCTURE], ['DescribeKey'], fromHere);
  allow('FlinkWritesState', [SERVICE], ['GenerateDataKey'], { ...fromHere, ArnLike: { ...fromHere.ArnLike, ...forState.ArnLike } });
  allow('FlinkReadsState', [SERVICE], ['Decrypt'], forState);
  allow('FlinkRuns', [INFRASTRUCTURE], ['Decrypt', 'GenerateDataKeyWithoutPlaintext'], forState);
  allow('FlinkLetsTasksRun', [INFRASTRUCTURE], ['CreateGrant'], {
    ...forState,
    'StringEquals': { 'kms:GrantConstraintType': 'EncryptionContextSubset' },
    'ForAllValues:StringEquals': { 'kms:GrantOperations': 'Decrypt' },
  });
}
