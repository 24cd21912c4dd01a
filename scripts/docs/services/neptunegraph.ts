import { ServiceFacts, SPECIFICATION } from './facts';

export const NEPTUNEGRAPH: ServiceFacts = {
  title: 'Amazon Neptune Analytics',
  movingOver: {
    HipaaNeptuneGraph: [
      {
        text: 'aws-cdk-lib has no construct for graphs, so there is no class to rename. A HipaaNeptuneGraph is a new graph: import the data again, from a '
          + 'bucket, a Neptune cluster or a snapshot of it.',
      },
      { text: 'Another name, key or number of replicas, or another dimension of vectors, replaces the graph by an empty one.', source: SPECIFICATION },
    ],
  },
  cost: [
    { text: 'A price per Neptune capacity unit and hour, as many times as there are copies: one replica doubles it.' },
    { text: 'The endpoint: a price per hour and Availability Zone, and per GB. The key of the baseline: a price per key and month.' },
  ],
  notes: {
    'Whether it may hold PHI': [
      {
        text: 'The list of eligible services names Amazon Neptune; whether that covers Neptune Analytics it does not say. A graph does not synthesize until '
          + 'somebody has decided: ask AWS, and keep PHI out until then, with `PhiBoundary.of(graph).exclude({ reason, owner })`.',
        source: 'AWS HIPAA Eligible Services Reference',
      },
    ],
    'Copies': [
      { text: 'Nothing in a template makes copies of a graph. Make snapshots of it, and keep the data that it was made of.' },
    ],
  },
};
