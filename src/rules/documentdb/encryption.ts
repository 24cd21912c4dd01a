import { Judgement, Resource } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CLUSTER, ELASTIC_CLUSTER, GLOBAL_CLUSTER, isRestored } from './types';

export const encryptionAtRest = rule({
  id: 'DocumentDB.EncryptionAtRest',
  title: 'DocumentDB clusters are encrypted at rest',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon DocumentDB (with MongoDB compatibility)"; AWS CloudFormation, AWS::DocDB::DBCluster StorageEncrypted',
  appliesTo: [CLUSTER, GLOBAL_CLUSTER],
  rationale: 'A cluster is encrypted when it is made or never. One that is restored takes over the encryption of what it is restored from, unless '
    + 'KmsKeyId is set. Elastic clusters are always encrypted.',
  fix: 'Use HipaaDocumentDbCluster, or set StorageEncrypted: true. A cluster that is there has to be restored from a snapshot with KmsKeyId set.',
  crosswalk: {},
  check: (cluster) => {
    const encrypted = cluster.at('StorageEncrypted');
    return !encrypted.isAbsent || !isRestored(cluster) ? encrypted.mustBe(true) : inheritsEncryption(cluster);
  },
});

function inheritsEncryption(cluster: Resource): Judgement {
  if (cluster.type === CLUSTER && cluster.at('KmsKeyId').isPresent) {
    return Judgement.pass();
  }
  const source = cluster.named(cluster.at('SourceDBClusterIdentifier'), CLUSTER, 'DBClusterIdentifier');
  return source
    ? source.at('StorageEncrypted').mustBe(true).seenFrom(source.logicalId)
    : Judgement.unverifiable('Properties.StorageEncrypted', 'Properties.StorageEncrypted is not set, and what the cluster is restored from is not in '
      + 'these templates. Set StorageEncrypted and KmsKeyId.');
}

export const customerKey = rule({
  id: 'DocumentDB.CustomerKey',
  title: 'DocumentDB clusters are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon DocumentDB developer guide, "Encrypting Amazon DocumentDB data at rest"',
  appliesTo: [CLUSTER, ELASTIC_CLUSTER],
  rationale: 'Without a key of your own the default key of the account encrypts: snapshots cannot be given to another account, and access '
    + 'cannot be ended at the key.',
  fix: 'Use HipaaDocumentDbCluster, or set KmsKeyId when the cluster is made.',
  crosswalk: {},
  check: (cluster) => mustBeCustomerKey(cluster.at('KmsKeyId')),
});
