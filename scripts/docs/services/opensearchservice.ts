import { ServiceFacts, SPECIFICATION } from './facts';

export const OPENSEARCHSERVICE: ServiceFacts = {
  title: 'Amazon OpenSearch Service',
  movingOver: {
    HipaaSearchDomain: [
      {
        text: 'A domain that is outside of a VPC can\'t be moved into one. Make a HipaaSearchDomain beside it and restore a manual snapshot into it.',
        source: 'Amazon OpenSearch Service developer guide, "Launching your Amazon OpenSearch Service domains within a VPC"',
      },
      {
        text: 'Another KMS key than the one that a domain is encrypted with replaces it by an empty one. Pass the key that it has as `encryptionAtRest.kmsKey`.',
        source: SPECIFICATION,
      },
      {
        text: 'Encryption at rest, encryption between nodes and fine-grained access control can be turned on in a domain that runs, and never off again. '
          + 'The domain copies all its data to new nodes meanwhile.',
        source: 'Amazon OpenSearch Service developer guide, "Encryption of data at rest", "Node-to-node encryption" and "Fine-grained access control"',
      },
      {
        text: 'Fine-grained access control asks for users: clients that came with an open access policy are refused. Map the IAM roles of clients to roles of '
          + 'OpenSearch first.',
        source: 'Amazon OpenSearch Service developer guide, "Fine-grained access control in Amazon OpenSearch Service"',
      },
      {
        text: 'Plain HTTP and TLS older than 1.2 are refused.',
      },
      {
        text: 'The security group has another logical id and lets nobody in: allow clients with `connections.allowDefaultPortFrom`.',
      },
      {
        text: 'The password of the master user is made once. Where the L2 made one, its secret leaves the stack and the domain gets a new password.',
      },
    ],
  },
  cost: [
    { text: 'Three data nodes and three master nodes in place of one node: a price per node and hour, and storage per GB-month for each data node.' },
    { text: 'Audit and error logs: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention.' },
    { text: 'The key of the baseline, shared by all stores of the stack, and one secret: a price per key or secret and month.' },
  ],
  notes: {
    'Before the first domain': [
      {
        text: 'A domain in a VPC takes a service-linked role, once in an account: '
          + '`aws iam create-service-linked-role --aws-service-name opensearchservice.amazonaws.com`.',
        source: 'Amazon OpenSearch Service developer guide, "Using service-linked roles for Amazon OpenSearch Service"',
      },
    ],
    'Audit logs': [
      {
        text: 'Publishing is half of it: turn audit logs on in OpenSearch Dashboards too (Security, Audit logs), or through the API `_plugins/_security/api/audit`.',
        source: 'Amazon OpenSearch Service developer guide, "Monitoring audit logs in Amazon OpenSearch Service"',
      },
      {
        text: 'CloudWatch Logs takes ten resource policies in a region, and every domain has one. With more domains set `suppressLogsResourcePolicy`, and make '
          + 'one policy that lets `es.amazonaws.com` write into all the groups.',
        source: 'AWS CDK, DomainProps.suppressLogsResourcePolicy',
      },
    ],
    'Copies': [
      {
        text: 'OpenSearch Service makes a snapshot of a domain every hour and keeps it for 14 days; nobody can turn that off. AWS Backup has none of domains. '
          + 'Make manual snapshots into a HipaaBucket for what must be kept longer, or for another region.',
        source: 'Amazon OpenSearch Service developer guide, "Creating index snapshots in Amazon OpenSearch Service"',
      },
    ],
  },
};
