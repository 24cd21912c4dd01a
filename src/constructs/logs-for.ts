import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaLogGroup } from './logs/log-group';
import { retentionFor } from './logs/settings';

/** A log group for an audit trail: under a name that the service asks for, encrypted with a key of your own, and kept. */
export function auditLogGroup(scope: Construct, id: string, logGroupName: string, encryptionKey: kms.IKey, retention: Duration): logs.LogGroup {
  return new HipaaLogGroup(scope, id, { logGroupName, encryptionKey, retention: retentionFor(retention) });
}
