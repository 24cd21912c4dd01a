import { all } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { mustBePlaced } from '../placement';
import { rule } from '../rule';

const SERVERLESS = ['AWS::ElastiCache::ServerlessCache'];

export const serverlessAuthentication = rule({
  id: 'ServerlessCache.Authentication',
  title: 'Serverless caches have a user group',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(d)'],
  source: 'Amazon ElastiCache API reference, CreateServerlessCache UserGroupId; Amazon ElastiCache user guide, "Role-Based Access Control (RBAC)"',
  appliesTo: SERVERLESS,
  rationale: 'Users are the only access control of a serverless cache, and there are none unless a group is named: whoever reaches the port '
    + 'reads every key.',
  fix: 'Use HipaaServerlessCache, or set UserGroupId, on Valkey or Redis OSS.',
  crosswalk: {},
  check: (cache) => cache.at('UserGroupId').mustBePresent(),
});

export const serverlessNoMemcached = rule({
  id: 'ServerlessCache.NoMemcached',
  title: 'Serverless caches run Valkey or Redis OSS',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(b)(1)', '164.312(a)(1)', '164.312(d)'],
  source: 'Amazon ElastiCache API reference, CreateServerlessCache UserGroupId: available for Valkey and Redis OSS only',
  appliesTo: SERVERLESS,
  rationale: 'Memcached knows no users: whoever reaches the port reads every key. The whitepaper describes Redis only.',
  fix: 'Use HipaaServerlessCache, or set Engine: valkey.',
  crosswalk: {},
  check: (cache) => cache.at('Engine').must('must be "valkey" or "redis": Memcached knows no users', (engine) => /^(?:valkey|redis)$/i.test(String(engine))),
});

export const serverlessCustomerKey = rule({
  id: 'ServerlessCache.CustomerKey',
  title: 'Serverless caches are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon ElastiCache user guide, "At-Rest Encryption in ElastiCache"',
  appliesTo: SERVERLESS,
  rationale: 'Serverless caches are always encrypted, by default with a key of the service: its use is not in your CloudTrail, and access '
    + 'cannot be ended at the key.',
  fix: 'Use HipaaServerlessCache, or set KmsKeyId when the cache is made.',
  crosswalk: {},
  check: (cache) => mustBeCustomerKey(cache.at('KmsKeyId')),
});

export const serverlessBackup = rule({
  id: 'ServerlessCache.Backup',
  title: 'Serverless caches keep daily snapshots for 15 days',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'Amazon ElastiCache API reference, CreateServerlessCache SnapshotRetentionLimit',
  appliesTo: SERVERLESS,
  rationale: 'What is in the cache only is lost with it. Automatic snapshots are off unless a time is set.',
  fix: 'Use HipaaServerlessCache, or set SnapshotRetentionLimit to 15 or more (35 at most).',
  crosswalk: {},
  check: (cache) => cache.at('SnapshotRetentionLimit').mustBeAtLeast(15),
});

export const serverlessInVpc = rule({
  id: 'ServerlessCache.InVpc',
  title: 'Serverless caches are reached from a VPC, by subnets and security groups that are named',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::ElastiCache::ServerlessCache ConnectionType, SubnetIds and SecurityGroupIds',
  appliesTo: SERVERLESS,
  rationale: 'A cache of the connection type "public" is reached from the internet. Where no subnets are named, those of the default VPC are taken, '
    + 'and its default security group.',
  fix: 'Use HipaaServerlessCache with your vpc, or set SubnetIds and SecurityGroupIds.',
  crosswalk: {},
  check: (cache) => all(
    cache.at('ConnectionType').mustWherePresent('must be "vpc"', (type) => /^vpc$/i.test(String(type))),
    mustBePlaced(cache, 'SubnetIds', 'SecurityGroupIds'),
  ),
});
