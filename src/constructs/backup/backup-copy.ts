import * as backup from 'aws-cdk-lib/aws-backup';
import { Duration } from 'aws-cdk-lib/core';

/** Where recovery points are copied to. */
export interface HipaaBackupCopy {
  /**
   * The vault that receives the copies: in another region, or in another account of the organization, encrypted with a key there. A
   * HipaaBackupVault of another stack serves as well as one that is imported by its ARN.
   */
  readonly vault: backup.IBackupVault;

  /**
   * How long copies are kept; a locked vault refuses those with less than its own minimum.
   *
   * @default - as long as the recovery points they are made of
   */
  readonly retention?: Duration;
}
