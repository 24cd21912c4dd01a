import { ServiceFacts, SPECIFICATION } from './facts';

export const EFS: ServiceFacts = {
  title: 'Amazon EFS',
  movingOver: {
    HipaaFileSystem: [
      {
        text: 'Encryption and its key are decided when a file system is made: one that has another key, or none, is replaced by a new, empty one. Pass the '
          + '`kmsKey` that it has. If it has none, make a HipaaFileSystem under another id, copy the files with AWS DataSync or restore a recovery point into it, '
          + 'and then move the clients over.',
        source: SPECIFICATION,
      },
      {
        text: 'The file system policy counts at once, also for clients that have mounted already: those without TLS or without an IAM identity get no further. '
          + 'Mount with `-o tls,iam` and grant access (`grantReadWrite`) before you deploy. To do it in two steps, set `allowAnonymousAccess: true` at first and '
          + 'accept the risk of EFS.NoAnonymousMount until the last client has changed over.',
        source: 'Amazon EFS user guide, "Using IAM to control access to file systems"',
      },
      { text: 'Root becomes nobody, unless a role is given `grantRootAccess`.' },
      {
        text: 'A security group that CDK had made is replaced by one that lets nothing out; what was let in with `connections` is let in again. A group of your '
          + 'own stays: pass it as `securityGroup`.',
      },
      { text: 'Mount targets never come into public subnets. Those that are there are moved to private ones, which interrupts clients of that zone.' },
    ],
  },
  cost: [
    { text: 'Backups: a price per GB-month for 35 days of recovery points; those after the first hold what changed.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
  notes: {
    Clients: [
      { text: 'Amazon ECS: set `transitEncryption: ENABLED` and `authorizationConfig.iam: ENABLED` on the volume.', source: 'Amazon ECS API, EFSVolumeConfiguration' },
      { text: 'AWS Lambda mounts by an access point, with TLS and the role of the function.', source: 'AWS Lambda developer guide, "Configuring Amazon EFS file system access"' },
      { text: 'EC2 and on-premises clients need the EFS mount helper (amazon-efs-utils): NFS alone can neither encrypt nor say who it is.' },
    ],
  },
};
