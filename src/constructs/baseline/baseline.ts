import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Duration, Lazy, Names, Stack } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';
import { HipaaAccessLogBucket } from './access-log-bucket';
import { DEFAULT_RETENTION_DAYS } from './retention';
import { HipaaBackupPlan } from '../backup/backup-plan';
import { HipaaBackupVault } from '../backup/backup-vault';
import { HipaaKey } from '../kms/key';

/** What the constructs of this library share. */
export interface HipaaBaselineProps {
  /**
   * The key that encrypts data where a construct is given none of its own. Another key here re-encrypts what is written from
   * then on; what is there stays readable with the old one only.
   *
   * @default - a HipaaKey, made when it is first needed
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The bucket that receives server access logs. It must be in the same account and region as the buckets that log to it, be
   * encrypted with SSE-S3, and let `logging.s3.amazonaws.com` write.
   *
   * @default - a HipaaAccessLogBucket, made when it is first needed
   */
  readonly accessLogBucket?: s3.IBucket;

  /**
   * The plan that backs up the stores.
   *
   * @default - a HipaaBackupPlan with an encrypted, locked vault, made when it is first needed
   */
  readonly backupPlan?: backup.IBackupPlan;

  /**
   * How long logs and noncurrent versions are kept.
   *
   * @default Duration.days(2192) - six years: 45 CFR 164.316(b)(2)(i) asks that long for documentation; keeping data as long is our judgement
   */
  readonly retention?: Duration;
}

/**
 * Shared parts: the KMS key, the access-log bucket, the backup plan with its vault, and the retention.
 *
 * Constructs look for the nearest baseline up the tree. Where there is none, each stack gets one of its own, and each part is
 * made when it is first needed. Make one in a stack to set its parts, and hand it to wider scopes with `shareWith`.
 */
export class HipaaBaseline extends Construct {
  /** The baseline that holds for a construct. */
  public static of(scope: IConstruct): HipaaBaseline {
    const shared = [...scope.node.scopes].reverse().map((ancestor) => (ancestor as Sharing)[BASELINE]).find((baseline) => baseline !== undefined);
    return shared ?? new HipaaBaseline(outermostStack(scope), 'HipaaBaseline');
  }

  /** How long logs and noncurrent versions are kept. */
  public readonly retention: Duration;

  private readonly selections = new Map<Stack, string[]>();
  private key?: kms.IKey;
  private logBucket?: s3.IBucket;
  private plan?: backup.IBackupPlan;
  private role?: iam.IRole;

  /**
   * @throws when the stack has a baseline already
   */
  constructor(scope: Construct, id: string, props: HipaaBaselineProps = {}) {
    super(scope, id);
    this.retention = props.retention ?? Duration.days(DEFAULT_RETENTION_DAYS);
    this.key = props.encryptionKey;
    this.logBucket = props.accessLogBucket;
    this.plan = props.backupPlan;
    this.shareWith(scope);
  }

  /**
   * Makes this the baseline of everything below a construct, for example of all stacks of an app. Its parts are then shared
   * across stacks, which ties their deployments together.
   *
   * @throws when the construct has another baseline already
   */
  public shareWith(scope: IConstruct): void {
    const sharing = scope as Sharing;
    if (sharing[BASELINE] && sharing[BASELINE] !== this) {
      throw new Error(`HipaaBaseline '${this.node.path}': '${scope.node.path}' already uses '${sharing[BASELINE].node.path}'. `
        + 'Make the baseline before the first construct that needs one.');
    }
    Object.defineProperty(scope, BASELINE, { value: this, configurable: true, enumerable: false });
  }

  /** The key that encrypts data where a construct is given none of its own. */
  public get encryptionKey(): kms.IKey {
    return this.key ??= new HipaaKey(this, 'Key', { description: `Encrypts PHI of ${Stack.of(this).stackName}` });
  }

  /** The bucket that receives server access logs. */
  public get accessLogBucket(): s3.IBucket {
    return this.logBucket ??= new HipaaAccessLogBucket(this, 'AccessLogs', { retention: this.retention });
  }

  /** The plan that backs up the stores. */
  public get backupPlan(): backup.IBackupPlan {
    return this.plan ??= new HipaaBackupPlan(this, 'BackupPlan', {
      backupVault: new HipaaBackupVault(this, 'BackupVault', { encryptionKey: this.encryptionKey }),
    });
  }

  /**
   * Has the backup plan back up a resource.
   *
   * @param resource the construct, in whose stack the selection is made
   * @param arn ARN of what is backed up
   */
  public backUp(resource: IConstruct, arn: string): void {
    const stack = Stack.of(resource);
    const selected = this.selections.get(stack);
    if (selected) {
      selected.push(arn);
    } else {
      this.selections.set(stack, this.select(stack, arn));
    }
  }

  private select(stack: Stack, arn: string): string[] {
    const arns = [arn];
    const scope = stack === Stack.of(this) ? this : stack;
    const name = `BackupSelection${scope === this ? '' : Names.nodeUniqueId(this.node).slice(-8)}`;
    new backup.CfnBackupSelection(scope, name, {
      backupPlanId: this.backupPlan.backupPlanId,
      backupSelection: {
        iamRoleArn: this.backupRole.roleArn,
        selectionName: 'Stores',
        resources: Lazy.list({ produce: () => arns }),
      },
    });
    return arns;
  }

  private get backupRole(): iam.IRole {
    return this.role ??= new iam.Role(this, 'BackupRole', {
      description: 'AWS Backup makes copies of the selected stores with this role',
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('AWSBackupServiceRolePolicyForS3Backup'),
      ],
    });
  }
}

const BASELINE = Symbol.for('cdk-hipaa.baseline');

interface Sharing extends IConstruct {
  [BASELINE]?: HipaaBaseline;
}

/** Nested stacks share the parts of the stack that they are nested in. */
function outermostStack(scope: IConstruct): Stack {
  let stack = Stack.of(scope);
  while (stack.nestedStackParent) {
    stack = stack.nestedStackParent;
  }
  return stack;
}
