import { all, any, Judgement, Resource, Value, when } from '../template';
import { isBackedUp } from './backup/coverage';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const FILE_SYSTEM = 'AWS::FSx::FileSystem';

/** Where each type of file system keeps its configuration. */
const CONFIGURATION = new Map([
  ['WINDOWS', 'WindowsConfiguration'], ['LUSTRE', 'LustreConfiguration'], ['ONTAP', 'OntapConfiguration'], ['OPENZFS', 'OpenZFSConfiguration'],
]);

/** Applies a check to the configuration of the type of file system that this is. */
function inConfiguration(fileSystem: Resource, check: (configuration: Value, type: string) => Judgement): Judgement {
  const type = fileSystem.at('FileSystemType');
  const name = CONFIGURATION.get(type.text ?? '');
  return name === undefined ? type.mustBeOneOf(...CONFIGURATION.keys()) : check(fileSystem.at(name), type.text!);
}

/** Scratch file systems of Lustre are made to be thrown away: no key of your own, no backup. SCRATCH_1 is the default. */
function isScratch(fileSystem: Resource): Judgement {
  const deployment = fileSystem.at('LustreConfiguration.DeploymentType');
  return all(
    fileSystem.at('FileSystemType').mustBe('LUSTRE'),
    deployment.isAbsent ? Judgement.pass() : deployment.mustBeOneOf('SCRATCH_1', 'SCRATCH_2'),
  );
}

export const lustreInTransit = rule({
  id: 'FSx.LustreInTransit',
  title: 'Lustre file systems are of a kind that encrypts data in transit',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon EC2": network traffic containing PHI must encrypt data in transit; '
    + 'AWS CloudFormation, AWS::FSx::FileSystem LustreConfiguration DeploymentType',
  appliesTo: [FILE_SYSTEM],
  rationale: 'SCRATCH_1, which is what you get when nothing is set, does not encrypt in transit. The others do for EC2 instances of types that support it: '
    + 'see that your clients are of such a type.',
  fix: 'Use HipaaFsxFileSystem, or set deploymentType to PERSISTENT_2.',
  crosswalk: {},
  check: (fileSystem) => when(
    fileSystem.at('FileSystemType').mustBe('LUSTRE'),
    () => fileSystem.at('LustreConfiguration.DeploymentType').mustBeOneOf('SCRATCH_2', 'PERSISTENT_1', 'PERSISTENT_2'),
  ),
});

export const customerKey = rule({
  id: 'FSx.CustomerKey',
  title: 'File systems and file caches encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::FSx::FileSystem KmsKeyId',
  appliesTo: [FILE_SYSTEM, 'AWS::FSx::FileCache'],
  rationale: 'FSx encrypts every file system at rest, with the key that AWS manages when nothing is set, also one that is made of a backup. '
    + 'A key cannot be changed later. Scratch file systems take no key of yours.',
  fix: 'Use HipaaFsxFileSystem, or set kmsKey.',
  crosswalk: {},
  check: (fileSystem) => when(
    isScratch(fileSystem).not('Properties.FileSystemType', 'it is a scratch file system'),
    () => mustBeCustomerKey(fileSystem.at('KmsKeyId')),
  ),
});

export const backups = rule({
  id: 'FSx.Backups',
  title: 'File systems keep backups for a week or longer',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS CloudFormation, AutomaticBackupRetentionDays of the four types; FSx for Lustre user guide, "Using data repositories"',
  appliesTo: [FILE_SYSTEM],
  rationale: 'FSx backs up Windows, ONTAP and OpenZFS file systems every day and keeps that for 30 days when nothing is set, and Lustre ones not at all. '
    + 'Scratch file systems, and those linked to a bucket, cannot be backed up.',
  fix: 'Use HipaaFsxFileSystem, or set automaticBackupRetention to seven days or more (90 at most), or select the file system for a backup plan.',
  crosswalk: {},
  check: (fileSystem) => (cannotBeBackedUp(fileSystem) ? Judgement.unverifiable('Properties.LustreConfiguration',
    'a Lustre file system that is a scratch one or linked to a bucket has no backups: whether what must last is exported to S3, nobody can tell. '
    + 'See to it and accept the finding, or use PERSISTENT_2 without a link.') : any(keepsBackups(fileSystem, 7), isBackedUp(fileSystem))),
});

function cannotBeBackedUp(fileSystem: Resource): boolean {
  return isScratch(fileSystem).conclusion === 'pass'
    || !fileSystem.at('LustreConfiguration.ImportPath').isAbsent
    || fileSystem.relatedBy('AWS::FSx::DataRepositoryAssociation', 'FileSystemId').length > 0;
}

function keepsBackups(fileSystem: Resource, days: number): Judgement {
  return inConfiguration(fileSystem, (configuration, type) => {
    const retention = configuration.at('AutomaticBackupRetentionDays');
    return retention.isAbsent && type !== 'LUSTRE'
      ? fileSystem.byDefault(retention.path.replace('Properties.', ''), 'Amazon FSx keeps daily backups for 30 days when nothing is set')
      : retention.mustBeAtLeast(days);
  });
}

