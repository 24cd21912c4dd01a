import { group, SECONDARY } from './groups';
import { customerKey, encryptionAtRest, transitEncryption } from '../../../src/rules/elasticache/encryption';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, NO_VALUE, passes, RuleCases, unverifiable } from '../cases';

const ENCRYPTION_AT_REST: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('an encrypted group', group({ AtRestEncryptionEnabled: true })),
    passes('the same written as a text', group({ AtRestEncryptionEnabled: 'true' })),
    passes('Valkey that says nothing, by its default', group({ Engine: 'valkey' }), 'ElastiCache encrypts Valkey'),
    fails('a group that says nothing: that is Redis OSS', group(), 'AtRestEncryptionEnabled is not set'),
    fails('Redis OSS that says nothing', group({ Engine: 'redis' })),
    fails('Valkey that is not encrypted', group({ Engine: 'valkey', AtRestEncryptionEnabled: false })),
    fails('AWS::NoValue', group({ AtRestEncryptionEnabled: NO_VALUE })),
    fails('one branch that is not encrypted', group({ AtRestEncryptionEnabled: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    fails('one branch that is Redis OSS and says nothing', group({ Engine: ifProd('valkey', 'redis') }, {}, EITHER_WAY), 'when'),
    unverifiable('an engine that a parameter names', group({ Engine: ANY }, {}, ANY_TEXT)),
    unverifiable('what a parameter says', group({ AtRestEncryptionEnabled: ANY }, {}, ANY_TEXT)),
    unverifiable('what a global datastore brings', group(SECONDARY), 'global datastore'),
  ],
};

function transit(enabled: JsonObject[string], mode?: JsonObject[string]): JsonObject {
  return { TransitEncryptionEnabled: enabled, TransitEncryptionMode: mode };
}

const TRANSIT_ENCRYPTION: RuleCases = {
  rule: transitEncryption,
  cases: [
    passes('a group that takes encrypted connections only', group(transit(true, 'required'))),
    passes('a group without a mode: that is only for the time of moving over', group(transit('true'))),
    fails('a group that says nothing', group(), 'TransitEncryptionEnabled is not set'),
    fails('a group that takes clear text', group(transit(false))),
    fails('a group that takes both', group(transit(true, 'preferred')), 'takes clear text too'),
    fails('one branch that takes both', group(transit(true, ifProd('required', 'preferred')), {}, EITHER_WAY), 'when'),
    unverifiable('a mode that a parameter says', group(transit(true, ANY), {}, ANY_TEXT)),
    unverifiable('what a macro writes', group({ TransitEncryptionEnabled: MACRO })),
    unverifiable('what a global datastore brings', group(SECONDARY)),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', group({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }, { Key: { Type: 'AWS::KMS::Key' } })),
    fails('a group without a key', group({ AtRestEncryptionEnabled: true })),
    fails('the key that AWS manages', group({ KmsKeyId: 'alias/aws/elasticache' })),
    unverifiable('a key that a parameter names', group({ KmsKeyId: ANY }, {}, ANY_TEXT)),
  ],
};

export const REDIS_ENCRYPTION_CASES: readonly RuleCases[] = [ENCRYPTION_AT_REST, TRANSIT_ENCRYPTION, CUSTOMER_KEY];
