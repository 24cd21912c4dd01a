import { all, Judgement, Resource, Value, when } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { replicasOf, TABLES } from './tables';

export const customerKey = rule({
  id: 'DynamoDB.CustomerKey',
  title: 'Tables, and each replica of a global table, are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; Architecting for HIPAA, "Amazon DynamoDB"; Amazon DynamoDB developer guide, '
    + '"DynamoDB encryption at rest"',
  appliesTo: TABLES,
  rationale: 'DynamoDB encrypts every table, by default with a key that AWS owns and nobody else sees. With a key of your own every use '
    + 'of it is in CloudTrail, and access can be ended at the key. Each region of a global table needs a key there.',
  fix: 'Use HipaaTable, or set encryption: TableEncryptionV2.customerManagedKey(key, keysOfTheOtherRegions).',
  crosswalk: { guard: 'DYNAMODB_TABLE_ENCRYPTED_KMS' },
  check: (table) => all(isOn(table), ...replicasOf(table).map((replica) => mustBeCustomerKey(replica.at('SSESpecification.KMSMasterKeyId')))),
});

function isOn(table: Resource): Judgement {
  const enabled = table.at('SSESpecification.SSEEnabled');
  const followsAnother = table.at('GlobalTableSourceArn').isPresent;
  return all(
    // A replica of another account's table only brings its own key.
    followsAnother ? enabled.mustNotBe(false) : enabled.mustBe(true),
    table.at('SSESpecification.SSEType').mustWherePresent('must be "KMS"', (type) => type === 'KMS'),
  );
}

export const streamEncrypted = rule({
  id: 'DynamoDB.StreamEncrypted',
  title: 'Kinesis streams that tables copy their changes to are encrypted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon DynamoDB developer guide, "Using Kinesis Data Streams to capture changes to DynamoDB"; Amazon Kinesis Data Streams developer '
    + 'guide, "Data protection in Amazon Kinesis Data Streams"',
  appliesTo: TABLES,
  rationale: 'The stream holds what the table holds. DynamoDB encrypts its own streams, Kinesis only those it is told to.',
  fix: 'Set encryption: StreamEncryption.KMS and an encryptionKey on the stream.',
  crosswalk: {},
  check: (table) => all(...replicasOf(table).map((replica) => streamIsEncrypted(replica.at('KinesisStreamSpecification.StreamArn'), table))),
});

function streamIsEncrypted(arn: Value, table: Resource): Judgement {
  if (arn.isAbsent) {
    return Judgement.pass();
  }
  const stream = table.named(arn, 'AWS::Kinesis::Stream');
  return stream
    ? all(stream.at('StreamEncryption.EncryptionType').mustBe('KMS')).seenFrom(stream.logicalId)
    : Judgement.unverifiable(arn.path, `${arn.path} names a stream that is not in these templates, so nobody can tell how it is encrypted. `
      + 'Judge the template that makes it together with this one.');
}

export const contributorInsightsReviewed = rule({
  id: 'DynamoDB.ContributorInsightsReviewed',
  title: 'Contributor Insights does not show keys of items in CloudWatch',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon DynamoDB developer guide, "CloudWatch Contributor Insights for DynamoDB"',
  appliesTo: TABLES,
  rationale: 'It draws the keys that are read and written most, in plain text, for everyone who may see CloudWatch: a patient\'s number, '
    + 'where that is the key. THROTTLED_KEYS shows fewer of them, not none.',
  fix: 'Leave it off where keys tell about a person; where they do not, accept the finding with that reason.',
  crosswalk: {},
  check: (table) => all(...replicasOf(table).flatMap((replica) => [replica, ...replica.at('GlobalSecondaryIndexes').items()])
    .map(showsNoKeys)),
});

function showsNoKeys(place: Value): Judgement {
  const enabled = place.at('ContributorInsightsSpecification.Enabled');
  return when(enabled.mustBe(true), () => Judgement.fail(enabled.path,
    `${enabled.path} is true: the keys of items appear in graphs of CloudWatch`));
}
