import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as msk from 'aws-cdk-lib/aws-msk';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { letRead, letWrite } from './topics';
import { keepPromises } from '../../guard/registration';
import { MSK_RULES } from '../../rules/msk';
import { HipaaBaseline } from '../baseline/baseline';
import { place } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { nameOf } from '../names';

/** Properties of a HipaaKafkaCluster. */
export interface HipaaKafkaClusterProps {
  /** The VPC that the brokers are in. Another one replaces the cluster. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC, one in each of three Availability Zones. Others replace the cluster.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the brokers.
   *
   * @default - a new one that lets nobody in or out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The name of the cluster. Another one replaces it. It shows in endpoints, logs and bills: no PHI.
   *
   * @default - made of the construct's path
   */
  readonly clusterName?: string;

  /**
   * The version of Apache Kafka. Versions that end with `.kraft` have no ZooKeeper.
   *
   * @default '3.8.x.kraft'
   */
  readonly kafkaVersion?: string;

  /**
   * The type of the brokers.
   *
   * @default 'kafka.m7g.large'
   */
  readonly instanceType?: string;

  /**
   * The number of brokers in each zone.
   *
   * @default 1
   */
  readonly brokersPerZone?: number;

  /**
   * The size of the volume of each broker, in GiB. It can grow, and never shrink.
   *
   * @default 100
   */
  readonly volumeSize?: number;

  /**
   * The key that encrypts the volumes. Another one replaces the cluster.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether clients sign their requests with IAM. Without it and without `certificateAuthorityArns` the cluster does not synthesize.
   *
   * @default true
   */
  readonly iamAuthentication?: boolean;

  /**
   * Private certificate authorities whose clients are let in by mutual TLS, beside IAM.
   *
   * @default - none
   */
  readonly certificateAuthorityArns?: string[];

  /**
   * What becomes of the cluster when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = MSK_RULES.map(({ id }) => id);

/** The port on which brokers take clients that sign with IAM. */
const IAM_PORT = 9098;

/**
 * A Kafka cluster for PHI: encrypted with a key of your own, TLS to clients and between brokers, in private subnets, for clients that IAM lets in,
 * with brokers' logs in an encrypted log group.
 *
 * Source: Architecting for HIPAA, "Amazon Managed Streaming for Apache Kafka (MSK)".
 */
export class HipaaKafkaCluster extends Resource implements ec2.IConnectable {
  /** Who reaches the brokers, and whom they reach. */
  public readonly connections: ec2.Connections;
  /** The ARN of the cluster. */
  public readonly clusterArn: string;
  /** The name of the cluster. */
  public readonly clusterName: string;
  /** The log group that the brokers write into. */
  public readonly brokerLogGroup: logs.ILogGroup;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaKafkaClusterProps) {
    super(scope, id);
    const { subnets, securityGroups } = place(this, 'HipaaKafkaCluster', props);
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(IAM_PORT) });
    this.brokerLogGroup = encryptedLogGroup(this, 'BrokerLog');
    this.clusterName = props.clusterName ?? nameOf(this, 64);

    const cluster = new msk.CfnCluster(this, 'Resource', {
      clusterName: this.clusterName,
      kafkaVersion: props.kafkaVersion ?? '3.8.x.kraft',
      numberOfBrokerNodes: subnets.subnetIds.length * (props.brokersPerZone ?? 1),
      brokerNodeGroupInfo: {
        clientSubnets: subnets.subnetIds,
        instanceType: props.instanceType ?? 'kafka.m7g.large',
        securityGroups: securityGroups.map(({ securityGroupId }) => securityGroupId),
        connectivityInfo: { publicAccess: { type: 'DISABLED' } },
        storageInfo: { ebsStorageInfo: { volumeSize: props.volumeSize ?? 100 } },
      },
      encryptionInfo: {
        encryptionAtRest: { dataVolumeKmsKeyId: (props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey).keyArn },
        encryptionInTransit: { clientBroker: 'TLS', inCluster: true },
      },
      clientAuthentication: authenticationOf(props),
      enhancedMonitoring: 'PER_BROKER',
      loggingInfo: { brokerLogs: { cloudWatchLogs: { enabled: true, logGroup: this.brokerLogGroup.logGroupName } } },
    });
    cluster.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.clusterArn = cluster.attrArn;
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

  /** A metric of the cluster. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/Kafka', metricName, dimensionsMap: { 'Cluster Name': this.clusterName }, ...props,
    }).attachTo(this);
  }

  /** How many partitions have no leader. */
  public metricOfflinePartitionsCount(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('OfflinePartitionsCount', { statistic: 'Maximum', ...props });
  }
}

function authenticationOf(props: HipaaKafkaClusterProps): msk.CfnCluster.ClientAuthenticationProperty {
  const { iamAuthentication = true, certificateAuthorityArns } = props;
  return {
    sasl: { iam: { enabled: iamAuthentication } },
    tls: certificateAuthorityArns && { enabled: true, certificateAuthorityArnList: certificateAuthorityArns },
    unauthenticated: { enabled: false },
  };
}
