import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';

/** Properties of a HipaaRedshiftCluster. */
export interface HipaaRedshiftClusterProps {
  /** The VPC that the cluster is in. Another one replaces the cluster. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the cluster. Give them egress to what COPY, UNLOAD and Spectrum read and write.
   *
   * @default - a new one that lets nobody in, and HTTPS out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The identifier of the cluster, in small letters. Another one replaces the cluster. It shows in endpoints, logs and bills: no PHI.
   *
   * @default - made of the construct's path, so that its log groups can be made, encrypted, before the cluster writes into them
   */
  readonly clusterIdentifier?: string;

  /**
   * The type of the nodes. Another one resizes the cluster, which is read-only meanwhile.
   *
   * @default 'ra3.large'
   */
  readonly nodeType?: string;

  /**
   * The number of nodes. Another one resizes the cluster.
   *
   * @default 2
   */
  readonly numberOfNodes?: number;

  /**
   * The name of the first database. Another one replaces the cluster.
   *
   * @default 'records'
   */
  readonly databaseName?: string;

  /**
   * The name of the administrator, whose password Redshift makes, keeps in Secrets Manager and rotates. Another one replaces the cluster.
   *
   * @default 'clusteradmin'
   */
  readonly masterUsername?: string;

  /**
   * The port. Another one than that of clients on their way cuts these off.
   *
   * @default 5439
   */
  readonly port?: number;

  /**
   * The key that encrypts the cluster, its snapshots and the password. Another one encrypts the cluster again, which is read-only meanwhile.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Further parameters of the engine, by name; those given here win over require_ssl and enable_user_activity_logging.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * Roles that the cluster may take on, for example to load from a bucket.
   *
   * @default - none
   */
  readonly roles?: iam.IRole[];

  /**
   * How long automated snapshots are kept, from 1 to 35 days. A shorter time deletes those that are older; it cannot be undone.
   *
   * @default Duration.days(35)
   */
  readonly backupRetention?: Duration;

  /**
   * Whether the baseline's backup plan keeps copies too, in a vault from which they can't be deleted, also when the cluster goes.
   *
   * @default true
   */
  readonly backup?: boolean;

  /**
   * When the cluster is upgraded, in UTC: `ddd:hh24:mi-ddd:hh24:mi`.
   *
   * @default 'sun:07:00-sun:07:30'
   */
  readonly preferredMaintenanceWindow?: string;

  /**
   * Whether the cluster has compute in two Availability Zones. It takes RA3 nodes, and three subnets in as many zones.
   *
   * @default false
   */
  readonly multiAz?: boolean;

  /**
   * The snapshot that the cluster is restored from. Removing or changing it replaces the cluster.
   *
   * @default - an empty cluster
   */
  readonly snapshotIdentifier?: string;

  /**
   * The name of the cluster that the snapshot was made of, where the policy of whoever deploys names it.
   *
   * @default - none
   */
  readonly snapshotClusterIdentifier?: string;

  /**
   * What becomes of the cluster when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
