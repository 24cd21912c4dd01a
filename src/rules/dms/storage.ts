import { all, Judgement, Resource, when } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isNotWrittenOut } from '../secrets';

const WHITEPAPER = 'Architecting for HIPAA, "AWS Database Migration Service"';

export const targetEncrypted = rule({
  id: 'DMS.TargetEncrypted',
  title: 'Migrations write encrypted files into S3',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::DMS::Endpoint S3Settings`,
  appliesTo: ['AWS::DMS::Endpoint'],
  rationale: 'Data must remain encrypted once the migration is done. DMS encrypts what it writes with SSE-S3 unless it is told otherwise; other targets '
    + 'are judged where they are.',
  fix: 'Leave encryptionMode out, or set sse-kms with serverSideEncryptionKmsKeyId.',
  crosswalk: {},
  check: (endpoint) => all(...['S3Settings', 'RedshiftSettings'].map((settings) => writesEncrypted(endpoint, settings))),
});

function writesEncrypted(endpoint: Resource, settings: string): Judgement {
  const mode = endpoint.at(`${settings}.EncryptionMode`);
  return all(
    mode.mustWherePresent('must be SSE_S3 or SSE_KMS', (value) => /^sse[_-](?:s3|kms)$/i.test(String(value))),
    when(mode.must('must be SSE_KMS', (value) => /^sse[_-]kms$/i.test(String(value))),
      () => endpoint.at(`${settings}.ServerSideEncryptionKmsKeyId`).mustBePresent()),
  );
}

/** Where each type names its key. */
const KEYS: { readonly [type: string]: string } = {
  'AWS::DMS::ReplicationInstance': 'KmsKeyId',
  'AWS::DMS::Endpoint': 'KmsKeyId',
  'AWS::DMS::ReplicationConfig': 'ComputeConfig.KmsKeyId',
  'AWS::DMS::InstanceProfile': 'KmsKeyArn',
};

export const customerKey = rule({
  id: 'DMS.CustomerKey',
  title: 'Replication storage and connection data are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::DMS::ReplicationInstance KmsKeyId`,
  appliesTo: Object.keys(KEYS),
  rationale: 'DMS encrypts both in any case; without a key of your own, with one that AWS manages: access cannot be ended at the key.',
  fix: 'Set the KMS key when the resource is made; another one replaces it.',
  crosswalk: {},
  check: (resource) => mustBeCustomerKey(resource.at(KEYS[resource.type])),
});

/** Where an endpoint takes a password: its own, and those of engines with settings of their own. */
const PASSWORDS = [
  'Password', 'RedisSettings.AuthPassword', 'KafkaSettings.SaslPassword', 'OracleSettings.AsmPassword', 'OracleSettings.SecurityDbEncryption',
  ...['DocDb', 'GcpMySQL', 'IbmDb2', 'MicrosoftSqlServer', 'MongoDb', 'MySql', 'Oracle', 'PostgreSql', 'Redshift', 'Sybase'].map((engine) => `${engine}Settings.Password`),
];

export const noPlaintextPassword = rule({
  id: 'DMS.NoPlaintextPassword',
  title: 'Passwords of endpoints come from Secrets Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'AWS CloudFormation, AWS::DMS::Endpoint, SecretsManagerSecretId of each engine',
  appliesTo: ['AWS::DMS::Endpoint'],
  rationale: 'Everyone who may read the template or the stack reads a password that is written there, and nothing rotates it.',
  fix: 'Set secretsManagerSecretId and secretsManagerAccessRoleArn in the settings of the engine, or use a dynamic reference to a secret.',
  crosswalk: {},
  check: (endpoint) => all(...PASSWORDS.map((path) => isNotWrittenOut(endpoint.at(path)))),
});

/** Where each type holds its settings, as a text of JSON. */
const SETTINGS: { readonly [type: string]: string } = {
  'AWS::DMS::ReplicationTask': 'ReplicationTaskSettings',
  'AWS::DMS::ReplicationConfig': 'ReplicationSettings',
};

export const taskLogging = rule({
  id: 'DMS.TaskLogging',
  title: 'Migrations are logged, without every detail',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS DMS user guide, "Logging task settings"',
  appliesTo: Object.keys(SETTINGS),
  rationale: 'The log tells what was migrated and what was not. At LOGGER_SEVERITY_DETAILED_DEBUG it may hold more than belongs into a log; that is our caution.',
  fix: 'Set Logging.EnableLogging in the settings to true, and leave the severity at LOGGER_SEVERITY_DEFAULT.',
  crosswalk: {},
  check: (task) => {
    const logging = task.at(SETTINGS[task.type]).parsed().at('Logging');
    return all(
      logging.at('EnableLogging').mustBe(true),
      logging.at('LogComponents').everyItem((component) => component.at('Severity').mustNotBe('LOGGER_SEVERITY_DETAILED_DEBUG')),
    );
  },
});

export const minorUpgradeMultiAz = rule({
  id: 'DMS.MinorUpgradeMultiAz',
  title: 'Replication instances have a standby and take minor versions by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)', '164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS CloudFormation, AWS::DMS::ReplicationInstance MultiAZ and AutoMinorVersionUpgrade',
  appliesTo: ['AWS::DMS::ReplicationInstance'],
  rationale: 'A migration that goes on for months is part of the system: it has to outlive an Availability Zone and get security updates.',
  fix: 'Set multiAz: true, and leave autoMinorVersionUpgrade on.',
  crosswalk: {},
  check: (instance) => {
    const upgrade = instance.at('AutoMinorVersionUpgrade');
    return all(
      instance.at('MultiAZ').mustBe(true),
      upgrade.safeByDefault('AWS DMS takes minor versions when nothing is set', (set) => set.mustBe(true)),
    );
  },
});

export const notPublic = rule({
  id: 'DMS.NotPublic',
  title: 'Replication instances have no public address',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::DMS::ReplicationInstance PubliclyAccessible',
  appliesTo: ['AWS::DMS::ReplicationInstance', 'AWS::DMS::InstanceProfile'],
  rationale: 'A replication instance that says nothing gets a public address, and whole databases pass through it.',
  fix: 'Set publiclyAccessible: false.',
  crosswalk: { cdkNag: 'DMSReplicationNotPublic', configRule: 'dms-replication-not-public', guard: 'DMS_REPLICATION_NOT_PUBLIC' },
  check: (instance) => instance.at('PubliclyAccessible').mustBe(false),
});
