import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { HipaaAlarm, HipaaKey } from '../../../src';

const WHAT = { metric: new cloudwatch.Metric({ namespace: 'Clinic', metricName: 'Errors' }), threshold: 1, evaluationPeriods: 1 };

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('tells the topic when it begins and when it is over, and CloudWatch may use the key of the topic', () => {
  const topic = new sns.Topic(stack, 'OnCall', { masterKey: new HipaaKey(stack, 'Key') });
  new HipaaAlarm(stack, 'Errors', { ...WHAT, topic });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { ActionsEnabled: true, AlarmActions: [Match.anyValue()], OKActions: [Match.anyValue()] });
  expect(JSON.stringify(template.findResources('AWS::KMS::Key'))).toContain('cloudwatch.amazonaws.com');
});

test('an alarm that tells nobody does not synthesize', () => {
  new HipaaAlarm(stack, 'Errors', WHAT);
  expect(() => Template.fromStack(stack)).toThrow('ERROR CloudWatch.AlarmAction: ');
});

test('it is an Alarm: an action that is added later counts', () => {
  const alarm = new HipaaAlarm(stack, 'Errors', WHAT);
  alarm.addAlarmAction(new SnsAction(new sns.Topic(stack, 'OnCall')));
  expect(alarm).toBeInstanceOf(cloudwatch.Alarm);
  expect(() => Template.fromStack(stack)).not.toThrow();
});
