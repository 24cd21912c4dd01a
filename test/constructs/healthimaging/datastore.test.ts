import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaImagingDatastore } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is encrypted with the key of the baseline, and kept', () => {
  new HipaaImagingDatastore(stack, 'Radiology');
  Template.fromStack(stack).hasResource('AWS::HealthImaging::Datastore', {
    DeletionPolicy: 'Retain', Properties: { KmsKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
  });
});

test('does not synthesize with a patient in its name', () => {
  new HipaaImagingDatastore(stack, 'Radiology', { datastoreName: 'mrn-12345678' });
  expect(() => Template.fromStack(stack)).toThrow('ERROR HealthImaging.NoPhiInName: ');
});

test('grants cover the image sets, and the key', () => {
  const role = new iam.Role(stack, 'Viewer', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaImagingDatastore(stack, 'Radiology').grantRead(role);
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  expect(policies).toContain('/imageset/*');
  expect(policies).toContain('medical-imaging:GetImageFrame');
  expect(policies).toContain('kms:Decrypt');
});
