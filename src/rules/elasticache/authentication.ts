import { all, any, Judgement, Resource, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { mustNotName } from '../named-resource';
import { rule } from '../rule';
import { judgeToken } from './auth-token';
import { REPLICATION_GROUP, unlessInherited } from './engine';

const USER = 'AWS::ElastiCache::User';
const USER_GROUP = 'AWS::ElastiCache::UserGroup';

export const authentication = rule({
  id: 'Redis.Authentication',
  title: 'Replication groups ask who connects: by an AUTH token, or by users of whom each has a password or IAM',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(d)'],
  source: 'Architecting for HIPAA, "Amazon ElastiCache for Redis"; Amazon ElastiCache user guide, "Role-Based Access Control (RBAC)"',
  appliesTo: [REPLICATION_GROUP, USER, USER_GROUP],
  rationale: 'Without either, whoever reaches the port reads every key. The user "default" that every account has may do everything without '
    + 'a password: a group needs one of its own with that name. The whitepaper names the AUTH token; users came later and do the same.',
  fix: 'Use HipaaRedisCluster, or set AuthToken to a secret, or UserGroupIds to a group whose default user is off and whose others authenticate.',
  crosswalk: {},
  check: (resource) => CHECKS[resource.type](resource),
});

const CHECKS: { readonly [type: string]: (resource: Resource) => Judgement } = {
  [REPLICATION_GROUP]: (group) => unlessInherited(group, group.at('AuthToken'), () => asksWhoConnects(group)),
  [USER]: (user) => any(isOff(user), mustAuthenticate(user)),
  [USER_GROUP]: (group) => group.at('UserIds').everyItem((id) => mustNotName(id, 'default')
    .orElse(id.path, `${id.path} is the user "default" of the account, who may do everything without a password; make one named default that is off`)),
};

function asksWhoConnects(group: Resource): Judgement {
  return any(
    group.at('AuthToken').literal === '' ? Judgement.fail('Properties.AuthToken', 'AuthToken is empty') : group.at('AuthToken').mustBePresent(),
    group.at('UserGroupIds').someItem((id) => id.mustBePresent()),
  ).orElse('Properties.AuthToken', 'neither AuthToken nor UserGroupIds is set: whoever reaches the port is let in');
}

/** A user that is not switched on cannot connect. */
function isOff(user: Resource): Judgement {
  const access = user.at('AccessString');
  return access.mustWherePresent('must not switch the user on', (text) => !/(?:^|\s)on(?:\s|$)/i.test(String(text)));
}

/** Where a template says how a user authenticates. */
const WAYS = ['Passwords', 'AuthenticationMode.Passwords', 'AuthenticationMode.Type'];

function mustAuthenticate(user: Resource): Judgement {
  const mode = user.at('AuthenticationMode.Type');
  return all(
    user.at('NoPasswordRequired').mustNotBe(true),
    mode.mustWherePresent('must be "password" or "iam"', (type) => /^(?:password|iam)$/i.test(String(type))),
    any(...WAYS.map((path) => user.at(path).mustBePresent()))
      .orElse('Properties.AuthenticationMode', 'neither passwords nor IAM are set: nothing says how the user authenticates'),
  );
}

export const authTokenStrength = rule({
  id: 'Redis.AuthTokenStrength',
  title: 'AUTH tokens are generated secrets of 16 to 128 characters that ElastiCache takes',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  source: 'Architecting for HIPAA, "Amazon ElastiCache for Redis"; Amazon ElastiCache API reference, CreateReplicationGroup; '
    + 'AWS Secrets Manager API reference, GetRandomPassword',
  appliesTo: [REPLICATION_GROUP],
  rationale: 'A token in a template is no secret. The whitepaper asks for 16 to 128 printable characters without /, " and @; of the special '
    + 'ones ElastiCache itself takes only ! & # $ ^ < > and -, and refuses a group whose token holds another.',
  fix: 'Use HipaaRedisCluster, or generate the token in Secrets Manager with excludePunctuation: true and a passwordLength of 16 to 128.',
  crosswalk: {},
  check: (group) => when(group.at('AuthToken').mustBePresent(), () => judgeToken(group)),
});
