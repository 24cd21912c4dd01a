import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaTable: those of `dynamodb.TableV2`, with other defaults, and what PHI needs beside them. */
export interface HipaaTableProps extends dynamodb.TablePropsV2 {
  /**
   * The key of each region that has a replica, as an ARN, by the name of the region; for a table whose `encryption` is not set.
   * A replica can be given another key at any time.
   *
   * @default - none; a table with replicas needs one for each
   */
  readonly replicaKeyArns?: { [region: string]: string };

  /**
   * Whether the baseline's backup plan keeps copies of the table, beside point-in-time recovery. Without, what is deleted together
   * with the table, or was changed more than 35 days ago, cannot be brought back.
   *
   * @default true
   */
  readonly backup?: boolean;
}

const PROMISES = ['DynamoDB.CustomerKey', 'DynamoDB.PointInTimeRecovery', 'DynamoDB.DeletionProtection'];

/**
 * A table for PHI: encrypted with a key of your own in every region, restorable to any second of the last 35 days, backed up,
 * protected from deletion, and kept when its stack goes.
 *
 * It takes the props of `dynamodb.TableV2` and is one. A prop, an escape hatch or an Aspect that weakens it is not overruled: the
 * app does not synthesize, and says which rule the table breaks.
 *
 * Source: Architecting for HIPAA, "Amazon DynamoDB" and "Auditing, Back-Ups, and Disaster Recovery".
 */
export class HipaaTable extends dynamodb.TableV2 {
  /**
   * @throws when a replica has no key in its region
   */
  constructor(scope: Construct, id: string, props: HipaaTableProps) {
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, {
      ...props,
      encryption: props.encryption ?? encryptionOf(`${scope.node.path}/${id}`, props, baseline),
      pointInTimeRecoverySpecification: props.pointInTimeRecoverySpecification
        ?? (props.pointInTimeRecovery === undefined ? { pointInTimeRecoveryEnabled: true } : undefined),
      deletionProtection: props.deletionProtection ?? true,
      billing: props.billing ?? dynamodb.Billing.onDemand(),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    const isBackedUp = props.backup ?? true;
    if (isBackedUp) {
      baseline.backUp(this, this.tableArn);
    }
    keepPromises(this, isBackedUp ? [...PROMISES, 'DynamoDB.BackupPlan'] : PROMISES);
  }
}

function encryptionOf(path: string, { replicas = [], replicaKeyArns = {} }: HipaaTableProps, baseline: HipaaBaseline): dynamodb.TableEncryptionV2 {
  const missing = replicas.map(({ region }) => region).filter((region) => !Token.isUnresolved(region) && !(region in replicaKeyArns));
  if (missing.length > 0) {
    throw new Error(`HipaaTable '${path}': 'replicaKeyArns' must name a key in each region that has a replica, got none for ${missing.join(', ')}. `
      + 'Make a HipaaKey there and pass its ARN.');
  }
  return customerManagedKey(baseline.encryptionKey, replicaKeyArns);
}

/** TableEncryptionV2 takes no key in a stack that may be deployed to any region, where a table has no replicas and needs one key only. */
function customerManagedKey(key: kms.IKey, replicaKeyArns: { [region: string]: string }): dynamodb.TableEncryptionV2 {
  const encryption = dynamodb.TableEncryptionV2.customerManagedKey(key, replicaKeyArns);
  const render = encryption._renderReplicaSseSpecification.bind(encryption);
  return Object.assign(encryption, {
    _renderReplicaSseSpecification: (scope: Construct, region: string): unknown =>
      (Token.isUnresolved(Stack.of(scope).region) ? { kmsMasterKeyId: key.keyArn } : render(scope, region)),
  });
}
