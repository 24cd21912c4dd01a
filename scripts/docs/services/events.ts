import { ServiceFacts, SPECIFICATION } from './facts';

export const EVENTS: ServiceFacts = {
  title: 'Amazon EventBridge',
  movingOver: {
    HipaaEventBus: [
      { text: 'The bus stays: the key and the dead-letter queue are set in place. Another name replaces it.', source: SPECIFICATION },
      {
        text: 'Schema discovery does not work on a bus with a key of your own. Delete the discoverer first.',
        source: 'Amazon EventBridge user guide, "Encrypting EventBridge event buses with AWS KMS keys"',
      },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and a price per request to KMS.' },
    { text: 'The dead-letter queue: a price per million requests.' },
  ],
};
