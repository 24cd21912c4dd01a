import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { HipaaKey } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is rotated, enabled, kept, and deleted after 30 days at the soonest', () => {
  new HipaaKey(stack, 'Key');
  Template.fromStack(stack).hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { Enabled: true, EnableKeyRotation: true, PendingWindowInDays: 30 },
  });
});

test('an asymmetric key is not rotated, since KMS does not, and synthesizes', () => {
  new HipaaKey(stack, 'Key', { keySpec: kms.KeySpec.RSA_4096, keyUsage: kms.KeyUsage.SIGN_VERIFY });
  expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toContain('EnableKeyRotation');
});

test.each<[string, kms.KeyProps, string]>([
  ['not rotated', { enableKeyRotation: false }, 'KMS.Rotation'],
  ['disabled', { enabled: false }, 'KMS.NotScheduledForDeletion'],
  ['deleted within a week', { pendingWindow: Duration.days(7) }, 'KMS.NotScheduledForDeletion'],
  ['destroyed with its stack', { removalPolicy: RemovalPolicy.DESTROY }, 'KMS.NotScheduledForDeletion'],
  ['a patient in its description', { description: 'MRN 12345678' }, 'KMS.NoPhiInTags'],
])('a key that is %s does not synthesize', (_what, props, rule) => {
  new HipaaKey(stack, 'Key', props);
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});

test('a key that everyone may use does not synthesize', () => {
  new HipaaKey(stack, 'Key').addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['kms:Decrypt'], resources: ['*'] }));
  expect(() => Template.fromStack(stack)).toThrow('ERROR KMS.KeyPolicyNotPublic: ');
});

test('grants work as those of kms.Key do', () => {
  const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaKey(stack, 'Key').grantDecrypt(role);
  expect(() => Template.fromStack(stack)).not.toThrow();
});

describe('a role of another stack that reads a secret', () => {
  let keys: Stack;

  beforeEach(() => {
    const app = new App();
    keys = new Stack(app, 'Keys');
    stack = new Stack(app, 'Clinic');
    const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    new Secret(stack, 'Password', { encryptionKey: new HipaaKey(keys, 'Key') }).grantRead(role);
  });

  test('is told in its own policy that it may decrypt, through Secrets Manager only', () => {
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({
          Action: 'kms:Decrypt', Condition: { StringEquals: { 'kms:ViaService': Match.anyValue() } },
        })]),
      },
    });
  });

  test('is not named by the policy of the key, which is deployed before', () => {
    expect(JSON.stringify(Template.fromStack(keys).findResources('AWS::KMS::Key'))).not.toContain('Reader');
  });
});

test('a role of the same stack that reads a secret is named by the policy of the key, as CDK does it', () => {
  const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new Secret(stack, 'Password', { encryptionKey: new HipaaKey(stack, 'Key') }).grantRead(role);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toContain('Reader');
});
