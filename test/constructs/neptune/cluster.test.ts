import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as neptune from 'aws-cdk-lib/aws-neptune';
import { HipaaNeptuneCluster, HipaaNeptuneClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const CLUSTER = 'AWS::Neptune::DBCluster';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaNeptuneClusterProps> = {}): HipaaNeptuneCluster {
  return new HipaaNeptuneCluster(stack, 'Relations', { vpc, ...props });
}

function expectCluster(properties: object): void {
  Template.fromStack(stack).hasResourceProperties(CLUSTER, properties);
}

describe('what it is made with', () => {
  test('a key of the baseline, IAM, protection and backups for 35 days', () => {
    make();
    expectCluster({
      StorageEncrypted: true,
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
      IamAuthEnabled: true,
      DeletionProtection: true,
      BackupRetentionPeriod: 35,
      CopyTagsToSnapshot: true,
    });
  });

  test('an audit log in an encrypted group that is made before the cluster', () => {
    make({ clusterIdentifier: 'Relations' });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Neptune::DBClusterParameterGroup', { Family: 'neptune1.4', Parameters: { neptune_enable_audit_log: '1' } });
    template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/neptune/relations/audit', KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
    template.hasResource(CLUSTER, {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('AuditLog')]), Properties: { EnableCloudwatchLogsExports: ['audit'] }, DeletionPolicy: 'Retain',
    });
  });

  test('two private instances', () => {
    make();
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::Neptune::DBInstance', 2);
    template.allResourcesProperties('AWS::Neptune::DBInstance', { PubliclyAccessible: false, AutoMinorVersionUpgrade: true, DBInstanceClass: 'db.r6g.large' });
  });

  test('copies in the vault of the baseline', () => {
    make();
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::Backup::BackupSelection'))).toContain(':cluster:');
  });
});

describe('what may be set', () => {
  test('serverless capacity', () => {
    make({ serverlessCapacity: { minCapacity: 1, maxCapacity: 8 } });
    expectCluster({ ServerlessScalingConfiguration: { MinCapacity: 1, MaxCapacity: 8 } });
    Template.fromStack(stack).allResourcesProperties('AWS::Neptune::DBInstance', { DBInstanceClass: 'db.serverless' });
  });

  test.each([['1.1.1.0', 'neptune1'], ['1.2.1.0', 'neptune1.2'], ['1.3.2.1', 'neptune1.3']])('version %s, with parameters of %s', (engineVersion, Family) => {
    make({ engineVersion });
    Template.fromStack(stack).hasResourceProperties('AWS::Neptune::DBClusterParameterGroup', { Family });
  });

  test('values that only deployment knows', () => {
    const parameter = new CfnParameter(stack, 'Version');
    make({ engineVersion: parameter.valueAsString, clusterIdentifier: parameter.valueAsString });
    expectCluster({ EngineVersion: { Ref: 'Version' }, DBClusterIdentifier: { Ref: 'Version' } });
  });

  test('the snapshot that it is restored from', () => {
    make({ snapshotIdentifier: 'before', backup: false });
    expectCluster({ SnapshotIdentifier: 'before', StorageEncrypted: true });
  });
});

describe('it works like other constructs', () => {
  test('connections open the port', () => {
    make().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 8182, ToPort: 8182 })] });
  });

  test('grants name the cluster by its resource id', () => {
    const cluster = make();
    cluster.grantRead(new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    cluster.grantReadWrite(new iam.Role(stack, 'Writer', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    const [reader, writer] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map((policy) => JSON.stringify(policy));
    expect(reader).toContain('neptune-db:ReadDataViaQuery');
    expect(reader).not.toContain('WriteDataViaQuery');
    expect(reader).toContain('ClusterResourceId');
    expect(writer).toContain('neptune-db:WriteDataViaQuery');
  });

  test('metrics are those of the cluster', () => {
    const cluster = make();
    expect(cluster.metricCpuUtilization()).toMatchObject({ namespace: 'AWS/Neptune', metricName: 'CPUUtilization', statistic: 'Average' });
    expect(cluster.metricVolumeBytesUsed()).toMatchObject({ metricName: 'VolumeBytesUsed', statistic: 'Maximum' });
  });
});

test('it refuses to be without a VPC', () => {
  expect(() => new HipaaNeptuneCluster(stack, 'Relations', {} as HipaaNeptuneClusterProps)).toThrow(
    "HipaaNeptuneCluster 'Clinic/Relations': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
});

describe('weakened, it does not synthesize', () => {
  test.each<[string, Partial<HipaaNeptuneClusterProps>, string]>([
    ['without IAM', { iamAuthentication: false }, 'Neptune.IamAuth'],
    ['unprotected', { deletionProtection: false }, 'Neptune.DeletionProtection'],
    ['without an audit log', { parameters: { neptune_enable_audit_log: '0' } }, 'Neptune.AuditLog'],
  ])('%s', (_what, props, rule) => {
    make(props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('unencrypted', () => {
    (make().node.defaultChild as neptune.CfnDBCluster).storageEncrypted = false;
    expect(() => Template.fromStack(stack)).toThrow('ERROR Neptune.EncryptionAtRest: ');
  });
});
