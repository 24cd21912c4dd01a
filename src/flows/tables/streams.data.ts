import type { EndSource, FlowSource, FlowTable } from '../flow-source';
import { bucket, firehose, lambda, logGroup, named, stream } from './ends';

/** Firehose destinations: the member that configures each, and what names the place in it. */
const DESTINATIONS: readonly (readonly [configuration: string, place: string, end?: (path: string) => EndSource])[] = [
  ['S3DestinationConfiguration', 'BucketARN', bucket],
  ['ExtendedS3DestinationConfiguration', 'BucketARN', bucket],
  ['RedshiftDestinationConfiguration', 'ClusterJDBCURL'],
  ['AmazonopensearchserviceDestinationConfiguration', 'DomainARN', named('AWS::OpenSearchService::Domain')],
  ['AmazonopensearchserviceDestinationConfiguration', 'ClusterEndpoint'],
  ['ElasticsearchDestinationConfiguration', 'DomainARN', named('AWS::Elasticsearch::Domain')],
  ['ElasticsearchDestinationConfiguration', 'ClusterEndpoint'],
  ['AmazonOpenSearchServerlessDestinationConfiguration', 'CollectionEndpoint'],
  ['SplunkDestinationConfiguration', 'HECEndpoint'],
  ['HttpEndpointDestinationConfiguration', 'EndpointConfiguration.Url'],
  ['SnowflakeDestinationConfiguration', 'AccountUrl'],
  ['IcebergDestinationConfiguration', 'CatalogConfiguration.CatalogArn'],
  ['IcebergDestinationConfiguration', 'CatalogConfiguration.WarehouseLocation', bucket],
];

/** Where destinations put what they could not deliver, or everything on its way. */
const BACKUPS = [
  ...['ExtendedS3', 'Redshift'].map((name) => `${name}DestinationConfiguration.S3BackupConfiguration`),
  ...['Redshift', 'Amazonopensearchservice', 'Elasticsearch', 'AmazonOpenSearchServerless', 'Splunk', 'HttpEndpoint', 'Snowflake', 'Iceberg']
    .map((name) => `${name}DestinationConfiguration.S3Configuration`),
];

const CONFIGURATIONS = [...new Set(DESTINATIONS.map(([configuration]) => configuration))];

