import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { KINESIS_RULES } from '../../rules/kinesis';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaDataStream: those of `kinesis.Stream`, with other defaults. */
export interface HipaaDataStreamProps extends kinesis.StreamProps {}

const PROMISES = KINESIS_RULES.map(({ id }) => id);

/** How long records can be read again: a weekend and the days that it takes to notice. */
const RETENTION_DAYS = 7;

/**
 * A data stream for PHI: encrypted with a key of your own, with records that can be read again for seven days, and kept when its stack goes.
 *
 * It takes the props of `kinesis.Stream` and is one. Kinesis is reached over HTTPS only.
 *
 * Source: Architecting for HIPAA, "Amazon Kinesis Streams".
 */
export class HipaaDataStream extends kinesis.Stream {
  constructor(scope: Construct, id: string, props: HipaaDataStreamProps = {}) {
    const encryption = props.encryption ?? kinesis.StreamEncryption.KMS;
    const isOwnKey = encryption === kinesis.StreamEncryption.KMS;
    super(scope, id, {
      ...props,
      encryption,
      encryptionKey: isOwnKey ? props.encryptionKey ?? HipaaBaseline.of(scope).encryptionKey : props.encryptionKey,
      retentionPeriod: props.retentionPeriod ?? Duration.days(RETENTION_DAYS),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    keepPromises(this, PROMISES);
  }
}
