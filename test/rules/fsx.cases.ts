import { selectionOf } from './backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { planExists } from '../../src/rules/backup/rules';
import { backups, customerKey, lustreInTransit, multiAz, transitEncryption, windowsAudit } from '../../src/rules/fsx';
import { JsonObject } from '../../src/template';

const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function fileSystem(type: JsonObject[string], properties: JsonObject = {}, beside: JsonObject = KEY, rest: Partial<Given> = {}): Given {
  return subject('AWS::FSx::FileSystem', { FileSystemType: type, SubnetIds: ['subnet-1'], ...properties }, beside, rest);
}

function lustre(configuration: JsonObject, properties: JsonObject = {}, beside: JsonObject = KEY, rest: Partial<Given> = {}): Given {
  return fileSystem('LUSTRE', { LustreConfiguration: configuration, ...properties }, beside, rest);
}

function windows(configuration: JsonObject, rest: Partial<Given> = {}): Given {
  return fileSystem('WINDOWS', { WindowsConfiguration: { ThroughputCapacity: 32, ...configuration } }, {}, rest);
}

function volume(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::FSx::Volume', { Name: 'images', ...properties }, {}, rest);
}

function exported(client: JsonObject, rest: Partial<Given> = {}): Given {
  return volume({ OpenZFSConfiguration: { ParentVolumeId: 'fsvol-1', NfsExports: [{ ClientConfigurations: [client] }] } }, rest);
}

function ontapWithout(beside: JsonObject): Given {
  return fileSystem('ONTAP', { OntapConfiguration: { DeploymentType: 'MULTI_AZ_1', AutomaticBackupRetentionDays: 0 } }, beside);
}

const LINK = { Link: { Type: 'AWS::FSx::DataRepositoryAssociation', Properties: { FileSystemId: { Ref: 'Subject' }, DataRepositoryPath: 's3://b' } } };
const SELECTED = selectionOf({ Resources: [{ 'Fn::GetAtt': ['Subject', 'ResourceARN'] }] });
const PERSISTENT = { DeploymentType: 'PERSISTENT_2' };

