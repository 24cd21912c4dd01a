import {
  App, Aspects, Aws, CfnCondition, CfnMapping, CfnParameter, CfnResource, Fn, IAspect, Lazy, RemovalPolicy, Stack, Tags, Validations,
} from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { IConstruct } from 'constructs';
import type { HipaaBucket } from '../../src';

/** A bucket that was made as it should be. */
export interface Subject {
  readonly app: App;
  readonly stack: Stack;
  readonly bucket: HipaaBucket;
  readonly cfn: s3.CfnBucket;
  readonly policy: s3.CfnBucketPolicy;
}

const ALGORITHM = 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm';
const KEY = 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID';

/** Changes whatever it is told to when CDK visits it. */
class Meddler implements IAspect {
  constructor(private readonly meddle: (resource: CfnResource) => void) {}

  public visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node)) {
      this.meddle(node);
    }
  }
}

function onBuckets(meddle: (resource: CfnResource) => void): IAspect {
  return new Meddler((resource) => resource.cfnResourceType === 'AWS::S3::Bucket' && meddle(resource));
}

/** The first resource of a type. */
export function find<T extends CfnResource>(root: IConstruct, type: string): T {
  return root.node.findAll().find((node) => CfnResource.isCfnResource(node) && node.cfnResourceType === type) as T;
}

