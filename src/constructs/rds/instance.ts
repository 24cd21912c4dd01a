import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { INSTANCE_ENGINES } from '../../rules/rds/engines';
import { acknowledgeNag } from '../acknowledge-nag';
import { knownFacts, optionGroupFor, parametersFor, refuseEngine, refuseInstanceType } from './engine';
import { hardenedInstance, INSTANCE_PROMISES, NAG_ANSWERS, withBackups } from './hardened';
import { masterPassword } from './password';
import { writePortOut } from './port';
import { HipaaRdsProxy } from './proxy';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaRdsInstance: those of `rds.DatabaseInstance`, with other defaults, and whether AWS Backup keeps copies. */
export interface HipaaRdsInstanceProps extends rds.DatabaseInstanceProps {
  /**
   * Whether the baseline's backup plan keeps copies of the instance, beside its automated backups. Without, the instance does not
   * synthesize, unless somebody accepts the risk of RDS.BackupPlan.
   *
   * @default true
   */
  readonly backup?: boolean;
}

/**
 * A database instance for PHI, with MySQL, MariaDB, PostgreSQL, Oracle, SQL Server or Db2: encrypted with a key of your own, in private
 * subnets, refusing clear text and keeping an audit log by the parameters and options of its engine, with a standby, automated backups
 * for 35 days and a backup plan, and a master password that RDS makes and rotates.
 *
 * It takes the props of `rds.DatabaseInstance` and is one. A prop, an escape hatch or an Aspect that weakens it is not overruled: the
 * app does not synthesize, and says which rule the instance breaks. A parameter or option group of your own is left as it is.
 *
 * Source: Architecting for HIPAA, "Amazon RDS for MySQL", "... Oracle", "... PostgreSQL", "... SQL Server" and "... MariaDB".
 */
export class HipaaRdsInstance extends rds.DatabaseInstance {
  /**
   * @throws when AWS does not offer the engine, its version or the instance type for PHI, when the engine has no version, and when
   * there are no private subnets
   */
  constructor(scope: Construct, id: string, props: HipaaRdsInstanceProps) {
    const what = `HipaaRdsInstance '${scope.node.path}/${id}'`;
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, hardened(what, scope, id, props, baseline));
    if (props.backup ?? true) {
      baseline.backUp(this, this.instanceArn);
    }
    writePortOut(this, knownFacts(INSTANCE_ENGINES, props.engine), props);
    acknowledgeNag(this, NAG_ANSWERS);
    keepPromises(this, INSTANCE_PROMISES);
  }

  /** Puts a HipaaRdsProxy in front of it. */
  public addProxy(id: string, options: rds.DatabaseProxyOptions): rds.DatabaseProxy {
    return new HipaaRdsProxy(this, id, { proxyTarget: rds.ProxyTarget.fromInstance(this), ...options });
  }
}

function hardened(
  what: string, scope: Construct, id: string, { backup: _, ...props }: HipaaRdsInstanceProps, baseline: HipaaBaseline,
): rds.DatabaseInstanceProps {
  const facts = knownFacts(INSTANCE_ENGINES, props.engine);
  refuseEngine(what, props.engine);
  refuseInstanceType(what, props.instanceType);
  return {
    ...withBackups(hardenedInstance(what, scope, id, props, facts, props.instanceType)),
    ...masterPassword(props, props.engine, baseline.encryptionKey),
    parameters: parametersFor(what, facts, props.engine, props),
    optionGroup: props.optionGroup ?? optionGroupFor(scope, id, what, facts, props.engine),
    storageEncrypted: props.storageEncrypted ?? true,
    storageEncryptionKey: props.storageEncryptionKey ?? (props.storageEncrypted === false ? undefined : baseline.encryptionKey),
  };
}
