import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { HipaaFunction, HipaaFunctionProps, HipaaKey, HipaaNodejsFunction } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { blockedBy } from '../verdicts';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

const CODE = { code: lambda.Code.fromInline('exports.handler = async () => {}'), handler: 'index.handler' };

function make(props: Partial<HipaaFunctionProps> = {}): HipaaFunction {
  return new HipaaFunction(stack, 'Intake', { ...CODE, runtime: lambda.Runtime.NODEJS_22_X, vpc: vpcOf(stack), ...props });
}

const KEY = { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] };

test('it is in a VPC, encrypted, logged, limited and traced, and what it fails on is kept', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::Lambda::Function', {
    KmsKeyArn: KEY,
    LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('IntakeLogs') } },
    DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('IntakeDeadLetters'), 'Arn'] } },
    ReservedConcurrentExecutions: 10,
    TracingConfig: { Mode: 'Active' },
    VpcConfig: { SubnetIds: ['subnet-11111111', 'subnet-22222222'] },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: KEY, RetentionInDays: 2192 });
  template.hasResourceProperties('AWS::SQS::Queue', { KmsMasterKeyId: KEY, MessageRetentionPeriod: 1209600 });
});

test('its role may use the key that variables and lost events are encrypted with', () => {
  make();
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  expect(policies).toContain('sqs:SendMessage');
  expect(policies).toContain('kms:GenerateDataKey*');
});

test('it goes out by HTTPS only, and to whom it is let', () => {
  const fn = make();
  const database = new ec2.SecurityGroup(stack, 'Database', { vpc: vpcOf(new Stack(new App(), 'Other')), allowAllOutbound: false });
  fn.connections.allowTo(database, ec2.Port.tcp(5432));
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupEgress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 443, ToPort: 443 })] });
  template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', { FromPort: 5432 });
});

test('what somebody says is not overruled', () => {
  const logGroup = new logs.LogGroup(stack, 'Own', { encryptionKey: new HipaaKey(stack, 'Key'), retention: logs.RetentionDays.TWO_YEARS });
  make({ reservedConcurrentExecutions: 100, tracing: lambda.Tracing.DISABLED, timeout: Duration.seconds(5), logGroup });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
    ReservedConcurrentExecutions: 100, Timeout: 5, LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('^Own') } },
  });
});

test('the state of a durable function is encrypted with the key', () => {
  make({ durableConfig: { executionTimeout: Duration.hours(1) } });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { DurableConfig: { KMSKeyArn: KEY, ExecutionTimeout: 3600 } });
});

test('a function of Node.js does not run on what a feature flag chooses', () => {
  new HipaaNodejsFunction(stack, 'Intake', { ...CODE, vpc: vpcOf(stack) });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { Runtime: 'nodejs22.x' });
});

test.each<[string, Partial<HipaaFunctionProps>, string]>([
  ['no VPC', { vpc: undefined }, 'Lambda.InVpc'],
  ['no queue for failures', { deadLetterQueueEnabled: false }, 'Lambda.DeadLetter'],
  ['an old runtime', { runtime: lambda.Runtime.NODEJS_16_X }, 'Lambda.SupportedRuntime'],
  ['a log group that Lambda makes', { logRetention: logs.RetentionDays.ONE_DAY }, 'Lambda.LogGroupEncrypted'],
  ['a patient in a variable', { environment: { PATIENT_EMAIL: 'jane.doe@example.com' } }, 'Lambda.NoPhiInEnvironment'],
  ['an address in clear', { environment: { API: 'http://api.clinic.example' } }, 'Lambda.NoPhiInEnvironment'],
])('with %s it does not synthesize', (_, props, rule) => {
  make(props);
  expect(blockedBy(stack)).toContain(rule);
});

test('a URL for everyone does not synthesize', () => {
  make().addFunctionUrl({ authType: lambda.FunctionUrlAuthType.NONE });
  expect(blockedBy(stack)).toContain('Lambda.UrlAuth');
});

test('a URL that asks IAM does', () => {
  make().addFunctionUrl();
  expect(blockedBy(stack)).toBe('');
});
