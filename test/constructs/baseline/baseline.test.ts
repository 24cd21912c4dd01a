import { App, Duration, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaAccessLogBucket, HipaaBackupPlan, HipaaBaseline, HipaaBucket, HipaaKey } from '../../../src';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Clinic');
});

test('a stack gets one on first need, and only one', () => {
  expect(HipaaBaseline.of(stack)).toBe(HipaaBaseline.of(stack));
  expect(HipaaBaseline.of(stack).node.path).toBe('Clinic/HipaaBaseline');
});

test('it makes nothing that nobody asked for', () => {
  HipaaBaseline.of(stack);
  expect(Template.fromStack(stack).toJSON()).not.toHaveProperty('Resources');
});

test('nested stacks share that of the stack they are nested in', () => {
  const nested = new NestedStack(stack, 'Reports');
  expect(HipaaBaseline.of(nested)).toBe(HipaaBaseline.of(stack));
});

test('a bucket in a nested stack synthesizes with the key of its parent', () => {
  new HipaaBucket(new NestedStack(stack, 'Reports'), 'Records');
  expect(() => app.synth()).not.toThrow();
});

test('the nearest one up the tree holds', () => {
  const other = new Stack(app, 'Other');
  const baseline = new HipaaBaseline(stack, 'Baseline');
  baseline.shareWith(app);
  const own = new HipaaBaseline(other, 'Own');
  expect(HipaaBaseline.of(other)).toBe(own);
  expect(HipaaBaseline.of(new Stack(app, 'Third'))).toBe(baseline);
});

test('every part can be replaced', () => {
  const key = new HipaaKey(stack, 'OwnKey');
  const logs = new HipaaAccessLogBucket(stack, 'OwnLogs');
  const plan = new HipaaBackupPlan(stack, 'OwnPlan');
  const baseline = new HipaaBaseline(stack, 'Baseline', { encryptionKey: key, accessLogBucket: logs, backupPlan: plan, retention: Duration.days(4000) });
  new HipaaBucket(stack, 'Records');
  expect([baseline.encryptionKey, baseline.accessLogBucket, baseline.backupPlan]).toEqual([key, logs, plan]);
  expect(JSON.stringify(Template.fromStack(stack).toJSON())).toContain('"NoncurrentDays":4000');
  expect(() => app.synth()).not.toThrow();
});

test('a second one in the same scope is refused', () => {
  new HipaaBaseline(stack, 'Baseline');
  expect(() => new HipaaBaseline(stack, 'Another')).toThrow(
    "HipaaBaseline 'Clinic/Another': 'Clinic' already uses 'Clinic/Baseline'. Make the baseline before the first construct that needs one.");
});

test('a key that is imported serves as well', () => {
  new HipaaBaseline(stack, 'Baseline', { encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  new HipaaBucket(stack, 'Records');
  expect(() => app.synth()).not.toThrow();
});

test('backups go to an encrypted vault that is locked for 35 days', () => {
  new HipaaBucket(stack, 'Records');
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::Backup::BackupVault', { LockConfiguration: { MinRetentionDays: 35 } });
  template.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 35 }, ScheduleExpression: 'cron(0 5 * * ? *)' }] },
  });
});
