import { App, CfnParameter, Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as rds from 'aws-cdk-lib/aws-rds';
import { INSTANCE_ENGINES, network } from './engines';
import { HipaaRdsInstance, HipaaRdsInstanceFromSnapshot, HipaaRdsReadReplica, RiskAcceptance } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

const engine = INSTANCE_ENGINES['PostgreSQL 17'];
const M5 = ec2.InstanceType.of(ec2.InstanceClass.M5, ec2.InstanceSize.LARGE);

type Props = ConstructorParameters<typeof HipaaRdsInstance>[2];

function make(props: Partial<Props> = {}, id = 'Records'): HipaaRdsInstance {
  return new HipaaRdsInstance(stack, id, { engine: engine(), vpc: network(stack), ...props });
}

function instanceNamed(prefix: string): Record<string, unknown> {
  const [, found] = Object.entries(Template.fromStack(stack).findResources('AWS::RDS::DBInstance')).find(([id]) => id.startsWith(prefix))!;
  return found.Properties as Record<string, unknown>;
}

describe('what it is made with', () => {
  test('encryption, a standby, backups, monitoring and a key of the baseline for all of it', () => {
    make();
    const key = { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] };
    Template.fromStack(stack).hasResource('AWS::RDS::DBInstance', {
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: {
        StorageEncrypted: true,
        KmsKeyId: key,
        PerformanceInsightsKMSKeyId: key,
        MasterUserSecret: { KmsKeyId: key },
        ManageMasterUserPassword: true,
        MultiAZ: true,
        BackupRetentionPeriod: 35,
        DeleteAutomatedBackups: false,
        CopyTagsToSnapshot: true,
        DeletionProtection: true,
        PubliclyAccessible: false,
        MonitoringInterval: 60,
        AutoMinorVersionUpgrade: true,
        CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      },
    });
  });

  test('a security group that lets nobody in and nothing out', () => {
    make();
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: Match.absent(), SecurityGroupEgress: [Match.objectLike({ CidrIp: '255.255.255.255/32' })],
    });
  });

  test('isolated subnets where there are no others', () => {
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Isolated', { vpcId: 'vpc-1', availabilityZones: ['a', 'b'], isolatedSubnetIds: ['subnet-8', 'subnet-9'] });
    make({ vpc });
    Template.fromStack(stack).hasResourceProperties('AWS::RDS::DBSubnetGroup', { SubnetIds: ['subnet-8', 'subnet-9'] });
  });

  test('the plan of the baseline selects it', () => {
    make();
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::Backup::BackupSelection'))).toContain(':db:');
  });

  test('no secret in the template, and none of the stack for a password that RDS manages', () => {
    make();
    Template.fromStack(stack).resourceCountIs('AWS::SecretsManager::Secret', 0);
    expect(instanceNamed('Records')).not.toHaveProperty('MasterUserPassword');
  });
});

