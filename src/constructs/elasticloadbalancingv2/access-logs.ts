import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnResource } from 'aws-cdk-lib/core';
import { HipaaLoadBalancerLogs } from './load-balancer-logs';
import { HipaaBaseline } from '../baseline/baseline';

/** The CDK's own logAccessLogs asks for a region that is known at synth; the service principals that these statements name are the same in all of them. */
export function logAccess(balancer: elbv2.BaseLoadBalancer, logs: HipaaLoadBalancerLogs, letIn: (bucket: s3.IBucket) => void): void {
  const bucket = logs.accessLogBucket ?? HipaaBaseline.of(balancer).accessLogBucket;
  letIn(bucket);
  balancer.setAttribute('access_logs.s3.enabled', 'true');
  balancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
  balancer.setAttribute('access_logs.s3.prefix', logs.accessLogPrefix ?? balancer.node.path);
  const policy = bucket.policy?.node.defaultChild;
  // Elastic Load Balancing tries to write when logging is turned on.
  if (policy instanceof CfnResource) {
    (balancer.node.defaultChild as CfnResource).addResourceDependency(policy);
  }
}
