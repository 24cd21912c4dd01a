import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { ArnFormat, Duration, RemovalPolicy, Resource, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaRedisClusterProps } from './redis-cluster-props';
import { refuseEngine, refuseNodeType, refuseVersion } from './refusals';
import { keepPromises } from '../../guard/registration';
import { REDIS_RULES } from '../../rules/elasticache';
import { versionOf } from '../../rules/elasticache/versions';
import { acknowledgeNag } from '../acknowledge-nag';
import { BACKUP_RETENTION_DAYS } from '../backup/retention';
import { HipaaBaseline } from '../baseline/baseline';
import { keepTogether, place, Placement } from '../ec2/placement';
import { HipaaLogGroup } from '../logs/log-group';

const PROMISES = REDIS_RULES.map(({ id }) => id);

const DEFAULT_PORT = 6379;
const TOKEN_LENGTH = 64;

/**
 * A cluster of ElastiCache for PHI, Valkey or Redis OSS (a replication group): encrypted at rest with a key of your own, reached by encrypted connections
 * only and by those who know its token, in private subnets behind a closed security group, in several availability zones, with
 * snapshots, an engine log and a window for security updates.
 *
 * Connect with TLS and the token in `authToken`. A prop, an escape hatch or an Aspect that weakens it is not overruled: the app does
 * not synthesize, and says which rule the cluster breaks.
 *
 * Source: Architecting for HIPAA, "Amazon ElastiCache for Redis".
 */
export class HipaaRedisCluster extends Resource implements ec2.IConnectable {
  /** Who may reach the nodes: `cluster.connections.allowDefaultPortFrom(app)`. */
  public readonly connections: ec2.Connections;
  /** The name of the cluster. */
  public readonly replicationGroupId: string;
  /** Host name that takes reads and writes; of the configuration endpoint where there are several shards. */
  public readonly endpointAddress: string;
  /** Host name that takes reads; where there are several shards, that of the configuration endpoint. */
  public readonly readerEndpointAddress: string;
  /** The port that the nodes listen on. */
  public readonly port: number;
  /** The secret that holds the token: let clients read it with `grantRead`. None where users authenticate. */
  public readonly authToken?: secretsmanager.ISecret;
  /** The key that encrypts the cluster. */
  public readonly encryptionKey: kms.IKey;

  /**
   * @throws when the engine, its version or the node type is not offered for PHI, or there is no VPC, or a token and users are both given
   */
  constructor(scope: Construct, id: string, props: HipaaRedisClusterProps) {
    super(scope, id);
    const where = `HipaaRedisCluster '${this.node.path}'`;
    refuse(where, props);
    const placement = place(this, 'HipaaRedisCluster', props);
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    this.authToken = props.authToken ?? (props.userGroupIds === undefined ? this.generateToken() : undefined);
    this.port = props.port ?? DEFAULT_PORT;
    this.connections = new ec2.Connections({ securityGroups: placement.securityGroups, defaultPort: ec2.Port.tcp(this.port) });
    const group = this.makeGroup(props, placement);
    const isSharded = shardsOf(props) > 1;
    this.replicationGroupId = group.ref;
    this.endpointAddress = isSharded ? group.attrConfigurationEndPointAddress : group.attrPrimaryEndPointAddress;
    this.readerEndpointAddress = isSharded ? group.attrConfigurationEndPointAddress : group.attrReaderEndPointAddress;
    keepTogether(this, props.removalPolicy ?? RemovalPolicy.RETAIN);
    keepPromises(this, PROMISES);
  }

