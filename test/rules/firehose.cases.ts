import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { FIREHOSE_RULES } from '../../src/rules/firehose';
import { Json, JsonObject } from '../../src/template';

const [encryptionAtRest, customerKey, destinationEncrypted, httpsEndpoints, logging, noPlaintextCredentials] = FIREHOSE_RULES;

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function stream(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::KinesisFirehose::DeliveryStream', properties, { ...KEY, ...beside }, rest);
}

function directPut(type: Json, key: Json = NO_VALUE): JsonObject {
  return { DeliveryStreamEncryptionConfigurationInput: { KeyType: type, KeyARN: key } };
}

const FROM_STREAM = { DeliveryStreamType: 'KinesisStreamAsSource', KinesisStreamSourceConfiguration: { KinesisStreamARN: { 'Fn::GetAtt': ['Source', 'Arn'] } } };
const FROM_CLUSTER = { DeliveryStreamType: 'MSKAsSource', MSKSourceConfiguration: { MSKClusterARN: { Ref: 'Source' } } };

function source(type: string, properties: JsonObject = {}): JsonObject {
  return { Source: { Type: type, Properties: properties } };
}

const ENCRYPTED_STREAM = { StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } };

function fromDatabase(mode: Json): JsonObject {
  return { DeliveryStreamType: 'DatabaseAsSource', DatabaseSourceConfiguration: { SSLMode: mode } };
}

const ENCRYPTION: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('a key of AWS', stream(directPut('AWS_OWNED_CMK'))),
    passes('a key of the template', stream({ DeliveryStreamType: 'DirectPut', ...directPut('CUSTOMER_MANAGED_CMK', KEY_ARN) })),
    passes('an encrypted stream as the source', stream(FROM_STREAM, source('AWS::Kinesis::Stream', ENCRYPTED_STREAM))),
    passes('a Kafka cluster as the source', stream(FROM_CLUSTER, source('AWS::MSK::Cluster'))),
    passes('a serverless one, which takes TLS only', stream(FROM_CLUSTER, source('AWS::MSK::ServerlessCluster'))),
    passes('a database over TLS as the source', stream(fromDatabase('Enabled'))),
    fails('a stream that says nothing', stream(), 'KeyType is not set'),
    fails('a source that is not encrypted', stream(FROM_STREAM, source('AWS::Kinesis::Stream')), 'Source.Properties'),
    fails('a Kafka cluster that takes plain text', stream(FROM_CLUSTER, source('AWS::MSK::Cluster', { EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS_PLAINTEXT' } } }))),
    fails('a database without TLS', stream(fromDatabase('Disabled'))),
    fails('a branch without encryption', stream({ DeliveryStreamEncryptionConfigurationInput: ifProd({ KeyType: 'AWS_OWNED_CMK' }, NO_VALUE) }, {}, EITHER_WAY), 'when'),
    fails('a type that does not exist', stream({ DeliveryStreamType: 'Other', ...directPut('AWS_OWNED_CMK') })),
    unverifiable('a source that is elsewhere', stream({
      DeliveryStreamType: 'KinesisStreamAsSource', KinesisStreamSourceConfiguration: { KinesisStreamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/visits' },
    }), 'not in these templates'),
    unverifiable('a type that may be anything', stream({ DeliveryStreamType: ANY }, {}, ANY_TEXT)),
    unverifiable('a key that a macro writes', stream({ DeliveryStreamEncryptionConfigurationInput: MACRO })),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', stream(directPut('CUSTOMER_MANAGED_CMK', KEY_ARN))),
    passes('a stream as the source, whose key counts', stream(FROM_STREAM)),
    fails('a key of AWS', stream(directPut('AWS_OWNED_CMK'))),
    fails('a stream that says nothing', stream()),
    unverifiable('a key that a parameter names', stream(directPut('CUSTOMER_MANAGED_CMK', ANY), {}, ANY_TEXT)),
  ],
};

const BUCKET = {
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] } },
  },
};
const INTO_BUCKET = { BucketARN: { 'Fn::GetAtt': ['Bucket', 'Arn'] } };

function into(configuration: JsonObject, member = 'ExtendedS3DestinationConfiguration'): JsonObject {
  return { [member]: configuration };
}

