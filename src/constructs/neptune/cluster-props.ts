import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';

/** How much a serverless Neptune cluster may grow and shrink, in Neptune capacity units of 2 GiB of memory. */
export interface HipaaNeptuneCapacity {
  /** The least, from 1 on, in steps of 0.5. */
  readonly minCapacity: number;
  /** The most, up to 128, in steps of 0.5. */
  readonly maxCapacity: number;
}

/** Properties of a HipaaNeptuneCluster. */
export interface HipaaNeptuneClusterProps {
  /** The VPC that the cluster is in. Another one replaces the cluster. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC, in two Availability Zones or more.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the cluster.
   *
   * @default - a new one that lets nobody in or out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The identifier of the cluster, in small letters. Another one replaces the cluster. It shows in endpoints, logs and bills: no PHI.
   *
   * @default - made of the construct's path, so that its log group can be made, encrypted, before the cluster writes into it
   */
  readonly clusterIdentifier?: string;

  /**
   * The version of the engine, such as `1.4.5.1`. Another major version asks for a parameter group of its family, which the construct makes.
   *
   * @default '1.4.5.1'
   */
  readonly engineVersion?: string;

  /**
   * The class of the instances; `db.serverless` with `serverlessCapacity`.
   *
   * @default 'db.r6g.large', 'db.serverless' where `serverlessCapacity` is given
   */
  readonly instanceClass?: string;

  /**
   * The number of instances: one writes, the others read and take over.
   *
   * @default 2
   */
  readonly instances?: number;

  /**
   * Lets the cluster grow and shrink with its load.
   *
   * @default - instances of a fixed size
   */
  readonly serverlessCapacity?: HipaaNeptuneCapacity;

  /**
   * The port. Another one replaces the cluster.
   *
   * @default 8182
   */
  readonly port?: number;

  /**
   * The key that encrypts the cluster and its snapshots. Another one replaces the cluster.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Further parameters of the engine, by name; those given here win over neptune_enable_audit_log. Changes take a restart.
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
   * How long automated backups are kept, from 1 to 35 days. A shorter time deletes those that are older; it cannot be undone.
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
   * When the cluster is maintained, in UTC: `ddd:hh24:mi-ddd:hh24:mi`.
   *
   * @default 'sun:07:00-sun:07:30'
   */
  readonly preferredMaintenanceWindow?: string;

  /**
   * Whether the cluster refuses to be deleted. Without it the cluster does not synthesize, unless somebody accepts the risk of Neptune.DeletionProtection.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * Whether clients sign their requests with IAM. Without it the cluster does not synthesize, unless somebody accepts the risk of Neptune.IamAuth.
   *
   * @default true
   */
  readonly iamAuthentication?: boolean;

  /**
   * The snapshot that the cluster is restored from, by its identifier or ARN. Removing or changing it replaces the cluster.
   *
   * @default - an empty cluster
   */
  readonly snapshotIdentifier?: string;

  /**
   * What becomes of the cluster when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
