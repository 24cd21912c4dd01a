import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { HipaaKey, HipaaRedisCluster, HipaaServerlessCache } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const CLOSED_GROUP = 'it lets nobody in, whatever it is called; without its line of egress it lets everything out, and a cache opens no connections of its own';


export const ELASTICACHE_SAMPLES: Samples = {
  HipaaRedisCluster: {
    minimal: (stack) => new HipaaRedisCluster(stack, 'Subject', { vpc: vpcOf(stack) }),
    maximal: (stack) => {
      const key = new HipaaKey(stack, 'OwnKey');
      return new HipaaRedisCluster(stack, 'Subject', {
        vpc: vpcOf(stack),
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        engine: 'redis',
        engineVersion: '7.1',
        nodeType: ec2.InstanceType.of(ec2.InstanceClass.R7G, ec2.InstanceSize.XLARGE),
        shards: 2,
        replicasPerShard: 2,
        port: 6380,
        encryptionKey: key,
        userGroupIds: ['nurses'],
        snapshotRetention: Duration.days(15),
        snapshotWindow: '03:00-04:00',
        snapshotName: 'yesterday',
        preferredMaintenanceWindow: 'mon:02:00-mon:03:00',
        slowLogGroup: new logs.LogGroup(stack, 'Slow', { encryptionKey: key, retention: logs.RetentionDays.SIX_YEARS }),
        replicationGroupId: 'visits',
        description: 'Visits of today',
      });
    },
    harmless: {
      'AWS::ElastiCache::ReplicationGroup Engine': 'ElastiCache refuses a group without an engine',
      'AWS::ElastiCache::ReplicationGroup LogDeliveryConfigurations.0.LogFormat': 'how a log is written; ElastiCache refuses one without',
      'AWS::ElastiCache::ReplicationGroup LogDeliveryConfigurations.0.DestinationDetails': 'ElastiCache refuses a log without its destination',
      'AWS::ElastiCache::ReplicationGroup NumNodeGroups': 'one shard is the default; ElastiCache refuses none',
      'AWS::ElastiCache::ReplicationGroup Port': 'the port of the engine is the default',
      'AWS::ElastiCache::ReplicationGroup ReplicasPerNodeGroup': 'ElastiCache refuses failover without a replica',
      'AWS::ElastiCache::ReplicationGroup ReplicationGroupDescription': 'a text; CloudFormation asks for one',
      'AWS::ElastiCache::ReplicationGroup TransitEncryptionMode': 'without it connections are encrypted: it is there to let clear text in for a time',
      'AWS::ElastiCache::SubnetGroup': 'CloudFormation asks for a description and for subnets',
      'AWS::EC2::SecurityGroup': CLOSED_GROUP,
      'AWS::SecretsManager::Secret Description': 'a text',
      'AWS::SecretsManager::Secret GenerateSecretString.IncludeSpace': 'Secrets Manager puts no space into passwords unless it is told to',
      'AWS::SecretsManager::Secret GenerateSecretString.PasswordLength': 'Secrets Manager makes passwords of 32 characters, which is enough',
      'AWS::SecretsManager::Secret KmsKeyId': 'Secrets Manager then encrypts with the key that it manages; a rule about secrets tells',
    },
  },
  HipaaServerlessCache: {
    minimal: (stack) => new HipaaServerlessCache(stack, 'Subject', { vpc: vpcOf(stack) }),
    maximal: (stack) => new HipaaServerlessCache(stack, 'Subject', {
      vpc: vpcOf(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      engine: 'redis',
      majorEngineVersion: '7',
      userGroupId: 'nurses',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      snapshotRetention: Duration.days(15),
      dailySnapshotTime: '03:00',
      snapshotArnsToRestore: ['arn:aws:elasticache:us-east-1:111122223333:serverlesscachesnapshot:yesterday'],
      maximumDataStorageGb: 10,
      maximumEcpuPerSecond: 5000,
      serverlessCacheName: 'visits',
      description: 'Visits of today',
    }),
    harmless: {
      'AWS::EC2::SecurityGroup': CLOSED_GROUP,
      'AWS::ElastiCache::ServerlessCache Description': 'a text',
      'AWS::ElastiCache::ServerlessCache MajorEngineVersion': 'ElastiCache takes the newest',
      'AWS::ElastiCache::ServerlessCache ServerlessCacheName': 'CloudFormation asks for a name',
      'AWS::ElastiCache::ServerlessCache SubnetIds.0': 'one subnet is left',
      'AWS::ElastiCache::ServerlessCache SubnetIds.1': 'one subnet is left',
      'AWS::ElastiCache::User AccessString': 'a user whom nothing switches on is off',
      'AWS::ElastiCache::User AuthenticationMode': 'of the user who is off',
      'AWS::ElastiCache::User Engine': 'CloudFormation asks for an engine',
      'AWS::ElastiCache::User UserId': 'CloudFormation asks for an id',
      'AWS::ElastiCache::User UserName': 'CloudFormation asks for a name',
      'AWS::ElastiCache::UserGroup': 'ElastiCache refuses a group of Redis OSS without a user "default", and one of Valkey with a user who has no password',
      'AWS::SecretsManager::Secret': 'the password of a user who is off',
    },
  },
};
