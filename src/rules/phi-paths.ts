import { Judgement, Resource } from '../template';
import { holdNoPhi } from './phi-literals';
import { writtenAt } from './written';

/**
 * Where the names, tags and other unencrypted metadata of a type are that its own service's rule scans.
 *
 * General.NoPhiInIdentifiers leaves these properties to that rule, so nothing is reported twice, unless the rule only warns.
 */
export const PHI_PATHS: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::S3::Bucket', [
    'BucketName', 'BucketNamePrefix', 'Tags', 'LifecycleConfiguration.Rules[*].Id', 'LifecycleConfiguration.Rules[*].Prefix',
    'LifecycleConfiguration.Rules[*].TagFilters', 'InventoryConfigurations[*].Id', 'InventoryConfigurations[*].Prefix',
    'InventoryConfigurations[*].Destination.Prefix', 'ReplicationConfiguration.Rules[*].Id', 'ReplicationConfiguration.Rules[*].Prefix',
    'ReplicationConfiguration.Rules[*].Filter', 'LoggingConfiguration.LogFilePrefix', 'AnalyticsConfigurations[*].Prefix',
    'MetricsConfigurations[*].Prefix', 'IntelligentTieringConfigurations[*].Prefix', 'NotificationConfiguration.LambdaConfigurations[*].Filter',
    'NotificationConfiguration.QueueConfigurations[*].Filter', 'NotificationConfiguration.TopicConfigurations[*].Filter',
  ]],
  ['AWS::KMS::Key', ['Description', 'Tags']],
  ['AWS::KMS::ReplicaKey', ['Description', 'Tags']],
  ['AWS::KMS::Alias', ['AliasName']],
  ['AWS::SSM::Parameter', ['Name', 'Description', 'AllowedPattern', 'Tags']],
  ['AWS::SSM::Document', ['Name', 'Tags']],
  ['AWS::SSM::Association', ['Name', 'AssociationName']],
  ['AWS::SSM::MaintenanceWindow', ['Name', 'Description', 'Tags']],
  ['AWS::ServiceCatalog::CloudFormationProduct', [
    'Name', 'Description', 'SupportDescription', 'Owner', 'Distributor', 'ProvisioningArtifactParameters[*].Name',
    'ProvisioningArtifactParameters[*].Description', 'Tags',
  ]],
  ['AWS::ServiceCatalog::Portfolio', ['DisplayName', 'Description', 'ProviderName', 'Tags']],
  ['AWS::ServiceCatalog::TagOption', ['Key', 'Value']],
  ['AWS::Rekognition::Collection', ['CollectionId', 'Tags']],
  ['AWS::Transcribe::Vocabulary', ['VocabularyName', 'Phrases', 'VocabularyFileUri', 'Tags']],
  ['AWS::Transcribe::MedicalVocabulary', ['VocabularyName', 'VocabularyFileUri', 'Tags']],
  ['AWS::Transcribe::VocabularyFilter', ['VocabularyFilterName', 'Words', 'VocabularyFilterFileUri', 'Tags']],
  ['AWS::Transcribe::CallAnalyticsCategory', ['CategoryName', 'Rules', 'Tags']],
  ['AWS::Textract::Adapter', ['AdapterName', 'Description', 'Tags']],
  ['AWS::EFS::FileSystem', ['FileSystemTags']],
  ['AWS::EFS::AccessPoint', ['RootDirectory.Path', 'AccessPointTags']],
  ['AWS::HealthLake::FHIRDatastore', ['DatastoreName', 'Tags']],
  ['AWS::HealthImaging::Datastore', ['DatastoreName', 'Tags']],
  ['AWS::Route53::HostedZone', ['Name', 'HostedZoneConfig.Comment', 'HostedZoneTags']],
  ['AWS::Route53::RecordSet', ['Name', 'SetIdentifier', 'Comment', 'ResourceRecords']],
  ['AWS::Route53::RecordSetGroup', ['Comment', 'RecordSets[*].Name', 'RecordSets[*].SetIdentifier', 'RecordSets[*].ResourceRecords']],
  ['AWS::Route53::HealthCheck', [
    'HealthCheckTags', 'HealthCheckConfig.FullyQualifiedDomainName', 'HealthCheckConfig.ResourcePath', 'HealthCheckConfig.SearchString',
  ]],
  ['AWS::CertificateManager::Certificate', ['DomainName', 'SubjectAlternativeNames', 'Tags']],
  ['AWS::CloudWatch::Alarm', ['AlarmName', 'AlarmDescription', 'MetricName', 'Namespace', 'Dimensions', 'Metrics', 'Tags']],
  ['AWS::CloudWatch::CompositeAlarm', ['AlarmName', 'AlarmDescription', 'Tags']],
  ['AWS::CloudWatch::Dashboard', ['DashboardName', 'DashboardBody']],
  ['AWS::Logs::MetricFilter', ['FilterName', 'FilterPattern', 'MetricTransformations']],
  ['AWS::XRay::SamplingRule', ['SamplingRule.RuleName', 'SamplingRule.URLPath', 'SamplingRule.Attributes', 'Tags']],
  ['AWS::XRay::Group', ['GroupName', 'FilterExpression', 'Tags']],
  ['AWS::ServiceDiscovery::Instance', ['InstanceId', 'InstanceAttributes']],
  ['AWS::ServiceDiscovery::Service', ['Name', 'Description', 'ServiceAttributes', 'Tags']],
  ['AWS::ServiceDiscovery::HttpNamespace', ['Name', 'Description', 'Tags']],
  ['AWS::ServiceDiscovery::PrivateDnsNamespace', ['Name', 'Description', 'Tags']],
  ['AWS::ServiceDiscovery::PublicDnsNamespace', ['Name', 'Description', 'Tags']],
  ['AWS::Lambda::Function', ['Environment.Variables', 'Description', 'FunctionName', 'Tags']],
  ['AWS::Lambda::WebFunctionRevision', ['ServiceConfig.EnvironmentVariables', 'Description']],
  ['AWS::Lambda::MicrovmImage', ['EnvironmentVariables', 'Description', 'Name', 'Tags']],
  ['AWS::StepFunctions::StateMachine', ['DefinitionString', 'Definition', 'DefinitionSubstitutions', 'StateMachineName', 'Tags']],
  ['AWS::StepFunctions::Activity', ['Name', 'Tags']],
  ['AWS::Batch::JobDefinition', [
    'JobDefinitionName', 'Parameters', 'Tags', 'ContainerProperties.Command', 'ContainerProperties.Environment',
    'EcsProperties.TaskProperties[*].Containers[*].Command', 'EcsProperties.TaskProperties[*].Containers[*].Environment',
    'NodeProperties.NodeRangeProperties[*].Container.Command', 'NodeProperties.NodeRangeProperties[*].Container.Environment',
    'NodeProperties.NodeRangeProperties[*].EcsProperties.TaskProperties[*].Containers[*].Command',
    'NodeProperties.NodeRangeProperties[*].EcsProperties.TaskProperties[*].Containers[*].Environment',
    'EksProperties.PodProperties.Containers[*].Args', 'EksProperties.PodProperties.Containers[*].Command', 'EksProperties.PodProperties.Containers[*].Env',
  ]],
  ['AWS::Batch::JobQueue', ['JobQueueName', 'Tags']],
  ['AWS::KinesisVideo::Stream', ['Name', 'DeviceName', 'Tags']],
  ['AWS::Events::Rule', ['Targets[*].Input', 'Targets[*].InputTransformer.InputTemplate', 'EventPattern', 'Description']],
  ['AWS::Scheduler::Schedule', ['Target.Input', 'Description']],
  ['AWS::Polly::Lexicon', ['Name', 'LexiconName', 'Content']],
]);

