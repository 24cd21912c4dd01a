import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from './cases';
import { accessScoped, customerKey, encryptionPolicy, notPublic, standbyReplicas } from '../../src/rules/opensearch-serverless';
import { JsonObject } from '../../src/template';

const COLLECTION = 'AWS::OpenSearchServerless::Collection';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function policyOf(Type: string, document: object): JsonObject {
  return { Name: 'claims', Type, Policy: JSON.stringify(document) };
}

function encryption(document: object, beside: JsonObject = {}): Given {
  return subject('AWS::OpenSearchServerless::SecurityPolicy', policyOf('encryption', document), beside);
}

function network(...documents: object[]): Given {
  return subject('AWS::OpenSearchServerless::SecurityPolicy', policyOf('network', documents));
}

function data(...documents: object[]): Given {
  return subject('AWS::OpenSearchServerless::AccessPolicy', policyOf('data', documents));
}

/** A collection with an encryption policy for the resources beside it. */
function collection(properties: JsonObject, resources: readonly string[] = [], rest: Partial<Given> = {}): Given {
  const Policy = { Type: 'AWS::OpenSearchServerless::SecurityPolicy', Properties: policyOf('encryption', { Rules: [{ Resource: resources }], AWSOwnedKey: true }) };
  return subject(COLLECTION, { Name: 'claims', ...properties }, { ...KEY, Policy }, rest);
}

const RULES = [{ ResourceType: 'collection', Resource: ['collection/claims'] }];
const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/abc';
/** As CDK writes a policy that refers to a key. */
const JOINED = {
  Name: 'claims', Type: 'encryption', Policy: { 'Fn::Join': ['', ['{"Rules":[],"AWSOwnedKey":false,"KmsARN":"', { 'Fn::GetAtt': ['Key', 'Arn'] }, '"}']] },
};

export const OPENSEARCH_SERVERLESS_CASES: readonly RuleCases[] = [
  {
    rule: encryptionPolicy,
    cases: [
      passes('a policy with a key', encryption({ Rules: RULES, KmsARN: KEY_ARN })),
      passes('a policy with a key of the template', subject('AWS::OpenSearchServerless::SecurityPolicy', JOINED, KEY)),
      passes('a policy with the key that AWS owns', encryption({ Rules: RULES, AWSOwnedKey: true })),
      passes('a policy about something else', network({ Rules: RULES, AllowFromPublic: false })),
      passes('a collection that a policy names', collection({}, ['collection/claims'])),
      passes('a collection that a wildcard names', collection({}, ['collection/cl*'])),
      passes('a collection that names its key itself', collection({ EncryptionConfig: { KmsKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } })),
      fails('a policy without a key', encryption({ Rules: RULES, AWSOwnedKey: false }), 'KmsARN is not set'),
      fails('a collection that names no key', collection({ EncryptionConfig: { AWSOwnedKey: false } })),
      unverifiable('a collection whose policy is made elsewhere', collection({}, ['collection/other']), 'no encryption policy in these templates'),
      unverifiable('a collection whose name a parameter brings', collection({ Name: ANY }, ['collection/claims'], ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a policy with a key', encryption({ Rules: RULES, KmsARN: KEY_ARN, AWSOwnedKey: false })),
      passes('a policy with a key of the template', subject('AWS::OpenSearchServerless::SecurityPolicy', JOINED, KEY)),
      passes('a collection with a key', collection({ EncryptionConfig: { KmsKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } })),
      passes('a collection that leaves it to its policy, which is judged itself', collection({}, ['collection/claims'])),
      passes('a policy about something else', network({ Rules: RULES, AllowFromPublic: false })),
      fails('the key that AWS owns', encryption({ Rules: RULES, AWSOwnedKey: true }), 'AWSOwnedKey'),
      fails('a collection with the key that AWS owns', collection({ EncryptionConfig: { AWSOwnedKey: true } })),
      unverifiable('a key that a parameter names', collection({ EncryptionConfig: { KmsKeyArn: ANY } }, [], ANY_TEXT)),
    ],
  },
  {
    rule: notPublic,
    cases: [
      passes('an endpoint in a VPC', network({ Rules: RULES, AllowFromPublic: false, SourceVPCEs: ['vpce-1'] })),
      passes('a service of AWS', network({ Rules: RULES, AllowFromPublic: false, SourceServices: ['bedrock.amazonaws.com'] })),
      passes('a policy about something else', encryption({ Rules: RULES, AWSOwnedKey: true })),
      fails('the internet', network({ Rules: RULES, AllowFromPublic: true }), 'AllowFromPublic'),
      fails('the second of two entries', network({ Rules: RULES, SourceVPCEs: ['vpce-1'], AllowFromPublic: false }, { Rules: RULES, AllowFromPublic: true }), '[1]'),
      fails('nobody named', network({ Rules: RULES, AllowFromPublic: false }), 'SourceVPCEs'),
      unverifiable('a policy that a parameter brings',
        subject('AWS::OpenSearchServerless::SecurityPolicy', { Name: 'claims', Type: 'network', Policy: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: accessScoped,
    cases: [
      passes('a role with permissions that are named', data(
        { Rules: [{ ResourceType: 'index', Resource: ['index/claims/*'], Permission: ['aoss:ReadDocument'] }], Principal: ['arn:aws:iam::111122223333:role/reader'] })),
      passes('a role of the template', subject('AWS::OpenSearchServerless::AccessPolicy', {
        Name: 'claims', Type: 'data', Policy: { 'Fn::Join': ['', ['[{"Rules":[],"Principal":["', { 'Fn::GetAtt': ['Key', 'Arn'] }, '"]}]']] },
      }, KEY)),
      fails('everyone', data({ Rules: [], Principal: ['*'] }), 'is everyone'),
      fails('everyone of every account', data({ Rules: [], Principal: ['arn:aws:iam::*:*'] })),
      fails('every permission', data({ Rules: [{ ResourceType: 'index', Resource: ['index/*/*'], Permission: ['aoss:*'] }], Principal: ['arn:aws:iam::111122223333:role/a'] }),
        'Permission'),
      unverifiable('a policy that a parameter brings',
        subject('AWS::OpenSearchServerless::AccessPolicy', { Name: 'claims', Type: 'data', Policy: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: standbyReplicas,
    cases: [
      passes('replicas and protection', collection({ StandbyReplicas: 'ENABLED', DeletionProtection: 'ENABLED' })),
      passes('protection, and tells that replicas are the default', collection({ DeletionProtection: 'ENABLED' }), 'standby replicas'),
      fails('no replicas', collection({ StandbyReplicas: 'DISABLED', DeletionProtection: 'ENABLED' })),
      fails('no protection', collection({ StandbyReplicas: 'ENABLED' }), 'DeletionProtection is not set'),
      fails('no protection in one branch', collection({ DeletionProtection: ifProd('ENABLED', 'DISABLED') }, [], EITHER_WAY)),
      unverifiable('a value that may be anything', collection({ DeletionProtection: ANY }, [], ANY_TEXT)),
    ],
  },
];
