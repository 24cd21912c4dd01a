import { arn, flowsOf, join, ref, resource, sub } from './read';
import { readFlows } from '../../src/flows';
import { Application, Environment, Json, JsonObject, Template } from '../../src/template';
import { EITHER_WAY, ifProd } from '../rules/cases';

/** Where a subscription of a topic leads to. */
function endOf(Endpoint: Json, beside: JsonObject, rest: JsonObject = {}): string {
  const [flow] = flowsOf({ Subscription: resource('AWS::SNS::Subscription', { TopicArn: 'arn:aws:sns:us-east-1:111122223333:t', Endpoint }), ...beside }, rest);
  return flow.replace(/^.* -> /, '');
}

function namedAs(type: string, name: string, value: Json): JsonObject {
  return { Named: resource(type, { [name]: value }) };
}

test.each<[string, string, string, Json]>([
  ['AWS::SQS::Queue', 'QueueName', 'intake', 'arn:aws:sqs:us-east-1:111122223333:intake'],
  ['AWS::SQS::Queue', 'QueueName', 'intake', 'https://sqs.us-east-1.amazonaws.com/111122223333/intake'],
  ['AWS::SQS::Queue', 'QueueName', 'intake', sub('https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/intake')],
  ['AWS::SQS::Queue', 'QueueName', 'intake', sub('arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:intake')],
  ['AWS::S3::Bucket', 'BucketName', 'records', 'arn:aws:s3:::records/inbox/*'],
  ['AWS::S3::Bucket', 'BucketName', 'records', 's3://records/inbox'],
  ['AWS::S3::Bucket', 'BucketName', 'records.clinic', 'https://records.clinic.s3.us-east-1.amazonaws.com/inbox'],
  ['AWS::S3::Bucket', 'BucketName', 'records', 'https://s3.amazonaws.com/records/inbox'],
  ['AWS::Lambda::Function', 'FunctionName', 'read', 'arn:aws:lambda:us-east-1:111122223333:function:read:live'],
  ['AWS::Logs::LogGroup', 'LogGroupName', '/clinic/app', 'arn:aws:logs:us-east-1:111122223333:log-group:/clinic/app:*'],
  ['AWS::DynamoDB::Table', 'TableName', 'records', 'arn:aws:dynamodb:us-east-1:111122223333:table/records/stream/2025-01-01T00:00:00.000'],
  ['AWS::DynamoDB::GlobalTable', 'TableName', 'records', 'arn:aws:dynamodb:us-east-1:111122223333:table/records'],
  ['AWS::Kinesis::Stream', 'Name', 'vitals', 'arn:aws:kinesis:us-east-1:111122223333:stream/vitals/consumer/c:1'],
  ['AWS::Events::EventBus', 'Name', 'clinic', 'arn:aws:events:us-east-1:111122223333:event-bus/clinic'],
  ['AWS::MSK::Cluster', 'ClusterName', 'hl7', 'arn:aws:kafka:us-east-1:111122223333:cluster/hl7/0000-1111'],
])('%s by its %s %s', (type, name, value, address) => {
  expect(endOf(address, namedAs(type, name, value))).toBe('Named');
});

test('names made of the account', () => {
  expect(endOf(sub('arn:aws:s3:::records-${AWS::AccountId}/*'), namedAs('AWS::S3::Bucket', 'BucketName', sub('records-${AWS::AccountId}')))).toBe('Named');
  expect(endOf(join('arn:aws:s3:::records-', ref('AWS::AccountId')), namedAs('AWS::S3::Bucket', 'BucketName', sub('records-${AWS::AccountId}')))).toBe('Named');
});

