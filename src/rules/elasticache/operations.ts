import { all, Judgement, Resource, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { mustBePlaced } from '../placement';
import { rule } from '../rule';
import { isValkey, REPLICATION_GROUP, unlessInherited } from './engine';
import { redisVersionIsListed, versionOf } from './versions';

const WHITEPAPER = 'Architecting for HIPAA, "Amazon ElastiCache for Redis"';
const CACHE_CLUSTER = 'AWS::ElastiCache::CacheCluster';

/** Families that ElastiCache calls previous generation; every other one is current, whatever comes. */
const PREVIOUS_GENERATION = /^cache\.(?:t1|m1|m2|m3|c1|r3)\./i;

export const nodeType = rule({
  id: 'Redis.NodeType',
  title: 'Caches run on node types of the current generation',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::ElastiCache::ReplicationGroup CacheNodeType`,
  appliesTo: [REPLICATION_GROUP, CACHE_CLUSTER],
  rationale: 'The whitepaper allows PHI on nodes of the current generation only. T1, M1, M2, M3, C1 and R3 are of the previous one.',
  fix: 'Use the current family of the kind: cache.m7g for M1 and M3, cache.r7g for M2 and R3, cache.t4g for T1, cache.c7gn for C1.',
  crosswalk: {},
  check: (cache) => {
    const node = cache.at('CacheNodeType');
    const isRestored = !cache.at('SnapshotName').isAbsent || !cache.at('SnapshotArns').isAbsent;
    return node.isAbsent && isRestored
      ? Judgement.unverifiable(node.path, `${node.path} is not set, and the snapshot that is restored does not tell it here. Set it.`)
      : unlessInherited(cache, node, () => node.must('must be a node type of the current generation', (type) => !PREVIOUS_GENERATION.test(String(type))));
  },
});

export const engineVersion = rule({
  id: 'Redis.EngineVersion',
  title: 'Replication groups run Valkey, or Redis OSS 3.2.6 or 4.0.10 onwards',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(a)(5)(ii)(B)', '164.308(b)(1)', '164.314(a)(2)(i)'],
  source: WHITEPAPER,
  appliesTo: [REPLICATION_GROUP],
  rationale: 'The whitepaper allows PHI on these versions only: others cannot encrypt.',
  fix: 'Use HipaaRedisCluster, or set Engine: valkey, or EngineVersion: 7.1.',
  crosswalk: {},
  check: (group) => {
    const version = group.at('EngineVersion');
    return unlessInherited(group, version, () => version.safeByDefault('ElastiCache takes the newest version when nothing is set', (set) => when(
      isValkey(group).not('Properties.Engine', 'the engine is Valkey'),
      () => set.must('must be 3.2.6, or 4.0.10 or later', (text) => redisVersionIsListed(String(text))),
    )));
  },
});

export const noMemcachedOrPlainCluster = rule({
  id: 'Redis.NoMemcachedOrPlainCluster',
  title: 'PHI is in no cache cluster that stands alone, Memcached included',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; AWS CloudFormation, AWS::ElastiCache::CacheCluster',
  appliesTo: [CACHE_CLUSTER],
  rationale: 'The BAA requires PHI at rest to be encrypted, and an AWS::ElastiCache::CacheCluster has no property for it, whatever its engine; '
    + 'nor has it one for an AUTH token or for users. Memcached knows neither encryption of what it stores nor who connects.',
  fix: 'Use HipaaRedisCluster or HipaaServerlessCache. A cache that never holds PHI is excluded: PhiBoundary.of(cache).exclude({ reason, owner }).',
  crosswalk: {},
  check: () => Judgement.fail('Type', 'a cache cluster that stands alone cannot be encrypted at rest and asks nobody who connects'),
});

export const backup = rule({
  id: 'Redis.Backup',
  title: 'Caches keep daily snapshots for 15 days',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon ElastiCache user guide, "Snapshot and restore"',
  appliesTo: [REPLICATION_GROUP, CACHE_CLUSTER],
  rationale: 'What is in the cache only is lost with it. Automatic snapshots are off unless a time is set; Memcached has none.',
  fix: 'Use HipaaRedisCluster, or set SnapshotRetentionLimit to 15 or more.',
  crosswalk: { cdkNag: 'ElastiCacheRedisClusterAutomaticBackup', configRule: 'elasticache-redis-cluster-automatic-backup-check' },
  check: (cache) => when(cache.at('Engine').mustNotBe('memcached'), () => cache.at('SnapshotRetentionLimit').mustBeAtLeast(15)),
});

export const multiAz = rule({
  id: 'Redis.MultiAz',
  title: 'Replication groups fail over to another availability zone by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon ElastiCache user guide, "Minimizing downtime in ElastiCache by using Multi-AZ"',
  appliesTo: [REPLICATION_GROUP],
  rationale: 'A group in one zone is gone with the zone, and one without failover waits for somebody to promote a replica.',
  fix: 'Use HipaaRedisCluster, or set AutomaticFailoverEnabled and MultiAZEnabled with at least one replica.',
  crosswalk: {},
  check: (group) => all(group.at('AutomaticFailoverEnabled').mustBe(true), group.at('MultiAZEnabled').mustBe(true)),
});

export const securityUpdates = rule({
  id: 'Redis.SecurityUpdates',
  title: 'Replication groups take minor versions by themselves, in a window that somebody chose',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: `${WHITEPAPER}; Amazon ElastiCache API reference, CreateReplicationGroup AutoMinorVersionUpgrade`,
  appliesTo: [REPLICATION_GROUP],
  rationale: 'The whitepaper asks for service updates of the type Security by their recommended date. These are applied while the group runs, '
    + 'so no template shows them; minor versions and the window in which updates come are what one can show. Redis OSS before 6 takes none by itself.',
  fix: 'Use HipaaRedisCluster, or set AutoMinorVersionUpgrade: true and PreferredMaintenanceWindow. Watch the service updates in the console.',
  crosswalk: {},
  check: (group) => all(upgradesItself(group), group.at('PreferredMaintenanceWindow').mustBePresent()),
});

function upgradesItself(group: Resource): Judgement {
  const version: Value = group.at('EngineVersion');
  const isOld = version.literal !== undefined && (versionOf(String(version.literal))?.[0] ?? 6) < 6;
  return isOld ? Judgement.pass() : group.at('AutoMinorVersionUpgrade').mustBe(true);
}

export const privateSubnet = rule({
  id: 'Redis.PrivateSubnet',
  title: 'Replication groups say in which subnets and security groups they are',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'Amazon ElastiCache API reference, CreateReplicationGroup; Amazon ElastiCache user guide, "Amazon VPCs and ElastiCache security"',
  appliesTo: [REPLICATION_GROUP],
  rationale: 'Without a subnet group and security groups a cache is in the default ones, which let in whatever else is in them. '
    + 'AWS\'s note on HIPAA in the API asks for a subnet group.',
  fix: 'Use HipaaRedisCluster with your vpc, or set CacheSubnetGroupName and SecurityGroupIds.',
  crosswalk: {},
  check: (group) => mustBePlaced(group, 'CacheSubnetGroupName', 'SecurityGroupIds'),
});
