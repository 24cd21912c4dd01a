import { ServiceFacts, SPECIFICATION } from './facts';

export const MEMORYDB: ServiceFacts = {
  title: 'Amazon MemoryDB',
  movingOver: {
    HipaaMemoryDbCluster: [
      {
        text: 'There is no L2 that it replaces: it stands for a `CfnCluster`. TLS, the key, the subnet group, the port and the name cannot be changed in place: '
          + 'CloudFormation makes a new, empty cluster.',
        source: SPECIFICATION,
      },
      {
        text: 'To keep what is in the old one: make a snapshot, make a HipaaMemoryDbCluster beside it with the name in `snapshotName`, move the clients, and delete the old one.',
        source: 'AWS CloudFormation, AWS::MemoryDB::Cluster SnapshotName',
      },
      {
        text: 'The access control list, snapshots, replicas and the maintenance window are changed in place. From `open-access` to a list with users, clients that do not '
          + 'authenticate are turned away.',
        source: SPECIFICATION,
      },
      { text: 'Without `vpcSubnets` the nodes are in the private subnets with egress, behind a security group that lets nobody in.' },
    ],
  },
  cost: [
    { text: 'A replica for each shard: a second node, by the node hour.' },
    { text: 'Snapshots of 35 days: backup storage per GB-month.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
  notes: {
    'Engine parameters': [
      {
        text: '[Engine specific parameters](https://docs.aws.amazon.com/memorydb/latest/devguide/parametergroups.redis.html): name a group of your own in `parameterGroupName`.',
        source: 'Amazon MemoryDB developer guide, "Configuring engine parameters using parameter groups"',
      },
    ],
  },
};
