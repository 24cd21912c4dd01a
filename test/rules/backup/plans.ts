import { Json, JsonObject } from '../../../src/template';

export const DAILY_RULE: JsonObject = { RuleName: 'Daily', TargetBackupVault: 'vault', ScheduleExpression: 'cron(0 5 * * ? *)' };

export function planWith(...rules: Json[]): JsonObject {
  return { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: { BackupPlanName: 'plan', BackupPlanRule: rules } } };
}

/** A selection and the plan that it belongs to. */
export function selectionOf(body: JsonObject, attributes: JsonObject = {}): JsonObject {
  return {
    Plan: planWith(DAILY_RULE),
    Selection: {
      ...attributes,
      Type: 'AWS::Backup::BackupSelection',
      Properties: { BackupPlanId: { Ref: 'Plan' }, BackupSelection: { SelectionName: 's', IamRoleArn: 'arn', ...body } },
    },
  };
}
