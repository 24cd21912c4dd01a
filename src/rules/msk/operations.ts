import { CLUSTER } from './transport';
import { all, any, Judgement, Value } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const customerKey = rule({
  id: 'MSK.CustomerKey',
  title: 'Kafka clusters encrypt their volumes with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon MSK developer guide, "Amazon MSK encryption at rest": with an AWS managed key where none is named',
  appliesTo: [CLUSTER],
  rationale: 'MSK encrypts in any case. With a key of your own every use is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaKafkaCluster, or set DataVolumeKMSKeyId. Another key replaces the cluster.',
  crosswalk: {},
  check: (cluster) => mustBeCustomerKey(cluster.at('EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId')),
});

export const brokerLogs = rule({
  id: 'MSK.BrokerLogs',
  title: 'Brokers write their logs somewhere',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon MSK developer guide, "Amazon MSK logging"',
  appliesTo: [CLUSTER],
  rationale: 'The brokers\' logs show who was turned away and what failed; without a destination nobody keeps them.',
  fix: 'Use HipaaKafkaCluster, or enable CloudWatchLogs, S3 or Firehose under LoggingInfo.BrokerLogs.',
  crosswalk: {},
  check: (cluster) => any(...['CloudWatchLogs', 'S3', 'Firehose'].map((name) => cluster.at(`LoggingInfo.BrokerLogs.${name}.Enabled`).mustBe(true)))
    .orElse('Properties.LoggingInfo.BrokerLogs', 'none of CloudWatchLogs, S3 and Firehose is enabled'),
});

const ZONES = 3;

export const multiAz = rule({
  id: 'MSK.MultiAz',
  title: 'Kafka clusters spread over three zones, and brokers are watched one by one',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon MSK developer guide, "Best practices"; AWS CloudFormation, AWS::MSK::Cluster BrokerNodeGroupInfo and EnhancedMonitoring',
  appliesTo: [CLUSTER],
  rationale: 'With two zones, losing one leaves no majority of in-sync copies; with metrics of the cluster alone, nobody sees which broker is full.',
  fix: 'Use HipaaKafkaCluster with subnets in three zones, and set EnhancedMonitoring: PER_BROKER.',
  crosswalk: {},
  check: (cluster) => all(
    hasThreeSubnets(cluster.at('BrokerNodeGroupInfo.ClientSubnets')),
    cluster.at('EnhancedMonitoring').mustBeOneOf('PER_BROKER', 'PER_TOPIC_PER_BROKER', 'PER_TOPIC_PER_PARTITION'),
  ),
});

/** MSK refuses two subnets in one zone, so their number is that of the zones. */
function hasThreeSubnets(subnets: Value): Judgement {
  if (!Array.isArray(subnets.resolved)) {
    return subnets.unknown ? subnets.unverifiable() : Judgement.fail(subnets.path, `${subnets.path} is not a list of subnets`);
  }
  const { length } = subnets.items();
  return length >= ZONES ? Judgement.pass() : Judgement.fail(subnets.path, `${subnets.path} has ${length} subnets; it must have ${ZONES}`);
}
