import * as globalaccelerator from 'aws-cdk-lib/aws-globalaccelerator';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { GLOBAL_ACCELERATOR_RULES } from '../../rules/global-accelerator';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaAccelerator: those of `globalaccelerator.Accelerator`, with other defaults. */
export interface HipaaAcceleratorProps extends globalaccelerator.AcceleratorProps {
  /**
   * The bucket that receives flow logs.
   *
   * @default - the access-log bucket of the HipaaBaseline
   */
  readonly flowLogsBucket?: s3.IBucket;
}

const PROMISES = GLOBAL_ACCELERATOR_RULES.map(({ id }) => id);

/**
 * An accelerator with flow logs, in front of load balancers that speak TLS on both sides.
 *
 * It takes the props of `globalaccelerator.Accelerator` and is one. Listeners and endpoints that are added to it are judged: ports of TLS, and load
 * balancers whose listeners and target groups are encrypted.
 *
 * Source: Architecting for HIPAA, "AWS Global Accelerator".
 */
export class HipaaAccelerator extends globalaccelerator.Accelerator {
  constructor(scope: Construct, id: string, props: HipaaAcceleratorProps = {}) {
    super(scope, id, { ...props, enabled: props.enabled ?? true });
    const bucket = props.flowLogsBucket ?? HipaaBaseline.of(this).accessLogBucket;
    const prefix = `accelerators/${this.node.addr.slice(0, 8)}`;
    const resource = this.node.findChild('Resource') as globalaccelerator.CfnAccelerator;
    resource.flowLogsEnabled = true;
    resource.flowLogsS3Bucket = bucket.bucketName;
    resource.flowLogsS3Prefix = prefix;
    const delivery = letFlowLogsIn(bucket, this, prefix);
    if (delivery) {
      // Global Accelerator refuses a bucket that it may not write into.
      resource.node.addDependency(delivery);
    }
    keepPromises(this, PROMISES);
  }
}

/** Source: AWS Global Accelerator developer guide, "Flow logs in AWS Global Accelerator". */
function letFlowLogsIn(bucket: s3.IBucket, scope: Construct, prefix: string): s3.BucketPolicy | undefined {
  const { account } = Stack.of(scope);
  const delivery = { principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')] };
  const ofAccount = { 'aws:SourceAccount': account };
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    ...delivery,
    sid: 'FlowLogs',
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(`${prefix}/AWSLogs/${account}/*`)],
    conditions: { StringEquals: { ...ofAccount, 's3:x-amz-acl': 'bucket-owner-full-control' } },
  }));
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    ...delivery, sid: 'FlowLogsAcl', actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn], conditions: { StringEquals: ofAccount },
  }));
  return bucket.policy;
}
