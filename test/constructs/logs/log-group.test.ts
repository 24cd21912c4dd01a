import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { HipaaBaseline, HipaaLogGroup } from '../../../src';

const GROUP = 'AWS::Logs::LogGroup';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is encrypted with the key of the baseline, kept for six years, and protected from deletion', () => {
  new HipaaLogGroup(stack, 'Intake');
  Template.fromStack(stack).hasResource(GROUP, {
    DeletionPolicy: 'Retain',
    Properties: { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] }, RetentionInDays: 2192, DeletionProtectionEnabled: true },
  });
});

test('the policy of the key lets CloudWatch Logs use it, once for all groups', () => {
  new HipaaLogGroup(stack, 'Intake');
  new HipaaLogGroup(stack, 'Billing');
  const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key')) as { Properties: { KeyPolicy: { Statement: { Sid?: string }[] } } }[];
  expect(key.Properties.KeyPolicy.Statement.filter(({ Sid }) => Sid === 'CloudWatchLogs')).toHaveLength(1);
});

test('masks health data, and what it finds else is what somebody asks for', () => {
  new HipaaLogGroup(stack, 'Intake');
  const template = JSON.stringify(Template.fromStack(stack).findResources(GROUP));
  expect(template).toContain('data-identifier/MedicareBeneficiaryNumber-US');
  expect(template).toContain('Deidentify');
});

test('takes a key of its own, and leaves the policy of an imported one as it is', () => {
  new HipaaLogGroup(stack, 'Intake', { encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  const template = Template.fromStack(stack);
  template.hasResourceProperties(GROUP, { KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' });
  template.resourceCountIs('AWS::KMS::Key', 0);
});

test.each([[400, 400], [401, 545]])('a retention of the baseline of %d days becomes %d', (days, kept) => {
  new HipaaBaseline(stack, 'Baseline', { retention: Duration.days(days) });
  new HipaaLogGroup(stack, 'Intake');
  Template.fromStack(stack).hasResourceProperties(GROUP, { RetentionInDays: kept });
});

test('keeps events for good where somebody says so', () => {
  new HipaaLogGroup(stack, 'Intake', { retention: logs.RetentionDays.INFINITE });
  Template.fromStack(stack).hasResourceProperties(GROUP, { RetentionInDays: Match.absent() });
});

test('a group that only passes events on takes no retention and no masking', () => {
  new HipaaLogGroup(stack, 'Intake', { logGroupClass: logs.LogGroupClass.DELIVERY });
  Template.fromStack(stack).hasResourceProperties(GROUP, { RetentionInDays: Match.absent(), DataProtectionPolicy: Match.absent() });
});

test('one that goes with its stack, unprotected, does not synthesize', () => {
  new HipaaLogGroup(stack, 'Intake', { removalPolicy: RemovalPolicy.DESTROY, deletionProtectionEnabled: false });
  expect(() => Template.fromStack(stack)).toThrow('ERROR Logs.DeletionProtection: ');
});

test('is a logs.LogGroup: grants, metric filters and functions that log into it', () => {
  const group = new HipaaLogGroup(stack, 'Intake');
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  group.grantWrite(role);
  group.addMetricFilter('Errors', { filterPattern: logs.FilterPattern.literal('ERROR'), metricNamespace: 'Clinic', metricName: 'Errors' });
  new lambda.Function(stack, 'Function', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('x'), logGroup: group });
  expect(group).toBeInstanceOf(logs.LogGroup);
  Template.fromStack(stack).resourceCountIs('AWS::Logs::MetricFilter', 1);
});
