import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { KINESIS_RULES } from '../../src/rules/kinesis';
import { KINESIS_VIDEO_RULES } from '../../src/rules/kinesis-video';
import { Json, JsonObject } from '../../src/template';

const [encryptionAtRest, customerKey, retention, noPublicPolicy] = KINESIS_RULES;
const [videoKey, videoRetention, videoNames] = KINESIS_VIDEO_RULES;

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function stream(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::Kinesis::Stream', properties, KEY, rest);
}

function encrypted(key: Json, type: Json = 'KMS'): JsonObject {
  return { StreamEncryption: { EncryptionType: type, KeyId: key } };
}

/** What CDK writes for a stream in a stack without a region. */
const OF_CDK: Partial<Given> = {
  Conditions: {
    AwsCdkKinesisEncryptedStreamsUnsupportedRegions: {
      'Fn::Or': [{ 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'cn-north-1'] }, { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'cn-northwest-1'] }],
    },
  },
};

const ENCRYPTION: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('a key of the template', stream(encrypted(KEY_ARN))),
    passes('the key of AWS', stream(encrypted('alias/aws/kinesis'))),
    passes('what CDK writes for a stream that is told nothing', stream({
      StreamEncryption: { 'Fn::If': ['AwsCdkKinesisEncryptedStreamsUnsupportedRegions', NO_VALUE, encrypted('alias/aws/kinesis').StreamEncryption as JsonObject] },
    }, OF_CDK)),
    fails('the same where the stack goes to China', stream({
      StreamEncryption: { 'Fn::If': ['AwsCdkKinesisEncryptedStreamsUnsupportedRegions', NO_VALUE, encrypted('alias/aws/kinesis').StreamEncryption as JsonObject] },
    }, { ...OF_CDK, environment: { region: 'cn-north-1' } })),
    fails('a stream that says nothing', stream(), 'is not set'),
    fails('a type without a key', stream({ StreamEncryption: { EncryptionType: 'KMS' } }), 'KeyId'),
    fails('NONE', stream(encrypted(KEY_ARN, 'NONE'))),
    fails('a branch without encryption', stream({ StreamEncryption: ifProd(encrypted(KEY_ARN).StreamEncryption, NO_VALUE) }, EITHER_WAY), 'when'),
    unverifiable('a type that may be anything', stream(encrypted(KEY_ARN, ANY), ANY_TEXT)),
    unverifiable('what a macro writes', stream({ StreamEncryption: MACRO })),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', stream(encrypted(KEY_ARN))),
    fails('the key of AWS', stream(encrypted('alias/aws/kinesis')), 'AWS manages'),
    fails('a stream that says nothing', stream()),
    unverifiable('a key that a parameter names', stream(encrypted(ANY), ANY_TEXT)),
  ],
};

const RETENTION: RuleCases = {
  rule: retention,
  cases: [
    passes('a week', stream({ RetentionPeriodHours: 168 })),
    passes('a year as text', stream({ RetentionPeriodHours: '8760' })),
    fails('a day', stream({ RetentionPeriodHours: 24 }), '168'),
    fails('a stream that says nothing', stream()),
    unverifiable('a time that may be anything', stream({ RetentionPeriodHours: ANY }, ANY_TEXT)),
  ],
};

function allowing(change: JsonObject, rest: Partial<Given> = {}): Given {
  const statement = { Effect: 'Allow', Principal: '*', Action: 'kinesis:GetRecords', Resource: '*', ...change };
  return subject('AWS::Kinesis::ResourcePolicy', { ResourceArn: 'arn', ResourcePolicy: { Statement: [statement] } }, {}, rest);
}

const NO_PUBLIC_POLICY: RuleCases = {
  rule: noPublicPolicy,
  cases: [
    passes('another account', allowing({ Principal: { AWS: '111122223333' } })),
    passes('everyone of the organization', allowing({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })),
    fails('everyone', allowing({}), 'allows everyone'),
    unverifiable('a principal that a parameter names', allowing({ Principal: { AWS: ANY } }, ANY_TEXT)),
  ],
};

function video(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::KinesisVideo::Stream', properties, KEY, rest);
}

const VIDEO: readonly RuleCases[] = [
  {
    rule: videoKey,
    cases: [
      passes('a key of the template', video({ KmsKeyId: KEY_ARN })),
      fails('a video stream that says nothing', video(), 'is not set'),
      fails('the key of AWS', video({ KmsKeyId: 'alias/aws/kinesisvideo' })),
      unverifiable('a key that a parameter names', video({ KmsKeyId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: videoRetention,
    cases: [
      passes('a day', video({ DataRetentionInHours: 24 })),
      passes('nothing kept, on purpose', video({ DataRetentionInHours: 0 })),
      fails('a video stream that says nothing', video(), 'is not set'),
      fails('one branch that says nothing', video({ DataRetentionInHours: ifProd(24, NO_VALUE) }, EITHER_WAY)),
      unverifiable('what a macro writes', video({ DataRetentionInHours: MACRO })),
    ],
  },
  {
    rule: videoNames,
    cases: [
      passes('a room', video({ Name: 'ward-3-bed-2', DeviceName: 'camera-17' })),
      fails('a record number in the name', video({ Name: 'mrn-00412345' }), 'Properties.Name'),
      fails('a patient\'s address in a tag', video({ Tags: [{ Key: 'patient', Value: 'jane.doe@example.com' }] })),
      unverifiable('a name that a macro writes', video({ Name: MACRO })),
    ],
  },
];

export const KINESIS_CASES: readonly RuleCases[] = [ENCRYPTION, CUSTOMER_KEY, RETENTION, NO_PUBLIC_POLICY, ...VIDEO];
