import { ServiceFacts, SPECIFICATION } from './facts';

export const ECS: ServiceFacts = {
  title: 'Amazon ECS and AWS Fargate',
  movingOver: {
    HipaaEcsCluster: [
      { text: 'Everything is changed in place. Tasks that run already keep the storage they have: force a new deployment to have it encrypted with your key.', source: SPECIFICATION },
      { text: 'Where the L2 made the VPC itself, make it yourself and pass it as `vpc`, under the id that keeps its logical id, so that it is not replaced.' },
      {
        text: 'Sessions take a `kmsKey`: people who open them need `kms:GenerateDataKey` on it, and the role of the task `kms:Decrypt`, which CDK grants.',
        source: 'Amazon ECS developer guide, "Monitor Amazon ECS containers with ECS Exec"',
      },
    ],
    HipaaFargateTaskDefinition: [
      { text: 'Every change makes a new revision; services roll over to it.', source: SPECIFICATION },
      { text: 'A program that writes to its own image fails: mount a volume where it does, or set `readonlyRootFilesystem: false` and accept ECS.ReadonlyRootFilesystem.' },
      { text: 'File systems are mounted with the identity of the task: grant its role `elasticfilesystem:ClientMount` and `ClientWrite`, for example by `fileSystem.grantReadWrite`.' },
    ],
    HipaaFargateService: [
      { text: 'Subnets, security groups and public addresses are changed in place, by a rolling deployment.', source: SPECIFICATION },
      { text: 'The security group lets out HTTPS only. Open the way to databases by `connections`; images come through a NAT gateway or endpoints of ECR, S3 and CloudWatch Logs.' },
    ],
  },
  cost: [
    { text: 'Container Insights with enhanced observability: per metric and month.' },
    { text: 'Logs of six years: storage per GB-month.' },
    { text: 'In private subnets, images and calls go through a NAT gateway or endpoints: by the hour and per GB.' },
  ],
};
