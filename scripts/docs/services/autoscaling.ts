import { ServiceFacts, SPECIFICATION } from './facts';

export const AUTOSCALING: ServiceFacts = {
  title: 'Amazon EC2 Auto Scaling',
  movingOver: {
    HipaaAutoScalingGroup: [
      { text: 'The group stays, and launches from a launch template in place of a launch configuration. A template that it had under another id goes.', source: SPECIFICATION },
      {
        text: 'Instances that run keep their volumes and settings: encrypted ones come with the next launch. Replace them with an instance refresh, or set an `updatePolicy`.',
        source: 'Amazon EC2 Auto Scaling user guide, "Use an instance refresh to update instances in an Auto Scaling group"',
      },
      {
        text: 'Auto Scaling has to be allowed to use the key: the policy of a key of this library allows it; that of an imported key must say so, or no instance starts.',
        source: 'Amazon EC2 Auto Scaling user guide, "Required AWS KMS key policy for use with encrypted volumes"',
      },
      { text: 'SSH keys are taken over where you name one. Session Manager needs none, and no open port.' },
    ],
  },
  cost: [
    { text: 'Detailed monitoring: a price per metric and month, for seven metrics of each instance.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
};
