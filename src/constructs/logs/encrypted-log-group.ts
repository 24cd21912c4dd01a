import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaBaseline } from '../baseline/baseline';

/** A log group that is encrypted with the baseline's key, kept for its retention, and left behind when its stack goes. */
export function encryptedLogGroup(scope: Construct, id: string, logGroupName?: string): logs.LogGroup {
  const { encryptionKey, retention } = HipaaBaseline.of(scope);
  letLogsUse(encryptionKey, scope);
  return new logs.LogGroup(scope, id, {
    logGroupName,
    encryptionKey,
    retention: retentionFor(retention),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/**
 * Lets CloudWatch Logs use a key for the log groups of the account. A key that is imported is left as it is: its policy must say so already.
 *
 * Source: Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service".
 */
export function letLogsUse(key: kms.IKey, scope: Construct): void {
  const { partition, region, account } = Stack.of(scope);
  // The same statement for every log group: CDK writes it once, and no group is named that needs the key first.
  key.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'CloudWatchLogs',
    principals: [new iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*` } },
  }));
}

/** The times that CloudWatch Logs takes, in days. */
const TIMES = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** The shortest time that CloudWatch Logs takes and that is long enough. */
export function retentionFor(retention: Duration): logs.RetentionDays {
  if (retention.isUnresolved()) {
    return retention.toDays();
  }
  return TIMES.find((days) => days >= retention.toDays({ integral: false })) ?? logs.RetentionDays.INFINITE;
}
