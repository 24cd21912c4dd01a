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

/**
 * Lets Application Load Balancers of this account deliver access logs into a bucket, whatever their prefix is.
 *
 * Source: Elastic Load Balancing, "Enable access logs for your Application Load Balancer".
 */
export function letApplicationLoadBalancersIn(target: s3.IBucket): void {
  target.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'LoadBalancerLogs',
    principals: [new iam.ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com')],
    actions: ['s3:PutObject'],
    // The service names the account in the path, and nobody else's may be here.
    resources: [target.arnForObjects(`*/AWSLogs/${Stack.of(target).account}/*`)],
  }));
}

/**
 * Lets CloudWatch Logs deliver logs of this account into a bucket: those of Network Load Balancers and of CloudFront.
 *
 * Source: Elastic Load Balancing, "Enable access logs for your Network Load Balancer"; Amazon CloudWatch Logs user guide, "Logs sent to Amazon S3".
 */
export function letDeliveredLogsIn(target: s3.IBucket): void {
  const { account, partition } = Stack.of(target);
  const conditions = { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:*:${account}:*` } };
  target.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'DeliveredLogs',
    principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [target.arnForObjects(`AWSLogs/${account}/*`), target.arnForObjects(`*/AWSLogs/${account}/*`)],
    conditions: { ...conditions, StringEquals: { ...conditions.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' } },
  }));
  target.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'DeliveredLogsAclCheck',
    principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:GetBucketAcl'],
    resources: [target.bucketArn],
    conditions,
  }));
}
