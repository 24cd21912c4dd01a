import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CLUSTER, engineOf, INSTANCE, isCustom, isMember } from './databases';
import { CLUSTER_ENGINES, EngineFacts, factsOf, INSTANCE_ENGINES } from './engines';

const PACK = 'AWS Config conformance pack for HIPAA';

export const logExports = rule({
  id: 'RDS.LogExports',
  title: 'Databases export the logs that tell who did what',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(ii)(A)', '164.308(a)(5)(ii)(C)', '164.312(b)'],
  source: `${PACK}; AWS CloudFormation, EnableCloudwatchLogsExports`,
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'A log on the database goes with it, and whoever takes it over deletes it first. Which logs there are differs from engine to engine. The general log is not '
    + 'asked for: it holds every statement with its values, and so PHI.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set cloudwatchLogsExports to the logs that the finding names.',
  crosswalk: { cdkNag: 'RDSLoggingEnabled', configRule: 'rds-logging-enabled', guard: 'RDS_INSTANCE_LOGGING_ENABLED' },
  check: (database) => {
    const engine = engineOf(database);
    if (isMember(database) || isCustom(database)) {
      return Judgement.pass();
    }
    return engine.unknown ? engine.unverifiable() : exportsLogs(database, engine.text ?? '');
  },
});

function exportsLogs(database: Resource, engine: string): Judgement {
  const facts = factsOf(database.type === CLUSTER ? CLUSTER_ENGINES : INSTANCE_ENGINES, engine);
  const exported = database.at('EnableCloudwatchLogsExports');
  return facts === undefined ? Judgement.pass() : all(
    all(...facts.logs.map((log) => exported.someItem((item) => item.mustBe(log)))).orElse(exported.path, lacks(exported, facts)),
    ...exported.items().filter(({ text }) => text === 'general').map(holdsStatements),
  );
}

function lacks(exported: Value, { logs, title }: EngineFacts): string {
  const missing = logs.filter((log) => !exported.items().some(({ text }) => text === log));
  return `${exported.path} does not name ${missing.join(', ')}, which ${title} has`;
}

function holdsStatements({ path }: Value): Judgement {
  return Judgement.unverifiable(path, `${path} is general: that log holds every statement with its values. See that whoever may read it may see PHI, or leave it out.`);
}

const INTERVALS = [1, 5, 10, 15, 30, 60];

export const enhancedMonitoring = rule({
  id: 'RDS.EnhancedMonitoring',
  title: 'Databases are monitored from within',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)'],
  source: `${PACK}; Amazon RDS user guide, "Monitoring OS metrics with Enhanced Monitoring"`,
  appliesTo: [INSTANCE],
  rationale: 'Enhanced Monitoring tells which processes run on the machine of the database and what they use. It is off by default, and not there for RDS Custom.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set monitoringInterval.',
  crosswalk: { cdkNag: 'RDSEnhancedMonitoringEnabled', configRule: 'rds-enhanced-monitoring-enabled', guard: 'RDS_ENHANCED_MONITORING_ENABLED' },
  check: (instance) => (isCustom(instance) ? Judgement.pass() : any(isMonitored(instance), ...clustersOf(instance).map((cluster) =>
    isMonitored(cluster).seenFrom(cluster.logicalId)))),
});

function isMonitored(database: Resource): Judgement {
  return all(database.at('MonitoringInterval').mustBeOneOf(...INTERVALS), database.at('MonitoringRoleArn').mustBePresent());
}

function clustersOf(instance: Resource): Resource[] {
  const cluster = instance.named(instance.at('DBClusterIdentifier'), CLUSTER, 'DBClusterIdentifier');
  return cluster ? [cluster] : [];
}

/** Logs and monitoring, for all engines. */
export const RDS_MONITORING_RULES = [logExports, enhancedMonitoring] as const;
