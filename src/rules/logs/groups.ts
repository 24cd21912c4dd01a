import { all, any, Judgement, Resource, when } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { holdsAuditTrail, receivesAuditTrail } from './audit-trails';

/** What CloudWatch Logs takes as a retention, in days. */
export const RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

export const encryptionAtRest = rule({
  id: 'Logs.EncryptionAtRest',
  title: 'Log groups encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service"',
  appliesTo: ['AWS::Logs::LogGroup'],
  rationale: 'CloudWatch Logs always encrypts, by default with keys of the service. With a key of your own every use of it is in CloudTrail, '
    + 'and access can be ended at the key.',
  fix: 'Use HipaaLogGroup, or set encryptionKey to a key whose policy lets CloudWatch Logs use it.',
  crosswalk: {
    cdkNag: 'CloudWatchLogGroupEncrypted', configRule: 'cloudwatch-log-group-encrypted', guard: 'CLOUDWATCH_LOG_GROUP_ENCRYPTED',
  },
  check: (group) => mustBeCustomerKey(group.at('KmsKeyId')),
});

export const retention = rule({
  id: 'Logs.Retention',
  title: 'Log groups say how long they keep their events',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)', '164.316(b)(2)(i)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::Logs::LogGroup RetentionInDays',
  appliesTo: ['AWS::Logs::LogGroup'],
  rationale: 'A written retention is one that can be shown. Without one CloudWatch Logs keeps events for good; a group of the class DELIVERY keeps '
    + 'them for a day whatever it says, and is no place for an audit trail.',
  fix: 'Use HipaaLogGroup, or set retention, for example RetentionDays.SIX_YEARS.',
  crosswalk: { cdkNag: 'CloudWatchLogGroupRetentionPeriod', configRule: 'cw-loggroup-retention-period-check', guard: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK' },
  check: (group) => (holdsAuditTrail(group)
    ? all(group.at('LogGroupClass').mustNotBe('DELIVERY'), hasRetention(group))
    : when(group.at('LogGroupClass').mustNotBe('DELIVERY'), () => hasRetention(group))),
});

function hasRetention(group: Resource): Judgement {
  return group.at('RetentionInDays').must(`must be one of ${RETENTIONS.join(', ')}`, (days) => RETENTIONS.includes(Number(days)));
}

export const deletionProtection = rule({
  id: 'Logs.DeletionProtection',
  title: 'Log groups stay when their stack goes, and those of audit trails cannot be deleted at all',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(c)(1)'],
  source: 'AWS CloudFormation, AWS::Logs::LogGroup DeletionProtectionEnabled; AWS CloudFormation user guide, "DeletionPolicy attribute"',
  appliesTo: ['AWS::Logs::LogGroup'],
  rationale: 'Who deletes a log group deletes the record of what was done. CloudFormation deletes what leaves a template unless told otherwise; '
    + 'deletion protection refuses everybody until it is switched off. Audit trails are those of CloudTrail, flow logs, DNS queries, VPN connections, '
    + 'web ACLs, API access logs and audit logs of search domains.',
  fix: 'Use HipaaLogGroup, or set removalPolicy: RemovalPolicy.RETAIN and deletionProtectionEnabled: true.',
  crosswalk: {},
  check: (group) => {
    const stays = group.attribute('DeletionPolicy').mustBeOneOf('Retain', 'RetainExceptOnCreate');
    const isProtected = group.at('DeletionProtectionEnabled').mustBe(true);
    return holdsAuditTrail(group) ? all(stays, isProtected) : any(isProtected, stays);
  },
});

export const sixYears = rule({
  id: 'Audit.RetentionSixYears',
  title: 'Audit trails are kept for six years',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)', '164.316(b)(2)(i)'],
  source: 'Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery": stored in a central location for extended periods of time, in case of an audit',
  appliesTo: ['AWS::Logs::LogGroup', 'AWS::S3::Bucket'],
  rationale: '45 CFR 164.316(b)(2)(i) asks to keep documentation for six years. That audit trails are kept as long is our judgement. What never expires is in order.',
  fix: 'Use HipaaLogGroup and HipaaBucket, or set retention: RetentionDays.SIX_YEARS on log groups, and let no lifecycle rule of a bucket delete before 2,192 days.',
  crosswalk: {},
  check: (store) => (store.type === 'AWS::S3::Bucket' ? bucketKeepsTrail(store) : groupKeepsTrail(store)),
});

const SIX_YEARS_IN_DAYS = 2192;

function groupKeepsTrail(group: Resource): Judgement {
  return holdsAuditTrail(group)
    ? group.at('RetentionInDays').mustWherePresent(`must be ${SIX_YEARS_IN_DAYS} or more, or not set`, (days) => Number(days) >= SIX_YEARS_IN_DAYS)
    : Judgement.pass();
}

function bucketKeepsTrail(bucket: Resource): Judgement {
  return receivesAuditTrail(bucket)
    ? bucket.at('LifecycleConfiguration.Rules').everyItem((lifecycle) => when(lifecycle.at('Status').mustBe('Enabled'), () =>
      lifecycle.at('ExpirationInDays').mustWherePresent(`must be ${SIX_YEARS_IN_DAYS} or more, or not set`, (days) => Number(days) >= SIX_YEARS_IN_DAYS)))
    : Judgement.pass();
}
