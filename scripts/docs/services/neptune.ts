import { ServiceFacts, SPECIFICATION } from './facts';

export const NEPTUNE: ServiceFacts = {
  title: 'Amazon Neptune',
  movingOver: {
    HipaaNeptuneCluster: [
      {
        text: 'aws-cdk-lib has no stable construct for a cluster, so there is no class to rename. A HipaaNeptuneCluster is a new cluster: make a snapshot of the '
          + 'old one, pass it as `snapshotIdentifier`, and let the old one go when clients have moved.',
      },
      {
        text: 'A cluster that is not encrypted can\'t be encrypted later. Restoring its snapshot with `snapshotIdentifier` and a key makes an encrypted copy.',
        source: 'Amazon Neptune user guide, "Encrypting data at rest in your Amazon Neptune database"',
      },
      {
        text: 'Keep `snapshotIdentifier` from then on: without it CloudFormation makes an empty cluster and deletes this one. Another key, identifier, port or '
          + 'VPC replaces the cluster, too.',
        source: SPECIFICATION,
      },
      {
        text: 'With IAM, every client signs its requests. Give it `grantRead` or `grantReadWrite`, and a library that signs.',
        source: 'Amazon Neptune user guide, "Authenticating your Amazon Neptune database with AWS Identity and Access Management"',
      },
    ],
  },
  cost: [
    { text: 'Two instances: a price per instance and hour. Storage per GB-month, and a price per million requests to it.' },
    { text: 'Backups: per GB-month beyond the size of the cluster, for 35 days of automated ones and of copies in the vault.' },
    { text: 'The audit log holds every query: a price per GB taken in by CloudWatch Logs, and per GB-month for the retention.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
  notes: {
    'Engine parameters': [
      {
        text: '`neptune_enable_audit_log` is `0` by default. The construct sets it to `1`; a change takes a restart of the instances.',
        source: 'Amazon Neptune user guide, "Enabling Neptune audit logs"',
      },
      {
        text: '`neptune_enforce_ssl` has no effect any more: Neptune accepts HTTPS only, in all regions. Leave it out.',
        source: 'Amazon Neptune user guide, "Amazon Neptune parameters"',
      },
    ],
    'AWS Backup': [
      {
        text: 'Opt in: turn Amazon Neptune on in the settings of AWS Backup, in every account and region that you deploy to '
          + '(`aws backup update-region-settings --resource-type-opt-in-preference Neptune=true`).',
        source: 'AWS Backup developer guide, "Service opt-in"; AWS Backup API, UpdateRegionSettings',
      },
      {
        text: 'The role of the baseline may back up and no more. To restore, use a role with `AWSBackupServiceRolePolicyForRestores`.',
        source: 'AWS managed policy reference, AWSBackupServiceRolePolicyForRestores',
      },
    ],
  },
};
