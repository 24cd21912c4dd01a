import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';
import { mustHaveVpc } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaEcsCluster: those of `ecs.Cluster`, with other defaults. */
export interface HipaaEcsClusterProps extends ecs.ClusterProps {}

const PROMISES = ['ECS.ExecAudited', 'ECS.ContainerInsights', 'Fargate.EphemeralStorageKey'];

/**
 * A cluster for containers with PHI: sessions in them are recorded and encrypted with a key of your own, and so is the storage of tasks on
 * Fargate; what they do is measured.
 *
 * It takes the props of `ecs.Cluster` and is one, but makes no VPC of its own. Volumes of EBS that ECS attaches say for themselves how they
 * are encrypted; instances are judged where they are launched.
 *
 * Source: Architecting for HIPAA, "Amazon ECS".
 */
export class HipaaEcsCluster extends ecs.Cluster {
  /**
   * @throws when no `vpc` is given
   */
  constructor(scope: Construct, id: string, props: HipaaEcsClusterProps) {
    const { encryptionKey } = HipaaBaseline.of(scope);
    super(scope, id, {
      ...props,
      vpc: mustHaveVpc(`HipaaEcsCluster '${scope.node.path}/${id}'`, props?.vpc),
      containerInsightsV2: props.containerInsights === undefined ? props.containerInsightsV2 ?? ecs.ContainerInsights.ENHANCED : undefined,
      enableFargateCapacityProviders: props.enableFargateCapacityProviders ?? true,
      executeCommandConfiguration: props.executeCommandConfiguration ?? recorded(scope, id, encryptionKey),
      managedStorageConfiguration: { fargateEphemeralStorageKmsKey: encryptionKey, ...props.managedStorageConfiguration },
    });
    keepPromises(this, PROMISES);
  }
}

function recorded(scope: Construct, id: string, kmsKey: kms.IKey): ecs.ExecuteCommandConfiguration {
  return {
    kmsKey,
    logging: ecs.ExecuteCommandLogging.OVERRIDE,
    logConfiguration: { cloudWatchLogGroup: encryptedLogGroup(scope, `${id}Sessions`), cloudWatchEncryptionEnabled: true },
  };
}
