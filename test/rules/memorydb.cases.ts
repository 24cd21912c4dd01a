import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { memoryDbAuthentication, memoryDbBackup, memoryDbCustomerKey, memoryDbPrivateSubnet, memoryDbTls } from '../../src/rules/memorydb';
import { Json, JsonObject } from '../../src/template';

function cluster(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::MemoryDB::Cluster', properties, { Key: { Type: 'AWS::KMS::Key' }, Acl: { Type: 'AWS::MemoryDB::ACL' } }, rest);
}

function user(mode: Json, rest: Partial<Given> = {}): Given {
  return subject('AWS::MemoryDB::User', { UserName: 'app', AccessString: 'on ~* +@all', AuthenticationMode: mode }, {}, rest);
}

const TLS: RuleCases = {
  rule: memoryDbTls,
  cases: [
    passes('a cluster that encrypts', cluster({ TLSEnabled: true })),
    passes('a cluster that says nothing, by its default', cluster(), 'unless it is told not to'),
    passes('a cluster of several regions', subject('AWS::MemoryDB::MultiRegionCluster', { TLSEnabled: 'true' })),
    fails('a cluster that takes clear text', cluster({ TLSEnabled: false })),
    fails('a cluster of several regions that does', subject('AWS::MemoryDB::MultiRegionCluster', { TLSEnabled: 'false' })),
    fails('one branch that does', cluster({ TLSEnabled: ifProd(true, false) }, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', cluster({ TLSEnabled: ANY }, ANY_TEXT)),
  ],
};

const AUTHENTICATION: RuleCases = {
  rule: memoryDbAuthentication,
  cases: [
    passes('an ACL of the template', cluster({ ACLName: { Ref: 'Acl' } })),
    passes('an ACL that is made elsewhere', cluster({ ACLName: 'nurses' })),
    passes('a user of IAM', user({ Type: 'iam' })),
    passes('a user with a password from a secret', user({ Type: 'Password', Passwords: ['{{resolve:secretsmanager:memorydb}}'] })),
    fails('the ACL that lets everyone in', cluster({ ACLName: 'open-access' }), 'lets in whoever'),
    fails('a cluster without an ACL', cluster()),
    fails('one branch that lets everyone in', cluster({ ACLName: ifProd('nurses', 'open-access') }, EITHER_WAY), 'when'),
    fails('a user with a password that is written out', user({ Type: 'password', Passwords: ['Sommer2026Sommer2026'] }), 'written out'),
    fails('a user without a kind of authentication', user(NO_VALUE)),
    fails('a user without a password', user({ Type: 'no-password' })),
    unverifiable('an ACL that a parameter names', cluster({ ACLName: ANY }, ANY_TEXT)),
    unverifiable('an authentication that a macro writes', user(MACRO)),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: memoryDbCustomerKey,
  cases: [
    passes('a key of the template', cluster({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
    fails('a cluster without a key', cluster()),
    unverifiable('a key that a parameter names', cluster({ KmsKeyId: ANY }, ANY_TEXT)),
  ],
};

const KEPT = { SnapshotRetentionLimit: 15, NumReplicasPerShard: 1, AutoMinorVersionUpgrade: true };

const BACKUP: RuleCases = {
  rule: memoryDbBackup,
  cases: [
    passes('snapshots, replicas and minor versions', cluster(KEPT)),
    passes('snapshots, with the rest by default', cluster({ SnapshotRetentionLimit: '35' }), 'one replica'),
    fails('a cluster that says nothing', cluster(), 'SnapshotRetentionLimit'),
    fails('snapshots of 14 days', cluster({ ...KEPT, SnapshotRetentionLimit: 14 })),
    fails('shards without a replica', cluster({ ...KEPT, NumReplicasPerShard: 0 }), 'NumReplicasPerShard'),
    fails('minor versions that wait for somebody', cluster({ ...KEPT, AutoMinorVersionUpgrade: false }), 'AutoMinorVersionUpgrade'),
    unverifiable('days that a parameter says', cluster({ ...KEPT, SnapshotRetentionLimit: ANY }, ANY_TEXT)),
  ],
};

const PRIVATE_SUBNET: RuleCases = {
  rule: memoryDbPrivateSubnet,
  cases: [
    passes('a cluster that names both', cluster({ SubnetGroupName: 'private', SecurityGroupIds: ['sg-1'] })),
    fails('a cluster that says nothing', cluster(), 'SubnetGroupName'),
    fails('a cluster without security groups', cluster({ SubnetGroupName: 'private', SecurityGroupIds: [] }), 'SecurityGroupIds'),
    unverifiable('what a macro writes', cluster({ SubnetGroupName: MACRO, SecurityGroupIds: ['sg-1'] })),
  ],
};

export const MEMORYDB_CASES: readonly RuleCases[] = [TLS, AUTHENTICATION, CUSTOMER_KEY, BACKUP, PRIVATE_SUBNET];
