import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as s3n from 'aws-cdk-lib/aws-s3-notifications';
import * as sns from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { HipaaBucket, HipaaQueue, HipaaTopic } from '../../../src';
import { FLAGS } from '../flags';
import { expectMayUseKey, expectOfThisAccountOnly, keyStatements } from '../kms/key-statements';

const QUEUE = 'AWS::SQS::Queue';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

describe('what it is made with', () => {
  test('a key of the baseline, TLS only, and kept', () => {
    new HipaaQueue(stack, 'Intake');
    const template = Template.fromStack(stack);
    template.allResources(QUEUE, { DeletionPolicy: 'Retain', Properties: Match.objectLike({ KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } }) });
    template.resourcePropertiesCountIs('AWS::SQS::QueuePolicy', {
      PolicyDocument: { Statement: [Match.objectLike({ Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })] },
    }, 2);
  });

  test('a dead-letter queue beside it, which keeps messages for 14 days', () => {
    const queue = new HipaaQueue(stack, 'Intake');
    const template = Template.fromStack(stack);
    template.hasResourceProperties(QUEUE, { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^IntakeDeadLetters'), 'Arn'] }, maxReceiveCount: 5 } });
    template.hasResourceProperties(QUEUE, { MessageRetentionPeriod: 1209600 });
    expect(queue.deadLetterQueue?.queue).toBeInstanceOf(HipaaQueue);
  });

  test('a dead-letter queue of the same kind', () => {
    new HipaaQueue(stack, 'Intake', { fifo: true });
    Template.fromStack(stack).allResourcesProperties(QUEUE, { FifoQueue: true });
  });
});

describe('what may be set', () => {
  test('no dead-letter queue', () => {
    new HipaaQueue(stack, 'Dead', { deadLetters: false });
    Template.fromStack(stack).resourceCountIs(QUEUE, 1);
  });

  test('a dead-letter queue of your own', () => {
    new HipaaQueue(stack, 'Intake', { deadLetterQueue: { queue: new HipaaQueue(stack, 'Dead', { deadLetters: false }), maxReceiveCount: 3 } });
    Template.fromStack(stack).resourceCountIs(QUEUE, 2);
  });

  test('a key that is imported, whose policy is left alone', () => {
    new HipaaQueue(stack, 'Intake', { encryptionMasterKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/1234') });
    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 0);
  });
});

/** Nothing that a key's policy names needs the key first. */
function expectNoCircle(template: Template): void {
  const needed = JSON.stringify(template.findResources('AWS::KMS::Key'));
  for (const type of [QUEUE, 'AWS::SNS::Topic', 'AWS::S3::Bucket']) {
    Object.keys(template.findResources(type)).forEach((id) => expect(needed).not.toContain(`"${id}"`));
  }
}

describe.each(Object.entries(FLAGS))('senders may use the key at first try, %s', (_flags, context) => {
  beforeEach(() => {
    stack = new Stack(new App({ context }), 'Clinic');
  });

  test('a bucket', () => {
    new HipaaBucket(stack, 'Records').addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.SqsDestination(new HipaaQueue(stack, 'Intake')));
    const template = Template.fromStack(stack);
    expectMayUseKey(template, 's3');
    expectOfThisAccountOnly(template, 's3');
    expectNoCircle(template);
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Condition: { ArnLike: { 'aws:SourceArn': Match.anyValue() } } })]) },
    });
  });

  test('a topic under the same key', () => {
    new HipaaTopic(stack, 'Visits').addSubscription(new SqsSubscription(new HipaaQueue(stack, 'Intake'), {
      deadLetterQueue: new HipaaQueue(stack, 'Undelivered', { deadLetters: false }),
    }));
    const template = Template.fromStack(stack);
    expectMayUseKey(template, 'sns');
    expectOfThisAccountOnly(template, 'sns');
    expectNoCircle(template);
  });

  test('a topic of another account, which the condition names', () => {
    const topic = sns.Topic.fromTopicArn(stack, 'Theirs', 'arn:aws:sns:us-east-1:444455556666:visits');
    topic.addSubscription(new SqsSubscription(new HipaaQueue(stack, 'Intake')));
    expect(keyStatements(Template.fromStack(stack), 'sns').length).toBeGreaterThan(0);
  });

  test('a rule', () => {
    new events.Rule(stack, 'Rule', {
      eventPattern: { source: ['clinic.visits'] },
      targets: [new targets.SqsQueue(new HipaaQueue(stack, 'Intake'), { deadLetterQueue: new HipaaQueue(stack, 'Undelivered', { deadLetters: false }) })],
    });
    const template = Template.fromStack(stack);
    expectMayUseKey(template, 'events');
    expect(keyStatements(template, 'events').some(({ Condition }) => JSON.stringify(Condition ?? '').includes('aws:SourceAccount'))).toBe(true);
    expectNoCircle(template);
  });
});

test('grants cover the queue, and the key', () => {
  const role = new iam.Role(stack, 'Worker', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaQueue(stack, 'Intake').grantConsumeMessages(role);
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  expect(policies).toContain('sqs:ReceiveMessage');
  expect(policies).toContain('kms:Decrypt');
});

describe('weakened, it does not synthesize', () => {
  test.each([
    ['open to plain HTTP', { enforceSSL: false }, 'SQS.TlsOnly'],
    ['encrypted with keys of SQS', { encryption: sqs.QueueEncryption.SQS_MANAGED }, 'SQS.CustomerKey'],
    ['not encrypted', { encryption: sqs.QueueEncryption.UNENCRYPTED }, 'SQS.EncryptionAtRest'],
  ])('%s', (_what, props, rule) => {
    new HipaaQueue(stack, 'Intake', props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('with a dead-letter queue that is not encrypted', () => {
    const plain = new sqs.Queue(stack, 'Plain', { encryption: sqs.QueueEncryption.UNENCRYPTED });
    new HipaaQueue(stack, 'Intake', { deadLetterQueue: { queue: plain, maxReceiveCount: 3 } });
    expect(() => Template.fromStack(stack)).toThrow('ERROR SQS.DeadLetterQueue: ');
  });
});
