import { DAILY_RULE, planWith } from './plans';
import { frequencyRetention, restoreTesting, vaultEncrypted, vaultLocked } from '../../../src/rules/backup/rules';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function plan(rules: Json[], beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: planWith(...rules), ...beside } };
}

function kept(days: JsonObject[string]): JsonObject {
  return { ...DAILY_RULE, Lifecycle: { DeleteAfterDays: days } };
}

function scheduled(expression: JsonObject[string]): JsonObject[] {
  return [{ ...DAILY_RULE, ScheduleExpression: expression }];
}

const FREQUENCY_RETENTION: RuleCases = {
  rule: frequencyRetention,
  cases: [
    passes('a daily copy that is kept for 35 days', plan([kept(35)])),
    passes('a daily copy that nothing deletes', plan([DAILY_RULE])),
    passes('a rule without a schedule, and tells the default', plan([{ RuleName: 'r', TargetBackupVault: 'v' }]), 'every day when it has no schedule'),
    passes('a daily rule beside a monthly one', plan([{ ...DAILY_RULE, ScheduleExpression: 'cron(0 5 1 * ? *)' }, kept(35)])),
    passes('a copy every hour', plan(scheduled('cron(0 * * * ? *)'))),
    passes('a rate of one day', plan(scheduled('rate(1 day)'))),
    passes('a continuous backup, which keeps 35 days at most', plan([{ ...kept(35), EnableContinuousBackup: true }])),
    fails('a weekly copy', plan(scheduled('cron(0 5 ? * 1 *)')), 'must come up every day'),
    fails('a copy on weekdays', plan(scheduled('cron(0 5 ? * MON-FRI *)'))),
    fails('a rate of two days', plan(scheduled('rate(2 days)'))),
    fails('a copy that is kept for a week', plan([kept(7)]), 'DeleteAfterDays is 7'),
    fails('a daily copy kept for a week beside a monthly one kept for long',
      plan([kept(7), { ...kept(365), ScheduleExpression: 'cron(0 5 1 * ? *)' }])),
    fails('a plan without rules', plan([])),
    fails('one branch that keeps it for a week', plan([kept(ifProd(35, 7))], {}, EITHER_WAY), 'when'),
    unverifiable('a schedule that is no expression of AWS', plan(scheduled('daily')), '"daily"'),
    unverifiable('a schedule that may be anything', plan(scheduled(ANY), {}, ANY_TEXT)),
  ],
};

function vault(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Backup::BackupVault', { BackupVaultName: 'records', ...properties }, { Key: { Type: 'AWS::KMS::Key' } }, rest);
}

const VAULT_ENCRYPTED: RuleCases = {
  rule: vaultEncrypted,
  cases: [
    passes('a key of the template', vault({ EncryptionKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
    passes('the ARN of a key', vault({ EncryptionKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/k' })),
    passes('a key that a parameter names: the vault has one, whichever it is', vault({ EncryptionKeyArn: ANY }, ANY_TEXT)),
    fails('a vault without a key', vault({}), 'EncryptionKeyArn is not set'),
    fails('the key that AWS manages', vault({ EncryptionKeyArn: 'arn:aws:kms:us-east-1:111122223333:alias/aws/backup' }), 'AWS manages'),
    fails('one branch that leaves the key out', vault({ EncryptionKeyArn: ifProd({ 'Fn::GetAtt': ['Key', 'Arn'] }, NO_VALUE) }, EITHER_WAY), 'when'),
    unverifiable('a key that a macro may leave out', vault({ EncryptionKeyArn: MACRO })),
  ],
};

function guarded(statement: JsonObject, rest: Partial<Given> = {}): Given {
  return vault({
    AccessPolicy: {
      Statement: [
        { Effect: 'Deny', Principal: { AWS: '*' }, Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'], Resource: '*', ...statement },
      ],
    },
  }, rest);
}

const VAULT_LOCKED: RuleCases = {
  rule: vaultLocked,
  cases: [
    passes('a lock that becomes final', vault({ LockConfiguration: { MinRetentionDays: 35, ChangeableForDays: 3 } })),
    passes('a lock that those who may can take off', vault({ LockConfiguration: { MinRetentionDays: 35 } })),
    passes('a policy that denies deletion', guarded({})),
    fails('a vault that says nothing', vault({}), 'neither LockConfiguration nor a Deny'),
    fails('a policy that denies it to one role', guarded({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } })),
    fails('a policy that denies something else', guarded({ Action: 'backup:StartCopyJob' })),
    fails('a policy that denies it to all but some', guarded({ Condition: { StringNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/r' } } })),
    fails('a policy that allows it', guarded({ Effect: 'Allow' })),
    unverifiable('a lock that a macro writes', vault({ LockConfiguration: MACRO })),
    unverifiable('a principal that a parameter names', guarded({ Principal: { AWS: ANY } }, ANY_TEXT)),
  ],
};

function restoreTest(properties: JsonObject, attributes: JsonObject = {}): JsonObject {
  return { Test: { ...attributes, Type: 'AWS::Backup::RestoreTestingPlan', Properties: { RestoreTestingPlanName: 'monthly', ...properties } } };
}

const MONTHLY = { ScheduleExpression: 'cron(0 5 1 * ? *)' };

const RESTORE_TESTING: RuleCases = {
  rule: restoreTesting,
  cases: [
    passes('an app that tests its copies', plan([DAILY_RULE], restoreTest(MONTHLY))),
    passes('tests in another template', plan([DAILY_RULE], {}, { others: [{ name: 'tests', Resources: restoreTest(MONTHLY) }] })),
    fails('an app that does not', plan([DAILY_RULE])),
    fails('tests that are not always created', plan([DAILY_RULE], restoreTest(MONTHLY, { Condition: 'IsProd' }), EITHER_WAY), 'when'),
    fails('tests without a schedule', plan([DAILY_RULE], restoreTest({}))),
    unverifiable('a schedule that a macro writes', plan([DAILY_RULE], restoreTest({ ScheduleExpression: MACRO }))),
  ],
};

export const BACKUP_RULE_CASES: readonly RuleCases[] = [FREQUENCY_RETENTION, VAULT_ENCRYPTED, VAULT_LOCKED, RESTORE_TESTING];
