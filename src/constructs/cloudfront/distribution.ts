import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { CLOUDFRONT_RULES } from '../../rules/cloudfront';
import { LAMBDA_EDGE_RULES } from '../../rules/lambda-edge';
import { HipaaBaseline } from '../baseline/baseline';
import { letDeliveredLogsIn } from '../baseline/log-delivery';
import { nameOf } from '../names';

/** Properties of a HipaaDistribution: those of `cloudfront.Distribution`, with other defaults, and where its logs go. */
export interface HipaaDistributionProps extends cloudfront.DistributionProps {
  /**
   * The bucket that receives access logs (standard logging v2). Where `logBucket` or `enableLogging` is set, logs are delivered the old way, as they say.
   *
   * @default - the access-log bucket of the HipaaBaseline
   */
  readonly accessLogBucket?: s3.IBucket;
}

/** Left to the application: the web ACL before it. */
const PROMISES = [...CLOUDFRONT_RULES, ...LAMBDA_EDGE_RULES].map(({ id }) => id).filter((id) => id !== 'CloudFront.WebAcl');

/**
 * A distribution for PHI: viewers come by HTTPS with TLS 1.2 or later, nothing is cached unless a behaviour says so, browsers are told to come back by HTTPS,
 * and who asks for what is logged.
 *
 * It takes the props of `cloudfront.Distribution` and is one. It needs a certificate: under the one of CloudFront (*.cloudfront.net) TLS 1.0 is taken whatever
 * is set. Reach buckets with `S3BucketOrigin.withOriginAccessControl`. Functions of `edgeLambdas` (see HipaaEdgeFunction) get no bodies unless they say so.
 *
 * Source: Architecting for HIPAA, "Amazon CloudFront".
 */
export class HipaaDistribution extends cloudfront.Distribution {
  /**
   * @throws when the stack is in another region than us-east-1, from where alone access logs are delivered, and no `logBucket` is given
   */
  constructor(scope: Construct, id: string, props: HipaaDistributionProps) {
    super(scope, id, {
      ...props,
      defaultBehavior: { ...props.defaultBehavior, ...hardened(props.defaultBehavior) },
      additionalBehaviors: Object.fromEntries(Object.entries(props.additionalBehaviors ?? {})
        .map(([path, behavior]) => [path, { ...behavior, ...hardened(behavior) }])),
      minimumProtocolVersion: props.minimumProtocolVersion ?? cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      sslSupportMethod: props.sslSupportMethod ?? cloudfront.SSLMethod.SNI,
      logIncludesCookies: props.logIncludesCookies ?? (props.enableLogging || props.logBucket ? false : undefined),
    });
    if (!props.enableLogging && !props.logBucket) {
      this.deliverLogs(props.accessLogBucket ?? HipaaBaseline.of(this).accessLogBucket);
    }
    keepPromises(this, PROMISES);
  }

  /** Adds a behaviour, hardened as the default one unless it says otherwise. */
  public addBehavior(pathPattern: string, origin: cloudfront.IOrigin, behaviorOptions: cloudfront.AddBehaviorOptions = {}): void {
    super.addBehavior(pathPattern, origin, { ...behaviorOptions, ...hardened(behaviorOptions) });
  }

  private deliverLogs(bucket: s3.IBucket): void {
    const { region } = Stack.of(this);
    if (!Token.isUnresolved(region) && region !== 'us-east-1') {
      throw new Error(`HipaaDistribution '${this.node.path}': access logs of CloudFront are delivered from us-east-1 only, got a stack in '${region}'. `
        + "Make the distribution in a stack in us-east-1, or set 'logBucket'.");
    }
    letDeliveredLogsIn(bucket);
    const source = new logs.CfnDeliverySource(this, 'LogSource', { name: nameOf(this, 60), logType: 'ACCESS_LOGS', resourceArn: this.distributionArn });
    const destination = new logs.CfnDeliveryDestination(this, 'LogDestination', {
      name: nameOf(this, 60), destinationResourceArn: bucket.bucketArn, outputFormat: 'json',
    });
    const delivery = new logs.CfnDelivery(this, 'LogDelivery', { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn });
    if (bucket.policy) {
      delivery.node.addDependency(bucket.policy);
    }
  }
}

function hardened(options: cloudfront.AddBehaviorOptions): cloudfront.AddBehaviorOptions {
  return {
    viewerProtocolPolicy: options.viewerProtocolPolicy ?? cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: options.cachePolicy ?? cloudfront.CachePolicy.CACHING_DISABLED,
    responseHeadersPolicy: options.responseHeadersPolicy ?? cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
    edgeLambdas: options.edgeLambdas?.map((edge) => ({ ...edge, includeBody: edge.includeBody ?? false })),
  };
}
