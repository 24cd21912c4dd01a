import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as flink from 'aws-cdk-lib/aws-kinesisanalyticsv2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaBucket, HipaaDataStream, HipaaFlinkApplication, HipaaFlinkApplicationProps } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { blockedBy, brokenRules } from '../verdicts';

const APPLICATION = 'AWS::KinesisAnalyticsV2::Application';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack);
});

function make(props: Partial<HipaaFlinkApplicationProps> = {}): HipaaFlinkApplication {
  return new HipaaFlinkApplication(stack, 'Visits', { vpc, codeBucket: new HipaaBucket(stack, 'Code'), codeKey: 'visits.jar', ...props });
}

function statements(template: Template): { Sid?: string; Action: string | string[]; Resource: unknown }[] {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')) as { Properties: { PolicyDocument: { Statement: [] } } }[];
  return policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

test('keeps its state under the key, takes snapshots, is in private subnets and logs, and stays when its stack goes', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResource(APPLICATION, {
    DeletionPolicy: 'Retain',
    Properties: {
      RuntimeEnvironment: 'FLINK-1_20',
      ApplicationConfiguration: {
        ApplicationEncryptionConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
        ApplicationSnapshotConfiguration: { SnapshotsEnabled: true },
        VpcConfigurations: [{ SubnetIds: ['subnet-11111111', 'subnet-22222222'], SecurityGroupIds: [Match.anyValue()] }],
        FlinkApplicationConfiguration: { MonitoringConfiguration: { LogLevel: 'INFO' } },
      },
    },
  });
  template.hasResourceProperties('AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption', { ApplicationName: { Ref: Match.stringLikeRegexp('^Visits') } });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
  expect(brokenRules(stack)).toEqual([]);
});

test('its role may read its code, write its log and attach to the VPC, and no more', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [Match.objectLike({
        Principal: { Service: 'kinesisanalytics.amazonaws.com' }, Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      })],
    },
  });
  const own = statements(template).filter(({ Sid }) => Sid !== undefined);
  expect(own.map(({ Sid }) => Sid)).toEqual(['ReadCode', 'FindLogGroup', 'FindLogStream', 'WriteLog', 'LookUpNetwork', 'AttachToNetwork']);
  expect(own[0]).toMatchObject({ Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: { 'Fn::Join': ['', [expect.anything(), '/visits.jar']] } });
  expect(own.filter(({ Resource }) => Resource === '*').map(({ Sid }) => Sid)).toEqual(['LookUpNetwork']);
  expect(statements(template).filter(({ Sid }) => Sid === undefined).map(({ Action }) => Action)).toEqual(['kms:Decrypt']);
});

test('the key lets Managed Service for Apache Flink in, for applications of this account, once for all of them', () => {
  make();
  new HipaaFlinkApplication(stack, 'Claims', { vpc, codeBucket: new HipaaBucket(stack, 'OtherCode'), codeKey: 'claims.jar' });
  const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key')) as { Properties: { KeyPolicy: { Statement: Record<string, unknown>[] } } }[];
  const own = key.Properties.KeyPolicy.Statement.filter(({ Sid }) => /^Flink/.test(String(Sid)));
  expect(own.map(({ Sid }) => Sid)).toEqual(['FlinkDescribesKey', 'FlinkWritesState', 'FlinkReadsState', 'FlinkRuns', 'FlinkLetsTasksRun']);
  expect(own.filter(({ Condition }) => !JSON.stringify(Condition).includes(':application/*'))).toEqual([]);
});

test('grants let it read and write streams, and connections let it reach others', () => {
  const application = make();
  new HipaaDataStream(stack, 'Stream').grantReadWrite(application);
  application.connections.allowTo(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(9098));
  const template = Template.fromStack(stack);
  expect(JSON.stringify(statements(template))).toContain('kinesis:GetRecords');
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 443 }), Match.objectLike({ CidrIp: '10.0.0.0/16', FromPort: 9098 })],
  });
});

test('somebody may operate it, here or elsewhere', () => {
  const operator = new iam.Role(stack, 'Operator', { assumedBy: new iam.AccountRootPrincipal() });
  HipaaFlinkApplication.fromApplicationName(stack, 'Elsewhere', 'claims').grant(operator, 'StartApplication', 'StopApplication');
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: [Match.objectLike({
        Action: ['kinesisanalytics:StartApplication', 'kinesisanalytics:StopApplication'],
        Resource: { 'Fn::Join': ['', Match.arrayWith([':application/claims'])] },
      })],
    },
  });
});

test('metrics are those of the application', () => {
  expect(make({ applicationName: 'visits' }).metricDowntime()).toMatchObject({
    namespace: 'AWS/KinesisAnalytics', metricName: 'downtime', dimensions: { Application: 'visits' }, statistic: 'Maximum',
  });
  expect(HipaaFlinkApplication.fromApplicationName(stack, 'Elsewhere', 'claims').metric('uptime')).toMatchObject({ dimensions: { Application: 'claims' } });
});

test('a key that is imported is left as it is', () => {
  make({ encryptionKey: kms.Key.fromKeyArn(stack, 'Imported', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  Template.fromStack(stack).hasResourceProperties(APPLICATION, {
    ApplicationConfiguration: { ApplicationEncryptionConfiguration: { KeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' } },
  });
});

test.each(['FLINK-1_19', 'SQL-1_0', 'ZEPPELIN-FLINK-3_0'])('the runtime %s is refused', (runtime) => {
  expect(() => make({ runtime })).toThrow(`HipaaFlinkApplication 'Clinic/Visits': 'runtime' must be 'FLINK-1_20' or later, got '${runtime}'.`);
});

test('a runtime that only deployment knows is taken', () => {
  make({ runtime: new CfnParameter(stack, 'Runtime').valueAsString });
  Template.fromStack(stack).hasResourceProperties(APPLICATION, { RuntimeEnvironment: { Ref: 'Runtime' } });
});

test('it refuses to be without a VPC', () => {
  expect(() => make({ vpc: undefined })).toThrow("HipaaFlinkApplication 'Clinic/Visits': 'vpc' must be given");
});

test.each<[string, (application: HipaaFlinkApplication) => void, string]>([
  ['a key of AWS', (application) => weakened(application, 'ApplicationEncryptionConfiguration.KeyType', 'AWS_OWNED_KEY'), 'KinesisAnalytics.CustomerKey'],
  ['no snapshots', (application) => weakened(application, 'ApplicationSnapshotConfiguration.SnapshotsEnabled', false), 'KinesisAnalytics.Snapshots'],
  ['no VPC', (application) => weakened(application, 'VpcConfigurations', undefined), 'KinesisAnalytics.Snapshots'],
  ['no log', (application) => application.node.tryRemoveChild('Logging'), 'KinesisAnalytics.Logging'],
])('with %s it does not synthesize', (_, weaken, rule) => {
  weaken(make());
  expect(blockedBy(stack)).toContain(rule);
});

function weakened(application: HipaaFlinkApplication, path: string, value: unknown): void {
  (application.node.defaultChild as flink.CfnApplication).addPropertyOverride(`ApplicationConfiguration.${path}`, value);
}
