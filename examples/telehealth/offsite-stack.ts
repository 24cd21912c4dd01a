import { Stack, StackProps } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { nobodyWaitsFor } from './accept';
import { HipaaArchiveBucket, HipaaBackupVault } from 'cdk-hipaa';

/** Copies in another region: what happens to the first one does not happen to them. */
export class OffsiteStack extends Stack {
  /** Receives a copy of every backup. */
  public readonly vault: HipaaBackupVault;
  /** Receives a copy of every recording, and lets nobody delete it before its time. */
  public readonly recordings: HipaaArchiveBucket;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.vault = new HipaaBackupVault(this, 'Vault');
    // Not backed up: it is the copy.
    this.recordings = new HipaaArchiveBucket(this, 'Recordings', { backup: false });
    nobodyWaitsFor(this.recordings, 'Copies are read when the first region is lost, and by nobody until then.');
  }
}
