import { ServiceFacts, SPECIFICATION } from './facts';

export const DOCDB: ServiceFacts = {
  title: 'Amazon DocumentDB',
  movingOver: {
    HipaaDocumentDbCluster: [
      {
        text: 'The key of a cluster cannot be changed in place: where the cluster has the default key of the account, or is not encrypted, CloudFormation makes a new, '
          + 'empty one. Pass the `kmsKey` that it has to keep it.',
        source: SPECIFICATION,
      },
      {
        text: 'To move what is there under a key of your own: make a snapshot, make a HipaaDocumentDbCluster under another id with its ARN as `snapshotIdentifier`, '
          + 'move the clients, and delete the old cluster. The password comes with the snapshot.',
        source: 'Amazon DocumentDB developer guide, "Restoring from a cluster snapshot"; AWS CloudFormation, AWS::DocDB::DBCluster StorageEncrypted',
      },
      {
        text: 'CloudFormation also replaces a cluster whose `engineVersion` changes. Set the one that it has; in-place upgrades are a change of their own.',
        source: 'CloudFormation resource specification; AWS CloudFormation, AWS::DocDB::DBCluster EngineVersion',
      },
      {
        text: 'The parameter group is a new one. `tls` takes effect when the instances are rebooted, `audit_logs` at once. Clients that speak TLS 1.0 or 1.1 are turned '
          + 'away from then on.',
        source: 'Amazon DocumentDB developer guide, "Amazon DocumentDB cluster parameters reference"',
      },
      { text: 'The security group is a new one that lets nobody in: open it with `connections.allowDefaultPortFrom`, or pass the `securityGroup` that the cluster has.' },
      {
        text: 'Without `vpcSubnets` the nodes are in the private subnets with egress. A cluster in isolated subnets needs them named.',
      },
      { text: 'Backups, deletion protection and log exports are switched on in place.', source: SPECIFICATION },
    ],
  },
  cost: [
    { text: 'Backups of 35 days: backup storage per GB-month beyond the size of the cluster.' },
    { text: 'Audit and profiler logs: CloudWatch Logs per GB that is taken in and per GB-month. All reads and writes are recorded; a parameter group of your own with `audit_logs: ddl,dml_write` records less.' },
    { text: 'The key of the baseline and the secret: a price per key or secret and month.' },
  ],
  notes: {
    'Logs hold PHI': [
      {
        text: 'The audit log and the profiler log hold queries with their values. DocumentDB makes the log groups itself, `/aws/docdb/<cluster>/audit` and '
          + '`/aws/docdb/<cluster>/profiler`, without a key of yours and to be kept for good: give them your key '
          + '(`aws logs associate-kms-key`) and let few people read them.',
        source: 'Amazon DocumentDB developer guide, "Auditing Amazon DocumentDB events" and "Profiling Amazon DocumentDB operations"',
      },
    ],
    'Engine parameters': [
      {
        text: '[Amazon DocumentDB cluster parameters reference](https://docs.aws.amazon.com/documentdb/latest/developerguide/cluster_parameter_groups-list_of_parameters.html): '
          + '`tls` (enabled unless set; `disabled` takes clear text), `audit_logs` (off unless set), `profiler`. Values of `tls` from `tls1.2+` on came after engine 3.6.',
        source: 'Amazon DocumentDB developer guide, "Amazon DocumentDB cluster parameters reference" and "Encrypting data in transit"',
      },
    ],
  },
};
