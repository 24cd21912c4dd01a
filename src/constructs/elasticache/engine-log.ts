import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** A log group for what the engine tells, under a key and for as long as the baseline says. */
export function engineLogGroup(scope: Construct, encryptionKey: kms.IKey, retention: Duration): logs.LogGroup {
  letLogsEncrypt(scope, encryptionKey);
  return new logs.LogGroup(scope, 'EngineLog', {
    encryptionKey,
    retention: daysAtLeast(retention),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** CloudWatch Logs encrypts with a key only where its policy lets it. */
function letLogsEncrypt(scope: Construct, key: kms.IKey): void {
  const stack = Stack.of(scope);
  key.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
      },
    },
  }), true);
}

/** CloudWatch Logs keeps logs for certain numbers of days only. */
function daysAtLeast(retention: Duration): logs.RetentionDays {
  const days = retention.toDays();
  const choices = Object.values(logs.RetentionDays).filter((choice) => typeof choice === 'number').sort((one, other) => one - other);
  return choices.find((choice) => choice >= days) ?? logs.RetentionDays.INFINITE;
}
