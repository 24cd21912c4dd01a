import { all, Judgement, Resource, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustNotBePublic } from './iam/public-access';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const OWN_KEY = 'With a key of your own, reading takes permission on the key too, every use of it is in CloudTrail, and access can be ended at the key.';

export const healthLakeCustomerKey = rule({
  id: 'HealthLake.CustomerKey',
  title: 'FHIR data stores encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::HealthLake::FHIRDatastore SseConfiguration',
  appliesTo: ['AWS::HealthLake::FHIRDatastore'],
  rationale: `HealthLake encrypts every store, with a key that AWS owns when nothing is set. ${OWN_KEY} It cannot be changed later.`,
  fix: 'Use HipaaFhirDatastore, or set CmkType to CUSTOMER_MANAGED_KMS_KEY and KmsKeyId to a key that you manage.',
  crosswalk: {},
  check: (store) => all(
    store.at('SseConfiguration.KmsEncryptionConfig.CmkType').mustBe('CUSTOMER_MANAGED_KMS_KEY'),
    mustBeCustomerKey(store.at('SseConfiguration.KmsEncryptionConfig.KmsKeyId')),
  ),
});

export const healthLakeAuthorization = rule({
  id: 'HealthLake.Authorization',
  title: 'FHIR data stores with SMART on FHIR tell users apart',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(a)(2)(i)'],
  source: 'AWS HealthLake developer guide, "Using fine-grained authorization with a SMART on FHIR enabled HealthLake data store"',
  appliesTo: ['AWS::HealthLake::FHIRDatastore'],
  rationale: 'Scopes alone do not say whose records a user may see; fine-grained authorization does. With IAM (AWS_AUTH) the caller is known, '
    + 'and which patients it may see is left to the application.',
  fix: 'Set FineGrainedAuthorizationEnabled: true beside a SMART on FHIR strategy, or AWS_AUTH.',
  crosswalk: {},
  check: (store) => {
    const strategy = store.at('IdentityProviderConfiguration.AuthorizationStrategy');
    return strategy.safeByDefault('HealthLake authorizes by IAM only when nothing is set', (set) => all(
      set.mustBeOneOf('AWS_AUTH', 'SMART_ON_FHIR', 'SMART_ON_FHIR_V1'),
      when(set.mustBeOneOf('SMART_ON_FHIR', 'SMART_ON_FHIR_V1'),
        () => store.at('IdentityProviderConfiguration.FineGrainedAuthorizationEnabled').mustBe(true)),
    ));
  },
});

export const healthLakeNoSyntheticPreload = rule({
  id: 'HealthLake.NoSyntheticPreloadInProd',
  title: 'FHIR data stores begin empty, and their names and tags hold no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)', '164.312(c)(1)'],
  source: 'AWS CloudFormation, AWS::HealthLake::FHIRDatastore PreloadDataConfig',
  appliesTo: ['AWS::HealthLake::FHIRDatastore'],
  rationale: 'Preloaded records of made-up patients cannot be told from real ones later. Names and tags show up in lists, logs and bills.',
  fix: 'Leave PreloadDataConfig out, and name the store by what it is for.',
  crosswalk: {},
  check: (store) => all(store.at('PreloadDataConfig').mustBeAbsent(), listedPathsHoldNoPhi(store)),
});

export const healthImagingCustomerKey = rule({
  id: 'HealthImaging.CustomerKey',
  title: 'Imaging data stores encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::HealthImaging::Datastore KmsKeyArn',
  appliesTo: ['AWS::HealthImaging::Datastore'],
  rationale: `HealthImaging encrypts every store, with a key that AWS owns when nothing is set. ${OWN_KEY} It cannot be changed later.`,
  fix: 'Use HipaaImagingDatastore, or set KmsKeyArn to a key that you manage.',
  crosswalk: {},
  check: (store) => mustBeCustomerKey(store.at('KmsKeyArn')),
});

export const healthImagingNoPhiInName = rule({
  id: 'HealthImaging.NoPhiInName',
  title: 'Names and tags of imaging data stores hold no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA: identifiers and metadata are kept free of PHI throughout; our judgement for this service',
  appliesTo: ['AWS::HealthImaging::Datastore'],
  rationale: 'Names and tags show up in lists, logs and bills.',
  fix: 'Name the store by what it is for.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

const STORES = ['SequenceStore', 'ReferenceStore', 'VariantStore', 'AnnotationStore'].map((name) => `AWS::Omics::${name}`);

export const omicsCustomerKey = rule({
  id: 'Omics.CustomerKey',
  title: 'Stores of genomes, references, variants and annotations encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::Omics::SequenceStore SseConfig',
  appliesTo: STORES,
  rationale: `HealthOmics encrypts every store, with a key that AWS owns when nothing is set. ${OWN_KEY} It cannot be changed later.`,
  fix: 'Use HipaaSequenceStore, or set SseConfig to type KMS and the ARN of a key that you manage.',
  crosswalk: {},
  check: (store) => all(store.at('SseConfig.Type').mustBe('KMS'), mustBeCustomerKey(store.at('SseConfig.KeyArn'))),
});

export const omicsAccessLog = rule({
  id: 'Omics.AccessLog',
  title: 'Sequence stores record who reads genomes through Amazon S3, and let no strangers do so',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(b)'],
  source: 'AWS HealthOmics user guide, "Creating a HealthOmics sequence store" and "Permissions for data access using Amazon S3 URIs"',
  appliesTo: ['AWS::Omics::SequenceStore'],
  rationale: 'Read sets can be read by the API of Amazon S3, under a policy of the store, and that is recorded only where a place for the log is set.',
  fix: 'Use HipaaSequenceStore, or set AccessLogLocation to a bucket in the same account and region; name principals in S3AccessPolicy.',
  crosswalk: {},
  check: (store) => all(isLogged(store), mustNotBePublic(store.at('S3AccessPolicy'))),
});

/** An empty text turns the log off. */
function isLogged(store: Resource): Judgement {
  const location = store.at('AccessLogLocation');
  return location.literal === '' ? Judgement.fail(location.path, `${location.path} is empty; no log is written`) : location.mustBePresent();
}

export const omicsNoDiscontinuedStores = rule({
  id: 'Omics.NoDiscontinuedStores',
  title: 'No stores are made that AWS no longer offers to new customers',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: 'AWS HealthOmics user guide: variant and annotation stores are closed to new customers from 2025-11-07 on',
  appliesTo: ['AWS::Omics::VariantStore', 'AWS::Omics::AnnotationStore'],
  rationale: 'A store that AWS is giving up needs a way out for the PHI in it.',
  fix: 'Keep variants and annotations in tables of your own, for example in S3 Tables with Athena.',
  crosswalk: {},
  check: ({ type }) => Judgement.fail('Type', `${type} is closed to new customers since 2025-11-07`),
});

/** AWS HealthLake, AWS HealthImaging and AWS HealthOmics. */
export const HEALTH_DATA_RULES = [
  healthLakeCustomerKey, healthLakeAuthorization, healthLakeNoSyntheticPreload,
  healthImagingCustomerKey, healthImagingNoPhiInName,
  omicsCustomerKey, omicsAccessLog, omicsNoDiscontinuedStores,
] as const;
