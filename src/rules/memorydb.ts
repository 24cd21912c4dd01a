import { all, Judgement, Resource, Text, Value } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { mustNotName } from './named-resource';
import { mustBePlaced } from './placement';
import { rule } from './rule';
import { secretsIn } from './secrets';

const CLUSTER = 'AWS::MemoryDB::Cluster';
const USER = 'AWS::MemoryDB::User';

export const memoryDbTls = rule({
  id: 'MemoryDB.Tls',
  title: 'MemoryDB clusters take encrypted connections only',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; Amazon MemoryDB developer guide, "In-transit encryption (TLS) in MemoryDB"',
  appliesTo: [CLUSTER, 'AWS::MemoryDB::MultiRegionCluster'],
  rationale: 'The BAA requires PHI to be encrypted on its way. TLS is chosen when the cluster is made and cannot be switched on later.',
  fix: 'Use HipaaMemoryDbCluster, or set TLSEnabled: true. A cluster that is there has to be restored from a snapshot into a new one.',
  crosswalk: {},
  check: (cluster) => cluster.at('TLSEnabled').safeByDefault('MemoryDB encrypts connections unless it is told not to', (set) => set.mustBe(true)),
});

export const memoryDbAuthentication = rule({
  id: 'MemoryDB.Authentication',
  title: 'MemoryDB clusters ask who connects, and passwords of users are not written out',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(d)'],
  source: 'Amazon MemoryDB developer guide, "Authenticating users with Access Control Lists (ACLs)"',
  appliesTo: [CLUSTER, USER],
  rationale: 'The ACL "open-access" lets in whoever reaches the port. A password in a template is known to everyone who may read the stack.',
  fix: 'Use HipaaMemoryDbCluster, or name an ACL of your own whose users authenticate by IAM or by passwords from Secrets Manager.',
  crosswalk: {},
  check: (resource) => (resource.type === USER ? userAuthenticates(resource) : hasOwnAcl(resource.at('ACLName'))),
});

function hasOwnAcl(acl: Value): Judgement {
  return all(acl.mustBePresent(), mustNotName(acl, 'open-access')
    .orElse(acl.path, `${acl.path} is "open-access", which lets in whoever reaches the port; name an ACL of your own`));
}

function userAuthenticates(user: Resource): Judgement {
  const mode = user.at('AuthenticationMode');
  return mode.resolved instanceof Text
    ? mode.unverifiable()
    : all(
      mode.at('Type').must('must be "password" or "iam"', (type) => /^(?:password|iam)$/i.test(String(type))),
      ...secretsIn(mode),
    );
}

export const memoryDbCustomerKey = rule({
  id: 'MemoryDB.CustomerKey',
  title: 'MemoryDB clusters are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon MemoryDB developer guide, "At-rest encryption in MemoryDB"',
  appliesTo: [CLUSTER],
  rationale: 'MemoryDB always encrypts, by default with a key of the service: its use is not in your CloudTrail, and access cannot be ended at the key.',
  fix: 'Use HipaaMemoryDbCluster, or set KmsKeyId when the cluster is made.',
  crosswalk: {},
  check: (cluster) => mustBeCustomerKey(cluster.at('KmsKeyId')),
});

export const memoryDbBackup = rule({
  id: 'MemoryDB.Backup',
  title: 'MemoryDB clusters keep snapshots for 15 days, have a replica for each shard, and take minor versions by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon MemoryDB API reference, CreateCluster; AWS CloudFormation, AWS::MemoryDB::Cluster NumReplicasPerShard',
  appliesTo: [CLUSTER],
  rationale: 'The log of a shard survives its nodes, not a faulty program: snapshots do. A shard without a replica is away until its node is replaced.',
  fix: 'Use HipaaMemoryDbCluster, or set SnapshotRetentionLimit to 15 or more, NumReplicasPerShard to 1 or more and AutoMinorVersionUpgrade: true.',
  crosswalk: {},
  check: (cluster) => all(
    cluster.at('SnapshotRetentionLimit').mustBeAtLeast(15),
    cluster.at('NumReplicasPerShard').safeByDefault('MemoryDB gives each shard one replica when nothing is set', (set) => set.mustBeAtLeast(1)),
    cluster.at('AutoMinorVersionUpgrade').safeByDefault('MemoryDB takes minor versions by itself unless it is told not to', (set) => set.mustBe(true)),
  ),
});

export const memoryDbPrivateSubnet = rule({
  id: 'MemoryDB.PrivateSubnet',
  title: 'MemoryDB clusters say in which subnets and security groups they are',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'Amazon MemoryDB API reference, CreateCluster SubnetGroupName and SecurityGroupIds',
  appliesTo: [CLUSTER],
  rationale: 'Without them a cluster is in the default subnets and the default security group, which lets in whatever else is in it.',
  fix: 'Use HipaaMemoryDbCluster with your vpc, or set SubnetGroupName and SecurityGroupIds.',
  crosswalk: {},
  check: (cluster) => mustBePlaced(cluster, 'SubnetGroupName', 'SecurityGroupIds'),
});

/** Amazon MemoryDB. */
export const MEMORYDB_RULES = [memoryDbTls, memoryDbAuthentication, memoryDbCustomerKey, memoryDbBackup, memoryDbPrivateSubnet] as const;
