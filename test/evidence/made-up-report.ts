import { findingOf, makeReport } from '../../src/evidence/make-report';
import { HipaaReport } from '../../src/evidence/report';
import { readFlows } from '../../src/flows';
import { judge, judgeFlows, RuleLevel, RULES } from '../../src/rules';
import { Application, JsonObject, Template } from '../../src/template';

const ref = (Ref: string): JsonObject => ({ Ref });
const arn = (name: string): JsonObject => ({ 'Fn::GetAtt': [name, 'Arn'] });

/** Ten resources of a clinic's system, some as they should be and some not, with data that flows between them and away. */
function unit(n: number): { readonly [logicalId: string]: JsonObject } {
  return {
    [`Records${n}`]: {
      Type: 'AWS::S3::Bucket',
      Properties: { LoggingConfiguration: { DestinationBucketName: ref('AccessLogs') }, VersioningConfiguration: { Status: n % 3 ? 'Enabled' : 'Suspended' } },
      Metadata: { 'aws:cdk:path': `Made/Records${n}/Resource` },
    },
    [`Intake${n}`]: {
      Type: 'AWS::SQS::Queue',
      Properties: { SqsManagedSseEnabled: true, RedrivePolicy: { deadLetterTargetArn: arn(`Refused${n}`), maxReceiveCount: 3 } },
    },
    [`Refused${n}`]: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: arn('Key') } },
    [`Worker${n}`]: {
      Type: 'AWS::Lambda::Function',
      Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler', Role: arn(`Role${n}`), Code: { ZipFile: 'x' }, DeadLetterConfig: { TargetArn: arn(`Refused${n}`) } },
    },
    [`FromIntake${n}`]: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn: arn(`Intake${n}`), FunctionName: ref(`Worker${n}`) } },
    [`Role${n}`]: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] } },
    },
    [`News${n}`]: { Type: 'AWS::SNS::Topic', Properties: n % 2 ? { KmsMasterKeyId: arn('Key') } : {} },
    [`ToIntake${n}`]: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: ref(`News${n}`), Protocol: 'sqs', Endpoint: arn(`Intake${n}`) } },
    [`ToPartner${n}`]: {
      Type: 'AWS::SNS::Subscription', Properties: { TopicArn: ref(`News${n}`), Protocol: 'https', Endpoint: `https://partner${n % 4}.example/inbox` },
    },
    [`Visits${n}`]: {
      Type: 'AWS::DynamoDB::Table',
      Properties: { SSESpecification: { SSEEnabled: n % 5 > 0 }, KeySchema: [], KinesisStreamSpecification: { StreamArn: 'arn:aws:kinesis:us-east-1:111122223333:stream/visits' } },
    },
  };
}

const UNIT = 10;
const UNITS_PER_STACK = 8;

const made = new Map<number, HipaaReport>();

/** A report on an app that nobody has, of about so many resources, made by the rules themselves. The last stack is outside the PHI boundary. */
export function madeUpReport(resources: number): HipaaReport {
  const report = made.get(resources) ?? makeUp(resources);
  made.set(resources, report);
  return report;
}

function makeUp(resources: number): HipaaReport {
  const units = Math.max(1, Math.round(resources / UNIT));
  const templates: Template[] = [];
  for (let first = 0; first < units; first += UNITS_PER_STACK) {
    const own = Array.from({ length: Math.min(UNITS_PER_STACK, units - first) }, (_, index) => unit(first + index));
    const shared = { AccessLogs: { Type: 'AWS::S3::Bucket', Properties: {} }, Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } } };
    templates.push(new Template(`Stack${String(templates.length).padStart(3, '0')}.template.json`, { Resources: Object.assign(shared, ...own) as JsonObject }));
  }
  const application = new Application(templates);
  const outside = templates.at(-1)!;
  const reason = 'Public pages, which know no patient (web-team@clinic.example)';
  const flows = readFlows(application);
  const outcomes = [
    ...judge(application, RULES),
    ...judgeFlows(flows, ({ resource }) => (resource === undefined ? 'elsewhere' : resource.template === outside ? 'outside' : 'inside')),
  ];
  const open = outcomes.filter(({ conclusion }) => conclusion !== 'pass');
  const findings = open.map((outcome, index) => findingOf(outcome, {
    blocks: outcome.rule.level === RuleLevel.REQUIRED,
    line: index + 1,
    sourceLocation: `lib/stack.ts:${index + 1}:5`,
    outsideBoundary: outcome.template === outside ? reason : undefined,
    acceptance: outcome.template !== outside && index % 40 === 0 ? 'accepted by security@clinic.example until 2027-06-30: It is copied every night.' : undefined,
    baseline: outcome.template !== outside && index % 40 === 1 ? 'in the baseline until 2027-03-31: ops@clinic.example is to fix it' : undefined,
  }));
  return makeReport({
    templates: application.templates,
    resources: application.resources,
    flows,
    surroundingsOf: ({ template }) => ({ outsideBoundary: template === outside ? reason : undefined }),
  }, findings, outcomes.filter(({ conclusion }) => conclusion === 'pass'));
}
