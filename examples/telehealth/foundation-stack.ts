import { Stack, StackProps } from 'aws-cdk-lib';
import { CfnRestoreTestingPlan, CfnRestoreTestingSelection } from 'aws-cdk-lib/aws-backup';
import { InterfaceVpcEndpointAwsService, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { HipaaBackupPlan, HipaaBackupVault, HipaaBaseline, HipaaVpc } from 'cdk-hipaa';

const { CLOUDWATCH_LOGS, ECR, ECR_DOCKER, EVENTBRIDGE, KINESIS_STREAMS, KMS, SECRETS_MANAGER, SNS, SQS, XRAY } = InterfaceVpcEndpointAwsService;

export interface FoundationProps extends StackProps {
  /** Where every backup is copied to. */
  readonly offsite: HipaaBackupVault;
}

/** What all other stacks stand on: the network, and the key, the access logs and the backups that they share. */
export class FoundationStack extends Stack {
  /** The network. It has no way to the internet: AWS is reached through endpoints, and nothing else is. */
  public readonly vpc: HipaaVpc;

  constructor(scope: Construct, id: string, { offsite, ...props }: FoundationProps) {
    super(scope, id, props);

    const vault = new HipaaBackupVault(this, 'Vault');
    const baseline = new HipaaBaseline(this, 'Baseline', {
      backupPlan: new HipaaBackupPlan(this, 'Backups', { backupVault: vault, copyTo: [{ vault: offsite }] }),
    });
    // One key, one bucket of access logs and one backup plan for the whole app, in place of one of each per stack.
    baseline.shareWith(scope);
    this.testRestores(vault);

    this.vpc = new HipaaVpc(this, 'Network', {
      natGateways: 0,
      subnetConfiguration: [{ name: 'Private', subnetType: SubnetType.PRIVATE_ISOLATED }],
      interfaceEndpoints: [CLOUDWATCH_LOGS, ECR, ECR_DOCKER, EVENTBRIDGE, KINESIS_STREAMS, KMS, SECRETS_MANAGER, SNS, SQS, XRAY],
      dnsQueryLogging: true,
    });
  }

  /** Named, and not looked up: the app synthesizes without credentials. */
  public get availabilityZones(): string[] {
    return ['us-east-1a', 'us-east-1b'];
  }

  /** A backup that was never restored is a hope: once a week the last one of the database is. */
  private testRestores(vault: HipaaBackupVault): void {
    const { restoreTestingPlanName } = new CfnRestoreTestingPlan(this, 'RestoreTests', {
      restoreTestingPlanName: 'Weekly',
      scheduleExpression: 'cron(0 7 ? * SUN *)',
      recoveryPointSelection: { algorithm: 'LATEST_WITHIN_WINDOW', recoveryPointTypes: ['SNAPSHOT'], includeVaults: [vault.backupVaultArn] },
    });
    const restorer = new Role(this, 'Restorer', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForRestores')],
    });
    new CfnRestoreTestingSelection(this, 'RestoreVisits', {
      restoreTestingPlanName,
      restoreTestingSelectionName: 'Visits',
      protectedResourceType: 'Aurora',
      protectedResourceArns: ['*'],
      iamRoleArn: restorer.roleArn,
    });
  }
}
