import * as s3 from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { S3_RULES } from '../../rules/s3';
import { acknowledgeNag } from '../acknowledge-nag';
import { letLogsIn } from './log-delivery';
import { DEFAULT_RETENTION_DAYS } from './retention';

/** Properties of a HipaaAccessLogBucket. */
export interface HipaaAccessLogBucketProps {
  /**
   * How long logs are kept. A shorter time deletes logs that are older at once; it cannot be undone.
   *
   * @default Duration.days(2192) - six years: 45 CFR 164.316(b)(2)(i) asks that long for documentation; keeping logs as long is our judgement
   */
  readonly retention?: Duration;
}

/** What a bucket cannot promise that S3 delivers logs to: it takes SSE-S3 only, logs nowhere itself, and takes no default retention. */
const NOT_PROMISED = new Set(['S3.CustomerKey', 'S3.AccessLogging', 'S3.Replication', 'S3.ObjectLock', 'S3.EventNotifications']);

const PROMISES = S3_RULES.map(({ id }) => id).filter((id) => !NOT_PROMISED.has(id));

/**
 * The bucket that receives server access logs of other buckets in the same account and region.
 *
 * It is encrypted with SSE-S3 because S3 delivers access logs to no other kind of default encryption, and lets the log delivery
 * service in by policy, for sources of this account only.
 *
 * Source: Amazon S3 user guide, "Logging requests with server access logging".
 */
export class HipaaAccessLogBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: HipaaAccessLogBucketProps = {}) {
    const retention = props.retention ?? Duration.days(DEFAULT_RETENTION_DAYS);
    super(scope, id, {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // A log that somebody deletes can be brought back for as long as logs are kept.
      lifecycleRules: [{ id: 'Retention', expiration: retention, noncurrentVersionExpiration: retention }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    letLogsIn(this);
    keepPromises(this, PROMISES);
    acknowledgeNag(this, {
      S3BucketLoggingEnabled: 'This bucket receives access logs; logging its own requests into itself would never end.',
      S3BucketReplicationEnabled: 'It holds access logs, not patient records; versioning and retention protect them.',
      S3DefaultEncryptionKMS: 'S3 delivers access logs only to buckets whose default encryption is SSE-S3.',
    });
  }
}
