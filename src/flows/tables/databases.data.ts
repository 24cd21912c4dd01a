import type { EndSource, FlowSource, FlowTable } from '../flow-source';
import { arnOf, bucket, firehose, logGroup, named, stream } from './ends';

const instance = named('AWS::RDS::DBInstance');
const cluster = named('AWS::RDS::DBCluster');

/** Databases: what is copied out of them, and the logs that they write. */
export const DATABASES: FlowTable = {
  'AWS::DynamoDB::Table': [
    { kind: 'DynamoDB to Kinesis', to: stream('KinesisStreamSpecification.StreamArn') },
    { kind: 'DynamoDB import', from: bucket('ImportSourceSpecification.S3BucketSource.S3Bucket') },
  ],
  'AWS::DynamoDB::GlobalTable': [
    { kind: 'DynamoDB to Kinesis', to: stream('Replicas[*].KinesisStreamSpecification.StreamArn') },
    { kind: 'DynamoDB replica', to: { path: 'Replicas[*].Region', serviceInRegion: 'dynamodb' }, bothWays: true },
    { kind: 'DynamoDB replica', from: named('AWS::DynamoDB::GlobalTable')('GlobalTableSourceArn'), bothWays: true },
  ],
  // What aws-cdk-lib makes of replicationRegions of its first Table.
  'Custom::DynamoDBReplica': [
    {
      kind: 'DynamoDB replica',
      from: named('AWS::DynamoDB::Table')('TableName'),
      to: { path: 'Region', serviceInRegion: 'dynamodb' },
      bothWays: true,
    },
  ],
  'AWS::Cassandra::Keyspace': [
    { kind: 'Keyspaces replica', to: { path: 'ReplicationSpecification.RegionList', serviceInRegion: 'cassandra' }, bothWays: true },
  ],
  'AWS::Timestream::InfluxDBInstance': [{ kind: 'InfluxDB log', to: bucket('LogDeliveryConfiguration.S3Configuration.BucketName') }],
  'AWS::Timestream::InfluxDBCluster': [{ kind: 'InfluxDB log', to: bucket('LogDeliveryConfiguration.S3Configuration.BucketName') }],
  'AWS::Timestream::Table': [
    {
      kind: 'Timestream rejected data',
      to: bucket('MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.BucketName'),
    },
  ],
  'AWS::Timestream::ScheduledQuery': [
    {
      kind: 'Timestream scheduled query',
      to: named('AWS::Timestream::Database')('TargetConfiguration.TimestreamConfiguration.DatabaseName'),
    },
    { kind: 'Timestream error report', to: bucket('ErrorReportConfiguration.S3Configuration.BucketName') },
  ],

  'AWS::RDS::DBInstance': [
    ...exported('RDS log export', '/aws/rds/instance/*'),
    { kind: 'RDS read replica', from: instance('SourceDBInstanceIdentifier') },
    { kind: 'RDS read replica', from: cluster('SourceDBClusterIdentifier') },
    { kind: 'RDS restore', from: 'SourceDBInstanceAutomatedBackupsArn' },
    { kind: 'RDS backup replication', to: { path: 'AutomaticBackupReplicationRegion', serviceInRegion: 'rds' } },
  ],
  'AWS::RDS::DBCluster': [
    ...exported('RDS log export', '/aws/rds/cluster/*'),
    { kind: 'RDS read replica', from: cluster('ReplicationSourceIdentifier') },
    { kind: 'RDS restore', from: cluster('SourceDBClusterIdentifier') },
  ],
  'AWS::RDS::GlobalCluster': [{ kind: 'Aurora global database', from: cluster('SourceDBClusterIdentifier') }],
  'AWS::RDS::DBProxyTargetGroup': [
    { kind: 'RDS proxy', from: named('AWS::RDS::DBProxy')('DBProxyName'), to: cluster('DBClusterIdentifiers'), bothWays: true },
    { kind: 'RDS proxy', from: named('AWS::RDS::DBProxy')('DBProxyName'), to: instance('DBInstanceIdentifiers'), bothWays: true },
  ],
  'AWS::RDS::Deployment': [{ kind: 'RDS blue/green deployment', from: 'Source' }],
  'AWS::RDS::Integration': [{ kind: 'Zero-ETL integration', from: 'SourceArn', to: 'TargetArn' }],
  'AWS::Redshift::Integration': [{ kind: 'Zero-ETL integration', from: 'SourceArn', to: 'TargetArn' }],
  'AWS::Glue::Integration': [{ kind: 'Zero-ETL integration', from: 'SourceArn', to: 'TargetArn' }],
  'AWS::Redshift::Cluster': [
    { kind: 'Redshift audit log', to: bucket('LoggingProperties.BucketName') },
    { kind: 'Redshift audit log', where: { path: 'LoggingProperties.LogExports' }, to: { otherwise: arnOf('logs', 'log-group:/aws/redshift/*') } },
    { kind: 'Redshift snapshot copy', to: { path: 'DestinationRegion', serviceInRegion: 'redshift' } },
  ],
  'AWS::RedshiftServerless::Namespace': [
    { kind: 'Redshift audit log', where: { path: 'LogExports' }, to: { otherwise: arnOf('logs', 'log-group:/aws/redshift/*') } },
    { kind: 'Redshift snapshot copy', to: { path: 'SnapshotCopyConfigurations[*].DestinationRegion', serviceInRegion: 'redshift-serverless' } },
  ],
  'AWS::Neptune::DBCluster': [
    ...exported('Neptune log export', '/aws/neptune/*'),
    { kind: 'Neptune restore', from: named('AWS::Neptune::DBCluster')('SourceDBClusterIdentifier') },
  ],
  'AWS::Neptune::GlobalCluster': [
    { kind: 'Neptune global database', from: named('AWS::Neptune::DBCluster')('SourceDBClusterIdentifier') },
  ],
  'AWS::NeptuneGraph::Graph': [{ kind: 'Neptune import', from: bucket('ImportTask.Source') }],
  'AWS::DocDB::DBCluster': [
    ...exported('DocumentDB log export', '/aws/docdb/*'),
    { kind: 'DocumentDB restore', from: named('AWS::DocDB::DBCluster')('SourceDBClusterIdentifier') },
  ],
  'AWS::DocDB::GlobalCluster': [
    { kind: 'DocumentDB global cluster', from: named('AWS::DocDB::DBCluster')('SourceDBClusterIdentifier') },
  ],
  'AWS::ElastiCache::CacheCluster': [
    ...cacheLogs(),
    { kind: 'ElastiCache restore', from: bucket('SnapshotArns') },
  ],
  'AWS::ElastiCache::ReplicationGroup': [
    ...cacheLogs(),
    { kind: 'ElastiCache restore', from: bucket('SnapshotArns') },
  ],
  'AWS::ElastiCache::GlobalReplicationGroup': [
    {
      kind: 'ElastiCache global datastore',
      from: named('AWS::ElastiCache::ReplicationGroup')('Members[*].ReplicationGroupId'),
      bothWays: true,
    },
  ],
  'AWS::MemoryDB::Cluster': [{ kind: 'MemoryDB restore', from: bucket('SnapshotArns') }],
  'AWS::OpenSearchService::Domain': [
    { kind: 'OpenSearch log', to: { ...logGroup('LogPublishingOptions'), below: ['CloudWatchLogsLogGroupArn'] } },
  ],
  'AWS::Elasticsearch::Domain': [
    { kind: 'OpenSearch log', to: { ...logGroup('LogPublishingOptions'), below: ['CloudWatchLogsLogGroupArn'] } },
  ],
  'AWS::OpenSearchService::Application': [{ kind: 'OpenSearch data source', to: 'DataSources[*].DataSourceArn', bothWays: true }],
  'AWS::OSIS::Pipeline': [
    { kind: 'OpenSearch ingestion log', to: logGroup('LogPublishingOptions.CloudWatchLogDestination.LogGroup') },
  ],

  'AWS::DMS::Endpoint': [
    ...endpoint('ServerName'),
    ...endpoint('ElasticsearchSettings.EndpointUri'),
    ...endpoint('GcpMySQLSettings.ServerName'),
    ...endpoint('KafkaSettings.Broker'),
    ...endpoint('KinesisSettings.StreamArn', stream),
    ...endpoint('MicrosoftSqlServerSettings.ServerName'),
    ...endpoint('MongoDbSettings.ServerName'),
    ...endpoint('NeptuneSettings.S3BucketName', bucket),
    ...endpoint('OracleSettings.AsmServer'),
    ...endpoint('RedisSettings.ServerName'),
    ...endpoint('RedshiftSettings.BucketName', bucket),
    ...endpoint('S3Settings.BucketName', bucket),
  ],
  'AWS::DMS::ReplicationTask': [{ kind: 'DMS replication', from: 'SourceEndpointArn', to: 'TargetEndpointArn' }],
  'AWS::DMS::ReplicationConfig': [{ kind: 'DMS replication', from: 'SourceEndpointArn', to: 'TargetEndpointArn' }],
  'AWS::DMS::MigrationProject': [
    {
      kind: 'DMS migration',
      from: 'SourceDataProviderDescriptors[*].DataProviderArn',
      to: 'TargetDataProviderDescriptors[*].DataProviderArn',
    },
    {
      kind: 'DMS migration',
      from: 'SourceDataProviderDescriptors[*].DataProviderIdentifier',
      to: 'TargetDataProviderDescriptors[*].DataProviderIdentifier',
    },
  ],
  'AWS::DMS::DataProvider': [
    'DocDb', 'IbmDb2Luw', 'IbmDb2zOs', 'MariaDb', 'MicrosoftSqlServer', 'MongoDb', 'MySql', 'Oracle', 'PostgreSql', 'Redshift', 'SybaseAse',
  ].map((engine): FlowSource => ({ kind: 'DMS data provider', to: `Settings.${engine}Settings.ServerName`, bothWays: true })),
};

function exported(kind: string, logGroups: string): FlowSource[] {
  return [{ kind, where: { path: 'EnableCloudwatchLogsExports' }, to: { otherwise: arnOf('logs', `log-group:${logGroups}`) } }];
}

function cacheLogs(): FlowSource[] {
  return [
    { kind: 'ElastiCache log', to: logGroup('LogDeliveryConfigurations[*].DestinationDetails.CloudWatchLogsDetails.LogGroup') },
    { kind: 'ElastiCache log', to: firehose('LogDeliveryConfigurations[*].DestinationDetails.KinesisFirehoseDetails.DeliveryStream') },
  ];
}

/** What is read from a source endpoint, and what is written to a target endpoint. */
function endpoint(path: string, end: (path: string) => EndSource = (each) => ({ path: each })): FlowSource[] {
  return [
    { kind: 'DMS source', where: { path: 'EndpointType', is: ['source'] }, from: end(path) },
    { kind: 'DMS target', where: { path: 'EndpointType', is: ['target'] }, to: end(path) },
  ];
}
