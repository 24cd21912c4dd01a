import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaBucket, HipaaDataStream, HipaaDeliveryStream } from '../../../src';

const STREAM = 'AWS::KinesisFirehose::DeliveryStream';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function intoBucket(): firehose.IDestination {
  return new firehose.S3Bucket(new HipaaBucket(stack, 'Lake'));
}

test('encrypts what is put into it with the key of the baseline, and logs into an encrypted group', () => {
  new HipaaDeliveryStream(stack, 'Visits', { destination: intoBucket() });
  const template = Template.fromStack(stack);
  template.hasResourceProperties(STREAM, {
    DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
    ExtendedS3DestinationConfiguration: { CloudWatchLoggingOptions: { Enabled: true } },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', {
    KmsKeyId: Match.anyValue(), RetentionInDays: 2192, DeletionProtectionEnabled: true, DataProtectionPolicy: { Name: 'health-data', Statement: Match.anyValue() },
  });
  expect(JSON.stringify(template.findResources('AWS::KMS::Key'))).toContain('kms:EncryptionContext:aws:logs:arn');
});

test('has no key of its own where it reads from a stream', () => {
  new HipaaDeliveryStream(stack, 'Visits', { destination: intoBucket(), source: new firehose.KinesisStreamSource(new HipaaDataStream(stack, 'Source')) });
  Template.fromStack(stack).hasResourceProperties(STREAM, { DeliveryStreamType: 'KinesisStreamAsSource', DeliveryStreamEncryptionConfigurationInput: Match.absent() });
});

test('grants cover the stream', () => {
  const role = new iam.Role(stack, 'Sender', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaDeliveryStream(stack, 'Visits', { destination: intoBucket() }).grantPutRecords(role);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('firehose:PutRecord');
});

describe('weakened, it does not synthesize', () => {
  test('not encrypted', () => {
    new HipaaDeliveryStream(stack, 'Visits', { destination: intoBucket(), encryption: firehose.StreamEncryption.unencrypted() });
    expect(() => Template.fromStack(stack)).toThrow('ERROR Firehose.EncryptionAtRest: ');
  });

  test('into a bucket that says nothing of encryption', () => {
    new HipaaDeliveryStream(stack, 'Visits', { destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Plain')) });
    expect(() => Template.fromStack(stack)).toThrow('ERROR Firehose.DestinationEncrypted: ');
  });

  test('with a log that masks nothing', () => {
    const stream = new HipaaDeliveryStream(stack, 'Visits', { destination: intoBucket() });
    (stream.node.findChild('LogGroup').node.defaultChild as CfnLogGroup).addPropertyDeletionOverride('DataProtectionPolicy');
    expect(() => Template.fromStack(stack)).toThrow('ERROR Logs.DataProtection: ');
  });

  test('without a log', () => {
    new HipaaDeliveryStream(stack, 'Visits', {
      destination: new firehose.S3Bucket(new HipaaBucket(stack, 'Lake'), { loggingConfig: new firehose.DisableLogging() }),
    });
    expect(() => Template.fromStack(stack)).toThrow('ERROR Firehose.Logging: ');
  });
});
