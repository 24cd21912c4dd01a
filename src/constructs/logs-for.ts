import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** What CloudWatch Logs takes as a retention, in days. */
const RETENTIONS = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** A log group for an audit trail: under a name that the service asks for, encrypted with a key of your own, and kept. */
export function auditLogGroup(scope: Construct, id: string, logGroupName: string, encryptionKey: kms.IKey, retention: Duration): logs.LogGroup {
  const { region, account, partition } = Stack.of(scope);
  encryptionKey.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
    conditions: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:${logGroupName}` } },
  }));
  return new logs.LogGroup(scope, id, { logGroupName, encryptionKey, retention: atLeast(retention), removalPolicy: RemovalPolicy.RETAIN });
}

/** The shortest time that CloudWatch Logs takes and that is long enough; for good where there is none. */
function atLeast(retention: Duration): logs.RetentionDays {
  const days = retention.isUnresolved() ? undefined : RETENTIONS.find((each) => each >= retention.toDays({ integral: false }));
  return days ?? logs.RetentionDays.INFINITE;
}
