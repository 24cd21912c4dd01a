import { ServiceFacts, SPECIFICATION } from './facts';

export const DAX: ServiceFacts = {
  title: 'Amazon DynamoDB Accelerator (DAX)',
  movingOver: {
    HipaaDaxCluster: [
      {
        text: 'Nobody has decided whether DAX may hold PHI: AWS\'s list names DynamoDB and not DAX. The guard blocks the cluster until you say that no PHI comes near it: '
          + '`PhiBoundary.of(cluster).exclude({ reason, owner })`. Ask AWS before you do anything else with it.',
        source: 'AWS HIPAA Eligible Services Reference',
      },
      {
        text: 'There is no L2 that it replaces: it stands for a `CfnCluster`. Encryption at rest and TLS, the role, the subnets and the node type cannot be changed in place: '
          + 'CloudFormation makes a new cluster. It is a cache: nothing is lost with the old one, and the first requests go to the table.',
        source: SPECIFICATION,
      },
      {
        text: 'Clients connect to another endpoint, `endpointUrl`, which begins with `daxs://`, on port 9111.',
        source: 'Amazon DynamoDB developer guide, "DAX encryption in transit"',
      },
    ],
  },
  cost: [
    { text: 'Three nodes, by the node hour: a node that goes takes no cache with it.' },
  ],
};
