import { App, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Finding, HipaaGuard, PhiBoundary, RiskAcceptance, RuleLevel, Verdict } from '../../src';
import { RULES } from '../../src/rules';

let app: App;
let inside: Stack;
let outside: Stack;

beforeEach(() => {
  app = new App();
  inside = new Stack(app, 'Clinic', { env: { account: '111122223333', region: 'us-east-1' } });
  outside = new Stack(app, 'Website', { env: { account: '111122223333', region: 'us-east-1' } });
  PhiBoundary.of(outside).exclude({ reason: 'Public pages: nothing here knows a patient.', owner: 'web-team@clinic.example' });
});

function found(rule: string): Finding[] {
  return HipaaGuard.check(app).findings.filter((finding) => finding.rule === rule);
}

describe('a flow from inside the boundary to outside', () => {
  test('is a blocking finding with both ends named', () => {
    const topic = new sns.Topic(inside, 'Visits');
    topic.addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(outside, 'Feed')));
    expect(found('Flow.StaysInside')).toMatchObject([{
      blocks: true,
      verdict: Verdict.FAIL,
      constructPath: 'Clinic/Visits/Resource',
      message: expect.stringMatching(/AWS::SNS::Topic "Visits\w+", which is inside the PHI boundary, to AWS::SQS::Queue "Feed\w+", which is outside/),
    }]);
  });

  test('stops the synthesis', () => {
    HipaaGuard.enforce(app);
    new sns.Topic(inside, 'Visits').addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(outside, 'Feed')));
    expect(() => app.synth()).toThrow(/ERROR Flow\.StaysInside: /);
  });

  test('can be accepted on what sends', () => {
    const topic = new sns.Topic(inside, 'Visits');
    topic.addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(outside, 'Feed')));
    RiskAcceptance.of(topic).accept({
      rule: 'Flow.StaysInside', reason: 'Messages say that a visit ended, never whose it was.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(found('Flow.StaysInside')).toMatchObject([{ blocks: false, verdict: Verdict.ACCEPTED }]);
  });

  test('is none the other way round', () => {
    new sns.Topic(outside, 'Orders').addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(inside, 'Intake')));
    expect(found('Flow.StaysInside')).toEqual([]);
  });

  test('is none within either side', () => {
    new sns.Topic(inside, 'Visits').addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(inside, 'Intake')));
    new sns.Topic(outside, 'Orders').addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(outside, 'Feed')));
    expect(found('Flow.StaysInside')).toEqual([]);
  });
});

test.each(['strong', 'weak'])('a flow to outside is found when CDK refers to other stacks, and regions, by %s references', (strength) => {
  app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': strength } });
  const [clinic, archive, website] = [['Clinic', 'us-east-1'], ['Archive', 'us-west-2'], ['Website', 'us-east-1']].map(([id, region]) =>
    new Stack(app, id, { env: { account: '111122223333', region }, crossRegionReferences: true }));
  [archive, website].forEach((stack) => PhiBoundary.of(stack).exclude({ reason: 'Public pages: nothing here knows a patient.', owner: 'web-team@clinic.example' }));
  new sns.CfnSubscription(clinic, 'Subscription', { topicArn: new sns.Topic(clinic, 'Visits').topicArn, protocol: 'sqs', endpoint: new sqs.Queue(website, 'Feed').queueArn });
  new s3.CfnBucket(clinic, 'Records', {
    replicationConfiguration: { role: 'arn:aws:iam::111122223333:role/copies', rules: [{ status: 'Enabled', destination: { bucket: new s3.CfnBucket(archive, 'Copies').attrArn } }] },
  });
  expect(found('Flow.StaysInside').map(({ constructPath }) => constructPath).sort()).toEqual(['Clinic/Records', 'Clinic/Visits/Resource']);
});

describe('a flow out of the account', () => {
  test.each([
    ['an e-mail address', 'email', 'results@lab.example'],
    ['an address in the web', 'https', 'https://lab.example/results', 'https://lab.example/...'],
    ['a phone', 'sms', '+12025550123'],
    ['a queue of another account', 'sqs', 'arn:aws:sqs:us-east-1:444455556666:results'],
  ])('to %s warns', (_what, protocol, endpoint, told = endpoint) => {
    const topic = new sns.Topic(inside, 'Visits');
    new sns.CfnSubscription(inside, 'Subscription', { topicArn: topic.topicArn, protocol, endpoint });
    expect(found('Flow.LeavesAccount')).toMatchObject([{ blocks: false, level: RuleLevel.RECOMMENDED, message: expect.stringContaining(`"${told}"`) }]);
  });

  test('to a dead-letter queue of another account warns, though the property takes nothing but queues', () => {
    new sqs.CfnQueue(inside, 'Intake', { redrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:444455556666:results', maxReceiveCount: 5 } });
    expect(found('Flow.LeavesAccount')).toMatchObject([{ constructPath: 'Clinic/Intake', message: expect.stringContaining('444455556666') }]);
  });

  test('is none to a bucket whose name looks like a host', () => {
    new s3.CfnBucket(inside, 'Records', { loggingConfiguration: { destinationBucketName: 'logs.clinic.example' } });
    expect(found('Flow.LeavesAccount')).toEqual([]);
  });

  test('is none to a queue of the account', () => {
    const topic = new sns.Topic(inside, 'Visits');
    new sns.CfnSubscription(inside, 'Subscription', { topicArn: topic.topicArn, protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:111122223333:results' });
    expect(found('Flow.LeavesAccount')).toEqual([]);
  });
});

test('a flow to a service that may not hold PHI blocks, whether or not the resource is in the template', () => {
  const topic = new sns.Topic(inside, 'Visits');
  new sns.CfnSubscription(inside, 'Subscription', {
    topicArn: topic.topicArn, protocol: 'https', endpoint: 'arn:aws:lightsail:us-east-1:111122223333:Instance/results',
  });
  expect(found('Flow.ToEligibleService')).toMatchObject([{ blocks: true, message: expect.stringContaining('Lightsail') }]);
});

test('every flow is in the report', () => {
  new sns.Topic(inside, 'Visits').addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(inside, 'Intake')));
  expect(HipaaGuard.check(app).flows).toMatchObject([{ from: expect.stringContaining('#Visits'), to: expect.stringContaining('#Intake'), template: 'Clinic.template.json' }]);
});

test('every rule about flows is told above', () => {
  expect(RULES.filter((rule) => 'checkFlow' in rule).map(({ id }) => id).sort()).toEqual(['Flow.LeavesAccount', 'Flow.StaysInside', 'Flow.ToEligibleService']);
});
