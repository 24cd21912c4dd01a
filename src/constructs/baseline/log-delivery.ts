import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';

/** Lets S3 deliver access logs of buckets of this account into a bucket. */
export function letLogsIn(target: s3.IBucket): void {
  target.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'AccessLogs',
    principals: [new iam.ServicePrincipal('logging.s3.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [target.arnForObjects('*')],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(target).account } },
  }));
}
