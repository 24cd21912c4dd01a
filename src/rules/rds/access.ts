import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { forEachGrant } from '../iam/api-only';
import { IDENTITY_TYPES } from '../iam/identity-policies';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isNotWrittenOut } from '../secrets';
import { CLUSTER, engineOf, INSTANCE, isMember, isReplica, snapshotOf } from './databases';
import { CLUSTER_ENGINES, factsOf, INSTANCE_ENGINES } from './engines';

export const notPublic = rule({
  id: 'RDS.NotPublic',
  title: 'Databases have no public address',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon RDS API reference, CreateDBInstance (PubliclyAccessible)',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'With a public address one rule of a security group is all that stands between the internet and the records. An instance without a subnet group of its own '
    + 'has one unless told otherwise.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set publiclyAccessible: false.',
  crosswalk: { cdkNag: 'RDSInstancePublicAccess', configRule: 'rds-instance-public-access-check', guard: 'RDS_INSTANCE_PUBLIC_ACCESS_CHECK' },
  check: (database) => {
    const isPublic = database.at('PubliclyAccessible');
    const isAurora = database.type === CLUSTER && /^aurora/i.test(database.at('Engine').text ?? '');
    if (isAurora) {
      return Judgement.pass();
    }
    return isPublic.isAbsent ? isPrivateByDefault(database) : isPublic.mustBe(false);
  },
});

function isPrivateByDefault(database: Resource): Judgement {
  const group = database.at('DBSubnetGroupName');
  const isOwn = group.isPresent && group.text !== 'default';
  // Only Multi-AZ clusters have the property, and a class of instances.
  const isOfMembers = database.type === CLUSTER && database.at('DBClusterInstanceClass').isAbsent && !/^(?:mysql|postgres)$/i.test(database.at('Engine').text ?? '');
  return isMember(database) || isOfMembers || isOwn
    ? database.byDefault('PubliclyAccessible', 'a database in a subnet group of its own, or in a cluster, has no public address when nothing is set')
    : Judgement.fail('Properties.PubliclyAccessible', 'Properties.PubliclyAccessible is not set; a database without a subnet group of its own then has a public address');
}

export const managedPassword = rule({
  id: 'RDS.ManagedPassword',
  title: 'Master passwords come from Secrets Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  source: 'Amazon RDS user guide, "Password management with Amazon RDS and AWS Secrets Manager"',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'RDS makes, keeps and rotates a password that it manages, and nobody has to know it. One in a template is known to everyone who may read the stack.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set manageMasterUserPassword: true.',
  crosswalk: {},
  check: (database) => (hasNoPassword(database) ? Judgement.pass() : any(
    database.at('ManageMasterUserPassword').mustBe(true), comesFromSecret(database.at('MasterUserPassword')),
  )),
});

/** Members, replicas, what is restored from a snapshot and secondary clusters have the password of what they belong to. */
function hasNoPassword(database: Resource): boolean {
  const isSecondary = database.type === CLUSTER && database.at('GlobalClusterIdentifier').isPresent && database.at('MasterUsername').isAbsent;
  return isMember(database) || isReplica(database) || snapshotOf(database) !== undefined || isSecondary;
}

function comesFromSecret(password: Value): Judgement {
  const { resolved } = password;
  const parameter = resolved instanceof Text ? resolved.unknown?.parameter : undefined;
  if (password.isAbsent) {
    return password.mustBePresent();
  }
  return parameter !== undefined && isNotWrittenOut(password).conclusion === 'pass'
    ? Judgement.unverifiable(password.path, `${password.path} comes from parameter "${parameter}": nobody can tell where its value is kept, and nothing rotates it. `
      + 'Let RDS manage the password, or use a secret of Secrets Manager.')
    : isNotWrittenOut(password);
}

export const iamAuthentication = rule({
  id: 'RDS.IamAuthentication',
  title: 'Databases let users sign in with IAM',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(i)', '164.312(d)'],
  source: 'Amazon RDS user guide, "IAM database authentication for MariaDB, MySQL, and PostgreSQL"',
  appliesTo: [INSTANCE, CLUSTER],
  rationale: 'Whoever signs in with IAM has a name of their own and a token that lasts 15 minutes, in place of a password that is shared. Engines that have no such thing '
    + 'are not asked for it.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, or set iamAuthentication: true, and use grantConnect.',
  crosswalk: {},
  check: (database) => when(hasIam(database), () => database.at('EnableIAMDatabaseAuthentication').mustBe(true)),
});

function hasIam(database: Resource): Judgement {
  const engines = database.type === CLUSTER ? CLUSTER_ENGINES : INSTANCE_ENGINES;
  const engine = engineOf(database);
  return isMember(database)
    ? Judgement.fail(engine.path, `${engine.path} is decided by the cluster`)
    : engine.must('must be an engine without IAM authentication', (name) => factsOf(engines, String(name))?.iamAuthentication === true);
}

