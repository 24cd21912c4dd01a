import { ServiceFacts, SPECIFICATION } from './facts';

export const KMS: ServiceFacts = {
  title: 'AWS KMS',
  movingOver: {
    HipaaKey: [
      { text: 'The key is not replaced.', source: SPECIFICATION },
      {
        text: 'Rotation makes new key material for what is encrypted from then on. What is there is not encrypted again, and stays readable: KMS keeps '
          + 'all earlier material.',
        source: 'AWS KMS cryptographic details, "Rotating key material"',
      },
    ],
  },
  cost: [
    { text: 'A price per key and month, and one per request. Each of the first two rotations adds the price of a key; later ones add nothing.', source: 'AWS KMS pricing' },
  ],
};
