import { all, any, Judgement, Resource, Value, when } from '../template';
import { isBackedUp } from './backup/coverage';
import { NATIVE_BACKUP } from './backup/native-backup';
import { mustBeCustomerKey } from './customer-key';
import { requiresFixed } from './iam/conditions';
import { Statement, statementsOf } from './iam/statement';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const encryptionAtRest = rule({
  id: 'EFS.EncryptionAtRest',
  title: 'File systems are encrypted at rest',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon Elastic File System (EFS)"',
  appliesTo: ['AWS::EFS::FileSystem'],
  rationale: 'The whitepaper asks for encryption of data at rest to be selected when the file system is made. It cannot be turned on later.',
  fix: 'Use HipaaFileSystem, or set encrypted: true. A file system that is there has to be copied into a new one.',
  crosswalk: { cdkNag: 'EFSEncrypted', configRule: 'efs-encrypted-check', guard: 'EFS_ENCRYPTED_CHECK' },
  check: (fileSystem) => fileSystem.at('Encrypted').mustBe(true),
});

export const customerKey = rule({
  id: 'EFS.CustomerKey',
  title: 'File systems encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon EFS user guide, "Encrypting data at rest"',
  appliesTo: ['AWS::EFS::FileSystem'],
  rationale: 'With a key of your own, every use of the key is in CloudTrail under your policy, and access to all files can be ended at the key.',
  fix: 'Use HipaaFileSystem, or set kmsKey.',
  crosswalk: {},
  check: (fileSystem) => mustBeCustomerKey(fileSystem.at('KmsKeyId')),
});

/** What an NFS client does. */
const CLIENT_ACTIONS = ['ClientMount', 'ClientWrite', 'ClientRootAccess'].map((name) => `elasticfilesystem:${name}`);

export const tlsOnlyPolicy = rule({
  id: 'EFS.TlsOnlyPolicy',
  title: 'File systems deny clients that mount without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon Elastic File System (EFS)"; Amazon EFS user guide, "Using IAM to control access to file systems"',
  appliesTo: ['AWS::EFS::FileSystem'],
  rationale: 'The whitepaper asks for mounts with "-o tls". NFS itself is not encrypted, and EFS takes both unless the file system policy denies one.',
  fix: 'Use HipaaFileSystem, or add a statement to the file system policy that denies everyone everything when aws:SecureTransport is false.',
  crosswalk: {},
  check: (fileSystem) => {
    const policy = fileSystem.at('FileSystemPolicy');
    return policy.unknown
      ? policy.unverifiable()
      : any(...statementsOf(policy).map(deniesPlainNfs)).orElse(policy.path, policy.isAbsent
        ? `${policy.path} is not set; without a policy clients mount without TLS`
        : `no statement of ${policy.path} denies everyone everything without TLS`);
  },
});

function deniesPlainNfs(statement: Statement): Judgement {
  return all(
    statement.effectIs('Deny'),
    statement.isForEveryone(),
    ...CLIENT_ACTIONS.map((action) => statement.covers(action)),
    statement.hasOnlyCondition(['Bool', 'BoolIfExists'], 'aws:SecureTransport', (value) => value.toLowerCase() === 'false'),
  );
}

/** Conditions that only a client with an identity meets, or one that comes in by an access point, which gives it one. */
const IDENTITY_KEYS = new Set([
  'aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principalorgpaths', 'aws:userid', 'elasticfilesystem:accesspointarn',
]);

export const noAnonymousMount = rule({
  id: 'EFS.NoAnonymousMount',
  title: 'Clients say who they are before they mount',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon EFS user guide, "Using IAM to control access to file systems" and "Creating file system policies"',
  appliesTo: ['AWS::EFS::FileSystem'],
  rationale: 'Without a policy EFS lets in every client that reaches a mount target, as any user, root too. With a policy that allows nobody '
    + 'ClientMount, only those mount to whom IAM grants it. That a client comes by a mount target says nothing about who it is.',
  fix: 'Use HipaaFileSystem, or set allowAnonymousAccess: false and grant access to roles.',
  crosswalk: {},
  check: (fileSystem) => {
    const policy = fileSystem.at('FileSystemPolicy');
    return policy.unknown || policy.isAbsent
      ? policy.mustBePresent()
      : all(...statementsOf(policy).map(letsNobodyMountAnonymously));
  },
});

