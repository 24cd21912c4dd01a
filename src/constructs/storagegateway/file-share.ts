import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ArnFormat, CfnResource, Names, RemovalPolicy, Resource, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { gatewayRole } from './gateway-role';
import { keepPromises } from '../../guard/registration';
import { HipaaBaseline } from '../baseline/baseline';
import { HipaaLogGroup } from '../logs/log-group';

/** How clients talk to a file share. */
export enum HipaaFileShareProtocol {
  /** NFS: clients are known by their addresses. */
  NFS = 'NFS',
  /** SMB: users are known from Active Directory. */
  SMB = 'SMB',
}

/** Properties of a HipaaFileShare. */
export interface HipaaFileShareProps {
  /** How clients talk to the share. The other one makes CloudFormation replace the share. */
  readonly protocol: HipaaFileShareProtocol;

  /** ARN of the S3 File Gateway that shows the files. It is activated outside of CloudFormation. Another one replaces the share. */
  readonly gatewayArn: string;

  /** The bucket that keeps the files. Another one replaces the share. */
  readonly bucket: s3.IBucket;

  /**
   * The folder of the bucket that is shared, ending with `/`; never put PHI into it. Another one replaces the share.
   *
   * @default - the whole bucket
   */
  readonly prefix?: string;

  /**
   * The name of the share; never put PHI into it.
   *
   * @default - the name of the bucket
   */
  readonly fileShareName?: string;

  /**
   * The key that encrypts what the gateway writes; what is there stays as it is.
   *
   * @default - the key of the bucket, or that of the HipaaBaseline where the bucket has none
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Where it is recorded who reads and writes files.
   *
   * @default - a new log group, encrypted with the key of the HipaaBaseline and kept for its retention
   */
  readonly auditLogGroup?: logs.ILogGroup;

  /**
   * The role that the gateway reads and writes the bucket with.
   *
   * @default - a new one that may use this bucket and its keys, and that only this gateway takes on
   */
  readonly role?: iam.IRole;

  /**
   * Addresses and networks that may mount a share of NFS, such as `10.0.0.0/16`. Without them it does not synthesize.
   *
   * @default - none
   */
  readonly clientList?: string[];

  /**
   * Whom a share of NFS takes for nobody: `RootSquash` or `AllSquash`.
   *
   * @default RootSquash
   */
  readonly squash?: string;

  /**
   * Users and groups that may open a share of SMB, such as `@radiology`.
   *
   * @default - all users of the directory
   */
  readonly validUserList?: string[];

  /**
   * How users of SMB prove who they are. With `GuestAccess` they share one password, and the share does not synthesize.
   *
   * @default ActiveDirectory
   */
  readonly authentication?: string;

  /**
   * Whether clients may only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * What becomes of the share when it leaves the stack. Files in the bucket stay in any case, those not uploaded yet may not.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = ['FileGateway.CustomerKey', 'FileGateway.SmbAuthentication', 'FileGateway.NfsClientList', 'FileGateway.NotPublicAcl'];

/**
 * A file share of an S3 File Gateway for PHI: encrypted in the bucket with a key of your own, with a record of who reads and writes
 * files, for clients or users that are named.
 *
 * Whether the gateway itself logs to CloudWatch no template shows, and the whitepaper asks for it: the share synthesizes when somebody
 * has seen to it and says so, with `RiskAcceptance.of(share).accept({ rule: 'StorageGateway.GatewayLogging', ... })`.
 * Names of files are not encrypted: keep PHI out of them.
 *
 * Source: Architecting for HIPAA, "AWS Storage Gateway" and "File Gateway".
 */
export class HipaaFileShare extends Resource {
  /** ARN of the share. */
  public readonly fileShareArn: string;

  /** Id that Storage Gateway gives the share. */
  public readonly fileShareId: string;

  /** The role that the gateway reads and writes the bucket with. */
  public readonly role: iam.IRole;

  constructor(scope: Construct, id: string, props: HipaaFileShareProps) {
    super(scope, id);
    const baseline = HipaaBaseline.of(scope);
    const { bucket, prefix = '' } = props;
    const encryptionKey = props.encryptionKey ?? bucket.encryptionKey ?? baseline.encryptionKey;
    this.role = props.role ?? gatewayRole(this, props.gatewayArn, bucket, encryptionKey);
    const share = new CfnResource(this, 'Resource', {
      // aws-cdk-lib has classes for these types from later versions on only.
      type: `AWS::StorageGateway::${props.protocol}FileShare`,
      properties: {
        GatewayARN: props.gatewayArn,
        LocationARN: prefix === '' ? bucket.bucketArn : `${bucket.bucketArn}/${prefix}`,
        Role: this.role.roleArn,
        FileShareName: props.fileShareName,
        EncryptionType: 'SseKms',
        KMSKey: encryptionKey.keyArn,
        AuditDestinationARN: this.auditLogArn(props),
        // Buckets of this library have no ACLs, and take this one for none.
        ObjectACL: 'bucket-owner-full-control',
        ReadOnly: props.readOnly ?? false,
        ...(props.protocol === HipaaFileShareProtocol.NFS
          ? { ClientList: props.clientList, Squash: props.squash ?? 'RootSquash' }
          : { Authentication: props.authentication ?? 'ActiveDirectory', ValidUserList: props.validUserList }),
      },
    });
    Validations.of(share).acknowledge({
      id: 'CloudFormation-Validate::F3006', reason: 'CloudFormation knows this type; earlier versions of aws-cdk-lib do not yet.',
    });
    share.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.fileShareArn = share.getAtt('FileShareARN').toString();
    this.fileShareId = share.getAtt('FileShareId').toString();
    keepPromises(this, PROMISES);
  }

  private auditLogArn({ auditLogGroup: given }: HipaaFileShareProps): string {
    const name = `/aws/storagegateway/${Names.uniqueResourceName(this, { maxLength: 200 })}`;
    const group = given ?? new HipaaLogGroup(this, 'AuditLog', { logGroupName: name });
    // Storage Gateway takes the ARN without the ":*" that CloudFormation ends it with.
    return this.stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: group.logGroupName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  }
}
