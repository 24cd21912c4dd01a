import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Lazy, Names } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acknowledgeNag } from '../acknowledge-nag';

/** The longest name that ElastiCache takes for a user or a group. */
const MAX_NAME_LENGTH = 40;

/** A name of its own for a construct, in the small letters that ElastiCache makes of it. */
export function nameOf(construct: Construct): string {
  return Lazy.string({ produce: () => Names.uniqueResourceName(construct, { maxLength: MAX_NAME_LENGTH, separator: '-' }).toLowerCase() });
}

/** A user group of a cache, and the user in it who may do everything. */
export interface Users {
  readonly userGroupId: string;
  readonly userId: string;
}

/**
 * Makes a user group with one user who authenticates by IAM, and a user `default` who is off: without one of its own, ElastiCache takes that of the
 * account, who needs no password.
 */
export function makeUsers(scope: Construct, engine: string, encryptionKey: kms.IKey): Users {
  const users = new Construct(scope, 'Users');
  const app = makeUser(users, 'App', engine, { accessString: 'on ~* +@all', authenticationMode: { Type: 'iam' } });
  const nobody = makeUser(users, 'Default', engine, {
    userName: 'default',
    accessString: 'off -@all',
    authenticationMode: { Type: 'password', Passwords: [nobodysPassword(users, encryptionKey).secretValue.unsafeUnwrap()] },
  });
  const group = new elasticache.CfnUserGroup(users, 'Group', { engine, userGroupId: nameOf(users), userIds: [app.ref, nobody.ref] });
  return { userGroupId: group.ref, userId: app.ref };
}

/** With IAM a user's name and id are the same. */
function makeUser(users: Construct, id: string, engine: string, props: Partial<elasticache.CfnUserProps>): elasticache.CfnUser {
  const user = new Construct(users, id);
  const name = nameOf(user);
  return new elasticache.CfnUser(user, 'Resource', { engine, userId: name, userName: name, ...props });
}

/** A user who is off has a password that nobody reads: groups of Valkey take no user without one. */
function nobodysPassword(users: Construct, encryptionKey: kms.IKey): secretsmanager.Secret {
  const secret = new secretsmanager.Secret(users, 'DefaultPassword', {
    description: 'Password of the user "default", who is off',
    encryptionKey,
    generateSecretString: { excludePunctuation: true, passwordLength: 64 },
  });
  acknowledgeNag(secret, { SecretsManagerRotationEnabled: 'Nobody knows this password, and its user is off.' });
  return secret;
}
