import { all, any, Judgement, Resource, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { engineOf, isCustom, isMember, runs, versionOf } from './databases';
import { SQLSERVER, SQLSERVER_AUDIT, SQLSERVER_WEAK } from './engines';
import { isFamily } from './mysql';
import { hasOption, judgeOptions } from './options';
import { judgeEngineParameter, refusesPlainText } from './parameters';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const WHITEPAPER = 'Architecting for HIPAA, "Amazon RDS for SQL Server"';

export const noExpress = rule({
  id: 'RdsSqlServer.NoExpress',
  title: 'SQL Server Express and Developer editions hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: `${WHITEPAPER}: Express edition is not supported and should never be used for PHI; ${SQLSERVER.source}`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'AWS names Enterprise, Standard and Web edition as those that may hold PHI, and rules Express out.',
  fix: 'Use sqlserver-web, sqlserver-se or sqlserver-ee.',
  crosswalk: {},
  check: (instance) => (isCustom(instance) && /sqlserver/i.test(engineOf(instance).text!)
    ? Judgement.unverifiable('Properties.Engine', 'Properties.Engine is RDS Custom for SQL Server, which AWS\'s list of editions for PHI does not name. Use sqlserver-web, '
      + 'sqlserver-se or sqlserver-ee.')
    : when(runs(instance, SQLSERVER.engine), () => engineOf(instance)
      .must('must be sqlserver-web, sqlserver-se or sqlserver-ee', (engine) => /^sqlserver-(?:web|se|ee)$/i.test(String(engine))))),
});

/** SQL Server 2016, 2017, 2019 and 2022. */
const LISTED_MAJORS = [13, 14, 15, 16];

export const editionVersion = rule({
  id: 'RdsSqlServer.EditionVersion',
  title: 'SQL Server runs in a version that AWS offers for PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: `${WHITEPAPER}; ${SQLSERVER.source}: 2016, 2017, 2019 and 2022 (13.00 to 16.00)`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'AWS lists the versions and editions with which SQL Server may hold PHI. The whitepaper\'s own list is older; the user guide\'s is used.',
  fix: 'Use a version from 13.00 (SQL Server 2016) to 16.00 (2022).',
  crosswalk: {},
  check: (instance) => when(runs(instance, /^sqlserver-(?:web|se|ee)$/), () => versionIsListed(instance)),
});

function versionIsListed(instance: Resource): Judgement {
  const version = versionOf(instance);
  if (version.isAbsent) {
    return instance.byDefault('EngineVersion', 'RDS takes its default version when nothing is set, which is one of those that AWS lists');
  }
  const major = Number(/^\d+/.exec(version.text ?? '')?.[0]);
  return major > LISTED_MAJORS[LISTED_MAJORS.length - 1] && version.literal !== undefined
    ? Judgement.unverifiable(version.path, `${version.path} is ${JSON.stringify(version.literal)}, newer than what AWS's list for PHI named when this rule was written. See the list, `
      + 'and accept the risk if it is on it.')
    : version.must('must be 13, 14, 15 or 16 (SQL Server 2016 to 2022)', () => LISTED_MAJORS.includes(major));
}

export const forceSsl = rule({
  id: 'RdsSqlServer.ForceSsl',
  title: 'SQL Server refuses connections without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}: Forced SSL is enabled from within the parameter group; Amazon RDS user guide, "Forcing connections to your DB instance to use SSL"`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'Connections that carry PHI must be encrypted. rds.force_ssl is off by default.',
  fix: 'Use HipaaRdsInstance, or a parameter group with rds.force_ssl: 1.',
  crosswalk: { configRule: 'rds-sqlserver-encrypted-in-transit' },
  check: (instance) => when(runs(instance, SQLSERVER.engine), () => refusesPlainText(instance, SQLSERVER.transport!)),
});

export const audit = rule({
  id: 'RdsSqlServer.Audit',
  title: 'SQL Server is audited',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(b)'],
  source: `${WHITEPAPER}: instances that contain PHI must have auditing enabled; ${SQLSERVER.source}`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'AWS demands auditing for PHI, and names the parameter that turns it on. With the SQLSERVER_AUDIT option alone the audits themselves are made in T-SQL, '
    + 'which no template shows.',
  fix: 'Use HipaaRdsInstance, or a parameter group with rds.sqlserver_audit: fedramp_hipaa.',
  crosswalk: {},
  check: (instance) => when(runs(instance, SQLSERVER.engine), () => isAudited(instance)),
});

function isAudited(instance: Resource): Judgement {
  const { name, value } = SQLSERVER_AUDIT;
  const byParameter = judgeEngineParameter(instance, name, (setting) => setting.mustBe(value), (path) => Judgement.fail(path, `${path}: ${name} is not ${value}`));
  const byOption = judgeOptions(instance, (group) => hasOption(group, 'SQLSERVER_AUDIT'), (path) => Judgement.fail(path, `${path} is not set`));
  return byParameter.conclusion === 'fail' && byOption.conclusion === 'pass'
    ? Judgement.unverifiable('Properties.OptionGroupName', 'Properties.OptionGroupName has SQLSERVER_AUDIT, and no template shows the audits that are made with it. '
      + `Set ${name} to ${value}, or accept the risk with the audits as the alternative.`)
    : byParameter;
}

const TODAY = 'SQL Server on RDS does without it in current minor versions';

/** The last minor versions that still had weak protocols on by default. */
const LAST_WEAK: { readonly [major: string]: readonly number[] } = {
  13: [6435, 1], 14: [3465, 1], 15: [4365, 2], 16: [4120, 1],
};

export const tlsVersions = rule({
  id: 'RdsSqlServer.TlsVersions',
  title: 'SQL Server accepts no weak protocols and ciphers',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: IN_TRANSIT,
  source: 'Amazon RDS user guide, "Configuring SQL Server security protocols and ciphers"',
  appliesTo: ['AWS::RDS::DBParameterGroup'],
  rationale: 'TLS 1.0 and 1.1, RC4 and triple DES have known weaknesses. Current minor versions do without unless the parameter group turns them on.',
  fix: `Use HipaaRdsInstance, or set ${SQLSERVER_WEAK.join(', ')} to disabled.`,
  crosswalk: {},
  check: (group) => when(isFamily(group, SQLSERVER.engine), () => all(
    ...SQLSERVER_WEAK.map((name) => isOff(group, name)),
    group.at('Parameters').member('rds.tls12').mustNotBe('disabled'),
  )),
});

function isOff(group: Resource, name: string): Judgement {
  const value = group.at('Parameters').member(name);
  const isDefault = any(value.mustBeAbsent(), value.mustBe('default'));
  if (isDefault.conclusion !== 'pass') {
    return value.mustBe('disabled');
  }
  return all(group.byDefault(`Parameters.${name}`, TODAY), ...usersOf(group).map((instance) => isCurrent(instance, name)));
}

function usersOf(group: Resource): Resource[] {
  return group.relatedBy('AWS::RDS::DBInstance', 'DBParameterGroupName', 'DBParameterGroupName').filter((instance) => !isMember(instance));
}

/** The instance runs a minor version that does without weak protocols by itself. */
function isCurrent(instance: Resource, name: string): Judgement {
  const version = versionOf(instance);
  const [, major, build, fix] = /^(\d+)\.\d+\.(\d+)\.(\d+)/.exec(version.text ?? '') ?? [];
  const [lastBuild, lastFix] = LAST_WEAK[major] ?? [0, 0];
  const isOld = major !== undefined && (Number(build) < lastBuild || (Number(build) === lastBuild && Number(fix) <= lastFix));
  return isOld
    ? Judgement.fail(version.path, `${version.path} is ${JSON.stringify(version.literal)}, which has ${name} on by default; set it to disabled`).seenFrom(instance.logicalId)
    : Judgement.pass();
}

/** Amazon RDS for SQL Server. */
export const SQLSERVER_RULES = [noExpress, editionVersion, forceSsl, audit, tlsVersions] as const;
