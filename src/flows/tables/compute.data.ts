import type { EndSource, FlowSource, FlowTable } from '../flow-source';
import { anywhereIn, bucket, fileSystem, lambda, LOGS, logGroup, queue, service } from './ends';

const ENVIRONMENT = 'Environment variable';
const FILE_SYSTEM = 'File system';

/** What log drivers call the place that they send to. */
const LOG_ADDRESSES = ['delivery_stream', 'stream', 'splunk-url', 'gelf-address', 'syslog-address', 'fluentd-address', 'Host', 'host', 'endpoint'];

/** Functions, containers and jobs: what calls them, what they name in their settings, where their results and logs go. */
export const COMPUTE: FlowTable = {
  'AWS::Lambda::Function': [
    { kind: ENVIRONMENT, to: anywhereIn('Environment.Variables'), bothWays: true },
    { kind: 'Lambda dead-letter queue', to: queue('DeadLetterConfig.TargetArn') },
    { kind: FILE_SYSTEM, to: 'FileSystemConfigs[*].Arn', bothWays: true },
    { kind: 'Lambda log', to: logGroup('LoggingConfig.LogGroup') },
    { kind: 'X-Ray trace', where: { path: 'TracingConfig.Mode', is: ['Active'] }, to: service('xray') },
  ],
  'AWS::Lambda::EventSourceMapping': [
    { kind: 'Lambda event source', from: 'EventSourceArn', to: lambda('FunctionName') },
    { kind: 'Lambda event source', from: 'SelfManagedEventSource.Endpoints.KafkaBootstrapServers', to: lambda('FunctionName') },
    { kind: 'Lambda failure destination', from: 'EventSourceArn', to: 'DestinationConfig.OnFailure.Destination' },
  ],
  'AWS::Lambda::EventInvokeConfig': [
    { kind: 'Lambda success destination', from: lambda('FunctionName'), to: 'DestinationConfig.OnSuccess.Destination' },
    { kind: 'Lambda failure destination', from: lambda('FunctionName'), to: 'DestinationConfig.OnFailure.Destination' },
  ],
  'AWS::Lambda::MicrovmImage': [
    { kind: ENVIRONMENT, to: anywhereIn('EnvironmentVariables'), bothWays: true },
    { kind: 'Lambda log', to: logGroup('Logging.CloudWatch.LogGroup') },
  ],
  'AWS::Lambda::WebFunctionRevision': [
    { kind: ENVIRONMENT, from: lambda('FunctionName'), to: anywhereIn('ServiceConfig.EnvironmentVariables'), bothWays: true },
    { kind: 'Lambda log', from: lambda('FunctionName'), to: logGroup('ServiceConfig.TelemetryConfig.LoggingConfig.LogGroup') },
  ],
  'AWS::Serverless::Function': [
    { kind: ENVIRONMENT, to: anywhereIn('Environment.Variables'), bothWays: true },
    { kind: 'Lambda dead-letter queue', to: 'DeadLetterQueue.TargetArn' },
    { kind: 'Lambda event source', from: { ...bucket('Events'), below: ['Bucket'] } },
    { kind: 'Lambda event source', from: { path: 'Events', below: ['Stream', 'Queue', 'Topic', 'Broker', 'EventBusName'] } },
    { kind: 'Lambda success destination', to: 'EventInvokeConfig.DestinationConfig.OnSuccess.Destination' },
    { kind: 'Lambda failure destination', to: 'EventInvokeConfig.DestinationConfig.OnFailure.Destination' },
  ],

  'AWS::ECS::TaskDefinition': [
    ...containers('ContainerDefinitions[*]'),
    { kind: FILE_SYSTEM, to: fileSystem('Volumes[*].EFSVolumeConfiguration.FilesystemId'), bothWays: true },
    { kind: FILE_SYSTEM, to: 'Volumes[*].FSxWindowsFileServerVolumeConfiguration.FileSystemId', bothWays: true },
    { kind: FILE_SYSTEM, to: 'Volumes[*].S3FilesVolumeConfiguration.FileSystemArn', bothWays: true },
  ],
  'AWS::ECS::DaemonTaskDefinition': containers('ContainerDefinitions[*]'),
  'AWS::ECS::Service': [
    { kind: 'Load balancer target', from: 'LoadBalancers[*].TargetGroupArn', bothWays: true },
    { kind: 'Load balancer target', from: 'LoadBalancers[*].LoadBalancerName', bothWays: true },
    { kind: 'VPC Lattice target', from: 'VpcLatticeConfigurations[*].TargetGroupArn', bothWays: true },
    ...containerLogs('ServiceConnectConfiguration'),
  ],
  'AWS::ECS::TaskSet': [{ kind: 'Load balancer target', from: 'LoadBalancers[*].TargetGroupArn', bothWays: true }],
  'AWS::ECS::ExpressGatewayService': [
    { kind: ENVIRONMENT, to: anywhereIn('PrimaryContainer.Environment'), bothWays: true },
    { kind: 'Container log', to: logGroup('PrimaryContainer.AwsLogsConfiguration.LogGroup') },
  ],
  'AWS::ECS::Cluster': [
    { kind: 'ECS exec session log', to: logGroup('Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName') },
    { kind: 'ECS exec session log', to: bucket('Configuration.ExecuteCommandConfiguration.LogConfiguration.S3BucketName') },
  ],
  'AWS::EKS::Cluster': [
    { kind: 'EKS control plane log', where: { path: 'Logging.ClusterLogging.EnabledTypes[*].Type' }, to: LOGS },
  ],

  'AWS::Batch::JobDefinition': [
    ...containers('ContainerProperties'),
    ...containers('EcsProperties.TaskProperties[*].Containers[*]'),
    ...containers('NodeProperties.NodeRangeProperties[*].Container'),
    ...containers('NodeProperties.NodeRangeProperties[*].EcsProperties.TaskProperties[*].Containers[*]'),
    { kind: FILE_SYSTEM, to: fileSystem('ContainerProperties.Volumes[*].EfsVolumeConfiguration.FileSystemId'), bothWays: true },
    { kind: FILE_SYSTEM, to: fileSystem('EcsProperties.TaskProperties[*].Volumes[*].EfsVolumeConfiguration.FileSystemId'), bothWays: true },
    { kind: FILE_SYSTEM, to: fileSystem('NodeProperties.NodeRangeProperties[*].Container.Volumes[*].EfsVolumeConfiguration.FileSystemId'), bothWays: true },
  ],
  'AWS::AppRunner::Service': [
    { kind: ENVIRONMENT, to: anywhereIn('SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables'), bothWays: true },
    {
      kind: ENVIRONMENT,
      to: anywhereIn('SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables'),
      bothWays: true,
    },
  ],
  'AWS::Amplify::App': [{ kind: ENVIRONMENT, to: anywhereIn('EnvironmentVariables'), bothWays: true }],
  'AWS::Amplify::Branch': [{ kind: ENVIRONMENT, to: anywhereIn('EnvironmentVariables'), bothWays: true }],
  'AWS::Lightsail::Container': [{ kind: ENVIRONMENT, to: anywhereIn('ContainerServiceDeployment.Containers[*].Environment'), bothWays: true }],
  'AWS::GreengrassV2::ComponentVersion': [
    { kind: ENVIRONMENT, to: anywhereIn('LambdaFunction.ComponentLambdaParameters.EnvironmentVariables'), bothWays: true },
    { kind: 'Greengrass component', to: lambda('LambdaFunction.LambdaArn'), bothWays: true },
  ],
  'AWS::Synthetics::Canary': [
    { kind: ENVIRONMENT, to: anywhereIn('RunConfig.EnvironmentVariables'), bothWays: true },
    { kind: 'Canary artifacts', to: bucket('ArtifactS3Location') },
  ],
  'AWS::CodeBuild::Project': [
    { kind: ENVIRONMENT, to: anywhereIn('Environment.EnvironmentVariables'), bothWays: true },
    { kind: 'Build artifacts', to: bucket('Artifacts.Location') },
    { kind: 'Build artifacts', to: bucket('SecondaryArtifacts[*].Location') },
    { kind: 'Build cache', where: { path: 'Cache.Type', is: ['S3'] }, to: bucket('Cache.Location'), bothWays: true },
    { kind: 'Build log', to: logGroup('LogsConfig.CloudWatchLogs.GroupName') },
    { kind: 'Build log', to: bucket('LogsConfig.S3Logs.Location') },
    { kind: FILE_SYSTEM, to: 'FileSystemLocations[*].Location', bothWays: true },
  ],
  'AWS::CodeBuild::ReportGroup': [{ kind: 'Build report', to: bucket('ExportConfig.S3Destination.Bucket') }],
  'AWS::CodePipeline::Pipeline': [
    { kind: 'Pipeline artifacts', to: bucket('ArtifactStore.Location'), bothWays: true },
    { kind: 'Pipeline artifacts', to: bucket('ArtifactStores[*].ArtifactStore.Location'), bothWays: true },
  ],
  'AWS::MWAA::Environment': [
    ...['DagProcessingLogs', 'SchedulerLogs', 'TaskLogs', 'WebserverLogs', 'WorkerLogs'].map((name): FlowSource => (
      { kind: 'Airflow log', where: { path: `LoggingConfiguration.${name}.Enabled`, is: ['true'] }, to: LOGS }
    )),
    { kind: 'Airflow workflows', from: bucket('SourceBucketArn') },
  ],
};

function containers(path: string): FlowSource[] {
  return [{ kind: ENVIRONMENT, to: anywhereIn(`${path}.Environment`), bothWays: true }, ...containerLogs(path)];
}

function containerLogs(path: string): FlowSource[] {
  const options: EndSource = { path: `${path}.LogConfiguration.Options`, below: LOG_ADDRESSES };
  return [
    { kind: 'Container log', to: { ...logGroup(`${path}.LogConfiguration.Options`), below: ['awslogs-group', 'log_group_name'] } },
    { kind: 'Container log', to: { ...bucket(`${path}.LogConfiguration.Options`), below: ['bucket'] } },
    { kind: 'Container log', to: options },
  ];
}
