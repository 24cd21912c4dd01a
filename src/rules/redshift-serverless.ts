import { all, any, Judgement } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { comesFromSecretsManager } from './managed-password';
import { parameterIn } from './parameter-group';
import { rule } from './rule';

const NAMESPACE = 'AWS::RedshiftServerless::Namespace';
const WORKGROUP = 'AWS::RedshiftServerless::Workgroup';

export const requireSsl = rule({
  id: 'RedshiftServerless.RequireSsl',
  title: 'Workgroups of Redshift Serverless accept connections with TLS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Overview" (what the BAA requires); AWS CloudFormation, AWS::RedshiftServerless::Workgroup ConfigParameters',
  appliesTo: [WORKGROUP],
  rationale: 'The BAA requires PHI to be encrypted in transit. Workgroups made before January 2025 accept plain connections unless require_ssl is set, '
    + 'and a template does not tell how old its workgroup is.',
  fix: 'Use HipaaRedshiftServerless, or set the configuration parameter require_ssl to "true".',
  crosswalk: {},
  check: (workgroup) => {
    const setting = parameterIn(workgroup.at('ConfigParameters'), 'require_ssl', { name: 'ParameterKey', value: 'ParameterValue' });
    return setting.isAbsent
      ? Judgement.unverifiable('Properties.ConfigParameters', 'require_ssl is not set: a new workgroup requires TLS by default, an old one may not. '
        + 'Set it to "true".')
      : setting.mustBe(true);
  },
});

export const notPublic = rule({
  id: 'RedshiftServerless.NotPublic',
  title: 'Workgroups of Redshift Serverless are not reachable from the internet',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::RedshiftServerless::Workgroup PubliclyAccessible',
  appliesTo: [WORKGROUP],
  rationale: 'A public address leaves a password and a security group between strangers and the records.',
  fix: 'Use HipaaRedshiftServerless, or leave publiclyAccessible false.',
  crosswalk: {},
  check: (workgroup) => workgroup.at('PubliclyAccessible').safeByDefault('a workgroup has no public address when nothing is set', (set) =>
    set.mustBe(false)),
});

export const customerKey = rule({
  id: 'RedshiftServerless.CustomerKey',
  title: 'Namespaces of Redshift Serverless, and their copies in other regions, are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::RedshiftServerless::Namespace KmsKeyId and SnapshotCopyConfigurations',
  appliesTo: [NAMESPACE],
  rationale: 'Without one the data is encrypted with a key that AWS owns: nobody sees its use, and access cannot be ended at the key.',
  fix: 'Use HipaaRedshiftServerless, or set kmsKeyId, and destinationKmsKeyId for each copy.',
  crosswalk: {},
  check: (namespace) => all(
    mustBeCustomerKey(namespace.at('KmsKeyId')),
    namespace.at('SnapshotCopyConfigurations').everyItem((copy) => mustBeCustomerKey(copy.at('DestinationKmsKeyId'))),
  ),
});

const LOGS = ['userlog', 'connectionlog', 'useractivitylog'];

export const auditLogs = rule({
  id: 'RedshiftServerless.AuditLogs',
  title: 'Namespaces of Redshift Serverless export all their audit logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon Redshift management guide, "Database audit logging"',
  appliesTo: [NAMESPACE],
  rationale: 'Who connected, which users changed and what was read are three logs; a record of access takes all of them.',
  fix: 'Use HipaaRedshiftServerless, or set logExports to userlog, connectionlog and useractivitylog.',
  crosswalk: {},
  check: (namespace) => all(...LOGS.map((log) => namespace.at('LogExports').someItem((item) => item.mustBe(log))
    .orElse('Properties.LogExports', `Properties.LogExports does not include ${log}`))),
});

export const enhancedVpcRouting = rule({
  id: 'RedshiftServerless.EnhancedVpcRouting',
  title: 'Workgroups of Redshift Serverless load and unload through the VPC',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'Amazon Redshift management guide, "Enhanced VPC routing in Amazon Redshift"',
  appliesTo: [WORKGROUP],
  rationale: 'Otherwise COPY and UNLOAD go past the security groups, endpoint policies and flow logs of the VPC.',
  fix: 'Use HipaaRedshiftServerless, or set enhancedVpcRouting: true and give the VPC an endpoint for S3.',
  crosswalk: {},
  check: (workgroup) => workgroup.at('EnhancedVpcRouting').mustBe(true),
});

export const managedPassword = rule({
  id: 'RedshiftServerless.ManagedPassword',
  title: 'Passwords of Redshift Serverless administrators are kept in Secrets Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'Amazon Redshift management guide, "Managing Amazon Redshift admin passwords using AWS Secrets Manager"',
  appliesTo: [NAMESPACE],
  rationale: 'A password that Redshift manages is in no template, and rotates. A namespace without any password is entered with IAM only.',
  fix: 'Use HipaaRedshiftServerless, or set manageAdminPassword: true.',
  crosswalk: {},
  check: (namespace) => any(
    namespace.at('AdminUserPassword').mustBeAbsent(),
    namespace.at('ManageAdminPassword').mustBe(true),
    comesFromSecretsManager(namespace.at('AdminUserPassword')),
  ).orElse('Properties.AdminUserPassword', 'Properties.AdminUserPassword does not come from Secrets Manager, nor does Redshift manage it (ManageAdminPassword)'),
});

/** Amazon Redshift Serverless. */
export const REDSHIFT_SERVERLESS_RULES = [requireSsl, notPublic, customerKey, auditLogs, enhancedVpcRouting, managedPassword] as const;
