import { Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import { CLUSTER_ENGINES, INSTANCE_ENGINES, network } from './engines';
import {
  HipaaAuroraCluster, HipaaAuroraClusterFromSnapshot, HipaaKey, HipaaRdsInstance, HipaaRdsInstanceFromSnapshot, HipaaRdsProxy,
  HipaaRdsReadReplica, HipaaSecret,
} from '../../../src';
import { Samples } from '../sample';

const engine = INSTANCE_ENGINES['PostgreSQL 17'];
const clusterEngine = CLUSTER_ENGINES['Aurora PostgreSQL 16'];

function primary(stack: Stack): HipaaRdsInstance {
  return new HipaaRdsInstance(stack, 'Primary', { engine: engine(), vpc: network(stack), manageMasterUserPassword: false });
}

/** A snapshot that the app itself has made, so that the template tells how it is encrypted. */
function snapshot(stack: Stack): string {
  return new rds.CfnDBSnapshot(stack, 'Before', { dbInstanceIdentifier: primary(stack).instanceIdentifier, dbSnapshotIdentifier: 'before' }).ref;
}

function large(stack: Stack): rds.DatabaseInstanceNewProps & rds.DatabaseInstanceSourceProps {
  return {
    engine: INSTANCE_ENGINES['MySQL 8.4'](),
    vpc: network(stack),
    vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    instanceType: ec2.InstanceType.of(ec2.InstanceClass.M6I, ec2.InstanceSize.LARGE),
    instanceIdentifier: 'records',
    databaseName: 'records',
    port: 3307,
    storageType: rds.StorageType.GP3,
    allocatedStorage: 200,
    maxAllocatedStorage: 1000,
    parameters: { max_connections: '200' },
    backupRetention: Duration.days(14),
    preferredBackupWindow: '03:00-04:00',
    preferredMaintenanceWindow: 'sun:05:00-sun:06:00',
    performanceInsightRetention: rds.PerformanceInsightRetention.LONG_TERM,
    performanceInsightEncryptionKey: new HipaaKey(stack, 'InsightsKey'),
    monitoringInterval: Duration.seconds(15),
    caCertificate: rds.CaCertificate.RDS_CA_ECC384_G1,
  };
}

const SUBNET_GROUP = { 'AWS::RDS::DBSubnetGroup': 'RDS refuses a subnet group without subnets; which subnets it names is up to the network' };
const MONITORING_ROLE = { 'AWS::IAM::Role': 'the role of Enhanced Monitoring: without its parts RDS delivers no metrics, and says so' };

const REPLICA_HARMLESS = {
  ...SUBNET_GROUP,
  ...MONITORING_ROLE,
  'AWS::RDS::DBInstance DBInstanceClass': 'a size',
  'AWS::RDS::DBInstance DBSubnetGroupName': 'RDS then takes the default network of the account, and PubliclyAccessible keeps the public out there too',
  'AWS::RDS::DBInstance EnablePerformanceInsights': 'it measures; without it nothing is kept that could be read',
  'AWS::RDS::DBInstance PerformanceInsightsRetentionPeriod': 'RDS then keeps its data for a week',
  'AWS::RDS::DBInstance StorageType': 'a kind of disk',
  'AWS::RDS::DBInstance VPCSecurityGroups': 'RDS then takes the default group of the VPC, which lets in its own members only',
};

const RESTORED_HARMLESS = {
  ...REPLICA_HARMLESS,
  'AWS::RDS::DBInstance AllocatedStorage': 'a size',
  'AWS::RDS::DBInstance EngineVersion': 'RDS then takes its default version; the parameter group says what holds in it',
  'AWS::RDS::DBParameterGroup Description': 'a text',
  'AWS::RDS::DBParameterGroup Family': 'RDS refuses a group without one',
};

const RESTORED_CLUSTER_HARMLESS = {
  ...SUBNET_GROUP,
  ...MONITORING_ROLE,
  'AWS::RDS::DBCluster DBSubnetGroupName': 'RDS then takes the default network of the account, and PubliclyAccessible of its instances keeps the public out',
  'AWS::RDS::DBCluster DeleteAutomatedBackups': 'the last snapshot and the recovery points of AWS Backup stay',
  'AWS::RDS::DBCluster EngineVersion': 'RDS then takes its default version; the parameter group says what holds in it',
  'AWS::RDS::DBCluster Port': 'a number',
  'AWS::RDS::DBCluster VpcSecurityGroupIds': 'RDS then takes the default group of the VPC, which lets in its own members only',
  'AWS::RDS::DBInstance DBInstanceClass': 'a size',
  'AWS::RDS::DBInstance EnablePerformanceInsights': 'it measures; without it nothing is kept that could be read',
  'AWS::RDS::DBInstance Engine': 'RDS refuses a member without one',
  'AWS::RDS::DBInstance PromotionTier': 'an order',
  'AWS::RDS::DBClusterParameterGroup Description': 'a text',
  'AWS::RDS::DBClusterParameterGroup Family': 'RDS refuses a group without one',
};

export const RDS_SAMPLES: Samples = {
  HipaaRdsInstance: {
    minimal: (stack) => new HipaaRdsInstance(stack, 'Subject', { engine: engine(), vpc: network(stack) }),
    maximal: (stack) => new HipaaRdsInstance(stack, 'Subject', {
      ...large(stack),
      credentials: rds.Credentials.fromGeneratedSecret('clinic', { secretName: 'clinic/records' }),
      storageEncryptionKey: new HipaaKey(stack, 'OwnKey'),
    }),
    harmless: { ...RESTORED_HARMLESS, 'AWS::RDS::DBInstance MasterUsername': 'RDS refuses an instance without one' },
  },
  HipaaRdsInstanceFromSnapshot: {
    minimal: (stack) => new HipaaRdsInstanceFromSnapshot(stack, 'Subject', { engine: engine(), vpc: network(stack), snapshotIdentifier: snapshot(stack) }),
    maximal: (stack) => new HipaaRdsInstanceFromSnapshot(stack, 'Subject', {
      ...large(stack),
      snapshotIdentifier: snapshot(stack),
      credentials: rds.SnapshotCredentials.fromGeneratedSecret('clinic'),
    }),
    harmless: RESTORED_HARMLESS,
  },
  HipaaRdsReadReplica: {
    minimal: (stack) => new HipaaRdsReadReplica(stack, 'Subject', {
      sourceDatabaseInstance: primary(stack), instanceType: ec2.InstanceType.of(ec2.InstanceClass.M5, ec2.InstanceSize.LARGE), vpc: network(stack),
    }),
    maximal: (stack) => new HipaaRdsReadReplica(stack, 'Subject', {
      sourceDatabaseInstance: primary(stack),
      instanceType: ec2.InstanceType.of(ec2.InstanceClass.M6I, ec2.InstanceSize.LARGE),
      vpc: network(stack),
      parameterGroup: new rds.ParameterGroup(stack, 'OwnGroup', {
        engine: engine(),
        parameters: {
          'rds.force_ssl': '1',
          'shared_preload_libraries': 'pgaudit',
          'pgaudit.log': 'role',
          'log_connections': '1',
          'log_disconnections': '1',
          'rds.accepted_password_auth_method': 'scram',
          'password_encryption': 'scram-sha-256',
        },
      }),
      multiAz: true,
    }),
    harmless: { ...REPLICA_HARMLESS, 'AWS::RDS::DBInstance CopyTagsToSnapshot': 'its source copies its tags' },
  },
  HipaaAuroraCluster: {
    minimal: (stack) => new HipaaAuroraCluster(stack, 'Subject', { engine: clusterEngine(), vpc: network(stack) }),
    maximal: (stack) => new HipaaAuroraCluster(stack, 'Subject', {
      engine: CLUSTER_ENGINES['Aurora MySQL 3'](),
      vpc: network(stack),
      writer: rds.ClusterInstance.serverlessV2('Writer', { enablePerformanceInsights: true }),
      readers: [rds.ClusterInstance.serverlessV2('One', { scaleWithWriter: true }), rds.ClusterInstance.provisioned('Two', {
        instanceType: ec2.InstanceType.of(ec2.InstanceClass.R6G, ec2.InstanceSize.LARGE), caCertificate: rds.CaCertificate.RDS_CA_RSA4096_G1,
      })],
      serverlessV2MinCapacity: 1,
      serverlessV2MaxCapacity: 8,
      clusterIdentifier: 'records',
      defaultDatabaseName: 'records',
      parameters: { max_connections: '200' },
      backup: { retention: Duration.days(14), preferredWindow: '03:00-04:00' },
      backtrackWindow: Duration.hours(24),
      credentials: rds.Credentials.fromGeneratedSecret('clinic', { secretName: 'clinic/records' }),
      storageEncryptionKey: new HipaaKey(stack, 'OwnKey'),
      enableClusterLevelEnhancedMonitoring: true,
    }),
    harmless: { ...RESTORED_CLUSTER_HARMLESS, 'AWS::RDS::DBCluster MasterUsername': 'RDS refuses a cluster without one' },
  },
  HipaaAuroraClusterFromSnapshot: {
    minimal: (stack) => new HipaaAuroraClusterFromSnapshot(stack, 'Subject', { engine: clusterEngine(), vpc: network(stack), snapshotIdentifier: 'before' }),
    maximal: (stack) => new HipaaAuroraClusterFromSnapshot(stack, 'Subject', {
      engine: CLUSTER_ENGINES['Aurora MySQL 3'](),
      vpc: network(stack),
      snapshotIdentifier: 'before',
      writer: rds.ClusterInstance.serverlessV2('Writer'),
      manageMasterUserPassword: true,
      storageEncryptionKey: new HipaaKey(stack, 'OwnKey'),
    }),
    harmless: RESTORED_CLUSTER_HARMLESS,
  },
  HipaaRdsProxy: {
    minimal: (stack) => new HipaaRdsProxy(stack, 'Subject', {
      vpc: network(stack), proxyTarget: rds.ProxyTarget.fromInstance(primary(stack)), secrets: [new HipaaSecret(stack, 'Secret')],
    }),
    maximal: (stack) => {
      const cluster = new HipaaAuroraCluster(stack, 'Cluster', { engine: clusterEngine(), vpc: network(stack) });
      return new HipaaRdsProxy(stack, 'Subject', {
        vpc: network(stack),
        proxyTarget: rds.ProxyTarget.fromCluster(cluster),
        secrets: [cluster.secret!],
        iamAuth: true,
        dbProxyName: 'records',
        idleClientTimeout: Duration.minutes(10),
      });
    },
    harmless: {
      'AWS::RDS::DBProxy Auth': 'RDS refuses a proxy that signs nobody in',
      'AWS::RDS::DBProxy DBProxyName': 'a name',
      'AWS::RDS::DBProxy EngineFamily': 'RDS refuses a proxy without one',
      'AWS::RDS::DBProxy RoleArn': 'RDS refuses a proxy without a role',
      'AWS::RDS::DBProxy VpcSecurityGroupIds': 'RDS then takes the default group of the VPC, which lets in its own members only',
      'AWS::RDS::DBProxy VpcSubnetIds': 'RDS refuses a proxy without subnets',
      'AWS::RDS::DBProxyTargetGroup': 'without it the proxy reaches no database',
      'AWS::IAM::Role': 'the role of the proxy: without its parts it reads no secret, and signs nobody in',
      'AWS::IAM::Policy': 'what the proxy may read: the less, the less',
    },
  },
};
