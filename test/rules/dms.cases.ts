import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { customerKey, minorUpgradeMultiAz, noPlaintextPassword, notPublic, targetEncrypted, taskLogging } from '../../src/rules/dms/storage';
import { dataProviderTls, endpointTls } from '../../src/rules/dms/transport';
import { JsonObject } from '../../src/template';

const endpoint = (properties: JsonObject, rest: Partial<Given> = {}): Given => subject('AWS::DMS::Endpoint', properties, {}, rest);
const instance = (properties: JsonObject, rest: Partial<Given> = {}): Given => subject('AWS::DMS::ReplicationInstance', properties, {}, rest);
const provider = (Settings: JsonObject, rest: Partial<Given> = {}): Given => subject('AWS::DMS::DataProvider', { Settings }, {}, rest);
const task = (settings: unknown): Given => subject('AWS::DMS::ReplicationTask', { ReplicationTaskSettings: JSON.stringify(settings) });

export const DMS_CASES: readonly RuleCases[] = [
  {
    rule: endpointTls,
    cases: [
      passes('a database over TLS', endpoint({ EngineName: 'postgres', SslMode: 'require' })),
      passes('S3, which takes no mode', endpoint({ EngineName: 'S3' })),
      passes('Redshift, which is reached over TLS in any case', endpoint({ EngineName: 'redshift' })),
      passes('Redis that says nothing', endpoint({ EngineName: 'redis' }), 'when nothing is set'),
      passes('Kafka over TLS', endpoint({ EngineName: 'kafka', KafkaSettings: { SecurityProtocol: 'sasl-ssl' } })),
      passes('OpenSearch by its host', endpoint({ EngineName: 'opensearch', ElasticsearchSettings: { EndpointUri: 'search.clinic.example' } })),
      fails('a database that says nothing', endpoint({ EngineName: 'AURORA' }), 'SslMode is not set'),
      fails('a database in one branch', endpoint({ EngineName: 'mysql', SslMode: ifProd('verify-ca', 'none') }, EITHER_WAY), 'SslMode'),
      fails('Kafka that says nothing', endpoint({ EngineName: 'kafka' })),
      fails('Redis in clear text', endpoint({ EngineName: 'redis', RedisSettings: { SslSecurityProtocol: 'plaintext' } })),
      fails('OpenSearch over plain HTTP', endpoint({ EngineName: 'opensearch', ElasticsearchSettings: { EndpointUri: 'http://search.clinic.example' } })),
      unverifiable('an engine that deployment decides', endpoint({ EngineName: ANY, SslMode: 'none' }, ANY_TEXT)),
      unverifiable('a mode that deployment decides', endpoint({ EngineName: 'mysql', SslMode: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: dataProviderTls,
    cases: [
      passes('PostgreSQL over TLS', provider({ PostgreSqlSettings: { SslMode: 'verify-full' } })),
      passes('Redshift, which is reached over TLS in any case', provider({ RedshiftSettings: { ServerName: 'x' } })),
      fails('MySQL that says nothing', provider({ MySqlSettings: { ServerName: 'x' } }), 'MySqlSettings.SslMode is not set'),
      fails('Db2 in clear text', provider({ IbmDb2LuwSettings: { SslMode: 'none' } })),
      unverifiable('a mode that deployment decides', provider({ OracleSettings: { SslMode: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: targetEncrypted,
    cases: [
      passes('files that are encrypted by default', endpoint({ S3Settings: { BucketName: 'x' } })),
      passes('files under a key', endpoint({ S3Settings: { EncryptionMode: 'sse-kms', ServerSideEncryptionKmsKeyId: ANY } }, ANY_TEXT)),
      fails('files under a key that nobody names', endpoint({ S3Settings: { EncryptionMode: 'SSE_KMS' } }), 'ServerSideEncryptionKmsKeyId is not set'),
      fails('a mode that is none', endpoint({ RedshiftSettings: { EncryptionMode: 'none' } }), 'must be SSE_S3 or SSE_KMS'),
      unverifiable('a mode that deployment decides', endpoint({ S3Settings: { EncryptionMode: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: notPublic,
    cases: [
      passes('an instance without a public address', instance({ PubliclyAccessible: false })),
      fails('an instance that says nothing', instance({}), 'PubliclyAccessible is not set'),
      fails('a profile with public addresses', subject('AWS::DMS::InstanceProfile', { PubliclyAccessible: true })),
      unverifiable('what deployment decides', instance({ PubliclyAccessible: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('an instance under a key of its own', subject('AWS::DMS::ReplicationInstance', { KmsKeyId: { Ref: 'Key' } }, { Key: { Type: 'AWS::KMS::Key' } })),
      fails('an endpoint without one', endpoint({}), 'KmsKeyId is not set'),
      fails('a serverless replication under the key of AWS', subject('AWS::DMS::ReplicationConfig', { ComputeConfig: { KmsKeyId: 'alias/aws/dms' } })),
      unverifiable('a key that deployment names', instance({ KmsKeyId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: noPlaintextPassword,
    cases: [
      passes('a secret', endpoint({ PostgreSqlSettings: { SecretsManagerSecretId: 'x' } })),
      passes('a dynamic reference', endpoint({ Password: '{{resolve:secretsmanager:source:SecretString:password}}' })),
      passes('a password that is left out', endpoint({ Password: NO_VALUE })),
      fails('a password', endpoint({ Password: 'hunter2hunter2' }), 'Password is written out'),
      fails('a password of Redis', endpoint({ RedisSettings: { AuthPassword: 'hunter2hunter2' } })),
      unverifiable('what another stack exports', endpoint({ Password: { 'Fn::ImportValue': 'password' } })),
    ],
  },
  {
    rule: taskLogging,
    cases: [
      passes('a task that logs', task({ Logging: { EnableLogging: true, LogComponents: [{ Id: 'SOURCE_UNLOAD', Severity: 'LOGGER_SEVERITY_DEFAULT' }] } })),
      fails('a task that does not', task({ Logging: { EnableLogging: false } }), 'EnableLogging is false'),
      fails('a task without settings', subject('AWS::DMS::ReplicationTask', {})),
      fails('a task that logs every detail', task({ Logging: { EnableLogging: true, LogComponents: [{ Severity: 'LOGGER_SEVERITY_DETAILED_DEBUG' }] } })),
      fails('a serverless replication that does not', subject('AWS::DMS::ReplicationConfig', { ReplicationSettings: { Logging: {} } })),
      unverifiable('settings that deployment brings', subject('AWS::DMS::ReplicationTask', { ReplicationTaskSettings: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: minorUpgradeMultiAz,
    cases: [
      passes('an instance with a standby', instance({ MultiAZ: true }), 'when nothing is set'),
      passes('an instance that says both', instance({ MultiAZ: true, AutoMinorVersionUpgrade: true })),
      fails('an instance alone', instance({}), 'MultiAZ is not set'),
      fails('an instance that stays at its version', instance({ MultiAZ: true, AutoMinorVersionUpgrade: false })),
      unverifiable('what deployment decides', instance({ MultiAZ: ANY }, ANY_TEXT)),
    ],
  },
];
