import { App, RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaVolume, HipaaVolumeProps, RiskAcceptance } from '../../../src';

const PLACE = { availabilityZone: 'us-east-1a', size: Size.gibibytes(100) };

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test.each([[true], [false]])('is encrypted with the key of the baseline, kept, and gp3 whatever the feature flag says: %s', (flag) => {
  stack = new Stack(new App({ context: { '@aws-cdk/aws-ec2:ebsDefaultGp3Volume': flag } }), 'Clinic');
  new HipaaVolume(stack, 'Records', PLACE);
  Template.fromStack(stack).hasResource('AWS::EC2::Volume', {
    DeletionPolicy: 'Retain',
    Properties: { Encrypted: true, VolumeType: 'gp3', KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
  });
});

test('the plan of the baseline makes snapshots of it', () => {
  new HipaaVolume(stack, 'Records', PLACE);
  const selections = JSON.stringify(Template.fromStack(stack).findResources('AWS::Backup::BackupSelection'));
  expect(selections).toMatch(/:volume\/.*Records/);
});

test('a key of its own where one is given', () => {
  new HipaaVolume(stack, 'Records', { ...PLACE, encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::Volume', { KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' });
});

test('a volume of a snapshot is encrypted on the way', () => {
  new HipaaVolume(stack, 'Records', { availabilityZone: 'us-east-1a', snapshotId: 'snap-1234567890abcdef0' });
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::Volume', { SnapshotId: 'snap-1234567890abcdef0', Encrypted: true });
});

test('it is an ec2.Volume: who may attach it may use the key', () => {
  const role = new iam.Role(stack, 'Host', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  const volume = new HipaaVolume(stack, 'Records', PLACE);
  volume.grantAttachVolume(role);
  expect(volume).toBeInstanceOf(ec2.Volume);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('kms:CreateGrant');
});

test.each<[string, Partial<HipaaVolumeProps>, string]>([
  ['no encryption', { encrypted: false }, 'EBS.VolumeEncryption'],
  ['no snapshots', { backup: false }, 'Backup.PlanExists'],
])('%s does not synthesize', (_what, props, rule) => {
  new HipaaVolume(stack, 'Records', { ...PLACE, ...props });
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});

test('no snapshots, unless the risk is accepted by both rules that ask', () => {
  const volume = new HipaaVolume(stack, 'Records', { ...PLACE, backup: false, removalPolicy: RemovalPolicy.DESTROY });
  for (const rule of ['Backup.PlanExists', 'EBS.BackupPlan']) {
    RiskAcceptance.of(volume).accept({ rule, reason: 'Scratch space of a nightly job.', owner: 'security@clinic.example', expires: '2999-12-31' });
  }
  expect(() => Template.fromStack(stack)).not.toThrow();
});
