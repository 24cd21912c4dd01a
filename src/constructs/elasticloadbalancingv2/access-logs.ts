import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnResource } from 'aws-cdk-lib/core';
import { HipaaBaseline } from '../baseline/baseline';

/** Where a load balancer writes who asked for what. */
export interface HipaaLoadBalancerLogs {
  /**
   * The bucket that receives access logs. It must be in the same region, and be encrypted with SSE-S3: logs of load balancers reach no bucket with a KMS key.
   *
   * @default - the access-log bucket of the HipaaBaseline
   */
  readonly accessLogBucket?: s3.IBucket;

  /**
   * What the names of its log files begin with.
   *
   * @default - the path of the construct
   */
  readonly accessLogPrefix?: string;
}

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
