import type { FlowTable } from '../flow-source';
import { bucket, firehose, lambda, logGroup, LOGS, named, service, stream, topic } from './ends';

const deliverySource = named('AWS::Logs::DeliverySource');
const deliveryDestination = named('AWS::Logs::DeliveryDestination');

/** Logs, metrics, traces and audit trails. */
export const LOGGING: FlowTable = {
  'AWS::Logs::SubscriptionFilter': [{ kind: 'Log subscription', from: logGroup('LogGroupName'), to: 'DestinationArn' }],
  'AWS::Logs::Destination': [{ kind: 'Log destination', to: 'TargetArn' }],
  'AWS::Logs::AccountPolicy': [
    { kind: 'Log subscription', from: LOGS, to: { path: 'PolicyDocument', below: ['DestinationArn'] } },
    { kind: 'Log audit findings', from: LOGS, to: { ...logGroup('PolicyDocument'), below: ['LogGroup'] } },
    { kind: 'Log audit findings', from: LOGS, to: { ...firehose('PolicyDocument'), below: ['DeliveryStream'] } },
    { kind: 'Log audit findings', from: LOGS, to: { ...bucket('PolicyDocument'), below: ['Bucket'] } },
  ],
  'AWS::Logs::LogGroup': [
    { kind: 'Log audit findings', to: { ...logGroup('DataProtectionPolicy'), below: ['LogGroup'] } },
    { kind: 'Log audit findings', to: { ...firehose('DataProtectionPolicy'), below: ['DeliveryStream'] } },
    { kind: 'Log audit findings', to: { ...bucket('DataProtectionPolicy'), below: ['Bucket'] } },
  ],
  'AWS::Logs::Delivery': [
    {
      kind: 'Log delivery',
      from: { ...deliverySource('DeliverySourceName'), via: 'ResourceArn' },
      to: { ...deliveryDestination('DeliveryDestinationArn'), via: 'DestinationResourceArn' },
    },
  ],
  'AWS::Logs::ScheduledQuery': [
    {
      kind: 'Log query results',
      from: logGroup('LogGroupIdentifiers'),
      to: bucket('DestinationConfiguration.S3Configuration.DestinationIdentifier'),
    },
  ],
  'AWS::Logs::Integration': [
    { kind: 'Log integration', from: LOGS, to: 'ResourceConfig.OpenSearchResourceConfig.ApplicationARN' },
  ],
  'AWS::CloudWatch::MetricStream': [{ kind: 'Metric stream', to: firehose('FirehoseArn') }],
  'AWS::Oam::Link': [{ kind: 'CloudWatch cross-account observability', to: 'SinkIdentifier' }],
  'AWS::APS::Workspace': [
    { kind: 'Prometheus log', to: logGroup('LoggingConfiguration.LogGroupArn') },
    { kind: 'Prometheus log', to: logGroup('QueryLoggingConfiguration.Destinations[*].CloudWatchLogs.LogGroupArn') },
  ],
  'AWS::APS::Scraper': [
    { kind: 'Prometheus scraper', from: 'Source.EksConfiguration.ClusterArn', to: 'Destination.AmpConfiguration.WorkspaceArn' },
    { kind: 'Prometheus scraper', from: 'Source.EksConfiguration.ClusterArn', to: 'Destination.CloudWatchConfiguration.DatasetArn' },
  ],
  'AWS::RUM::AppMonitor': [{ kind: 'RUM log', where: { path: 'CwLogEnabled', is: ['true'] }, to: LOGS }],
  'AWS::Evidently::Project': [
    { kind: 'Evidently events', to: logGroup('DataDelivery.LogGroup') },
    { kind: 'Evidently events', to: bucket('DataDelivery.S3.BucketName') },
  ],

  'AWS::CloudTrail::Trail': [
    { kind: 'CloudTrail log', to: bucket('S3BucketName') },
    { kind: 'CloudTrail log', to: logGroup('CloudWatchLogsLogGroupArn') },
    { kind: 'CloudTrail notification', to: topic('SnsTopicName') },
  ],
  'AWS::CloudTrail::Channel': [{ kind: 'CloudTrail channel', from: 'Source', to: 'Destinations[*].Location' }],
  'AWS::Config::DeliveryChannel': [
    { kind: 'Config delivery', from: service('config'), to: bucket('S3BucketName') },
    { kind: 'Config delivery', from: service('config'), to: topic('SnsTopicARN') },
  ],
  'AWS::Config::ConformancePack': [{ kind: 'Config delivery', to: bucket('DeliveryS3Bucket') }],
  'AWS::Config::OrganizationConformancePack': [{ kind: 'Config delivery', to: bucket('DeliveryS3Bucket') }],
  'AWS::GuardDuty::PublishingDestination': [
    { kind: 'GuardDuty findings', from: 'DetectorId', to: 'DestinationProperties.DestinationArn' },
  ],
  'AWS::SecurityLake::DataLake': [
    { kind: 'Security Lake replication', to: { path: 'ReplicationConfiguration.Regions', serviceInRegion: 'securitylake' } },
  ],
  'AWS::SecurityLake::SubscriberNotification': [
    {
      kind: 'Security Lake notification',
      from: 'SubscriberArn',
      to: 'NotificationConfiguration.HttpsNotificationConfiguration.Endpoint',
    },
  ],
  'AWS::SSM::Document': [
    { kind: 'Session Manager log', to: { ...bucket('Content'), below: ['s3BucketName'] } },
    { kind: 'Session Manager log', to: { ...logGroup('Content'), below: ['cloudWatchLogGroupName'] } },
  ],
  'AWS::SSM::Association': [{ kind: 'Systems Manager output', to: bucket('OutputLocation.S3Location.OutputS3BucketName') }],
  'AWS::SSM::MaintenanceWindowTask': [
    { kind: 'Systems Manager output', to: bucket('LoggingInfo.S3Bucket') },
    {
      kind: 'Systems Manager output',
      to: bucket('TaskInvocationParameters.MaintenanceWindowRunCommandParameters.OutputS3BucketName'),
    },
    {
      kind: 'Systems Manager output',
      to: logGroup('TaskInvocationParameters.MaintenanceWindowRunCommandParameters.CloudWatchOutputConfig.CloudWatchLogGroupName'),
    },
  ],
  'AWS::SSM::ResourceDataSync': [
    { kind: 'Systems Manager inventory', to: bucket('BucketName') },
    { kind: 'Systems Manager inventory', to: bucket('S3Destination.BucketName') },
  ],

  'AWS::EC2::FlowLog': [
    { kind: 'VPC flow log', from: 'ResourceId', to: 'LogDestination' },
    { kind: 'VPC flow log', from: 'ResourceId', to: logGroup('LogGroupName') },
  ],
  'AWS::EC2::TrafficMirrorSession': [{ kind: 'Traffic mirror', from: 'NetworkInterfaceId', to: 'TrafficMirrorTargetId' }],
  'AWS::EC2::TrafficMirrorTarget': [
    { kind: 'Traffic mirror', to: 'NetworkLoadBalancerArn' },
    { kind: 'Traffic mirror', to: 'NetworkInterfaceId' },
    { kind: 'Traffic mirror', to: 'GatewayLoadBalancerEndpointId' },
  ],
  'AWS::EC2::ClientVpnEndpoint': [
    { kind: 'Client VPN log', to: logGroup('ConnectionLogOptions.CloudwatchLogGroup') },
    { kind: 'Client VPN handler', to: lambda('ClientConnectOptions.LambdaFunctionArn'), bothWays: true },
  ],
  'AWS::EC2::VPNConnection': [
    { kind: 'VPN log', to: logGroup('VpnTunnelOptionsSpecifications[*].LogOptions.CloudwatchLogOptions.LogGroupArn') },
    { kind: 'VPN log', to: logGroup('VpnTunnelOptionsSpecifications[*].LogOptions.CloudwatchLogOptions.BgpLogGroupArn') },
  ],
  'AWS::EC2::VerifiedAccessInstance': [
    { kind: 'Verified Access log', to: logGroup('LoggingConfigurations.CloudWatchLogs.LogGroup') },
    { kind: 'Verified Access log', to: firehose('LoggingConfigurations.KinesisDataFirehose.DeliveryStream') },
    { kind: 'Verified Access log', to: bucket('LoggingConfigurations.S3.BucketName') },
  ],
  'AWS::WAFv2::LoggingConfiguration': [{ kind: 'WAF log', from: 'ResourceArn', to: 'LogDestinationConfigs' }],
  'AWS::NetworkFirewall::LoggingConfiguration': [
    {
      kind: 'Network Firewall log',
      from: 'FirewallArn',
      to: { ...bucket('LoggingConfiguration.LogDestinationConfigs[*].LogDestination'), below: ['bucketName'] },
    },
    {
      kind: 'Network Firewall log',
      from: 'FirewallArn',
      to: { ...logGroup('LoggingConfiguration.LogDestinationConfigs[*].LogDestination'), below: ['logGroup'] },
    },
    {
      kind: 'Network Firewall log',
      from: 'FirewallArn',
      to: { ...firehose('LoggingConfiguration.LogDestinationConfigs[*].LogDestination'), below: ['deliveryStream'] },
    },
  ],
  'AWS::Route53::HostedZone': [{ kind: 'DNS query log', to: logGroup('QueryLoggingConfig.CloudWatchLogsLogGroupArn') }],
  'AWS::Route53::QueryLoggingConfig': [
    { kind: 'DNS query log', from: 'HostedZoneId', to: logGroup('CloudWatchLogsLogGroupArn') },
  ],
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': [{ kind: 'DNS query log', to: 'DestinationArn' }],
  'AWS::IVSChat::LoggingConfiguration': [
    { kind: 'Chat log', to: logGroup('DestinationConfiguration.CloudWatchLogs.LogGroupName') },
    { kind: 'Chat log', to: firehose('DestinationConfiguration.Firehose.DeliveryStreamName') },
    { kind: 'Chat log', to: bucket('DestinationConfiguration.S3.BucketName') },
  ],
  'AWS::CloudFront::RealtimeLogConfig': [{ kind: 'CloudFront real-time log', to: stream('EndPoints[*].KinesisStreamConfig.StreamArn') }],
};
