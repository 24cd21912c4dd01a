import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaKey, HipaaMemoryDbCluster } from '../../../src';
import { CLOSED_GROUP, vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

export const MEMORYDB_SAMPLES: Samples = {
  HipaaMemoryDbCluster: {
    minimal: (stack) => new HipaaMemoryDbCluster(stack, 'Subject', { vpc: vpcOf(stack) }),
    maximal: (stack) => new HipaaMemoryDbCluster(stack, 'Subject', {
      vpc: vpcOf(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      engine: 'redis',
      engineVersion: '7.1',
      nodeType: 'db.r7g.xlarge',
      shards: 2,
      replicasPerShard: 2,
      port: 6380,
      aclName: 'nurses',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      snapshotRetention: Duration.days(15),
      snapshotWindow: '03:00-04:00',
      snapshotName: 'yesterday',
      maintenanceWindow: 'mon:02:00-mon:03:00',
      clusterName: 'visits',
      description: 'Visits of today',
    }),
    harmless: {
      'AWS::EC2::SecurityGroup': CLOSED_GROUP,
      'AWS::MemoryDB::ACL': 'without users nobody gets in; CloudFormation asks for a name',
      'AWS::MemoryDB::Cluster ClusterName': 'CloudFormation asks for a name',
      'AWS::MemoryDB::Cluster Description': 'a text',
      'AWS::MemoryDB::Cluster Engine': 'MemoryDB chooses one; both encrypt and authenticate alike',
      'AWS::MemoryDB::Cluster EngineVersion': 'MemoryDB takes the newest',
      'AWS::MemoryDB::Cluster MaintenanceWindow': 'MemoryDB chooses one',
      'AWS::MemoryDB::Cluster NodeType': 'CloudFormation asks for a node type',
      'AWS::MemoryDB::Cluster NumShards': 'one shard is the default; MemoryDB refuses none',
      'AWS::MemoryDB::Cluster Port': 'the port of the engine is the default',
      'AWS::MemoryDB::SubnetGroup': 'CloudFormation asks for a name and for subnets',
      'AWS::MemoryDB::User AccessString': 'a user whom nothing lets do anything can do nothing',
      'AWS::MemoryDB::User UserName': 'CloudFormation asks for a name',
    },
  },
};