/** Services whose own rule only warns: the general rule, which blocks, looks at their names and tags too. */
const ONLY_WARNS = /^AWS::(?:Rekognition|Transcribe|Textract|Polly|HealthLake|HealthImaging)::/;

/** The properties of a type that the blocking rule of its own service scans. */
export function pathsOwnedByService(type: string): readonly string[] {
  return ONLY_WARNS.test(type) ? [] : PHI_PATHS.get(type) ?? [];
}

/** Where resources hold texts that programs read, or keys and prefixes of what they store. */
export const TEXT_PATHS: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::ECS::TaskDefinition', ['ContainerDefinitions[*].Environment']],
  ['AWS::CodeBuild::Project', ['Environment.EnvironmentVariables']],
  ['AWS::CloudFormation::Stack', ['Parameters']],
  ['AWS::EC2::Instance', ['UserData']],
  ['AWS::EC2::LaunchTemplate', ['LaunchTemplateData.UserData', 'LaunchTemplateData.TagSpecifications', 'TagSpecifications']],
  ['AWS::AutoScaling::LaunchConfiguration', ['UserData']],
  ['AWS::CloudTrail::Trail', ['S3KeyPrefix']],
  ['AWS::KinesisFirehose::DeliveryStream', [
    'ExtendedS3DestinationConfiguration.Prefix', 'ExtendedS3DestinationConfiguration.ErrorOutputPrefix', 'S3DestinationConfiguration.Prefix',
  ]],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', ['LoadBalancerAttributes']],
  ['AWS::FSx::Volume', ['OntapConfiguration.JunctionPath']],
  ['AWS::StorageGateway::NFSFileShare', ['LocationARN']],
  ['AWS::StorageGateway::SMBFileShare', ['LocationARN']],
  ['AWS::StorageGateway::Tape', ['TapeBarcode']],
  ['Custom::CDKBucketDeployment', ['DestinationBucketKeyPrefix', 'UserMetadata', 'SystemMetadata']],
]);

/** No literal looks like PHI where the table says that this type shows its names and tags. */
export function listedPathsHoldNoPhi(resource: Resource): Judgement {
  return pathsHoldNoPhi(resource, PHI_PATHS.get(resource.type) ?? []);
}

/** Services whose users are the workforce: an address there is that of somebody who works with the system. */
const WORKFORCE = /^AWS::(?:IAM|IdentityStore|SSO|WorkSpaces|QuickSight)::/;

/** No literal at these paths looks like PHI. */
export function pathsHoldNoPhi({ type, declaration }: Resource, paths: readonly string[]): Judgement {
  const literals = paths.flatMap((path) => writtenAt(declaration.raw.Properties, path, 'Properties'));
  return holdNoPhi(WORKFORCE.test(type) ? literals.map((literal) => ({ ...literal, context: `staff ${literal.context}` })) : literals);
}
