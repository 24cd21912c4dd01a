import { all, any, Judgement, Resource, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const [NFS, SMB, VOLUME, TAPE, POOL] = ['NFSFileShare', 'SMBFileShare', 'Volume', 'Tape', 'TapePool'].map((name) => `AWS::StorageGateway::${name}`);

export const auditLogs = rule({
  id: 'StorageGateway.AuditLogs',
  title: 'File shares record who reads and writes files',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(b)'],
  source: 'Architecting for HIPAA, "AWS Storage Gateway"',
  appliesTo: [NFS, SMB],
  rationale: 'The whitepaper asks for full logging of any configuration of Storage Gateway with PHI.',
  fix: 'Use HipaaFileShare, or set AuditDestinationARN to a log group.',
  crosswalk: {},
  check: (share) => {
    const destination = share.at('AuditDestinationARN');
    // Storage Gateway reads an empty text as "no audit log".
    return destination.literal === '' ? Judgement.fail(destination.path, `${destination.path} is empty; no audit log is written`) : destination.mustBePresent();
  },
});

export const gatewayLogging = rule({
  id: 'StorageGateway.GatewayLogging',
  title: 'The gateway behind shares, volumes and tapes logs to CloudWatch',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(b)'],
  source: 'Architecting for HIPAA, "AWS Storage Gateway"; AWS Storage Gateway API, UpdateGatewayInformation CloudWatchLogGroupARN',
  appliesTo: [NFS, SMB, VOLUME, TAPE],
  rationale: 'The whitepaper asks for full logging. Gateways are activated outside of CloudFormation, so no template shows whether this one has a log group.',
  fix: 'Look at the gateway: aws storagegateway describe-gateway-information shows CloudWatchLogGroupARN. Then accept the finding with who looked and until when it holds.',
  crosswalk: {},
  check: (resource) => stated(resource, 'whether the gateway logs to CloudWatch'),
});

/** What is true of a gateway, somebody has to state: it is made outside of CloudFormation. */
function stated(resource: Resource, what: string): Judgement {
  const { path } = resource.at('GatewayARN');
  return Judgement.unverifiable(path, `${path}: ${what}, no template tells. See to it, and accept this finding with its owner and date.`);
}

export const fileEncryptionAtRest = rule({
  id: 'FileGateway.EncryptionAtRest',
  title: 'File shares say how the gateway encrypts what it writes to S3',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "File Gateway"; AWS Storage Gateway API, CreateNFSFileShare EncryptionType, KMSEncrypted and KMSKey',
  appliesTo: [NFS, SMB],
  rationale: 'The gateway encrypts with SSE-S3 unless told to use a KMS key, which must then be named; two settings that contradict each other are refused.',
  fix: 'Use HipaaFileShare, or set EncryptionType to SseKms with KMSKey. Leave KMSEncrypted out.',
  crosswalk: {},
  check: (share) => {
    const [type, byKms] = [share.at('EncryptionType'), share.at('KMSEncrypted')];
    if (type.isAbsent && byKms.isAbsent) {
      return share.byDefault('EncryptionType', 'the gateway encrypts with SSE-S3 when nothing is set');
    }
    return all(
      type.mustWherePresent('must be SseS3, SseKms or DsseKms', (value) => ['SseS3', 'SseKms', 'DsseKms'].includes(String(value))),
      when(type.mustBeOneOf('SseKms', 'DsseKms'), () => all(share.at('KMSKey').mustBePresent(), byKms.mustNotBe(false))),
      when(byKms.mustBe(true), () => all(share.at('KMSKey').mustBePresent(), type.mustNotBe('SseS3'))),
    );
  },
});

export const fileCustomerKey = rule({
  id: 'FileGateway.CustomerKey',
  title: 'File shares encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS Storage Gateway API, CreateNFSFileShare EncryptionType and KMSKey',
  appliesTo: [NFS, SMB],
  rationale: 'With a key of your own, reading an object takes permission on the bucket and on the key, and every use of the key is in CloudTrail.',
  fix: 'Use HipaaFileShare, or set EncryptionType to SseKms and KMSKey to a key that you manage.',
  crosswalk: {},
  check: (share) => all(
    any(share.at('EncryptionType').mustBeOneOf('SseKms', 'DsseKms'), share.at('KMSEncrypted').mustBe(true))
      .orElse('Properties.EncryptionType', 'neither EncryptionType nor KMSEncrypted says that a KMS key is used'),
    mustBeCustomerKey(share.at('KMSKey')),
  ),
});

export const smbAuthentication = rule({
  id: 'FileGateway.SmbAuthentication',
  title: 'SMB shares know their users from Active Directory',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(i)', '164.312(d)'],
  source: 'AWS Storage Gateway API, CreateSMBFileShare Authentication',
  appliesTo: [SMB],
  rationale: 'Guests share one password, so nobody can tell who read what.',
  fix: 'Join the gateway to a domain and set Authentication to ActiveDirectory.',
  crosswalk: {},
  check: (share) => share.at('Authentication').safeByDefault('Storage Gateway asks Active Directory when nothing is set', (set) =>
    set.mustBe('ActiveDirectory')),
});

const ANYWHERE = /^(?:\*|0\.0\.0\.0\/0|::\/0|0\.0\.0\.0|::)$/;

export const nfsClientList = rule({
  id: 'FileGateway.NfsClientList',
  title: 'NFS shares name the clients that may mount them, and none acts as root',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS Storage Gateway API, CreateNFSFileShare ClientList and Squash',
  appliesTo: [NFS],
  rationale: 'NFS believes the user id that a client sends: who may reach the share is decided by its address alone.',
  fix: 'List the addresses of the clients in ClientList, and set Squash to RootSquash or AllSquash.',
  crosswalk: {},
  check: (share) => all(
    share.at('ClientList').someItem((client) => client.mustBePresent()),
    share.at('ClientList').everyItem((client) => client.must('must name clients, not every address', (address) => !ANYWHERE.test(String(address)))),
    share.at('Squash').safeByDefault('Storage Gateway maps root to nobody when nothing is set', (set) => set.mustBeOneOf('RootSquash', 'AllSquash')),
  ),
});

export const notPublicAcl = rule({
  id: 'FileGateway.NotPublicAcl',
  title: 'The gateway writes no objects that everyone may read',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS Storage Gateway API, ObjectACL; Amazon S3 user guide, "Canned ACL"',
  appliesTo: [NFS, SMB],
  rationale: 'A public ACL opens each object to anybody, or to anybody with an AWS account, unless the bucket ignores ACLs.',
  fix: 'Set ObjectACL to private, or to bucket-owner-full-control where another account owns the bucket.',
  crosswalk: {},
  check: (share) => share.at('ObjectACL').safeByDefault('objects are private when nothing is set', (set) =>
    set.mustNotBe('public-read', 'public-read-write', 'authenticated-read')),
});

/** Volumes and tapes take a key in the same two properties. */
function encryptsWithOwnKey(resource: Resource): Judgement {
  return all(resource.at('KMSEncrypted').mustBe(true), mustBeCustomerKey(resource.at('KMSKey')));
}

export const volumeCustomerKey = rule({
  id: 'VolumeGateway.CustomerKey',
  title: 'Gateway volumes encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS Storage Gateway API, CreateCachediSCSIVolume KMSEncrypted and KMSKey',
  appliesTo: [VOLUME],
  rationale: 'Volumes are encrypted with SSE-S3 when nothing is set. With a key of your own, every use of the key is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaGatewayVolume, or set KMSEncrypted and KMSKey.',
  crosswalk: {},
  check: encryptsWithOwnKey,
});

export const localDisksEncrypted = rule({
  id: 'VolumeGateway.LocalDisksEncrypted',
  title: 'Upload buffer and cache of the gateway lie on encrypted disks',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Volume Gateway": these disks should be capable of providing encryption at rest',
  appliesTo: [VOLUME],
  rationale: 'The gateway keeps PHI on disks in your own house before it sends it to AWS, and no template shows them.',
  fix: 'See that the disks of the gateway are encrypted, and accept the finding with who looked and until when it holds.',
  crosswalk: {},
  check: (volume) => stated(volume, 'whether the disks of the gateway are encrypted'),
});

export const tapeBackupAppEncryption = rule({
  id: 'TapeGateway.BackupAppEncryption',
  title: 'The backup application encrypts what it writes to tapes',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Tape Gateway"',
  appliesTo: [TAPE],
  rationale: 'The whitepaper asks for encryption of PHI within the backup application, where the backup job is set up. No template shows it.',
  fix: 'Turn on encryption in the backup application, and accept the finding with who looked and until when it holds.',
  crosswalk: {},
  check: (tape) => stated(tape, 'whether the backup application encrypts'),
});

export const tapeCustomerKey = rule({
  id: 'TapeGateway.CustomerKey',
  title: 'Virtual tapes encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS Storage Gateway API, CreateTapeWithBarcode KMSEncrypted and KMSKey',
  appliesTo: [TAPE],
  rationale: 'Tapes are encrypted with SSE-S3 when nothing is set. With a key of your own, every use of the key is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaGatewayTape, or set KMSEncrypted and KMSKey.',
  crosswalk: {},
  check: encryptsWithOwnKey,
});

export const tapeRetentionLock = rule({
  id: 'TapeGateway.RetentionLock',
  title: 'Archived tapes cannot be deleted before their time',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(c)(1)', '164.316(b)(2)(i)'],
  source: 'AWS Storage Gateway API, CreateTapePool RetentionLockType and RetentionLockTimeInDays',
  appliesTo: [POOL, TAPE],
  rationale: 'In governance mode those who may can take the lock off; in compliance mode nobody can. The pools that come with the service have no lock.',
  fix: 'Use HipaaGatewayTape, or archive the tape in a pool with RetentionLockType GOVERNANCE or COMPLIANCE and RetentionLockTimeInDays.',
  crosswalk: {},
  check: (resource) => (resource.type === TAPE ? isInLockedPool(resource) : isLocked(resource)),
});

function isLocked(pool: Resource): Judgement {
  return all(
    pool.at('RetentionLockType').mustBeOneOf('GOVERNANCE', 'COMPLIANCE'),
    pool.at('RetentionLockTimeInDays').mustBeAtLeast(1),
  );
}

function isInLockedPool(tape: Resource): Judgement {
  const poolId = tape.at('PoolId');
  const pool = tape.named(poolId, POOL);
  if (pool) {
    return isLocked(pool).seenFrom(pool.logicalId);
  }
  return poolId.isAbsent || poolId.literal === 'GLACIER' || poolId.literal === 'DEEP_ARCHIVE'
    ? Judgement.fail(poolId.path, `${poolId.path} is ${poolId.text ?? 'not set'}: the pools of the service have no retention lock`)
    : Judgement.unverifiable(poolId.path, `${poolId.path} names a pool that is not in these templates, so nobody can tell its lock. `
      + 'Judge the template that makes it together with this one.');
}

/** AWS Storage Gateway: file shares, volumes and tapes. */
export const STORAGE_GATEWAY_RULES = [
  auditLogs, gatewayLogging, fileEncryptionAtRest, fileCustomerKey, smbAuthentication, nfsClientList, notPublicAcl,
  volumeCustomerKey, localDisksEncrypted, tapeBackupAppEncryption, tapeCustomerKey, tapeRetentionLock,
] as const;
