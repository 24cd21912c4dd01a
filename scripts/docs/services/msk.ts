import { ServiceFacts, SPECIFICATION } from './facts';

export const MSK: ServiceFacts = {
  title: 'Amazon MSK',
  movingOver: {
    HipaaKafkaCluster: [
      { text: 'aws-cdk-lib has no stable construct for a cluster, so there is no class to rename. A HipaaKafkaCluster is a new cluster: copy topics with MSK Replicator, and move clients.' },
      {
        text: 'The key of the volumes, TLS between brokers, subnets and the name are decided when a cluster is made; another value replaces it, with everything in it.',
        source: SPECIFICATION,
      },
      { text: 'Clients sign with IAM on port 9098: give them `grantRead` or `grantWrite` and a library that signs, and let them in with `connections`.' },
      { text: 'The VPC has to have private subnets in three zones. In two, the cluster does not synthesize, unless somebody accepts the risk of MSK.MultiAz.' },
      {
        text: 'A cluster that has a ZooKeeper can\'t be turned into one with KRaft in place.',
        source: 'Amazon MSK developer guide, "KRaft mode"',
      },
    ],
    HipaaServerlessKafkaCluster: [
      { text: 'aws-cdk-lib has no stable construct for a serverless cluster, so there is no class to rename. It is a new cluster: copy topics with MSK Replicator, and move clients.' },
      { text: 'Name, subnets and security groups are decided when it is made; others replace it, with everything in it.', source: SPECIFICATION },
      { text: 'All clients sign with IAM on port 9098: give them `grantRead` or `grantWrite`, and let them in with `connections`.' },
      { text: 'It is encrypted at rest in any case. CloudFormation has no property for a key of your own, nor for logs: where either is asked for, use HipaaKafkaCluster.', source: SPECIFICATION },
    ],
  },
  cost: [
    { text: 'A serverless cluster: a price per cluster and hour, per partition and hour, and per GB that is written, read and kept.' },
    { text: 'Three brokers: a price per broker and hour, and per GB-month of their volumes.' },
    { text: 'Metrics of each broker: a price per metric in CloudWatch. The log: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
  notes: {
    'Engine parameters': [
      {
        text: 'Topics are open to every client that is let in by mutual TLS unless access lists say otherwise: set `allow.everyone.if.no.acl.found=false` in a configuration of MSK.',
        source: 'Amazon MSK developer guide, "Apache Kafka ACLs"',
      },
    ],
  },
};
