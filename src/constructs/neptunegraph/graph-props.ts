import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';

/** Properties of a HipaaNeptuneGraph. */
export interface HipaaNeptuneGraphProps {
  /** The VPC that the graph is reached from, through an endpoint that the construct makes. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the endpoint.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the endpoint.
   *
   * @default - a new one that lets nobody in or out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The name of the graph, in small letters, digits and hyphens. Another one replaces it. It shows in endpoints, logs and bills: no PHI.
   *
   * @default - made up by CloudFormation
   */
  readonly graphName?: string;

  /**
   * The memory of the graph, in Neptune capacity units of 1 GiB; 16 at the least.
   *
   * @default 16
   */
  readonly provisionedMemory?: number;

  /**
   * The number of replicas in other Availability Zones, 2 at the most. Without one the graph does not synthesize, unless somebody
   * accepts the risk of NeptuneGraph.CustomerKey. Another number replaces the graph.
   *
   * @default 1
   */
  readonly replicaCount?: number;

  /**
   * The number of dimensions of vector embeddings. Another one replaces the graph.
   *
   * @default - no vector search
   */
  readonly vectorSearchDimension?: number;

  /**
   * The key that encrypts the graph. Another one replaces the graph.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether the graph refuses to be deleted. Without it the graph does not synthesize, unless somebody accepts the risk of
   * NeptuneGraph.CustomerKey.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * What becomes of the graph when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
