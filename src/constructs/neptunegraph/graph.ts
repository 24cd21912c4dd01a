import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as neptune from 'aws-cdk-lib/aws-neptunegraph';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaNeptuneGraphProps } from './graph-props';
import { keepPromises } from '../../guard/registration';
import { NEPTUNE_GRAPH_RULES } from '../../rules/neptune-graph';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, mustHaveVpc, privateSubnets } from '../ec2/placement';

const PROMISES = NEPTUNE_GRAPH_RULES.map(({ id }) => id);

const READ = ['ReadDataViaQuery', 'GetGraphSummary', 'GetQueryStatus', 'CancelQuery', 'ListQueries'];
const WRITE = ['WriteDataViaQuery', 'DeleteDataViaQuery'];

/**
 * A graph of Neptune Analytics, as safe as it can be made: encrypted with a key of your own, reached from a VPC only, with a replica, and
 * protected from deletion.
 *
 * Whether Neptune Analytics may hold PHI, AWS's list does not say. A graph does not synthesize until somebody has asked and decided
 * (`unknownServices` of `HipaaGuard.enforce`), unless it is said to hold none: `PhiBoundary.of(graph).exclude({ reason, owner })`.
 *
 * Source: AWS HIPAA Eligible Services Reference, which names Amazon Neptune.
 */
export class HipaaNeptuneGraph extends Resource implements ec2.IConnectable {
  /** Who reaches the endpoint of the graph. */
  public readonly connections: ec2.Connections;
  /** The id of the graph. */
  public readonly graphId: string;
  /** The ARN of the graph. */
  public readonly graphArn: string;
  /** The host name of the graph. */
  public readonly endpointAddress: string;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaNeptuneGraphProps) {
    super(scope, id);
    const vpc = mustHaveVpc(`HipaaNeptuneGraph '${this.node.path}'`, props.vpc);
    const securityGroups = props.securityGroups ?? [closedSecurityGroup(this, 'SecurityGroup', vpc, 'Who reaches the Neptune Analytics graph')];
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(443) });

    const graph = new neptune.CfnGraph(this, 'Resource', {
      graphName: props.graphName,
      provisionedMemory: props.provisionedMemory ?? 16,
      replicaCount: props.replicaCount ?? 1,
      publicConnectivity: false,
      deletionProtection: props.deletionProtection ?? true,
      kmsKeyIdentifier: (props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey).keyArn,
      vectorSearchConfiguration: props.vectorSearchDimension === undefined ? undefined : { vectorSearchDimension: props.vectorSearchDimension },
    });
    graph.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    new neptune.CfnPrivateGraphEndpoint(this, 'Endpoint', {
      graphIdentifier: graph.attrGraphId,
      vpcId: vpc.vpcId,
      subnetIds: vpc.selectSubnets(props.vpcSubnets ?? privateSubnets(vpc)).subnetIds,
      securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
    });

    this.graphId = graph.attrGraphId;
    this.graphArn = graph.attrGraphArn;
    this.endpointAddress = graph.attrEndpoint;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody query the graph.
   *
   * @param grantee who may read
   */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, ...READ);
  }

  /**
   * Lets somebody query and change the graph.
   *
   * @param grantee who may read and write
   */
  public grantReadWrite(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, ...READ, ...WRITE);
  }

  /**
   * Lets somebody do single things with the graph.
   *
   * @param grantee who may
   * @param actions actions of neptune-graph, without the prefix, such as `ReadDataViaQuery`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: actions.map((action) => `neptune-graph:${action}`), resourceArns: [this.graphArn] });
  }
}
