import { ServiceFacts, SPECIFICATION } from './facts';

export const DYNAMODB: ServiceFacts = {
  title: 'Amazon DynamoDB',
  movingOver: {
    HipaaTable: [
      {
        text: 'From `TableV2` the table is not replaced: key, point-in-time recovery, deletion protection and billing mode are switched on in place.',
        source: SPECIFICATION,
      },
      {
        text: 'A table can be switched from one key to another at any time and stays readable and writable. Keep the old key for the backups that were '
          + 'made under it.',
        source: 'Amazon DynamoDB developer guide, "DynamoDB encryption at rest usage notes"',
      },
      {
        text: 'Who reads or writes needs permission on the key. Grants of the construct (`grantReadData`, ...) give it; roles that were let in some '
          + 'other way need it from you.',
        source: 'Amazon DynamoDB developer guide, "DynamoDB encryption at rest usage notes"',
      },
      {
        text: 'From the first `Table` class it is another resource (`AWS::DynamoDB::Table` becomes `AWS::DynamoDB::GlobalTable`): set the removal policy '
          + 'RETAIN and deploy, take the table out of the stack, and bring it back with `cdk import` as a HipaaTable of the same name.',
        source: SPECIFICATION,
      },
      {
        text: 'A global table needs a key in each region (`replicaKeyArns`). Keys of one kind in one region and of another in the next are refused.',
        source: 'AWS CloudFormation, AWS::DynamoDB::GlobalTable SSESpecification',
      },
      { text: 'Deletion protection has to be switched off, and deployed, before a table can be deleted or replaced.' },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and requests to KMS. DynamoDB keeps table keys for a few minutes and asks KMS once for many requests.' },
    { text: 'Point-in-time recovery and backups: storage per GB-month, the size of the table each.' },
    { text: 'Each replica: its storage, its writes, and data transfer per GB.' },
  ],
  notes: {
    'Transport and keys of items': [
      {
        text: 'The SDKs speak HTTPS unless they are told otherwise. Leave the endpoint as it is, or name one that begins with `https://`.',
        source: 'Architecting for HIPAA, "Amazon DynamoDB"',
      },
      {
        text: 'Key values appear in places beside the table: in CloudWatch Contributor Insights, where that is on, and in CloudTrail data events. Use '
          + 'keys that tell nothing about a person.',
        source: 'Amazon DynamoDB developer guide, "CloudWatch Contributor Insights for DynamoDB"',
      },
    ],
  },
};
