import { Fact, ServiceFacts, SPECIFICATION } from './facts';

const NEW_SUBNETS: Fact = {
  text: 'The nodes move to the private subnets of `vpc`, behind a security group that lets nobody in. Open it with `connections.allowDefaultPortFrom`.',
};

const RESTORE = 'make a snapshot, name it in';

export const ELASTICACHE: ServiceFacts = {
  title: 'Amazon ElastiCache',
  movingOver: {
    HipaaRedisCluster: [
      {
        text: 'There is no L2 that it replaces: it stands for a `CfnReplicationGroup`. Encryption at rest, the key, the subnet group, the port and the number of '
          + 'replicas cannot be changed in place: CloudFormation makes a new, empty group.',
        source: SPECIFICATION,
      },
      {
        text: `To keep what is in a group that is not encrypted: ${RESTORE} \`snapshotName\` of a HipaaRedisCluster under another id, move the clients, and delete the old one. A copy of the snapshot is `
          + 'not needed: what is restored is encrypted with the key of the new group.',
        source: 'Amazon ElastiCache user guide, "At-Rest Encryption in ElastiCache"',
      },
      {
        text: 'A token cannot be added to a group without one: CloudFormation replaces it.',
        source: 'AWS CloudFormation, AWS::ElastiCache::ReplicationGroup AuthToken',
      },
      {
        text: 'TLS alone can be switched on in place on Valkey and on Redis OSS 7: set the mode to `preferred`, let all clients speak TLS, then to `required`. '
          + 'While it is `preferred` the guard blocks: accept Redis.TransitEncryption with an end date for that time.',
        source: 'Amazon ElastiCache API reference, CreateReplicationGroup TransitEncryptionMode',
      },
      NEW_SUBNETS,
      { text: 'Multi-AZ, failover, snapshots, the maintenance window and logs are switched on in place.', source: SPECIFICATION },
    ],
    HipaaServerlessCache: [
      {
        text: 'There is no L2 that it replaces: it stands for a `CfnServerlessCache`. Key, subnets and name cannot be changed in place: CloudFormation makes a '
          + 'new, empty cache.',
        source: SPECIFICATION,
      },
      {
        text: `To keep what is in the old one: ${RESTORE} \`snapshotArnsToRestore\` of a HipaaServerlessCache under another id, and move the clients.`,
        source: 'AWS CloudFormation, AWS::ElastiCache::ServerlessCache SnapshotArnsToRestore',
      },
      { text: 'Users, snapshots and security groups are changed in place. Once there are users, clients that do not authenticate are turned away.', source: SPECIFICATION },
      NEW_SUBNETS,
    ],
  },
  cost: [
    { text: 'A replica in another zone: a second node, by the node hour, and the traffic between zones.' },
    { text: 'Snapshots of 35 days: backup storage per GB-month.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack. The token (or the password of the user who is off): a price per secret and month.' },
    { text: 'The engine log: CloudWatch Logs per GB that is taken in and per GB-month for six years.' },
  ],
  notes: {
    'Memcached': [
      {
        text: 'Memcached holds no PHI here. An `AWS::ElastiCache::CacheCluster` has no property for encryption at rest, and Memcached knows no users; the whitepaper '
          + 'describes Redis only. For data that is no PHI, exclude the cache: `PhiBoundary.of(cache).exclude({ reason, owner })`.',
        source: 'Architecting for HIPAA, "Amazon ElastiCache for Redis"; AWS CloudFormation, AWS::ElastiCache::CacheCluster',
      },
    ],
    'Security updates': [
      {
        text: 'The whitepaper asks for service updates of the type Security by their recommended date. No template shows these: look at Service Updates in the '
          + 'console, or listen to `notificationTopic`, and apply them in the window.',
        source: 'Architecting for HIPAA, "Amazon ElastiCache for Redis"',
      },
    ],
    'Engine parameters': [
      {
        text: '[Valkey and Redis OSS parameters](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html): name a group of your own in '
          + '`parameterGroupName`.',
        source: 'Amazon ElastiCache user guide, "Engine specific parameters"',
      },
    ],
  },
};
