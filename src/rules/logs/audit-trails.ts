import { Resource } from '../../template';

const BY_NAME = 'LogGroupName';

/** The properties that say where a record of who did what, or of who connected to what, is written. */
const AUDIT_TRAILS: readonly (readonly [type: string, path: string])[] = [
  ['AWS::CloudTrail::Trail', 'CloudWatchLogsLogGroupArn'],
  ['AWS::EC2::FlowLog', 'LogDestination'],
  ['AWS::EC2::FlowLog', 'LogGroupName'],
  ['AWS::EC2::ClientVpnEndpoint', 'ConnectionLogOptions.CloudwatchLogGroup'],
  ['AWS::Route53::HostedZone', 'QueryLoggingConfig.CloudWatchLogsLogGroupArn'],
  ['AWS::Route53::QueryLoggingConfig', 'CloudWatchLogsLogGroupArn'],
  ['AWS::Route53Resolver::ResolverQueryLoggingConfig', 'DestinationArn'],
  ['AWS::OpenSearchService::Domain', 'LogPublishingOptions.AUDIT_LOGS.CloudWatchLogsLogGroupArn'],
  ['AWS::WAFv2::LoggingConfiguration', 'LogDestinationConfigs'],
  ['AWS::ApiGateway::Stage', 'AccessLogSetting.DestinationArn'],
  ['AWS::ApiGatewayV2::Stage', 'AccessLogSettings.DestinationArn'],
];

const TRAILS_IN_BUCKETS: readonly (readonly [type: string, path: string])[] = [
  ['AWS::CloudTrail::Trail', 'S3BucketName'],
  ['AWS::Config::DeliveryChannel', 'S3BucketName'],
  ['AWS::EC2::FlowLog', 'LogDestination'],
  ['AWS::Route53Resolver::ResolverQueryLoggingConfig', 'DestinationArn'],
];

/** Whether something in these templates writes an audit trail into a log group. */
export function holdsAuditTrail(group: Resource): boolean {
  return group.once('holdsAuditTrail', () => AUDIT_TRAILS.some(([type, path]) => group.relatedBy(type, path, BY_NAME).length > 0));
}

/** Whether something in these templates writes an audit trail into a bucket. */
export function receivesAuditTrail(bucket: Resource): boolean {
  return bucket.once('receivesAuditTrail', () => TRAILS_IN_BUCKETS.some(([type, path]) => bucket.relatedBy(type, path, 'BucketName').length > 0));
}
