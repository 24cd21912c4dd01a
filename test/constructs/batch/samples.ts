import { Size, Stack } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as efs from 'aws-cdk-lib/aws-efs';
import { HipaaBatchEnvironment } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const JOB = { image: ecs.ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox'), cpu: 1, memory: Size.gibibytes(2) };

function files(stack: Stack): efs.IFileSystem {
  return efs.FileSystem.fromFileSystemAttributes(stack, 'Files', {
    fileSystemId: 'fs-11111111', securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'FilesGroup', 'sg-11111111'),
  });
}

export const BATCH_SAMPLES: Samples = {
  HipaaBatchEnvironment: {
    minimal: (stack) => {
      const environment = new HipaaBatchEnvironment(stack, 'Subject', { vpc: vpcOf(stack) });
      environment.addJob('Import', JOB);
      return environment;
    },
    maximal: (stack) => {
      const environment = new HipaaBatchEnvironment(stack, 'Subject', { vpc: vpcOf(stack), spot: true, maxvCpus: 16, computeEnvironmentName: 'imports' });
      environment.addJob('Import', {
        ...JOB,
        retryAttempts: 3,
        environment: { LOG_LEVEL: 'info' },
        volumes: [batch.EcsVolume.efs({ name: 'scans', fileSystem: files(stack), containerPath: '/scans', enableTransitEncryption: true })],
      });
      return environment;
    },
    harmless: {
      'AWS::Batch::ComputeEnvironment': 'Fargate encrypts its storage; CloudFormation asks for the rest',
      'AWS::Batch::JobDefinition ContainerProperties.Environment': 'an empty list',
      'AWS::Batch::JobDefinition ContainerProperties.ExecutionRoleArn': 'without it the job does not start',
      'AWS::Batch::JobDefinition ContainerProperties.FargatePlatformConfiguration': 'the newest platform is the default',
      'AWS::Batch::JobDefinition ContainerProperties.Image': 'CloudFormation asks for an image',
      'AWS::Batch::JobDefinition ContainerProperties.LogConfiguration.Options': 'without a group and a region the job does not start',
      'AWS::Batch::JobDefinition ContainerProperties.NetworkConfiguration': 'no public address is the default',
      'AWS::Batch::JobDefinition ContainerProperties.ResourceRequirements': 'Fargate asks for them',
      'AWS::Batch::JobDefinition ContainerProperties.RuntimePlatform': 'Linux is the default',
      'AWS::Batch::JobDefinition PlatformCapabilities': 'without it the job does not start on Fargate',
      'AWS::Batch::JobDefinition RetryStrategy': 'how often a job is tried',
      'AWS::Batch::JobDefinition Timeout': 'how long a job may take',
      'AWS::Batch::JobDefinition Type': 'CloudFormation asks for a type',
      'AWS::Batch::JobQueue': 'which environments the queue sends to, and in which order',
      'AWS::IAM::Policy': 'without it jobs may do less',
      'AWS::IAM::Role': 'who takes on the role is judged where it lets in more than ECS',
    },
  },
};
