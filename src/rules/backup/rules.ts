import { all, any, Judgement, Resource, Value } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { statementsOf } from '../iam/statement';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isBackedUp } from './coverage';
import { NATIVE_BACKUP, UNKNOWN_TO_AWS_BACKUP } from './native-backup';
import { runsDaily } from './schedule';

export const planExists = rule({
  id: 'Backup.PlanExists',
  title: 'Stores of PHI keep retrievable copies: by a plan of AWS Backup, or by a backup of their own',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery"',
  appliesTo: Object.keys(NATIVE_BACKUP),
  rationale: 'The Security Rule asks for retrievable exact copies of electronic PHI. Replication of a bucket, point-in-time recovery '
    + 'of a table and automatic backups of a database or file system count as such. AWS Backup knows neither MemoryDB nor Keyspaces.',
  fix: 'Use the Hipaa construct, which is backed up unless told otherwise, or HipaaBackupPlan with a selection that refers to the store.',
  crosswalk: {},
  check: (store) => (UNKNOWN_TO_AWS_BACKUP.has(store.type)
    ? NATIVE_BACKUP[store.type](store)
    : any(NATIVE_BACKUP[store.type](store), isBackedUp(store))),
});

const RULES = 'BackupPlan.BackupPlanRule';

export const frequencyRetention = rule({
  id: 'Backup.FrequencyRetention',
  title: 'Backup plans make a copy every day and keep it for 35 days',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Backup developer guide, "Backup plan options and configuration"',
  appliesTo: ['AWS::Backup::BackupPlan'],
  rationale: 'One rule of the plan has to do both; others may run monthly for the long term. A continuous backup keeps 35 days at most, '
    + 'which is enough.',
  fix: 'Use HipaaBackupPlan, or add BackupPlanRule.daily() with deleteAfter: Duration.days(35) or more.',
  crosswalk: { configRule: 'backup-plan-min-frequency-and-min-retention-check' },
  check: (plan) => plan.at(RULES).someItem((backup) => all(isDaily(backup, plan), isKept(backup))),
});

function isDaily(backup: Value, plan: Resource): Judgement {
  const schedule = backup.at('ScheduleExpression');
  if (schedule.isAbsent) {
    return plan.byDefault(`${RULES}.ScheduleExpression`, 'AWS Backup runs a rule every day when it has no schedule');
  }
  const daily = schedule.literal === undefined ? undefined : runsDaily(String(schedule.literal));
  return schedule.literal !== undefined && daily === undefined
    ? Judgement.unverifiable(schedule.path, `${schedule.path} can't be read: it is ${JSON.stringify(schedule.literal)}. Write cron(...) or rate(...).`)
    : schedule.must('must come up every day', () => daily === true);
}

function isKept(backup: Value): Judgement {
  return backup.at('Lifecycle.DeleteAfterDays').mustWherePresent('must be 35 or more, or left out', (days) => Number(days) >= 35);
}

export const vaultEncrypted = rule({
  id: 'Backup.VaultEncrypted',
  title: 'Backup vaults encrypt with a KMS key of your own',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Backup developer guide, "Encryption for backups in AWS Backup"',
  appliesTo: ['AWS::Backup::BackupVault'],
  rationale: 'A vault without a key of its own uses the key that AWS manages for all of the account: copies cannot be given to another account, '
    + 'and access to them cannot be ended at the key.',
  fix: 'Use HipaaBackupPlan, or set encryptionKey on the vault.',
  crosswalk: { configRule: 'backup-recovery-point-encrypted' },
  check: (vault) => {
    const key = vault.at('EncryptionKeyArn');
    const own = mustBeCustomerKey(key);
    // Whose key a parameter names can't be known, but the vault is encrypted with it.
    return own.conclusion === 'unverifiable' ? key.mustBePresent() : own;
  },
});

export const vaultLocked = rule({
  id: 'Backup.VaultLocked',
  title: 'Backup vaults keep recovery points from being deleted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(C)', '164.310(d)(2)(iv)',
    '164.312(a)(2)(ii)', '164.312(c)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Backup developer guide, "AWS Backup Vault Lock"',
  appliesTo: ['AWS::Backup::BackupVault'],
  rationale: 'Whoever takes over an account deletes the backups first. A lock without ChangeableForDays can be taken off by those '
    + 'who may; with it, nobody can once that time is over.',
  fix: 'Set lockConfiguration, or blockRecoveryPointDeletion: true.',
  crosswalk: { configRule: 'backup-recovery-point-manual-deletion-disabled' },
  check: (vault) => any(
    vault.at('LockConfiguration.MinRetentionDays').mustBeAtLeast(1),
    deniesDeletion(vault.at('AccessPolicy')),
  ).orElse('Properties.LockConfiguration', 'neither LockConfiguration nor a Deny of backup:DeleteRecoveryPoint in AccessPolicy is set'),
});

function deniesDeletion(policy: Value): Judgement {
  return any(...statementsOf(policy).map((statement) => all(
    statement.effectIs('Deny'),
    statement.isForEveryone(),
    statement.covers('backup:DeleteRecoveryPoint'),
    statement.at('Condition').mustBeAbsent(),
  )));
}

export const restoreTesting = rule({
  id: 'Backup.RestoreTesting',
  title: 'What is backed up is restored in tests',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(ii)(D)'],
  source: 'AWS Backup developer guide, "Restore testing"',
  appliesTo: ['AWS::Backup::BackupPlan'],
  rationale: 'A copy that was never restored may not be retrievable when it is needed.',
  fix: 'Add an AWS::Backup::RestoreTestingPlan, with selections of the stores to test.',
  crosswalk: {},
  check: (plan) => any(...plan.all('AWS::Backup::RestoreTestingPlan').map((test) =>
    test.at('ScheduleExpression').mustBePresent().seenFrom(test.logicalId)))
    .orElse('Properties', 'no restore testing plan in these templates has a schedule'),
});

/** AWS Backup. */
export const BACKUP_RULES = [planExists, frequencyRetention, vaultEncrypted, vaultLocked, restoreTesting] as const;
