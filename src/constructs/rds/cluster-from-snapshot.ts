import * as rds from 'aws-cdk-lib/aws-rds';
import { Annotations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { CLUSTER_ENGINES } from '../../rules/rds/engines';
import { acknowledgeNag } from '../acknowledge-nag';
import { hardenedCluster, hardenMembers, NAG_MEMBERS } from './cluster-props';
import { knownFacts } from './engine';
import { CLUSTER_PROMISES, NAG_ANSWERS } from './hardened';
import { snapshotPassword } from './password';
import { writePortOut } from './port';
import { HipaaRdsProxy } from './proxy';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaAuroraClusterFromSnapshot: those of `rds.DatabaseClusterFromSnapshot`, with other defaults. */
export interface HipaaAuroraClusterFromSnapshotProps extends rds.DatabaseClusterFromSnapshotProps {
  /**
   * Whether the baseline's backup plan keeps copies of the cluster, beside its automated backups. Without, the cluster does not
   * synthesize, unless somebody accepts the risk of RDS.BackupPlan.
   *
   * @default true
   */
  readonly inBackupPlan?: boolean;
}

/**
 * An Aurora cluster for PHI that is restored from a snapshot, and otherwise as HipaaAuroraCluster.
 *
 * It is encrypted with a key of your own, whether or not the snapshot was. Its master password is that of the snapshot, unless
 * `snapshotCredentials` or `manageMasterUserPassword` ask for a new one.
 *
 * Source: Amazon Aurora user guide, "Restoring from a DB cluster snapshot"; AWS CloudFormation, AWS::RDS::DBCluster StorageEncrypted.
 */
export class HipaaAuroraClusterFromSnapshot extends rds.DatabaseClusterFromSnapshot {
  /**
   * @throws when AWS does not offer the engine for PHI, when it has no version, and when there are no private subnets
   */
  constructor(scope: Construct, id: string, props: HipaaAuroraClusterFromSnapshotProps) {
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, hardened(scope, id, props, baseline));
    hardenMembers(this, props, baseline.encryptionKey);
    if (props.credentials === undefined && props.snapshotCredentials === undefined && props.manageMasterUserPassword !== true) {
      removeIdleSecret(this);
    }
    if (props.inBackupPlan ?? true) {
      baseline.backUp(this, this.clusterArn);
    }
    acknowledgeNag(this, { ...NAG_ANSWERS, ...NAG_MEMBERS });
    writePortOut(this, knownFacts(CLUSTER_ENGINES, props.engine), props);
    keepPromises(this, CLUSTER_PROMISES);
  }

  /** Puts a HipaaRdsProxy in front of it. */
  public addProxy(id: string, options: rds.DatabaseProxyOptions): rds.DatabaseProxy {
    return new HipaaRdsProxy(this, id, { proxyTarget: rds.ProxyTarget.fromCluster(this), ...options });
  }
}

function hardened(
  scope: Construct, id: string, props: HipaaAuroraClusterFromSnapshotProps, baseline: HipaaBaseline,
): rds.DatabaseClusterFromSnapshotProps {
  const what = `HipaaAuroraClusterFromSnapshot '${scope.node.path}/${id}'`;
  const { encryptionKey } = baseline;
  const managed = props.manageMasterUserPassword === true && props.snapshotCredentials === undefined
    // RDS takes nothing of these but the key.
    ? { snapshotCredentials: { generatePassword: false, encryptionKey } as rds.SnapshotCredentials }
    : { snapshotCredentials: snapshotPassword(props.snapshotCredentials, encryptionKey) };
  return { ...props, ...hardenedCluster(what, scope, id, props, baseline), ...managed };
}

/** Without a feature flag CDK makes a secret that opens nothing. */
function removeIdleSecret(cluster: HipaaAuroraClusterFromSnapshot): void {
  if (cluster.node.tryRemoveChild('Secret')) {
    Object.assign(cluster, { secret: undefined });
  }
  Annotations.of(cluster).acknowledgeWarning('@aws-cdk/aws-rds:generatedCredsNotApplied', 'There are none: the password is that of the snapshot.');
}
