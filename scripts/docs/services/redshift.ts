import { ServiceFacts, SPECIFICATION } from './facts';

export const REDSHIFT: ServiceFacts = {
  title: 'Amazon Redshift',
  movingOver: {
    HipaaRedshiftCluster: [
      {
        text: 'aws-cdk-lib has no stable construct for a cluster, so there is no class to rename. A HipaaRedshiftCluster is a new cluster: make a snapshot of the '
          + 'old one, pass it as `snapshotIdentifier`, and let the old one go when clients have moved.',
      },
      {
        text: 'Restored from an unencrypted snapshot, the new cluster is encrypted with your key.',
        source: 'Amazon Redshift API reference, RestoreFromClusterSnapshot',
      },
      {
        text: 'Keep `snapshotIdentifier` from then on. Another one, and another `clusterIdentifier`, `databaseName`, `masterUsername` or VPC, replaces the cluster.',
        source: SPECIFICATION,
      },
      {
        text: 'Clients without TLS are refused. Look for them in `STL_CONNECTION_LOG` before you move.',
        source: 'Amazon Redshift management guide, "Configuring security options for connections"',
      },
      {
        text: 'COPY, UNLOAD and Spectrum go through the VPC: it needs an endpoint for S3, or a NAT gateway.',
        source: 'Amazon Redshift management guide, "Enhanced VPC routing in Amazon Redshift"',
      },
    ],
  },
  cost: [
    { text: 'Two nodes: a price per node and hour. Managed storage and snapshots: a price per GB-month, for 35 days of snapshots and of copies in the vault.' },
    { text: 'Audit logs: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention. The log of user activity holds every query.' },
    { text: 'The key of the baseline, shared by all stores of the stack, and one secret: a price per key or secret and month.' },
  ],
  notes: {
    'Engine parameters': [
      {
        text: '`require_ssl` is `true` in groups of the family redshift-2.0 and `false` in those of redshift-1.0. The construct sets it in either case.',
        source: 'Amazon Redshift management guide, "Amazon Redshift parameter groups"',
      },
      {
        text: '`enable_user_activity_logging` is `false` by default. A change of it takes a reboot of the cluster.',
        source: 'Amazon Redshift management guide, "Database audit logging"',
      },
      {
        text: '`use_fips_ssl` is yours to set, through `parameters`.',
        source: 'Amazon Redshift management guide, "Configuring security options for connections"',
      },
    ],
    'Redshift Spectrum': [
      {
        text: 'Spectrum is a feature of the cluster and has no resource of its own. What it reads is judged where it lies: the bucket by the rules of S3, '
          + 'the catalog by those of Glue and Athena.',
        source: 'Architecting for HIPAA, "Amazon Redshift"',
      },
    ],
    'AWS Backup': [
      {
        text: 'Opt in: turn Amazon Redshift on in the settings of AWS Backup, in every account and region that you deploy to '
          + '(`aws backup update-region-settings --resource-type-opt-in-preference Redshift=true`).',
        source: 'AWS Backup developer guide, "Service opt-in"; AWS Backup API, UpdateRegionSettings',
      },
      {
        text: 'The role of the baseline may back up and no more. To restore, use a role with `AWSBackupServiceRolePolicyForRestores`.',
        source: 'AWS managed policy reference, AWSBackupServiceRolePolicyForRestores',
      },
    ],
  },
};
