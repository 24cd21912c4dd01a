import { ServiceFacts, SPECIFICATION } from './facts';

export const KINESISVIDEO: ServiceFacts = {
  title: 'Amazon Kinesis Video Streams',
  movingOver: {
    HipaaVideoStream: [
      { text: 'aws-cdk-lib has no construct for a video stream beside `CfnStream`. A HipaaVideoStream under the same logical id keeps the stream; another name replaces it.', source: SPECIFICATION },
      { text: 'Producers and viewers need permission on the key: `grantWrite` and `grantRead` give it.' },
    ],
  },
  cost: [
    { text: 'Seven days of media: a price per GB-month, beside that per GB taken in and read.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
};
