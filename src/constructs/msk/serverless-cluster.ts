import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as msk from 'aws-cdk-lib/aws-msk';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { letRead, letWrite } from './topics';
import { keepPromises } from '../../guard/registration';
import { serverlessIam } from '../../rules/msk/transport';
import { keepTogether, place } from '../ec2/placement';
import { nameOf } from '../names';

/** Properties of a HipaaServerlessKafkaCluster. */
export interface HipaaServerlessKafkaClusterProps {
  /** The VPC that clients reach the cluster from. Another one replaces the cluster, with everything in it. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC that clients reach the cluster in, in two Availability Zones or more. Others replace the cluster, with everything in it.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the cluster. Others replace the cluster, with everything in it.
   *
   * @default - a new one that lets nobody in or out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The name of the cluster. Another one replaces it, with everything in it. It shows in endpoints, metrics and bills: no PHI.
   *
   * @default - made of the construct's path
   */
  readonly clusterName?: string;

  /**
   * What becomes of the cluster, and of its security group, when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** What can be asked of a cluster whose brokers MSK keeps to itself. */
const PROMISES = [serverlessIam.id];

/** The port on which a serverless cluster takes clients, who all sign with IAM. */
const IAM_PORT = 9098;

/**
 * A serverless Kafka cluster for PHI: in private subnets behind a closed security group, for clients that IAM lets in.
 *
 * MSK encrypts a serverless cluster at rest and takes TLS only, in any case. It takes no key of your own for it, and hands out no logs of brokers: where either
 * is asked for, use HipaaKafkaCluster.
 *
 * Source: Architecting for HIPAA, "Amazon Managed Streaming for Apache Kafka (MSK)"; AWS CloudFormation, AWS::MSK::ServerlessCluster.
 */
export class HipaaServerlessKafkaCluster extends Resource implements ec2.IConnectable {
  /** Who reaches the cluster. */
  public readonly connections: ec2.Connections;
  /** The ARN of the cluster. */
  public readonly clusterArn: string;
  /** The name of the cluster. */
  public readonly clusterName: string;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaServerlessKafkaClusterProps) {
    super(scope, id);
    const { subnets, securityGroups } = place(this, 'HipaaServerlessKafkaCluster', props);
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(IAM_PORT) });
    this.clusterName = props.clusterName ?? nameOf(this, 64);
    const cluster = new msk.CfnServerlessCluster(this, 'Resource', {
      clusterName: this.clusterName,
      clientAuthentication: { sasl: { iam: { enabled: true } } },
      vpcConfigs: [{ subnetIds: subnets.subnetIds, securityGroups: securityGroups.map(({ securityGroupId }) => securityGroupId) }],
    });
    this.clusterArn = cluster.attrArn;
    keepTogether(this, props.removalPolicy ?? RemovalPolicy.RETAIN);
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody read topics.
   *
   * @param grantee who may read
   * @param topic the topic, `*` for all of them
   */
  public grantRead(grantee: iam.IGrantable, topic: string = '*'): iam.Grant {
    return letRead(grantee, this.clusterArn, topic);
  }

  /**
   * Lets somebody write to topics.
   *
   * @param grantee who may write
   * @param topic the topic, `*` for all of them
   */
  public grantWrite(grantee: iam.IGrantable, topic: string = '*'): iam.Grant {
    return letWrite(grantee, this.clusterArn, topic);
  }

  /**
   * A metric of a topic, such as `BytesInPerSec` or `MessagesInPerSec`; MSK has none of a serverless cluster as a whole,
   * and counts them by partition: their sum is that of the topic.
   *
   * @param topic the topic
   * @param metricName the metric
   * @param props how it is read
   */
  public metricOfTopic(topic: string, metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/Kafka', metricName, dimensionsMap: { 'Cluster Name': this.clusterName, 'Topic': topic }, statistic: 'Sum', ...props,
    }).attachTo(this);
  }
}
