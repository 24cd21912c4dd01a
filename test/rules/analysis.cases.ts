import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { allowing } from './iam/policies';
import { customModelKms, iamScoped, trainingInVpc } from '../../src/rules/comprehend';
import { customerKey as forecastKey } from '../../src/rules/forecast';
import { noPhiInCollectionId, streamProcessorKms } from '../../src/rules/rekognition';
import { noPhiInAdapterMetadata } from '../../src/rules/textract';
import { iamOutputKms, noPhiInVocabulary } from '../../src/rules/transcribe';
import { customerKey as translateKey } from '../../src/rules/translate';
import { JsonObject } from '../../src/template';

const CLASSIFIER = 'AWS::Comprehend::DocumentClassifier';
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234';
const KEYS = { ModelKmsKeyId: KEY, VolumeKmsKeyId: KEY };

function conditioned(action: JsonObject[string], operator: string, key: string, value: JsonObject[string] = KEY, rest: Partial<Given> = {}): Given {
  return allowing(action, { Condition: { [operator]: { [key]: value } } }, rest);
}

const COMPREHEND: readonly RuleCases[] = [
  {
    rule: customModelKms,
    cases: [
      passes('a classifier with keys', subject(CLASSIFIER, KEYS)),
      passes('keys that a parameter brings', subject(CLASSIFIER, { ModelKmsKeyId: ANY, VolumeKmsKeyId: ANY }, {}, ANY_TEXT)),
      passes('a flywheel with keys', subject('AWS::Comprehend::Flywheel', { DataSecurityConfig: { ...KEYS, DataLakeKmsKeyId: KEY } })),
      passes('output with a key', subject(CLASSIFIER, { ...KEYS, OutputDataConfig: { S3Uri: 's3://b', KmsKeyId: KEY } })),
      fails('a classifier without', subject(CLASSIFIER, { ModelKmsKeyId: KEY }), 'Properties.VolumeKmsKeyId is not set'),
      fails('a key of AWS', subject(CLASSIFIER, { ...KEYS, ModelKmsKeyId: 'alias/aws/comprehend' })),
      fails('output without a key', subject(CLASSIFIER, { ...KEYS, OutputDataConfig: { S3Uri: 's3://b' } })),
      fails('a data lake without a key', subject('AWS::Comprehend::Flywheel', { DataSecurityConfig: KEYS })),
      fails('a key in one branch', subject(CLASSIFIER, { ...KEYS, ModelKmsKeyId: ifProd(KEY, NO_VALUE) }, {}, EITHER_WAY)),
      unverifiable('a key that a macro writes', subject(CLASSIFIER, { ...KEYS, ModelKmsKeyId: MACRO })),
    ],
  },
  {
    rule: trainingInVpc,
    cases: [
      passes('training in subnets', subject(CLASSIFIER, { VpcConfig: { Subnets: ['s'] } })),
      fails('training outside', subject(CLASSIFIER, {})),
      fails('no subnets', subject('AWS::Comprehend::EntityRecognizer', { VpcConfig: { Subnets: [] } })),
      unverifiable('a network that a macro writes', subject(CLASSIFIER, { VpcConfig: MACRO })),
    ],
  },
  {
    rule: iamScoped,
    cases: [
      passes('actions that read', allowing(['comprehend:DetectEntities', 'comprehend:Describe*'])),
      passes('jobs under a key', conditioned('comprehend:StartEntitiesDetectionJob', 'ArnEquals', 'comprehend:OutputKmsKey')),
      passes('jobs under whatever key', conditioned('comprehend:Start*', 'Null', 'comprehend:VolumeKmsKey', 'false')),
      passes('what takes no key', allowing('comprehend:CreateEndpoint')),
      fails('everything', allowing('comprehend:*')),
      fails('jobs without a key', allowing('comprehend:StartEntitiesDetectionJob'), 'without a condition'),
      fails('jobs in a wildcard', allowing('comprehend:Start*')),
      fails('a key that requests may leave out', conditioned('comprehend:StartEntitiesDetectionJob', 'ArnEqualsIfExists', 'comprehend:OutputKmsKey')),
      fails('a condition on something else', conditioned('comprehend:StartEntitiesDetectionJob', 'StringEquals', 'aws:RequestedRegion', 'us-east-1')),
      unverifiable('a key that a parameter names', conditioned('comprehend:StartEntitiesDetectionJob', 'ArnEquals', 'comprehend:OutputKmsKey', ANY, ANY_TEXT)),
    ],
  },
];

const TRANSCRIBE: readonly RuleCases[] = [
  {
    rule: noPhiInVocabulary,
    cases: [
      passes('words', subject('AWS::Transcribe::Vocabulary', { VocabularyName: 'cardiology', Phrases: ['stent'] })),
      fails('a record number among phrases', subject('AWS::Transcribe::Vocabulary', { Phrases: ['stent', 'MRN 00412345'] }), 'Properties.Phrases[1]'),
      fails('a Social Security number among words to filter', subject('AWS::Transcribe::VocabularyFilter', { Words: ['123-45-6789'] })),
      unverifiable('phrases that a macro writes', subject('AWS::Transcribe::Vocabulary', { Phrases: MACRO })),
    ],
  },
  {
    rule: iamOutputKms,
    cases: [
      passes('actions that read', allowing('transcribe:Get*')),
      passes('jobs under a key', conditioned('transcribe:StartTranscriptionJob', 'StringEquals', 'transcribe:OutputEncryptionKMSKeyId')),
      passes('jobs to a bucket, with the key in another case', conditioned('transcribe:Start*', 'StringEquals', 'Transcribe:outputbucketname', 'records')),
      fails('jobs', allowing('transcribe:StartTranscriptionJob'), 'without a condition'),
      fails('everything', allowing('transcribe:*')),
      fails('medical jobs', allowing('transcribe:StartMedicalTranscriptionJob')),
      unverifiable('a bucket that a parameter names', conditioned('transcribe:StartTranscriptionJob', 'StringEquals', 'transcribe:OutputBucketName', ANY, ANY_TEXT)),
    ],
  },
];

