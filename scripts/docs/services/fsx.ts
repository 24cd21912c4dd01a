import { ServiceFacts, SPECIFICATION } from './facts';

export const FSX: ServiceFacts = {
  title: 'Amazon FSx',
  movingOver: {
    HipaaFsxFileSystem: [
      {
        text: 'It stands in for `fsx.LustreFileSystem` and for `CfnFileSystem` of any type, with props of its own: name the `type`, and what else you have set in '
          + 'the configuration of that type.',
      },
      {
        text: 'Key, type, subnets, security groups and most of the deployment are decided when a file system is made: CloudFormation replaces one in which they '
          + 'change by a new, empty one. Pass what the file system has, or make a HipaaFsxFileSystem under another id with `backupId` of a backup of the old one: '
          + 'it is encrypted with the new key on the way. Then move the clients over.',
        source: SPECIFICATION,
      },
      {
        text: 'The group that CDK had made for Lustre is another one here, which alone replaces the file system: pass it as `securityGroup`.',
        source: SPECIFICATION,
      },
      { text: 'Backups, auditing and throughput change in place.', source: SPECIFICATION },
    ],
  },
  cost: [
    { text: 'Multi-AZ: file servers and storage of two zones, per GB-month and MB/s, about twice those of one.' },
    { text: 'Backups: a price per GB-month, for a week of FSx\'s own and 35 days of the plan\'s; those after the first hold what changed.' },
    { text: 'Audit of Windows: log data per GB taken in, and per GB-month for the retention.' },
  ],
  notes: {
    'Encryption on the way': [
      {
        text: 'Windows: SMB 3 encrypts for clients that can; FSx can be told to refuse others (`Set-FSxSmbServerConfiguration -EncryptData $True -RejectUnencryptedAccess $True`).',
        source: 'FSx for Windows File Server user guide, "Encryption of data in transit"',
      },
      {
        text: 'Lustre: by itself between SCRATCH_2 and PERSISTENT file systems and EC2 instances of types that support it.',
        source: 'FSx for Lustre user guide, "Encrypting data in transit"',
      },
      {
        text: 'OpenZFS: by itself for EC2 instances of types that support it. ONTAP: the same, or with Kerberos, SMB encryption or IPsec.',
        source: 'FSx for OpenZFS and FSx for ONTAP user guides, "Encrypting data in transit"',
      },
      { text: 'FSx.TransitEncryption cannot see any of that and says so: accept the finding when you have seen to it.' },
    ],
    'Audit of Windows': [
      {
        text: 'The log group is encrypted with the key of the baseline, whose policy lets CloudWatch Logs in for this group. A key that is imported cannot be changed '
          + 'from here: let `logs.<region>.amazonaws.com` use it, or pass `auditLogGroup`.',
        source: 'Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS"',
      },
      {
        text: 'FSx records what the audit rules (SACLs) of files and folders ask for. Set them on the root of each share.',
        source: 'FSx for Windows File Server user guide, "Logging end user access with file access auditing"',
      },
    ],
    'ONTAP': [
      {
        text: 'AWS Backup knows its volumes, not the file system: FSx\'s own backups keep copies for 35 days, and go when a volume goes. For copies that outlive it, '
          + 'select the ARN of each `AWS::FSx::Volume` for a HipaaBackupPlan.',
        source: 'FSx for ONTAP user guide, "Protecting your data with volume backups"',
      },
      {
        text: 'The password of `fsxadmin` stays unset, so that it stands in no template: set it with the AWS CLI when it is needed. Volumes and storage virtual '
          + 'machines are `AWS::FSx::Volume` and `AWS::FSx::StorageVirtualMachine`, under the same rules.',
      },
    ],
  },
};
