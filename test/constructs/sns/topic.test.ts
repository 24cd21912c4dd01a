import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as s3n from 'aws-cdk-lib/aws-s3-notifications';
import * as sns from 'aws-cdk-lib/aws-sns';
import { HipaaBucket, HipaaTopic } from '../../../src';
import { FLAGS } from '../flags';
import { expectMayUseKey, expectOfThisAccountOnly } from '../kms/key-statements';

const TOPIC = 'AWS::SNS::Topic';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is made with a key of the baseline, TLS only, and a log of failures in an encrypted group', () => {
  new HipaaTopic(stack, 'Visits');
  const template = Template.fromStack(stack);
  template.hasResourceProperties(TOPIC, {
    KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
    DeliveryStatusLogging: Match.arrayWith([Match.objectLike({ Protocol: 'sqs', FailureFeedbackRoleArn: Match.anyValue() })]),
  });
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]) },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
});

function expectMayPublish(template: Template, service: string): void {
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Allow', Principal: { Service: `${service}.amazonaws.com` }, Action: 'sns:Publish' })]) },
  });
}

describe.each(Object.entries(FLAGS))('senders may publish at first try, %s', (_flags, context) => {
  beforeEach(() => {
    stack = new Stack(new App({ context }), 'Clinic');
  });

  test('an alarm', () => {
    const alarm = new cloudwatch.Alarm(stack, 'Alarm', {
      metric: new cloudwatch.Metric({ namespace: 'AWS/SQS', metricName: 'ApproximateAgeOfOldestMessage' }), threshold: 1, evaluationPeriods: 1,
    });
    alarm.addAlarmAction(new SnsAction(new HipaaTopic(stack, 'Alarms')));
    const template = Template.fromStack(stack);
    expectMayUseKey(template, 'cloudwatch');
    expectMayPublish(template, 'cloudwatch');
    expectOfThisAccountOnly(template, 'cloudwatch');
  });

  test('a bucket', () => {
    new HipaaBucket(stack, 'Records').addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.SnsDestination(new HipaaTopic(stack, 'Visits')));
    const template = Template.fromStack(stack);
    expectMayUseKey(template, 's3');
    expectMayPublish(template, 's3');
    expectOfThisAccountOnly(template, 's3');
  });

  test('a rule, without a condition on the key: EventBridge sends none for topics', () => {
    new events.Rule(stack, 'Rule', { eventPattern: { source: ['clinic.visits'] }, targets: [new targets.SnsTopic(new HipaaTopic(stack, 'Visits'), { authorizeUsingRole: false })] });
    const template = Template.fromStack(stack);
    expectMayUseKey(template, 'events');
    expectMayPublish(template, 'events');
  });
});

test('loggingConfigs of your own take the place of the log of failures', () => {
  new HipaaTopic(stack, 'Visits', { loggingConfigs: [] });
  expect(() => Template.fromStack(stack)).toThrow('ERROR SNS.DeliveryLogging: ');
});

describe('weakened, it does not synthesize', () => {
  test('open to plain HTTP', () => {
    new HipaaTopic(stack, 'Visits', { enforceSSL: false });
    expect(() => Template.fromStack(stack)).toThrow('ERROR SNS.TlsPublishOnly: ');
  });

  test('without a key', () => {
    (new HipaaTopic(stack, 'Visits').node.defaultChild as sns.CfnTopic).kmsMasterKeyId = undefined;
    expect(() => Template.fromStack(stack)).toThrow('ERROR SNS.EncryptionAtRest: ');
  });
});
