import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { RETENTIONS } from '../../rules/logs/groups';

/**
 * Lets CloudWatch Logs use a key for the log groups of the account. A key that is imported is left as it is: its policy must say so already.
 *
 * Source: Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service".
 */
export function letLogsUse(key: kms.IKeyRef, scope: Construct): void {
  const { partition, region, account } = Stack.of(scope);
  // The same statement for every log group: CDK writes it once, and no group is named that needs the key first.
  (key as Partial<kms.IKey>).addToResourcePolicy?.(new iam.PolicyStatement({
    sid: 'CloudWatchLogs',
    principals: [new iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*` } },
  }));
}

/** The shortest time that CloudWatch Logs takes and that is long enough. */
export function retentionFor(retention: Duration): logs.RetentionDays {
  if (retention.isUnresolved()) {
    return retention.toDays();
  }
  return RETENTIONS.find((days) => days >= retention.toDays({ integral: false })) ?? logs.RetentionDays.INFINITE;
}
