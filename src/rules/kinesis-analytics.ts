import { all, Judgement, Resource, Text, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { encryptionAtRest as firehoseEncryption } from './firehose/encryption';
import { encryptionAtRest as kinesisEncryption } from './kinesis';
import { Basis, RuleLevel } from './level';
import { ResourceRule, rule } from './rule';

const APPLICATION = 'AWS::KinesisAnalyticsV2::Application';
const OUTPUT = 'AWS::KinesisAnalyticsV2::ApplicationOutput';
const CONFIGURATION = 'ApplicationConfiguration';

export const sourceEncrypted = rule({
  id: 'KinesisAnalytics.SourceEncrypted',
  title: 'Streams that applications read and write are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Kinesis Data Analytics"',
  appliesTo: [APPLICATION, OUTPUT],
  rationale: 'The application stores nothing unencrypted of what it reads; the streams before and behind it have to do the same. '
    + 'Flink code names them in its properties, most often.',
  fix: 'Use HipaaDataStream and HipaaDeliveryStream, or encrypt the streams.',
  crosswalk: {},
  check: (resource) => all(...(resource.type === OUTPUT ? outputsOf(resource) : inputsOf(resource)).map((judge) => judge())),
});

type Question = () => Judgement;

function inputsOf(application: Resource): Question[] {
  const inputs = application.at(`${CONFIGURATION}.SqlApplicationConfiguration.Inputs`).items();
  const properties = application.at(`${CONFIGURATION}.EnvironmentProperties.PropertyGroups`).items().map((group) => group.at('PropertyMap'));
  return [
    ...inputs.flatMap((input) => [
      () => mustBeEncrypted(input.at('KinesisStreamsInput.ResourceARN'), application, kinesisEncryption),
      () => mustBeEncrypted(input.at('KinesisFirehoseInput.ResourceARN'), application, firehoseEncryption),
    ]),
    ...properties.flatMap((map) => map.keys().map((name) => () => all(
      streamIn(map.member(name), application, kinesisEncryption),
      streamIn(map.member(name), application, firehoseEncryption),
    ))),
  ];
}

function outputsOf(output: Resource): Question[] {
  return [
    () => mustBeEncrypted(output.at('Output.KinesisStreamsOutput.ResourceARN'), output, kinesisEncryption),
    () => mustBeEncrypted(output.at('Output.KinesisFirehoseOutput.ResourceARN'), output, firehoseEncryption),
  ];
}

/** A stream that is named has to be one that can be looked at. */
function mustBeEncrypted(arn: Value, resource: Resource, encryption: ResourceRule): Judgement {
  return arn.isAbsent || isJudged(arn, resource, encryption)
    ? streamIn(arn, resource, encryption)
    : Judgement.unverifiable(arn.path, `${arn.path} names a stream that is not in these templates, so nobody can tell how it encrypts. `
      + 'Judge the template that makes it together with this one.');
}

function isJudged(value: Value, resource: Resource, { appliesTo }: ResourceRule): boolean {
  return resource.named(value, appliesTo[0]) !== undefined;
}

/** A text that is no stream of these templates has nothing to tell. */
function streamIn(value: Value, resource: Resource, encryption: ResourceRule): Judgement {
  const stream = resource.named(value, encryption.appliesTo[0], encryption === kinesisEncryption ? 'Name' : 'DeliveryStreamName');
  return stream ? encryption.check(stream).seenFrom(stream.logicalId) : isStreamElsewhere(value, encryption);
}

function isStreamElsewhere(value: Value, encryption: ResourceRule): Judgement {
  const service = encryption === kinesisEncryption ? 'kinesis' : 'firehose';
  const text = value.resolved instanceof Text ? value.resolved.render() : value.text ?? '';
  return new RegExp(`^arn:.+:${service}:`).test(text)
    ? Judgement.unverifiable(value.path, `${value.path} names a stream that is not in these templates, so nobody can tell how it encrypts.`)
    : Judgement.pass();
}

export const customerKey = rule({
  id: 'KinesisAnalytics.CustomerKey',
  title: 'Flink applications encrypt their state with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::KinesisAnalyticsV2::Application ApplicationEncryptionConfiguration: an AWS owned key where none is named',
  appliesTo: [APPLICATION],
  rationale: 'Running state and snapshots hold what the application has read. They are encrypted in any case; a key of your own shows each use.',
  fix: 'Use HipaaFlinkApplication, or set KeyType: CUSTOMER_MANAGED_KEY with KeyId.',
  crosswalk: {},
  check: (application) => all(
    application.at(`${CONFIGURATION}.ApplicationEncryptionConfiguration.KeyType`).mustBe('CUSTOMER_MANAGED_KEY'),
    mustBeCustomerKey(application.at(`${CONFIGURATION}.ApplicationEncryptionConfiguration.KeyId`)),
  ),
});

export const logging = rule({
  id: 'KinesisAnalytics.Logging',
  title: 'Applications log to CloudWatch Logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS CloudFormation, AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption',
  appliesTo: [APPLICATION],
  rationale: 'Without a log nobody learns why an application stopped reading.',
  fix: 'Use HipaaFlinkApplication, or add an ApplicationCloudWatchLoggingOption.',
  crosswalk: {},
  check: (application) => (application.relatedBy('AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption', 'ApplicationName', 'ApplicationName').length > 0
    ? Judgement.pass()
    : Judgement.fail('Properties.ApplicationName', 'no ApplicationCloudWatchLoggingOption in these templates names the application')),
});

export const snapshots = rule({
  id: 'KinesisAnalytics.Snapshots',
  title: 'Flink applications take snapshots and run in a VPC',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'Managed Service for Apache Flink developer guide, "Manage application backups using snapshots" and "Configure Managed Service for Apache Flink to access resources in an Amazon VPC"',
  appliesTo: [APPLICATION],
  rationale: 'An application that restarts without a snapshot has forgotten what it counted. Outside of a VPC nothing limits where it connects to. '
    + 'Studio notebooks take no snapshots.',
  fix: 'Use HipaaFlinkApplication, or set SnapshotsEnabled: true and VpcConfigurations.',
  crosswalk: {},
  check: (application) => when(runsFlink(application), () => all(
    application.at(`${CONFIGURATION}.ApplicationSnapshotConfiguration.SnapshotsEnabled`).mustBe(true),
    application.at(`${CONFIGURATION}.VpcConfigurations`).someItem((vpc) => vpc.at('SubnetIds').mustBePresent()),
  )),
});

function runsFlink(application: Resource): Judgement {
  return application.at('RuntimeEnvironment').must('must be an Apache Flink runtime', (runtime) => /^FLINK-/i.test(String(runtime)));
}

/** Amazon Kinesis Data Analytics, now Managed Service for Apache Flink. */
export const KINESIS_ANALYTICS_RULES = [sourceEncrypted, customerKey, logging, snapshots] as const;