const PROCESSOR = 'AWS::Rekognition::StreamProcessor';
const ENCRYPTED = { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] } };

function labels(properties: JsonObject, bucket: JsonObject = ENCRYPTED, rest: Partial<Given> = {}): Given {
  return subject(PROCESSOR, { ConnectedHomeSettings: { Labels: ['PERSON'] }, S3Destination: { BucketName: { Ref: 'Bucket' } }, ...properties },
    { Bucket: { Type: 'AWS::S3::Bucket', Properties: bucket } }, rest);
}

function faces(stream: JsonObject, properties: JsonObject = {}): Given {
  return subject(PROCESSOR, { FaceSearchSettings: { CollectionId: 'c' }, KinesisDataStream: { Arn: { 'Fn::GetAtt': ['Stream', 'Arn'] } }, ...properties },
    { Stream: { Type: 'AWS::Kinesis::Stream', Properties: stream } });
}

const REKOGNITION: readonly RuleCases[] = [
  {
    rule: streamProcessorKms,
    cases: [
      passes('labels under a key', labels({ KmsKeyId: KEY })),
      passes('faces to an encrypted stream, without a key of their own', faces({ StreamEncryption: { EncryptionType: 'KMS', KeyId: KEY } })),
      fails('labels without a key', labels({}), 'KmsKeyId'),
      fails('labels to a bucket that says nothing', labels({ KmsKeyId: KEY }, {})),
      fails('data that is shared with AWS', labels({ KmsKeyId: KEY, DataSharingPreference: { OptIn: true } })),
      fails('faces to a plain stream', faces({}), 'Stream.Properties.StreamEncryption'),
      unverifiable('faces to a stream that is made elsewhere', faces({}, { KinesisDataStream: { Arn: 'arn:aws:kinesis:us-east-1:111122223333:stream/x' } })),
      unverifiable('sharing that a parameter switches', labels({ KmsKeyId: KEY, DataSharingPreference: { OptIn: ANY } }, ENCRYPTED, ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInCollectionId,
    cases: [
      passes('what it is for', subject('AWS::Rekognition::Collection', { CollectionId: 'patients' })),
      fails('a record number', subject('AWS::Rekognition::Collection', { CollectionId: 'mrn-00412345' }), 'CollectionId'),
      fails('a record number in a tag', subject('AWS::Rekognition::Collection', { Tags: [{ Key: 'MRN', Value: '00412345' }] })),
      unverifiable('an id that a macro writes', subject('AWS::Rekognition::Collection', { CollectionId: MACRO })),
    ],
  },
];

const OTHERS: readonly RuleCases[] = [
  {
    rule: translateKey,
    cases: [
      passes('a key', subject('AWS::Translate::ParallelData', { EncryptionKey: { Type: 'KMS', Id: KEY } })),
      fails('no key', subject('AWS::Translate::Terminology', {})),
      fails('a key of AWS', subject('AWS::Translate::ParallelData', { EncryptionKey: { Type: 'KMS', Id: 'alias/aws/translate' } })),
      unverifiable('a key that a parameter names', subject('AWS::Translate::ParallelData', { EncryptionKey: { Type: 'KMS', Id: ANY } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInAdapterMetadata,
    cases: [
      passes('what it reads', subject('AWS::Textract::Adapter', { AdapterName: 'intake-forms' })),
      fails('a record number', subject('AWS::Textract::Adapter', { Description: 'Forms of MRN 00412345' })),
      fails('a patient in a lexicon', subject('AWS::Polly::Lexicon', { Content: '<lexeme>patient name: Jane Doe</lexeme>' })),
      unverifiable('a name that a macro writes', subject('AWS::Textract::Adapter', { AdapterName: MACRO })),
    ],
  },
  {
    rule: forecastKey,
    cases: [
      passes('a key and a role', subject('AWS::Forecast::Dataset', { EncryptionConfig: { KmsKeyArn: KEY, RoleArn: 'r' } })),
      passes('a key in the spelling of the API', subject('AWS::Forecast::Dataset', { EncryptionConfig: { KMSKeyArn: KEY, RoleArn: 'r' } })),
      fails('nothing', subject('AWS::Forecast::Dataset', {}), 'EncryptionConfig'),
      fails('a key without a role', subject('AWS::Forecast::Dataset', { EncryptionConfig: { KmsKeyArn: KEY } })),
      unverifiable('what a macro writes', subject('AWS::Forecast::Dataset', { EncryptionConfig: MACRO })),
    ],
  },
];

export const ANALYSIS_CASES: readonly RuleCases[] = [...COMPREHEND, ...TRANSCRIBE, ...REKOGNITION, ...OTHERS];
