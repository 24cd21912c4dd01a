import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { ruleById } from '../../src/rules';
import { KINESIS_ANALYTICS_RULES } from '../../src/rules/kinesis-analytics';
import { Json, JsonObject } from '../../src/template';

const [sourceEncrypted, customerKey, logging, snapshots] = KINESIS_ANALYTICS_RULES;

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function application(configuration: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::KinesisAnalyticsV2::Application', { RuntimeEnvironment: 'FLINK-1_20', ApplicationConfiguration: configuration }, { ...KEY, ...beside }, rest);
}

function source(properties: JsonObject = {}): JsonObject {
  return { Source: { Type: 'AWS::Kinesis::Stream', Properties: properties } };
}

const ENCRYPTED = { StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } };
const SOURCE_ARN = { 'Fn::GetAtt': ['Source', 'Arn'] };

function reading(arn: Json): JsonObject {
  return { SqlApplicationConfiguration: { Inputs: [{ NamePrefix: 'in', KinesisStreamsInput: { ResourceARN: arn } }] } };
}

function told(value: Json): JsonObject {
  return { EnvironmentProperties: { PropertyGroups: [{ PropertyGroupId: 'in', PropertyMap: { 'stream.arn': value, 'aws.region': 'us-east-1' } }] } };
}

function writing(arn: Json, beside: JsonObject): Given {
  return subject('AWS::KinesisAnalyticsV2::ApplicationOutput', { ApplicationName: 'a', Output: { KinesisStreamsOutput: { ResourceARN: arn } } }, beside);
}

const SOURCES: RuleCases = {
  rule: sourceEncrypted,
  cases: [
    passes('an application that names no stream', application()),
    passes('an encrypted input', application(reading(SOURCE_ARN), source(ENCRYPTED))),
    passes('an encrypted stream among the properties', application(told(SOURCE_ARN), source(ENCRYPTED))),
    passes('a property that is no stream', application(told(ANY), {}, ANY_TEXT)),
    passes('an encrypted output', writing(SOURCE_ARN, source(ENCRYPTED))),
    fails('an input that is not encrypted', application(reading(SOURCE_ARN), source()), 'Source.Properties'),
    fails('a stream among the properties that is not encrypted', application(told({ Ref: 'Source' }), source())),
    fails('a stream that the properties name', application(told('visits'), source({ Name: 'visits' }))),
    fails('an output that is not encrypted', writing(SOURCE_ARN, source())),
    fails('a delivery stream that is not encrypted', application(told({ Ref: 'Delivery' }), { Delivery: { Type: 'AWS::KinesisFirehose::DeliveryStream' } })),
    unverifiable('an input that is elsewhere', application(reading('arn:aws:kinesis:us-east-1:111122223333:stream/visits'))),
    unverifiable('a stream elsewhere among the properties', application(told({ 'Fn::Sub': 'arn:aws:kinesis:${AWS::Region}:${AWS::AccountId}:stream/visits' }))),
  ],
};

function keptBy(type: Json, key: Json = NO_VALUE): JsonObject {
  return { ApplicationEncryptionConfiguration: { KeyType: type, KeyId: key } };
}

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', application(keptBy('CUSTOMER_MANAGED_KEY', KEY_ARN))),
    fails('an application that says nothing', application()),
    fails('a key of AWS', application(keptBy('AWS_OWNED_KEY'))),
    unverifiable('a key that a parameter names', application(keptBy('CUSTOMER_MANAGED_KEY', ANY), {}, ANY_TEXT)),
  ],
};

const LOGGING: RuleCases = {
  rule: logging,
  never: ['unverifiable'],
  cases: [
    passes('a log', application({}, { Log: { Type: 'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption', Properties: { ApplicationName: { Ref: 'Subject' } } } })),
    fails('an application without one', application(), 'no ApplicationCloudWatchLoggingOption'),
    fails('the log of another one', application({}, { Log: { Type: 'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption', Properties: { ApplicationName: 'other' } } })),
  ],
};

const SAFE = { ApplicationSnapshotConfiguration: { SnapshotsEnabled: true }, VpcConfigurations: [{ SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }] };

const SNAPSHOTS: RuleCases = {
  rule: snapshots,
  cases: [
    passes('snapshots, in a VPC', application(SAFE)),
    passes('a notebook, which takes none', subject('AWS::KinesisAnalyticsV2::Application', { RuntimeEnvironment: 'ZEPPELIN-FLINK-3_0' })),
    fails('an application that says nothing', application()),
    fails('no snapshots', application({ ...SAFE, ApplicationSnapshotConfiguration: { SnapshotsEnabled: false } })),
    fails('no VPC', application({ ...SAFE, VpcConfigurations: NO_VALUE }), 'VpcConfigurations'),
    fails('no VPC in one branch', application({ ...SAFE, VpcConfigurations: ifProd(SAFE.VpcConfigurations, NO_VALUE) }, {}, EITHER_WAY), 'when'),
    unverifiable('what a macro writes', application({ ...SAFE, VpcConfigurations: MACRO })),
  ],
};

const NO_SQL: RuleCases = {
  rule: ruleById('KinesisAnalytics.NoSqlV1')!,
  never: ['pass', 'unverifiable'],
  cases: [
    fails('an application of version 1', subject('AWS::KinesisAnalytics::Application', { Inputs: [] }), 'SQL'),
    fails('an output of one', subject('AWS::KinesisAnalytics::ApplicationOutput', {})),
  ],
};

export const KINESIS_ANALYTICS_CASES: readonly RuleCases[] = [SOURCES, CUSTOMER_KEY, LOGGING, SNAPSHOTS, NO_SQL];
