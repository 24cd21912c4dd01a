import * as backup from 'aws-cdk-lib/aws-backup';
import { ArnFormat, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaBackupCopy } from './backup-copy';

/** The same rule, with copies of what it makes beside those that it asks for itself. */
export function withCopies(rule: backup.BackupPlanRule, copies: readonly HipaaBackupCopy[]): backup.BackupPlanRule {
  const { deleteAfter, copyActions = [] } = rule.props;
  return copies.length === 0 ? rule : new backup.BackupPlanRule({
    ...rule.props,
    copyActions: [
      ...copyActions,
      ...copies.map(({ vault, retention }) => ({ destinationBackupVault: vault, deleteAfter: retention ?? deleteAfter })),
    ],
  });
}

/** The copies with vaults that a template of this stack can name: CloudFormation has no references to other regions and accounts. */
export function reachableFrom(scope: Construct, id: string, copies: readonly HipaaBackupCopy[]): HipaaBackupCopy[] {
  return copies.map((copy, index) => ({ ...copy, vault: byName(scope, `${id}CopyTarget${index}`, copy.vault) }));
}

function byName(scope: Construct, id: string, vault: backup.IBackupVault): backup.IBackupVault {
  const [here, there] = [Stack.of(scope), Stack.of(vault)];
  const resource = vault.node.defaultChild;
  const isElsewhere = here.region !== there.region || here.account !== there.account;
  if (!isElsewhere || !(resource instanceof backup.CfnBackupVault)) {
    return vault;
  }
  if (Stage.of(here) === Stage.of(there)) {
    here.addStackDependency(there);
  }
  return backup.BackupVault.fromBackupVaultArn(scope, id, there.formatArn({
    service: 'backup', resource: 'backup-vault', resourceName: resource.backupVaultName, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  }));
}
