import { App, Stack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { FLAGS } from './flags';
import { SAMPLES } from './samples';
import { telehealth } from '../../examples/telehealth/app';

// CDK's built-in validation of templates by CloudFormation's own rules: slow, so it is off everywhere else.
process.env.CDK_VALIDATION = 'true';

test('the validation is on: what CloudFormation refuses does not synthesize', () => {
  const app = new App({ context: { '@aws-cdk/core:validateAgainstDefaultRules': true } });
  new CfnBucket(new Stack(app, 'Wrong'), 'Bucket', { accessControl: 'Nonsense' });
  expect(() => app.synth()).toThrow(/Nonsense/);
});

describe.each(Object.entries(FLAGS))('%s', (_flags, context) => {
  test.each(Object.entries(SAMPLES))('%s is valid CloudFormation', (_name, { minimal, maximal }) => {
    const app = new App({ context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': true } });
    minimal(new Stack(app, 'Minimal'));
    maximal(new Stack(app, 'Maximal'));
    expect(() => app.synth()).not.toThrow();
  });
});

test('the telehealth example is valid CloudFormation', () => {
  const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const context = { ...FLAGS['recommended feature flags'], '@aws-cdk/core:validateAgainstDefaultRules': true };
  expect(() => telehealth({ context, today: '2026-12-01' }).synth()).not.toThrow();
  print.mockRestore();
});
