import * as healthimaging from 'aws-cdk-lib/aws-healthimaging';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaImagingDatastore. */
export interface HipaaImagingDatastoreProps {
  /**
   * The name of the data store, of 256 characters at most; never put PHI into it. Another name replaces the data store.
   *
   * @default - CloudFormation makes one up
   */
  readonly datastoreName?: string;

  /**
   * The key that encrypts images and metadata. Another key replaces the data store.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What becomes of the data store when it leaves the stack. HealthImaging deletes no store that has image sets in it.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = ['HealthImaging.CustomerKey', 'HealthImaging.NoPhiInName'];

const READ = [
  'GetDatastore', 'SearchImageSets', 'GetImageSet', 'GetImageSetMetadata', 'GetImageFrame', 'ListImageSetVersions', 'GetDICOMInstance',
  'GetDICOMInstanceMetadata', 'GetDICOMInstanceFrames',
].map((action) => `medical-imaging:${action}`);

/**
 * A HealthImaging data store for DICOM images: encrypted with a key of your own, and kept when its stack goes.
 *
 * AWS Backup does not know it: keep the DICOM files that were imported in a HipaaBucket or a HipaaArchiveBucket.
 *
 * Source: AWS HIPAA Eligible Services Reference; AWS HealthImaging developer guide.
 */
export class HipaaImagingDatastore extends Resource {
  /** ARN of the data store. */
  public readonly datastoreArn: string;

  /** Id that HealthImaging gives the data store. */
  public readonly datastoreId: string;

  /** The key that encrypts images and metadata. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaImagingDatastoreProps = {}) {
    super(scope, id);
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(scope).encryptionKey;
    const datastore = new healthimaging.CfnDatastore(this, 'Resource', {
      datastoreName: props.datastoreName,
      kmsKeyArn: this.encryptionKey.keyArn,
    });
    datastore.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.datastoreArn = datastore.attrDatastoreArn;
    this.datastoreId = datastore.attrDatastoreId;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody search image sets and read images with their metadata.
   *
   * @param grantee who is let in
   */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    this.encryptionKey.grantDecrypt(grantee);
    return this.grant(grantee, ...READ);
  }

  /**
   * Lets somebody do what the actions say with the data store and its image sets.
   *
   * @param grantee who is let in
   * @param actions names of actions, such as `medical-imaging:StartDICOMImportJob`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [this.datastoreArn, `${this.datastoreArn}/imageset/*`] });
  }
}
