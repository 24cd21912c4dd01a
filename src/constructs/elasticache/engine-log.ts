import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaLogGroup } from '../logs/log-group';
import { retentionFor } from '../logs/settings';

/** A log group for what the engine tells, under a key and for as long as the baseline says. */
export function engineLogGroup(scope: Construct, encryptionKey: kms.IKey, retention: Duration): logs.LogGroup {
  return new HipaaLogGroup(scope, 'EngineLog', { encryptionKey, retention: retentionFor(retention) });
}
