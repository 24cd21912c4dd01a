import type { FlowSource, FlowTable } from '../flow-source';
import { anywhereIn, bucket, fileSystem, lambda, logGroup, named, queue, topic, vault } from './ends';

const server = named('AWS::Transfer::Server')('ServerId');
const workflow = named('AWS::Transfer::Workflow');

const NOTIFICATION = 'S3 notification';

/** Amazon S3, file systems, backup and transfer of files. */
export const STORAGE: FlowTable = {
  'AWS::S3::Bucket': [
    { kind: 'S3 replication', to: bucket('ReplicationConfiguration.Rules[*].Destination.Bucket') },
    { kind: NOTIFICATION, to: lambda('NotificationConfiguration.LambdaConfigurations[*].Function') },
    { kind: NOTIFICATION, to: queue('NotificationConfiguration.QueueConfigurations[*].Queue') },
    { kind: NOTIFICATION, to: topic('NotificationConfiguration.TopicConfigurations[*].Topic') },
    {
      kind: NOTIFICATION,
      where: { path: 'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', is: ['true'] },
      to: { otherwise: 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default' },
    },
    { kind: 'S3 access log', to: bucket('LoggingConfiguration.DestinationBucketName') },
    { kind: 'S3 inventory', to: bucket('InventoryConfigurations[*].Destination.BucketArn') },
    { kind: 'S3 analytics', to: bucket('AnalyticsConfigurations[*].StorageClassAnalysis.DataExport.Destination.BucketArn') },
    { kind: 'S3 metadata table', to: 'MetadataTableConfiguration.S3TablesDestination.TableBucketArn' },
    { kind: 'S3 metadata table', to: 'MetadataConfiguration.Destination.TableBucketArn' },
    { kind: 'S3 website redirect', to: 'WebsiteConfiguration.RedirectAllRequestsTo.HostName' },
    { kind: 'S3 website redirect', to: 'WebsiteConfiguration.RoutingRules[*].RedirectRule.HostName' },
  ],
  // What aws-cdk-lib makes of bucket.addEventNotification() and of BucketDeployment.
  'Custom::S3BucketNotifications': [
    { kind: NOTIFICATION, from: bucket('BucketName'), to: lambda('NotificationConfiguration.LambdaFunctionConfigurations[*].LambdaFunctionArn') },
    { kind: NOTIFICATION, from: bucket('BucketName'), to: queue('NotificationConfiguration.QueueConfigurations[*].QueueArn') },
    { kind: NOTIFICATION, from: bucket('BucketName'), to: topic('NotificationConfiguration.TopicConfigurations[*].TopicArn') },
    {
      kind: NOTIFICATION,
      from: bucket('BucketName'),
      where: { path: 'NotificationConfiguration.EventBridgeConfiguration' },
      to: { otherwise: 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default' },
    },
  ],
  'Custom::CDKBucketDeployment': [
    { kind: 'S3 deployment', from: bucket('SourceBucketNames'), to: bucket('DestinationBucketName') },
  ],
  'AWS::S3::AccessPoint': [{ kind: 'S3 access point', to: bucket('Bucket'), bothWays: true }],
  'AWS::S3::MultiRegionAccessPoint': [{ kind: 'S3 access point', to: bucket('Regions[*].Bucket'), bothWays: true }],
  'AWS::S3::StorageLens': [
    { kind: 'S3 Storage Lens export', to: bucket('StorageLensConfiguration.DataExport.S3BucketDestination.Arn') },
    { kind: 'S3 Storage Lens export', to: bucket('StorageLensConfiguration.ExpandedPrefixesDataExport.S3BucketDestination.Arn') },
  ],
  'AWS::S3Express::DirectoryBucket': [{ kind: 'S3 inventory', to: bucket('InventoryConfigurations[*].Destination.BucketArn') }],
  'AWS::S3Files::FileSystem': [{ kind: 'S3 Files file system', to: bucket('Bucket'), bothWays: true }],
  'AWS::S3ObjectLambda::AccessPoint': [
    { kind: 'S3 Object Lambda', from: 'ObjectLambdaConfiguration.SupportingAccessPoint' },
    {
      kind: 'S3 Object Lambda',
      to: anywhereIn('ObjectLambdaConfiguration.TransformationConfigurations[*].ContentTransformation'),
      bothWays: true,
    },
  ],
  'AWS::S3Tables::TableBucket': [
    { kind: 'S3 Tables replication', to: 'ReplicationConfiguration.Rules[*].Destinations[*].DestinationTableBucketARN' },
  ],
  'AWS::S3Tables::Table': [{ kind: 'S3 table', to: 'TableBucketARN', bothWays: true }],

  'AWS::EFS::FileSystem': [
    { kind: 'EFS replication', to: fileSystem('ReplicationConfiguration.Destinations[*].FileSystemId') },
    { kind: 'EFS replication', to: { path: 'ReplicationConfiguration.Destinations[*].Region', serviceInRegion: 'elasticfilesystem' } },
  ],
  'AWS::FSx::FileSystem': [
    { kind: 'FSx import', from: bucket('LustreConfiguration.ImportPath') },
    { kind: 'FSx export', to: bucket('LustreConfiguration.ExportPath') },
    { kind: 'FSx audit log', to: 'WindowsConfiguration.AuditLogConfiguration.AuditLogDestination' },
  ],
  'AWS::FSx::DataRepositoryAssociation': [
    { kind: 'FSx data repository', from: named('AWS::FSx::FileSystem')('FileSystemId'), to: bucket('DataRepositoryPath'), bothWays: true },
  ],
  'AWS::FSx::FileCache': [{ kind: 'FSx data repository', to: bucket('DataRepositoryAssociations[*].DataRepositoryPath'), bothWays: true }],
  'AWS::StorageGateway::NFSFileShare': fileShare('NFS'),
  'AWS::StorageGateway::SMBFileShare': fileShare('SMB'),

  'AWS::Backup::BackupPlan': [
    {
      kind: 'Backup copy',
      each: 'BackupPlan.BackupPlanRule',
      from: vault('TargetBackupVault'),
      to: vault('CopyActions[*].DestinationBackupVaultArn'),
    },
    {
      kind: 'Backup copy',
      each: 'BackupPlan.BackupPlanRule',
      from: vault('TargetBackupVault'),
      to: vault('TargetLogicallyAirGappedBackupVaultArn'),
    },
  ],
  'AWS::Backup::BackupSelection': [
    {
      kind: 'Backup',
      from: 'BackupSelection.Resources',
      to: { path: 'BackupPlanId', type: 'AWS::Backup::BackupPlan', via: vault('BackupPlan.BackupPlanRule[*].TargetBackupVault') },
    },
  ],

  'AWS::DataSync::Task': [
    { kind: 'DataSync', from: 'SourceLocationArn', to: 'DestinationLocationArn' },
    { kind: 'DataSync task log', to: logGroup('CloudWatchLogGroupArn') },
    { kind: 'DataSync task report', to: bucket('TaskReportConfig.Destination.S3.S3BucketArn') },
  ],
  'AWS::DataSync::LocationAzureBlob': location('AzureBlobContainerUrl'),
  'AWS::DataSync::LocationEFS': location('EfsFilesystemArn'),
  'AWS::DataSync::LocationFSxLustre': location('FsxFilesystemArn'),
  'AWS::DataSync::LocationFSxONTAP': location('StorageVirtualMachineArn'),
  'AWS::DataSync::LocationFSxOpenZFS': location('FsxFilesystemArn'),
  'AWS::DataSync::LocationFSxWindows': location('FsxFilesystemArn'),
  'AWS::DataSync::LocationHDFS': location('NameNodes[*].Hostname'),
  'AWS::DataSync::LocationNFS': location('ServerHostname'),
  'AWS::DataSync::LocationObjectStorage': location('ServerHostname'),
  'AWS::DataSync::LocationS3': [{ kind: 'DataSync location', to: bucket('S3BucketArn'), bothWays: true }],
  'AWS::DataSync::LocationSMB': location('ServerHostname'),

  'AWS::Transfer::Server': [
    { kind: 'Transfer workflow', to: workflow('WorkflowDetails.OnUpload[*].WorkflowId') },
    { kind: 'Transfer workflow', to: workflow('WorkflowDetails.OnPartialUpload[*].WorkflowId') },
    { kind: 'Transfer log', to: logGroup('StructuredLogDestinations') },
    { kind: 'Transfer identity provider', to: lambda('IdentityProviderDetails.Function'), bothWays: true },
    { kind: 'Transfer identity provider', to: 'IdentityProviderDetails.Url', bothWays: true },
  ],
  'AWS::Transfer::User': [
    { kind: 'Transfer home directory', from: server, to: bucket('HomeDirectory'), bothWays: true },
    { kind: 'Transfer home directory', from: server, to: bucket('HomeDirectoryMappings[*].Target'), bothWays: true },
  ],
  'AWS::Transfer::Agreement': [
    { kind: 'Transfer AS2 directory', from: server, to: bucket('BaseDirectory'), bothWays: true },
    { kind: 'Transfer AS2 directory', from: server, to: bucket('CustomDirectories.PayloadFilesDirectory') },
    { kind: 'Transfer AS2 directory', from: server, to: bucket('CustomDirectories.FailedFilesDirectory') },
    { kind: 'Transfer AS2 directory', from: server, to: bucket('CustomDirectories.TemporaryFilesDirectory') },
    { kind: 'Transfer AS2 directory', from: server, to: bucket('CustomDirectories.StatusFilesDirectory') },
    { kind: 'Transfer AS2 directory', from: server, to: bucket('CustomDirectories.MdnFilesDirectory') },
  ],
  'AWS::Transfer::Connector': [
    { kind: 'Transfer connector', to: 'Url', bothWays: true },
    { kind: 'Transfer connector', to: 'EgressConfig.VpcLattice.ResourceConfigurationArn', bothWays: true },
  ],
  'AWS::Transfer::Workflow': ['Steps', 'OnExceptionSteps'].flatMap((steps): FlowSource[] => [
    { kind: 'Transfer workflow step', to: { ...bucket(`${steps}[*].CopyStepDetails`), below: ['Bucket'] } },
    { kind: 'Transfer workflow step', to: { ...fileSystem(`${steps}[*].CopyStepDetails`), below: ['FileSystemId'] } },
    { kind: 'Transfer workflow step', to: { ...lambda(`${steps}[*].CustomStepDetails`), below: ['Target'] } },
    { kind: 'Transfer workflow step', to: bucket(`${steps}[*].DecryptStepDetails.DestinationFileLocation.S3FileLocation.Bucket`) },
    { kind: 'Transfer workflow step', to: fileSystem(`${steps}[*].DecryptStepDetails.DestinationFileLocation.EfsFileLocation.FileSystemId`) },
  ]),
};

function fileShare(protocol: string): FlowSource[] {
  return [
    { kind: `${protocol} file share`, to: bucket('LocationARN'), bothWays: true },
    { kind: `${protocol} file share audit log`, to: logGroup('AuditDestinationARN') },
  ];
}

/** Tasks read from their locations or write to them. */
function location(path: string): FlowSource[] {
  return [{ kind: 'DataSync location', to: path, bothWays: true }];
}
