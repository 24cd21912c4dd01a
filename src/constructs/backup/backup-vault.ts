import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Duration, RemovalPolicy, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { BACKUP_RETENTION_DAYS } from './retention';
import { keepPromises } from '../../guard/registration';
import { HipaaKey } from '../kms/key';

/** Properties of a HipaaBackupVault: those of `backup.BackupVault`, with other defaults. */
export interface HipaaBackupVaultProps extends backup.BackupVaultProps {
  /**
   * Ids of other accounts of the organization that may copy recovery points into this vault. Whoever owns them owns PHI: see that a BAA
   * covers them, and accept the finding of IAM.CrossAccountConfirmed with its date.
   *
   * @default - only this account
   */
  readonly copiesFrom?: string[];
}

const PROMISES = ['Backup.VaultEncrypted', 'Backup.VaultLocked'];

/**
 * A backup vault for copies of PHI: encrypted with a key of your own, locked so that no recovery point is deleted in its first
 * 35 days, and kept when its stack goes.
 *
 * The lock can be lifted by those who may (governance mode). Set `lockConfiguration.changeableFor` to make it final after that
 * time (compliance mode): from then on nobody, AWS included, can shorten it.
 *
 * Source: 45 CFR 164.308(a)(7)(ii)(A); Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery".
 */
export class HipaaBackupVault extends backup.BackupVault {
  /**
   * @throws when `copiesFrom` lists something that is no id of an account
   */
  constructor(scope: Construct, id: string, props: HipaaBackupVaultProps = {}) {
    super(scope, id, {
      ...props,
      encryptionKey: props.encryptionKey ?? new HipaaKey(scope, `${id}Key`, { description: 'Encrypts backups' }),
      lockConfiguration: props.lockConfiguration ?? { minRetention: Duration.days(BACKUP_RETENTION_DAYS) },
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    if (props.copiesFrom !== undefined && props.copiesFrom.length > 0) {
      this.addToAccessPolicy(letCopiesIn(this.node.path, props.copiesFrom));
    }
    keepPromises(this, PROMISES);
  }
}

function letCopiesIn(path: string, accounts: readonly string[]): iam.PolicyStatement {
  const wrong = accounts.find((account) => !Token.isUnresolved(account) && !/^\d{12}$/.test(account));
  if (wrong !== undefined) {
    throw new Error(`HipaaBackupVault '${path}': 'copiesFrom' must list ids of accounts, got ${JSON.stringify(wrong)}. Use the 12 digits of each.`);
  }
  return new iam.PolicyStatement({
    sid: 'CopiesFromOtherAccounts',
    principals: accounts.map((account) => new iam.AccountPrincipal(account)),
    actions: ['backup:CopyIntoBackupVault'],
    resources: ['*'],
  });
}
