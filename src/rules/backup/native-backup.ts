import { any, Judgement, Resource } from '../../template';
import { isSnapshotOtherwise } from '../ebs/snapshots';
import { hasCopies } from '../fsx';
import { isReplicated } from '../s3/durability';
import { isLogTarget } from '../s3/log-target';

const POINT_IN_TIME = 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled';

/** Stores of PHI, and whether they keep retrievable copies without AWS Backup. */
export const NATIVE_BACKUP: { readonly [type: string]: (store: Resource) => Judgement } = {
  // Access logs are no PHI records.
  'AWS::S3::Bucket': (bucket) => (isLogTarget(bucket) ? Judgement.pass() : isReplicated(bucket)),
  'AWS::DynamoDB::Table': (table) => table.at(POINT_IN_TIME).mustBe(true),
  // Every replica holds all items, so one that can be recovered is enough.
  'AWS::DynamoDB::GlobalTable': (table) => table.at('Replicas').someItem((replica) => replica.at(POINT_IN_TIME).mustBe(true)),
  'AWS::RDS::DBInstance': (instance) => any(isCopyOrMember(instance), keepsBackups(instance)),
  'AWS::RDS::DBCluster': keepsBackups,
  'AWS::EC2::Volume': isSnapshotOtherwise,
  'AWS::FSx::FileSystem': hasCopies,
  // Storage Gateway makes snapshots by a schedule that no template shows.
  'AWS::StorageGateway::Volume': (volume) => Judgement.fail('Properties', `no template shows a schedule of snapshots of ${volume.logicalId}`),
  'AWS::EFS::FileSystem': keepsAutomaticBackups,
};

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

function keepsBackups(database: Resource): Judgement {
  const retention = database.at('BackupRetentionPeriod');
  return retention.isAbsent
    ? database.byDefault('BackupRetentionPeriod', 'Amazon RDS keeps automated backups for one day when nothing is set')
    : retention.mustBeAtLeast(1);
}
