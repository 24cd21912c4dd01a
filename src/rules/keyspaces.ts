import { all } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const TABLE = ['AWS::Cassandra::Table'];

export const keyspacesCustomerKey = rule({
  id: 'Keyspaces.CustomerKey',
  title: 'Tables of Amazon Keyspaces are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Keyspaces developer guide, "Encryption at rest in Amazon Keyspaces"',
  appliesTo: TABLE,
  rationale: 'Keyspaces encrypts every table, by default with a key that AWS owns and nobody else sees. With a key of your own every use of it '
    + 'is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaKeyspacesTable, or set EncryptionSpecification to CUSTOMER_MANAGED_KMS_KEY with a KmsKeyIdentifier.',
  crosswalk: {},
  check: (table) => all(
    table.at('EncryptionSpecification.EncryptionType').mustBe('CUSTOMER_MANAGED_KMS_KEY'),
    mustBeCustomerKey(table.at('EncryptionSpecification.KmsKeyIdentifier')),
  ),
});

export const keyspacesPointInTimeRecovery = rule({
  id: 'Keyspaces.PointInTimeRecovery',
  title: 'Tables of Amazon Keyspaces can be restored to any point in time',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'Amazon Keyspaces developer guide, "Backup and restore data with point-in-time recovery for Amazon Keyspaces"',
  appliesTo: TABLE,
  rationale: 'What a faulty program wrote or deleted can be brought back as it was a second before. It is off unless it is told to be on.',
  fix: 'Use HipaaKeyspacesTable, or set PointInTimeRecoveryEnabled: true.',
  crosswalk: {},
  check: (table) => table.at('PointInTimeRecoveryEnabled').mustBe(true),
});

export const keyspacesMultiRegion = rule({
  id: 'Keyspaces.MultiRegion',
  title: 'Keyspaces whose records must survive a region are in several',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon Keyspaces developer guide, "Multi-Region replication for Amazon Keyspaces"',
  appliesTo: ['AWS::Cassandra::Keyspace'],
  rationale: 'Every table is in three availability zones of its region; only replication to another one survives the region.',
  fix: 'Set ReplicationSpecification to MULTI_REGION with its regions; where the contingency plan does not ask for it, accept the finding with that reason.',
  crosswalk: {},
  check: (keyspace) => keyspace.at('ReplicationSpecification.ReplicationStrategy').mustBe('MULTI_REGION'),
});

/** Amazon Keyspaces, for Apache Cassandra. */
export const KEYSPACES_RULES = [keyspacesCustomerKey, keyspacesPointInTimeRecovery, keyspacesMultiRegion] as const;
