import { all, any, Judgement, Resource, Text, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { judgeParameter } from '../parameter-group';
import { mustBePlaced } from '../placement';
import { rule } from '../rule';
import { CLUSTER, ELASTIC_CLUSTER, isRestored, PARAMETERS } from './types';

/** Values of the parameter audit_logs that record something; "enabled" is an old word for "ddl". */
const AUDITED = /^(?:all|enabled|ddl|dml_read|dml_write)$/;

export const auditLog = rule({
  id: 'DocumentDB.AuditLog',
  title: 'DocumentDB clusters record who does what, and send the record to CloudWatch Logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon DocumentDB developer guide, "Auditing Amazon DocumentDB events"',
  appliesTo: [CLUSTER],
  rationale: 'Audit controls need both: the parameter audit_logs, which is "none" by default, and the export of the log. With dml_read, dml_write or '
    + 'all, and in the profiler log, queries with their values are recorded: guard these logs like the documents.',
  fix: 'Use HipaaDocumentDbCluster, or export the log audit and set the parameter audit_logs to ddl, dml_read, dml_write, a list of them, or all.',
  crosswalk: {},
  check: (cluster) => all(
    cluster.at('EnableCloudwatchLogsExports').someItem((log) => log.mustBe('audit'))
      .orElse('Properties.EnableCloudwatchLogsExports', 'the log audit is not exported to CloudWatch Logs'),
    judgeParameter(cluster, PARAMETERS, 'audit_logs', recordsSomething, (path) =>
      Judgement.fail(path, `${path} does not set the parameter audit_logs, which is then "none": nothing is recorded`)),
  ),
});

function recordsSomething(value: Value): Judgement {
  return value.must('must be ddl, dml_read, dml_write, a list of them, or all',
    (text) => String(text).split(',').every((part) => AUDITED.test(part.trim())));
}

export const backup = rule({
  id: 'DocumentDB.Backup',
  title: 'DocumentDB clusters keep automatic backups for seven days',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'Amazon DocumentDB developer guide, "Backing up and restoring in Amazon DocumentDB"',
  appliesTo: [CLUSTER, ELASTIC_CLUSTER],
  rationale: 'A mistake that is noticed after a weekend cannot be undone with the backup of one day that is the default.',
  fix: 'Use HipaaDocumentDbCluster, or set BackupRetentionPeriod to 7 or more (35 at most).',
  crosswalk: {},
  check: (cluster) => cluster.at('BackupRetentionPeriod').mustBeAtLeast(7),
});

export const deletionProtection = rule({
  id: 'DocumentDB.DeletionProtection',
  title: 'DocumentDB clusters are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS CloudFormation, AWS::DocDB::DBCluster DeletionProtection',
  appliesTo: [CLUSTER],
  rationale: 'A protected cluster is not deleted by mistake, neither by CloudFormation nor by hand.',
  fix: 'Use HipaaDocumentDbCluster, or set deletionProtection: true.',
  crosswalk: {},
  check: (cluster) => cluster.at('DeletionProtection').mustBe(true),
});

export const managedPassword = rule({
  id: 'DocumentDB.ManagedPassword',
  title: 'Master passwords of DocumentDB are kept in a secret',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'Amazon DocumentDB developer guide, "Password management with Amazon DocumentDB and AWS Secrets Manager"',
  appliesTo: [CLUSTER, ELASTIC_CLUSTER],
  rationale: 'A password that a template or a parameter brings is known to whoever deploys, and nothing rotates it. Clusters that are restored, or that '
    + 'follow a global cluster, take over the master user.',
  fix: 'Use HipaaDocumentDbCluster, or set ManageMasterUserPassword: true, or MasterUserPassword to a dynamic reference to a secret.',
  crosswalk: {},
  check: (cluster) => (cluster.type === ELASTIC_CLUSTER ? elasticPasswordIsKept(cluster) : passwordIsKept(cluster)),
});

function passwordIsKept(cluster: Resource): Judgement {
  const password = cluster.at('MasterUserPassword');
  const takesOver = isRestored(cluster) || cluster.at('GlobalClusterIdentifier').isPresent;
  if (password.isAbsent) {
    return takesOver ? Judgement.pass() : cluster.at('ManageMasterUserPassword').mustBe(true);
  }
  return comesFromSecret(password);
}

function elasticPasswordIsKept(cluster: Resource): Judgement {
  const authType = cluster.at('AuthType');
  return any(authType.mustBe('SECRET_ARN'), all(authType.mustBe('PLAIN_TEXT'), comesFromSecret(cluster.at('AdminUserPassword'))));
}

function comesFromSecret(password: Value): Judgement {
  const { resolved, path } = password;
  if (!(resolved instanceof Text)) {
    return password.isAbsent ? password.mustBePresent() : Judgement.fail(path, `${path} is written out; it must come from Secrets Manager`);
  }
  if (/\{\{resolve:(?:secretsmanager|ssm-secure):/.test(resolved.render())) {
    return Judgement.pass();
  }
  return resolved.unknown?.parameter === undefined
    ? password.unverifiable()
    : Judgement.fail(path, `${path} comes from parameter "${resolved.unknown.parameter}"; it must come from Secrets Manager`);
}

const PLACES: { readonly [type: string]: string } = { [CLUSTER]: 'DBSubnetGroupName', [ELASTIC_CLUSTER]: 'SubnetIds' };

export const privateSubnet = rule({
  id: 'DocumentDB.PrivateSubnet',
  title: 'DocumentDB clusters say in which subnets and security groups they are',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::DocDB::DBCluster DBSubnetGroupName and VpcSecurityGroupIds; AWS::DocDBElastic::Cluster SubnetIds',
  appliesTo: Object.keys(PLACES),
  rationale: 'Without them a cluster is in the default subnets and the default security group, which lets in whatever else is in it.',
  fix: 'Use HipaaDocumentDbCluster with your vpc, or set the subnets and VpcSecurityGroupIds.',
  crosswalk: {},
  check: (cluster) => mustBePlaced(cluster, PLACES[cluster.type], 'VpcSecurityGroupIds'),
});
