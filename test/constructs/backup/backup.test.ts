import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as backup from 'aws-cdk-lib/aws-backup';
import { HipaaBackupPlan, HipaaBackupVault, HipaaBaseline, HipaaBucket } from '../../../src';

const FAR = 'arn:aws:backup:us-west-2:111122223333:backup-vault:clinic-copies';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Clinic', { env: { account: '111122223333', region: 'us-east-1' } });
});

function rules(): Record<string, unknown>[] {
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::Backup::BackupPlan'));
  return (Properties as { BackupPlan: { BackupPlanRule: Record<string, unknown>[] } }).BackupPlan.BackupPlanRule;
}

describe('copies', () => {
  test('none, unless told', () => {
    new HipaaBackupPlan(stack, 'Plan');
    expect(rules()).toEqual([expect.not.objectContaining({ CopyActions: expect.anything() })]);
  });

  test('of the daily recovery points, kept as long as these', () => {
    new HipaaBackupPlan(stack, 'Plan', { copyTo: [{ vault: backup.BackupVault.fromBackupVaultArn(stack, 'Far', FAR) }] });
    expect(rules()).toMatchObject([{ CopyActions: [{ DestinationBackupVaultArn: FAR, Lifecycle: { DeleteAfterDays: 35 } }] }]);
  });

  test('of those of your own rules, too, beside copies that they ask for', () => {
    const vault = backup.BackupVault.fromBackupVaultArn(stack, 'Far', FAR);
    const near = backup.BackupVault.fromBackupVaultArn(stack, 'Near', 'arn:aws:backup:us-east-2:111122223333:backup-vault:near');
    new HipaaBackupPlan(stack, 'Plan', {
      copyTo: [{ vault, retention: Duration.days(400) }],
      backupPlanRules: [backup.BackupPlanRule.daily(), new backup.BackupPlanRule({ copyActions: [{ destinationBackupVault: near }] })],
    });
    expect(rules().map(({ CopyActions }) => (CopyActions as object[]).length)).toEqual([1, 2]);
    expect(rules()[0]).toMatchObject({ CopyActions: [{ Lifecycle: { DeleteAfterDays: 400 } }] });
  });

  test('in a vault of another stack in another region, named by its ARN', () => {
    const there = new Stack(app, 'Far', { env: { account: '111122223333', region: 'us-west-2' } });
    new HipaaBackupPlan(stack, 'Plan', { copyTo: [{ vault: new HipaaBackupVault(there, 'Copies', { backupVaultName: 'clinic-copies' }) }] });
    expect(JSON.stringify(rules())).toMatch(/backup:us-west-2:111122223333:backup-vault:clinic-copies/);
    expect(stack.dependencies).toContain(there);
    expect(() => app.synth()).not.toThrow();
  });

  test('in a vault of the same stack, by reference', () => {
    new HipaaBackupPlan(stack, 'Plan', { copyTo: [{ vault: new HipaaBackupVault(stack, 'Copies') }] });
    expect(rules()).toMatchObject([{ CopyActions: [{ DestinationBackupVaultArn: { 'Fn::GetAtt': [expect.stringMatching(/^Copies/), 'BackupVaultArn'] } }] }]);
  });

  test('of everything that a baseline backs up', () => {
    const plan = new HipaaBackupPlan(stack, 'Plan', { copyTo: [{ vault: backup.BackupVault.fromBackupVaultArn(stack, 'Far', FAR) }] });
    new HipaaBaseline(stack, 'Baseline', { backupPlan: plan });
    new HipaaBucket(stack, 'Records');
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupPlan', 1);
    expect(JSON.stringify(rules())).toContain(FAR);
  });
});

describe('a vault for copies of other accounts', () => {
  test('lets them copy into it, and do nothing else', () => {
    new HipaaBackupVault(stack, 'Copies', { copiesFrom: ['444455556666'] });
    Template.fromStack(stack).hasResourceProperties('AWS::Backup::BackupVault', {
      AccessPolicy: {
        Statement: [{
          Effect: 'Allow',
          Action: 'backup:CopyIntoBackupVault',
          Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::444455556666:root']] } },
        }],
      },
    });
  });

  test('is locked and encrypted like any other', () => {
    new HipaaBackupVault(stack, 'Copies', { copiesFrom: ['444455556666'] });
    Template.fromStack(stack).hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { MinRetentionDays: 35 }, EncryptionKeyArn: Match.anyValue(),
    });
  });

  test('refuses what is no account', () => {
    expect(() => new HipaaBackupVault(stack, 'Copies', { copiesFrom: ['o-1234567890'] })).toThrow(
      "HipaaBackupVault 'Clinic/Copies': 'copiesFrom' must list ids of accounts, got \"o-1234567890\". Use the 12 digits of each.");
  });
});
