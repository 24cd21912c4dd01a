import { ServiceFacts, SPECIFICATION } from './facts';

export const KINESISFIREHOSE: ServiceFacts = {
  title: 'Amazon Data Firehose',
  movingOver: {
    HipaaDeliveryStream: [
      { text: 'The stream stays: its key and its log are set in place. Another name or type of source replaces it.', source: SPECIFICATION },
      {
        text: 'Encryption counts for records that are put in from then on; those that wait in the buffer are delivered as they are.',
        source: 'Amazon Data Firehose API reference, StartDeliveryStreamEncryption',
      },
      { text: 'The log group that CDK makes for errors gets a key and the retention of the baseline. One that you pass stays as it is.' },
      { text: 'Into a bucket of another stack or account: set `encryptionKey` of the destination, since nobody can tell from here how that bucket encrypts.' },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and a price per request to KMS.' },
    { text: 'The error log: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention.' },
  ],
};
