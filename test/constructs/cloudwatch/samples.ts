import { Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as sns from 'aws-cdk-lib/aws-sns';
import { HipaaAlarm } from '../../../src';
import { Samples } from '../sample';

const ALARM = 'AWS::CloudWatch::Alarm';
const WHAT = 'what the alarm is about';

function onCall(stack: Stack): sns.ITopic {
  return sns.Topic.fromTopicArn(stack, 'OnCall', 'arn:aws:sns:us-east-1:111122223333:on-call');
}

function errors(): cloudwatch.Metric {
  return new cloudwatch.Metric({ namespace: 'Clinic', metricName: 'Errors' });
}

export const CLOUDWATCH_SAMPLES: Samples = {
  HipaaAlarm: {
    minimal: (stack) => new HipaaAlarm(stack, 'Subject', { metric: errors(), threshold: 1, evaluationPeriods: 1, topic: onCall(stack) }),
    maximal: (stack) => new HipaaAlarm(stack, 'Subject', {
      alarmName: 'intake-errors',
      alarmDescription: 'Intake fails',
      metric: errors().with({ period: Duration.minutes(1) }),
      threshold: 5,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: cloudwatch.TreatMissingData.BREACHING,
      topic: onCall(stack),
    }),
    harmless: {
      [`${ALARM} AlarmActions`]: 'the alarm tells when it is over as well; without either it does not synthesize',
      [`${ALARM} ComparisonOperator`]: WHAT,
      [`${ALARM} EvaluationPeriods`]: WHAT,
      [`${ALARM} MetricName`]: WHAT,
      [`${ALARM} Namespace`]: WHAT,
      [`${ALARM} OKActions`]: 'the alarm tells when it begins',
      [`${ALARM} Period`]: WHAT,
      [`${ALARM} Statistic`]: WHAT,
      [`${ALARM} Threshold`]: WHAT,
    },
  },
};
