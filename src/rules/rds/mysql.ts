import { Judgement, Resource, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { ResourceRule, rule } from '../rule';
import { runs } from './databases';
import { EngineFacts, MARIADB, MARIADB_WITH_SECURE_TRANSPORT, MYSQL, versionNumber } from './engines';
import { hasOption } from './options';
import { engineVersion, familyVersion, listed, ownGroupIsUsed, refusesPlainText } from './parameters';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];

export const mySqlRequireSecureTransport = rule({
  id: 'RdsMySql.RequireSecureTransport',
  title: 'MySQL refuses connections without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `Architecting for HIPAA, "Amazon RDS for MySQL"; ${MYSQL.source}`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'Connections that carry PHI must be encrypted. MySQL offers TLS, and insists on it only where require_secure_transport says so, which is off '
    + 'by default.',
  fix: 'Use HipaaRdsInstance, or a parameter group with require_secure_transport: 1.',
  crosswalk: {},
  check: (instance) => when(runs(instance, MYSQL.engine), () => refusesPlainText(instance, MYSQL.transport!)),
});

export const mariaDbRequireSecureTransport = rule({
  id: 'RdsMariaDb.RequireSecureTransport',
  title: 'MariaDB refuses connections without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `Architecting for HIPAA, "Amazon RDS for MariaDB"; ${MARIADB.source}`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'Connections that carry PHI must be encrypted. MariaDB has require_secure_transport from 10.5 on, and turns it on by itself from 11.8 on.',
  fix: 'Use HipaaRdsInstance, or a parameter group with require_secure_transport: 1 and a version from 10.5 on.',
  crosswalk: {},
  check: (instance) => when(runs(instance, MARIADB.engine), () => (isBefore(instance, MARIADB_WITH_SECURE_TRANSPORT)
    ? Judgement.fail('Properties.EngineVersion', `Properties.EngineVersion is older than ${MARIADB_WITH_SECURE_TRANSPORT}, the first that can refuse clear text`)
    : refusesPlainText(instance, MARIADB.transport!))),
});

function isBefore(instance: Resource, version: string): boolean {
  const own = engineVersion(instance);
  return own !== undefined && own < versionNumber(version)!;
}

export const mySqlTlsVersion = rule({
  id: 'RdsMySql.TlsVersion',
  title: 'MySQL accepts TLS 1.2 and 1.3 only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: IN_TRANSIT,
  source: 'Amazon RDS user guide, "SSL/TLS support for MySQL DB instances on Amazon RDS"',
  appliesTo: ['AWS::RDS::DBParameterGroup'],
  rationale: 'TLS 1.0 and 1.1 have known weaknesses. MySQL 5.7 accepts them unless tls_version says otherwise; later versions do without.',
  fix: 'Use HipaaRdsInstance, or set tls_version to TLSv1.2,TLSv1.3 (MySQL 5.7: TLSv1.2).',
  crosswalk: {},
  check: (group) => when(isFamily(group, /^mysql/), () => {
    const version = group.at('Parameters').member('tls_version');
    const isOld = (familyVersion(group.at('Family').text ?? '') ?? 0) < versionNumber('8.0')!;
    return version.isAbsent && !isOld
      ? group.byDefault('Parameters.tls_version', 'MySQL 8.0 and later accept TLS 1.2 and 1.3 only')
      : version.must('must name TLSv1.2 and TLSv1.3 only', (value) => isStrong(listed(value)));
  }),
});

function isStrong(versions: readonly string[]): boolean {
  return versions.length > 0 && versions.every((name) => /^tlsv1\.[23]$/.test(name));
}

/** The group is for engines whose family begins so. */
export function isFamily(group: Resource, family: RegExp): Judgement {
  return group.at('Family').must('must be another family', (name) => family.test(String(name).toLowerCase()));
}

const AUDIT = 'MARIADB_AUDIT_PLUGIN';

function auditPlugin(id: string, facts: EngineFacts, engineName: RegExp): ResourceRule {
  return rule({
    id,
    title: `${facts.title} records who connects and what they change`,
    level: RuleLevel.RECOMMENDED,
    basis: Basis.PRACTICE,
    safeguards: ['164.312(b)'],
    source: `Amazon RDS user guide, "MariaDB Audit Plugin support for ${facts.title}"`,
    appliesTo: ['AWS::RDS::OptionGroup', 'AWS::RDS::DBInstance'],
    rationale: 'Audit controls need a record of who used the database. Without the plugin there is no audit log to export, whatever '
      + 'EnableCloudwatchLogsExports says.',
    fix: `Use HipaaRdsInstance, or an option group with ${AUDIT}.`,
    crosswalk: {},
    check: (resource) => (resource.type === 'AWS::RDS::OptionGroup'
      ? when(resource.at('EngineName').must('must be another engine', (name) => engineName.test(String(name))), () => hasOption(resource, AUDIT))
      : ownGroupIsUsed(resource, facts, 'OptionGroupName', 'an audit log')),
  });
}

export const mySqlAuditPlugin = auditPlugin('RdsMySql.AuditPlugin', MYSQL, /^mysql$/i);
export const mariaDbAuditPlugin = auditPlugin('RdsMariaDb.AuditPlugin', MARIADB, /^mariadb$/i);

/** Amazon RDS for MySQL and for MariaDB. */
export const MYSQL_RULES = [
  mySqlRequireSecureTransport, mySqlTlsVersion, mySqlAuditPlugin, mariaDbRequireSecureTransport, mariaDbAuditPlugin,
] as const;
