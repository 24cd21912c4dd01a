import type { Resource } from '../template';

/** Custom resources that CDK itself makes, each by a function whose code comes with aws-cdk-lib. */
export const MADE_BY_CDK: ReadonlySet<string> = new Set([
  'Custom::AWSCDKCfnJson', 'Custom::AWSCDKCfnJsonStringify', 'Custom::AWSCDKOpenIdConnectProvider', 'Custom::AWSCDK-EKS-Cluster',
  'Custom::AWSCDK-EKS-FargateProfile', 'Custom::AWSCDK-EKS-HelmChart', 'Custom::AWSCDK-EKS-KubernetesObjectValue',
  'Custom::AWSCDK-EKS-KubernetesPatch', 'Custom::AWSCDK-EKS-KubernetesResource', 'Custom::CDKBucketDeployment',
  'Custom::CrossAccountZoneDelegation', 'Custom::CrossRegionExportReader', 'Custom::CrossRegionExportWriter',
  'Custom::CrossRegionStringParameterReader', 'Custom::DeleteExistingRecordSet', 'Custom::DynamoDBReplica', 'Custom::ECRAutoDeleteImages',
  'Custom::GluePartitionIndex', 'Custom::LogRetention', 'Custom::S3AutoDeleteObjects', 'Custom::S3BucketNotifications',
  'Custom::SyntheticsAutoDeleteUnderlyingResources', 'Custom::Trigger', 'Custom::VpcRestrictDefaultSG',
]);

/**
 * Whether a function does nothing but make custom resources of CDK while a stack is deployed: it handles no data of anybody, CDK gives no way to
 * set it up otherwise, and its code comes with aws-cdk-lib.
 */
export function isProviderOfCdk(fn: Resource): boolean {
  return fn.once('isProviderOfCdk', () => [...MADE_BY_CDK].some((type) => fn.relatedBy(type, 'ServiceToken').length > 0)
    && fn.relatedBy('AWS::CloudFormation::CustomResource', 'ServiceToken').length === 0);
}

/** Whether a role is that of such a function. */
export function isRoleOfCdkProvider(role: Resource): boolean {
  const functions = role.relatedBy('AWS::Lambda::Function', 'Role');
  return functions.length > 0 && functions.every(isProviderOfCdk);
}
