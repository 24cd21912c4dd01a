import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaBucket, HipaaSequenceStore } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is encrypted with the key of the baseline, logged into its bucket under the path of the construct, and kept', () => {
  new HipaaSequenceStore(stack, 'Exomes');
  Template.fromStack(stack).hasResource('AWS::Omics::SequenceStore', {
    DeletionPolicy: 'Retain',
    Properties: {
      SseConfig: { Type: 'KMS', KeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
      AccessLogLocation: { 'Fn::Join': ['', ['s3://', { Ref: Match.stringLikeRegexp('^HipaaBaselineAccessLogs') }, '/Clinic/Exomes/']] },
    },
  });
});

test('keeps failed uploads where it is told', () => {
  new HipaaSequenceStore(stack, 'Exomes', { fallbackBucket: new HipaaBucket(stack, 'Failed', { bucketName: 'clinic-failed' }) });
  Template.fromStack(stack).hasResourceProperties('AWS::Omics::SequenceStore', { FallbackLocation: { 'Fn::Join': ['', ['s3://', { Ref: Match.stringLikeRegexp('^Failed') }]] } });
});

test('does not synthesize when strangers may read it', () => {
  new HipaaSequenceStore(stack, 'Exomes', {
    s3AccessPolicy: new iam.PolicyDocument({
      statements: [new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['s3:GetObject'], resources: ['*'] })],
    }),
  });
  expect(() => Template.fromStack(stack)).toThrow('ERROR Omics.AccessLog: ');
});

test('grants cover the read sets, and the key', () => {
  const role = new iam.Role(stack, 'Caller', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaSequenceStore(stack, 'Exomes').grantRead(role);
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  expect(policies).toContain('/readSet/*');
  expect(policies).toContain('kms:Decrypt');
});
