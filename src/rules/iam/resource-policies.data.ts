/** Where each type holds the policy, or the policies, that say who may use it; an empty path means that the properties are the document. */
export const RESOURCE_POLICIES: { readonly [type: string]: string | readonly string[] } = {
  'AWS::APS::ResourcePolicy': 'PolicyDocument',
  'AWS::Backup::BackupVault': 'AccessPolicy',
  'AWS::Backup::LogicallyAirGappedBackupVault': 'AccessPolicy',
  'AWS::CloudTrail::ResourcePolicy': 'ResourcePolicy',
  'AWS::CodeArtifact::Domain': 'PermissionsPolicyDocument',
  'AWS::CodeArtifact::Repository': 'PermissionsPolicyDocument',
  'AWS::DSQL::Cluster': 'PolicyDocument',
  'AWS::DynamoDB::GlobalTable': ['Replicas[*].ResourcePolicy.PolicyDocument', 'Replicas[*].ReplicaStreamSpecification.ResourcePolicy.PolicyDocument'],
  'AWS::DynamoDB::Table': ['ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'],
  'AWS::EFS::FileSystem': 'FileSystemPolicy',
  'AWS::EventSchemas::RegistryPolicy': 'Policy',
  'AWS::Events::EventBus': 'Policy',
  'AWS::Events::EventBusPolicy': '',
  'AWS::Kinesis::ResourcePolicy': 'ResourcePolicy',
  'AWS::Lex::ResourcePolicy': 'Policy',
  'AWS::Logs::Destination': 'DestinationPolicy',
  'AWS::Logs::LogGroup': 'ResourcePolicyDocument',
  'AWS::Logs::ResourcePolicy': 'PolicyDocument',
  'AWS::MSK::ClusterPolicy': 'Policy',
  'AWS::MediaStore::Container': 'Policy',
  'AWS::OAM::Sink': 'Policy',
  'AWS::Omics::SequenceStore': 'S3AccessPolicy',
  'AWS::PaymentCryptography::Key': 'Policy',
  'AWS::Redshift::Cluster': 'NamespaceResourcePolicy',
  'AWS::RedshiftServerless::Namespace': 'NamespaceResourcePolicy',
  'AWS::S3Express::AccessPoint': 'Policy',
  'AWS::S3Express::BucketPolicy': 'PolicyDocument',
  'AWS::S3Files::FileSystemPolicy': 'Policy',
  'AWS::S3ObjectLambda::AccessPointPolicy': 'PolicyDocument',
  'AWS::S3Outposts::AccessPoint': 'Policy',
  'AWS::S3Outposts::BucketPolicy': 'PolicyDocument',
  'AWS::S3Tables::TableBucketPolicy': 'ResourcePolicy',
  'AWS::S3Tables::TablePolicy': 'ResourcePolicy',
  'AWS::S3Vectors::VectorBucketPolicy': 'Policy',
  'AWS::SMSVOICE::ResourcePolicy': 'PolicyDocument',
  'AWS::SNS::TopicInlinePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueueInlinePolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SSM::ResourcePolicy': 'Policy',
  'AWS::SageMaker::ModelPackageGroup': 'ModelPackageGroupPolicy',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::XRay::ResourcePolicy': 'PolicyDocument',
};

/** Types whose policies are judged by a rule of their own service as to who everyone is, or where everyone is no stranger. */
export const POLICIES_JUDGED_ELSEWHERE: { readonly [type: string]: string } = {
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::KMS::ReplicaKey': 'KeyPolicy',
  'AWS::S3::AccessPoint': 'Policy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::S3::MultiRegionAccessPointPolicy': 'Policy',
  'AWS::ECR::RegistryPolicy': 'PolicyText',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::Lambda::ResourcePolicy': 'PolicyDocument',
  // Who may call an API is decided by its authorizers: a policy for everyone is as good as none.
  'AWS::ApiGateway::RestApi': 'Policy',
  'AWS::ApiGateway::DomainNameV2': 'Policy',
};

/** Condition keys of single services that say who everyone is, beside those of all services. */
export const OWN_CALLER_KEYS: { readonly [service: string]: readonly string[] } = {
  // Only who is in the network reaches a mount target: the statement that CDK writes for file systems.
  EFS: ['elasticfilesystem:AccessedViaMountTarget', 'elasticfilesystem:AccessPointArn'],
  SNS: ['aws:SourceOwner'],
  SQS: ['aws:SourceOwner'],
};
