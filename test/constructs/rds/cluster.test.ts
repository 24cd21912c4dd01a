import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as rds from 'aws-cdk-lib/aws-rds';
import { CLUSTER_ENGINES, network } from './engines';
import { HipaaAuroraCluster, HipaaAuroraClusterFromSnapshot, HipaaRdsProxy, HipaaSecret } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

const engine = CLUSTER_ENGINES['Aurora PostgreSQL 16'];

type Props = ConstructorParameters<typeof HipaaAuroraCluster>[2];

function make(props: Partial<Props> = {}): HipaaAuroraCluster {
  return new HipaaAuroraCluster(stack, 'Records', { engine: engine(), vpc: network(stack), ...props });
}

function members(): Record<string, unknown>[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::RDS::DBInstance')).map(({ Properties }) => Properties as Record<string, unknown>);
}

describe('what it is made with', () => {
  test('encryption, backups, logs, IAM and a key of the baseline', () => {
    make();
    const key = { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] };
    Template.fromStack(stack).hasResource('AWS::RDS::DBCluster', {
      DeletionPolicy: 'Snapshot',
      Properties: {
        StorageEncrypted: true,
        KmsKeyId: key,
        BackupRetentionPeriod: 35,
        CopyTagsToSnapshot: true,
        DeletionProtection: true,
        ManageMasterUserPassword: true,
        MasterUserSecret: { KmsKeyId: key },
        EnableIAMDatabaseAuthentication: true,
        EnableCloudwatchLogsExports: ['postgresql'],
      },
    });
  });

  test('a writer and a reader, neither of them public', () => {
    make();
    expect(members()).toHaveLength(2);
    for (const member of members()) {
      expect(member).toMatchObject({ PubliclyAccessible: false, CACertificateIdentifier: 'rds-ca-rsa2048-g1', EnablePerformanceInsights: true });
    }
  });

  test('a serverless reader beside a writer of the user', () => {
    make({ writer: rds.ClusterInstance.serverlessV2('Writer') });
    expect(members().map(({ DBInstanceClass }) => DBInstanceClass)).toEqual(['db.serverless', 'db.serverless']);
  });

  test('what a member says is kept', () => {
    make({
      writer: rds.ClusterInstance.serverlessV2('Writer', { caCertificate: rds.CaCertificate.RDS_CA_ECC384_G1, enablePerformanceInsights: true }),
    });
    expect(members()[0]).toMatchObject({
      CACertificateIdentifier: 'rds-ca-ecc384-g1', PerformanceInsightsKMSKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] },
    });
  });

  test('Performance Insights where the class has it, unless the user says otherwise', () => {
    make({ engine: CLUSTER_ENGINES['Aurora MySQL 3'](), writer: rds.ClusterInstance.provisioned('Writer'), readers: [rds.ClusterInstance.serverlessV2('Reader')] });
    expect(members().map(({ DBInstanceClass, EnablePerformanceInsights }) => [DBInstanceClass, EnablePerformanceInsights]))
      .toEqual([['db.t3.medium', false], ['db.serverless', true]]);
  });

  test('instances of the older kind', () => {
    // They are deprecated, which everybody knows who still has them.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    make({ vpc: undefined, instances: 3, instanceProps: { vpc: network(stack) } });
    expect(members()).toHaveLength(3);
    expect(members().every(({ PubliclyAccessible }) => PubliclyAccessible === false)).toBe(true);
  });
});

describe('it is an rds.DatabaseCluster', () => {
  test('connections and grants work', () => {
    const cluster = make();
    cluster.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'App', { vpc: network(stack) }));
    cluster.grantConnect(new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }), 'app');
    expect(cluster).toBeInstanceOf(rds.DatabaseCluster);
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 5432, ToPort: 5432 });
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('rds-db:connect');
  });

  test('a copy of another cluster has no password of its own', () => {
    make({ replicationSourceIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:first', storageEncrypted: true });
    const [cluster] = Object.values(stack.node.findAll()).filter((node): node is rds.CfnDBCluster => node instanceof rds.CfnDBCluster);
    expect(cluster.manageMasterUserPassword).toBeUndefined();
  });
});

