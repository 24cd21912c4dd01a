import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaArchiveBucket, HipaaArchiveBucketProps, HipaaBucket } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function archive(): Record<string, unknown> {
  const buckets = Template.fromStack(stack).findResources('AWS::S3::Bucket');
  return Object.entries(buckets).find(([id]) => id.startsWith('Archive'))![1].Properties as Record<string, unknown>;
}

test('archives at once, and locks for the retention', () => {
  new HipaaArchiveBucket(stack, 'Archive');
  expect(archive()).toMatchObject({
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 2192 } } },
    LifecycleConfiguration: { Rules: [{ Id: 'Retention' }, { Id: 'Archive', Status: 'Enabled', Transitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 0 }] }] },
  });
});

test('is a HipaaBucket: encrypted, closed, logged and backed up', () => {
  expect(new HipaaArchiveBucket(stack, 'Archive')).toBeInstanceOf(HipaaBucket);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::Backup::BackupSelection'))).toContain('Archive');
});

test('the lock follows the retention, or says its own', () => {
  new HipaaArchiveBucket(stack, 'Archive', { retention: Duration.days(400) });
  expect(archive()).toMatchObject({ ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 400 } } } });
});

test.each([[s3.StorageClass.GLACIER], [s3.StorageClass.DEEP_ARCHIVE]])('%s, which AWS Backup leaves out, needs a replica', (archiveClass) => {
  new HipaaArchiveBucket(stack, 'Archive', { archiveClass });
  expect(() => Template.fromStack(stack)).toThrow('ERROR Backup.PlanExists: ');
});

test('and synthesizes with one', () => {
  new HipaaArchiveBucket(stack, 'Archive', { archiveClass: s3.StorageClass.DEEP_ARCHIVE, replication: { destination: new HipaaBucket(stack, 'Replica') } });
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test('without object lock it does not synthesize', () => {
  new HipaaArchiveBucket(stack, 'Archive', { objectLockEnabled: false });
  expect(() => Template.fromStack(stack)).toThrow('ERROR Glacier.LifecycleArchive: ');
});

test('a class that is no archive is refused', () => {
  const props: HipaaArchiveBucketProps = { archiveClass: s3.StorageClass.INFREQUENT_ACCESS };
  expect(() => new HipaaArchiveBucket(stack, 'Archive', props)).toThrow(
    "HipaaArchiveBucket 'Clinic/Archive': 'archiveClass' must be a class of S3 Glacier, got STANDARD_IA. "
    + 'Use s3.StorageClass.GLACIER_INSTANT_RETRIEVAL, GLACIER or DEEP_ARCHIVE, or a HipaaBucket.');
});
