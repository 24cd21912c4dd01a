import { ServiceFacts, SPECIFICATION } from './facts';

export const KINESIS: ServiceFacts = {
  title: 'Amazon Kinesis Data Streams',
  movingOver: {
    HipaaDataStream: [
      { text: 'The stream stays: encryption and retention change in place. Another name replaces it.', source: SPECIFICATION },
      {
        text: 'Records that are in the stream stay as they are; those that come from then on are encrypted with the key.',
        source: 'Amazon Kinesis Data Streams developer guide, "What is server-side encryption for Kinesis Data Streams?"',
      },
      {
        text: 'Producers need `kms:GenerateDataKey` on the key and consumers `kms:Decrypt`. `grantWrite` and `grantRead` give them.',
        source: 'Amazon Kinesis Data Streams developer guide, "Permissions to use user-generated KMS keys"',
      },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and a price per request to KMS.' },
    { text: 'Seven days of retention: a price per shard and hour, or per GB-month on demand, for what is kept beyond the first day.' },
  ],
};
