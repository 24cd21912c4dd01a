import * as s3 from 'aws-cdk-lib/aws-s3';

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