/** Ways to weaken a HipaaBucket, each with the rule that it breaks. */
export const BUCKET_WAYS: readonly (readonly [way: string, rule: string, weaken: (subject: Subject) => void])[] = [
  ['a property override', 'S3.CustomerKey', ({ cfn }) => cfn.addPropertyOverride(ALGORITHM, 'AES256')],
  ['a raw override', 'S3.CustomerKey', ({ cfn }) => cfn.addOverride(`Properties.${ALGORITHM}`, 'AES256')],
  ['a property deletion override', 'S3.EncryptionAtRest', ({ cfn }) => cfn.addPropertyDeletionOverride('BucketEncryption')],
  ['a deletion override of all properties', 'S3.PublicAccessBlocked', ({ cfn }) => cfn.addDeletionOverride('Properties')],
  ['a property of the L1 set to nothing', 'S3.Versioning', ({ cfn }) => { cfn.versioningConfiguration = undefined; }],
  ['a property of the L1 set to something else', 'S3.PublicAccessBlocked', ({ cfn }) => { cfn.publicAccessBlockConfiguration = { blockPublicAcls: true }; }],
  ['a late Aspect on the bucket', 'S3.AccessLogging',
    ({ bucket }) => Aspects.of(bucket).add(onBuckets((found) => found.addPropertyDeletionOverride('LoggingConfiguration')), { priority: 5000 })],
  ['the latest Aspect on the app', 'S3.Versioning',
    ({ app }) => Aspects.of(app).add(onBuckets((found) => found.addPropertyOverride('VersioningConfiguration.Status', 'Suspended')), { priority: 1_000_000 })],
  ['a token that resolves to something weaker', 'S3.CustomerKey', ({ cfn }) => cfn.addPropertyOverride(ALGORITHM, Lazy.string({ produce: () => 'AES256' }))],
  ['one branch of a condition', 'S3.CustomerKey', ({ stack, cfn }) => {
    const isProd = new CfnCondition(stack, 'IsProd', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });
    cfn.addPropertyOverride(ALGORITHM, Fn.conditionIf(isProd.logicalId, 'aws:kms', 'AES256'));
  }],
  ['a property left out under a condition', 'S3.Versioning', ({ stack, cfn }) => {
    const isProd = new CfnCondition(stack, 'IsProd', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });
    cfn.addPropertyOverride('VersioningConfiguration', Fn.conditionIf(isProd.logicalId, { Status: 'Enabled' }, Aws.NO_VALUE));
  }],
  ['a parameter that may be anything', 'S3.CustomerKey', ({ stack, cfn }) =>
    cfn.addPropertyOverride(ALGORITHM, new CfnParameter(stack, 'Algorithm', { default: 'aws:kms' }).valueAsString)],
  ['a parameter with one weak value allowed', 'S3.CustomerKey', ({ stack, cfn }) =>
    cfn.addPropertyOverride(ALGORITHM, new CfnParameter(stack, 'Algorithm', { default: 'aws:kms', allowedValues: ['aws:kms', 'AES256'] }).valueAsString)],
  ['one entry of a mapping', 'S3.CustomerKey', ({ stack, cfn }) => {
    const map = new CfnMapping(stack, 'Map', { mapping: { 'us-east-1': { sse: 'aws:kms' }, 'us-west-2': { sse: 'AES256' } } });
    cfn.addPropertyOverride(ALGORITHM, map.findInMap(Aws.REGION, 'sse'));
  }],
  ['an import from who knows where', 'S3.CustomerKey', ({ cfn }) => cfn.addPropertyOverride(KEY, Fn.importValue('SomebodysKey'))],
  ['a dynamic reference', 'S3.CustomerKey', ({ cfn }) => cfn.addPropertyOverride(KEY, '{{resolve:ssm:/keys/s3}}')],
  ['a key of AWS', 'S3.CustomerKey', ({ cfn }) => cfn.addPropertyOverride(KEY, 'alias/aws/s3')],
  ['a macro among the properties', 'Opaque.TransformedResource', ({ cfn }) => cfn.addPropertyOverride('Fn::Transform', { Name: 'Rewriter' })],
  ['the bucket policy taken out of the tree', 'S3.TlsOnly', ({ bucket }) => bucket.node.tryRemoveChild('Policy')],
  ['the bucket policy written anew', 'S3.TlsOnly', ({ policy }) => { policy.policyDocument = { Version: '2012-10-17', Statement: [] }; }],
  ['the bucket policy attached to another bucket', 'S3.TlsOnly', ({ policy }) => policy.addPropertyOverride('Bucket', 'another')],
  ['the bucket policy turned into something else', 'S3.TlsOnly', ({ policy }) => policy.addOverride('Type', 'AWS::S3::StorageLensGroup')],
  ['the bucket policy under a condition', 'S3.TlsOnly', ({ stack, policy }) => {
    policy.cfnOptions.condition = new CfnCondition(stack, 'IsProd', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });
  }],
  ['a Deny narrowed by one more condition', 'S3.TlsOnly',
    ({ policy }) => policy.addPropertyOverride('PolicyDocument.Statement.0.Condition.StringEquals', { 'aws:PrincipalAccount': '111122223333' })],
  ['a Deny narrowed to the objects', 'S3.TlsOnly',
    ({ policy, bucket }) => policy.addPropertyOverride('PolicyDocument.Statement.0.Resource', [bucket.arnForObjects('*')])],
  ['a Deny narrowed to one action', 'S3.TlsOnly', ({ policy }) => policy.addPropertyOverride('PolicyDocument.Statement.0.Action', 's3:GetObject')],
  ['a Deny for one principal', 'S3.TlsOnly',
    ({ policy }) => policy.addPropertyOverride('PolicyDocument.Statement.0.Principal', { AWS: 'arn:aws:iam::111122223333:role/Reader' })],
  ['a Deny turned into an Allow', 'S3.TlsOnly', ({ policy }) => policy.addPropertyOverride('PolicyDocument.Statement.0.Effect', 'Allow')],
  ['a Deny of the opposite', 'S3.TlsOnly',
    ({ policy }) => policy.addPropertyOverride('PolicyDocument.Statement.0.Condition.Bool', { 'aws:SecureTransport': 'true' })],
  ['an Allow for everyone', 'S3.NoPublicPolicy', ({ bucket }) => bucket.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.AnyPrincipal()], actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')],
  }))],
  ['an Allow for everyone but one', 'S3.NoPublicPolicy', ({ bucket }) => bucket.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.AnyPrincipal()],
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
  }))],
  ['an ACL', 'S3.NoAcls', ({ cfn }) => cfn.addPropertyOverride('AccessControl', 'PublicRead')],
  ['ownership that lets ACLs in', 'S3.NoAcls', ({ cfn }) => cfn.addPropertyOverride('OwnershipControls.Rules', [{ ObjectOwnership: 'ObjectWriter' }])],
  ['a website', 'S3.NoWebsiteHosting', ({ cfn }) => cfn.addPropertyOverride('WebsiteConfiguration.IndexDocument', 'index.html')],
  ['every origin', 'S3.CorsNoWildcard', ({ bucket }) => bucket.addCorsRule({ allowedMethods: [s3.HttpMethods.GET], allowedOrigins: ['*'] })],
  ['a removal policy', 'S3.RetainedOnDelete', ({ bucket }) => bucket.applyRemovalPolicy(RemovalPolicy.DESTROY)],
  ['an override beside the properties', 'S3.RetainedOnDelete', ({ cfn }) => cfn.addOverride('DeletionPolicy', 'Delete')],
  ['the selection of AWS Backup taken out of the tree', 'Backup.PlanExists', ({ stack }) => stack.node.findChild('HipaaBaseline').node.tryRemoveChild('BackupSelection')],
  ['another selection of AWS Backup', 'Backup.PlanExists',
    ({ stack }) => find<backup.CfnBackupSelection>(stack, 'AWS::Backup::BackupSelection').addPropertyOverride('BackupSelection.Resources', ['arn:aws:s3:::another'])],
  ['a plan of AWS Backup without rules', 'Backup.PlanExists',
    ({ stack }) => find<backup.CfnBackupPlan>(stack, 'AWS::Backup::BackupPlan').addPropertyOverride('BackupPlan.BackupPlanRule', [])],
  ['an exception in AWS Backup', 'Backup.PlanExists',
    ({ stack, bucket }) => find<backup.CfnBackupSelection>(stack, 'AWS::Backup::BackupSelection').addPropertyOverride('BackupSelection.NotResources', [bucket.bucketArn])],
  ['another logical id, and then an override', 'S3.Versioning', ({ cfn }) => {
    cfn.overrideLogicalId('Innocent');
    cfn.addPropertyDeletionOverride('VersioningConfiguration');
  }],
  ['a tag with a patient in it', 'S3.NoPhiInNames', ({ bucket }) => Tags.of(bucket).add('MRN', '00412345')],
  ['a name with a patient in it', 'S3.NoPhiInNames', ({ cfn }) => cfn.addPropertyOverride('BucketName', 'scans-of-123-45-6789')],
  ['a bare acknowledgement of a REQUIRED rule', 'Acceptance.Bare', ({ bucket, policy }) => {
    policy.addPropertyOverride('PolicyDocument.Statement.0.Effect', 'Allow');
    Validations.of(bucket).acknowledge({ id: 'cdk-hipaa::S3.TlsOnly', reason: 'later' });
  }],
  ['a bare acknowledgement of what the bucket promises, on the app', 'Acceptance.Bare', ({ app, cfn }) => {
    cfn.addPropertyDeletionOverride('VersioningConfiguration');
    Validations.of(app).acknowledge({ id: 'cdk-hipaa::S3.Versioning', reason: 'later' });
  }],
];
