import { all, Judgement, Resource, Value, when } from '../../template';
import { mustNameKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { REPLICATION_GROUP } from './engine';

export const logDelivery = rule({
  id: 'Redis.LogDelivery',
  title: 'Replication groups deliver their engine log, and a slow log only where it is encrypted with a key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon ElastiCache user guide, "Log delivery"',
  appliesTo: [REPLICATION_GROUP],
  rationale: 'The engine log tells what happened to the cache. The slow log holds commands with their arguments, which may be PHI.',
  fix: 'Use HipaaRedisCluster, or add an engine-log to LogDeliveryConfigurations; give the log group of a slow-log a kmsKeyId.',
  crosswalk: {},
  check: (group) => all(
    group.at('LogDeliveryConfigurations').someItem(isEngineLog)
      .orElse('Properties.LogDeliveryConfigurations', 'no engine-log is delivered anywhere'),
    group.at('LogDeliveryConfigurations').everyItem((log) => when(log.at('LogType').mustBe('slow-log'), () => isKeptSafe(log, group))),
  ),
});

function isEngineLog(log: Value): Judgement {
  return all(log.at('LogType').mustBe('engine-log'), log.at('DestinationType').mustBeOneOf('cloudwatch-logs', 'kinesis-firehose'));
}

/** What a delivery stream does with the log is judged where the stream is. */
function isKeptSafe(log: Value, group: Resource): Judgement {
  const name = log.at('DestinationDetails.CloudWatchLogsDetails.LogGroup');
  const logGroup = group.named(name, 'AWS::Logs::LogGroup', 'LogGroupName');
  if (name.isAbsent) {
    return log.at('DestinationDetails.KinesisFirehoseDetails.DeliveryStream').mustBePresent();
  }
  return logGroup
    ? mustNameKey(logGroup.at('KmsKeyId')).seenFrom(logGroup.logicalId)
    : Judgement.unverifiable(name.path, `${name.path} names a log group that is not in these templates, so nobody can tell its key. `
      + 'Judge the template that makes it together with this one.');
}
