import * as healthlake from 'aws-cdk-lib/aws-healthlake';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';

/** How applications prove whom they act for. */
export interface HipaaFhirIdentityProvider {
  /** The function that decodes the access token of the authorization server. */
  readonly tokenDecoder: lambda.IFunction;

  /** What HealthLake tells applications about the authorization server: the metadata of SMART App Launch, as JSON. */
  readonly metadata: string;

  /**
   * Whether only the first version of SMART on FHIR is spoken. Another value makes CloudFormation replace the data store.
   *
   * @default false
   */
  readonly onlyVersion1?: boolean;

  /**
   * Whether HealthLake looks at whom a user is treating, or is, beside the scopes of the token. Without it a user sees the records of
   * all patients that the scopes cover, and the data store does not synthesize. Another value replaces the data store.
   *
   * @default true
   */
  readonly fineGrainedAuthorization?: boolean;
}

/** Properties of a HipaaFhirDatastore. */
export interface HipaaFhirDatastoreProps {
  /**
   * The name of the data store, of 256 characters at most; never put PHI into it. Another name replaces the data store.
   *
   * @default - CloudFormation makes one up
   */
  readonly datastoreName?: string;

  /**
   * The key that encrypts the records. Another key replaces the data store.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The authorization server of SMART on FHIR applications. Adding or leaving it out replaces the data store.
   *
   * @default - none: callers are let in by IAM only
   */
  readonly identityProvider?: HipaaFhirIdentityProvider;

  /**
   * What becomes of the data store when it leaves the stack. With `RemovalPolicy.DESTROY` all records are deleted with it.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = ['HealthLake.CustomerKey', 'HealthLake.Authorization', 'HealthLake.NoSyntheticPreloadInProd'];

const READ = [
  'DescribeFHIRDatastore', 'GetCapabilities', 'ReadResource', 'VersionReadResource', 'GetHistoryByResourceId', 'SearchWithGet', 'SearchWithPost',
  'SearchEverything',
].map((action) => `healthlake:${action}`);

const WRITE = ['CreateResource', 'UpdateResource', 'DeleteResource', 'ProcessBundle'].map((action) => `healthlake:${action}`);

/**
 * A HealthLake data store for FHIR R4 records: encrypted with a key of your own, empty at first, and kept when its stack goes.
 *
 * HealthLake has no backups of its own and AWS Backup does not know it: export to a HipaaBucket on a schedule
 * (`healthlake:StartFHIRExportJob`) for retrievable copies.
 *
 * Source: AWS HIPAA Eligible Services Reference; AWS HealthLake developer guide.
 */
export class HipaaFhirDatastore extends Resource {
  /** ARN of the data store. */
  public readonly datastoreArn: string;

  /** Id that HealthLake gives the data store. */
  public readonly datastoreId: string;

  /** URL under which the FHIR API of the data store is. */
  public readonly datastoreEndpoint: string;

  /** The key that encrypts the records. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaFhirDatastoreProps = {}) {
    super(scope, id);
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(scope).encryptionKey;
    const datastore = new healthlake.CfnFHIRDatastore(this, 'Resource', {
      datastoreTypeVersion: 'R4',
      datastoreName: props.datastoreName,
      sseConfiguration: { kmsEncryptionConfig: { cmkType: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: this.encryptionKey.keyArn } },
      identityProviderConfiguration: authorizationOf(props.identityProvider),
    });
    datastore.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.datastoreArn = datastore.attrDatastoreArn;
    this.datastoreId = datastore.attrDatastoreId;
    this.datastoreEndpoint = datastore.attrDatastoreEndpoint;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody read and search all records.
   *
   * @param grantee who is let in
   */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    this.encryptionKey.grantDecrypt(grantee);
    return this.grant(grantee, ...READ);
  }

  /**
   * Lets somebody read, search, write and delete all records.
   *
   * @param grantee who is let in
   */
  public grantReadWrite(grantee: iam.IGrantable): iam.Grant {
    this.encryptionKey.grantEncryptDecrypt(grantee);
    return this.grant(grantee, ...READ, ...WRITE);
  }

  /**
   * Lets somebody do what the actions say with the data store.
   *
   * @param grantee who is let in
   * @param actions names of actions, such as `healthlake:StartFHIRExportJob`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [this.datastoreArn] });
  }
}

function authorizationOf(provider: HipaaFhirIdentityProvider | undefined): healthlake.CfnFHIRDatastore.IdentityProviderConfigurationProperty {
  return provider === undefined ? { authorizationStrategy: 'AWS_AUTH' } : {
    authorizationStrategy: provider.onlyVersion1 ? 'SMART_ON_FHIR_V1' : 'SMART_ON_FHIR',
    fineGrainedAuthorizationEnabled: provider.fineGrainedAuthorization ?? true,
    idpLambdaArn: provider.tokenDecoder.functionArn,
    metadata: provider.metadata,
  };
}
