import { Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import { HipaaKey, HipaaTable } from '../../../src';
import { Samples } from '../sample';

const PARTITION_KEY = { name: 'visit', type: dynamodb.AttributeType.STRING };

export const DYNAMODB_SAMPLES: Samples = {
  HipaaTable: {
    minimal: (stack) => new HipaaTable(stack, 'Subject', { partitionKey: PARTITION_KEY }),
    maximal: (stack) => {
      // A table with replicas says where it is itself, and CloudFormation refuses a stack without resources.
      new HipaaKey(stack, 'Elsewhere');
      const clinic = new Stack(stack, 'Tables', { env: { account: '111122223333', region: 'us-east-1' } });
      return new HipaaTable(clinic, 'Subject', {
        tableName: 'visits',
        partitionKey: PARTITION_KEY,
        sortKey: { name: 'time', type: dynamodb.AttributeType.NUMBER },
        timeToLiveAttribute: 'forgotten',
        replicas: [{ region: 'us-west-2' }],
        replicaKeyArns: { 'us-west-2': 'arn:aws:kms:us-west-2:111122223333:key/11111111-2222-3333-4444-555555555555' },
        globalSecondaryIndexes: [{ indexName: 'by-time', partitionKey: { name: 'time', type: dynamodb.AttributeType.NUMBER } }],
        dynamoStream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
        kinesisStream: new kinesis.Stream(clinic, 'Changes', {
          encryption: kinesis.StreamEncryption.KMS, encryptionKey: new HipaaKey(clinic, 'StreamKey'),
        }),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
        billing: dynamodb.Billing.provisioned({
          readCapacity: dynamodb.Capacity.fixed(5), writeCapacity: dynamodb.Capacity.autoscaled({ maxCapacity: 50 }),
        }),
        tags: [{ key: 'data', value: 'visits' }],
      });
    },
    harmless: {
      'AWS::DynamoDB::GlobalTable AttributeDefinitions': 'the shape of items; DynamoDB refuses a table without',
      'AWS::DynamoDB::GlobalTable BillingMode': 'without it, DynamoDB asks for capacity settings and refuses the table',
      'AWS::DynamoDB::GlobalTable KeySchema': 'the shape of items; DynamoDB refuses a table without',
      'AWS::DynamoDB::GlobalTable Replicas.0.Region': 'CloudFormation refuses a replica without a region',
      'AWS::DynamoDB::GlobalTable SSESpecification.SSEType': 'KMS is all there is',
    },
  },
};
