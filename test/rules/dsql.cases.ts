import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from './cases';
import { customerKey, deletionProtection } from '../../src/rules/dsql';
import { JsonObject } from '../../src/template';

function cluster(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::DSQL::Cluster', properties, { Key: { Type: 'AWS::KMS::Key' } }, rest);
}

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', cluster({ KmsEncryptionKey: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
    fails('a cluster without a key', cluster({})),
    fails('the key that AWS owns', cluster({ KmsEncryptionKey: 'AWS_OWNED_KMS_KEY' }), 'AWS_OWNED_KMS_KEY'),
    unverifiable('a key that a parameter names', cluster({ KmsEncryptionKey: ANY }, ANY_TEXT)),
  ],
};

function open(principal: JsonObject[string]): JsonObject {
  return { Statement: [{ Effect: 'Allow', Principal: principal, Action: 'dsql:DbConnect', Resource: '*' }] };
}

const DELETION_PROTECTION: RuleCases = {
  rule: deletionProtection,
  cases: [
    passes('a cluster with it', cluster({ DeletionProtectionEnabled: true })),
    passes('a policy for one role', cluster({ DeletionProtectionEnabled: true, PolicyDocument: open({ AWS: 'arn:aws:iam::111122223333:role/app' }) })),
    fails('a cluster without', cluster({})),
    fails('a policy for everyone', cluster({ DeletionProtectionEnabled: true, PolicyDocument: open('*') }), 'everyone'),
    fails('a policy for everyone that is a text', cluster({ DeletionProtectionEnabled: true, PolicyDocument: JSON.stringify(open('*')) })),
    fails('one branch without', cluster({ DeletionProtectionEnabled: ifProd(true, false) }, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', cluster({ DeletionProtectionEnabled: ANY }, ANY_TEXT)),
  ],
};

export const DSQL_CASES: readonly RuleCases[] = [CUSTOMER_KEY, DELETION_PROTECTION];
