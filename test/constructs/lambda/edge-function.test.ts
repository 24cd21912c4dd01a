import { App, Duration, Size, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { HipaaBucket, HipaaDistribution, HipaaEdgeFunction, HipaaEdgeFunctionProps } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { blockedBy, brokenRules } from '../verdicts';

const CODE = { code: lambda.Code.fromInline('exports.handler = async () => {}'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X };
const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic', { env: { region: 'us-east-1', account: '111122223333' } });
});

function make(props: Partial<HipaaEdgeFunctionProps> = {}): HipaaEdgeFunction {
  return new HipaaEdgeFunction(stack, 'SignIn', { ...CODE, ...props });
}

function distribution(fn: lambda.Function, edge: Partial<cloudfront.EdgeLambda> = {}): HipaaDistribution {
  return new HipaaDistribution(stack, 'Portal', {
    certificate: acm.Certificate.fromCertificateArn(stack, 'Certificate', CERTIFICATE),
    domainNames: ['portal.clinic.example'],
    defaultBehavior: {
      origin: origins.S3BucketOrigin.withOriginAccessControl(new HipaaBucket(stack, 'Pages')),
      edgeLambdas: [{ functionVersion: fn.currentVersion, eventType: cloudfront.LambdaEdgeEventType.VIEWER_REQUEST, ...edge }],
    },
  });
}

function trustOf(template: Template): string {
  return JSON.stringify(Object.values(template.findResources('AWS::IAM::Role', { Properties: { AssumeRolePolicyDocument: Match.anyValue() } })));
}

test('is an x86 function without VPC, variables and queue, whose role CloudFront takes on, with an encrypted log', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::Lambda::Function', {
    Architectures: ['x86_64'],
    LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('SignInLogs') } },
    VpcConfig: Match.absent(),
    Environment: Match.absent(),
    DeadLetterConfig: Match.absent(),
  });
  expect(trustOf(template)).toContain('edgelambda.amazonaws.com');
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
});

test('a distribution runs its current version, and nothing is said against either', () => {
  distribution(make());
  expect(blockedBy(stack)).toBe('');
  Template.fromStack(stack).hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      DefaultCacheBehavior: { LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN: { Ref: Match.stringLikeRegexp('SignInCurrentVersion') } }] },
    },
  });
});

test('a distribution that gives it the bodies of requests does not synthesize', () => {
  distribution(make(), { eventType: cloudfront.LambdaEdgeEventType.ORIGIN_REQUEST, includeBody: true });
  expect(blockedBy(stack)).toContain('LambdaEdge.NoBodyUnlessNeeded');
});

test('a role of your own lets CloudFront in too', () => {
  make({ role: new iam.Role(stack, 'Own', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }) });
  expect(trustOf(Template.fromStack(stack))).toContain('edgelambda.amazonaws.com');
});