describe('what it refuses', () => {
  test.each<[string, () => Partial<Props>, string]>([
    ['the engine that AWS has ended', () => ({ engine: { ...engine(), engineType: 'aurora' } as rds.IClusterEngine }),
      "'engine' got aurora: AWS has ended it (MySQL 5.6). Use rds.DatabaseClusterEngine.auroraMysql."],
    ['an engine without a version', () => ({ engine: rds.DatabaseClusterEngine.AURORA_POSTGRESQL }),
      "'engine' got aurora-postgresql without a version, which its parameters depend on. Name one, such as "
      + 'rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_17_4 }).'],
    ['public subnets', () => ({ vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } }),
      "'vpcSubnets' got public subnets. Use ec2.SubnetType.PRIVATE_WITH_EGRESS or PRIVATE_ISOLATED."],
    ['no network', () => ({ vpc: undefined }), "'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in."],
  ])('%s', (_what, props, message) => {
    expect(() => make(props())).toThrow(new Error(`HipaaAuroraCluster 'Clinic/Records': ${message}`));
  });
});

describe('weakened by a prop, it does not synthesize', () => {
  test.each<[string, Partial<Props>, string]>([
    ['no encryption', { storageEncrypted: false }, 'RDS.EncryptionAtRest'],
    ['backups for a day', { backup: { retention: Duration.days(1) } }, 'Aurora.BackupRetention'],
    ['no reader', { readers: [] }, 'RDS.MultiAz'],
    ['no plan', { inBackupPlan: false }, 'RDS.BackupPlan'],
    ['clear text', { parameters: { 'rds.force_ssl': '0' } }, 'Aurora.RequireTls'],
    ['no logs', { cloudwatchLogsExports: [] }, 'RDS.LogExports'],
    ['no IAM', { iamAuthentication: false }, 'RDS.IamAuthentication'],
    ['no deletion protection', { deletionProtection: false }, 'RDS.DeletionProtection'],
    ['a public member', { writer: rds.ClusterInstance.provisioned('Writer', { publiclyAccessible: true }) }, 'RDS.NotPublic'],
  ])('%s', (_what, props, rule) => {
    make(props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });
});

describe('restored from a snapshot', () => {
  test('it is encrypted with a key, whether or not the snapshot was, and makes no secret that opens nothing', () => {
    const key = { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] };
    new HipaaAuroraClusterFromSnapshot(stack, 'Restored', { engine: engine(), vpc: network(stack), snapshotIdentifier: 'before' });
    Template.fromStack(stack).hasResourceProperties('AWS::RDS::DBCluster', { SnapshotIdentifier: 'before', StorageEncrypted: true, KmsKeyId: key });
    Template.fromStack(stack).resourceCountIs('AWS::SecretsManager::Secret', 0);
  });
});

describe('a proxy', () => {
  test('takes TLS only, logs no statements, and reaches its cluster', () => {
    const proxy = new HipaaRdsProxy(stack, 'Proxy', {
      vpc: network(stack), proxyTarget: rds.ProxyTarget.fromCluster(make()), secrets: [new HipaaSecret(stack, 'Secret')],
    });
    proxy.grantConnect(new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }), 'app');
    Template.fromStack(stack).hasResourceProperties('AWS::RDS::DBProxy', { RequireTLS: true, DebugLogging: false });
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupEgress', { FromPort: 5432 });
  });

  test.each<[string, Partial<rds.DatabaseProxyProps>, string]>([
    ['takes clear text', { requireTLS: false }, 'RDS.ProxyTls'],
    ['logs statements', { debugLogging: true }, 'RDS.ProxyDebugLogging'],
  ])('that %s does not synthesize', (_what, props, rule) => {
    new HipaaRdsProxy(stack, 'Proxy', { vpc: network(stack), proxyTarget: rds.ProxyTarget.fromCluster(make()), secrets: [new HipaaSecret(stack, 'Secret')], ...props });
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });
});