/** Whether FSx itself keeps copies. Those Lustre file systems that have none are copies themselves, of what is kept elsewhere. */
export function hasCopies(fileSystem: Resource): Judgement {
  return cannotBeBackedUp(fileSystem) ? Judgement.pass() : keepsBackups(fileSystem, 1);
}

export const windowsAudit = rule({
  id: 'FSx.WindowsAudit',
  title: 'Windows file systems record who opens files',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS CloudFormation, AWS::FSx::FileSystem AuditLogConfiguration',
  appliesTo: [FILE_SYSTEM],
  rationale: 'Without an audit configuration nothing tells who read a file. Only files and folders that have audit rules (SACLs) are recorded.',
  fix: 'Use HipaaFsxFileSystem, or set FileAccessAuditLogLevel to SUCCESS_AND_FAILURE.',
  crosswalk: {},
  check: (fileSystem) => when(
    fileSystem.at('FileSystemType').mustBe('WINDOWS'),
    () => fileSystem.at('WindowsConfiguration.AuditLogConfiguration.FileAccessAuditLogLevel').mustBeOneOf('SUCCESS_ONLY', 'FAILURE_ONLY', 'SUCCESS_AND_FAILURE'),
  ),
});

export const multiAz = rule({
  id: 'FSx.MultiAz',
  title: 'File systems outlive the loss of an Availability Zone',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS CloudFormation, DeploymentType of WindowsConfiguration, OntapConfiguration and OpenZFSConfiguration',
  appliesTo: [FILE_SYSTEM],
  rationale: 'A file system in one zone is gone with it, until somebody restores a backup. Lustre has no kind that spans zones.',
  fix: 'Use HipaaFsxFileSystem, or set DeploymentType to MULTI_AZ_1 or MULTI_AZ_2.',
  crosswalk: {},
  check: (fileSystem) => inConfiguration(fileSystem, (configuration, type) => (type === 'LUSTRE'
    ? Judgement.pass()
    : configuration.at('DeploymentType').mustBeOneOf('MULTI_AZ_1', 'MULTI_AZ_2'))),
});

export const transitEncryption = rule({
  id: 'FSx.TransitEncryption',
  title: 'Volumes of ONTAP and OpenZFS are not exported to every client with root, and their clients encrypt',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'FSx for OpenZFS and FSx for ONTAP user guides, "Encrypting data in transit"; AWS CloudFormation, AWS::FSx::Volume NfsExports',
  appliesTo: ['AWS::FSx::Volume', FILE_SYSTEM],
  rationale: 'NFS is encrypted only between EC2 instances of types that do so by themselves, or with Kerberos or IPsec: no template shows what clients use. '
    + 'A volume of ONTAP without a junction path is mounted by nobody.',
  fix: 'Name clients in NfsExports and leave no_root_squash out. See that clients encrypt, and accept the finding with who looked and until when it holds.',
  crosswalk: {},
  check: (resource) => when(isExported(resource), () => all(...clientsOf(resource).map(isNotOpenToRoot), clientsMustEncrypt(resource))),
});

/** Volumes of ONTAP at a junction path, volumes of OpenZFS, and the root volume that comes with a file system of OpenZFS. */
function isExported(resource: Resource): Judgement {
  return resource.type === FILE_SYSTEM
    ? resource.at('FileSystemType').mustBe('OPENZFS')
    : any(resource.at('OpenZFSConfiguration').mustBePresent(), resource.at('OntapConfiguration.JunctionPath').mustBePresent());
}

function clientsOf(resource: Resource): readonly Value[] {
  const exported = resource.type === FILE_SYSTEM ? 'OpenZFSConfiguration.RootVolumeConfiguration.NfsExports' : 'OpenZFSConfiguration.NfsExports';
  return resource.at(`${exported}[*].ClientConfigurations`).items();
}

function isNotOpenToRoot(client: Value): Judgement {
  const clients = client.at('Clients');
  const isForAll = clients.isAbsent ? Judgement.pass() : clients.mustBeOneOf('*', '0.0.0.0/0');
  const keepsRoot = client.at('Options').someItem((option) => option.mustBe('no_root_squash'));
  return all(isForAll, keepsRoot).not(client.path, `${client.path} lets every client in as root`);
}

function clientsMustEncrypt({ type }: Resource): Judgement {
  return Judgement.unverifiable('Properties', `whether clients encrypt what they send to this ${type === FILE_SYSTEM ? 'file system' : 'volume'}, no template tells. `
    + 'See to it, and accept this finding with its owner and date.');
}

/** Amazon FSx. */
export const FSX_RULES = [lustreInTransit, customerKey, backups, windowsAudit, multiAz, transitEncryption] as const;
