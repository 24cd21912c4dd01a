import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { ecrCustomerKey, ecrImmutableTags, ecrNoPublicPolicy, ecrScanOnPush, noPublicRepository } from '../../src/rules/ecr';
import { JsonObject } from '../../src/template';

function repository(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ECR::Repository', properties, { Key: { Type: 'AWS::KMS::Key' }, ...beside }, rest);
}

const PUBLIC: RuleCases = {
  rule: noPublicRepository,
  never: ['pass', 'unverifiable'],
  cases: [fails('a public repository', subject('AWS::ECR::PublicRepository', {}), 'public by design')],
};

const KEY: RuleCases = {
  rule: ecrCustomerKey,
  cases: [
    passes('a key of the template', repository({ EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: { Ref: 'Key' } } })),
    passes('two layers', repository({ EncryptionConfiguration: { EncryptionType: 'KMS_DSSE', KmsKey: { Ref: 'Key' } } })),
    fails('a repository that says nothing', repository(), 'EncryptionType'),
    fails('the key that AWS manages', repository({ EncryptionConfiguration: { EncryptionType: 'KMS' } }), 'KmsKey'),
    fails('one branch with SSE-S3', repository({ EncryptionConfiguration: { EncryptionType: ifProd('KMS', 'AES256'), KmsKey: { Ref: 'Key' } } }, {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', repository({ EncryptionConfiguration: { EncryptionType: ANY, KmsKey: { Ref: 'Key' } } }, {}, ANY_TEXT)),
  ],
};

function registry(Filter: string, ScanFrequency = 'SCAN_ON_PUSH'): JsonObject {
  return {
    Registry: {
      Type: 'AWS::ECR::RegistryScanningConfiguration',
      Properties: { ScanType: 'BASIC', Rules: [{ ScanFrequency, RepositoryFilters: [{ Filter, FilterType: 'WILDCARD' }] }] },
    },
  };
}

const SCAN: RuleCases = {
  rule: ecrScanOnPush,
  cases: [
    passes('a repository that scans', repository({ ImageScanningConfiguration: { ScanOnPush: true } })),
    passes('a registry that scans everything', repository({}, registry('*', 'CONTINUOUS_SCAN'))),
    passes('a registry that scans names that begin so', repository({ RepositoryName: 'clinic/app' }, registry('clinic/*'))),
    passes('a registry that scans names that hold a word', repository({ RepositoryName: 'clinic/app' }, registry('app'))),
    fails('nobody who scans', repository({}), 'neither'),
    fails('a registry that scans others', repository({ RepositoryName: 'clinic/app' }, registry('lab/*'))),
    fails('a registry that scans when told to', repository({}, registry('*', 'MANUAL'))),
    unverifiable('what a parameter says', repository({ ImageScanningConfiguration: { ScanOnPush: ANY } }, {}, ANY_TEXT)),
    unverifiable('a name that is made at deployment', repository({}, registry('clinic/*'))),
  ],
};

const TAGS: RuleCases = {
  rule: ecrImmutableTags,
  cases: [
    passes('tags that stay', repository({ ImageTagMutability: 'IMMUTABLE' })),
    passes('tags that stay but for some', repository({ ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' })),
    fails('a repository that says nothing', repository()),
    fails('tags that move but for some', repository({ ImageTagMutability: 'MUTABLE_WITH_EXCLUSION' })),
    unverifiable('what a parameter says', repository({ ImageTagMutability: ANY }, {}, ANY_TEXT)),
  ],
};

function allowing(statement: JsonObject): Given {
  return repository({ RepositoryPolicyText: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage', ...statement }] } });
}

const POLICY: RuleCases = {
  rule: ecrNoPublicPolicy,
  cases: [
    passes('no policy', repository()),
    passes('an account', allowing({ Principal: { AWS: '444455556666' } })),
    passes('everyone of the organization', allowing({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-12345' } } })),
    fails('everyone', allowing({}), 'allows everyone'),
    fails('everyone who comes by TLS', allowing({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    fails('a registry for everyone', subject('AWS::ECR::RegistryPolicy', { PolicyText: { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'ecr:ReplicateImage' }] } })),
    unverifiable('a policy that a macro writes', repository({ RepositoryPolicyText: MACRO })),
  ],
};

export const ECR_CASES: readonly RuleCases[] = [PUBLIC, KEY, SCAN, TAGS, POLICY];
