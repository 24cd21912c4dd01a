import { bucketsOf, DELIVERY_STREAM } from './destinations';
import { all, any, Judgement, Resource, Value } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { mustBeEncryptedBucket } from '../encrypted-bucket';
import { encryptionAtRest as kinesisEncryption } from '../kinesis';
import { Basis, RuleLevel } from '../level';
import { clientBrokerTls, inClusterTls } from '../msk/transport';
import { rule } from '../rule';

const INPUT = 'DeliveryStreamEncryptionConfigurationInput';

export const encryptionAtRest = rule({
  id: 'Firehose.EncryptionAtRest',
  title: 'Delivery streams hold records encrypted, or read them from where they are',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Kinesis Data Firehose"; Amazon Data Firehose API reference, StartDeliveryStreamEncryption',
  appliesTo: [DELIVERY_STREAM],
  rationale: 'Firehose holds records until a buffer is full. Those that are put into it directly it encrypts only where that is switched on; those that it reads '
    + 'from a stream, a cluster or a database are as well protected as they are there.',
  fix: 'Use HipaaDeliveryStream, or set encryption; where the source is a stream, encrypt the stream.',
  crosswalk: {},
  check: (stream) => check(stream),
});

const MSK_SOURCE = 'MSKSourceConfiguration.MSKClusterARN';

/** How each type of source keeps its records encrypted. */
const SOURCES: { readonly [type: string]: (stream: Resource) => Judgement } = {
  DirectPut: (stream) => stream.at(`${INPUT}.KeyType`).mustBeOneOf('AWS_OWNED_CMK', 'CUSTOMER_MANAGED_CMK'),
  KinesisStreamAsSource: (stream) => sourceHolds(stream, 'KinesisStreamSourceConfiguration.KinesisStreamARN', 'AWS::Kinesis::Stream', kinesisEncryption.check),
  // MSK encrypts volumes in any case; what is left to ask is the way there, which of a serverless cluster is TLS always.
  MSKAsSource: (stream) => (stream.named(stream.at(MSK_SOURCE), 'AWS::MSK::ServerlessCluster')
    ? Judgement.pass()
    : sourceHolds(stream, MSK_SOURCE, 'AWS::MSK::Cluster', (cluster) => all(clientBrokerTls.check(cluster), inClusterTls.check(cluster)))),
  DatabaseAsSource: (stream) => stream.at('DatabaseSourceConfiguration.SSLMode').mustBe('Enabled'),
};

function check(stream: Resource): Judgement {
  const type = stream.at('DeliveryStreamType');
  const judge = SOURCES[type.isAbsent ? 'DirectPut' : String(type.literal)];
  return judge?.(stream) ?? type.mustBeOneOf(...Object.keys(SOURCES));
}

function sourceHolds(stream: Resource, path: string, type: string, judge: (source: Resource) => Judgement): Judgement {
  const arn = stream.at(path);
  const source = stream.named(arn, type);
  if (source) {
    return judge(source).seenFrom(source.logicalId);
  }
  return arn.isAbsent ? arn.mustBePresent() : Judgement.unverifiable(arn.path, `${arn.path} names a source that is not in these templates, so nobody can tell how it `
    + 'encrypts. Judge the template that makes it together with this one.');
}

export const customerKey = rule({
  id: 'Firehose.CustomerKey',
  title: 'Delivery streams encrypt what is put into them with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Data Firehose developer guide, "Data protection in Amazon Data Firehose"',
  appliesTo: [DELIVERY_STREAM],
  rationale: 'With a key of your own, every use is in CloudTrail, and access can be ended at the key. Streams that read from a source have no key: that of the source counts.',
  fix: 'Use HipaaDeliveryStream, or set encryption: StreamEncryption.customerManagedKey(key).',
  crosswalk: {},
  check: (stream) => any(readsFromSource(stream), all(
    stream.at(`${INPUT}.KeyType`).mustBe('CUSTOMER_MANAGED_CMK'),
    mustBeCustomerKey(stream.at(`${INPUT}.KeyARN`)),
  )),
});

function readsFromSource(stream: Resource): Judgement {
  return stream.at('DeliveryStreamType').mustBeOneOf('KinesisStreamAsSource', 'MSKAsSource', 'DatabaseAsSource')
    .orElse(`Properties.${INPUT}`, 'records are put into the stream directly');
}

export const destinationEncrypted = rule({
  id: 'Firehose.DestinationEncrypted',
  title: 'Delivery streams write into buckets that say how they encrypt',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Data Firehose API reference, EncryptionConfiguration: NoEncryption leaves it to the bucket; Amazon S3 user guide, default encryption',
  appliesTo: [DELIVERY_STREAM],
  rationale: 'Without a key in the stream the bucket decides. S3 has encrypted every new object since January 2023, so nothing rests in the clear; '
    + 'which key protects it, only the bucket\'s template tells.',
  fix: 'Use HipaaDeliveryStream, or deliver into a HipaaBucket, or set encryptionKey of the destination.',
  crosswalk: {},
  check: (stream) => all(...bucketsOf(stream).map((bucket) => isEncrypted(bucket, stream))),
});

function isEncrypted(bucket: Value, stream: Resource): Judgement {
  return any(bucket.at('EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN').mustBePresent(), mustBeEncryptedBucket(bucket.at('BucketARN'), stream));
}
