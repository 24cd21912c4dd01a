import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { CLUSTER_ENGINES } from '../../rules/rds/engines';
import { acknowledgeNag } from '../acknowledge-nag';
import { hardenedCluster, hardenMembers, NAG_MEMBERS } from './cluster-props';
import { knownFacts } from './engine';
import { CLUSTER_PROMISES, NAG_ANSWERS } from './hardened';
import { masterPassword } from './password';
import { writePortOut } from './port';
import { HipaaRdsProxy } from './proxy';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaAuroraCluster: those of `rds.DatabaseCluster`, with other defaults, and whether AWS Backup keeps copies. */
export interface HipaaAuroraClusterProps extends rds.DatabaseClusterProps {
  /**
   * Whether the baseline's backup plan keeps copies of the cluster, beside its automated backups. Without, the cluster does not
   * synthesize, unless somebody accepts the risk of RDS.BackupPlan.
   *
   * @default true
   */
  readonly inBackupPlan?: boolean;
}

/**
 * An Aurora cluster for PHI, MySQL- or PostgreSQL-compatible, provisioned or serverless v2: encrypted with a key of your own, in private
 * subnets, refusing clear text and keeping an audit log, with a reader in another zone, automated backups for 35 days and a backup
 * plan, and a master password that RDS makes and rotates.
 *
 * It takes the props of `rds.DatabaseCluster` and is one. Without `writer` it gets a writer and a reader of class r6g.large; with one and
 * without `readers`, a serverless reader that scales with the writer. A parameter group of your own is left as it is.
 *
 * Source: Architecting for HIPAA, "Amazon Aurora".
 */
export class HipaaAuroraCluster extends rds.DatabaseCluster {
  /**
   * @throws when AWS does not offer the engine for PHI, when it has no version, and when there are no private subnets
   */
  constructor(scope: Construct, id: string, props: HipaaAuroraClusterProps) {
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, hardened(scope, id, props, baseline));
    hardenMembers(this, props, baseline.encryptionKey);
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

function hardened(scope: Construct, id: string, props: HipaaAuroraClusterProps, baseline: HipaaBaseline): rds.DatabaseClusterProps {
  const what = `HipaaAuroraCluster '${scope.node.path}/${id}'`;
  return {
    ...props,
    ...hardenedCluster(what, scope, id, props, baseline),
    // A copy of another cluster has the password of that one.
    ...(props.replicationSourceIdentifier === undefined ? masterPassword(props, props.engine, baseline.encryptionKey) : {}),
  };
}
