import { all, Judgement, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { runs } from './databases';
import { POSTGRES, versionNumber } from './engines';
import { isFamily } from './mysql';
import { familyVersion, listed, ownGroupIsUsed, refusesPlainText } from './parameters';

export const forceSsl = rule({
  id: 'RdsPostgres.ForceSsl',
  title: 'PostgreSQL refuses connections without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `Architecting for HIPAA, "Amazon RDS for PostgreSQL"; ${POSTGRES.source}`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'Connections that carry PHI must be encrypted. rds.force_ssl is on by default from PostgreSQL 15 on, and off before.',
  fix: 'Use HipaaRdsInstance, or a parameter group with rds.force_ssl: 1.',
  crosswalk: {},
  check: (instance) => when(runs(instance, POSTGRES.engine), () => refusesPlainText(instance, POSTGRES.transport!)),
});

const FAMILY = /^postgres\d/;

export const auditLogging = rule({
  id: 'RdsPostgres.AuditLogging',
  title: 'PostgreSQL records who connects and what they change, without the values of rows',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(C)', '164.312(b)'],
  source: 'Amazon RDS user guide, "Using pgAudit to log database activity"',
  appliesTo: ['AWS::RDS::DBParameterGroup', 'AWS::RDS::DBInstance'],
  rationale: 'Audit controls need a record of who used the database. pgaudit needs both: to be loaded, and a class of statements to log. log_statement '
    + '"mod" and "all" write the statements themselves, and the PHI in them, into the log.',
  fix: 'Use HipaaRdsInstance, or a parameter group that loads pgaudit, sets pgaudit.log, log_connections and log_disconnections, and leaves '
    + 'log_statement at none or ddl.',
  crosswalk: {},
  check: (resource) => (resource.type === 'AWS::RDS::DBParameterGroup'
    ? when(isFamily(resource, FAMILY), () => auditsPostgres(resource.at('Parameters')))
    : ownGroupIsUsed(resource, POSTGRES, 'DBParameterGroupName', 'pgaudit')),
});

/** Connections are logged, and what pgaudit is told to, but no statements with their values. */
export function auditsPostgres(parameters: Value): Judgement {
  return all(
    loadsPgaudit(parameters),
    connectionsAreLogged(parameters.member('log_connections')),
    parameters.member('log_disconnections').must('must be 1', isOn),
    parameters.member('log_statement').mustNotBe('all', 'mod'),
  );
}

/** pgaudit is loaded, and has something to log. */
function loadsPgaudit(parameters: Value): Judgement {
  return all(
    parameters.member('shared_preload_libraries').must('must name pgaudit', (libraries) => listed(libraries).includes('pgaudit')),
    parameters.member('pgaudit.log').must('must name what is logged, such as ddl,role', (classes) => listed(classes).some((name) => name !== 'none')),
  );
}

/** From version 18 on it takes a list of what of a connection is logged, and all. */
function connectionsAreLogged(value: Value): Judgement {
  return value.must('must be 1, or from PostgreSQL 18 on all, or name authentication or authorization',
    (setting) => isOn(setting) || listed(setting).some((name) => ['all', 'authentication', 'authorization'].includes(name)));
}

function isOn(setting: unknown): boolean {
  return /^(?:1|on|true)$/i.test(String(setting));
}

export const passwordEncryption = rule({
  id: 'RdsPostgres.PasswordEncryption',
  title: 'PostgreSQL stores passwords with SCRAM, and takes no others',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(d)'],
  source: 'Amazon RDS user guide, "Using SCRAM for PostgreSQL password encryption"',
  appliesTo: ['AWS::RDS::DBParameterGroup'],
  rationale: 'What md5 keeps of a password is enough to sign in with, and easy to guess from. Users whose password is kept so set it again once SCRAM is on.',
  fix: 'Use HipaaRdsInstance, or set rds.accepted_password_auth_method to scram and password_encryption to scram-sha-256.',
  crosswalk: {},
  check: (group) => when(isFamily(group, FAMILY), () => {
    const encryption = group.at('Parameters').member('password_encryption');
    const isScramByDefault = (familyVersion(group.at('Family').text ?? '') ?? 0) >= versionNumber('14')!;
    return all(
      group.at('Parameters').member('rds.accepted_password_auth_method').mustBe('scram'),
      encryption.isAbsent && isScramByDefault
        ? group.byDefault('Parameters.password_encryption', 'PostgreSQL 14 and later encrypt passwords with SCRAM')
        : encryption.mustBe('scram-sha-256'),
    );
  }),
});

/** Amazon RDS for PostgreSQL. */
export const POSTGRES_RULES = [forceSsl, auditLogging, passwordEncryption] as const;
