import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Names } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { STEP_FUNCTIONS_RULES } from '../../rules/step-functions';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaStateMachine: those of `stepfunctions.StateMachine`, with other defaults. */
export interface HipaaStateMachineProps extends stepfunctions.StateMachineProps {}

const PROMISES = STEP_FUNCTIONS_RULES.map(({ id }) => id);

/**
 * A state machine that leads programs through work on PHI, and holds none: encrypted with a key of your own, every step logged without what
 * went in and out, and traced.
 *
 * It takes the props of `stepfunctions.StateMachine` and is one. The whitepaper says that Step Functions is not able to store, transmit or
 * process PHI: pass on keys of records, not the records. What executions pass on, no template shows.
 *
 * Source: Architecting for HIPAA, "AWS Step Functions".
 */
export class HipaaStateMachine extends stepfunctions.StateMachine {
  private readonly key?: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaStateMachineProps) {
    const encryption = props.encryptionConfiguration
      ?? new stepfunctions.CustomerManagedEncryptionConfiguration(HipaaBaseline.of(scope).encryptionKey);
    super(scope, id, {
      ...props,
      encryptionConfiguration: encryption,
      logs: props.logs ?? logged(scope, id),
      tracingEnabled: props.tracingEnabled ?? true,
    });
    if (encryption instanceof stepfunctions.CustomerManagedEncryptionConfiguration) {
      this.key = encryption.kmsKey;
      // CDK ties the grant of its own to the name of the state machine, which is not known where CloudFormation makes it.
      this.key.grantEncryptDecrypt(this);
    }
    acknowledgeNag(this, { IAMNoInlinePolicy: 'CDK writes what the role of the state machine may do as a policy of that role; no other role uses it.' });
    keepPromises(this, PROMISES);
  }

  /** Lets somebody start executions, with the key that they are encrypted with. */
  public grantStartExecution(identity: iam.IGrantable): iam.Grant {
    this.key?.grantEncryptDecrypt(identity);
    return super.grantStartExecution(identity);
  }

  /** Lets somebody start executions and wait for them, with the key that they are encrypted with. */
  public grantStartSyncExecution(identity: iam.IGrantable): iam.Grant {
    this.key?.grantEncryptDecrypt(identity);
    return super.grantStartSyncExecution(identity);
  }

  /** Lets somebody read executions, with the key that they are encrypted with. */
  public grantRead(identity: iam.IGrantable): iam.Grant {
    this.key?.grantDecrypt(identity);
    return super.grantRead(identity);
  }
}

/** Groups under this name are let in by one policy of CloudWatch Logs for all of them, which has a limit of its own. */
const VENDED_LOGS = '/aws/vendedlogs/states';

function logged(scope: Construct, id: string): stepfunctions.LogOptions {
  const name = `${Names.uniqueResourceName(scope, { maxLength: 200, separator: '-' })}-${id}`;
  return {
    destination: encryptedLogGroup(scope, `${id}Logs`, `${VENDED_LOGS}/${name}`),
    level: stepfunctions.LogLevel.ALL,
    includeExecutionData: false,
  };
}
