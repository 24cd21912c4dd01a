import { RemovalPolicy } from 'aws-cdk-lib';
import { HipaaImagingDatastore, HipaaKey } from '../../../src';
import { Samples } from '../sample';

export const HEALTHIMAGING_SAMPLES: Samples = {
  HipaaImagingDatastore: {
    minimal: (stack) => new HipaaImagingDatastore(stack, 'Subject'),
    maximal: (stack) => new HipaaImagingDatastore(stack, 'Subject', {
      datastoreName: 'radiology', encryptionKey: new HipaaKey(stack, 'OwnKey'), removalPolicy: RemovalPolicy.RETAIN,
    }),
    harmless: {},
  },
};
