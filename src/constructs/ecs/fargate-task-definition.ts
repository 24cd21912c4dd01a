import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { TASK_PROMISES } from './task-promises';
import { keepPromises } from '../../guard/registration';
import { acknowledgeNag } from '../acknowledge-nag';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaFargateTaskDefinition: those of `ecs.FargateTaskDefinition`. */
export interface HipaaFargateTaskDefinitionProps extends ecs.FargateTaskDefinitionProps {}

const LOG_GROUP = 'LogGroup';

/**
 * A task definition for containers with PHI: each logs to an encrypted log group that is kept, writes nothing to its image unless it says
 * so, and mounts file systems of EFS over TLS with the identity of the task.
 *
 * It takes the props of `ecs.FargateTaskDefinition` and is one. A program that writes needs a volume where it does. Pass passwords by
 * `secrets`: those in `environment` do not synthesize.
 *
 * Source: Architecting for HIPAA, "Amazon ECS" and "AWS Fargate".
 */
export class HipaaFargateTaskDefinition extends ecs.FargateTaskDefinition {
  constructor(scope: Construct, id: string, props: HipaaFargateTaskDefinitionProps = {}) {
    super(scope, id, props);
    acknowledgeNag(this, { IAMNoInlinePolicy: 'CDK writes what the roles of the task may do as policies of these roles; no other role uses them.' });
    keepPromises(this, TASK_PROMISES);
  }

  /** Adds a container, which logs to the encrypted group of the task and does not write to its image unless told otherwise. */
  public addContainer(id: string, props: ecs.ContainerDefinitionOptions): ecs.ContainerDefinition {
    return super.addContainer(id, { ...props, ...this.hardened(id, props) });
  }

  /** Adds a log router, which itself logs to the encrypted group of the task and does not write to its image unless told otherwise. */
  public addFirelensLogRouter(id: string, props: ecs.FirelensLogRouterDefinitionOptions): ecs.FirelensLogRouter {
    return super.addFirelensLogRouter(id, { ...props, ...this.hardened(id, props) });
  }

  /** Adds a volume; one of EFS is mounted over TLS and with the identity of the task, unless it says otherwise. */
  public addVolume(volume: ecs.Volume): void {
    const { efsVolumeConfiguration: efs } = volume;
    super.addVolume(efs === undefined ? volume : {
      ...volume,
      efsVolumeConfiguration: { transitEncryption: 'ENABLED', ...efs, authorizationConfig: { iam: 'ENABLED', ...efs.authorizationConfig } },
    });
  }

  private hardened(id: string, { logging, readonlyRootFilesystem }: ecs.ContainerDefinitionOptions) {
    return {
      logging: logging ?? ecs.LogDrivers.awsLogs({ streamPrefix: id, logGroup: this.logGroup }),
      readonlyRootFilesystem: readonlyRootFilesystem ?? true,
    };
  }

  private get logGroup(): logs.ILogGroup {
    return this.node.tryFindChild(LOG_GROUP) as logs.LogGroup | undefined ?? encryptedLogGroup(this, LOG_GROUP);
  }
}
