import { HipaaKey, HipaaKeyspacesTable } from '../../../src';
import { Samples } from '../sample';

export const CASSANDRA_SAMPLES: Samples = {
  HipaaKeyspacesTable: {
    minimal: (stack) => new HipaaKeyspacesTable(stack, 'Subject', { keyspaceName: 'clinic', partitionKeyColumns: [{ name: 'visit', type: 'text' }] }),
    maximal: (stack) => new HipaaKeyspacesTable(stack, 'Subject', {
      keyspaceName: 'clinic',
      tableName: 'visits',
      partitionKeyColumns: [{ name: 'visit', type: 'text' }],
      clusteringKeyColumns: [{ name: 'time', type: 'timestamp', descending: true }],
      regularColumns: [{ name: 'note', type: 'text' }],
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      pointInTimeRecovery: true,
      defaultTimeToLive: 86400,
    }),
    harmless: {
      'AWS::Cassandra::Table BillingMode': 'Keyspaces bills on demand unless it is told otherwise',
      'AWS::Cassandra::Table KeyspaceName': 'CloudFormation asks for the keyspace',
      'AWS::Cassandra::Table PartitionKeyColumns': 'the shape of rows; Keyspaces refuses a table without',
    },
  },
};
