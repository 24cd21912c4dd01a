import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as globalaccelerator from 'aws-cdk-lib/aws-globalaccelerator';
import { HipaaAccelerator } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('keeps flow logs in the access-log bucket of the baseline, which lets them in first', () => {
  new HipaaAccelerator(stack, 'Portal');
  const template = Template.fromStack(stack);
  template.hasResource('AWS::GlobalAccelerator::Accelerator', {
    Properties: { FlowLogsEnabled: true, FlowLogsS3Bucket: { Ref: Match.stringLikeRegexp('AccessLogs') } },
    DependsOn: [Match.stringLikeRegexp('AccessLogsPolicy')],
  });
  expect(JSON.stringify(template.findResources('AWS::S3::BucketPolicy'))).toContain('delivery.logs.amazonaws.com');
});

test('it is an Accelerator: a listener for HTTPS is in order, one for HTTP does not synthesize', () => {
  const accelerator = new HipaaAccelerator(stack, 'Portal');
  accelerator.addListener('Https', { portRanges: [{ fromPort: 443 }] });
  expect(() => Template.fromStack(stack)).not.toThrow();
  expect(accelerator).toBeInstanceOf(globalaccelerator.Accelerator);
});

test('HTTP does not synthesize', () => {
  new HipaaAccelerator(stack, 'Portal').addListener('Http', { portRanges: [{ fromPort: 80 }] });
  expect(() => Template.fromStack(stack)).toThrow('ERROR GlobalAccelerator.EncryptedPorts: ');
});
