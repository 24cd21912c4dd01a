import type { FlowSource, FlowTable } from '../flow-source';
import { anywhereIn, bucket, fileSystem, lambda, logGroup, named, queue, service, stream, table, topic } from './ends';

const connection = named('AWS::Glue::Connection');
const database = named('AWS::Glue::Database');
const ATHENA_RESULTS = 'Athena results';

/** Analytics, machine learning and research: what they read, and where they leave their results. */
export const ANALYTICS: FlowTable = {
  'AWS::Athena::WorkGroup': [
    { kind: ATHENA_RESULTS, to: bucket('WorkGroupConfiguration.ResultConfiguration.OutputLocation') },
    { kind: ATHENA_RESULTS, to: bucket('WorkGroupConfigurationUpdates.ResultConfigurationUpdates.OutputLocation') },
    { kind: 'Athena log', to: bucket('WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.LogLocation') },
    { kind: 'Athena log', to: logGroup('WorkGroupConfiguration.MonitoringConfiguration.CloudWatchLoggingConfiguration.LogGroup') },
  ],
  'AWS::Athena::DataCatalog': [{ kind: 'Athena data catalog', to: anywhereIn('Parameters'), bothWays: true }],
  'AWS::Glue::Crawler': [
    ...['S3Targets[*].Path', 'DeltaTargets[*].DeltaTables', 'HudiTargets[*].Paths', 'IcebergTargets[*].Paths']
      .map((path): FlowSource => ({ kind: 'Glue crawler', from: bucket(`Targets.${path}`) })),
    ...['S3', 'Delta', 'Hudi', 'Iceberg', 'Jdbc', 'MongoDB', 'Catalog']
      .map((name): FlowSource => ({ kind: 'Glue crawler', from: connection(`Targets.${name}Targets[*].ConnectionName`) })),
    { kind: 'Glue crawler', from: table('Targets.DynamoDBTargets[*].Path') },
    { kind: 'Glue crawler', from: queue('Targets.S3Targets[*].EventQueueArn') },
    { kind: 'Glue crawler', from: queue('Targets.CatalogTargets[*].EventQueueArn') },
    { kind: 'Glue crawler dead-letter queue', to: queue('Targets.S3Targets[*].DlqEventQueueArn') },
    { kind: 'Glue crawler dead-letter queue', to: queue('Targets.CatalogTargets[*].DlqEventQueueArn') },
    { kind: 'Glue catalog', to: database('DatabaseName') },
  ],
  'AWS::Glue::Job': [
    { kind: 'Glue job argument', to: anywhereIn('DefaultArguments'), bothWays: true },
    { kind: 'Glue job argument', to: anywhereIn('NonOverridableArguments'), bothWays: true },
    { kind: 'Glue connection', to: connection('Connections.Connections'), bothWays: true },
    { kind: 'Glue job log', to: bucket('LogUri') },
  ],
  'AWS::Glue::Session': [{ kind: 'Glue connection', to: connection('Connections.Connections'), bothWays: true }],
  'AWS::Glue::Connection': [
    {
      kind: 'Glue connection',
      to: {
        path: 'ConnectionInput.ConnectionProperties',
        below: ['JDBC_CONNECTION_URL', 'CONNECTION_URL', 'KAFKA_BOOTSTRAP_SERVERS', 'HOST', 'INSTANCE_URL', 'CONNECTOR_URL'],
      },
      bothWays: true,
    },
    { kind: 'Glue connection', to: anywhereIn('ConnectionInput.SparkProperties'), bothWays: true },
    { kind: 'Glue connection', to: anywhereIn('ConnectionInput.AthenaProperties'), bothWays: true },
  ],
  'AWS::Glue::Database': [{ kind: 'Glue data location', to: bucket('DatabaseInput.LocationUri'), bothWays: true }],
  'AWS::Glue::Table': [
    { kind: 'Glue data location', to: bucket('TableInput.StorageDescriptor.Location'), bothWays: true },
    { kind: 'Glue data location', to: bucket('OpenTableFormatInput.IcebergInput.IcebergTableInput.Location'), bothWays: true },
  ],
  'AWS::Glue::Partition': [{ kind: 'Glue data location', to: bucket('PartitionInput.StorageDescriptor.Location'), bothWays: true }],
  'AWS::LakeFormation::Resource': [{ kind: 'Lake Formation data location', to: bucket('ResourceArn'), bothWays: true }],
  'AWS::DataBrew::Dataset': [
    { kind: 'DataBrew dataset', from: bucket('Input.S3InputDefinition.Bucket') },
    { kind: 'DataBrew dataset', from: database('Input.DataCatalogInputDefinition.DatabaseName') },
    { kind: 'DataBrew dataset', from: connection('Input.DatabaseInputDefinition.GlueConnectionName') },
    { kind: 'DataBrew temporary files', to: bucket('Input.DataCatalogInputDefinition.TempDirectory.Bucket') },
    { kind: 'DataBrew temporary files', to: bucket('Input.DatabaseInputDefinition.TempDirectory.Bucket') },
  ],
  'AWS::DataBrew::Job': [
    { kind: 'DataBrew job', from: named('AWS::DataBrew::Dataset')('DatasetName') },
    { kind: 'DataBrew output', to: bucket('OutputLocation.Bucket') },
    { kind: 'DataBrew output', to: bucket('Outputs[*].Location.Bucket') },
    { kind: 'DataBrew output', to: database('DataCatalogOutputs[*].DatabaseName') },
    { kind: 'DataBrew output', to: bucket('DataCatalogOutputs[*].S3Options.Location.Bucket') },
    { kind: 'DataBrew output', to: connection('DatabaseOutputs[*].GlueConnectionName') },
    { kind: 'DataBrew temporary files', to: bucket('DatabaseOutputs[*].DatabaseOptions.TempDirectory.Bucket') },
  ],
  'AWS::EMR::Cluster': [
    { kind: 'EMR log', to: bucket('LogUri') },
    { kind: 'EMR log', to: logGroup('MonitoringConfiguration.CloudWatchLogConfiguration.LogGroupName') },
    { kind: 'EMR step argument', to: anywhereIn('Steps[*].HadoopJarStep'), bothWays: true },
  ],
  'AWS::EMR::Step': [{ kind: 'EMR step argument', from: 'JobFlowId', to: anywhereIn('HadoopJarStep'), bothWays: true }],
  'AWS::EMR::Studio': [{ kind: 'EMR Studio storage', to: bucket('DefaultS3Location'), bothWays: true }],
  'AWS::EMRServerless::Application': [
    { kind: 'EMR log', to: bucket('MonitoringConfiguration.S3MonitoringConfiguration.LogUri') },
    { kind: 'EMR log', to: logGroup('MonitoringConfiguration.CloudWatchLoggingConfiguration.LogGroupName') },
    { kind: 'EMR metrics', to: 'MonitoringConfiguration.PrometheusMonitoringConfiguration.RemoteWriteUrl' },
  ],
  'AWS::EMRContainers::Endpoint': emrOnEks('ConfigurationOverrides'),
  'AWS::EMRContainers::JobTemplate': emrOnEks('JobTemplateData.ConfigurationOverrides'),
  'AWS::QuickSight::DataSource': [
    ...['Aurora', 'AuroraPostgreSql', 'Databricks', 'MariaDb', 'MySql', 'Oracle', 'PostgreSql', 'Presto', 'Redshift', 'Snowflake', 'Spark',
      'SqlServer', 'Starburst', 'Teradata', 'Trino']
      .map((name): FlowSource => ({ kind: 'QuickSight data source', from: `DataSourceParameters.${name}Parameters.Host` })),
    { kind: 'QuickSight data source', from: named('AWS::Athena::WorkGroup')('DataSourceParameters.AthenaParameters.WorkGroup') },
    { kind: 'QuickSight data source', from: named('AWS::RDS::DBInstance')('DataSourceParameters.RdsParameters.InstanceId') },
    { kind: 'QuickSight data source', from: named('AWS::Redshift::Cluster')('DataSourceParameters.RedshiftParameters.ClusterId') },
    { kind: 'QuickSight data source', from: bucket('DataSourceParameters.S3Parameters.ManifestFileLocation.Bucket') },
    { kind: 'QuickSight data source', from: 'DataSourceParameters.S3TablesParameters.TableBucketArn' },
  ],
  'AWS::CleanRooms::ConfiguredTable': [
    { kind: 'Clean Rooms table', from: database('TableReference.Glue.DatabaseName') },
    { kind: 'Clean Rooms table', from: database('TableReference.Athena.DatabaseName') },
    { kind: 'Clean Rooms table', from: 'TableReference.Snowflake.AccountIdentifier' },
    { kind: 'Clean Rooms table', from: 'TableReference.Databricks.WorkspaceUrl' },
  ],
  'AWS::CleanRooms::Membership': [
    { kind: 'Clean Rooms results', from: 'CollaborationIdentifier', to: bucket('DefaultResultConfiguration.OutputConfiguration.S3.Bucket') },
    { kind: 'Clean Rooms results', from: 'CollaborationIdentifier', to: bucket('DefaultJobResultConfiguration.OutputConfiguration.S3.Bucket') },
  ],
  'AWS::CleanRooms::ConfiguredTableAssociation': [
    { kind: 'Clean Rooms table', from: 'ConfiguredTableIdentifier', to: 'MembershipIdentifier' },
  ],
  'AWS::EntityResolution::MatchingWorkflow': entityResolution(),
  'AWS::EntityResolution::IdMappingWorkflow': entityResolution(),

  'AWS::SageMaker::EndpointConfig': [
    { kind: 'SageMaker data capture', to: bucket('DataCaptureConfig.DestinationS3Uri') },
    { kind: 'SageMaker inference output', to: bucket('AsyncInferenceConfig.OutputConfig.S3OutputPath') },
    { kind: 'SageMaker inference output', to: bucket('AsyncInferenceConfig.OutputConfig.S3FailurePath') },
    { kind: 'SageMaker notification', to: topic('AsyncInferenceConfig.OutputConfig.NotificationConfig.SuccessTopic') },
    { kind: 'SageMaker notification', to: topic('AsyncInferenceConfig.OutputConfig.NotificationConfig.ErrorTopic') },
    { kind: 'SageMaker core dump', to: bucket('ProductionVariants[*].CoreDumpConfig.DestinationS3Uri') },
    { kind: 'SageMaker core dump', to: bucket('ShadowProductionVariants[*].CoreDumpConfig.DestinationS3Uri') },
  ],
  'AWS::SageMaker::Model': [
    { kind: 'SageMaker model', from: bucket('PrimaryContainer.ModelDataUrl') },
    { kind: 'SageMaker model', from: bucket('PrimaryContainer.ModelDataSource.S3DataSource.S3Uri') },
    { kind: 'SageMaker model', from: bucket('Containers[*].ModelDataUrl') },
    { kind: 'SageMaker model', from: bucket('Containers[*].ModelDataSource.S3DataSource.S3Uri') },
    { kind: 'Environment variable', to: anywhereIn('PrimaryContainer.Environment'), bothWays: true },
    { kind: 'Environment variable', to: anywhereIn('Containers[*].Environment'), bothWays: true },
  ],
  'AWS::SageMaker::Domain': [
    { kind: 'SageMaker notebook sharing', to: bucket('DefaultUserSettings.SharingSettings.S3OutputPath') },
    { kind: 'SageMaker file system', to: bucket('DefaultUserSettings.CustomFileSystemConfigs[*].S3FileSystemConfig.S3Uri'), bothWays: true },
    { kind: 'SageMaker file system', to: fileSystem('DefaultUserSettings.CustomFileSystemConfigs[*].EFSFileSystemConfig.FileSystemId'), bothWays: true },
    { kind: 'SageMaker file system', to: bucket('DefaultSpaceSettings.CustomFileSystemConfigs[*].S3FileSystemConfig.S3Uri'), bothWays: true },
    { kind: 'SageMaker file system', to: fileSystem('DefaultSpaceSettings.CustomFileSystemConfigs[*].EFSFileSystemConfig.FileSystemId'), bothWays: true },
  ],
  'AWS::SageMaker::UserProfile': [{ kind: 'SageMaker notebook sharing', to: bucket('UserSettings.SharingSettings.S3OutputPath') }],
  'AWS::SageMaker::FeatureGroup': [
    { kind: 'SageMaker feature store', to: { ...bucket('OfflineStoreConfig'), below: ['S3Uri', 'ResolvedOutputS3Uri'] } },
  ],
  'AWS::SageMaker::ProcessingJob': [
    { kind: 'SageMaker processing input', from: bucket('ProcessingInputs[*].S3Input.S3Uri') },
    {
      kind: 'SageMaker processing input',
      from: named('AWS::Redshift::Cluster')('ProcessingInputs[*].DatasetDefinition.RedshiftDatasetDefinition.ClusterId'),
    },
    {
      kind: 'SageMaker processing input',
      from: named('AWS::Athena::WorkGroup')('ProcessingInputs[*].DatasetDefinition.AthenaDatasetDefinition.WorkGroup'),
    },
    { kind: 'SageMaker processing output', to: bucket('ProcessingInputs[*].DatasetDefinition.RedshiftDatasetDefinition.OutputS3Uri') },
    { kind: 'SageMaker processing output', to: bucket('ProcessingInputs[*].DatasetDefinition.AthenaDatasetDefinition.OutputS3Uri') },
    { kind: 'SageMaker processing output', to: bucket('ProcessingOutputConfig.Outputs[*].S3Output.S3Uri') },
    { kind: 'Environment variable', to: anywhereIn('Environment'), bothWays: true },
  ],
  'AWS::SageMaker::MonitoringSchedule': monitoring('MonitoringScheduleConfig.MonitoringJobDefinition', 'MonitoringInputs[*]', 'MonitoringOutputConfig'),
  'AWS::SageMaker::DataQualityJobDefinition': monitoring('', 'DataQualityJobInput', 'DataQualityJobOutputConfig'),
  'AWS::SageMaker::ModelBiasJobDefinition': monitoring('', 'ModelBiasJobInput', 'ModelBiasJobOutputConfig'),
  'AWS::SageMaker::ModelExplainabilityJobDefinition': monitoring('', 'ModelExplainabilityJobInput', 'ModelExplainabilityJobOutputConfig'),
  'AWS::SageMaker::ModelQualityJobDefinition': monitoring('', 'ModelQualityJobInput', 'ModelQualityJobOutputConfig'),
  'AWS::SageMaker::InferenceExperiment': [
    { kind: 'SageMaker experiment', from: named('AWS::SageMaker::Endpoint')('EndpointName'), to: bucket('DataStorageConfig.Destination') },
  ],
  'AWS::SageMaker::DeviceFleet': [{ kind: 'SageMaker edge data', to: bucket('OutputConfig.S3OutputLocation') }],
  'AWS::SageMaker::MlflowTrackingServer': [{ kind: 'SageMaker artifacts', to: bucket('ArtifactStoreUri'), bothWays: true }],
  'AWS::SageMaker::MlflowApp': [{ kind: 'SageMaker artifacts', to: bucket('ArtifactStoreUri'), bothWays: true }],
  'AWS::SageMaker::Hub': [{ kind: 'SageMaker artifacts', to: bucket('S3StorageConfig.S3OutputPath'), bothWays: true }],

  'AWS::Bedrock::Agent': [
    { kind: 'Bedrock agent action', to: lambda('ActionGroups[*].ActionGroupExecutor.Lambda'), bothWays: true },
    { kind: 'Bedrock agent action', to: lambda('CustomOrchestration.Executor.Lambda'), bothWays: true },
    { kind: 'Bedrock agent action', to: lambda('PromptOverrideConfiguration.OverrideLambda'), bothWays: true },
    { kind: 'Bedrock agent', to: 'AgentCollaborators[*].AgentDescriptor.AliasArn', bothWays: true },
    { kind: 'Bedrock agent', to: 'KnowledgeBases[*].KnowledgeBaseId', bothWays: true },
  ],
  'AWS::Bedrock::KnowledgeBase': [
    ...[
      'MongoDbAtlasConfiguration.Endpoint', 'NeptuneAnalyticsConfiguration.GraphArn', 'OpensearchManagedClusterConfiguration.DomainArn',
      'OpensearchServerlessConfiguration.CollectionArn', 'PineconeConfiguration.ConnectionString', 'RdsConfiguration.ResourceArn',
      'S3VectorsConfiguration.IndexArn', 'S3VectorsConfiguration.VectorBucketArn',
    ].map((path): FlowSource => ({ kind: 'Bedrock vector store', to: `StorageConfiguration.${path}`, bothWays: true })),
    {
      kind: 'Bedrock supplemental data',
      to: bucket('KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.SupplementalDataStorageConfiguration.SupplementalDataStorageLocations[*].S3Location.URI'),
    },
    { kind: 'Bedrock knowledge base', from: 'KnowledgeBaseConfiguration.KendraKnowledgeBaseConfiguration.KendraIndexArn' },
  ],
  'AWS::Bedrock::DataSource': [
    { kind: 'Bedrock data source', from: bucket('DataSourceConfiguration.S3Configuration.BucketArn'), to: 'KnowledgeBaseId' },
    ...['Confluence', 'Salesforce'].map((name): FlowSource => ({
      kind: 'Bedrock data source', from: `DataSourceConfiguration.${name}Configuration.SourceConfiguration.HostUrl`, to: 'KnowledgeBaseId',
    })),
    { kind: 'Bedrock data source', from: 'DataSourceConfiguration.SharePointConfiguration.SourceConfiguration.SiteUrls', to: 'KnowledgeBaseId' },
    {
      kind: 'Bedrock transformation',
      to: bucket('VectorIngestionConfiguration.CustomTransformationConfiguration.IntermediateStorage.S3Location.URI'),
      bothWays: true,
    },
    {
      kind: 'Bedrock transformation',
      to: lambda('VectorIngestionConfiguration.CustomTransformationConfiguration.Transformations[*].TransformationFunction.TransformationLambdaConfiguration.LambdaArn'),
      bothWays: true,
    },
  ],
  'AWS::Bedrock::Flow': [
    { kind: 'Bedrock flow', to: lambda('Definition.Nodes[*].Configuration.LambdaFunction.LambdaArn'), bothWays: true },
    { kind: 'Bedrock flow', to: 'Definition.Nodes[*].Configuration.Agent.AgentAliasArn', bothWays: true },
    { kind: 'Bedrock flow', to: 'Definition.Nodes[*].Configuration.Lex.BotAliasArn', bothWays: true },
    { kind: 'Bedrock flow', to: 'Definition.Nodes[*].Configuration.KnowledgeBase.KnowledgeBaseId', bothWays: true },
    { kind: 'Bedrock flow', to: bucket('Definition.Nodes[*].Configuration.Storage.ServiceConfiguration.S3.BucketName') },
    { kind: 'Bedrock flow', from: bucket('Definition.Nodes[*].Configuration.Retrieval.ServiceConfiguration.S3.BucketName') },
    { kind: 'Bedrock flow', to: anywhereIn('DefinitionString'), bothWays: true },
  ],
  'AWS::Kendra::DataSource': [
    { kind: 'Kendra data source', from: bucket('DataSourceConfiguration.S3Configuration.BucketName'), to: 'IndexId' },
    { kind: 'Kendra data source', from: 'DataSourceConfiguration.DatabaseConfiguration.ConnectionConfiguration.DatabaseHost', to: 'IndexId' },
    { kind: 'Kendra data source', from: 'DataSourceConfiguration.SharePointConfiguration.Urls', to: 'IndexId' },
    { kind: 'Kendra data source', from: 'DataSourceConfiguration.ConfluenceConfiguration.ServerUrl', to: 'IndexId' },
    { kind: 'Kendra data source', from: 'DataSourceConfiguration.SalesforceConfiguration.ServerUrl', to: 'IndexId' },
    { kind: 'Kendra data source', from: 'DataSourceConfiguration.ServiceNowConfiguration.HostUrl', to: 'IndexId' },
    ...enrichment('CustomDocumentEnrichmentConfiguration', 'S3Bucket'),
  ],
  'AWS::Kendra::Faq': [{ kind: 'Kendra data source', from: bucket('S3Path.Bucket'), to: 'IndexId' }],
  'AWS::QBusiness::DataSource': enrichment('DocumentEnrichmentConfiguration', 'S3BucketName'),
  'AWS::QBusiness::Plugin': [{ kind: 'Q Business plugin', from: 'ApplicationId', to: 'ServerUrl', bothWays: true }],
  'AWS::Comprehend::DocumentClassifier': [
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.S3Uri') },
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.TestS3Uri') },
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.Documents.S3Uri') },
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.AugmentedManifests[*].S3Uri') },
    { kind: 'Comprehend output', to: bucket('OutputDataConfig.S3Uri') },
  ],
  'AWS::Comprehend::EntityRecognizer': [
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.Documents.S3Uri') },
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.Annotations.S3Uri') },
    { kind: 'Comprehend training data', from: bucket('InputDataConfig.AugmentedManifests[*].S3Uri') },
  ],
  'AWS::Comprehend::Flywheel': [{ kind: 'Comprehend data lake', to: bucket('DataLakeS3Uri'), bothWays: true }],
  'AWS::Rekognition::StreamProcessor': [
    { kind: 'Rekognition source', from: named('AWS::KinesisVideo::Stream')('KinesisVideoStream.Arn') },
    { kind: 'Rekognition output', to: stream('KinesisDataStream.Arn') },
    { kind: 'Rekognition output', to: bucket('S3Destination.BucketName') },
    { kind: 'Rekognition output', to: topic('NotificationChannel.Arn') },
  ],
  'AWS::Personalize::Dataset': [
    { kind: 'Personalize import', from: { ...bucket('DatasetImportJob.DataSource'), below: ['DataLocation'] } },
  ],
  'AWS::Translate::ParallelData': [{ kind: 'Translate parallel data', from: bucket('ParallelDataConfig.S3Uri') }],
  'AWS::LookoutMetrics::AnomalyDetector': [
    { kind: 'Lookout source', from: bucket('MetricSetList[*].MetricSource.S3SourceConfig.HistoricalDataPathList') },
    { kind: 'Lookout source', from: bucket('MetricSetList[*].MetricSource.S3SourceConfig.TemplatedPathList') },
    { kind: 'Lookout source', from: 'MetricSetList[*].MetricSource.RDSSourceConfig.DatabaseHost' },
    { kind: 'Lookout source', from: 'MetricSetList[*].MetricSource.RedshiftSourceConfig.DatabaseHost' },
  ],

  'AWS::HealthLake::FHIRDatastore': [
    { kind: 'HealthLake authorization', to: lambda('IdentityProviderConfiguration.IdpLambdaArn'), bothWays: true },
    {
      kind: 'HealthLake medical text analysis',
      where: { path: 'NlpConfiguration.Status', is: ['ENABLED'] },
      to: service('comprehendmedical'),
      bothWays: true,
    },
  ],
  'AWS::Omics::SequenceStore': [
    { kind: 'HealthOmics access log', to: bucket('AccessLogLocation') },
    { kind: 'HealthOmics fallback', to: bucket('FallbackLocation') },
  ],
  'AWS::Omics::RunCache': [{ kind: 'HealthOmics run cache', to: bucket('CacheS3Location'), bothWays: true }],
};

