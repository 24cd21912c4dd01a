import { ServiceFacts, SPECIFICATION } from './facts';

export const REDSHIFTSERVERLESS: ServiceFacts = {
  title: 'Amazon Redshift Serverless',
  movingOver: {
    HipaaRedshiftServerless: [
      {
        text: 'aws-cdk-lib has no construct for namespaces and workgroups, so there is no class to rename. Make a snapshot of the namespace, or of a cluster, '
          + 'and pass it as `snapshotArn`.',
        source: 'Amazon Redshift management guide, "Snapshots and recovery points"',
      },
      { text: 'Another `namespaceName`, `workgroupName` or `databaseName` replaces what bears it.', source: SPECIFICATION },
      { text: 'Clients without TLS are refused. COPY, UNLOAD and Spectrum go through the VPC: it needs an endpoint for S3, or a NAT gateway.' },
    ],
  },
  cost: [
    { text: 'A price per Redshift processing unit and second of use, and per GB-month of storage and of snapshots.' },
    { text: 'Audit logs: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention. The log of user activity holds every query.' },
    { text: 'The key of the baseline, shared by all stores of the stack, and one secret: a price per key or secret and month.' },
  ],
  notes: {
    'Copies': [
      {
        text: 'Redshift Serverless makes a recovery point every 30 minutes and keeps it for 24 hours; nobody can turn that off or make it longer. Make '
          + 'snapshots on a schedule for what must be kept.',
        source: 'Amazon Redshift management guide, "Snapshots and recovery points"',
      },
    ],
    'Audit logs': [
      {
        text: 'Redshift Serverless delivers audit logs to CloudWatch Logs only. The construct makes the groups `/aws/redshift/<namespace>/<log>` beforehand, with '
          + 'your key; a group that is there already makes the deployment fail: import it into the stack, or choose another `namespaceName`.',
        source: 'Amazon Redshift management guide, "Database audit logging"',
      },
    ],
  },
};