/** Kinesis, Firehose, Flink and Kafka. */
export const STREAMS: FlowTable = {
  'AWS::Kinesis::StreamConsumer': [{ kind: 'Kinesis consumer', from: stream('StreamARN') }],
  'AWS::Kinesis::Channel': [
    { kind: 'Kinesis channel', from: stream('StreamConfigurationList[*].StreamARN') },
    { kind: 'Kinesis channel', to: bucket('S3DestinationConfiguration.StorageConfiguration.BucketARN') },
    { kind: 'Kinesis channel', to: 'S3TablesDestinationConfiguration.S3TablesConfigurationList[*].TableBucketARN' },
    { kind: 'Kinesis channel dead letters', to: bucket('S3DestinationConfiguration.DeadLetterQueueS3Configuration.BucketARN') },
    { kind: 'Kinesis channel dead letters', to: bucket('S3TablesDestinationConfiguration.DeadLetterQueueS3Configuration.BucketARN') },
    { kind: 'Kinesis channel log', to: logGroup('LoggingConfiguration.CloudWatchLogs.LogGroupName') },
  ],
  'AWS::KinesisFirehose::DeliveryStream': [
    { kind: 'Firehose source', from: stream('KinesisStreamSourceConfiguration.KinesisStreamARN') },
    { kind: 'Firehose source', from: named('AWS::MSK::Cluster')('MSKSourceConfiguration.MSKClusterARN') },
    { kind: 'Firehose source', from: 'DatabaseSourceConfiguration.Endpoint' },
    ...DESTINATIONS.map(([configuration, place, end]): FlowSource => ({
      kind: 'Firehose destination', to: end ? end(`${configuration}.${place}`) : `${configuration}.${place}`,
    })),
    ...BACKUPS.map((configuration): FlowSource => ({ kind: 'Firehose backup', to: bucket(`${configuration}.BucketARN`) })),
    ...[...CONFIGURATIONS, ...BACKUPS].map((configuration): FlowSource => ({
      kind: 'Firehose error log', to: logGroup(`${configuration}.CloudWatchLoggingOptions.LogGroupName`),
    })),
    ...CONFIGURATIONS.filter((configuration) => configuration !== 'S3DestinationConfiguration').map((configuration): FlowSource => ({
      kind: 'Firehose processor',
      each: `${configuration}.ProcessingConfiguration.Processors[*].Parameters`,
      where: { path: 'ParameterName', is: ['LambdaArn'] },
      to: lambda('ParameterValue'),
      bothWays: true,
    })),
  ],
  'AWS::KinesisAnalytics::Application': analyticsInputs('Inputs[*]'),
  'AWS::KinesisAnalytics::ApplicationOutput': analyticsOutputs(),
  'AWS::KinesisAnalytics::ApplicationReferenceDataSource': referenceData(),
  'AWS::KinesisAnalyticsV2::Application': [
    ...analyticsInputs('ApplicationConfiguration.SqlApplicationConfiguration.Inputs[*]'),
    // What Flink code reads and writes is most often told in its properties.
    {
      kind: 'Flink property',
      to: { path: 'ApplicationConfiguration.EnvironmentProperties.PropertyGroups[*].PropertyMap', below: 'any' },
      bothWays: true,
    },
    {
      kind: 'Flink catalog',
      to: 'ApplicationConfiguration.ZeppelinApplicationConfiguration.CatalogConfiguration.GlueDataCatalogConfiguration.DatabaseARN',
      bothWays: true,
    },
  ],
  'AWS::KinesisAnalyticsV2::ApplicationOutput': analyticsOutputs(),
  'AWS::KinesisAnalyticsV2::ApplicationReferenceDataSource': referenceData(),
  'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption': [
    { kind: 'Flink log', from: application('ApplicationName'), to: 'CloudWatchLoggingOption.LogStreamARN' },
  ],

  'AWS::MSK::Cluster': [
    ...logsOf('MSK broker log', 'LoggingInfo.BrokerLogs'),
    ...logsOf('MSK authorizer log', 'LoggingInfo.AuthorizerLogs'),
  ],
  'AWS::MSK::Replicator': [
    { kind: 'MSK replication', each: 'ReplicationInfoList', from: 'SourceKafkaClusterArn', to: 'TargetKafkaClusterArn' },
    { kind: 'MSK replication', each: 'ReplicationInfoList', from: 'SourceKafkaClusterId', to: 'TargetKafkaClusterArn' },
    { kind: 'MSK replication', each: 'ReplicationInfoList', from: 'SourceKafkaClusterArn', to: 'TargetKafkaClusterId' },
    { kind: 'MSK replication', to: 'KafkaClusters[*].ApacheKafkaCluster.BootstrapBrokerString', bothWays: true },
    ...logsOf('MSK replicator log', 'LogDelivery.ReplicatorLogDelivery'),
  ],
  'AWS::MSK::Channel': [
    { kind: 'MSK channel', from: 'TopicConfigurationList[*].TopicArn' },
    { kind: 'MSK channel', to: bucket('S3DestinationConfiguration.Storage.BucketArn') },
    { kind: 'MSK channel', to: 'IcebergDestinationConfiguration.Catalog.CatalogArn' },
    { kind: 'MSK channel', to: bucket('IcebergDestinationConfiguration.Catalog.WarehouseLocation') },
    { kind: 'MSK channel dead letters', to: bucket('S3DestinationConfiguration.DeadLetterQueueS3.BucketArn') },
    { kind: 'MSK channel dead letters', to: bucket('IcebergDestinationConfiguration.DeadLetterQueueS3.BucketArn') },
    ...logsOf('MSK channel log', 'LoggingInfo'),
  ],
  'AWS::MSK::VpcConnection': [{ kind: 'MSK private connection', to: 'TargetClusterArn', bothWays: true }],
  'AWS::KafkaConnect::Connector': [
    { kind: 'MSK connector', to: 'KafkaCluster.ApacheKafkaCluster.BootstrapServers', bothWays: true },
    // Each connector names its places in settings of its own.
    { kind: 'MSK connector', to: { path: 'ConnectorConfiguration', below: 'any' }, bothWays: true },
    { kind: 'MSK connector', to: { ...bucket('ConnectorConfiguration'), below: ['s3.bucket.name'] }, bothWays: true },
    ...logsOf('MSK connector log', 'LogDelivery.WorkerLogDelivery'),
  ],
};

function application(path: string): EndSource {
  return named('AWS::KinesisAnalyticsV2::Application')(path);
}

function analyticsInputs(input: string): FlowSource[] {
  return [
    { kind: 'Kinesis analytics input', from: stream(`${input}.KinesisStreamsInput.ResourceARN`) },
    { kind: 'Kinesis analytics input', from: firehose(`${input}.KinesisFirehoseInput.ResourceARN`) },
    { kind: 'Kinesis analytics processor', to: lambda(`${input}.InputProcessingConfiguration.InputLambdaProcessor.ResourceARN`), bothWays: true },
  ];
}

function analyticsOutputs(): FlowSource[] {
  return [
    { kind: 'Kinesis analytics output', from: application('ApplicationName'), to: stream('Output.KinesisStreamsOutput.ResourceARN') },
    { kind: 'Kinesis analytics output', from: application('ApplicationName'), to: firehose('Output.KinesisFirehoseOutput.ResourceARN') },
    { kind: 'Kinesis analytics output', from: application('ApplicationName'), to: lambda('Output.LambdaOutput.ResourceARN') },
  ];
}

function referenceData(): FlowSource[] {
  return [{
    kind: 'Kinesis analytics reference data',
    from: bucket('ReferenceDataSource.S3ReferenceDataSource.BucketARN'),
    to: application('ApplicationName'),
  }];
}

function logsOf(kind: string, path: string): FlowSource[] {
  return [
    { kind, to: logGroup(`${path}.CloudWatchLogs.LogGroup`) },
    { kind, to: firehose(`${path}.Firehose.DeliveryStream`) },
    { kind, to: bucket(`${path}.S3.Bucket`) },
  ];
}
