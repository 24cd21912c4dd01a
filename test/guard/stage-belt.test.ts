import { App, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { HipaaBucket, HipaaGuard } from '../../src';

function stageWith(enforce: boolean): { app: App; stage: Stage; stack: Stack } {
  const app = new App();
  if (enforce) {
    HipaaGuard.enforce(app);
  }
  const stage = new Stage(app, 'Prod');
  return { app, stage, stack: new Stack(stage, 'Clinic') };
}

function weakenedBucket(stack: Stack): void {
  (new HipaaBucket(stack, 'Records').node.defaultChild as CfnBucket).addPropertyDeletionOverride('VersioningConfiguration');
}

describe.each([
  ['stage.synth()', ({ stage }: ReturnType<typeof stageWith>) => stage.synth()],
  ['Template.fromStack of a stack in it', ({ stack }: ReturnType<typeof stageWith>) => Template.fromStack(stack)],
  ['app.synth()', ({ app }: ReturnType<typeof stageWith>) => app.synth()],
])('a Stage, synthesized by %s', (_way, synthesize) => {
  test('does not get past enforce, though it was made after it', () => {
    const made = stageWith(true);
    new Bucket(made.stack, 'Plain');
    expect(() => synthesize(made)).toThrow(/S3\.TlsOnly/);
  });

  test('does not get past the promises of a construct', () => {
    const made = stageWith(false);
    weakenedBucket(made.stack);
    expect(() => synthesize(made)).toThrow(/S3\.Versioning/);
  });

  test('does so the second time no more than the first', () => {
    const made = stageWith(false);
    weakenedBucket(made.stack);
    expect(() => synthesize(made)).toThrow(/S3\.Versioning/);
    expect(() => synthesize(made)).toThrow(/S3\.Versioning/);
  });

  test('synthesizes when all is well', () => {
    const made = stageWith(true);
    new HipaaBucket(made.stack, 'Records');
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => synthesize(made)).not.toThrow();
    print.mockRestore();
  });
});

test('a Stage of an app that nobody guards is left alone', () => {
  const { stage, stack } = stageWith(false);
  new Bucket(stack, 'Plain');
  expect(() => stage.synth()).not.toThrow();
});

test('a Stage is judged for itself: what is wrong in another does not stop it', () => {
  const { app, stack } = stageWith(true);
  new Bucket(stack, 'Plain');
  const other = new Stage(app, 'Other');
  new HipaaBucket(new Stack(other, 'Clinic'), 'Records');
  expect(() => other.synth()).not.toThrow();
});

test('the message names the stage, the rule and the construct', () => {
  const { stage, stack } = stageWith(false);
  weakenedBucket(stack);
  expect(() => stage.synth()).toThrow(/^Validation failed: 'Prod' does not leave synthesis\.[^]*S3\.Versioning[^]*Prod\/Clinic\/Records\/Resource|Prod\/Clinic\/Records\/Resource[^]*S3\.Versioning/);
});
