import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { BATCH_RULES } from '../../rules/batch';
import { acknowledgeNag } from '../acknowledge-nag';
import { httpsOutSecurityGroup } from '../ec2/https-out';
import { mustHaveVpc, privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaBatchEnvironment: those of `batch.FargateComputeEnvironment`, with other defaults. */
export interface HipaaBatchEnvironmentProps extends batch.FargateComputeEnvironmentProps {}

/** Properties of a job of a HipaaBatchEnvironment: those of its container. */
export interface HipaaBatchJobProps extends batch.EcsFargateContainerDefinitionProps {
  /**
   * How often a job that failed is tried again.
   *
   * @default 1
   */
  readonly retryAttempts?: number;
}

const PROMISES = BATCH_RULES.map(({ id }) => id);

const LOG_GROUP = 'LogGroup';

/**
 * An environment for jobs on PHI: Fargate in private subnets, whose storage is always encrypted, behind a security group that lets nobody in
 * and HTTPS out, with a queue, and with jobs that log to an encrypted group and do not write to their image.
 *
 * It takes the props of `batch.FargateComputeEnvironment` and is one. Add jobs by `addJob`, and submit them to `jobQueue`. The whitepaper
 * keeps PHI out of job definitions, queues and tags, and out of what jobs return to Batch: give jobs the place of their data.
 *
 * Source: Architecting for HIPAA, "AWS Batch" and "AWS Fargate".
 */
export class HipaaBatchEnvironment extends batch.FargateComputeEnvironment {
  /** The queue of the environment, which jobs are submitted to. */
  public readonly jobQueue: batch.JobQueue;

  /**
   * @throws when no `vpc` is given
   */
  constructor(scope: Construct, id: string, props: HipaaBatchEnvironmentProps) {
    const path = `${scope.node.path}/${id}`;
    const vpc = mustHaveVpc(`HipaaBatchEnvironment '${path}'`, props?.vpc);
    super(scope, id, {
      ...props,
      vpcSubnets: props.vpcSubnets ?? privateSubnets(vpc),
      securityGroups: props.securityGroups ?? [httpsOutSecurityGroup(scope, `${id}SecurityGroup`, vpc, `Jobs of ${path}`)],
    });
    this.jobQueue = new batch.JobQueue(this, 'JobQueue', { computeEnvironments: [{ computeEnvironment: this, order: 1 }] });
    acknowledgeNag(this, { IAMNoInlinePolicy: 'CDK writes what the roles of a job may do as policies of these roles; no other role uses them.' });
    keepPromises(this, PROMISES);
  }

  /**
   * Defines a job, which logs to the encrypted group of the environment, does not write to its image and has no public address, unless told
   * otherwise.
   *
   * @param id the id of the job definition
   * @param props its container
   */
  public addJob(id: string, props: HipaaBatchJobProps): batch.EcsJobDefinition {
    const { retryAttempts, ...container } = props;
    return new batch.EcsJobDefinition(this, id, {
      retryAttempts: retryAttempts ?? 1,
      container: new batch.EcsFargateContainerDefinition(this, `${id}Container`, {
        ...container,
        assignPublicIp: container.assignPublicIp ?? false,
        readonlyRootFilesystem: container.readonlyRootFilesystem ?? true,
        logging: container.logging ?? ecs.LogDriver.awsLogs({ streamPrefix: id, logGroup: this.logGroup }),
      }),
    });
  }

  private get logGroup(): logs.ILogGroup {
    return this.node.tryFindChild(LOG_GROUP) as logs.LogGroup | undefined ?? encryptedLogGroup(this, LOG_GROUP);
  }
}
