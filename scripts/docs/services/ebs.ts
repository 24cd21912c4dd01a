import { ServiceFacts } from './facts';

export const EBS: ServiceFacts = {
  title: 'Amazon EBS',
  movingOver: {
    HipaaVolume: [
      {
        text: 'Encryption and its key are decided when a volume is made: on a volume that has another key, or none, CloudFormation refuses the update or '
          + 'makes a new volume. Make a snapshot of the volume first, then a HipaaVolume under another id with that `snapshotId`: it is encrypted on the '
          + 'way, with the key of the new volume. Attach it in place of the old one.',
        source: 'AWS CloudFormation, AWS::EC2::Volume Encrypted and KmsKeyId; Amazon EBS user guide, "Encrypt unencrypted resources"',
      },
      { text: 'A volume that is encrypted with a key of yours stays: pass that key as `encryptionKey`.' },
      { text: 'The type becomes gp3, unless `volumeType` says otherwise. EBS changes it while the volume is in use.', source: 'Amazon EBS user guide, "Modify a volume"' },
      { text: 'Who attaches the volume needs `kms:CreateGrant` on the key: `grantAttachVolume` gives it.' },
    ],
  },
  cost: [
    { text: 'Snapshots: a price per GB-month, kept for 35 days. The first holds the whole volume, the later ones what changed.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
};
