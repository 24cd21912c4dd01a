import * as s3 from 'aws-cdk-lib/aws-s3';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaBucket, HipaaBucketProps } from './bucket';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaArchiveBucket: those of HipaaBucket, and where and when objects are archived. */
export interface HipaaArchiveBucketProps extends HipaaBucketProps {
  /**
   * The storage class of the archive: GLACIER_INSTANT_RETRIEVAL, GLACIER or DEEP_ARCHIVE. AWS Backup leaves objects in the latter two
   * out: with one of them, set `replication` for retrievable copies. Another class counts for objects that are archived from then on.
   *
   * @default s3.StorageClass.GLACIER_INSTANT_RETRIEVAL
   */
  readonly archiveClass?: s3.StorageClass;

  /**
   * How long after they are written objects are archived, in whole days.
   *
   * @default Duration.days(0)
   */
  readonly archiveAfter?: Duration;
}

const PROMISES = ['Glacier.LifecycleArchive', 'S3.ObjectLock'];

/**
 * An archive for PHI in S3 Glacier: a HipaaBucket whose objects move to an archival storage class, and which nobody can delete or
 * overwrite before their time.
 *
 * Object lock keeps every version for the retention, in governance mode: those who have `s3:BypassGovernanceRetention` can lift it.
 * Set `objectLockDefaultRetention` to `s3.ObjectLockRetention.compliance(...)` and nobody can, AWS included. Vaults of the older
 * S3 Glacier API have no CloudFormation type; this is the way AWS goes.
 *
 * Source: Architecting for HIPAA, "Amazon S3 Glacier".
 */
export class HipaaArchiveBucket extends HipaaBucket {
  /**
   * @throws when `archiveClass` is no class of S3 Glacier, and as HipaaBucket does
   */
  constructor(scope: Construct, id: string, props: HipaaArchiveBucketProps = {}) {
    const archiveClass = props.archiveClass ?? s3.StorageClass.GLACIER_INSTANT_RETRIEVAL;
    refuseOtherClasses(`${scope.node.path}/${id}`, archiveClass);
    const retention = props.retention ?? HipaaBaseline.of(scope).retention;
    super(scope, id, {
      ...props,
      backup: props.backup ?? (reachesBackup(archiveClass) && !isReplicated(props)),
      objectLockEnabled: props.objectLockEnabled ?? true,
      objectLockDefaultRetention: props.objectLockDefaultRetention
        ?? (props.objectLockEnabled === false ? undefined : s3.ObjectLockRetention.governance(retention)),
      lifecycleRules: [
        { id: 'Archive', enabled: true, transitions: [{ storageClass: archiveClass, transitionAfter: props.archiveAfter ?? Duration.days(0) }] },
        ...props.lifecycleRules ?? [],
      ],
    });
    keepPromises(this, PROMISES);
  }
}

/** AWS Backup copies what can be read at once. Source: AWS Backup developer guide, "Amazon S3 backups". */
function reachesBackup(archiveClass: s3.StorageClass): boolean {
  return archiveClass.value === s3.StorageClass.GLACIER_INSTANT_RETRIEVAL.value;
}

function isReplicated({ replication, replicationRules = [] }: HipaaArchiveBucketProps): boolean {
  return replication !== undefined || replicationRules.length > 0;
}

function refuseOtherClasses(path: string, { value }: s3.StorageClass): void {
  const classes = ['GLACIER_INSTANT_RETRIEVAL', 'GLACIER', 'DEEP_ARCHIVE'] as const;
  if (!classes.some((name) => s3.StorageClass[name].value === value)) {
    throw new Error(`HipaaArchiveBucket '${path}': 'archiveClass' must be a class of S3 Glacier, got ${value}. `
      + 'Use s3.StorageClass.GLACIER_INSTANT_RETRIEVAL, GLACIER or DEEP_ARCHIVE, or a HipaaBucket.');
  }
}