describe('what the user says', () => {
  test('parameters are added to those of the engine', () => {
    make({ parameters: { 'max_connections': '200', 'pgaudit.log': 'all' } });
    Template.fromStack(stack).hasResourceProperties('AWS::RDS::DBParameterGroup', {
      Parameters: { 'max_connections': '200', 'pgaudit.log': 'all', 'rds.force_ssl': '1' },
    });
  });

  test('a generated secret of a name of its own lies under the key', () => {
    make({ credentials: rds.Credentials.fromGeneratedSecret('clinic', { secretName: 'clinic/records' }) });
    Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', {
      Name: 'clinic/records', KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
    });
    expect(instanceNamed('Records')).not.toHaveProperty('ManageMasterUserPassword');
  });

  test('a user name and a key for a password that RDS manages', () => {
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc');
    make({ credentials: rds.Credentials.fromUsername('clinic', { encryptionKey }) });
    expect(instanceNamed('Records')).toMatchObject({ MasterUsername: 'clinic', MasterUserSecret: { KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/abc' } });
  });

  test('what RDS does not take of credentials is told by CDK', () => {
    expect(() => make({ manageMasterUserPassword: true, credentials: rds.Credentials.fromGeneratedSecret('clinic') }))
      .toThrow("only 'username' and 'encryptionKey' are allowed");
  });

  test('an explicit undefined means the same as nothing', () => {
    make({ multiAz: undefined, storageEncrypted: undefined, deletionProtection: undefined, backupRetention: undefined });
    expect(instanceNamed('Records')).toMatchObject({ MultiAZ: true, StorageEncrypted: true, DeletionProtection: true, BackupRetentionPeriod: 35 });
  });
});

describe('it is an rds.DatabaseInstance', () => {
  test('it passes as one, and keeps the connections of its security groups', () => {
    const given = new ec2.SecurityGroup(stack, 'Given', { vpc: network(stack), allowAllOutbound: false });
    const instance = make({ securityGroups: [given] });
    expect(instance).toBeInstanceOf(rds.DatabaseInstance);
    expect(instance.connections.securityGroups).toEqual([given]);
  });

  test('grants let a role connect with IAM and read the secret', () => {
    const role = new iam.Role(stack, 'App', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    const instance = make();
    instance.grantConnect(role, 'app');
    instance.secret!.grantRead(role);
    const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policies).toContain('rds-db:connect');
    expect(policies).toContain('secretsmanager:GetSecretValue');
  });

  test('a proxy in front of it takes TLS only', () => {
    const instance = make();
    instance.addProxy('Proxy', { secrets: [instance.secret!], vpc: network(stack) });
    Template.fromStack(stack).hasResourceProperties('AWS::RDS::DBProxy', { RequireTLS: true, DebugLogging: false });
  });

  test('metrics and imports work', () => {
    expect(make().metricCPUUtilization().metricName).toBe('CPUUtilization');
    expect(HipaaRdsInstance.fromDatabaseInstanceAttributes(stack, 'Other', {
      instanceIdentifier: 'other', instanceEndpointAddress: 'other.example', port: 5432, securityGroups: [],
    }).instanceIdentifier).toBe('other');
  });
});

describe('what it refuses', () => {
  const { DatabaseInstanceEngine: engines } = rds;
  test.each<[string, () => Partial<Props>, string]>([
    ['SQL Server Express', () => ({ engine: engines.sqlServerEx({ version: rds.SqlServerEngineVersion.VER_16 }) }),
      "'engine' got sqlserver-ex: AWS offers SQL Server for PHI in Web, Standard and Enterprise edition only, and rules Express out. "
      + 'Use rds.DatabaseInstanceEngine.sqlServerWeb, sqlServerSe or sqlServerEe.'],
    ['SQL Server 2014', () => ({ engine: engines.sqlServerSe({ version: rds.SqlServerEngineVersion.of('12.00.6449.1.v1', '12.00') }) }),
      "'engine' got sqlserver-se 12.00.6449.1.v1: AWS offers SQL Server for PHI from 2016 on. Use rds.SqlServerEngineVersion.VER_16 or later."],
    ['MariaDB that cannot refuse clear text', () => ({ engine: engines.mariaDb({ version: rds.MariaDbEngineVersion.of('10.4.29', '10.4') }) }),
      "'engine' got mariadb 10.4.29: it cannot be made to refuse clear text. Use rds.MariaDbEngineVersion.VER_10_11 or later."],
    ['an engine without a version', () => ({ engine: engines.POSTGRES }),
      "'engine' got postgres without a version, which its parameters depend on. Name one, such as "
      + 'rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 }).'],
    ['a class that cannot be encrypted', () => ({ instanceType: ec2.InstanceType.of(ec2.InstanceClass.T2, ec2.InstanceSize.MICRO) }),
      "'instanceType' got t2.micro, which RDS cannot encrypt at rest. Use ec2.InstanceClass.T3, ec2.InstanceSize.MICRO."],
    ['public subnets', () => ({ vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } }),
      "'vpcSubnets' got public subnets. Use ec2.SubnetType.PRIVATE_WITH_EGRESS or PRIVATE_ISOLATED."],
    ['a network with public subnets only', () => ({
      vpc: ec2.Vpc.fromVpcAttributes(stack, 'Open', { vpcId: 'vpc-1', availabilityZones: ['a'], publicSubnetIds: ['subnet-9'] }),
    }), "'vpc' has no private subnets. Add some, or name those to use in 'vpcSubnets'."],
    ['no network', () => ({ vpc: undefined }), "'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in."],
  ])('%s', (_what, props, message) => {
    expect(() => make(props())).toThrow(new Error(`HipaaRdsInstance 'Clinic/Records': ${message}`));
  });

  test('not what only deployment knows', () => {
    const type = new CfnParameter(stack, 'Type');
    expect(() => make({ instanceType: new ec2.InstanceType(type.valueAsString) })).not.toThrow();
  });
});

