import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';

/** Properties of a HipaaRedshiftServerless. */
export interface HipaaRedshiftServerlessProps {
  /** The VPC that the workgroup is in. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC, in three Availability Zones.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the workgroup. Give them egress to what COPY, UNLOAD and Spectrum read and write.
   *
   * @default - a new one that lets nobody in, and HTTPS out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The name of the namespace, from 3 to 64 small letters, digits and hyphens. Another one replaces it. It shows in endpoints, logs and bills: no PHI.
   *
   * @default - made of the construct's path, so that its log groups can be made, encrypted, before Redshift writes into them
   */
  readonly namespaceName?: string;

  /**
   * The name of the workgroup, from 3 to 64 small letters, digits and hyphens. Another one replaces it.
   *
   * @default - that of the namespace
   */
  readonly workgroupName?: string;

  /**
   * The name of the first database. Another one replaces the namespace.
   *
   * @default 'records'
   */
  readonly databaseName?: string;

  /**
   * The name of the administrator, whose password Redshift makes, keeps in Secrets Manager and rotates.
   *
   * @default 'warehouseadmin'
   */
  readonly adminUsername?: string;

  /**
   * The least compute capacity, in Redshift processing units.
   *
   * @default 32
   */
  readonly baseCapacity?: number;

  /**
   * The most compute capacity, in Redshift processing units.
   *
   * @default - no limit but the quota
   */
  readonly maxCapacity?: number;

  /**
   * The port, from 5431 to 5455 or from 8191 to 8215.
   *
   * @default 5439
   */
  readonly port?: number;

  /**
   * The key that encrypts the namespace, its snapshots and the password. Another one encrypts the namespace again.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Further parameters, by name; those given here win over require_ssl and enable_user_activity_logging.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * Roles that the namespace may take on, for example to load from a bucket.
   *
   * @default - none
   */
  readonly roles?: iam.IRole[];

  /**
   * The snapshot that the namespace is restored from, by its ARN: of another namespace, or of a cluster.
   *
   * @default - an empty namespace
   */
  readonly snapshotArn?: string;

  /**
   * The name of the snapshot that is made when the namespace is deleted.
   *
   * @default - none is made; the namespace stays when its stack goes
   */
  readonly finalSnapshotName?: string;

  /**
   * What becomes of the namespace and the workgroup when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
