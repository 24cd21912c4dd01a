import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaRepository, HipaaRepositoryProps } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('it is encrypted with a key of the baseline, scanned, and its tags and images stay', () => {
  new HipaaRepository(stack, 'Images');
  Template.fromStack(stack).hasResource('AWS::ECR::Repository', {
    Properties: {
      EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] } },
      ImageScanningConfiguration: { ScanOnPush: true },
      ImageTagMutability: 'IMMUTABLE',
    },
    DeletionPolicy: 'Retain',
  });
});

test('it is let in as the L2 is', () => {
  const role = new iam.Role(stack, 'Builder', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
  new HipaaRepository(stack, 'Images').grantPullPush(role);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('ecr:PutImage');
});

test.each<[string, HipaaRepositoryProps, string]>([
  ['the key of the service', { encryption: ecr.RepositoryEncryption.AES_256 }, 'ECR.CustomerKey'],
  ['tags that move', { imageTagMutability: ecr.TagMutability.MUTABLE }, 'ECR.ImmutableTags'],
  ['no scans', { imageScanOnPush: false }, 'ECR.ScanOnPush'],
])('with %s it does not synthesize', (_, props, rule) => {
  new HipaaRepository(stack, 'Images', props);
  expect(() => (stack.node.root as App).synth()).toThrow(rule);
});

test('a policy for everyone does not synthesize', () => {
  new HipaaRepository(stack, 'Images').addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['ecr:BatchGetImage'] }));
  expect(() => (stack.node.root as App).synth()).toThrow('ECR.NoPublicPolicy');
});
