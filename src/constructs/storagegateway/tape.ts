import * as kms from 'aws-cdk-lib/aws-kms';
import * as storagegateway from 'aws-cdk-lib/aws-storagegateway';
import { CfnResource, Duration, Names, RemovalPolicy, Resource, Size } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Who can take the lock off an archived tape. */
export enum HipaaTapeLock {
  /** Those who have `storagegateway:BypassGovernanceRetention`. */
  GOVERNANCE = 'GOVERNANCE',
  /** Nobody, the root user of the account included. */
  COMPLIANCE = 'COMPLIANCE',
}

/** Properties of a HipaaGatewayTape. */
export interface HipaaGatewayTapeProps {
  /** ARN of the Tape Gateway. It is activated outside of CloudFormation. Another one makes CloudFormation replace the tape. */
  readonly gatewayArn: string;

  /** The size of the tape, in whole GiB. */
  readonly size: Size;

  /**
   * The barcode of the tape, of capital letters and digits; never put PHI into it. A barcode cannot be used again.
   *
   * @default - Storage Gateway makes one up
   */
  readonly barcode?: string;

  /**
   * The key that encrypts the tape. Another key replaces it.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The pool that the tape is archived in. Tapes share one by `poolId: other.poolId`.
   *
   * @default - a new pool in S3 Glacier Deep Archive with a retention lock
   */
  readonly poolId?: string;

  /**
   * Who can take the lock off tapes that are archived in the new pool. Another lock replaces the pool.
   *
   * @default HipaaTapeLock.GOVERNANCE
   */
  readonly retentionLock?: HipaaTapeLock;

  /**
   * How long tapes that are archived in the new pool are locked, in whole days. Another time replaces the pool.
   *
   * @default - the retention of the HipaaBaseline: six years, unless it says otherwise
   */
  readonly lockRetention?: Duration;

  /**
   * What becomes of tape and pool when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = ['TapeGateway.CustomerKey', 'TapeGateway.RetentionLock'];

/**
 * A virtual tape of a Tape Gateway for PHI: encrypted with a key of your own, and locked for six years once it is archived.
 *
 * The whitepaper asks for encryption within the backup application and for logs of the gateway, and no template shows either: the tape
 * synthesizes when somebody has seen to both and says so, with `RiskAcceptance.of(tape).accept({ rule: ... })` for
 * `TapeGateway.BackupAppEncryption` and `StorageGateway.GatewayLogging`.
 *
 * Source: Architecting for HIPAA, "AWS Storage Gateway" and "Tape Gateway".
 */
export class HipaaGatewayTape extends Resource {
  /** ARN of the tape. */
  public readonly tapeArn: string;

  /** Id of the pool that the tape is archived in. */
  public readonly poolId: string;

  /** The key that encrypts the tape. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaGatewayTapeProps) {
    super(scope, id);
    const baseline = HipaaBaseline.of(scope);
    this.encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    this.poolId = props.poolId ?? this.lockedPool(props, props.lockRetention ?? baseline.retention);
    const tape = new CfnResource(this, 'Resource', {
      // aws-cdk-lib has a class for this type from later versions on only.
      type: 'AWS::StorageGateway::Tape',
      properties: {
        GatewayARN: props.gatewayArn,
        TapeSizeInBytes: props.size.toBytes(),
        TapeBarcode: props.barcode,
        PoolId: this.poolId,
        KMSEncrypted: true,
        KMSKey: this.encryptionKey.keyArn,
      },
    });
    tape.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.tapeArn = tape.getAtt('TapeARN').toString();
    keepPromises(this, PROMISES);
  }

  private lockedPool({ retentionLock, removalPolicy }: HipaaGatewayTapeProps, retention: Duration): string {
    const pool = new storagegateway.CfnTapePool(this, 'Pool', {
      poolName: Names.uniqueResourceName(this, { maxLength: 100 }),
      storageClass: 'DEEP_ARCHIVE',
      retentionLockType: retentionLock ?? HipaaTapeLock.GOVERNANCE,
      retentionLockTimeInDays: retention.toDays(),
    });
    pool.applyRemovalPolicy(removalPolicy ?? RemovalPolicy.RETAIN);
    return pool.attrPoolId;
  }
}
