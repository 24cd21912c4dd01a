import { cluster, group, SECONDARY } from './groups';
import { logDelivery } from '../../../src/rules/elasticache/logs';
import {
  backup, engineVersion, multiAz, nodeType, noMemcachedOrPlainCluster, privateSubnet, securityUpdates,
} from '../../../src/rules/elasticache/operations';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, Case, EITHER_WAY, fails, ifProd, MACRO, passes, RuleCases, unverifiable } from '../cases';

const NODE_TYPE: RuleCases = {
  rule: nodeType,
  cases: [
    ...['cache.m7g.large', 'cache.r6gd.xlarge', 'cache.t2.micro', 'cache.t3.micro', 'cache.m10x.large']
      .map((type): Case => passes(`the current node type ${type}`, group({ CacheNodeType: type }))),
    passes('a cache cluster on a current node type', cluster({ CacheNodeType: 'cache.t4g.small' })),
    passes('a parameter that allows current node types only', group({ CacheNodeType: ANY }, {}, {
      Parameters: { Any: { Type: 'String', AllowedValues: ['cache.r7g.large', 'cache.m7g.large'] } },
    })),
    ...['cache.m3.medium', 'cache.t1.micro', 'cache.r3.large', 'cache.c1.xlarge', 'CACHE.M1.SMALL']
      .map((type): Case => fails(`the previous node type ${type}`, group({ CacheNodeType: type }), 'current generation')),
    fails('a cache cluster on a previous node type', cluster({ CacheNodeType: 'cache.m2.xlarge' })),
    fails('one value that a parameter allows', group({ CacheNodeType: ANY }, {}, {
      Parameters: { Any: { Type: 'String', AllowedValues: ['cache.r7g.large', 'cache.m3.medium'] } },
    }), 'm3'),
    fails('no node type at all', group()),
    unverifiable('a node type that a parameter names', group({ CacheNodeType: ANY }, {}, ANY_TEXT)),
    unverifiable('what a global datastore brings', group(SECONDARY)),
    unverifiable('what a snapshot brings', group({ SnapshotName: 'yesterday' }), 'snapshot'),
  ],
};

const ENGINE_VERSION: RuleCases = {
  rule: engineVersion,
  cases: [
    ...['3.2.6', '4.0.10', '4.0.11', '4.1', '5.0.6', '5.0', '6.x', '6.2', '7.0', '7.1', '10.0']
      .map((version): Case => passes(`Redis OSS ${version}`, group({ Engine: 'redis', EngineVersion: version }))),
    passes('Redis OSS of a number', group({ EngineVersion: 7.1 })),
    passes('Valkey', group({ Engine: 'valkey', EngineVersion: '7.2' })),
    passes('the newest version, by default', group({ Engine: 'redis' }), 'newest'),
    ...['2.8.24', '3.2.4', '3.2.10', '4.0.9', '4.0', '4', '3.x', 'latest', '']
      .map((version): Case => fails(`Redis OSS ${JSON.stringify(version)}`, group({ Engine: 'redis', EngineVersion: version }), '4.0.10')),
    fails('an old version without a name: that is Redis OSS', group({ EngineVersion: '2.8.24' })),
    fails('one branch that is old', group({ EngineVersion: ifProd('7.1', '2.8.24') }, {}, EITHER_WAY), 'when'),
    unverifiable('a version that a parameter names', group({ EngineVersion: ANY }, {}, ANY_TEXT)),
    unverifiable('what a global datastore brings', group(SECONDARY)),
  ],
};

const NO_PLAIN_CLUSTER: RuleCases = {
  rule: noMemcachedOrPlainCluster,
  cases: [
    fails('Memcached', cluster({ Engine: 'memcached', TransitEncryptionEnabled: true }), 'cannot be encrypted at rest'),
    fails('Redis OSS that stands alone', cluster({ Engine: 'redis' })),
    fails('Valkey that stands alone', cluster({ Engine: 'valkey' })),
  ],
  never: ['pass', 'unverifiable'],
};

const BACKUP: RuleCases = {
  rule: backup,
  cases: [
    passes('snapshots of 15 days', group({ SnapshotRetentionLimit: 15 })),
    passes('the same written as a text', group({ SnapshotRetentionLimit: '28' })),
    passes('Memcached, which has none', cluster({ Engine: 'memcached' })),
    passes('a cluster with snapshots', cluster({ Engine: 'redis', SnapshotRetentionLimit: 35 })),
    fails('a group that says nothing', group(), 'SnapshotRetentionLimit is not set'),
    fails('snapshots of 14 days', group({ SnapshotRetentionLimit: 14 })),
    fails('snapshots that are off', cluster({ Engine: 'redis', SnapshotRetentionLimit: 0 })),
    unverifiable('days that a parameter says', group({ SnapshotRetentionLimit: ANY }, {}, ANY_TEXT)),
  ],
};

