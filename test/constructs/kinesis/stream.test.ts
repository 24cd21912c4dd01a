import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import { HipaaDataStream } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is encrypted with the key of the baseline, keeps records for a week, and is kept', () => {
  new HipaaDataStream(stack, 'Vitals');
  Template.fromStack(stack).hasResource('AWS::Kinesis::Stream', {
    DeletionPolicy: 'Retain',
    Properties: {
      StreamEncryption: { EncryptionType: 'KMS', KeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } }, RetentionPeriodHours: 168,
    },
  });
});

test('grants cover the stream, and the key', () => {
  const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaDataStream(stack, 'Vitals').grantRead(role);
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  expect(policies).toContain('kinesis:GetRecords');
  expect(policies).toContain('kms:Decrypt');
});

describe('weakened, it does not synthesize', () => {
  test.each([
    ['not encrypted', { encryption: kinesis.StreamEncryption.UNENCRYPTED }, 'Kinesis.EncryptionAtRest'],
    ['with the key of AWS', { encryption: kinesis.StreamEncryption.MANAGED }, 'Kinesis.CustomerKey'],
    ['for a day', { retentionPeriod: Duration.days(1) }, 'Kinesis.Retention'],
  ])('%s', (_what, props, rule) => {
    new HipaaDataStream(stack, 'Vitals', props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });
});
