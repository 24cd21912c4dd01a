import { ServiceFacts, SPECIFICATION } from './facts';

export const KINESISANALYTICSV2: ServiceFacts = {
  title: 'Amazon Managed Service for Apache Flink',
  movingOver: {
    HipaaFlinkApplication: [
      { text: 'aws-cdk-lib has no stable construct for an application, so there is no class to rename. A HipaaFlinkApplication is a new one, and starts without the state of the old one.' },
      {
        text: 'Under the name that an application has already it takes that one\'s place only after the old one is gone. CloudFormation makes it and does not start it: start it by '
          + '`StartApplication`.',
        source: SPECIFICATION,
      },
      {
        text: 'A KMS key of your own takes Flink 1.20 or later; older runtimes are refused.',
        source: 'AWS Big Data blog, "Achieve full control over your data encryption using customer managed keys in Amazon Managed Service for Apache Flink"',
      },
      {
        text: 'Who deploys, starts and stops the application needs the key as well, by way of the service: `kms:DescribeKey`, `kms:Decrypt`, `kms:GenerateDataKey`, '
          + '`kms:GenerateDataKeyWithoutPlaintext` and `kms:CreateGrant`. A key that is imported must let the service in by its own policy.',
        source: 'Managed Service for Apache Flink developer guide, "Managing CMK using APIs"',
      },
      { text: 'The security group lets out HTTPS only. Open the way to Kafka (9098) and to databases by `connections`, and what the application may read by grants: it is an `iam.IGrantable`.' },
    ],
  },
  cost: [
    { text: 'The application: a price per processing unit and hour, for one more unit than it runs on, and per GB-month of running state.' },
    { text: 'Snapshots: a price per GB-month. The log: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
  notes: {
    'Rotation of the key': [
      {
        text: 'KMS rotates the key once a year; the application takes the new key material at its next start, and can read what it wrote before. Start it anew after a rotation where that matters.',
        source: 'AWS Big Data blog, "Achieve full control over your data encryption using customer managed keys in Amazon Managed Service for Apache Flink"',
      },
    ],
  },
};
