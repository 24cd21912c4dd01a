import { all, any, Resource } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isValkey, REPLICATION_GROUP, unlessInherited } from './engine';

const WHITEPAPER = 'Architecting for HIPAA, "Amazon ElastiCache for Redis"';

export const encryptionAtRest = rule({
  id: 'Redis.EncryptionAtRest',
  title: 'Replication groups of Redis OSS and Valkey are encrypted at rest',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${WHITEPAPER}; Amazon ElastiCache API reference, CreateReplicationGroup`,
  appliesTo: [REPLICATION_GROUP],
  rationale: 'PHI in a cache reaches its disks when the cache synchronizes, swaps or backs up. Redis OSS is not encrypted unless it is told '
    + 'to be, and nothing can switch it on later.',
  fix: 'Use HipaaRedisCluster, or set AtRestEncryptionEnabled: true. A group that is there has to be restored from a snapshot into a new one.',
  crosswalk: {},
  check: (group) => {
    const encrypted = group.at('AtRestEncryptionEnabled');
    return unlessInherited(group, encrypted, () => (encrypted.isAbsent
      ? any(encrypted.mustBe(true), all(isValkey(group), group.byDefault('AtRestEncryptionEnabled', 'ElastiCache encrypts Valkey when nothing is set')))
        .orElse(encrypted.path, `${encrypted.path} is not set; it must be true`)
      : encrypted.mustBe(true)));
  },
});

export const transitEncryption = rule({
  id: 'Redis.TransitEncryption',
  title: 'Replication groups take encrypted connections only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; Amazon ElastiCache API reference, CreateReplicationGroup`,
  appliesTo: [REPLICATION_GROUP],
  rationale: 'PHI must be encrypted on its way. The mode "preferred" lets clients in that speak clear text: it is meant for the time in '
    + 'which they move over.',
  fix: 'Use HipaaRedisCluster, or set TransitEncryptionEnabled: true and TransitEncryptionMode: required.',
  crosswalk: {},
  check: (group) => {
    const encrypted = group.at('TransitEncryptionEnabled');
    return unlessInherited(group, encrypted, () => all(
      encrypted.mustBe(true),
      group.at('TransitEncryptionMode').mustWherePresent('must be "required": any other mode takes clear text too', (mode) => mode === 'required'),
    ));
  },
});

export const customerKey = rule({
  id: 'Redis.CustomerKey',
  title: 'Replication groups are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon ElastiCache user guide, "At-Rest Encryption in ElastiCache"',
  appliesTo: [REPLICATION_GROUP],
  rationale: 'Without a key of your own, a key of the service encrypts: its use is not in your CloudTrail, and access cannot be ended at the key.',
  fix: 'Use HipaaRedisCluster, or set KmsKeyId when the group is made.',
  crosswalk: {},
  check: (group: Resource) => mustBeCustomerKey(group.at('KmsKeyId')),
});
