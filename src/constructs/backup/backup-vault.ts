import * as backup from 'aws-cdk-lib/aws-backup';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { BACKUP_RETENTION_DAYS } from './retention';
import { keepPromises } from '../../guard/registration';
import { HipaaKey } from '../kms/key';

/** Properties of a HipaaBackupVault: those of `backup.BackupVault`, with other defaults. */
export interface HipaaBackupVaultProps extends backup.BackupVaultProps {}

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
  constructor(scope: Construct, id: string, props: HipaaBackupVaultProps = {}) {
    super(scope, id, {
      ...props,
      encryptionKey: props.encryptionKey ?? new HipaaKey(scope, `${id}Key`, { description: 'Encrypts backups' }),
      lockConfiguration: props.lockConfiguration ?? { minRetention: Duration.days(BACKUP_RETENTION_DAYS) },
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    keepPromises(this, PROMISES);
  }
}
