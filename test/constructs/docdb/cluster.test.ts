import { App, Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as docdb from 'aws-cdk-lib/aws-docdb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaDocumentDbCluster, HipaaDocumentDbClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function cluster(props: Partial<HipaaDocumentDbClusterProps> = {}): HipaaDocumentDbCluster {
  return new HipaaDocumentDbCluster(stack, 'Visits', {
    vpc: vpcOf(stack), masterUser: { username: 'keeper' }, instanceType: ec2.InstanceType.of(ec2.InstanceClass.R6G, ec2.InstanceSize.LARGE), ...props,
  });
}

function only(type: string): Record<string, unknown> {
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources(type));
  return Properties as Record<string, unknown>;
}

describe('what it is made with', () => {
  test('a key of the baseline, logs, backups and protection', () => {
    cluster();
    expect(only('AWS::DocDB::DBCluster')).toMatchObject({
      StorageEncrypted: true,
      KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] },
      EnableCloudwatchLogsExports: ['audit', 'profiler'],
      BackupRetentionPeriod: 35,
      DeletionProtection: true,
      EngineVersion: '5.0.0',
    });
  });

  test('parameters that encrypt and audit', () => {
    cluster();
    expect(only('AWS::DocDB::DBClusterParameterGroup')).toMatchObject({
      Family: 'docdb5.0', Parameters: { tls: 'tls1.2+', audit_logs: 'all', profiler: 'enabled' },
    });
  });

  test('a password that is generated under the key', () => {
    expect(cluster().secret).toBeDefined();
    expect(only('AWS::SecretsManager::Secret').KmsKeyId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] });
    expect(JSON.stringify(only('AWS::DocDB::DBCluster').MasterUserPassword)).toContain('{{resolve:secretsmanager:');
  });

  test('a security group that lets nobody in and nothing out', () => {
    cluster();
    expect(only('AWS::EC2::SecurityGroup')).toMatchObject({ SecurityGroupEgress: [{ CidrIp: '255.255.255.255/32' }] });
    expect(only('AWS::EC2::SecurityGroup')).not.toHaveProperty('SecurityGroupIngress');
  });

  test('what it needs stays when it does', () => {
    cluster();
    const resources = Object.values(Template.fromStack(stack).toJSON().Resources as Record<string, { Type: string; DeletionPolicy?: string }>);
    const kept = resources.filter(({ Type }) => /DBCluster$|DBInstance|SecurityGroup|Secret$/.test(Type)).map(({ DeletionPolicy }) => DeletionPolicy);
    expect(kept).toEqual(['Retain', 'Retain', 'Retain', 'Retain']);
  });
});

describe('what the user says counts', () => {
  test('a password that DocumentDB manages, under the key', () => {
    cluster({ manageMasterUserPassword: true });
    expect(only('AWS::DocDB::DBCluster')).toMatchObject({ ManageMasterUserPassword: true, MasterUserSecretKmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/Key/), 'Arn'] } });
    Template.fromStack(stack).resourceCountIs('AWS::SecretsManager::Secret', 0);
  });

  test('a key of their own, for the secret too', () => {
    cluster({ kmsKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/given') });
    expect(JSON.stringify([only('AWS::DocDB::DBCluster').KmsKeyId, only('AWS::SecretsManager::Secret').KmsKeyId]).match(/key\/given/g)).toHaveLength(2);
  });

  test('a snapshot, with the master user that comes with it', () => {
    cluster({ snapshotIdentifier: 'yesterday' });
    expect(only('AWS::DocDB::DBCluster')).toMatchObject({ SnapshotIdentifier: 'yesterday', StorageEncrypted: true });
    expect(Object.keys(only('AWS::DocDB::DBCluster')).filter((name) => name.startsWith('Master'))).toEqual([]);
    Template.fromStack(stack).resourceCountIs('AWS::SecretsManager::Secret', 0);
  });

  test('engine 3.6, whose TLS is older, does not synthesize', () => {
    cluster({ engineVersion: '3.6.0' });
    expect(() => Template.fromStack(stack)).toThrow('DocumentDB.MinimumTls12');
  });

  test('a snapshot as what is left of it', () => {
    cluster({ removalPolicy: RemovalPolicy.SNAPSHOT });
    Template.fromStack(stack).hasResource('AWS::DocDB::DBCluster', { DeletionPolicy: 'Snapshot' });
    Template.fromStack(stack).hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });

  test('a serverless cluster', () => {
    cluster({ instanceType: undefined, serverlessV2ScalingConfiguration: { minCapacity: 1, maxCapacity: 4 } });
    expect(only('AWS::DocDB::DBCluster')).toMatchObject({ ServerlessV2ScalingConfiguration: { MinCapacity: 1 } });
  });

  test('an explicit undefined means the same as nothing', () => {
    cluster({ deletionProtection: undefined, storageEncrypted: undefined, backup: undefined, kmsKey: undefined });
    expect(only('AWS::DocDB::DBCluster')).toMatchObject({ DeletionProtection: true, StorageEncrypted: true });
  });

  test.each<[string, Partial<HipaaDocumentDbClusterProps>, string]>([
    ['no encryption', { storageEncrypted: false }, 'DocumentDB.EncryptionAtRest'],
    ['no protection', { deletionProtection: false }, 'DocumentDB.DeletionProtection'],
    ['backups of a day', { backup: { retention: Duration.days(1) } }, 'DocumentDB.Backup'],
    ['no audit log', { exportAuditLogsToCloudWatch: false }, 'DocumentDB.AuditLog'],
    ['a password in the template', { masterUser: { username: 'keeper', password: SecretValue.unsafePlainText('Sommer2026') } }, 'DocumentDB.ManagedPassword'],
  ])('%s does not synthesize', (_, props, rule) => {
    cluster(props);
    expect(() => Template.fromStack(stack)).toThrow(rule);
  });

  test.each<[string, Record<string, string>, string]>([
    ['clear text', { tls: 'disabled', audit_logs: 'all' }, 'DocumentDB.Tls'],
    ['no audit', { tls: 'tls1.2+' }, 'DocumentDB.AuditLog'],
  ])('parameters of their own with %s do not synthesize', (_, parameters, rule) => {
    cluster({ parameterGroup: new docdb.ClusterParameterGroup(stack, 'Own', { family: 'docdb5.0', parameters }) });
    expect(() => Template.fromStack(stack)).toThrow(rule);
  });
});

test('it refuses to be nowhere', () => {
  expect(() => cluster({ vpc: undefined })).toThrow('HipaaDocumentDbCluster \'Clinic/Visits\': \'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.');
});

describe('it is a docdb.DatabaseCluster', () => {
  test('it passes as one', () => {
    expect(cluster()).toBeInstanceOf(docdb.DatabaseCluster);
  });

  test('connections open the port', () => {
    cluster().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).toContain('10.0.0.0/16');
  });

  test('a client may read the secret', () => {
    const role = new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    cluster().secret!.grantRead(role);
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('secretsmanager:GetSecretValue');
  });

  test('rotation can be added', () => {
    expect(() => cluster().addRotationSingleUser()).not.toThrow();
  });
});
