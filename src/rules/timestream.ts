import { all, Judgement, Resource, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const INFLUX_INSTANCE = 'AWS::Timestream::InfluxDBInstance';
const INFLUX_CLUSTER = 'AWS::Timestream::InfluxDBCluster';

export const timestreamCustomerKey = rule({
  id: 'Timestream.CustomerKey',
  title: 'Timestream databases and scheduled queries are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Timestream developer guide, "Data protection in Timestream"; AWS CloudFormation, KmsKeyId of the four types',
  appliesTo: ['AWS::Timestream::Database', 'AWS::Timestream::ScheduledQuery', INFLUX_INSTANCE, INFLUX_CLUSTER],
  rationale: 'Timestream always encrypts, by default with a key that AWS manages: access cannot be ended at the key.',
  fix: 'Use HipaaTimestreamDatabase, or set KmsKeyId.',
  crosswalk: {},
  check: (store) => mustBeCustomerKey(store.at('KmsKeyId')),
});

export const influxNotPublic = rule({
  id: 'Timestream.InfluxNotPublic',
  title: 'Instances of Timestream for InfluxDB have no public address',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::Timestream::InfluxDBInstance PubliclyAccessible',
  appliesTo: [INFLUX_INSTANCE, INFLUX_CLUSTER],
  rationale: 'With a public address the sign-in page of the database is on the internet.',
  fix: 'Leave PubliclyAccessible out, or set it to false.',
  crosswalk: {},
  check: (instance) => instance.at('PubliclyAccessible').safeByDefault('an instance has no public address when nothing is set', (set) =>
    set.mustBe(false)),
});

/** Where Timestream writes to S3: what a query reports, and what was rejected. */
const REPORTS: { readonly [type: string]: string } = {
  'AWS::Timestream::ScheduledQuery': 'ErrorReportConfiguration.S3Configuration',
  'AWS::Timestream::Table': 'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration',
};

export const errorReportEncrypted = rule({
  id: 'Timestream.ErrorReportEncrypted',
  title: 'Error reports and rejected records are encrypted where Timestream writes them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, S3Configuration of AWS::Timestream::ScheduledQuery and AWS::Timestream::Table',
  appliesTo: Object.keys(REPORTS),
  rationale: 'Rejected records are records. Timestream writes with SSE-S3 when nothing is set; SSE_KMS takes a key of yours.',
  fix: 'Set EncryptionOption to SSE_KMS with a KmsKeyId, or to SSE_S3.',
  crosswalk: {},
  check: (resource) => isEncrypted(resource, resource.at(REPORTS[resource.type])),
});

function isEncrypted(resource: Resource, report: Value): Judgement {
  const option = report.at('EncryptionOption');
  if (report.isAbsent) {
    return Judgement.pass();
  }
  return option.isAbsent
    ? resource.byDefault(REPORTS[resource.type], 'Timestream writes with SSE-S3 when nothing is set')
    : all(option.mustBeOneOf('SSE_S3', 'SSE_KMS'), when(option.mustBe('SSE_KMS'), () => mustBeCustomerKey(report.at('KmsKeyId'))));
}

export const influxMultiAzLogs = rule({
  id: 'Timestream.InfluxMultiAzLogs',
  title: 'Instances of Timestream for InfluxDB have a standby in another zone and deliver their logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)', '164.312(b)'],
  source: 'AWS CloudFormation, AWS::Timestream::InfluxDBInstance DeploymentType and LogDeliveryConfiguration',
  appliesTo: [INFLUX_INSTANCE],
  rationale: 'An instance in one zone is gone with the zone, and without logs nobody can tell what it did.',
  fix: 'Set DeploymentType: WITH_MULTIAZ_STANDBY and LogDeliveryConfiguration.S3Configuration with Enabled: true.',
  crosswalk: {},
  check: (instance) => all(
    instance.at('DeploymentType').mustBe('WITH_MULTIAZ_STANDBY'),
    instance.at('LogDeliveryConfiguration.S3Configuration.Enabled').mustBe(true),
  ),
});

/** Amazon Timestream, for LiveAnalytics and for InfluxDB. */
export const TIMESTREAM_RULES = [timestreamCustomerKey, influxNotPublic, errorReportEncrypted, influxMultiAzLogs] as const;
