import { Stack } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { HipaaEcsCluster, HipaaFargateService, HipaaFargateTaskDefinition, HipaaKey } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const IMAGE = ecs.ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox');

function cluster(stack: Stack): HipaaEcsCluster {
  return new HipaaEcsCluster(stack, 'Cluster', { vpc: vpcOf(stack) });
}

function task(stack: Stack, id = 'Task'): HipaaFargateTaskDefinition {
  const definition = new HipaaFargateTaskDefinition(stack, id);
  definition.addContainer('app', { image: IMAGE });
  return definition;
}

export const ECS_SAMPLES: Samples = {
  HipaaEcsCluster: {
    minimal: (stack) => new HipaaEcsCluster(stack, 'Subject', { vpc: vpcOf(stack) }),
    maximal: (stack) => new HipaaEcsCluster(stack, 'Subject', {
      vpc: vpcOf(stack),
      clusterName: 'clinic',
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
      managedStorageConfiguration: { fargateEphemeralStorageKmsKey: new HipaaKey(stack, 'OwnKey') },
    }),
    harmless: {
      'AWS::ECS::Cluster Configuration.ExecuteCommandConfiguration': 'nobody opens sessions: a service that lets them in is judged with its cluster',
      'AWS::ECS::ClusterCapacityProviderAssociations': 'which capacity a cluster has; CloudFormation asks for the cluster and for a list',
    },
  },
  HipaaFargateTaskDefinition: {
    minimal: (stack) => task(stack, 'Subject'),
    maximal: (stack) => {
      const definition = new HipaaFargateTaskDefinition(stack, 'Subject', {
        cpu: 512,
        memoryLimitMiB: 1024,
        volumes: [{ name: 'scans', efsVolumeConfiguration: { fileSystemId: 'fs-11111111' } }],
      });
      definition.addContainer('app', { image: IMAGE, user: '1000', environment: { LOG_LEVEL: 'info' } });
      definition.addContainer('sidecar', { image: IMAGE, essential: false });
      return definition;
    },
    harmless: {
      'AWS::ECS::TaskDefinition ContainerDefinitions.0.Essential': 'containers are essential by default',
      'AWS::ECS::TaskDefinition ContainerDefinitions.0.Image': 'ECS asks for an image',
      'AWS::ECS::TaskDefinition ContainerDefinitions.0.Name': 'ECS asks for a name',
      'AWS::ECS::TaskDefinition ContainerDefinitions.0.LogConfiguration.Options': 'without a group and a region the task does not start',
      'AWS::ECS::TaskDefinition Cpu': 'Fargate asks for it',
      'AWS::ECS::TaskDefinition ExecutionRoleArn': 'without it the task does not start',
      'AWS::ECS::TaskDefinition Family': 'a name',
      'AWS::ECS::TaskDefinition Memory': 'Fargate asks for it',
      'AWS::ECS::TaskDefinition NetworkMode': 'Fargate takes this one only',
      'AWS::ECS::TaskDefinition RequiresCompatibilities': 'without it the task does not start on Fargate',
      'AWS::ECS::TaskDefinition TaskRoleArn': 'without it the task may do less',
      'AWS::IAM::Policy': 'without it the task may do less',
      'AWS::IAM::Role': 'who takes on the role is judged where it lets in more than ECS',
    },
  },
  HipaaFargateService: {
    minimal: (stack) => new HipaaFargateService(stack, 'Subject', { cluster: cluster(stack), taskDefinition: task(stack) }),
    maximal: (stack) => new HipaaFargateService(stack, 'Subject', {
      cluster: cluster(stack),
      taskDefinition: task(stack),
      serviceName: 'intake',
      desiredCount: 2,
      enableExecuteCommand: true,
      platformVersion: ecs.FargatePlatformVersion.VERSION1_4,
      circuitBreaker: { rollback: true },
    }),
    harmless: {
      'AWS::ECS::Service Cluster': 'CloudFormation asks for a cluster',
      'AWS::ECS::Service DeploymentConfiguration': 'how deployments go',
      'AWS::ECS::Service EnableECSManagedTags': 'tags',
      'AWS::ECS::Service EnableExecuteCommand': 'sessions are recorded and encrypted by the cluster',
      'AWS::ECS::Service LaunchType': 'without it the strategy of the cluster holds',
      'AWS::ECS::Service NetworkConfiguration.AwsvpcConfiguration.SecurityGroups': 'the default group of the VPC holds then, which VPC.DefaultSecurityGroupClosed judges',
      'AWS::ECS::Service NetworkConfiguration.AwsvpcConfiguration.Subnets': 'CloudFormation asks for subnets',
      'AWS::ECS::Service PlatformVersion': 'the newest is the default',
      'AWS::ECS::Service TaskDefinition': 'CloudFormation asks for a task definition',
    },
  },
};