export const FSX_CASES: readonly RuleCases[] = [
  {
    rule: lustreInTransit,
    cases: [
      passes('a persistent file system', lustre(PERSISTENT)),
      passes('the second kind of scratch', lustre({ DeploymentType: 'SCRATCH_2' })),
      passes('another type of file system', windows({})),
      fails('the first kind of scratch', lustre({ DeploymentType: 'SCRATCH_1' })),
      fails('a kind that nobody named: it is SCRATCH_1', lustre({}), 'DeploymentType is not set'),
      fails('one branch that leaves it out', lustre({ DeploymentType: ifProd('PERSISTENT_2', NO_VALUE) }, {}, {}, EITHER_WAY), 'when'),
      unverifiable('a kind that a parameter names', lustre({ DeploymentType: ANY }, {}, {}, ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', fileSystem('ONTAP', { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('scratch, which takes none', lustre({ DeploymentType: 'SCRATCH_2' })),
      passes('scratch by default', lustre({})),
      fails('a file system that is restored without a key: FSx takes the one that AWS manages', fileSystem('WINDOWS', { BackupId: 'backup-1' })),
      passes('one that is restored under a key', fileSystem('WINDOWS', { BackupId: 'backup-1', KmsKeyId: KEY_ARN })),
      passes('a file cache with a key', subject('AWS::FSx::FileCache', { FileCacheType: 'LUSTRE', KmsKeyId: KEY_ARN })),
      fails('persistent Lustre without a key', lustre(PERSISTENT), 'KmsKeyId is not set'),
      fails('Windows without a key', windows({})),
      fails('the key that AWS manages', fileSystem('OPENZFS', { KmsKeyId: 'alias/aws/fsx' }), 'AWS manages'),
      fails('a file cache without a key', subject('AWS::FSx::FileCache', { FileCacheType: 'LUSTRE' })),
      unverifiable('a key that a parameter names', fileSystem('ONTAP', { KmsKeyId: ANY }, {}, ANY_TEXT)),
      unverifiable('a kind that a parameter names, without a key', lustre({ DeploymentType: ANY }, {}, {}, ANY_TEXT)),
    ],
  },
  {
    rule: backups,
    cases: [
      passes('30 days', windows({ AutomaticBackupRetentionDays: 30 })),
      passes('what FSx does for Windows, and tells so', windows({}), '30 days when nothing is set'),
      passes('a week of Lustre', lustre({ ...PERSISTENT, AutomaticBackupRetentionDays: 7 })),
      passes('Lustre that a plan selects', lustre(PERSISTENT, {}, SELECTED)),
      fails('none', windows({ AutomaticBackupRetentionDays: 0 })),
      fails('ONTAP that a plan selects: AWS Backup knows its volumes only', ontapWithout(SELECTED), 'volumes of ONTAP'),
      fails('three days', fileSystem('OPENZFS', { OpenZFSConfiguration: { AutomaticBackupRetentionDays: 3 } })),
      fails('Lustre that says nothing: FSx keeps none', lustre(PERSISTENT), 'is not set'),
      fails('a type that does not exist', fileSystem('NFS')),
      unverifiable('scratch', lustre({ DeploymentType: 'SCRATCH_2' }), 'no backups'),
      unverifiable('Lustre that is linked to a bucket', lustre(PERSISTENT, {}, LINK)),
      unverifiable('Lustre that imports from a bucket', lustre({ DeploymentType: 'PERSISTENT_1', ImportPath: 's3://images' })),
      unverifiable('a retention that may be anything', windows({ AutomaticBackupRetentionDays: ANY }, ANY_TEXT)),
      unverifiable('a type that may be anything', fileSystem(ANY, {}, {}, ANY_TEXT)),
      unverifiable('a type that may be anything, also where a plan selects it', fileSystem(ANY, {}, SELECTED, ANY_TEXT)),
    ],
  },
  {
    rule: planExists,
    cases: [
      passes('a Windows file system, which FSx backs up by itself', windows({})),
      passes('scratch, which is a copy itself', lustre({ DeploymentType: 'SCRATCH_2' })),
      passes('a Lustre file system that a plan selects', lustre(PERSISTENT, {}, SELECTED)),
      fails('a Windows file system with backups turned off', windows({ AutomaticBackupRetentionDays: 0 })),
      fails('a persistent Lustre file system without backups', lustre(PERSISTENT)),
      fails('an ONTAP file system that a plan selects', ontapWithout(SELECTED)),
    ],
  },
  {
    rule: windowsAudit,
    cases: [
      passes('all attempts', windows({ AuditLogConfiguration: { FileAccessAuditLogLevel: 'SUCCESS_AND_FAILURE', FileShareAccessAuditLogLevel: 'DISABLED' } })),
      passes('another type', fileSystem('ONTAP')),
      fails('nothing', windows({}), 'is not set'),
      fails('an audit that is off', windows({ AuditLogConfiguration: { FileAccessAuditLogLevel: 'DISABLED', FileShareAccessAuditLogLevel: 'SUCCESS_ONLY' } })),
      unverifiable('a level that a parameter names', windows({ AuditLogConfiguration: { FileAccessAuditLogLevel: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: multiAz,
    cases: [
      passes('Windows in two zones', windows({ DeploymentType: 'MULTI_AZ_1' })),
      passes('ONTAP of the second generation', fileSystem('ONTAP', { OntapConfiguration: { DeploymentType: 'MULTI_AZ_2' } })),
      passes('Lustre, which has no such kind', lustre(PERSISTENT)),
      fails('Windows that says nothing', windows({}), 'is not set'),
      fails('OpenZFS with two servers in one zone', fileSystem('OPENZFS', { OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_HA_2' } })),
      unverifiable('a kind that a parameter names', windows({ DeploymentType: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: transitEncryption,
    cases: [
      passes('a file system for Windows, which speaks SMB', windows({})),
      passes('a volume of ONTAP that nobody mounts', volume({ OntapConfiguration: { OntapVolumeType: 'DP', StorageVirtualMachineId: 'svm-1' } })),
      fails('an export to every client with root', exported({ Clients: '*', Options: ['rw', 'no_root_squash'] }), 'every client in as root'),
      fails('a root volume that is exported so', fileSystem('OPENZFS', {
        OpenZFSConfiguration: { RootVolumeConfiguration: { NfsExports: [{ ClientConfigurations: [{ Clients: '*', Options: ['rw', 'no_root_squash'] }] }] } },
      })),
      unverifiable('an export to clients that are named', exported({ Clients: '10.0.0.0/16', Options: ['rw'] }), 'whether clients encrypt'),
      unverifiable('a volume of ONTAP at a junction path', volume({ OntapConfiguration: { JunctionPath: '/images', StorageVirtualMachineId: 'svm-1' } })),
      unverifiable('a type that may be anything, so perhaps OpenZFS', fileSystem(ANY, {}, {}, ANY_TEXT)),
      unverifiable('clients that a parameter names', exported({ Clients: ANY, Options: ['no_root_squash'] }, ANY_TEXT)),
    ],
  },
];
