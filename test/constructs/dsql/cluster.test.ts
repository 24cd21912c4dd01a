import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaDsqlCluster } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('is encrypted with the key of the baseline, protected, kept and backed up', () => {
  new HipaaDsqlCluster(stack, 'Records');
  const template = Template.fromStack(stack);
  template.hasResource('AWS::DSQL::Cluster', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { DeletionProtectionEnabled: true, KmsEncryptionKey: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
  });
  template.hasResourceProperties('AWS::Backup::BackupSelection', {
    BackupSelection: { Resources: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Records'), 'ResourceArn'] }] },
  });
});

test('takes a key of its own', () => {
  new HipaaDsqlCluster(stack, 'Records', { encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  Template.fromStack(stack).hasResourceProperties('AWS::DSQL::Cluster', { KmsEncryptionKey: 'arn:aws:kms:us-east-1:111122223333:key/abc' });
});

test('grants name the cluster', () => {
  const role = new iam.Role(stack, 'App', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const cluster = new HipaaDsqlCluster(stack, 'Records');
  cluster.grantConnect(role);
  cluster.grantConnectAdmin(role);
  cluster.grant(role, 'dsql:GetCluster');
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: ['dsql:DbConnect', 'dsql:DbConnectAdmin', 'dsql:GetCluster'].map((action) => Match.objectLike({
        Action: action, Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Records'), 'ResourceArn'] },
      })),
    },
  });
});

test.each<[string, ConstructorParameters<typeof HipaaDsqlCluster>[2], string]>([
  ['deletion protection', { deletionProtection: false }, 'DSQL.DeletionProtection'],
  ['a backup plan', { backup: false }, 'Backup.PlanExists'],
])('without %s it does not synthesize', (_what, props, rule) => {
  new HipaaDsqlCluster(stack, 'Records', props);
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});
