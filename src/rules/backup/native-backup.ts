import { any, Judgement, Resource } from '../../template';
import { isSnapshotOtherwise } from '../ebs/snapshots';
import { hasCopies } from '../fsx';
import { keepsAutomatedBackups } from './automated-backups';
import { isElsewhereToo } from '../s3/durability';

const POINT_IN_TIME = 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled';

/** Stores of PHI, and whether they keep retrievable copies without AWS Backup. */
export const NATIVE_BACKUP: { readonly [type: string]: (store: Resource) => Judgement } = {
  'AWS::S3::Bucket': isElsewhereToo,
  'AWS::DynamoDB::Table': (table) => table.at(POINT_IN_TIME).mustBe(true),
  // Every replica holds all items, so one that can be recovered is enough.
  'AWS::DynamoDB::GlobalTable': (table) => table.at('Replicas').someItem((replica) => replica.at(POINT_IN_TIME).mustBe(true)),
  'AWS::RDS::DBInstance': (instance) => any(isCopyOrMember(instance), keepsBackups(instance)),
  'AWS::DSQL::Cluster': () => Judgement.fail('Properties', 'Aurora DSQL keeps no backups of its own; a plan of AWS Backup has to'),
  'AWS::RDS::DBCluster': (cluster) => keepsBackups(cluster),
  'AWS::DocDB::DBCluster': (cluster) => keepsBackups(cluster, 'Amazon DocumentDB'),
  // A cache holds copies of what is elsewhere; MemoryDB is made to be the place itself.
  'AWS::MemoryDB::Cluster': (cluster) => cluster.at('SnapshotRetentionLimit').mustBeAtLeast(1),
  'AWS::Cassandra::Table': (table) => table.at('PointInTimeRecoveryEnabled').mustBe(true),
  'AWS::Timestream::Table': () => Judgement.fail('Properties', 'Timestream keeps no copies by itself'),
  'AWS::Neptune::DBCluster': (cluster) => keepsBackups(cluster, 'Neptune'),
  'AWS::Redshift::Cluster': (cluster) => keepsAutomatedBackups(cluster.at('AutomatedSnapshotRetentionPeriod'), 'Amazon Redshift keeps automated snapshots'),
  'AWS::EC2::Volume': isSnapshotOtherwise,
  'AWS::FSx::FileSystem': hasCopies,
  // Storage Gateway makes snapshots by a schedule that no template shows.
  'AWS::StorageGateway::Volume': (volume) => Judgement.fail('Properties', `no template shows a schedule of snapshots of ${volume.logicalId}`),
  'AWS::EFS::FileSystem': keepsAutomaticBackups,
};

/** Stores that AWS Backup does not know: no plan keeps copies of them, whatever its selections name. */
export const UNKNOWN_TO_AWS_BACKUP: ReadonlySet<string> = new Set(['AWS::MemoryDB::Cluster', 'AWS::Cassandra::Table']);
function keepsAutomaticBackups(fileSystem: Resource): Judgement {
  const isOneZone = !fileSystem.at('AvailabilityZoneName').isAbsent;
  return isOneZone && fileSystem.at('BackupPolicy').isAbsent
    ? fileSystem.byDefault('BackupPolicy', 'Amazon EFS backs up One Zone file systems when nothing is set')
    : fileSystem.at('BackupPolicy.Status').mustBe('ENABLED');
}

/** A cluster is backed up as a whole, and a read replica is a copy of what is. */
function isCopyOrMember(instance: Resource): Judgement {
  return any(...['DBClusterIdentifier', 'SourceDBInstanceIdentifier', 'SourceDBClusterIdentifier'].map((path) => instance.at(path).mustBePresent()));
}

function keepsBackups(database: Resource, service = 'Amazon RDS'): Judgement {
  return keepsAutomatedBackups(database.at('BackupRetentionPeriod'), `${service} keeps automated backups`);
}
