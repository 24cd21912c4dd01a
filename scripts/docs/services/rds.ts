import { GROUPS, movingInstance, TLS } from './databases';
import { ServiceFacts } from './facts';
import { CLUSTER_ENGINES, INSTANCE_ENGINES, parametersOf } from '../../../src/rules/rds/engines';

/** A version to tell parameters by, for each engine. */
const VERSIONS: { readonly [title: string]: string } = {
  'MySQL': '8.4', 'MariaDB': '11.4', 'PostgreSQL': '17', 'Oracle': '19', 'SQL Server': '16', 'Db2': '11.5', 'Aurora MySQL': '8.0', 'Aurora PostgreSQL': '17',
};

const ENGINES = [...INSTANCE_ENGINES, ...CLUSTER_ENGINES.slice(0, 2)];

function settings(values: { readonly [name: string]: string }): string {
  return Object.entries(values).map(([name, value]) => `\`${name}\`: \`${value}\``).join(', ');
}

export const RDS: ServiceFacts = {
  title: 'Amazon RDS and Amazon Aurora',
  movingOver: {
    HipaaRdsInstance: movingInstance('HipaaRdsInstanceFromSnapshot'),
    HipaaRdsInstanceFromSnapshot: [
      {
        text: 'It is not replaced for its encryption, which comes from the snapshot. Leave `snapshotIdentifier` as it is for as long as the instance lives: another '
          + 'one restores another instance, and none makes an empty one.',
        source: 'AWS CloudFormation, AWS::RDS::DBInstance DBSnapshotIdentifier',
      },
      {
        text: 'A snapshot that is not of the app says nothing of its encryption: see that it is encrypted (`aws rds describe-db-snapshots`), and write that down as the '
          + 'reason of a RiskAcceptance of RDS.EncryptionAtRest.',
      },
      TLS, GROUPS,
    ],
    HipaaRdsReadReplica: [
      { text: 'Encryption, key, parameters and options are those of its source in the same region: move the source over first.', source: 'Amazon RDS API reference, CreateDBInstanceReadReplica' },
      {
        text: 'RDS makes no replicas of an instance whose password it manages, but for SQL Server: the source needs `manageMasterUserPassword: false`.',
        source: 'Amazon RDS user guide, "Limitations for Secrets Manager integration with Amazon RDS"',
      },
      GROUPS,
    ],
    HipaaAuroraCluster: [
      ...movingInstance('HipaaAuroraClusterFromSnapshot'),
      {
        text: 'Pass the `writer` and `readers` that there are: without them the cluster gets a writer and a reader of its own, and the old instances go. A cluster with a '
          + 'writer alone gets a serverless reader.',
      },
    ],
    HipaaAuroraClusterFromSnapshot: [
      {
        text: 'A key of your own encrypts the cluster, whether or not the snapshot was encrypted. For a cluster that was restored without one, or with another, that means '
          + 'a replacement: restore it under another id.',
        source: 'AWS CloudFormation, AWS::RDS::DBCluster StorageEncrypted',
      },
      TLS, GROUPS,
    ],
    HipaaRdsProxy: [
      { text: 'The proxy is not replaced. Clients that connect to it without TLS are refused at once.', source: 'Amazon RDS user guide, "Using TLS/SSL with RDS Proxy"' },
      GROUPS,
    ],
  },
  cost: [
    { text: 'A standby doubles the instance, per hour, and its storage, per GB-month. A reader in a cluster costs as much as the writer, or by the capacity unit when it is serverless.' },
    { text: 'Backups: storage per GB-month beyond the size of the database, which comes free; the daily recovery points of AWS Backup for 35 days on top.', source: 'Amazon RDS pricing' },
    { text: 'Logs and Enhanced Monitoring: CloudWatch Logs per GB taken in and per GB-month kept. Performance Insights: free for the seven days that are the default.' },
    { text: 'A secret that RDS manages: a price per secret and month. The key of the baseline: a price per key and month, shared by all of the stack, and per request.' },
  ],
  notes: {
    'Engine parameters': ENGINES.map((facts) => ({
      text: `**${facts.title}**: ${settings(parametersOf(facts, VERSIONS[facts.title]))}`
        + `${facts.option ? `; option \`${facts.option.name}\` with ${settings(facts.option.settings)}` : ''}; logs ${facts.logs.map((log) => `\`${log}\``).join(', ')}. `
        + 'Parameters of your own in `parameters` are added, and take the place of these where they have the same name.',
      source: facts.source,
    })),
    'Audit logs and PHI': [
      {
        text: 'Who connects is logged, and what is done to users, permissions and tables; statements that read and write rows are not: their text holds values, and so '
          + 'PHI. To log them too (`pgaudit.log: read,write`, `QUERY_DML`), see first who may read the log and with which key it is encrypted.',
      },
      {
        text: 'RDS makes the log groups, `/aws/rds/instance/<name>/<log>` and `/aws/rds/cluster/<name>/<log>`, and never deletes them. Make them in the stack before the '
          + 'database, under a fixed identifier, to give them a key of your own and a retention.',
        source: 'Amazon RDS user guide, "Publishing database logs to Amazon CloudWatch Logs"',
      },
    ],
    'Standbys of SQL Server': [
      {
        text: 'Standard and Enterprise edition have them by Always On or mirroring, whichever the version has; Web edition by block-level replication, which only recent versions '
          + 'offer. For an older one set `multiAz: false` and accept RDS.MultiAz.',
        source: 'Amazon RDS user guide, "Multi-AZ deployments for Amazon RDS for Microsoft SQL Server"',
      },
    ],
    'Db2': [
      {
        text: 'CDK has no engine for Db2: write an `rds.IInstanceEngine` with `engineType: \'db2-se\'` or `\'db2-ae\'` and the family of its parameter group. Clients connect to port 50443, '
          + 'which `connections.allowDefaultPortFrom` opens; the endpoint names 50000, where nothing listens. With your own licence, add '
          + '`rds.ibm_customer_id` and `rds.ibm_site_id` in `parameters`.',
        source: 'Amazon RDS user guide, "Using SSL/TLS with an Amazon RDS for Db2 DB instance" and "Amazon RDS for Db2 licensing options"',
      },
    ],
    'Rotation of the master password': [
      {
        text: 'RDS rotates a password that it manages every seven days. Programs read it from the secret each time they connect: `instance.secret.grantRead(role)`. '
          + 'Better, give them users of their own that sign in with IAM: `grantConnect(role, \'app\')`.',
        source: 'Amazon RDS user guide, "Password management with Amazon RDS and AWS Secrets Manager"',
      },
      {
        text: 'For a password that RDS does not manage, `addRotationSingleUser` adds an application of the Serverless Application Repository, which Opaque.TransformedResource and '
          + 'Opaque.Macro report: no template shows what it becomes.',
      },
    ],
  },
};
