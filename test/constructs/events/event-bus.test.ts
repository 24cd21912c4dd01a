import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaEventBus, HipaaQueue } from '../../../src';
import { FLAGS } from '../flags';
import { keyStatements } from '../kms/key-statements';

const BUS = 'AWS::Events::EventBus';

describe.each(Object.entries(FLAGS))('%s', (_flags, context) => {
  let stack: Stack;

  beforeEach(() => {
    stack = new Stack(new App({ context }), 'Clinic');
  });

  test('is encrypted with the key of the baseline, which EventBridge may use', () => {
    new HipaaEventBus(stack, 'Bus');
    const template = Template.fromStack(stack);
    template.hasResourceProperties(BUS, { KmsKeyIdentifier: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] }, DeadLetterConfig: { Arn: Match.anyValue() } });
    expect(keyStatements(template, 'events').flatMap(({ Action }) => Action)).toEqual(expect.arrayContaining(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey']));
  });

  test.each<[string, (() => HipaaQueue) | undefined]>([
    ['of its own', undefined],
    ['that is given', () => new HipaaQueue(stack, 'Undelivered', { deadLetters: false })],
  ])('EventBridge may send what it could not deliver into a queue %s', (_which, queue) => {
    new HipaaEventBus(stack, 'Bus', { deadLetterQueue: queue?.() });
    Template.fromStack(stack).hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({
          Action: 'sqs:SendMessage',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        })]),
      },
    });
  });

  test('takes a name, rules, and grants', () => {
    const bus = new HipaaEventBus(stack, 'Bus', { eventBusName: 'visits' });
    new events.Rule(stack, 'Rule', { eventBus: bus, eventPattern: { source: ['clinic'] }, targets: [new targets.SqsQueue(new HipaaQueue(stack, 'Intake'))] });
    bus.grantPutEventsTo(new iam.Role(stack, 'Sender', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    Template.fromStack(stack).hasResourceProperties(BUS, { Name: 'visits' });
  });

  test('does not synthesize when it logs what events say', () => {
    new HipaaEventBus(stack, 'Bus', { logConfig: { includeDetail: events.IncludeDetail.FULL, level: events.Level.INFO } });
    expect(() => Template.fromStack(stack)).toThrow('ERROR Events.LogDetailReviewed: ');
  });
});
