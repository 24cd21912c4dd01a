import { Fact, ServiceFacts, SPECIFICATION } from './facts';

const NO_L2: Fact = { text: 'There is no construct of CDK to move over from; over a resource of the same type, keep its logical id with `overrideLogicalId`.' };

export const STORAGEGATEWAY: ServiceFacts = {
  title: 'AWS Storage Gateway',
  movingOver: {
    HipaaFileShare: [
      NO_L2,
      {
        text: 'Gateway, bucket and folder are decided when a share is made: CloudFormation replaces one in which they change. Files in the bucket stay.',
        source: SPECIFICATION,
      },
      { text: 'The key counts for what the gateway writes from then on; what is there stays encrypted as it is.' },
      { text: 'Clients of NFS that are not in `clientList` lose the share at once, and root becomes nobody.' },
    ],
    HipaaGatewayVolume: [
      NO_L2,
      {
        text: 'The key is decided when a volume is made: CloudFormation replaces one that has another, or none, by a new, empty one. Make a snapshot of the volume '
          + 'first, then a HipaaGatewayVolume under another id with that `snapshotId`.',
        source: SPECIFICATION,
      },
    ],
    HipaaGatewayTape: [
      NO_L2,
      {
        text: 'The key is decided when a tape is made. Leave tapes that are there as they are until they have expired, and make new ones.',
        source: SPECIFICATION,
      },
      {
        text: 'The lock counts for tapes that are archived in the pool from then on. Nobody can shorten it for a tape that is archived, in compliance mode not even '
          + 'the root user.',
        source: 'AWS Storage Gateway API, CreateTapePool',
      },
    ],
  },
  cost: [
    { text: 'Keys: requests of the gateway to KMS, a price per request. Audit log of a share: per GB taken in, and per GB-month for the retention.' },
    { text: 'Volumes: snapshots, a price per GB-month for 35 days. Tapes: storage per GB-month for as long as they are locked, six years by default.' },
  ],
  notes: {
    'What no template shows': [
      {
        text: 'Gateways are activated outside of CloudFormation. Whether one logs to CloudWatch is a question that the guard asks of every share, volume and tape '
          + '(StorageGateway.GatewayLogging), because the whitepaper asks for full logging: look with '
          + '`aws storagegateway describe-gateway-information`, set a log group with `aws storagegateway update-gateway-information '
          + '--cloud-watch-log-group-arn`, and say so:',
        source: 'Architecting for HIPAA, "AWS Storage Gateway"',
      },
      {
        text: '`RiskAcceptance.of(share).accept({ rule: \'StorageGateway.GatewayLogging\', reason: \'Log group set at activation, seen on 2027-01-15.\', '
          + 'owner: \'storage@clinic.example\', expires: \'2028-01-15\' })`',
      },
      { text: 'The same for tapes with `TapeGateway.BackupAppEncryption`: the backup application has to encrypt what it writes.' },
      { text: 'Disks of the gateway in your own house hold PHI, too: encrypt them (VolumeGateway.LocalDisksEncrypted asks).' },
    ],
    'The audit log of a share': [
      {
        text: 'The log group is encrypted with the key of the baseline, whose policy lets CloudWatch Logs in for this group. A key that is imported cannot be changed '
          + 'from here: let `logs.<region>.amazonaws.com` use it, or pass `auditLogGroup`.',
        source: 'Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS"',
      },
    ],
    'Versions of CDK': [
      { text: 'aws-cdk-lib has classes for shares, volumes and tapes from later versions on; these constructs work without. Tags of the stack do not reach them.' },
    ],
  },
};
