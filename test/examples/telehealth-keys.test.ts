import { CfnResource, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { example } from './app';
import { FLAGS } from '../constructs/flags';

/** What an encrypted place takes from a service: the service may use the key, and is let in where the data goes. */
interface Trap {
  readonly flow: string;
  readonly service: string;
  /** What the service does with the key. */
  readonly actions: readonly string[];
  /** The stack and type of the policy that lets it in, and what it may do there; absent where the service is in already. */
  readonly entry?: readonly [stack: string, type: string, action: string];
}

const BOTH = ['kms:Decrypt', 'kms:GenerateDataKey*'];

const TRAPS: readonly Trap[] = [
  { flow: 'S3 to an encrypted queue', service: 's3.amazonaws.com', actions: BOTH, entry: ['Clinic', 'AWS::SQS::QueuePolicy', 'sqs:SendMessage'] },
  { flow: 'SNS to an encrypted queue', service: 'sns.amazonaws.com', actions: BOTH, entry: ['Notices', 'AWS::SQS::QueuePolicy', 'sqs:SendMessage'] },
  { flow: 'EventBridge to an encrypted dead-letter queue', service: 'events.amazonaws.com', actions: BOTH, entry: ['Claims', 'AWS::SQS::QueuePolicy', 'sqs:SendMessage'] },
  { flow: 'an encrypted bus to rules', service: 'events.amazonaws.com', actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'] },
  { flow: 'EventBridge to a function', service: 'events.amazonaws.com', actions: ['kms:Decrypt'], entry: ['Notices', 'AWS::Lambda::Permission', 'lambda:InvokeFunction'] },
  { flow: 'CloudFront to an encrypted bucket', service: 'cloudfront.amazonaws.com', actions: ['kms:Decrypt'], entry: ['Portal', 'AWS::S3::BucketPolicy', 's3:GetObject'] },
  { flow: 'alarms to an encrypted topic', service: 'cloudwatch.amazonaws.com', actions: BOTH, entry: ['Claims', 'AWS::SNS::TopicPolicy', 'sns:Publish'] },
  { flow: 'logs to encrypted log groups', service: 'logs.us-east-1.amazonaws.com', actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:GenerateDataKey*'] },
  { flow: 'Fargate to encrypted storage', service: 'fargate.amazonaws.com', actions: ['kms:GenerateDataKeyWithoutPlaintext', 'kms:CreateGrant'] },
];

/** Who has to use the key himself, since he puts or takes what is encrypted with it. */
const ROLES: readonly (readonly [who: string, stack: string, policy: string, action: string])[] = [
  ['CloudWatch Logs puts requests into the stream', 'Api', 'RequestsToAudit', 'kms:GenerateDataKey*'],
  ['Firehose reads the stream', 'Audit', 'DeliveryServiceRole', 'kms:Decrypt'],
  ['Firehose writes the archive', 'Audit', 'DeliveryS3DestinationRole', 'kms:GenerateDataKey*'],
  ['the workflow publishes notices', 'Claims', 'ClaimRole', 'kms:GenerateDataKey*'],
  ['EventBridge starts the workflow', 'Claims', 'ClaimEventsRole', 'kms:GenerateDataKey*'],
  ['reminders are published', 'Notices', 'RemindServiceRole', 'kms:GenerateDataKey*'],
  ['changes of appointments are read', 'Notices', 'RemindServiceRole', 'kms:Decrypt'],
  ['the mailbox is read', 'Notices', 'DeliverServiceRole', 'kms:Decrypt'],
  ['documents are uploaded', 'Api', 'UploadServiceRole', 'kms:GenerateDataKey*'],
  ['documents are sorted', 'Clinic', 'SortServiceRole', 'kms:Decrypt'],
  ['the visits service says who looked at what', 'Visits', 'TaskTaskRole', 'kms:GenerateDataKey*'],
  ['recordings are copied', 'Clinic', 'RecordingsReplicationRole', 'kms:Encrypt'],
];

interface Statement {
  readonly Effect: string;
  readonly Principal?: { readonly Service?: string | readonly string[] };
  readonly Action: string | readonly string[];
  readonly Condition?: object;
}

type Resources = ReturnType<Template['findResources']>;

function statementsOf(resources: Resources, document = 'PolicyDocument'): Statement[] {
  return Object.values(resources).flatMap(({ Properties }) => (Properties as Record<string, { Statement: Statement[] }>)[document].Statement);
}

/** A permission of a function, as the statement that it is. */
function permissionsOf(resources: Resources): Statement[] {
  return Object.values(resources).map(({ Properties }) => {
    const { Principal, Action } = Properties as { Principal: string; Action: string };
    return { Effect: 'Allow', Principal: { Service: Principal }, Action };
  });
}

function allowedTo(service: string, statements: readonly Statement[]): string[] {
  return statements.filter(({ Effect, Principal }) => Effect === 'Allow' && [Principal?.Service].flat().includes(service))
    .flatMap(({ Action }) => Action);
}

// What the guard warns of outside the boundary is not looked at here.
jest.spyOn(console, 'error').mockImplementation(() => undefined);

describe.each(Object.entries(FLAGS))('the key policies of the example, %s', (_flags, context) => {
  const app = example({ context });
  const stacks = app.node.children.filter((child): child is Stack => Stack.isStack(child));
  const templates = new Map(stacks.map((stack) => [stack.node.id, Template.fromStack(stack)]));
  const keyPolicy = statementsOf(templates.get('Foundation')!.findResources('AWS::KMS::Key'), 'KeyPolicy');

  test.each(TRAPS.map((trap) => [trap.flow, trap] as const))('%s: the service may use the key, and is let in', (_, { service, actions, entry }) => {
    expect(allowedTo(service, keyPolicy)).toEqual(expect.arrayContaining([...actions]));
    if (entry) {
      const [stack, type, action] = entry;
      const entries = templates.get(stack)!.findResources(type);
      expect(allowedTo(service, type === 'AWS::Lambda::Permission' ? permissionsOf(entries) : statementsOf(entries))).toContain(action);
    }
  });

  test('the bus, too, is let into its dead-letter queue', () => {
    const Queues = [{ Ref: Match.stringLikeRegexp('^HappeningsDeadLetters') }];
    const policies = templates.get('Notices')!.findResources('AWS::SQS::QueuePolicy', { Properties: { Queues } });
    expect(allowedTo('events.amazonaws.com', statementsOf(policies))).toContain('sqs:SendMessage');
  });

  test.each(ROLES)('%s, with the key', (_who, stack, policy, action) => {
    const policies = Object.entries(templates.get(stack)!.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(policy));
    expect(statementsOf(Object.fromEntries(policies)).flatMap(({ Action }) => Action)).toContain(action);
  });

  test('no service of another account has one of these use the key', () => {
    const open = keyPolicy.filter(({ Principal, Condition }) => Principal?.Service !== undefined && Condition === undefined);
    // Step Functions has log delivery read what it encrypted; CDK writes no condition there.
    expect(open.map(({ Principal }) => Principal!.Service)).toEqual(['delivery.logs.amazonaws.com']);
  });

  test('the key needs nothing that needs the key', () => {
    const foundation = app.node.findChild('Foundation') as Stack;
    expect(foundation.dependencies.map(({ node }) => node.id)).toEqual(['Offsite']);
    const policies = JSON.stringify(keyPolicy);
    const encrypted = foundation.node.findAll().filter((node): node is CfnResource => CfnResource.isCfnResource(node) && /Logs|S3/.test(node.cfnResourceType));
    encrypted.forEach((resource) => expect(policies).not.toContain(`"${String(foundation.resolve(resource.logicalId))}"`));
  });
});
