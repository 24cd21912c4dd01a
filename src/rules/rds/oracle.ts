import { all, any, Judgement, Resource, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { clearPortIsClosed } from './clear-port';
import { engineOf, isCustom, runs } from './databases';
import { inheritsOrIsEncrypted } from './encryption';
import { NATIVE_NETWORK_ENCRYPTION, ORACLE, versionNumber } from './engines';
import { isFamily } from './mysql';
import { hasOption, judgeOptions, judgeSetting, optionsNamed } from './options';
import { familyVersion, listed } from './parameters';

const WHITEPAPER = 'Architecting for HIPAA, "Amazon RDS for Oracle"';
const NNE = NATIVE_NETWORK_ENCRYPTION.name;

export const transportEncryption = rule({
  id: 'RdsOracle.TransportEncryption',
  title: 'Oracle refuses connections that are not encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; Amazon RDS user guide, "NATIVE_NETWORK_ENCRYPTION option settings" and "Oracle Secure Sockets Layer"`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'Connections that carry PHI must be encrypted. Native network encryption is requested by default, and required only where SQLNET.ENCRYPTION_SERVER says '
    + 'so. The SSL option opens a second port and leaves the one for clear text open.',
  fix: `Use HipaaRdsInstance, or an option group with ${NNE} and SQLNET.ENCRYPTION_SERVER: REQUIRED; with SSL, let no security group open the port of the instance.`,
  crosswalk: {},
  check: (instance) => (isCustom(instance) && /oracle/i.test(engineOf(instance).text!)
    ? Judgement.unverifiable('Properties.Engine', 'Properties.Engine is RDS Custom for Oracle, whose network encryption is set on its host, where no template shows it')
    : when(runs(instance, ORACLE.engine), () => judgeOptions(instance, (group) => isEncrypted(group, instance), noGroup))),
});

function noGroup(path: string): Judgement {
  return Judgement.fail(path, `${path} is not set, or the default group, which encrypts nothing`);
}

function isEncrypted(group: Resource, instance: Resource): Judgement {
  const requires = all(hasOption(group, NNE), ...optionsNamed(group, NNE).map((option) => judgeSetting(option, 'SQLNET.ENCRYPTION_SERVER',
    (value) => value.must('must be REQUIRED', (setting) => /^required$/i.test(String(setting))),
    (path) => Judgement.fail(path, `${path} has no SQLNET.ENCRYPTION_SERVER, which is REQUESTED by default`))));
  const hasSsl = hasOption(group, 'SSL');
  return hasSsl.conclusion === 'fail' ? requires : any(requires, all(hasSsl, clearPortIsClosed(instance, '1521')));
}

/** What a setting of native network encryption must name, and what a server does that is not told. */
const STRONG: { readonly [setting: string]: RegExp } = {
  'SQLNET.ENCRYPTION_TYPES_SERVER': /^aes(?:128|192|256)$/,
  'SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER': /^sha(?:256|384|512)$/,
  'SQLNET.ALLOW_WEAK_CRYPTO': /^false$/,
  'SQLNET.ALLOW_WEAK_CRYPTO_CLIENTS': /^false$/,
};

export const strongCiphers = rule({
  id: 'RdsOracle.StrongCiphers',
  title: 'Oracle encrypts its network with AES and TLS 1.2 only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon RDS user guide, "NATIVE_NETWORK_ENCRYPTION option settings" and "TLS versions for the Oracle SSL option"',
  appliesTo: ['AWS::RDS::OptionGroup'],
  rationale: 'The ciphers that the server offers by default begin with RC4 and go down to DES, and weak ones are let in unless both switches say otherwise.',
  fix: `Use HipaaRdsInstance, or set ${Object.keys(STRONG).join(', ')}; with the SSL option, SQLNET.SSL_VERSION: 1.2.`,
  crosswalk: {},
  check: (group) => when(group.at('EngineName').must('must be another engine', (name) => ORACLE.engine.test(String(name).toLowerCase())), () => all(
    ...optionsNamed(group, NNE).flatMap((option) => Object.entries(STRONG).map(([name, strong]) => isStrong(option, name, strong))),
    ...optionsNamed(group, 'SSL').map((option) => isStrong(option, 'SQLNET.SSL_VERSION', /^1\.[23]$/)),
  )),
});

function isStrong(option: Value, name: string, strong: RegExp): Judgement {
  return judgeSetting(option, name,
    (value) => value.must(`must hold for ${name}: nothing weak`, (setting) => listed(setting).length > 0 && listed(setting).every((item) => strong.test(item))),
    (path) => Judgement.fail(path, `${path} has no ${name}, whose default lets weak ones in`));
}

const TDE_EDITIONS = /^oracle-ee(?:-cdb)?$/;

export const tdeOrStorage = rule({
  id: 'RdsOracle.TdeOrStorage',
  title: 'Oracle is encrypted at rest: its storage, or its tablespaces by TDE',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${WHITEPAPER}: keys managed through AWS KMS, or Oracle TDE, which Enterprise Edition has`,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'PHI must be encrypted at rest. Storage can be encrypted only when the instance is made; TDE leaves it to whoever makes the tablespaces.',
  fix: 'Use HipaaRdsInstance, or set storageEncrypted: true.',
  crosswalk: {},
  check: (instance) => when(
    any(runs(instance, ORACLE.engine), isCustomOracle(instance)),
    () => any(inheritsOrIsEncrypted(instance), all(runs(instance, TDE_EDITIONS), judgeOptions(instance, (group) => hasOption(group, 'TDE'), noGroup)))
      .orElse('Properties.StorageEncrypted', 'Properties.StorageEncrypted is not true, and no option group has TDE, which Enterprise Edition takes'),
  ),
});

function isCustomOracle(instance: Resource): Judgement {
  return runs(instance, /^custom-oracle-/);
}

/** Traditional auditing ended with Oracle 23ai. */
const UNIFIED_AUDITING = '23';

export const auditTrail = rule({
  id: 'RdsOracle.AuditTrail',
  title: 'Oracle keeps an audit trail, without the text of statements',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon RDS user guide, "Oracle database log files" and "Publishing Oracle logs to Amazon CloudWatch Logs"',
  appliesTo: ['AWS::RDS::DBParameterGroup'],
  rationale: 'Audit controls need a record of who used the database. The EXTENDED kinds write statements with their values, and so PHI, into the trail. '
    + 'From 23ai on Oracle has unified auditing only, which is always on.',
  fix: 'Use HipaaRdsInstance, or set audit_trail to XML, OS or DB.',
  crosswalk: {},
  check: (group) => when(isFamily(group, ORACLE.engine), () => {
    const trail = group.at('Parameters').member('audit_trail');
    const family = familyVersion(group.at('Family').text ?? '') ?? 0;
    if (family >= versionNumber(UNIFIED_AUDITING)!) {
      return Judgement.pass();
    }
    return /extended/i.test(trail.text ?? '')
      ? Judgement.unverifiable(trail.path, `${trail.path} is ${JSON.stringify(trail.text)}: statements stand in the trail with their values. See that whoever may read the log may see PHI.`)
      : trail.must('must be XML, OS or DB', (kind) => /^(?:xml|os|db)$/i.test(String(kind).trim()));
  }),
});

/** Amazon RDS for Oracle. */
export const ORACLE_RULES = [transportEncryption, strongCiphers, tdeOrStorage, auditTrail] as const;
