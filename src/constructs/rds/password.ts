import * as kms from 'aws-cdk-lib/aws-kms';
import * as rds from 'aws-cdk-lib/aws-rds';

/** How the master user signs in. */
export interface MasterPassword {
  readonly credentials?: rds.Credentials;
  readonly manageMasterUserPassword?: boolean;
}

/** RDS makes, keeps and rotates the password unless the credentials ask for a secret of their own; either lies under a key of your own. */
export function masterPassword({ credentials, manageMasterUserPassword }: MasterPassword, engine: rds.IEngine, key: kms.IKey): MasterPassword {
  const isManaged = manageMasterUserPassword ?? !asksForOwnSecret(credentials);
  const encryptionKey = credentials?.encryptionKey ?? key;
  const username = credentials?.username ?? engine.defaultUsername ?? 'admin';
  if (isManaged && asksForOwnSecret(credentials)) {
    // CDK says which of the credentials RDS does not take.
    return { credentials, manageMasterUserPassword };
  }
  if (isManaged) {
    return { credentials: rds.Credentials.fromUsername(username, { encryptionKey }), manageMasterUserPassword: true };
  }
  const { secret, password, secretName, excludeCharacters, replicaRegions, usernameAsString } = credentials ?? {} as Partial<rds.Credentials>;
  const options = { encryptionKey, secretName, excludeCharacters, replicaRegions };
  return {
    manageMasterUserPassword,
    credentials: secret || password
      ? credentials
      : usernameAsString ? rds.Credentials.fromGeneratedSecret(username, options) : rds.Credentials.fromUsername(username, options),
  };
}

function asksForOwnSecret(credentials: rds.Credentials | undefined): boolean {
  const { secret, password, secretName, excludeCharacters, replicaRegions, usernameAsString } = credentials ?? {} as Partial<rds.Credentials>;
  return [secret, password, secretName, excludeCharacters, replicaRegions, usernameAsString].some((each) => each !== undefined && each !== false);
}

/** What a snapshot is restored with: a new password where one is asked for, under a key of your own. */
export function snapshotPassword(credentials: rds.SnapshotCredentials | undefined, key: kms.IKey): rds.SnapshotCredentials | undefined {
  const isWithoutKey = credentials?.generatePassword === true && credentials.encryptionKey === undefined && credentials.username !== undefined;
  return isWithoutKey
    ? rds.SnapshotCredentials.fromGeneratedSecret(credentials.username!, {
      encryptionKey: key, excludeCharacters: credentials.excludeCharacters, replicaRegions: credentials.replicaRegions,
    })
    : credentials;
}