function letsNobodyMountAnonymously(statement: Statement): Judgement {
  const letsMount = all(statement.effectIs('Allow'), statement.isForStrangers(), statement.covers('elasticfilesystem:ClientMount'));
  return when(letsMount, () => requiresFixed(statement, IDENTITY_KEYS)
    .orElse(statement.path, `${statement.path} lets everyone mount, without a condition that says who they are`));
}

export const backupPlan = rule({
  id: 'EFS.BackupPlan',
  title: 'File systems are backed up',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon EFS user guide, "Backing up EFS file systems"',
  appliesTo: ['AWS::EFS::FileSystem'],
  rationale: 'A replica follows the original, deletions included; a recovery point does not.',
  fix: 'Use HipaaFileSystem, or select the file system for a backup plan, or set enableAutomaticBackups: true.',
  crosswalk: { cdkNag: 'EFSInBackupPlan', configRule: 'efs-in-backup-plan' },
  check: (fileSystem) => any(NATIVE_BACKUP[fileSystem.type](fileSystem), isBackedUp(fileSystem)),
});

export const replication = rule({
  id: 'EFS.Replication',
  title: 'Files outlive the loss of an Availability Zone',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon EFS user guide, "EFS file system types" and "Replicating EFS file systems"',
  appliesTo: ['AWS::EFS::FileSystem'],
  rationale: 'A One Zone file system is lost with its Availability Zone. A Regional one is kept in several.',
  fix: 'Leave oneZone out, or replicate the file system to another one that is encrypted with a key of your own.',
  crosswalk: {},
  check: (fileSystem) => any(
    fileSystem.at('AvailabilityZoneName').mustBeAbsent(),
    fileSystem.at('ReplicationConfiguration.Destinations').someItem(isKeptElsewhere),
  ).orElse('Properties.AvailabilityZoneName', 'the file system is in one Availability Zone and not replicated to an encrypted one'),
});

/** A destination that EFS makes needs a key; one that is there has its own. */
function isKeptElsewhere(destination: Value): Judgement {
  return any(destination.at('FileSystemId').mustBePresent(), mustBeCustomerKey(destination.at('KmsKeyId')));
}

export const noPhiInPaths = rule({
  id: 'EFS.NoPhiInPaths',
  title: 'Directories of access points and tags of file systems hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "Amazon Elastic File System (EFS)"',
  appliesTo: ['AWS::EFS::FileSystem', 'AWS::EFS::AccessPoint'],
  rationale: 'The whitepaper keeps PHI out of names of files and folders. What applications write later, no template shows.',
  fix: 'Name directories by what they are for, or by a key that means nothing elsewhere.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const accessPointIdentity = rule({
  id: 'EFS.AccessPointIdentity',
  title: 'Access points say as whom their clients act, in a directory of their own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(a)(2)(i)'],
  source: 'Amazon EFS user guide, "Working with access points"',
  appliesTo: ['AWS::EFS::AccessPoint'],
  rationale: 'Without a POSIX user, EFS believes whatever user id a client sends; without a directory, the client sees all files.',
  fix: 'Set posixUser and a path below the root of the file system.',
  crosswalk: {},
  check: (accessPoint) => all(accessPoint.at('PosixUser').mustBePresent(), hasDirectoryOfItsOwn(accessPoint)),
});

function hasDirectoryOfItsOwn(accessPoint: Resource): Judgement {
  return accessPoint.at('RootDirectory.Path').must('must be a directory below "/"', (path) => /[^/]/.test(String(path)));
}

/** Amazon Elastic File System. */
export const EFS_RULES = [
  encryptionAtRest, customerKey, tlsOnlyPolicy, noAnonymousMount, backupPlan, replication, noPhiInPaths, accessPointIdentity,
] as const;
