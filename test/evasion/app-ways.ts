import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  App, Aws, CfnCondition, CfnParameter, CfnResource, CfnStack, CustomResource, DefaultStackSynthesizer, Fn, ISynthesisSession,
  NestedStack, Stack, Stage, Tags, Validations,
} from 'aws-cdk-lib';
import * as cdk from 'aws-cdk-lib';
import * as apprunner from 'aws-cdk-lib/aws-apprunner';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import * as newest from 'aws-cdk-lib-newest';
import { HipaaGuard } from '../../src';

/** The include of the core is left out of the types, and is there. */
const { CfnInclude: CoreInclude } = cdk as unknown as { CfnInclude: new (scope: Stack, id: string, props: { template: object }) => object };

const PLAIN_BUCKET = { Resources: { Plain: { Type: 'AWS::S3::Bucket' } } };

function templateFile(app: App, content: object): string {
  const file = join(app.outdir, '..', `included-${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** Writes another template than the stack has. */
class Forger extends DefaultStackSynthesizer {
  public synthesize(session: ISynthesisSession): void {
    super.synthesize(session);
    writeFileSync(join(session.outdir, this.boundStack.templateFile), JSON.stringify(PLAIN_BUCKET));
  }
}

function allow(stack: Stack, ...actions: string[]): void {
  new iam.ManagedPolicy(stack, 'Policy', { statements: [new iam.PolicyStatement({ actions, resources: ['*'] })] });
}

/** Ways to bring something past enforcement, each with the rule that stops it. */
export const APP_WAYS: readonly (readonly [way: string, rule: string, bring: (stack: Stack, app: App) => void])[] = [
  ['a plain L2', 'S3.TlsOnly', (stack) => new s3.Bucket(stack, 'Plain')],
  ['an L1', 'S3.PublicAccessBlocked', (stack) => new s3.CfnBucket(stack, 'Plain')],
  ['a raw resource', 'S3.TlsOnly', (stack) => new CfnResource(stack, 'Plain', { type: 'AWS::S3::Bucket' })],
  ['an L1 of another copy of aws-cdk-lib', 'S3.TlsOnly', (stack) => new newest.aws_s3.CfnBucket(stack as never, 'Plain')],
  ['a resource that changes its type late', 'Eligibility.ServiceEligible',
    (stack) => new sqs.CfnQueue(stack, 'Queue').addOverride('Type', 'AWS::AppRunner::Service')],
  ['an included template', 'S3.TlsOnly', (stack, app) => new CfnInclude(stack, 'Included', { templateFile: templateFile(app, PLAIN_BUCKET) })],
  ['an included template, the old way', 'S3.TlsOnly', (stack) => new CoreInclude(stack, 'Included', { template: PLAIN_BUCKET })],
  ['a nested stack', 'S3.TlsOnly', (stack) => new s3.Bucket(new NestedStack(stack, 'Nested'), 'Plain')],
  ['a nested stack in a nested stack', 'S3.TlsOnly', (stack) => new s3.Bucket(new NestedStack(new NestedStack(stack, 'Outer'), 'Inner'), 'Plain')],
  ['a Stage', 'S3.TlsOnly', (_stack, app) => new s3.Bucket(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Plain')],
  ['a nested stack in a Stage', 'S3.TlsOnly', (_stack, app) => new s3.Bucket(new NestedStack(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Nested'), 'Plain')],
  ['a stack of the same name in another Stage', 'S3.TlsOnly', (_stack, app) => {
    new sqs.Queue(new Stack(new Stage(app, 'Dev'), 'Clinic'), 'Harmless');
    new s3.Bucket(new Stack(new Stage(app, 'Prod'), 'Clinic'), 'Harmless');
  }],
  ['a synthesizer that writes another template', 'S3.TlsOnly', (_stack, app) => new Stack(app, 'Forged', { synthesizer: new Forger() })],
  ['a resource under a condition', 'S3.TlsOnly', (stack) => {
    new s3.CfnBucket(stack, 'Plain').cfnOptions.condition = new CfnCondition(stack, 'IsDev', { expression: Fn.conditionEquals(Aws.REGION, 'us-west-2') });
  }],
  ['a service that is not eligible', 'Eligibility.ServiceEligible', (stack) => new CfnResource(stack, 'Service', { type: 'AWS::AppRunner::Service' })],
  ['a service that nobody has decided about', 'Eligibility.ServiceEligible', (stack) => new CfnResource(stack, 'New', { type: 'AWS::BrandNew::Thing' })],
  ['a service of somebody else', 'Eligibility.ServiceEligible', (stack) => new CfnResource(stack, 'Theirs', { type: 'MongoDB::Atlas::Cluster' })],
  ['a service that is not eligible, acknowledged', 'Eligibility.ServiceEligible', (stack) => {
    const service = new apprunner.CfnService(stack, 'Service', { sourceConfiguration: {} });
    Validations.of(service).acknowledge({ id: 'cdk-hipaa::Eligibility.ServiceEligible', reason: 'we like it' });
  }],
  ['a call of such a service by a custom resource', 'Eligibility.SdkCallsEligible', (stack) => new AwsCustomResource(stack, 'Call', {
    onCreate: { service: 'AppRunner', action: 'createService', physicalResourceId: PhysicalResourceId.of('x') },
    policy: AwsCustomResourcePolicy.fromStatements([new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })]),
  })],
  ['permission to call such a service', 'Eligibility.IamActionsEligible', (stack) => allow(stack, 'lightsail:*')],
  ['permission to call it, in another case', 'Eligibility.IamActionsEligible', (stack) => allow(stack, 'LightSail:CreateInstances')],
  ['permission to call everything', 'Eligibility.IamActionsEligible', (stack) => allow(stack, '*')],
  ['permission to call everything but one', 'Eligibility.IamActionsEligible', (stack) => new iam.ManagedPolicy(stack, 'Policy', {
    statements: [new iam.PolicyStatement({ notActions: ['iam:*'], resources: ['*'] })],
  })],
  ['permission in an inline policy of a role', 'Eligibility.IamActionsEligible', (stack) => new iam.Role(stack, 'Role', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { All: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['lightsail:GetDisk'], resources: ['*'] })] }) },
  })],
  ['a nested stack from a URL', 'Opaque.NestedTemplate', (stack) => new CfnStack(stack, 'Remote', { templateUrl: 'https://s3.amazonaws.com/t/x.json' })],
  ['a stack set', 'Opaque.StackSet', (stack) => new CfnResource(stack, 'Set', { type: 'AWS::CloudFormation::StackSet' })],
  ['a product of Service Catalog', 'Opaque.ProvisionedProduct',
    (stack) => new CfnResource(stack, 'Product', { type: 'AWS::ServiceCatalog::CloudFormationProvisionedProduct' })],
  ['a module', 'Opaque.Module', (stack) => new CfnResource(stack, 'Module', { type: 'Clinic::S3::Bucket::MODULE' })],
  ['a macro over the template', 'Opaque.Macro', (stack) => stack.addTransform('Rewriter')],
  ['a function of SAM', 'Opaque.TransformedResource', (stack) => new CfnResource(stack, 'Sam', { type: 'AWS::Serverless::Function' })],
  ['a custom resource', 'Opaque.CustomResource', (stack) => new CustomResource(stack, 'Own', {
    serviceToken: 'arn:aws:lambda:us-east-1:111122223333:function:maker', resourceType: 'Custom::Maker',
  })],
  ['a custom resource that borrows a name of CDK', 'Opaque.CustomResource', (stack) => new CustomResource(stack, 'Own', {
    serviceToken: 'arn:aws:lambda:us-east-1:111122223333:function:maker', resourceType: 'Custom::LogRetention',
  })],
  ['a patient in a default of a parameter', 'CloudFormation.NoPhiInTemplate', (stack) => new CfnParameter(stack, 'Patient', { default: 'MRN 00412345' })],
  ['a patient in the description of a stack', 'CloudFormation.NoPhiInTemplate', (stack) => { stack.templateOptions.description = 'For 123-45-6789'; }],
  ['a patient in a tag', 'General.NoPhiInIdentifiers', (stack) => Tags.of(new sqs.Queue(stack, 'Queue')).add('MRN', '00412345')],
  ['a patient in an environment variable', 'Lambda.NoPhiInEnvironment', (stack) => new lambda.Function(stack, 'Handler', {
    runtime: lambda.Runtime.NODEJS_20_X, handler: 'index.handler', code: lambda.Code.fromInline('//'), environment: { MRN: '00412345' },
  })],
  ['an account without a BAA', 'Eligibility.BaaAttested', (_stack, app) => {
    HipaaGuard.enforce(app, { baaAccounts: ['111122223333'] });
    new sqs.Queue(new Stack(app, 'Elsewhere', { env: { account: '444455556666', region: 'us-east-1' } }), 'Queue');
  }],
];
