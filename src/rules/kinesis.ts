import { all, Resource } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { noPublicResourcePolicy } from './iam/resource-policies';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const STREAM = 'AWS::Kinesis::Stream';
const WEEK_IN_HOURS = 168;

export const encryptionAtRest = rule({
  id: 'Kinesis.EncryptionAtRest',
  title: 'Data streams encrypt records with a KMS key',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Kinesis Streams"; AWS CloudFormation, AWS::Kinesis::Stream StreamEncryption',
  appliesTo: [STREAM],
  rationale: 'Records rest in the stream for a day or longer. Kinesis encrypts them only where StreamEncryption is set.',
  fix: 'Use HipaaDataStream, or set encryption: StreamEncryption.KMS.',
  crosswalk: { configRule: 'kinesis-stream-encrypted' },
  check: (stream) => (isLeftOutInChina(stream)
    ? stream.byDefault('StreamEncryption', 'CDK leaves encryption out in the regions of China only; give the stack a region, or set encryption')
    : all(stream.at('StreamEncryption.EncryptionType').mustBe('KMS'), stream.at('StreamEncryption.KeyId').mustBePresent())),
});

/** What CDK writes for every stream in a stack that does not say where it goes, to be the same where Kinesis once had no keys. */
function isLeftOutInChina(stream: Resource): boolean {
  return stream.at('StreamEncryption').isAbsent
    && stream.declaration.template.environment.region === undefined
    && stream.region?.startsWith('cn-') === true;
}

export const customerKey = rule({
  id: 'Kinesis.CustomerKey',
  title: 'Data streams encrypt records with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Kinesis Data Streams developer guide, "Creating and using user-generated KMS keys"',
  appliesTo: [STREAM],
  rationale: 'With a key of your own, reading a record takes permission on the stream and on the key, and access can be ended at the key.',
  fix: 'Use HipaaDataStream, or set encryptionKey.',
  crosswalk: {},
  check: (stream) => mustBeCustomerKey(stream.at('StreamEncryption.KeyId')),
});

export const retention = rule({
  id: 'Kinesis.Retention',
  title: 'Data streams keep records for seven days or longer',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS CloudFormation, AWS::Kinesis::Stream RetentionPeriodHours: 24 when nothing is set',
  appliesTo: [STREAM],
  rationale: 'A stream has no backup: what a consumer lost over a weekend can be read again only while the stream still has it.',
  fix: 'Use HipaaDataStream, or set retentionPeriod to seven days or longer.',
  crosswalk: {},
  check: (stream) => stream.at('RetentionPeriodHours').mustBeAtLeast(WEEK_IN_HOURS),
});

export const noPublicPolicy = rule({
  id: 'Kinesis.NoPublicPolicy',
  title: 'Policies of data streams let no strangers in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon Kinesis Data Streams developer guide, "Sharing your data stream with another account"; AWS IAM user guide, global condition keys',
  appliesTo: ['AWS::Kinesis::ResourcePolicy'],
  rationale: 'A statement that allows everyone lets any account read the stream. IAM.NoPublicResourcePolicy blocks it for every service.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:PrincipalOrgID.',
  crosswalk: {},
  check: noPublicResourcePolicy.check,
});

/** Amazon Kinesis Data Streams. */
export const KINESIS_RULES = [encryptionAtRest, customerKey, retention, noPublicPolicy] as const;
