import { ServiceFacts, SPECIFICATION } from './facts';

export const OPENSEARCHSERVERLESS: ServiceFacts = {
  title: 'Amazon OpenSearch Serverless',
  movingOver: {
    HipaaSearchCollection: [
      {
        text: 'aws-cdk-lib has no construct for collections, so there is no class to rename. A collection keeps the key that it was made with: make a '
          + 'HipaaSearchCollection beside the old one and index again, or move the data with OpenSearch Ingestion.',
        source: 'Amazon OpenSearch Service developer guide, "Encryption at rest for Amazon OpenSearch Serverless"',
      },
      { text: 'Another `collectionName`, `type` or value of `standbyReplicas` takes a new collection.', source: SPECIFICATION },
      {
        text: 'A VPC takes one endpoint of OpenSearch Serverless. Where there is one already, pass its id as `vpcEndpointIds` in place of `vpc`.',
        source: 'Amazon OpenSearch Service developer guide, "Access Amazon OpenSearch Serverless using an interface endpoint"',
      },
      {
        text: 'Wildcard policies of other teams add to those of the construct. The guard judges the policies in the templates that it sees: look for others in the account.',
      },
    ],
  },
  cost: [
    { text: 'A price per OpenSearch compute unit and hour, with standby replicas twice as many at the least, and per GB-month of storage.' },
    { text: 'The endpoint: a price per hour and Availability Zone, and per GB. The key of the baseline: a price per key and month.' },
  ],
  notes: {
    'Who may do what': [
      {
        text: '`grantRead` and `grantReadWrite` write both halves: the data access policy, and `aoss:APIAccessAll` on the collection in IAM.',
        source: 'Amazon OpenSearch Service developer guide, "Data access control for Amazon OpenSearch Serverless"',
      },
      {
        text: 'Services named in `sourceServices`, such as Bedrock, come with a role of yours: grant that role.',
        source: 'Amazon OpenSearch Service developer guide, "Network access for Amazon OpenSearch Serverless"',
      },
    ],
  },
};
