import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { S3_RULES } from '../../rules/s3';
import { acknowledgeNag } from '../acknowledge-nag';
import { refuseShortLifecycles } from './lifecycle';
import { HipaaBaseline } from '../baseline/baseline';
import { letLogsIn } from '../baseline/log-delivery';

/** Where a bucket's objects are copied to. */
export interface HipaaBucketReplication {
  /** The bucket that receives the copies; it must be versioned. One in another region wants `crossRegionReferences` on both stacks. */
  readonly destination: s3.IBucket;

  /**
   * The key that encrypts the copies, in the region of the destination.
   *
   * @default - the key of the destination bucket
   */
  readonly destinationKey?: kms.IKey;
}

/** Properties of a HipaaBucket: those of `s3.Bucket`, with other defaults, and what PHI needs beside them. */
export interface HipaaBucketProps extends s3.BucketProps {
  /**
   * How long noncurrent versions are kept, and the least time after which a lifecycle rule may delete anything. A shorter time
   * deletes versions that are older; it cannot be undone.
   *
   * @default - the retention of the HipaaBaseline: six years, unless it says otherwise
   */
  readonly retention?: Duration;

  /**
   * Whether the baseline's backup plan keeps copies of the bucket. Without backup and without replication the bucket does not
   * synthesize, unless it is itself the copy of a bucket of the app, or somebody accepts the risk of Backup.PlanExists.
   *
   * @default - true, unless the bucket is replicated
   */
  readonly backup?: boolean;

  /**
   * Copies every object to another bucket, encrypted there too.
   *
   * @default - no replication; AWS Backup keeps the copies
   */
  readonly replication?: HipaaBucketReplication;
}

/** Left to the application: replication where AWS Backup keeps the copies, object lock, and events. */
const NOT_PROMISED = new Set(['S3.Replication', 'S3.ObjectLock', 'S3.EventNotifications']);

const PROMISES = S3_RULES.map(({ id }) => id).filter((id) => !NOT_PROMISED.has(id));

/**
 * A bucket for PHI: encrypted with a key of your own, closed to the public and to plain HTTP, versioned, logged, backed up, and
 * kept when its stack goes.
 *
 * It takes the props of `s3.Bucket` and is one. A prop, an escape hatch or an Aspect that weakens it is not overruled: the app
 * does not synthesize, and says which rule the bucket breaks.
 *
 * Source: Architecting for HIPAA, "Amazon S3" and "Auditing, Back-Ups, and Disaster Recovery".
 */
export class HipaaBucket extends s3.Bucket {
  /**
   * @throws when a lifecycle rule deletes before the retention has passed, or `replication` and `replicationRules` are both given
   */
  constructor(scope: Construct, id: string, props: HipaaBucketProps = {}) {
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, hardened(scope, id, props, baseline));
    const isReplicated = props.replication !== undefined || (props.replicationRules ?? []).length > 0;
    const isBackedUp = props.backup ?? !isReplicated;
    this.logAccessTo(props.serverAccessLogsBucket ?? baseline.accessLogBucket, props);
    if (isBackedUp) {
      baseline.backUp(this, this.bucketArn);
    }
    if (!isReplicated && isBackedUp) {
      acknowledgeNag(this, { S3BucketReplicationEnabled: 'AWS Backup keeps retrievable copies of this bucket in a locked vault.' });
    }
    if (isReplicated) {
      acknowledgeNag(this.node.tryFindChild('ReplicationRole') ?? this, {
        IAMNoInlinePolicy: 'CDK writes what the replication role may do as a policy of that role; no other role uses it.',
      });
    }
    keepPromises(this, PROMISES);
  }

  /**
   * S3 lets log delivery in by ACL or by policy, whichever a feature flag says; here it is always by policy, since ACLs are off.
   */
  private logAccessTo(target: s3.IBucket, props: HipaaBucketProps): void {
    const isOwn = props.serverAccessLogsBucket instanceof s3.Bucket;
    if (isOwn) {
      letLogsIn(target);
    }
    (this.node.defaultChild as s3.CfnBucket).loggingConfiguration = {
      destinationBucketName: target.bucketName,
      logFilePrefix: props.serverAccessLogsPrefix ?? `${this.node.path}/`,
      targetObjectKeyFormat: props.targetObjectKeyFormat?._render(),
    };
  }
}

function hardened(scope: Construct, id: string, props: HipaaBucketProps, baseline: HipaaBaseline): s3.BucketProps {
  const retention = props.retention ?? baseline.retention;
  const path = `${scope.node.path}/${id}`;
  refuseShortLifecycles(path, props.lifecycleRules ?? [], retention);
  return {
    ...props,
    ...encryptionOf(props, baseline),
    blockedEncryptionTypes: props.blockedEncryptionTypes ?? [s3.BlockedEncryptionType.SSE_C],
    blockPublicAccess: props.blockPublicAccess ?? s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: props.objectOwnership ?? s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: props.enforceSSL ?? true,
    minimumTLSVersion: props.enforceSSL === false ? props.minimumTLSVersion : props.minimumTLSVersion ?? 1.2,
    versioned: props.versioned ?? true,
    lifecycleRules: [
      { id: 'Retention', noncurrentVersionExpiration: retention, abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ...props.lifecycleRules ?? [],
    ],
    removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    replicationRules: replicationOf(path, props),
    // Logging is set up after the bucket is made: see logAccessTo.
    serverAccessLogsBucket: undefined,
    serverAccessLogsPrefix: undefined,
    targetObjectKeyFormat: undefined,
  };
}

function encryptionOf(props: HipaaBucketProps, baseline: HipaaBaseline): Pick<s3.BucketProps, 'encryption' | 'encryptionKey' | 'bucketKeyEnabled'> {
  const encryption = props.encryption ?? s3.BucketEncryption.KMS;
  const takesKey = encryption === s3.BucketEncryption.KMS || encryption === s3.BucketEncryption.DSSE;
  return {
    encryption,
    encryptionKey: takesKey ? props.encryptionKey ?? baseline.encryptionKey : props.encryptionKey,
    // DSSE-KMS has no bucket keys.
    bucketKeyEnabled: props.bucketKeyEnabled ?? (encryption === s3.BucketEncryption.KMS ? true : undefined),
  };
}

function replicationOf(path: string, { replication, replicationRules }: HipaaBucketProps): s3.ReplicationRule[] | undefined {
  if (!replication) {
    return replicationRules;
  }
  if (replicationRules) {
    throw new Error(`HipaaBucket '${path}': 'replication' and 'replicationRules' say the same thing, got both. Leave one out.`);
  }
  return [{
    destination: replication.destination,
    kmsKey: replication.destinationKey ?? replication.destination.encryptionKey,
    sseKmsEncryptedObjects: true,
    deleteMarkerReplication: true,
    priority: 0,
  }];
}
