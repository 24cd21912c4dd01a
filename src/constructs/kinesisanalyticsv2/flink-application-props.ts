import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy } from 'aws-cdk-lib/core';

/** Properties of a HipaaFlinkApplication. */
export interface HipaaFlinkApplicationProps {
  /** The VPC that the application runs in. Another one restarts it. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC. What the application reads and writes is reached from there.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the application.
   *
   * @default - a new one that lets nobody in, and only HTTPS out: open the way to Kafka, databases and others with `connections`
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /** The bucket that holds the code. */
  readonly codeBucket: s3.IBucket;

  /** The key of the code in its bucket: a JAR file, or a ZIP file for Python. */
  readonly codeKey: string;

  /**
   * The version of the code in its bucket. Without one, new code under the same key is taken when the application is updated for another reason.
   *
   * @default - the latest one
   */
  readonly codeObjectVersion?: string;

  /**
   * The name of the application, of 128 letters, digits, dots, dashes and underscores at most. Another one replaces it, without its state. No PHI.
   *
   * @default - made of the construct's path
   */
  readonly applicationName?: string;

  /**
   * The runtime, such as `FLINK-1_20`. Older ones than that take no KMS key of your own and are refused.
   *
   * @default 'FLINK-1_20'
   */
  readonly runtime?: string;

  /**
   * What the code is told when it starts, by the id of the group of properties. No PHI and no secrets: whoever may see the application sees them.
   *
   * @default - nothing
   */
  readonly propertyGroups?: { readonly [groupId: string]: { readonly [name: string]: string } };

  /**
   * How many tasks run in parallel at first.
   *
   * @default 1
   */
  readonly parallelism?: number;

  /**
   * How many tasks share a processing unit, which has one vCPU and 4 GB of memory.
   *
   * @default 1
   */
  readonly parallelismPerKpu?: number;

  /**
   * Whether the service runs more tasks when the application falls behind. It restarts the application for it.
   *
   * @default true
   */
  readonly autoScaling?: boolean;

  /**
   * The key that encrypts running state, checkpoints and snapshots. Another key counts from the next start on; snapshots that are there stay with the old one.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The role of the application. It is let read the code, write the log and attach to the VPC; that kinesisanalytics.amazonaws.com may take it on, it says itself.
   *
   * @default - a new one, which may do just that
   */
  readonly role?: iam.IRole;

  /**
   * What becomes of the application, with its state and its role, when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
