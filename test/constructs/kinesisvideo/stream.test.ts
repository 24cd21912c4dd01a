import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaVideoStream } from '../../../src';

const STREAM = 'AWS::KinesisVideo::Stream';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is encrypted with the key of the baseline, keeps media for a week, and is kept', () => {
  new HipaaVideoStream(stack, 'Ward');
  Template.fromStack(stack).hasResource(STREAM, {
    DeletionPolicy: 'Retain',
    Properties: { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] }, DataRetentionInHours: 168 },
  });
});

test('may keep nothing', () => {
  new HipaaVideoStream(stack, 'Ward', { dataRetention: Duration.hours(0) });
  Template.fromStack(stack).hasResourceProperties(STREAM, { DataRetentionInHours: 0 });
});

test('grants cover the stream, and the key', () => {
  const stream = new HipaaVideoStream(stack, 'Ward');
  stream.grantRead(new iam.Role(stack, 'Viewer', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  stream.grantWrite(new iam.Role(stack, 'Camera', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  for (const action of ['kinesisvideo:GetMedia', 'kms:Decrypt', 'kinesisvideo:PutMedia', 'kms:GenerateDataKey']) {
    expect(policies).toContain(action);
  }
});

test('metrics are those of the stream', () => {
  expect(new HipaaVideoStream(stack, 'Ward').metricPutMediaIncomingBytes()).toMatchObject({ namespace: 'AWS/KinesisVideo', metricName: 'PutMedia.IncomingBytes' });
});

test('does not synthesize with a patient in its name', () => {
  new HipaaVideoStream(stack, 'Ward', { streamName: 'mrn-12345678' });
  expect(() => Template.fromStack(stack)).toThrow('ERROR KinesisVideo.NoPhiInNames: ');
});
