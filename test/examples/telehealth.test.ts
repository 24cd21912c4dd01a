import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { example, judge, resourceIn, short, TODAY } from './app';
import { FLAGS } from '../constructs/flags';
import { newApp, synthesize } from '../guard/synthesis';
import { HipaaGuard, Strictness } from 'cdk-hipaa';

const README = readFileSync(join(__dirname, '..', '..', 'examples', 'telehealth', 'README.md'), 'utf8');

/** As `newApp` in the tests of the guard: in a folder that is gone afterwards. */
function exampleIn(context: Record<string, unknown>, broken = false): App {
  return example({ outdir: newApp().outdir, context, broken });
}

describe.each(Object.entries(FLAGS))('the telehealth example, %s', (_flags, context) => {
  const synthesis = synthesize(exampleIn(context));
  const { summary, findings } = synthesis.evidence!;

  test('synthesizes under the strictest guard, with nothing left to warn of inside the boundary', () => {
    expect(synthesis.error).toBeUndefined();
    expect(summary).toMatchObject({ required: 0, recommended: 0, blocking: 0, baseline: 0 });
    expect(summary.passed).toBeGreaterThan(3000);
  });

  test('accepts no risk that README.md does not explain', () => {
    const accepted = findings.filter(({ verdict }) => verdict === 'accepted');
    expect(accepted.map(({ acceptance }) => acceptance)).not.toContain(undefined);
    const rules = [...new Set(accepted.map(({ rule }) => rule))].sort();
    expect([...README.matchAll(/^\| ([A-Z]\w+\.\w+) \|/gm)].map(([, rule]) => rule).sort()).toEqual(rules);
  });

  test('asks nobody for anything while it is synthesized', () => {
    const app = exampleIn(context);
    synthesize(app);
    const manifest = JSON.parse(readFileSync(join(app.outdir, 'manifest.json'), 'utf8')) as { missing?: unknown };
    expect(manifest.missing).toBeUndefined();
  });
});

test('the only rule that it leaves out is one that CDK itself breaks with every grant', () => {
  const { findings } = HipaaGuard.check(example(), { strictness: Strictness.RECOMMENDED, today: TODAY });
  expect([...new Set(findings.filter(({ blocks }) => blocks).map(({ rule }) => rule))]).toEqual(['IAM.NoInlinePolicy']);
});

test('README.md tells of every stack', () => {
  const stacks = example().node.children.filter((child) => Stack.isStack(child)).map(({ node }) => node.id);
  expect([...README.matchAll(/^\| `(\w+)` \|/gm)].map(([, stack]) => stack).sort()).toEqual(stacks.sort());
});

describe('the boundary', () => {
  test('what the website uses would block inside it', () => {
    const outside = judge(example()).findings.filter(({ outsideBoundary }) => outsideBoundary !== undefined);
    expect(new Set(outside.map(({ template }) => template))).toEqual(new Set(['Website.template.json']));
    expect(outside.map(({ rule }) => rule)).toContain('Eligibility.ServiceEligible');
  });

  test('a stack for an account that no BAA covers does not synthesize', () => {
    const app = example();
    HipaaGuard.enforce(app, { baaAccounts: ['444455556666'] });
    expect(judge(app).findings.filter(({ rule }) => rule === 'Eligibility.BaaAttested').length).toBeGreaterThan(10);
  });
});

test('each of the five mistakes is named where it is', () => {
  const { evidence, error } = synthesize(exampleIn({}, true));
  expect(error).toContain('ERROR Flow.StaysInside: ');
  expect(evidence!.findings.filter(({ blocks }) => blocks).map(({ rule, constructPath }) => `${rule} ${constructPath?.replace('/Resource', '')}`).sort()).toEqual([
    'Eligibility.NotRetired Clinic/Thumbnails',
    'Eligibility.ServiceEligible Clinic/Thumbnails',
    'Flow.LeavesAccount Notices/Notices',
    'Flow.StaysInside Notices/Notices',
    'S3.CustomerKey Clinic/Documents',
    'S3.Versioning Clinic/Exports',
    'SNS.NoClearChannelSubscription Notices/Notices/frontdesk@clinic.example',
  ]);
});

describe('where data ends up, not encrypted as it should be', () => {
  const ENCRYPTION: { readonly [type: string]: readonly [path: string, rule: string, value?: unknown] } = {
    'AWS::Backup::BackupVault': ['EncryptionKeyArn', 'Backup.VaultEncrypted'],
    'AWS::DynamoDB::GlobalTable': ['SSESpecification', 'DynamoDB.CustomerKey'],
    'AWS::EFS::FileSystem': ['Encrypted', 'EFS.EncryptionAtRest', false],
    'AWS::ElastiCache::ServerlessCache': ['KmsKeyId', 'ServerlessCache.CustomerKey'],
    'AWS::Events::EventBus': ['KmsKeyIdentifier', 'Events.BusCustomerKey'],
    'AWS::Kinesis::Stream': ['StreamEncryption', 'Kinesis.EncryptionAtRest'],
    'AWS::Lambda::Function': ['KmsKeyArn', 'Lambda.EnvironmentKms'],
    'AWS::Logs::LogGroup': ['KmsKeyId', 'Logs.EncryptionAtRest'],
    'AWS::RDS::DBCluster': ['StorageEncrypted', 'RDS.EncryptionAtRest', false],
    'AWS::S3::Bucket': ['BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID', 'S3.CustomerKey'],
    'AWS::SNS::Topic': ['KmsMasterKeyId', 'SNS.EncryptionAtRest'],
    'AWS::SQS::Queue': ['KmsMasterKeyId', 'SQS.CustomerKey'],
    'AWS::StepFunctions::StateMachine': ['EncryptionConfiguration', 'StepFunctions.CustomerKey'],
  };
  const app = example();
  const ends = [...new Set(judge(example()).flows.flatMap(({ to }) => (to.includes('#') ? [to] : [])))]
    // S3 delivers access logs to buckets with keys of its own only.
    .filter((end) => !end.includes('AccessLogs'))
    .map((end): [string, CfnResource] => [end, resourceIn(app, end.split('#')[0], end.split('#')[1])])
    .filter(([, { cfnResourceType }]) => cfnResourceType in ENCRYPTION);
  ends.forEach(([, resource]) => {
    const [path, , value] = ENCRYPTION[resource.cfnResourceType];
    resource.addPropertyOverride(path, value);
  });
  const { findings } = judge(app);

  test.each(ends.map(([end, resource]) => [short(end), resource] as const))('%s', (_, { cfnResourceType, node }) => {
    const blocking = findings.filter(({ blocks, constructPath }) => blocks && constructPath === node.path);
    expect(blocking.map(({ rule }) => rule)).toContain(ENCRYPTION[cfnResourceType][1]);
  });

  test('nothing in the table is there for nothing', () => {
    expect(Object.keys(ENCRYPTION).sort()).toEqual([...new Set(ends.map(([, { cfnResourceType }]) => cfnResourceType))].sort());
  });
});
