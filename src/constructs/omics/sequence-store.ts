import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as omics from 'aws-cdk-lib/aws-omics';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Names, RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaSequenceStore. */
export interface HipaaSequenceStoreProps {
  /**
   * The name of the store, of 127 characters at most; never put PHI into it.
   *
   * @default - made of the path of the construct
   */
  readonly storeName?: string;

  /**
   * What the store is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The key that encrypts the genomes. Another key replaces the store.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The bucket that receives the log of who read genomes by the API of Amazon S3; it must be in the same account and region.
   *
   * @default - the access-log bucket of the HipaaBaseline
   */
  readonly accessLogBucket?: s3.IBucket;

  /**
   * Who may read genomes by the API of Amazon S3.
   *
   * @default - HealthOmics lets in the account that owns the store, where IAM allows it
   */
  readonly s3AccessPolicy?: iam.PolicyDocument;

  /**
   * The bucket that keeps files whose direct upload failed; encrypt it as you do the store.
   *
   * @default - such files are not kept
   */
  readonly fallbackBucket?: s3.IBucket;

  /**
   * What becomes of the store when it leaves the stack. With `RemovalPolicy.DESTROY` an empty store is deleted.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = ['Omics.CustomerKey', 'Omics.AccessLog'];

const READ = ['GetSequenceStore', 'ListReadSets', 'GetReadSet', 'GetReadSetMetadata'].map((action) => `omics:${action}`);

/**
 * A HealthOmics store of genomes: encrypted with a key of your own, with a log of who reads them, and kept when its stack goes.
 *
 * AWS Backup does not know it: keep the files that were imported in a HipaaBucket or a HipaaArchiveBucket.
 *
 * Source: AWS HIPAA Eligible Services Reference; AWS HealthOmics user guide.
 */
export class HipaaSequenceStore extends Resource {
  /** ARN of the store. */
  public readonly sequenceStoreArn: string;

  /** Id that HealthOmics gives the store. */
  public readonly sequenceStoreId: string;

  /** Where the genomes are for the API of Amazon S3, as `s3://...`. */
  public readonly s3Uri: string;

  /** The key that encrypts the genomes. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaSequenceStoreProps = {}) {
    super(scope, id);
    const baseline = HipaaBaseline.of(scope);
    this.encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    const logs = props.accessLogBucket ?? baseline.accessLogBucket;
    const store = new omics.CfnSequenceStore(this, 'Resource', {
      name: props.storeName ?? Names.uniqueResourceName(this, { maxLength: 127 }),
      description: props.description,
      sseConfig: { type: 'KMS', keyArn: this.encryptionKey.keyArn },
      accessLogLocation: `s3://${logs.bucketName}/${this.node.path}/`,
      s3AccessPolicy: props.s3AccessPolicy,
      fallbackLocation: props.fallbackBucket && `s3://${props.fallbackBucket.bucketName}`,
    });
    store.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.sequenceStoreArn = store.attrArn;
    this.sequenceStoreId = store.attrSequenceStoreId;
    this.s3Uri = store.attrS3Uri;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody list and read genomes by the API of HealthOmics.
   *
   * @param grantee who is let in
   */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    this.encryptionKey.grantDecrypt(grantee);
    return this.grant(grantee, ...READ);
  }

  /**
   * Lets somebody do what the actions say with the store and its read sets.
   *
   * @param grantee who is let in
   * @param actions names of actions, such as `omics:StartReadSetImportJob`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [this.sequenceStoreArn, `${this.sequenceStoreArn}/readSet/*`] });
  }
}
