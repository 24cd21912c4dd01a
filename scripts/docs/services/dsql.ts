import { ServiceFacts } from './facts';

export const DSQL: ServiceFacts = {
  title: 'Amazon Aurora DSQL',
  movingOver: {
    HipaaDsqlCluster: [
      { text: 'There is no class of CDK that it stands in for, only `CfnCluster`: a cluster that is deployed keeps its logical id only under the same path in the tree.' },
      {
        text: 'Another key encrypts what is there again, without an outage.',
        source: 'Amazon Aurora DSQL user guide, "Data encryption for Amazon Aurora DSQL"',
      },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, and per request. Recovery points: backup storage per GB-month for 35 days.' },
  ],
  notes: {
    'AWS Backup for DSQL': [
      {
        text: 'DSQL keeps no backups of its own. Opt in: turn Aurora DSQL on in the settings of AWS Backup, in every account and region that you deploy to.',
        source: 'AWS Backup developer guide, "Service opt-in"',
      },
    ],
  },
};
