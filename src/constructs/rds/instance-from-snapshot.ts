import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { INSTANCE_ENGINES } from '../../rules/rds/engines';
import { acknowledgeNag } from '../acknowledge-nag';
import { knownFacts, optionGroupFor, parametersFor, refuseEngine, refuseInstanceType } from './engine';
import { hardenedInstance, INSTANCE_PROMISES, NAG_ANSWERS, withBackups } from './hardened';
import { snapshotPassword } from './password';
import { writePortOut } from './port';
import { HipaaRdsProxy } from './proxy';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaRdsInstanceFromSnapshot: those of `rds.DatabaseInstanceFromSnapshot`, with other defaults. */
export interface HipaaRdsInstanceFromSnapshotProps extends rds.DatabaseInstanceFromSnapshotProps {
  /**
   * Whether the baseline's backup plan keeps copies of the instance, beside its automated backups. Without, the instance does not
   * synthesize, unless somebody accepts the risk of RDS.BackupPlan.
   *
   * @default true
   */
  readonly backup?: boolean;
}

/**
 * A database instance for PHI that is restored from a snapshot, and otherwise as HipaaRdsInstance.
 *
 * RDS encrypts it as the snapshot was, with the key of the snapshot. Where the snapshot is not in the app, nobody can tell from the
 * template that it is encrypted: accept the risk of RDS.EncryptionAtRest with that as the reason. A snapshot that is not encrypted is
 * copied with a key first.
 *
 * Source: Amazon RDS user guide, "Restoring to a DB instance" and "Copying a DB snapshot for Amazon RDS".
 */
export class HipaaRdsInstanceFromSnapshot extends rds.DatabaseInstanceFromSnapshot {
  /**
   * @throws when AWS does not offer the engine, its version or the instance type for PHI, when the engine has no version, and when
   * there are no private subnets
   */
  constructor(scope: Construct, id: string, props: HipaaRdsInstanceFromSnapshotProps) {
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, hardened(scope, id, props, baseline));
    if (props.backup ?? true) {
      baseline.backUp(this, this.instanceArn);
    }
    writePortOut(this, knownFacts(INSTANCE_ENGINES, props.engine), props);
    acknowledgeNag(this, {
      ...NAG_ANSWERS,
      RDSStorageEncrypted: 'RDS takes encryption from the snapshot and no property for it. RDS.EncryptionAtRest of cdk-hipaa judges the snapshot.',
    });
    keepPromises(this, INSTANCE_PROMISES);
  }

  /** Puts a HipaaRdsProxy in front of it. */
  public addProxy(id: string, options: rds.DatabaseProxyOptions): rds.DatabaseProxy {
    return new HipaaRdsProxy(this, id, { proxyTarget: rds.ProxyTarget.fromInstance(this), ...options });
  }
}

function hardened(
  scope: Construct, id: string, { backup: _, ...props }: HipaaRdsInstanceFromSnapshotProps, baseline: HipaaBaseline,
): rds.DatabaseInstanceFromSnapshotProps {
  const what = `HipaaRdsInstanceFromSnapshot '${scope.node.path}/${id}'`;
  const facts = knownFacts(INSTANCE_ENGINES, props.engine);
  refuseEngine(what, props.engine);
  refuseInstanceType(what, props.instanceType);
  return {
    ...withBackups(hardenedInstance(what, scope, id, props, facts, props.instanceType)),
    credentials: snapshotPassword(props.credentials, baseline.encryptionKey),
    parameters: parametersFor(what, facts, props.engine, props),
    optionGroup: props.optionGroup ?? optionGroupFor(scope, id, what, facts, props.engine),
  };
}
