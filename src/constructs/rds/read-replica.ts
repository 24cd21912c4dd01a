import * as rds from 'aws-cdk-lib/aws-rds';
import { Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { INSTANCE_ENGINES } from '../../rules/rds/engines';
import { acknowledgeNag } from '../acknowledge-nag';
import { knownFacts, refuseInstanceType } from './engine';
import { hardenedInstance, INSTANCE_PROMISES, NAG_ANSWERS } from './hardened';
import { writePortOut } from './port';
import { HipaaRdsProxy } from './proxy';

/** Properties of a HipaaRdsReadReplica: those of `rds.DatabaseInstanceReadReplica`, with other defaults. */
export interface HipaaRdsReadReplicaProps extends rds.DatabaseInstanceReadReplicaProps {}

/**
 * A read replica for PHI: in private subnets, monitored, logged and protected as HipaaRdsInstance.
 *
 * In the region of its source it takes the source's encryption, key, parameters and options. In another region give it a
 * `storageEncryptionKey` and a `parameterGroup` there.
 *
 * Source: Amazon RDS user guide, "Working with DB instance read replicas".
 */
export class HipaaRdsReadReplica extends rds.DatabaseInstanceReadReplica {
  /**
   * @throws when RDS manages the master password of the source, with which it makes no replicas, when the instance type cannot be
   * encrypted, and when there are no private subnets
   */
  constructor(scope: Construct, id: string, props: HipaaRdsReadReplicaProps) {
    const what = `HipaaRdsReadReplica '${scope.node.path}/${id}'`;
    refuseManagedPassword(what, props.sourceDatabaseInstance);
    refuseInstanceType(what, props.instanceType);
    const facts = knownFacts(INSTANCE_ENGINES, props.sourceDatabaseInstance.engine);
    super(scope, id, hardenedInstance(what, scope, id, props, facts, props.instanceType));
    this.nameEngine(props.sourceDatabaseInstance);
    writePortOut(this, facts, props);
    acknowledgeNag(this, {
      ...NAG_ANSWERS,
      RDSInstanceBackupEnabled: 'A replica is a copy; its source keeps the backups.',
      RDSInBackupPlan: 'A replica is a copy; its source is in the backup plan.',
      RDSMultiAZSupport: 'A replica is a copy; its source has the standby.',
      RDSStorageEncrypted: 'RDS takes encryption from the source and no property for it. RDS.EncryptionAtRest of cdk-hipaa judges the source.',
    });
    keepPromises(this, INSTANCE_PROMISES);
  }

  /** Which engine a source runs that is not in the app shows in no template, unless the replica says so. */
  private nameEngine(source: rds.IDatabaseInstance): void {
    if (source.node.defaultChild === undefined) {
      (this.node.defaultChild as rds.CfnDBInstance).engine = source.engine?.engineType;
    }
  }

  /** Puts a HipaaRdsProxy in front of it. */
  public addProxy(id: string, options: rds.DatabaseProxyOptions): rds.DatabaseProxy {
    return new HipaaRdsProxy(this, id, { proxyTarget: rds.ProxyTarget.fromInstance(this), ...options });
  }
}

function refuseManagedPassword(what: string, source: rds.IDatabaseInstance): void {
  const { manageMasterUserPassword } = (source.node.defaultChild ?? {}) as Partial<rds.CfnDBInstance>;
  const engine = source.engine?.engineType ?? '';
  if (manageMasterUserPassword === true && (Token.isUnresolved(engine) || !engine.startsWith('sqlserver-'))) {
    throw new Error(`${what}: 'sourceDatabaseInstance' got '${source.node.path}', whose master password RDS manages: RDS makes no replicas of it. `
      + 'Set manageMasterUserPassword: false there; its password is then a secret under your key, for which addRotationSingleUser says how it is rotated.');
  }
}
