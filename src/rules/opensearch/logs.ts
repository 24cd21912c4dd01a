import { all, Judgement, Resource, when } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { DOMAINS } from './domain';

export const errorLogs = rule({
  id: 'OpenSearch.ErrorLogs',
  title: 'Search domains publish their error logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(ii)(A)', '164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon OpenSearch Service developer guide, "Monitoring OpenSearch logs with Amazon CloudWatch Logs"',
  appliesTo: DOMAINS,
  rationale: 'The error log tells of failed requests and of what went wrong with the cluster.',
  fix: 'Use HipaaSearchDomain, or set logging: { appLogEnabled: true }.',
  crosswalk: {
    cdkNag: 'OpenSearchErrorLogsToCloudWatch',
    configRule: ['opensearch-logs-to-cloudwatch', 'elasticsearch-logs-to-cloudwatch'],
    guard: 'ELASTICSEARCH_LOGS_TO_CLOUDWATCH',
  },
  check: (domain) => publishes(domain, 'ES_APPLICATION_LOGS'),
});

export const auditLogs = rule({
  id: 'OpenSearch.AuditLogs',
  title: 'Search domains publish their audit logs, and slow logs to encrypted log groups only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(1)(ii)(D)', '164.312(b)'],
  source: 'Amazon OpenSearch Service developer guide, "Monitoring audit logs in Amazon OpenSearch Service"',
  appliesTo: DOMAINS,
  rationale: 'Audit logs tell who read what; they need fine-grained access control, and are turned on in OpenSearch Dashboards as well. '
    + 'Slow logs hold whole queries and documents, PHI among them.',
  fix: 'Use HipaaSearchDomain, or set logging: { auditLogEnabled: true } with fineGrainedAccessControl; give slow logs a log group with an encryptionKey.',
  crosswalk: {},
  check: (domain) => all(
    publishes(domain, 'AUDIT_LOGS'),
    domain.at('AdvancedSecurityOptions.Enabled').mustBe(true),
    ...['SEARCH_SLOW_LOGS', 'INDEX_SLOW_LOGS'].map((log) => isKeptSafe(domain, log)),
  ),
});

function publishes(domain: Resource, log: string): Judgement {
  return all(
    domain.at(`LogPublishingOptions.${log}.Enabled`).mustBe(true),
    domain.at(`LogPublishingOptions.${log}.CloudWatchLogsLogGroupArn`).mustBePresent(),
  );
}

/** A log that may hold PHI is off, or goes to a log group with a key. */
function isKeptSafe(domain: Resource, log: string): Judgement {
  const enabled = domain.at(`LogPublishingOptions.${log}.Enabled`);
  return enabled.isAbsent ? Judgement.pass() : when(enabled.mustBe(true), () => goesToEncryptedGroup(domain, log));
}

function goesToEncryptedGroup(domain: Resource, log: string): Judgement {
  const arn = domain.at(`LogPublishingOptions.${log}.CloudWatchLogsLogGroupArn`);
  const group = domain.named(arn, 'AWS::Logs::LogGroup');
  return group
    ? mustBeCustomerKey(group.at('KmsKeyId')).seenFrom(group.logicalId)
    : Judgement.unverifiable(arn.path, `${arn.path} names a log group that is not in these templates; queries and documents in this log may hold PHI. `
      + 'Judge the template that makes the group together with this one, or turn the slow log off.');
}
