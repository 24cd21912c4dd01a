import {
  serverlessAuthentication, serverlessBackup, serverlessCustomerKey, serverlessInVpc, serverlessNoMemcached,
} from '../../../src/rules/elasticache/serverless';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function cache(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElastiCache::ServerlessCache', { ServerlessCacheName: 'clinic', Engine: 'valkey', ...properties }, { Key: { Type: 'AWS::KMS::Key' } }, rest);
}

const AUTHENTICATION: RuleCases = {
  rule: serverlessAuthentication,
  cases: [
    passes('a cache with users', cache({ UserGroupId: 'nurses' })),
    passes('users whom a parameter names', cache({ UserGroupId: ANY }, ANY_TEXT)),
    fails('a cache without users', cache(), 'UserGroupId is not set'),
    fails('Memcached, which has none', cache({ Engine: 'memcached' })),
    fails('one branch without users', cache({ UserGroupId: ifProd('nurses', NO_VALUE) }, EITHER_WAY), 'when'),
    unverifiable('what a macro writes', cache({ UserGroupId: MACRO })),
  ],
};

const NO_MEMCACHED: RuleCases = {
  rule: serverlessNoMemcached,
  cases: [
    passes('Valkey', cache()),
    passes('Redis OSS', cache({ Engine: 'redis' })),
    fails('Memcached', cache({ Engine: 'memcached' }), 'knows no users'),
    fails('one branch that is Memcached', cache({ Engine: ifProd('redis', 'memcached') }, EITHER_WAY), 'when'),
    unverifiable('an engine that a parameter names', cache({ Engine: ANY }, ANY_TEXT)),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: serverlessCustomerKey,
  cases: [
    passes('a key of the template', cache({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
    fails('a cache without a key', cache()),
    unverifiable('a key that a parameter names', cache({ KmsKeyId: ANY }, ANY_TEXT)),
  ],
};

const BACKUP: RuleCases = {
  rule: serverlessBackup,
  cases: [
    passes('snapshots of 15 days', cache({ SnapshotRetentionLimit: 15 })),
    fails('a cache that says nothing', cache()),
    fails('snapshots of 14 days', cache({ SnapshotRetentionLimit: 14 })),
    unverifiable('days that a parameter says', cache({ SnapshotRetentionLimit: ANY }, ANY_TEXT)),
  ],
};

const PLACED = { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] };

const IN_VPC: RuleCases = {
  rule: serverlessInVpc,
  cases: [
    passes('a cache in subnets and security groups', cache(PLACED)),
    passes('a cache that says so', cache({ ...PLACED, ConnectionType: 'vpc' })),
    fails('a cache that says nothing: it is in the default VPC', cache(), 'SubnetIds'),
    fails('a cache on the internet', cache({ ...PLACED, ConnectionType: 'public' }), 'ConnectionType'),
    fails('a cache without security groups', cache({ ...PLACED, SecurityGroupIds: [] }), 'SecurityGroupIds'),
    unverifiable('a connection type that a parameter names', cache({ ...PLACED, ConnectionType: ANY }, ANY_TEXT)),
  ],
};

export const SERVERLESS_CACHE_CASES: readonly RuleCases[] = [AUTHENTICATION, NO_MEMCACHED, CUSTOMER_KEY, BACKUP, IN_VPC];