const MULTI_AZ: RuleCases = {
  rule: multiAz,
  cases: [
    passes('a group that fails over', group({ AutomaticFailoverEnabled: true, MultiAZEnabled: 'true' })),
    fails('a group that says nothing', group()),
    fails('failover within one zone', group({ AutomaticFailoverEnabled: true }), 'MultiAZEnabled'),
    fails('several zones without failover', group({ AutomaticFailoverEnabled: false, MultiAZEnabled: true }), 'AutomaticFailoverEnabled'),
    unverifiable('what a parameter says', group({ AutomaticFailoverEnabled: true, MultiAZEnabled: ANY }, {}, ANY_TEXT)),
  ],
};

const WINDOW = { PreferredMaintenanceWindow: 'sun:07:00-sun:08:00' };

const SECURITY_UPDATES: RuleCases = {
  rule: securityUpdates,
  cases: [
    passes('a group that upgrades itself in a window', group({ AutoMinorVersionUpgrade: true, ...WINDOW })),
    passes('a version that cannot', group({ Engine: 'redis', EngineVersion: '5.0.6', ...WINDOW })),
    fails('a group that says nothing', group(), 'AutoMinorVersionUpgrade'),
    fails('a group that does not', group({ AutoMinorVersionUpgrade: false, EngineVersion: '6.x', ...WINDOW })),
    fails('a group without a window', group({ AutoMinorVersionUpgrade: true }), 'PreferredMaintenanceWindow'),
    unverifiable('what a parameter says', group({ AutoMinorVersionUpgrade: ANY, ...WINDOW }, {}, ANY_TEXT)),
  ],
};

function log(type: Json, to?: Json): JsonObject {
  return { LogType: type, LogFormat: 'json', DestinationType: 'cloudwatch-logs', DestinationDetails: { CloudWatchLogsDetails: { LogGroup: to } } };
}

function toFirehose(type: string): JsonObject {
  return { LogType: type, LogFormat: 'json', DestinationType: 'kinesis-firehose', DestinationDetails: { KinesisFirehoseDetails: { DeliveryStream: 'logs' } } };
}

function delivering(...logs: Json[]): JsonObject {
  return { LogDeliveryConfigurations: logs };
}

function logGroup(properties: JsonObject): JsonObject {
  return { Log: { Type: 'AWS::Logs::LogGroup', Properties: properties } };
}

const LOG = { Ref: 'Log' };
const KEY = { KmsKeyId: { 'Fn::ImportValue': 'KeyArn' } };

const LOG_DELIVERY: RuleCases = {
  rule: logDelivery,
  cases: [
    passes('an engine log in CloudWatch Logs, which encrypts what it holds', group(delivering(log('engine-log', 'redis')))),
    passes('an engine log in Firehose', group(delivering(toFirehose('engine-log')))),
    passes('a slow log under a key of your own', group(delivering(log('engine-log', LOG), log('slow-log', LOG)), logGroup(KEY))),
    passes('a slow log in a delivery stream, which is judged itself', group(delivering(log('engine-log', LOG), toFirehose('slow-log')))),
    fails('a group that says nothing', group(), 'no engine-log'),
    fails('a slow log only', group(delivering(log('slow-log', LOG)), logGroup(KEY)), 'no engine-log'),
    fails('a slow log without a key', group(delivering(log('engine-log', LOG), log('slow-log', LOG)), logGroup({})), 'Log.Properties.KmsKeyId'),
    fails('one branch without an engine log', group(delivering(ifProd(log('engine-log', 'redis'), toFirehose('slow-log'))), {}, EITHER_WAY), 'when'),
    unverifiable('a slow log in a log group that is made elsewhere', group(delivering(log('engine-log', LOG), log('slow-log', 'redis'))), 'not in these templates'),
    unverifiable('a kind of log that a parameter says', group(delivering(log(ANY, 'redis')), {}, ANY_TEXT)),
    unverifiable('what a macro writes', group({ LogDeliveryConfigurations: MACRO })),
  ],
};

const PRIVATE_SUBNET: RuleCases = {
  rule: privateSubnet,
  cases: [
    passes('a group that names both', group({ CacheSubnetGroupName: 'private', SecurityGroupIds: ['sg-1'] })),
    passes('what parameters name', group({ CacheSubnetGroupName: ANY, SecurityGroupIds: [ANY] }, {}, ANY_TEXT)),
    fails('a group that says nothing', group(), 'CacheSubnetGroupName'),
    fails('a group without security groups', group({ CacheSubnetGroupName: 'private', SecurityGroupIds: [] }), 'SecurityGroupIds'),
    unverifiable('what a macro writes', group({ CacheSubnetGroupName: MACRO, SecurityGroupIds: ['sg-1'] })),
  ],
};

export const REDIS_OPERATIONS_CASES: readonly RuleCases[] = [
  NODE_TYPE, ENGINE_VERSION, NO_PLAIN_CLUSTER, BACKUP, MULTI_AZ, SECURITY_UPDATES, LOG_DELIVERY, PRIVATE_SUBNET,
];
