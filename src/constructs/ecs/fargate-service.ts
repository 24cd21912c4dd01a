import * as ecs from 'aws-cdk-lib/aws-ecs';
import { Construct } from 'constructs';
import { TASK_PROMISES } from './task-promises';
import { keepPromises } from '../../guard/registration';
import { httpsOutSecurityGroup } from '../ec2/https-out';
import { privateSubnets } from '../ec2/placement';

/** Properties of a HipaaFargateService: those of `ecs.FargateService`, with other defaults. */
export interface HipaaFargateServiceProps extends ecs.FargateServiceProps {}

const PROMISES = ['ECS.ServiceConnectTls', 'Fargate.NoPublicIp'];

/**
 * A service on Fargate for PHI: in the private subnets of its cluster's VPC without public addresses, behind a security group that lets
 * nobody in and HTTPS out, on a platform that encrypts its storage.
 *
 * It takes the props of `ecs.FargateService` and is one. Its task definition is judged with it, whoever made it: use
 * HipaaFargateTaskDefinition. Whom it reaches by anything but HTTPS, and who reaches it, is opened by `connections`; load balancers do so
 * themselves.
 *
 * Source: Architecting for HIPAA, "AWS Fargate".
 */
export class HipaaFargateService extends ecs.FargateService {
  constructor(scope: Construct, id: string, props: HipaaFargateServiceProps) {
    const { vpc } = props.cluster;
    super(scope, id, {
      ...props,
      assignPublicIp: props.assignPublicIp ?? false,
      vpcSubnets: props.vpcSubnets ?? privateSubnets(vpc),
      securityGroups: props.securityGroups ?? [httpsOutSecurityGroup(scope, `${id}SecurityGroup`, vpc, `Who may reach ${scope.node.path}/${id}`)],
      platformVersion: props.platformVersion ?? ecs.FargatePlatformVersion.LATEST,
      enableExecuteCommand: props.enableExecuteCommand ?? false,
      minHealthyPercent: props.minHealthyPercent ?? 100,
    });
    keepPromises(props.taskDefinition, TASK_PROMISES);
    keepPromises(this, PROMISES);
  }
}
