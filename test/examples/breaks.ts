import type { Outside } from './outside';

/** How a kind of flow is broken: what its property says instead. */
export interface Break {
  readonly kind: string;
  /** Where else the property is, where it is not the one that the report tells. */
  readonly at?: readonly [type: string, path: string];
  /** A place outside the PHI boundary; absent where the service itself decides where the data goes. */
  readonly outside?: (outside: Outside, to: string) => string;
  /** The construct that it ends in, where the flow is told there: somebody says that it holds no PHI. */
  readonly excluded?: string;
  /** A place in an account that no BAA covers, where the property can name one. */
  readonly stranger?: string;
  /** A service that may not hold PHI, where the property can name one. */
  readonly ineligible?: string;
  /** Whether it is broken in an app of its own: it would hide what breaks another one. */
  readonly isAlone?: boolean;
}

const QUEUE = 'arn:aws:sqs:us-east-1:444455556666:results';
const FUNCTION = 'arn:aws:lambda:us-east-1:444455556666:function:results';
const LOG_GROUP = 'arn:aws:logs:us-east-1:444455556666:log-group:results';
const STREAM = 'arn:aws:kinesis:us-east-1:444455556666:stream/results';
/** Where App Runner and Lightsail, which are not HIPAA eligible, take requests. */
const RUNNER = 'abc.us-east-1.awsapprunner.com';
const LIGHTSAIL = 'arn:aws:lightsail:us-east-1:111122223333:Instance/results';

const invoke = (fn: string) => `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`;
const oneTask = (resource: string) => `{"StartAt":"Ask","States":{"Ask":{"Type":"Task","End":true,"Resource":"${resource}"}}}`;

/** Every kind of flow in the example, and how it goes wrong. */
export const BREAKS: readonly Break[] = [
  { kind: 'API access log', outside: ({ logGroupArn }) => logGroupArn, stranger: LOG_GROUP },
  { kind: 'API execution log' },
  { kind: 'API integration', outside: ({ functionArn, vpcLink }, to) => (/ToVisits/.test(to) ? vpcLink : invoke(functionArn)), stranger: invoke(FUNCTION), ineligible: `https://${RUNNER}/` },
  { kind: 'API private link', outside: ({ targetGroup }) => targetGroup, stranger: 'arn:aws:elasticloadbalancing:us-east-1:444455556666:loadbalancer/net/results/1' },
  { kind: 'Backup', at: ['AWS::Backup::BackupPlan', 'BackupPlan.BackupPlanRule.0.TargetBackupVault'], outside: ({ vault }) => vault, isAlone: true },
  { kind: 'Backup copy', outside: ({ vaultArn }) => vaultArn, stranger: 'arn:aws:backup:us-west-2:444455556666:backup-vault:results' },
  { kind: 'CloudFront origin', outside: ({ bucketHost }) => bucketHost, stranger: 'results.lab.example', ineligible: RUNNER },
  { kind: 'Container log', outside: ({ logGroup }) => logGroup },
  { kind: 'DNS query log', outside: ({ logGroupArn }) => logGroupArn, stranger: LOG_GROUP },
  { kind: 'ECS exec session log', outside: ({ logGroup }) => logGroup },
  { kind: 'Environment variable', outside: ({ queueUrl }) => queueUrl, stranger: QUEUE, ineligible: `https://${RUNNER}/` },
  { kind: 'EventBridge dead-letter queue', outside: ({ queueArn }) => queueArn, stranger: QUEUE },
  { kind: 'EventBridge target', outside: ({ queueArn }) => queueArn, stranger: QUEUE, ineligible: LIGHTSAIL },
  { kind: 'File system', outside: ({ fileSystem }) => fileSystem },
  { kind: 'Firehose destination', outside: ({ bucketArn }) => bucketArn },
  { kind: 'Firehose error log', outside: ({ logGroup }) => logGroup },
  { kind: 'Firehose source', excluded: 'Audit/Delivery', isAlone: true },
  { kind: 'Lambda dead-letter queue', outside: ({ queueArn }) => queueArn, stranger: QUEUE },
  { kind: 'Lambda event source', outside: ({ functionArn }) => functionArn, stranger: FUNCTION },
  { kind: 'Lambda failure destination', outside: ({ queueArn }) => queueArn, stranger: QUEUE, ineligible: LIGHTSAIL },
  { kind: 'Lambda log', outside: ({ logGroup }) => logGroup },
  { kind: 'Load balancer forward', outside: ({ targetGroup }) => targetGroup },
  { kind: 'Load balancer log', outside: ({ bucket }) => bucket },
  { kind: 'Load balancer target', outside: ({ targetGroup }) => targetGroup },
  { kind: 'Log delivery', at: ['AWS::Logs::DeliveryDestination', 'DestinationResourceArn'], outside: ({ bucketArn }) => bucketArn },
  { kind: 'Log subscription', outside: ({ functionArn }) => functionArn, stranger: STREAM, ineligible: LIGHTSAIL },
  { kind: 'RDS log export' },
  { kind: 'S3 access log', outside: ({ bucket }) => bucket },
  { kind: 'S3 notification', outside: ({ queueArn }) => queueArn, stranger: QUEUE },
  { kind: 'S3 replication', outside: ({ bucketArn }) => bucketArn },
  { kind: 'SNS dead-letter queue', outside: ({ queueArn }) => queueArn, stranger: QUEUE },
  { kind: 'SNS subscription', outside: ({ queueArn }) => queueArn, stranger: QUEUE, ineligible: LIGHTSAIL },
  { kind: 'SQS dead-letter queue', outside: ({ queueArn }) => queueArn, stranger: QUEUE },
  { kind: 'Step Functions log', outside: ({ logGroupArn }) => logGroupArn, stranger: LOG_GROUP },
  { kind: 'Step Functions task', outside: ({ functionArn }) => oneTask(functionArn), stranger: oneTask(FUNCTION), ineligible: oneTask('arn:aws:states:::aws-sdk:lightsail:getInstances') },
  { kind: 'VPC flow log', outside: ({ logGroup }) => logGroup },
  { kind: 'WAF log', outside: ({ logGroupArn }) => logGroupArn, stranger: LOG_GROUP },
  { kind: 'X-Ray trace' },
];
