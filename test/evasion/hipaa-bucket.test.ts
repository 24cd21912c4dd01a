import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { blockedBy } from './blocked';
import { BUCKET_WAYS, find, Subject } from './bucket-ways';
import { HipaaBucket, HipaaGuard } from '../../src';

function make(where: 'stack' | 'nested stack' | 'Stage', enforce: boolean): Subject {
  const app = new App();
  if (enforce) {
    HipaaGuard.enforce(app);
  }
  const outer = new Stack(where === 'Stage' ? new Stage(app, 'Prod') : app, 'Clinic');
  const stack = where === 'nested stack' ? new NestedStack(outer, 'Nested') : outer;
  const bucket = new HipaaBucket(stack, 'Records');
  return { app, stack: outer, bucket, cfn: bucket.node.defaultChild as s3.CfnBucket, policy: find(bucket, 'AWS::S3::BucketPolicy') };
}

describe.each([['guarding itself', false], ['under enforce', true]])('a HipaaBucket, %s', (_how, enforce) => {
  test('synthesizes as it is made', () => {
    expect(blockedBy(make('stack', enforce).app)).toEqual([]);
  });

  test.each(BUCKET_WAYS)('is not weakened by %s', (_way, rule, weaken) => {
    const subject = make('stack', enforce);
    weaken(subject);
    expect(blockedBy(subject.app)).toContain(rule);
  });

  test.each(['nested stack', 'Stage'] as const)('in a %s is not weakened either', (where) => {
    const subject = make(where, enforce);
    subject.cfn.addPropertyDeletionOverride('VersioningConfiguration');
    expect(blockedBy(subject.app)).toContain('S3.Versioning');
  });
});
