import { ServiceFacts, SPECIFICATION } from './facts';

export const CASSANDRA: ServiceFacts = {
  title: 'Amazon Keyspaces',
  movingOver: {
    HipaaKeyspacesTable: [
      {
        text: 'There is no L2 that it replaces: it stands for a `CfnTable`. Key and point-in-time recovery are switched on in place; keyspace, name and key columns must stay '
          + 'as they are, or CloudFormation makes a new, empty table.',
        source: SPECIFICATION,
      },
      {
        text: 'Who reads or writes needs no permission on the key: Keyspaces uses it by grants that it asks for when the key is set. Who sets it needs `kms:CreateGrant`.',
        source: 'Amazon Keyspaces developer guide, "Encryption at rest: how to use customer managed keys to encrypt tables"',
      },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
    { text: 'Point-in-time recovery: storage per GB-month, the size of the table.' },
  ],
};
