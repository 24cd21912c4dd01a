import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { HipaaKey, HipaaTopic } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const SNS_SAMPLES: Samples = {
  HipaaTopic: {
    minimal: (stack) => new HipaaTopic(stack, 'Subject'),
    maximal: (stack) => new HipaaTopic(stack, 'Subject', {
      topicName: 'visits.fifo',
      displayName: 'Visits',
      fifo: true,
      contentBasedDeduplication: true,
      messageRetentionPeriodInDays: 30,
      signatureVersion: '2',
      masterKey: new HipaaKey(stack, 'OwnKey'),
      tracingConfig: sns.TracingConfig.PASS_THROUGH,
      loggingConfigs: [{
        protocol: sns.LoggingProtocol.SQS,
        failureFeedbackRole: iam.Role.fromRoleArn(stack, 'Logger', 'arn:aws:iam::111122223333:role/sns-logs'),
      }],
    }),
    harmless: {
      'AWS::IAM::ManagedPolicy': 'what SNS may write is no permission of anybody else; without it nothing is logged',
      'AWS::IAM::Role': 'whom the role may trust is judged as what it is',
      'AWS::SNS::Topic DeliveryStatusLogging': 'what is left is still logged; CloudFormation refuses an entry without a protocol',
      'AWS::SNS::TopicPolicy PolicyDocument.Statement.0.Sid': 'a name',
      'AWS::SNS::TopicPolicy PolicyDocument.Statement.1': 'it lets CloudWatch publish, and nobody read',
      'AWS::SNS::TopicPolicy PolicyDocument.Version': POLICY_LANGUAGE,
    },
  },
};
