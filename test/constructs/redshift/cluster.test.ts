import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as redshift from 'aws-cdk-lib/aws-redshift';
import { HipaaBaseline, HipaaRedshiftCluster, HipaaRedshiftClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const CLUSTER = 'AWS::Redshift::Cluster';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaRedshiftClusterProps> = {}): HipaaRedshiftCluster {
  return new HipaaRedshiftCluster(stack, 'Claims', { vpc, ...props });
}

function expectCluster(properties: object): void {
  Template.fromStack(stack).hasResourceProperties(CLUSTER, properties);
}

describe('what it is made with', () => {
  test('a key of the baseline for data and password, and no password in the template', () => {
    make();
    expectCluster({
      Encrypted: true,
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
      ManageMasterPassword: true,
      MasterPasswordSecretKmsKeyId: { Ref: Match.stringLikeRegexp('^HipaaBaselineKey') },
      MasterUserPassword: Match.absent(),
    });
  });

  test('TLS only, and a log of what users do', () => {
    make({ parameters: { use_fips_ssl: 'true' } });
    Template.fromStack(stack).hasResourceProperties('AWS::Redshift::ClusterParameterGroup', {
      Parameters: [
        { ParameterName: 'require_ssl', ParameterValue: 'true' },
        { ParameterName: 'enable_user_activity_logging', ParameterValue: 'true' },
        { ParameterName: 'use_fips_ssl', ParameterValue: 'true' },
      ],
    });
  });

  test('audit logs in groups with a key that CloudWatch Logs may use, made before the cluster', () => {
    make({ clusterIdentifier: 'Claims' });
    const template = Template.fromStack(stack);
    for (const log of ['connectionlog', 'userlog', 'useractivitylog']) {
      template.hasResource('AWS::Logs::LogGroup', {
        DeletionPolicy: 'Retain',
        Properties: { LogGroupName: `/aws/redshift/cluster/claims/${log}`, RetentionInDays: 2192, KmsKeyId: Match.anyValue() },
      });
    }
    template.hasResource(CLUSTER, { DependsOn: Match.arrayWith([Match.stringLikeRegexp('connectionlog')]) });
    expect(JSON.stringify(template.findResources('AWS::KMS::Key')).match(/kms:EncryptionContext:aws:logs:arn/g)).toHaveLength(1);
  });

  test('nobody gets in, and HTTPS gets out', () => {
    make();
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: Match.absent(), SecurityGroupEgress: [Match.objectLike({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 })],
    });
  });

  test('copies in the vault of the baseline, unless told otherwise', () => {
    make();
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::Backup::BackupSelection'))).toContain(':redshift:');
  });

  test('one node has no number', () => {
    make({ numberOfNodes: 1 });
    expectCluster({ ClusterType: 'single-node', NumberOfNodes: Match.absent() });
  });
});

describe('what may be set', () => {
  test('a key of your own, also one that is imported', () => {
    make({ encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
    expectCluster({ KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' });
  });

  test('the snapshot that it is restored from', () => {
    make({ snapshotIdentifier: 'before', snapshotClusterIdentifier: 'old', backup: false });
    expectCluster({ SnapshotIdentifier: 'before', SnapshotClusterIdentifier: 'old', Encrypted: true });
  });

  test('values that only deployment knows', () => {
    const parameter = new CfnParameter(stack, 'Node');
    make({ nodeType: parameter.valueAsString, clusterIdentifier: parameter.valueAsString });
    expectCluster({ NodeType: { Ref: 'Node' }, ClusterIdentifier: { Ref: 'Node' } });
  });

  test('the retention of the baseline, rounded up to what CloudWatch Logs takes', () => {
    new HipaaBaseline(stack, 'Baseline', { retention: Duration.days(2200) });
    make();
    Template.fromStack(stack).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 2557 });
  });

  test('a retention that is longer than CloudWatch Logs takes keeps logs for good', () => {
    new HipaaBaseline(stack, 'Baseline', { retention: Duration.days(9000) });
    make();
    Template.fromStack(stack).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: Match.absent() });
  });
});

describe('it works like other constructs', () => {
  test('connections open the port', () => {
    make({ port: 5440 }).connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 5440, ToPort: 5440 })] });
  });

  test('somebody may sign in, and read the password', () => {
    const role = new iam.Role(stack, 'Analyst', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    const cluster = make();
    cluster.grantSignIn(role);
    cluster.secret.grantRead(role);
    const template = Template.fromStack(stack);
    const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
    expect(policies).toContain('redshift:GetClusterCredentialsWithIAM');
    expect(policies).toContain('secretsmanager:GetSecretValue');
    expect(JSON.stringify(template.findResources('AWS::KMS::Key'))).toContain('"secretsmanager.');
  });

  test('metrics are those of the cluster', () => {
    const cluster = make();
    for (const metric of [cluster.metricCpuUtilization(), cluster.metricPercentageDiskSpaceUsed(), cluster.metricDatabaseConnections()]) {
      expect(metric).toMatchObject({ namespace: 'AWS/Redshift', statistic: 'Average' });
      expect(Object.keys(metric.dimensions!)).toEqual(['ClusterIdentifier']);
    }
  });
});

describe('what it refuses', () => {
  test.each([['dc1.large', 'ra3.xlplus'], ['ds2.8xlarge', 'ra3.4xlarge']])('the node type %s', (nodeType, nearest) => {
    expect(() => make({ nodeType })).toThrow(
      `HipaaRedshiftCluster 'Clinic/Claims': 'nodeType' is one that Amazon Redshift no longer offers, got "${nodeType}". Use "${nearest}".`);
  });

  test('no VPC', () => {
    expect(() => new HipaaRedshiftCluster(stack, 'Claims', {} as HipaaRedshiftClusterProps)).toThrow(
      "HipaaRedshiftCluster 'Clinic/Claims': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
  });
});

describe('weakened, it does not synthesize', () => {
  test.each<[string, (cluster: redshift.CfnCluster) => void, string]>([
    ['a public address', (cluster) => { cluster.publiclyAccessible = true; }, 'Redshift.NotPublic'],
    ['no logs', (cluster) => { cluster.loggingProperties = undefined; }, 'Redshift.AuditLogging'],
    ['routing past the VPC', (cluster) => { cluster.enhancedVpcRouting = false; }, 'Redshift.EnhancedVpcRouting'],
    ['a password in the template', (cluster) => { cluster.manageMasterPassword = false; cluster.masterUserPassword = 'Passw0rd'; }, 'Redshift.ManagedPassword'],
  ])('%s', (_what, weaken, rule) => {
    weaken(make().node.defaultChild as redshift.CfnCluster);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('plain connections', () => {
    make({ parameters: { require_ssl: 'false' } });
    expect(() => Template.fromStack(stack)).toThrow('ERROR Redshift.RequireSsl: ');
  });
});
