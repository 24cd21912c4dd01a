import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesisvideo from 'aws-cdk-lib/aws-kinesisvideo';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { KINESIS_VIDEO_RULES } from '../../rules/kinesis-video';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaVideoStream. */
export interface HipaaVideoStreamProps {
  /**
   * The name of the stream; never put PHI into it. Another name replaces the stream.
   *
   * @default - CloudFormation makes one up
   */
  readonly streamName?: string;

  /**
   * The device that writes into the stream; never put PHI into it.
   *
   * @default - none
   */
  readonly deviceName?: string;

  /**
   * What the media is, such as `video/h264`.
   *
   * @default - not said
   */
  readonly mediaType?: string;

  /**
   * How long media is kept, in whole hours; `Duration.hours(0)` keeps nothing. A shorter time deletes media that is older; it cannot be undone.
   *
   * @default Duration.days(7)
   */
  readonly dataRetention?: Duration;

  /**
   * The key that encrypts the media. Another key counts for media that is written from then on.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What becomes of the stream when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = KINESIS_VIDEO_RULES.map(({ id }) => id);

const RETENTION_DAYS = 7;

const READ = ['GetDataEndpoint', 'DescribeStream', 'GetMedia', 'GetMediaForFragmentList', 'ListFragments', 'GetHLSStreamingSessionURL', 'GetDASHStreamingSessionURL', 'GetClip'];
const WRITE = ['GetDataEndpoint', 'DescribeStream', 'PutMedia'];

/**
 * A video stream for PHI: encrypted with a key of your own, kept for as long as somebody decided, and kept when its stack goes.
 *
 * Producers and consumers reach it over TLS only.
 *
 * Source: Architecting for HIPAA, "Amazon Kinesis Video Streams".
 */
export class HipaaVideoStream extends Resource {
  /** The ARN of the stream. */
  public readonly streamArn: string;
  /** The name of the stream. */
  public readonly streamName: string;
  /** The key that encrypts the media. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaVideoStreamProps = {}) {
    super(scope, id);
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    const stream = new kinesisvideo.CfnStream(this, 'Resource', {
      name: props.streamName,
      deviceName: props.deviceName,
      mediaType: props.mediaType,
      kmsKeyId: this.encryptionKey.keyArn,
      dataRetentionInHours: (props.dataRetention ?? Duration.days(RETENTION_DAYS)).toHours(),
    });
    stream.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.streamArn = stream.attrArn;
    this.streamName = stream.ref;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody watch.
   *
   * @param grantee who may read
   */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    this.encryptionKey.grantDecrypt(grantee);
    return this.grant(grantee, ...READ);
  }

  /**
   * Lets somebody record.
   *
   * @param grantee who may write
   */
  public grantWrite(grantee: iam.IGrantable): iam.Grant {
    this.encryptionKey.grant(grantee, 'kms:GenerateDataKey');
    return this.grant(grantee, ...WRITE);
  }

  /**
   * Lets somebody do single things with the stream.
   *
   * @param grantee who may
   * @param actions actions of kinesisvideo, without the prefix, such as `GetMedia`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: actions.map((action) => `kinesisvideo:${action}`), resourceArns: [this.streamArn] });
  }

  /** A metric of the stream. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: 'AWS/KinesisVideo', metricName, dimensionsMap: { StreamName: this.streamName }, ...props }).attachTo(this);
  }

  /** How much is recorded, in bytes. */
  public metricPutMediaIncomingBytes(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('PutMedia.IncomingBytes', { statistic: 'Sum', ...props });
  }
}
