import { ServiceFacts, SPECIFICATION } from './facts';

export const TIMESTREAM: ServiceFacts = {
  title: 'Amazon Timestream',
  movingOver: {
    HipaaTimestreamDatabase: [
      {
        text: 'There is no L2 that it replaces: it stands for a `CfnDatabase` and, by `addTable`, its `CfnTable`s. The key is changed in place; another name makes a new, '
          + 'empty database.',
        source: SPECIFICATION,
      },
      {
        text: 'Tables get a retention of six years on disk unless `magneticRetention` says otherwise. A shorter one than the table has deletes older records for good.',
        source: 'AWS CloudFormation, AWS::Timestream::Table RetentionProperties',
      },
      {
        text: 'AWS takes no new customers for Timestream for LiveAnalytics since 2025-06-20. Accept Eligibility.NotRetired with the date by which you have moved.',
        source: 'Amazon Timestream developer guide, "Amazon Timestream for LiveAnalytics availability change"',
      },
    ],
  },
  cost: [
    { text: 'Records on disk for six years and daily backups for 35 days: storage per GB-month each.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and requests to KMS.' },
  ],
};
