import { Resource } from '../../template';
import { statementsOf } from '../iam/statement';

/** Services that deliver access logs and, of KMS, accept at most SSE-S3 on the bucket they deliver to. */
const LOG_SERVICES = new Set(['logging.s3.amazonaws.com', 'logdelivery.elasticloadbalancing.amazonaws.com']);

/**
 * Whether a bucket receives access logs of S3 or of load balancers: such a bucket can be encrypted with SSE-S3 only,
 * logs nowhere itself, and takes no Object Lock default retention.
 *
 * Source: Amazon S3 user guide, "Logging requests with server access logging"; Elastic Load Balancing, "Access logs".
 */
export function isLogTarget(bucket: Resource): boolean {
  return bucket.once('isLogTarget', () => receivesBucketLogs(bucket) || receivesLoadBalancerLogs(bucket) || letsLogServicesIn(bucket));
}

function receivesBucketLogs(bucket: Resource): boolean {
  return bucket.relatedBy('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName', 'BucketName')
    .some((source) => source.declaration !== bucket.declaration);
}

function receivesLoadBalancerLogs(bucket: Resource): boolean {
  return bucket.relatedBy('AWS::ElasticLoadBalancing::LoadBalancer', 'AccessLoggingPolicy.S3BucketName', 'BucketName').length > 0
    || bucket.all('AWS::ElasticLoadBalancingV2::LoadBalancer').some((balancer) =>
      balancer.at('LoadBalancerAttributes').items().some((attribute) =>
        /^(access|connection)_logs\.s3\.bucket$/.test(attribute.at('Key').text ?? '') && attribute.at('Value').refersTo(bucket, 'BucketName')));
}

function letsLogServicesIn(bucket: Resource): boolean {
  return policiesOf(bucket).some((policy) => statementsOf(policy.at('PolicyDocument')).some((statement) =>
    statement.at('Effect').text === 'Allow'
    && statement.at('Principal.Service').items().some(({ text }) => text !== undefined && LOG_SERVICES.has(text))));
}

/** The policies attached to a bucket. */
export function policiesOf(bucket: Resource): Resource[] {
  return bucket.once('policies', () => bucket.relatedBy('AWS::S3::BucketPolicy', 'Bucket', 'BucketName'));
}
