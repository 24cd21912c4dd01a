import { all, Judgement, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CLUSTER } from './databases';
import { AURORA_MYSQL, AURORA_POSTGRES, CLUSTER_ENGINES, factsOf } from './engines';
import { isFamily } from './mysql';
import { listed, ownGroupIsUsed, refusesPlainText } from './parameters';
import { auditsPostgres } from './postgres';

const WHITEPAPER = 'Architecting for HIPAA, "Amazon Aurora"';

export const requireTls = rule({
  id: 'Aurora.RequireTls',
  title: 'Clusters refuse connections without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; ${AURORA_MYSQL.source}; ${AURORA_POSTGRES.source}`,
  appliesTo: [CLUSTER],
  rationale: 'Connections that carry PHI must be encrypted. Aurora MySQL takes clear text by default, Aurora PostgreSQL before version 17; Multi-AZ clusters do as '
    + 'their engine does, and PostgreSQL refuses it from version 15 on.',
  fix: 'Use HipaaAuroraCluster, or a cluster parameter group with require_secure_transport: ON (MySQL) or rds.force_ssl: 1 (PostgreSQL).',
  crosswalk: {},
  check: (cluster) => {
    const engine = cluster.at('Engine');
    const facts = factsOf(CLUSTER_ENGINES, engine.text ?? '');
    return facts === undefined
      ? engine.isAbsent || engine.unknown ? engineUnknown(engine) : Judgement.pass()
      : refusesPlainText(cluster, facts.transport!);
  },
});

function engineUnknown(engine: Value): Judgement {
  return engine.unknown ? engine.unverifiable() : Judgement.fail(engine.path, `${engine.path} is not set`);
}

const ALLOWED = /^(?:aurora-mysql|aurora-postgresql|mysql|postgres)$/i;

export const engineAllowed = rule({
  id: 'Aurora.EngineAllowed',
  title: 'Clusters run Aurora MySQL, Aurora PostgreSQL, MySQL or PostgreSQL',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: `${WHITEPAPER}: the MySQL-compatible or the PostgreSQL-compatible edition as part of the BAA; AWS HIPAA Eligible Services Reference`,
  appliesTo: [CLUSTER],
  rationale: 'The BAA covers the editions that AWS names. The engine "aurora" was MySQL 5.6, which AWS has ended.',
  fix: 'Use aurora-mysql or aurora-postgresql.',
  crosswalk: {},
  check: (cluster) => cluster.at('Engine').must('must be aurora-mysql, aurora-postgresql, mysql or postgres', (engine) => ALLOWED.test(String(engine))),
});

export const auditLogging = rule({
  id: 'Aurora.AuditLogging',
  title: 'Clusters record who connects and what they change, without the values of rows',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon Aurora user guide, "Using Advanced Auditing with an Amazon Aurora MySQL DB cluster" and "Using pgAudit to log database activity"',
  appliesTo: ['AWS::RDS::DBClusterParameterGroup', CLUSTER],
  rationale: 'Audit controls need a record of who used the database. The events QUERY and QUERY_DML write statements with their values, and so PHI, into the log.',
  fix: 'Use HipaaAuroraCluster, or set server_audit_logging: 1 and server_audit_events with CONNECT (MySQL), or load pgaudit, set pgaudit.log and log connections '
    + '(PostgreSQL).',
  crosswalk: {},
  check: (resource) => (resource.type === CLUSTER
    ? all(...[AURORA_MYSQL, AURORA_POSTGRES].map((facts) => ownGroupIsUsed(resource, facts, 'DBClusterParameterGroupName', 'an audit log')))
    : all(
      when(isFamily(resource, /^aurora-mysql/), () => auditsMySql(resource.at('Parameters'))),
      when(isFamily(resource, /^aurora-postgresql/), () => auditsPostgres(resource.at('Parameters'))),
    )),
});

function auditsMySql(parameters: Value): Judgement {
  const events = parameters.member('server_audit_events');
  return all(
    parameters.member('server_audit_logging').must('must be 1', (value) => /^(?:1|on)$/i.test(String(value))),
    events.must('must name CONNECT', (value) => listed(value).includes('connect')),
    listed(events.text ?? '').some((event) => ['query', 'query_dml'].includes(event))
      ? Judgement.unverifiable(events.path, `${events.path} logs statements with their values. See that whoever may read the log may see PHI, or name CONNECT, TABLE, QUERY_DCL and QUERY_DDL.`)
      : Judgement.pass(),
  );
}

export const backupRetention = rule({
  id: 'Aurora.BackupRetention',
  title: 'Clusters keep automated backups for a week or more, with their tags',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS CloudFormation, AWS::RDS::DBCluster BackupRetentionPeriod and CopyTagsToSnapshot',
  appliesTo: [CLUSTER],
  rationale: 'Aurora keeps one day when nothing is set: a mistake that is found on Monday cannot be taken back. A week is our judgement.',
  fix: 'Use HipaaAuroraCluster, which keeps 35 days, or set backup: { retention: Duration.days(35) }.',
  crosswalk: {},
  check: (cluster) => all(cluster.at('BackupRetentionPeriod').mustBeAtLeast(7), cluster.at('CopyTagsToSnapshot').mustBe(true)),
});

export const dataApiReviewed = rule({
  id: 'Aurora.DataApiReviewed',
  title: 'The Data API is off, or somebody has looked at who may use it',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon Aurora user guide, "Using the Amazon RDS Data API"',
  appliesTo: [CLUSTER],
  rationale: 'With the Data API a policy of IAM is all it takes to read the database from anywhere: no security group stands in between.',
  fix: 'Leave enableDataApi out; or see which policies allow rds-data, and accept the finding with its reason, owner and date.',
  crosswalk: {},
  check: (cluster) => cluster.at('EnableHttpEndpoint').mustNotBe(true),
});

export const shardGroupNotPublic = rule({
  id: 'Aurora.ShardGroupNotPublic',
  title: 'Shard groups have no public address',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::RDS::DBShardGroup PubliclyAccessible',
  appliesTo: ['AWS::RDS::DBShardGroup'],
  rationale: 'A shard group has a switch of its own. Where nothing is set it has a public address if its VPC has an internet gateway.',
  fix: 'Set publiclyAccessible: false.',
  crosswalk: {},
  check: (group) => {
    const isPublic = group.at('PubliclyAccessible');
    return isPublic.isAbsent
      ? Judgement.unverifiable(isPublic.path, `${isPublic.path} is not set: whether the VPC has an internet gateway decides. Set it to false.`)
      : isPublic.mustBe(false);
  },
});

/** Amazon Aurora, and Multi-AZ clusters of Amazon RDS. */
export const AURORA_RULES = [requireTls, engineAllowed, auditLogging, backupRetention, dataApiReviewed, shardGroupNotPublic] as const;
