import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import {
  healthImagingCustomerKey, healthImagingNoPhiInName, healthLakeAuthorization, healthLakeCustomerKey, healthLakeNoSyntheticPreload, omicsAccessLog,
  omicsCustomerKey, omicsNoDiscontinuedStores,
} from '../../src/rules/health-data';
import { JsonObject } from '../../src/template';

const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function fhir(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::HealthLake::FHIRDatastore', { DatastoreTypeVersion: 'R4', ...properties }, KEY, rest);
}

function sse(config: JsonObject, rest: Partial<Given> = {}): Given {
  return fhir({ SseConfiguration: { KmsEncryptionConfig: config } }, rest);
}

function identity(config: JsonObject, rest: Partial<Given> = {}): Given {
  return fhir({ IdentityProviderConfiguration: config }, rest);
}

function imaging(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::HealthImaging::Datastore', properties, KEY, rest);
}

function genomes(properties: JsonObject, rest: Partial<Given> = {}, store = 'SequenceStore'): Given {
  return subject(`AWS::Omics::${store}`, { Name: 'exomes', ...properties }, KEY, rest);
}

const LOG = { AccessLogLocation: 's3://clinic-logs/omics/' };

function readBy(principal: JsonObject[string], condition: JsonObject = {}): JsonObject {
  return { ...LOG, S3AccessPolicy: { Statement: [{ Effect: 'Allow', Principal: principal, Action: 's3:GetObject', Resource: '*', ...condition }] } };
}

export const HEALTH_DATA_CASES: readonly RuleCases[] = [
  {
    rule: healthLakeCustomerKey,
    cases: [
      passes('a key of the template', sse({ CmkType: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      fails('nothing: a key that AWS owns', fhir({}), 'CmkType is not set'),
      fails('a key that AWS owns', sse({ CmkType: 'AWS_OWNED_KMS_KEY' })),
      fails('no key', sse({ CmkType: 'CUSTOMER_MANAGED_KMS_KEY' }), 'KmsKeyId is not set'),
      fails('one branch without', fhir({
        SseConfiguration: ifProd(
          { KmsEncryptionConfig: { CmkType: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: KEY_ARN } }, NO_VALUE),
      }, EITHER_WAY), 'when'),
      unverifiable('a key that a parameter names', sse({ CmkType: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: healthLakeAuthorization,
    cases: [
      passes('IAM', identity({ AuthorizationStrategy: 'AWS_AUTH' })),
      passes('nothing, and tells that only IAM decides', fhir({}), 'by IAM only'),
      passes('SMART on FHIR with fine-grained authorization', identity({ AuthorizationStrategy: 'SMART_ON_FHIR', FineGrainedAuthorizationEnabled: true })),
      fails('SMART on FHIR without', identity({ AuthorizationStrategy: 'SMART_ON_FHIR' }), 'FineGrainedAuthorizationEnabled is not set'),
      fails('the first version without', identity({ AuthorizationStrategy: 'SMART_ON_FHIR_V1', FineGrainedAuthorizationEnabled: false })),
      fails('a strategy that does not exist', identity({ AuthorizationStrategy: 'NONE' })),
      unverifiable('a strategy that a parameter names', identity({ AuthorizationStrategy: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: healthLakeNoSyntheticPreload,
    cases: [
      passes('an empty store', fhir({ DatastoreName: 'clinic-records', Tags: [{ Key: 'team', Value: 'cardiology' }] })),
      fails('made-up patients', fhir({ PreloadDataConfig: { PreloadDataType: 'SYNTHEA' } })),
      fails('a number of a patient in its name', fhir({ DatastoreName: 'mrn-12345678' }), 'medical record number'),
      unverifiable('what a macro writes', fhir({ PreloadDataConfig: MACRO })),
    ],
  },
  {
    rule: healthImagingCustomerKey,
    cases: [
      passes('a key of the template', imaging({ KmsKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      fails('nothing: a key that AWS owns', imaging({}), 'KmsKeyArn is not set'),
      fails('one branch without', imaging({ KmsKeyArn: ifProd(KEY_ARN, NO_VALUE) }, EITHER_WAY), 'when'),
      unverifiable('a key that a parameter names', imaging({ KmsKeyArn: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: healthImagingNoPhiInName,
    cases: [
      passes('a name by what it is for', imaging({ DatastoreName: 'radiology', Tags: { team: 'radiology' } })),
      passes('a key word without a value', imaging({ DatastoreName: 'patient-images' })),
      fails('a tag with a Social Security number', imaging({ Tags: { note: '123-45-6789' } })),
      unverifiable('a name that a macro writes', imaging({ DatastoreName: MACRO })),
    ],
  },
  {
    rule: omicsCustomerKey,
    cases: [
      passes('a key of the template', genomes({ SseConfig: { Type: 'KMS', KeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } })),
      passes('a reference store with a key', genomes({ SseConfig: { Type: 'KMS', KeyArn: KEY_ARN } }, {}, 'ReferenceStore')),
      fails('nothing: a key that AWS owns', genomes({}), 'SseConfig'),
      fails('a variant store without', genomes({}, {}, 'VariantStore')),
      fails('no key', genomes({ SseConfig: { Type: 'KMS' } }), 'KeyArn is not set'),
      unverifiable('a key that a parameter names', genomes({ SseConfig: { Type: 'KMS', KeyArn: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: omicsAccessLog,
    cases: [
      passes('a log, and the policy that HealthOmics writes', genomes(LOG)),
      passes('a log, and readers of the account', genomes(readBy({ AWS: 'arn:aws:iam::111122223333:root' }))),
      passes('a log in a bucket that is known at deployment', genomes({ AccessLogLocation: { 'Fn::Sub': 's3://${Logs}/omics/' } }, { Parameters: { Logs: { Type: 'String' } } })),
      fails('no log', genomes({}), 'AccessLogLocation is not set'),
      fails('an empty text, which turns the log off', genomes({ AccessLogLocation: '' }), 'no log is written'),
      fails('readers from everywhere', genomes(readBy('*')), 'allows everyone'),
      unverifiable('readers that a parameter names', genomes(readBy({ AWS: ANY }), ANY_TEXT)),
    ],
  },
  {
    rule: omicsNoDiscontinuedStores,
    never: ['pass', 'unverifiable'],
    cases: [
      fails('a variant store', genomes({}, {}, 'VariantStore'), '2025-11-07'),
      fails('an annotation store', genomes({}, {}, 'AnnotationStore')),
    ],
  },
];