  /** Lets somebody connect as a user who authenticates by IAM. */
  public grantConnect(grantee: iam.IGrantable, userId: string): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['elasticache:Connect'],
      resourceArns: [['replicationgroup', this.replicationGroupId], ['user', userId]].map(([resource, resourceName]) =>
        this.stack.formatArn({ service: 'elasticache', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME })),
    });
  }

  /**
   * A metric of one node, such as `EngineCPUUtilization` or `DatabaseMemoryUsagePercentage`.
   *
   * @param metricName the name of the metric
   * @param node the number of the node: `001` and so on, `0001-001` where there are several shards
   * @param props statistic and period
   */
  public metric(metricName: string, node: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/ElastiCache', metricName, dimensionsMap: { CacheClusterId: `${this.replicationGroupId}-${node}` }, ...props,
    }).attachTo(this);
  }

  private generateToken(): secretsmanager.Secret {
    const token = new secretsmanager.Secret(this, 'AuthToken', {
      description: `AUTH token of ${this.node.path}`,
      encryptionKey: this.encryptionKey,
      // ElastiCache takes but eight of the special characters.
      generateSecretString: { excludePunctuation: true, includeSpace: false, passwordLength: TOKEN_LENGTH },
    });
    acknowledgeNag(token, {
      SecretsManagerRotationEnabled: 'Secrets Manager rotates no AUTH token of ElastiCache by itself: a new one is given to the cluster by an update.',
    });
    return token;
  }

  private makeGroup(props: HipaaRedisClusterProps, { subnets, securityGroups }: Placement): elasticache.CfnReplicationGroup {
    const subnetGroup = new elasticache.CfnSubnetGroup(this, 'Subnets', {
      description: `Subnets of ${this.node.path}`, subnetIds: subnets.subnetIds,
    });
    const engine = engineOf(props);
    const multiAz = props.multiAz ?? true;
    const group = new elasticache.CfnReplicationGroup(this, 'Resource', {
      replicationGroupId: props.replicationGroupId,
      replicationGroupDescription: props.description ?? this.node.path,
      engine,
      engineVersion: versionFor(props),
      cacheNodeType: nodeTypeOf(props),
      numNodeGroups: shardsOf(props),
      replicasPerNodeGroup: props.replicasPerShard ?? 1,
      automaticFailoverEnabled: multiAz,
      multiAzEnabled: multiAz,
      cacheSubnetGroupName: subnetGroup.ref,
      securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
      port: this.port,
      atRestEncryptionEnabled: true,
      kmsKeyId: this.encryptionKey.keyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: knowsTransitModes(props) ? 'required' : undefined,
      authToken: this.authToken?.secretValue.unsafeUnwrap(),
      userGroupIds: props.userGroupIds,
      cacheParameterGroupName: props.parameterGroupName ?? parameterGroupOf(props),
      autoMinorVersionUpgrade: props.autoMinorVersionUpgrade ?? true,
      preferredMaintenanceWindow: props.preferredMaintenanceWindow ?? 'sun:07:00-sun:08:00',
      snapshotRetentionLimit: (props.snapshotRetention ?? Duration.days(BACKUP_RETENTION_DAYS)).toDays(),
      snapshotWindow: props.snapshotWindow,
      snapshotName: props.snapshotName,
      notificationTopicArn: props.notificationTopic?.topicArn,
      logDeliveryConfigurations: this.logsOf(props),
    });
    // More shards come without a new, empty cluster.
    group.cfnOptions.updatePolicy = { useOnlineResharding: true };
    return group;
  }

  private logsOf(props: HipaaRedisClusterProps): elasticache.CfnReplicationGroup.LogDeliveryConfigurationRequestProperty[] {
    const engineLog = props.engineLogGroup ?? new HipaaLogGroup(this, 'EngineLog', { encryptionKey: this.encryptionKey });
    return [delivery('engine-log', engineLog), ...(props.slowLogGroup ? [delivery('slow-log', props.slowLogGroup)] : [])];
  }
}

function delivery(logType: string, { logGroupName }: logs.ILogGroup): elasticache.CfnReplicationGroup.LogDeliveryConfigurationRequestProperty {
  return {
    logType,
    logFormat: 'json',
    destinationType: 'cloudwatch-logs',
    destinationDetails: { cloudWatchLogsDetails: { logGroup: logGroupName } },
  };
}

function refuse(where: string, props: HipaaRedisClusterProps): void {
  refuseEngine(where, engineOf(props));
  refuseVersion(where, engineOf(props), versionFor(props));
  if (props.nodeType) {
    refuseNodeType(where, props.nodeType);
  }
  if (props.authToken && props.userGroupIds) {
    throw new Error(`${where}: 'authToken' and 'userGroupIds' exclude each other, got both. Leave one out.`);
  }
}

function engineOf({ engine = 'valkey' }: HipaaRedisClusterProps): string {
  return engine;
}

function versionFor(props: HipaaRedisClusterProps): string {
  return props.engineVersion ?? (engineOf(props) === 'redis' ? '7.1' : '8.0');
}

function shardsOf({ shards = 1 }: HipaaRedisClusterProps): number {
  return shards;
}

function nodeTypeOf({ nodeType }: HipaaRedisClusterProps): string {
  const type = (nodeType ?? ec2.InstanceType.of(ec2.InstanceClass.M7G, ec2.InstanceSize.LARGE)).toString();
  return Token.isUnresolved(type) || type.startsWith('cache.') ? type : `cache.${type}`;
}

/** The mode came with Redis OSS 7; earlier versions that encrypt take encrypted connections only. */
function knowsTransitModes(props: HipaaRedisClusterProps): boolean {
  const major = versionOf(versionFor(props))?.[0] ?? Infinity;
  return engineOf(props) !== 'redis' || major >= 7;
}

/** The default group that turns cluster mode on, which several shards take. */
function parameterGroupOf(props: HipaaRedisClusterProps): string | undefined {
  const [engine, version] = [engineOf(props), versionFor(props)];
  if (shardsOf(props) <= 1 || Token.isUnresolved(engine) || Token.isUnresolved(version)) {
    return undefined;
  }
  const [major] = version.split('.');
  const family = engine === 'valkey' || Number(major) >= 7 ? `${engine}${major}` : `${engine}${major}.${Number(major) === 6 ? 'x' : '0'}`;
  return `default.${family}.cluster.on`;
}
