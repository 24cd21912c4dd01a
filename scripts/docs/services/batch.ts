import { ServiceFacts, SPECIFICATION } from './facts';

export const BATCH: ServiceFacts = {
  title: 'AWS Batch',
  movingOver: {
    HipaaBatchEnvironment: [
      { text: 'It stands for a `FargateComputeEnvironment`; subnets and security groups are changed in place, a move from instances to Fargate makes a new environment.', source: SPECIFICATION },
      { text: 'It has a queue of its own: submit to `jobQueue`, and delete the old queue when it is empty.' },
      { text: 'A job that writes to its own image fails: mount a volume where it does. What jobs logged before stays in `/aws/batch/job`, without a key.' },
      {
        text: 'Jobs that need instances keep an environment of their own, with a launch template whose volumes are encrypted: Batch.VolumeEncryption judges it.',
        source: 'AWS Batch user guide, "Use Amazon EC2 launch templates with AWS Batch"',
      },
    ],
  },
  cost: [
    { text: 'Fargate: per vCPU and GB by the second, without instances that wait.' },
    { text: 'Logs of six years: storage per GB-month.' },
    { text: 'In private subnets, images and calls go through a NAT gateway or endpoints: by the hour and per GB.' },
  ],
};