describe('weakened by a prop, it does not synthesize', () => {
  test.each<[string, Partial<Props>, string]>([
    ['no encryption', { storageEncrypted: false }, 'RDS.EncryptionAtRest'],
    ['a public address', { publiclyAccessible: true }, 'RDS.NotPublic'],
    ['no standby', { multiAz: false }, 'RDS.MultiAz'],
    ['no backups', { backupRetention: Duration.days(0) }, 'RDS.Backup'],
    ['no plan', { backup: false }, 'RDS.BackupPlan'],
    ['no logs', { cloudwatchLogsExports: [] }, 'RDS.LogExports'],
    ['no deletion protection', { deletionProtection: false }, 'RDS.DeletionProtection'],
    ['removal', { removalPolicy: RemovalPolicy.DESTROY }, 'RDS.CopyTagsAndRetainBackups'],
    ['no IAM', { iamAuthentication: false }, 'RDS.IamAuthentication'],
    ['clear text', { parameters: { 'rds.force_ssl': '0' } }, 'RdsPostgres.ForceSsl'],
    ['no audit', { parameters: { 'pgaudit.log': 'none' } }, 'RdsPostgres.AuditLogging'],
    ['a password in the template', { credentials: rds.Credentials.fromPassword('admin', SecretValue.unsafePlainText('correct horse')) }, 'RDS.ManagedPassword'],
  ])('%s', (_what, props, rule) => {
    make(props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('a parameter group of the user that takes clear text', () => {
    const parameterGroup = new rds.ParameterGroup(stack, 'Own', { engine: engine(), parameters: { 'rds.force_ssl': '0' } });
    make({ parameterGroup });
    expect(() => Template.fromStack(stack)).toThrow('ERROR RdsPostgres.ForceSsl: ');
  });

  test('unless the risk is accepted', () => {
    RiskAcceptance.of(make({ multiAz: false })).accept({
      rule: 'RDS.MultiAz', reason: 'Reports that a job makes again every night.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

describe('a replica', () => {
  test('follows an instance with a password of its own', () => {
    new HipaaRdsReadReplica(stack, 'Reports', { sourceDatabaseInstance: make({ manageMasterUserPassword: false }), instanceType: M5, vpc: network(stack) });
    expect(instanceNamed('Reports')).toMatchObject({ DeletionProtection: true, PubliclyAccessible: false, EnableCloudwatchLogsExports: ['postgresql', 'upgrade'] });
    expect(instanceNamed('Reports')).not.toHaveProperty('StorageEncrypted');
  });

  test('is refused where RDS manages the password of its source, since RDS makes none', () => {
    expect(() => new HipaaRdsReadReplica(stack, 'Reports', { sourceDatabaseInstance: make(), instanceType: M5, vpc: network(stack) })).toThrow(
      "HipaaRdsReadReplica 'Clinic/Reports': 'sourceDatabaseInstance' got 'Clinic/Records', whose master password RDS manages: RDS makes no replicas of it. "
      + 'Set manageMasterUserPassword: false there; its password is then a secret under your key, for which addRotationSingleUser says how it is rotated.');
  });

  test('of SQL Server follows one whose password RDS manages', () => {
    const sourceDatabaseInstance = make({ engine: INSTANCE_ENGINES['SQL Server Enterprise']() });
    expect(() => new HipaaRdsReadReplica(stack, 'Reports', { sourceDatabaseInstance, instanceType: M5, vpc: network(stack) })).not.toThrow();
  });

  test('follows an instance of another stack', () => {
    const other = new Stack(stack.node.root as App, 'Other');
    const source = new HipaaRdsInstance(other, 'Primary', { engine: engine(), vpc: network(other), manageMasterUserPassword: false });
    new HipaaRdsReadReplica(stack, 'Reports', { sourceDatabaseInstance: source, instanceType: M5, vpc: network(stack) });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });

  test('of an instance that is not in the app says its engine, and takes somebody who says how the source is encrypted', () => {
    const sourceDatabaseInstance = rds.DatabaseInstance.fromDatabaseInstanceAttributes(stack, 'Elsewhere', {
      instanceIdentifier: 'primary', instanceEndpointAddress: 'primary.example', port: 5432, securityGroups: [], engine: engine(),
    });
    const replica = new HipaaRdsReadReplica(stack, 'Reports', {
      sourceDatabaseInstance,
      instanceType: M5,
      vpc: network(stack),
      parameterGroup: new rds.ParameterGroup(stack, 'Own', { engine: engine(), parameters: { 'rds.force_ssl': '1' } }),
    });
    RiskAcceptance.of(replica).accept({
      rule: 'RDS.EncryptionAtRest', reason: 'The source is encrypted with our key.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(() => Template.fromStack(stack)).not.toThrow();
    expect(instanceNamed('Reports').Engine).toBe('postgres');
  });

  test('of an unencrypted instance does not synthesize', () => {
    const source = new rds.DatabaseInstance(stack, 'Plain', { engine: engine(), vpc: network(stack) });
    new HipaaRdsReadReplica(stack, 'Reports', { sourceDatabaseInstance: source, instanceType: M5, vpc: network(stack) });
    expect(() => Template.fromStack(stack)).toThrow('ERROR RDS.EncryptionAtRest: ');
  });
});

describe('restored from a snapshot', () => {
  test('of which nobody knows whether it is encrypted, it takes somebody who says so', () => {
    const restored = new HipaaRdsInstanceFromSnapshot(stack, 'Restored', { engine: engine(), vpc: network(stack), snapshotIdentifier: 'before' });
    expect(() => Template.fromStack(stack)).toThrow('RDS.EncryptionAtRest: ');
    RiskAcceptance.of(restored).accept({
      rule: 'RDS.EncryptionAtRest', reason: 'Snapshot "before" was copied with our key on 2 November.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });

  test('a new password lies under the key of the baseline', () => {
    const snapshot = new rds.CfnDBSnapshot(stack, 'Before', { dbInstanceIdentifier: make().instanceIdentifier, dbSnapshotIdentifier: 'before' });
    new HipaaRdsInstanceFromSnapshot(stack, 'Restored', {
      engine: engine(), vpc: network(stack), snapshotIdentifier: snapshot.ref, credentials: rds.SnapshotCredentials.fromGeneratedSecret('clinic'),
    });
    Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } });
  });
});
