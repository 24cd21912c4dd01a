import { Stack, StackProps } from 'aws-cdk-lib';
import { KinesisStreamSource, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Construct } from 'constructs';
import { nobodyWaitsFor } from './accept';
import { HipaaArchiveBucket, HipaaDataStream, HipaaDeliveryStream } from 'cdk-hipaa';

/** Who looked at whose record: written once, kept for six years, and changed by nobody. */
export class AuditStack extends Stack {
  /** Whoever shows a record to somebody says so here. */
  public readonly accesses: HipaaDataStream;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.accesses = new HipaaDataStream(this, 'Accesses');
    const archive = new HipaaArchiveBucket(this, 'Archive');
    nobodyWaitsFor(archive, 'The archive is searched when somebody asks who saw a record, and not when something is added to it.');
    new HipaaDeliveryStream(this, 'Delivery', { source: new KinesisStreamSource(this.accesses), destination: new S3Bucket(archive) });
  }
}
