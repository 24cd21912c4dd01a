import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';

/** What a collection is for. */
export enum HipaaSearchCollectionType {
  /** Full-text search. */
  SEARCH = 'SEARCH',
  /** Logs and other series over time. */
  TIMESERIES = 'TIMESERIES',
  /** Search by vector embeddings, for example for a knowledge base. */
  VECTORSEARCH = 'VECTORSEARCH',
}

/** Properties of a HipaaSearchCollection. `vpc`, `vpcEndpointIds` or `sourceServices` is needed: a collection is reached by one of them. */
export interface HipaaSearchCollectionProps {
  /**
   * The VPC that the collection is reached from, through an endpoint that the construct makes. A VPC takes one such endpoint: pass its
   * id as `vpcEndpointIds` where there is one already.
   *
   * @default - no endpoint is made
   */
  readonly vpc?: ec2.IVpc;

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
   * Ids of endpoints of OpenSearch Serverless that the collection is reached through, beside the one that is made for `vpc`.
   *
   * @default - none
   */
  readonly vpcEndpointIds?: string[];

  /**
   * Services of AWS that reach the collection, but not its Dashboards, such as `bedrock.amazonaws.com`.
   *
   * @default - none
   */
  readonly sourceServices?: string[];

  /**
   * The name of the collection, from 3 to 28 small letters, digits and hyphens. Another one replaces it. It shows in endpoints, logs and bills: no PHI.
   *
   * @default - made of the construct's path, because its policies name it before it is made
   */
  readonly collectionName?: string;

  /**
   * What the collection is for. Another type replaces it.
   *
   * @default HipaaSearchCollectionType.SEARCH
   */
  readonly type?: HipaaSearchCollectionType;

  /**
   * What the collection holds, in words; no PHI.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * The key that encrypts the collection. It can't be changed: a new collection takes it.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether the collection has replicas in another Availability Zone. Without them it does not synthesize, unless somebody accepts the
   * risk of SearchCollection.StandbyReplicas. It can't be changed.
   *
   * @default true
   */
  readonly standbyReplicas?: boolean;

  /**
   * Whether the collection refuses to be deleted. Without it the collection does not synthesize, unless somebody accepts the risk of
   * SearchCollection.StandbyReplicas.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * What becomes of the collection when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}
