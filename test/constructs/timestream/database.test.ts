import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaBucket, HipaaTimestreamDatabase, RiskAcceptance } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('it is made with a key of the baseline, and stays', () => {
  new HipaaTimestreamDatabase(stack, 'Vitals');
  Template.fromStack(stack).hasResource('AWS::Timestream::Database', {
    DeletionPolicy: 'Retain', Properties: { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] } },
  });
});

test('its tables are kept for six years, backed up, and stay', () => {
  new HipaaTimestreamDatabase(stack, 'Vitals').addTable('Beats');
  const template = Template.fromStack(stack);
  template.hasResource('AWS::Timestream::Table', {
    DeletionPolicy: 'Retain',
    Properties: { RetentionProperties: { MemoryStoreRetentionPeriodInHours: '12', MagneticStoreRetentionPeriodInDays: '2192' } },
  });
  template.hasResourceProperties('AWS::Backup::BackupSelection', {
    BackupSelection: { Resources: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('VitalsBeats'), 'Arn'] }] },
  });
});

test('rejected records are written under the key', () => {
  new HipaaTimestreamDatabase(stack, 'Vitals').addTable('Beats', {
    rejectedRecords: new HipaaBucket(stack, 'Rejected'), memoryRetention: Duration.hours(24), magneticRetention: Duration.days(10),
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Timestream::Table', {
    MagneticStoreWriteProperties: { MagneticStoreRejectedDataLocation: { S3Configuration: { EncryptionOption: 'SSE_KMS' } } },
  });
});

test('a table without copies does not synthesize, unless the risk is accepted', () => {
  const table = new HipaaTimestreamDatabase(stack, 'Vitals').addTable('Beats', { backup: false });
  RiskAcceptance.of(table).accept({
    rule: 'Backup.PlanExists', reason: 'Derived data that a job makes again every night.', owner: 'security@clinic.example', expires: '2999-12-31',
  });
  expect(() => Template.fromStack(stack)).not.toThrow();
  const other = new Stack(new App(), 'Other');
  new HipaaTimestreamDatabase(other, 'Vitals').addTable('Beats', { backup: false });
  expect(() => Template.fromStack(other)).toThrow('Backup.PlanExists');
});

test('grants include the key and the endpoints', () => {
  const database = new HipaaTimestreamDatabase(stack, 'Vitals');
  const role = new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  database.grantRead(role);
  database.grantWrite(role);
  const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  for (const action of ['timestream:Select', 'timestream:WriteRecords', 'timestream:DescribeEndpoints', 'kms:Decrypt']) {
    expect(policies).toContain(action);
  }
});