test('with a role that is imported it is known to be at the edge by the distribution that runs it', () => {
  distribution(make({ role: iam.Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::111122223333:role/edge') }));
  expect(blockedBy(stack)).toBe('');
});

test('it may use what it is granted', () => {
  new s3.Bucket(stack, 'Templates').grantRead(make());
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 1);
});

test('in a stack whose region nobody knows yet it is made as well', () => {
  stack = new Stack(new App(), 'Clinic');
  make();
  expect(brokenRules(stack)).toEqual([]);
});

test('in another region it is refused', () => {
  stack = new Stack(new App(), 'Elsewhere', { env: { region: 'eu-west-1', account: '111122223333' } });
  expect(() => make()).toThrow("HipaaEdgeFunction 'Elsewhere/SignIn': CloudFront runs functions of us-east-1 only, got a stack in 'eu-west-1'. "
    + 'Make the function in a stack in us-east-1, together with its distribution.');
});

test.each<[string, (scope: Stack) => Partial<HipaaEdgeFunctionProps>, string]>([
  ['a VPC', (scope) => ({ vpc: vpcOf(scope) }), "'vpc' must be left out, got one"],
  ['variables', () => ({ environment: { TABLE: 'visits' } }), "'environment' must be left out, got one"],
  ['a key for variables', (scope) => ({ environmentEncryption: new kms.Key(scope, 'Key') }), "'environmentEncryption' must be left out, got one"],
  ['a dead-letter queue', (scope) => ({ deadLetterQueue: new sqs.Queue(scope, 'Queue') }), "'deadLetterQueue' must be left out, got one"],
  ['a dead-letter queue of CDK', () => ({ deadLetterQueueEnabled: true }), "'deadLetterQueueEnabled' must be left out, got true"],
  ['layers', (scope) => ({ layers: [lambda.LayerVersion.fromLayerVersionArn(scope, 'Layer', 'arn:aws:lambda:us-east-1:111122223333:layer:a:1')] }), "'layers' must be left out, got 1"],
  ['Lambda Insights', () => ({ insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_333_0 }), "'insightsVersion' must be left out, got one"],
  ['tracing', () => ({ tracing: lambda.Tracing.ACTIVE }), "'tracing' must be Tracing.DISABLED, got Active"],
  ['arm64', () => ({ architecture: lambda.Architecture.ARM_64 }), "'architecture' must be Architecture.X86_64, got arm64"],
  ['a runtime that CloudFront does not run', () => ({ runtime: lambda.Runtime.JAVA_21 }), "'runtime' must be one of Node.js or Python, got java21"],
  ['a container image', () => ({ runtime: lambda.Runtime.FROM_IMAGE }), "'runtime' must be one of Node.js or Python, got FROM_IMAGE"],
  ['a fixed version of the runtime', () => ({ runtimeManagementMode: lambda.RuntimeManagementMode.FUNCTION_UPDATE }), "'runtimeManagementMode' must be RuntimeManagementMode.AUTO"],
  ['a gigabyte of storage', () => ({ ephemeralStorageSize: Size.gibibytes(1) }), "'ephemeralStorageSize' must be 512 MiB at most"],
  ['a minute', () => ({ timeout: Duration.minutes(1) }), "'timeout' must be 30 seconds at most, and 5 where it answers viewers"],
  ['provisioned concurrency', () => ({ currentVersionOptions: { provisionedConcurrentExecutions: 2 } }), "'currentVersionOptions' must be without provisionedConcurrentExecutions, got 2"],
  ['code with a key', (scope) => ({
    code: lambda.Code.fromBucketV2(s3.Bucket.fromBucketName(scope, 'Code', 'code'), 'sign-in.zip', { sourceKMSKey: new kms.Key(scope, 'Key') }),
  }), "'code' must have no 'sourceKMSKey', got one"],
])('%s is refused', (_, props, message) => {
  expect(() => make(props(stack))).toThrow(`HipaaEdgeFunction 'Clinic/SignIn': ${message}`);
});

test('what asks for nothing that is restricted is let through', () => {
  make({
    environment: {},
    layers: [],
    deadLetterQueueEnabled: false,
    tracing: lambda.Tracing.DISABLED,
    timeout: Duration.seconds(5),
    ephemeralStorageSize: Size.mebibytes(512),
  });
  expect(blockedBy(stack)).toBe('');
});

test.each<[string, (fn: HipaaEdgeFunction) => void, string]>([
  ['a log that nobody encrypts', (fn) => (fn.node.defaultChild as lambda.CfnFunction).addPropertyDeletionOverride('LoggingConfig'), 'Lambda.LogGroupEncrypted'],
  ['a role that CloudFront is not let in by', (fn) => (fn.role!.node.defaultChild as iam.CfnRole).addPropertyOverride('AssumeRolePolicyDocument', { Statement: [] }), 'Lambda.InVpc'],
])('with %s it does not synthesize', (_, weaken, rule) => {
  weaken(make());
  expect(blockedBy(stack)).toContain(rule);
});

test('a log that Lambda makes does not synthesize', () => {
  make({ logRetention: logs.RetentionDays.ONE_DAY });
  expect(blockedBy(stack)).toContain('Lambda.LogGroupEncrypted');
});
