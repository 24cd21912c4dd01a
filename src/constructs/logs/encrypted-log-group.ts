import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HipaaLogGroup } from './log-group';

export { letLogsUse } from './settings';

/** A log group that another construct writes into, under a name that its service asks for. */
export function encryptedLogGroup(scope: Construct, id: string, logGroupName?: string): logs.LogGroup {
  return new HipaaLogGroup(scope, id, { logGroupName });
}