test('names made of another resource are names, not that resource', () => {
  const resources = { ...namedAs('AWS::S3::Bucket', 'BucketName', sub('records-${Network}')), Network: resource('AWS::EC2::VPC') };
  expect(endOf(sub('arn:aws:s3:::records-${Network}/*'), resources)).toBe('Named');
  expect(flowsOf({ ...resources, Logging: resource('AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: sub('records-${Network}') } }) }))
    .toEqual(['S3 access log: Logging -> Named']);
});

test('names that a condition chooses', () => {
  expect(endOf('arn:aws:s3:::b', namedAs('AWS::S3::Bucket', 'BucketName', ifProd('a', 'b')), EITHER_WAY)).toBe('Named');
});

test('a name means the type that the property takes', () => {
  const resources = { ...namedAs('AWS::SQS::Queue', 'QueueName', 'logs'), Logging: resource('AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: 'logs' } }) };
  expect(flowsOf(resources)).toEqual(['S3 access log: Logging -> logs']);
});

test('a home directory names a bucket by its first folder', () => {
  const user = resource('AWS::Transfer::User', { ServerId: ref('Server'), HomeDirectory: '/records/nurse' });
  expect(flowsOf({ User: user, Server: resource('AWS::Transfer::Server'), Records: resource('AWS::S3::Bucket', { BucketName: 'records' }) }))
    .toEqual(['Transfer home directory: Server <-> Records']);
});

test('what is written stands beside the resource that it names', () => {
  const [{ to }] = readFlows(new Application([new Template('t', {
    Resources: {
      B: resource('AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: 'logs' } }), Logs: resource('AWS::S3::Bucket', { BucketName: 'logs' }),
    },
  })]));
  expect([to.resource?.logicalId, to.address]).toEqual(['Logs', 'logs']);
});

describe('the same name in several places', () => {
  const QUEUE = namedAs('AWS::SQS::Queue', 'QueueName', 'intake');

  function endFrom(from: Environment, address: Json, ...stacks: readonly Environment[]): string {
    const subscription = resource('AWS::SNS::Subscription', { TopicArn: 'arn:aws:sns:us-east-1:111122223333:t', Endpoint: address });
    const templates = stacks.map((environment, index) => new Template(`stack${index}`, { Resources: QUEUE }, { environment }));
    const [{ to }] = readFlows(new Application([new Template('t', { Resources: { S: subscription } }, { environment: from }), ...templates]));
    return to.resource?.template.name ?? to.address ?? '';
  }

  const HERE = { account: '111122223333', region: 'us-east-1' };
  const THERE = { account: '999988887777', region: 'us-east-1' };
  const FAR = { account: '111122223333', region: 'us-west-2' };

  test('the account and region of the ARN decide', () => {
    expect(endFrom(HERE, 'arn:aws:sqs:us-east-1:999988887777:intake', HERE, THERE)).toBe('stack1');
    expect(endFrom(HERE, 'arn:aws:sqs:us-west-2:111122223333:intake', HERE, THERE, FAR)).toBe('stack2');
  });

  test('a bucket has its name wherever it is', () => {
    const records = resource('AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: 'logs' } });
    const logs = new Template('logs', { Resources: { Logs: resource('AWS::S3::Bucket', { BucketName: 'logs' }) } }, { environment: FAR });
    const [{ to }] = readFlows(new Application([new Template('t', { Resources: { Records: records } }, { environment: HERE }), logs]));
    expect(to.resource?.key).toBe('logs#Logs');
  });

  test('nobody has that account', () => {
    expect(endFrom(HERE, 'arn:aws:sqs:us-east-1:444455556666:intake', HERE, THERE)).toBe('arn:aws:sqs:us-east-1:444455556666:intake');
  });

  test('an ARN of the own account and region', () => {
    expect(endFrom(FAR, sub('arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:intake'), HERE, FAR)).toBe('stack1');
  });

  test('where nobody told the account, the name decides', () => {
    expect(endFrom({}, 'arn:aws:sqs:us-east-1:444455556666:intake', {})).toBe('stack0');
  });

  test('the own template comes first', () => {
    const stage = (name: string) => new Template(name, {
      Resources: {
        Intake: QUEUE.Named ?? null,
        S: resource('AWS::SNS::Subscription', { TopicArn: ref('T'), Endpoint: 'arn:aws:sqs:us-east-1:111122223333:intake' }),
        T: resource('AWS::SNS::Topic'),
      },
    });
    const flows = readFlows(new Application([stage('dev'), stage('prod')]));
    expect(flows.map(({ to }) => to.resource?.key)).toEqual(['dev#Intake', 'prod#Intake']);
  });
});

test('a reference wins over an equal name', () => {
  expect(endOf(arn('Other'), { ...namedAs('AWS::SQS::Queue', 'QueueName', 'intake'), Other: resource('AWS::SQS::Queue', { QueueName: 'intake' }) })).toBe('Other');
});
