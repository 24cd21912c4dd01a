import { App, CfnParameter, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { HipaaSecret } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function rotator(): lambda.IFunction {
  return lambda.Function.fromFunctionArn(stack, 'Rotator', 'arn:aws:lambda:us-east-1:111122223333:function:rotator');
}

test('is a generated secret under the key of the baseline', () => {
  expect(new HipaaSecret(stack, 'Portal')).toBeInstanceOf(secretsmanager.Secret);
  Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', {
    GenerateSecretString: {},
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
  });
});

test('takes a key of its own', () => {
  new HipaaSecret(stack, 'Portal', { encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', { KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' });
});

test('its policy is checked for public access, whoever adds to it', () => {
  new HipaaSecret(stack, 'Portal').denyAccountRootDelete();
  Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::ResourcePolicy', { BlockPublicPolicy: true });
});

test('grants include the key', () => {
  const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new HipaaSecret(stack, 'Portal').grantRead(role);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toContain('kms:ViaService');
});

test('is rotated by a function of your own', () => {
  new HipaaSecret(stack, 'Portal', { rotation: { rotationLambda: rotator(), automaticallyAfter: Duration.days(30) } });
  Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::RotationSchedule', { RotationRules: { ScheduleExpression: 'rate(30 days)' } });
});

test('a value that a parameter with NoEcho brings is in order', () => {
  const parameter = new CfnParameter(stack, 'Token', { noEcho: true });
  new HipaaSecret(stack, 'Portal', { secretStringValue: SecretValue.cfnParameter(parameter) });
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test.each<[string, () => HipaaSecret, string]>([
  ['a value in the template', () => new HipaaSecret(stack, 'Portal', { secretStringValue: SecretValue.unsafePlainText('correct horse') }), 'SecretsManager.NoPlaintextValue'],
  ['a replica without a key', () => new HipaaSecret(stack, 'Portal', { replicaRegions: [{ region: 'us-west-2' }] }), 'SecretsManager.CustomerKey'],
  ['a rotation once in half a year', () => new HipaaSecret(stack, 'Portal', {
    rotation: { rotationLambda: rotator(), automaticallyAfter: Duration.days(180) },
  }), 'SecretsManager.Rotation'],
])('with %s it does not synthesize', (_what, make, rule) => {
  make();
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});

test('a policy for everyone does not synthesize', () => {
  new HipaaSecret(stack, 'Portal').addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.AnyPrincipal()], actions: ['secretsmanager:GetSecretValue'], resources: ['*'],
  }));
  expect(() => Template.fromStack(stack)).toThrow('ERROR IAM.NoPublicResourcePolicy: ');
});