export const caCertificate = rule({
  id: 'RDS.CaCertificate',
  title: 'Databases show a certificate of a CA that is in force',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon RDS user guide, "Using SSL/TLS to encrypt a connection to a DB instance or cluster"',
  appliesTo: [INSTANCE],
  rationale: 'A client that verifies the certificate refuses one of a CA that has expired, as rds-ca-2019 has; one that does not verify talks to anybody.',
  fix: 'Use HipaaRdsInstance, or set caCertificate: CaCertificate.RDS_CA_RSA2048_G1.',
  crosswalk: {},
  check: (instance) => {
    const certificate = instance.at('CACertificateIdentifier');
    return certificate.safeByDefault('Amazon RDS takes the default CA of the account when nothing is set', (set) =>
      set.must('must be rds-ca-rsa2048-g1, rds-ca-rsa4096-g1 or rds-ca-ecc384-g1', (name) => /^rds-ca-(?:rsa2048|rsa4096|ecc384)-g\d+$/.test(String(name))));
  },
});

export const engineCovered = rule({
  id: 'RDS.EngineCovered',
  title: 'Databases run an engine whose encryption in transit these rules judge',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(b)(1)', '164.312(e)(1)'],
  source: 'Architecting for HIPAA, "Amazon RDS for MySQL" and the other engines: connections that carry PHI must use transport encryption',
  appliesTo: [INSTANCE],
  rationale: 'How an engine is made to refuse clear text, and to keep an audit log, differs from engine to engine. On RDS Custom both are set on the host, where no template shows them.',
  fix: 'Use MySQL, MariaDB, PostgreSQL, Oracle, SQL Server, Db2 or Aurora; set Engine on what is restored or replicated from elsewhere.',
  crosswalk: {},
  check: (instance) => {
    const engine = engineOf(instance);
    if (isMember(instance)) {
      return Judgement.pass();
    }
    return engine.unknown ? engine.unverifiable() : isCovered(engine);
  },
});

function isCovered({ path, text }: Value): Judgement {
  return text !== undefined && factsOf(INSTANCE_ENGINES, text)
    ? Judgement.pass()
    : Judgement.unverifiable(path, `${path} is ${text === undefined ? 'not set, and what the database comes from is not in these templates' : JSON.stringify(text)}: `
      + 'nobody can tell how its connections are encrypted and its users audited');
}

const SHARING = ['rds:ModifyDBSnapshotAttribute', 'rds:ModifyDBClusterSnapshotAttribute'];

export const snapshotNotPublic = rule({
  id: 'RDS.SnapshotNotPublic',
  title: 'Nobody and nothing in the app may share snapshots with everyone',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon RDS API reference, ModifyDBSnapshotAttribute',
  appliesTo: ['AWS::RDS::DBSnapshot', 'Custom::AWS', ...IDENTITY_TYPES],
  rationale: 'A snapshot that is shared with everyone is a copy of the records for every AWS account. Sharing is a call, and no property of a snapshot: what shows in a template is '
    + 'the custom resource that makes it, and the policy that allows it by name. Snapshots that are encrypted with a KMS key cannot be shared with everyone.',
  fix: `Do not allow ${SHARING.join(' or ')}, or deny it by a policy of the organization.`,
  crosswalk: { configRule: 'rds-snapshots-public-prohibited' },
  check: (resource) => (resource.type === 'Custom::AWS' ? callsNoSharing(resource) : allowsNoSharing(resource)),
});

function allowsNoSharing(resource: Resource): Judgement {
  return resource.type === 'AWS::RDS::DBSnapshot' ? Judgement.pass() : forEachGrant(resource, ['rds'], (actions) => all(...actions
    .filter(({ resolved }) => !(resolved instanceof Text))
    .map((action) => action.must('must not let anybody share snapshots', (name) => !SHARING.some((each) => each.toLowerCase() === String(name).toLowerCase())))));
}

/** CDK writes the call of an AwsCustomResource as a text of JSON. */
function callsNoSharing(resource: Resource): Judgement {
  return all(...['Create', 'Update'].map((phase) => resource.at(phase)).map((call) => (call.unknown && call.text === undefined
    ? call.unverifiable()
    : isSharing(call.text ?? '') ? Judgement.fail(call.path, `${call.path} shares a snapshot with everyone`) : Judgement.pass())));
}

function isSharing(call: string): boolean {
  return /"action"\s*:\s*"modifyDB(?:Cluster)?SnapshotAttribute"/i.test(call) && /"all"/.test(call);
}

/** Who reaches a database, and as whom, for all engines. */
export const RDS_ACCESS_RULES = [notPublic, managedPassword, iamAuthentication, caCertificate, engineCovered, snapshotNotPublic] as const;