const DESTINATION: RuleCases = {
  rule: destinationEncrypted,
  cases: [
    passes('a bucket of the template that encrypts', stream(into(INTO_BUCKET), BUCKET)),
    passes('a bucket elsewhere, with a key', stream(into({ BucketARN: 'arn:aws:s3:::lake', EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: KEY_ARN } } }))),
    passes('NoEncryption, which leaves it to the bucket', stream(into({ ...INTO_BUCKET, EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' } }), BUCKET)),
    fails('a bucket of the template that says nothing', stream(into(INTO_BUCKET), { Bucket: { Type: 'AWS::S3::Bucket' } }), 'Bucket.Properties'),
    fails('the bucket behind an endpoint', stream(into({ S3Configuration: INTO_BUCKET }, 'HttpEndpointDestinationConfiguration'), { Bucket: { Type: 'AWS::S3::Bucket' } })),
    fails('the bucket of a backup', stream(into({ ...INTO_BUCKET, S3BackupConfiguration: { BucketARN: { 'Fn::GetAtt': ['Other', 'Arn'] } } }),
      { ...BUCKET, Other: { Type: 'AWS::S3::Bucket' } })),
    unverifiable('a bucket elsewhere', stream(into({ BucketARN: 'arn:aws:s3:::lake' })), 'not in these templates'),
    unverifiable('a bucket that a parameter names', stream(into({ BucketARN: { 'Fn::Sub': 'arn:aws:s3:::${Any}' } }), {}, ANY_TEXT)),
  ],
};

function calling(url: Json, rest: Partial<Given> = {}): Given {
  return stream(into({ EndpointConfiguration: { Url: url } }, 'HttpEndpointDestinationConfiguration'), {}, rest);
}

const HTTPS: RuleCases = {
  rule: httpsEndpoints,
  cases: [
    passes('a bucket, which is called at no address', stream(into(INTO_BUCKET), BUCKET)),
    passes('an https address', calling('https://collector.example/events')),
    passes('a Redshift cluster, whose URL takes no parameters', stream(into({ ClusterJDBCURL: 'jdbc:redshift://c.x.us-east-1.redshift.amazonaws.com:5439/visits' }, 'RedshiftDestinationConfiguration'))),
    passes('Splunk over https', stream(into({ HECEndpoint: 'https://splunk.example:8088' }, 'SplunkDestinationConfiguration'))),
    fails('plain HTTP', calling('http://collector.example/events'), 'Url'),
    fails('Splunk over plain HTTP', stream(into({ HECEndpoint: 'http://splunk.example:8088' }, 'SplunkDestinationConfiguration'))),
    fails('a database without TLS', stream(fromDatabase('Disabled'))),
    unverifiable('an address that a parameter gives', calling(ANY, ANY_TEXT)),
  ],
};

const LOGGING: RuleCases = {
  rule: logging,
  cases: [
    passes('a log', stream(into({ ...INTO_BUCKET, CloudWatchLoggingOptions: { Enabled: true, LogGroupName: 'g' } }))),
    fails('a destination that says nothing', stream(into(INTO_BUCKET)), 'CloudWatchLoggingOptions.Enabled'),
    fails('a log that is off', stream(into({ CloudWatchLoggingOptions: { Enabled: 'false' } }, 'SplunkDestinationConfiguration'))),
    unverifiable('a switch that may be anything', stream(into({ CloudWatchLoggingOptions: { Enabled: ANY } }), {}, ANY_TEXT)),
  ],
};

function redshift(configuration: JsonObject, rest: Partial<Given> = {}): Given {
  return stream(into(configuration, 'RedshiftDestinationConfiguration'), {}, rest);
}

const CREDENTIALS: RuleCases = {
  rule: noPlaintextCredentials,
  cases: [
    passes('a destination that takes none', stream(into(INTO_BUCKET))),
    passes('a secret', redshift({ SecretsManagerConfiguration: { Enabled: true, SecretARN: 'arn' } })),
    passes('a dynamic reference', redshift({ Password: '{{resolve:secretsmanager:redshift:SecretString:password}}' })),
    fails('a password', redshift({ Username: 'loader', Password: 'hunter2' }), 'Password'),
    fails('a token for Splunk', stream(into({ HECToken: '11111111-2222' }, 'SplunkDestinationConfiguration'))),
    fails('an access key', stream(into({ EndpointConfiguration: { Url: 'https://x.example', AccessKey: 'abc' } }, 'HttpEndpointDestinationConfiguration'))),
    fails('a private key in a parameter', stream(into({ PrivateKey: ANY }, 'SnowflakeDestinationConfiguration'), {}, ANY_TEXT)),
    unverifiable('a password that another stack exports', redshift({ Password: { 'Fn::ImportValue': 'password' } })),
  ],
};

export const FIREHOSE_CASES: readonly RuleCases[] = [ENCRYPTION, CUSTOMER_KEY, DESTINATION, HTTPS, LOGGING, CREDENTIALS];
