import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from './cases';
import { keyspacesCustomerKey, keyspacesMultiRegion, keyspacesPointInTimeRecovery } from '../../src/rules/keyspaces';
import { Json, JsonObject } from '../../src/template';

function table(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::Cassandra::Table', properties, { Key: { Type: 'AWS::KMS::Key' } }, rest);
}

function encryptedWith(key: Json, type: Json = 'CUSTOMER_MANAGED_KMS_KEY'): JsonObject {
  return { EncryptionSpecification: { EncryptionType: type, KmsKeyIdentifier: key } };
}

const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

const CUSTOMER_KEY: RuleCases = {
  rule: keyspacesCustomerKey,
  cases: [
    passes('a key of the template', table(encryptedWith(KEY_ARN))),
    fails('a table that says nothing', table(), 'EncryptionType is not set'),
    fails('the key that AWS owns', table({ EncryptionSpecification: { EncryptionType: 'AWS_OWNED_KMS_KEY' } })),
    fails('one branch with the key that AWS owns', table(encryptedWith(KEY_ARN, ifProd('CUSTOMER_MANAGED_KMS_KEY', 'AWS_OWNED_KMS_KEY')), EITHER_WAY), 'when'),
    unverifiable('a key that a parameter names', table(encryptedWith(ANY), ANY_TEXT)),
  ],
};

const POINT_IN_TIME_RECOVERY: RuleCases = {
  rule: keyspacesPointInTimeRecovery,
  cases: [
    passes('a table that has it', table({ PointInTimeRecoveryEnabled: true })),
    fails('a table that says nothing', table()),
    fails('a table without it', table({ PointInTimeRecoveryEnabled: 'false' })),
    unverifiable('what a parameter says', table({ PointInTimeRecoveryEnabled: ANY }, ANY_TEXT)),
  ],
};

function keyspace(strategy: Json, rest: Partial<Given> = {}): Given {
  return subject('AWS::Cassandra::Keyspace', { ReplicationSpecification: { ReplicationStrategy: strategy, RegionList: ['us-east-1', 'us-west-2'] } }, {}, rest);
}

const MULTI_REGION: RuleCases = {
  rule: keyspacesMultiRegion,
  cases: [
    passes('a keyspace of two regions', keyspace('MULTI_REGION')),
    fails('a keyspace that says nothing', subject('AWS::Cassandra::Keyspace', {})),
    fails('a keyspace of one region', keyspace('SINGLE_REGION')),
    unverifiable('what a parameter says', keyspace(ANY, ANY_TEXT)),
  ],
};

export const KEYSPACES_CASES: readonly RuleCases[] = [CUSTOMER_KEY, POINT_IN_TIME_RECOVERY, MULTI_REGION];