function emrOnEks(overrides: string): FlowSource[] {
  return [
    { kind: 'EMR log', to: bucket(`${overrides}.MonitoringConfiguration.S3MonitoringConfiguration.LogUri`) },
    { kind: 'EMR log', to: logGroup(`${overrides}.MonitoringConfiguration.CloudWatchMonitoringConfiguration.LogGroupName`) },
  ];
}

function entityResolution(): FlowSource[] {
  return [
    { kind: 'Entity Resolution input', from: 'InputSourceConfig[*].InputSourceARN' },
    { kind: 'Entity Resolution output', to: bucket('OutputSourceConfig[*].OutputS3Path') },
  ];
}

function monitoring(definition: string, input: string, output: string): FlowSource[] {
  const start = definition === '' ? '' : `${definition}.`;
  return [
    { kind: 'SageMaker monitoring input', from: named('AWS::SageMaker::Endpoint')(`${start}${input}.EndpointInput.EndpointName`) },
    { kind: 'SageMaker monitoring input', from: bucket(`${start}${input}.BatchTransformInput.DataCapturedDestinationS3Uri`) },
    { kind: 'SageMaker monitoring output', to: bucket(`${start}${output}.MonitoringOutputs[*].S3Output.S3Uri`) },
  ];
}

function enrichment(configuration: string, bucketName: string): FlowSource[] {
  return ['PreExtractionHookConfiguration', 'PostExtractionHookConfiguration'].flatMap((hook): FlowSource[] => [
    { kind: 'Document enrichment', to: lambda(`${configuration}.${hook}.LambdaArn`), bothWays: true },
    { kind: 'Document enrichment', to: bucket(`${configuration}.${hook}.${bucketName}`), bothWays: true },
  ]);
}
