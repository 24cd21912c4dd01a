import * as backup from 'aws-cdk-lib/aws-backup';
import * as events from 'aws-cdk-lib/aws-events';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaBackupCopy } from './backup-copy';
import { HipaaBackupVault } from './backup-vault';
import { reachableFrom, withCopies } from './copies';
import { BACKUP_RETENTION_DAYS } from './retention';
import { keepPromises } from '../../guard/registration';

/** Properties of a HipaaBackupPlan: those of `backup.BackupPlan`, with other defaults. */
export interface HipaaBackupPlanProps extends backup.BackupPlanProps {
  /**
   * How long the daily recovery points are kept; not used where `backupPlanRules` are given.
   *
   * A change counts for recovery points made from then on.
   *
   * @default Duration.days(35)
   */
  readonly backupRetention?: Duration;

  /**
   * Vaults in other regions or accounts that receive a copy of every recovery point: the daily ones, and those of `backupPlanRules`.
   * Copies to another account take more than a plan: see the page of this service.
   *
   * @default - no copies
   */
  readonly copyTo?: HipaaBackupCopy[];
}

const PROMISES = ['Backup.FrequencyRetention'];

/**
 * A backup plan for PHI: a recovery point a day, kept for 35 days in an encrypted and locked vault.
 *
 * Select what it backs up with `addSelection`; the stores of this library select themselves.
 *
 * Source: 45 CFR 164.308(a)(7)(ii)(A); Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery".
 */
export class HipaaBackupPlan extends backup.BackupPlan {
  constructor(scope: Construct, id: string, props: HipaaBackupPlanProps = {}) {
    const copies = reachableFrom(scope, id, props.copyTo ?? []);
    const rules = props.backupPlanRules ?? [daily(props.backupRetention ?? Duration.days(BACKUP_RETENTION_DAYS))];
    super(scope, id, {
      ...props,
      backupVault: props.backupVault ?? new HipaaBackupVault(scope, `${id}Vault`),
      backupPlanRules: rules.map((rule) => withCopies(rule, copies)),
    });
    keepPromises(this, PROMISES);
  }
}

function daily(retention: Duration): backup.BackupPlanRule {
  return new backup.BackupPlanRule({
    ruleName: 'Daily',
    scheduleExpression: events.Schedule.cron({ minute: '0', hour: '5' }),
    deleteAfter: retention,
  });
}
