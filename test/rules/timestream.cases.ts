import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { errorReportEncrypted, influxMultiAzLogs, influxNotPublic, timestreamCustomerKey } from '../../src/rules/timestream';
import { Json, JsonObject } from '../../src/template';

function store(type: string, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject(`AWS::Timestream::${type}`, properties, { Key: { Type: 'AWS::KMS::Key' } }, rest);
}

const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

const CUSTOMER_KEY: RuleCases = {
  rule: timestreamCustomerKey,
  cases: [
    passes('a database with a key of the template', store('Database', { KmsKeyId: KEY_ARN })),
    passes('a scheduled query with one', store('ScheduledQuery', { KmsKeyId: KEY_ARN })),
    fails('a database without a key', store('Database')),
    fails('the key that AWS manages', store('Database', { KmsKeyId: 'alias/aws/timestream' })),
    fails('an instance of InfluxDB without a key', store('InfluxDBInstance')),
    unverifiable('a key that a parameter names', store('Database', { KmsKeyId: ANY }, ANY_TEXT)),
  ],
};

const NOT_PUBLIC: RuleCases = {
  rule: influxNotPublic,
  cases: [
    passes('an instance that says nothing, by its default', store('InfluxDBInstance'), 'no public address'),
    passes('an instance without a public address', store('InfluxDBInstance', { PubliclyAccessible: false })),
    fails('an instance with one', store('InfluxDBInstance', { PubliclyAccessible: true })),
    fails('a cluster with one', store('InfluxDBCluster', { PubliclyAccessible: 'true' })),
    fails('one branch with one', store('InfluxDBInstance', { PubliclyAccessible: ifProd(false, true) }, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', store('InfluxDBInstance', { PubliclyAccessible: ANY }, ANY_TEXT)),
  ],
};

function query(report: Json, rest: Partial<Given> = {}): Given {
  return store('ScheduledQuery', { ErrorReportConfiguration: { S3Configuration: report } }, rest);
}

function table(rejected: Json): Given {
  return store('Table', {
    MagneticStoreWriteProperties: { EnableMagneticStoreWrites: true, MagneticStoreRejectedDataLocation: { S3Configuration: rejected } },
  });
}

const ERROR_REPORT: RuleCases = {
  rule: errorReportEncrypted,
  cases: [
    passes('a table that writes none', store('Table')),
    passes('SSE-S3', query({ BucketName: 'reports', EncryptionOption: 'SSE_S3' })),
    passes('SSE-S3, by default', query({ BucketName: 'reports' }), 'SSE-S3 when nothing is set'),
    passes('a key of the template', table({ BucketName: 'rejected', EncryptionOption: 'SSE_KMS', KmsKeyId: KEY_ARN })),
    fails('SSE_KMS without a key', table({ BucketName: 'rejected', EncryptionOption: 'SSE_KMS' }), 'KmsKeyId'),
    fails('an option that does not exist', query({ BucketName: 'reports', EncryptionOption: 'NONE' })),
    unverifiable('an option that a parameter says', query({ BucketName: 'reports', EncryptionOption: ANY }, ANY_TEXT)),
    unverifiable('what a macro writes', query(MACRO)),
  ],
};

const MULTI_AZ = { DeploymentType: 'WITH_MULTIAZ_STANDBY' };
const LOGS = { LogDeliveryConfiguration: { S3Configuration: { Enabled: true, BucketName: 'logs' } } };

const MULTI_AZ_LOGS: RuleCases = {
  rule: influxMultiAzLogs,
  cases: [
    passes('an instance with a standby and logs', store('InfluxDBInstance', { ...MULTI_AZ, ...LOGS })),
    fails('an instance that says nothing', store('InfluxDBInstance'), 'DeploymentType'),
    fails('an instance in one zone', store('InfluxDBInstance', { DeploymentType: 'SINGLE_AZ', ...LOGS })),
    fails('an instance without logs', store('InfluxDBInstance', MULTI_AZ), 'LogDeliveryConfiguration'),
    unverifiable('what a parameter says', store('InfluxDBInstance', { DeploymentType: ANY, ...LOGS }, ANY_TEXT)),
  ],
};

export const TIMESTREAM_CASES: readonly RuleCases[] = [CUSTOMER_KEY, NOT_PUBLIC, ERROR_REPORT, MULTI_AZ_LOGS];
