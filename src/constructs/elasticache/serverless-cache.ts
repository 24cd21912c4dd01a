import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { ArnFormat, Duration, RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { refuseEngine } from './refusals';
import { makeUsers, nameOf } from './users';
import { keepPromises } from '../../guard/registration';
import { SERVERLESS_CACHE_RULES } from '../../rules/elasticache';
import { BACKUP_RETENTION_DAYS } from '../backup/retention';
import { HipaaBaseline } from '../baseline/baseline';
import { keepTogether, place } from '../ec2/placement';

/** Properties of a HipaaServerlessCache. */
export interface HipaaServerlessCacheProps {
  /** The VPC that clients reach the cache from. Another one replaces the cache with an empty one. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets that clients reach the cache in. Other ones replace the cache with an empty one.
   *
   * @default - the private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * Security groups of the cache.
   *
   * @default - one that lets nobody in: open it with `connections`
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The engine: `valkey` or `redis` (Redis OSS). A cache moves from Redis OSS to Valkey in place, and not back.
   *
   * @default 'valkey'
   */
  readonly engine?: string;

  /**
   * The major version of the engine.
   *
   * @default - 8 of Valkey, 7 of Redis OSS
   */
  readonly majorEngineVersion?: string;

  /**
   * The id of a user group whose users authenticate, and whose user `default` is off.
   *
   * @default - a group with one user who authenticates by IAM and may do everything: see `grantConnect`
   */
  readonly userGroupId?: string;

  /**
   * The key that encrypts the cache. Another one replaces the cache with an empty one.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * How long automatic daily snapshots are kept, 35 days at most.
   *
   * @default Duration.days(35)
   */
  readonly snapshotRetention?: Duration;

  /**
   * When a snapshot is made every day, in UTC, for example `05:00`.
   *
   * @default - ElastiCache chooses a time
   */
  readonly dailySnapshotTime?: string;

  /**
   * Snapshots that fill a new cache, by their ARNs. On a cache that is there they make CloudFormation replace it.
   *
   * @default - the cache begins empty
   */
  readonly snapshotArnsToRestore?: string[];

  /**
   * How many gigabytes the cache may hold at most; beyond, it drops keys or refuses writes.
   *
   * @default - no limit of your own
   */
  readonly maximumDataStorageGb?: number;

  /**
   * How many ElastiCache Processing Units a second the cache may use at most; beyond, it slows requests down.
   *
   * @default - no limit of your own
   */
  readonly maximumEcpuPerSecond?: number;

  /**
   * The name of the cache: no PHI in it. Another one replaces the cache with an empty one.
   *
   * @default - made of the path of the construct
   */
  readonly serverlessCacheName?: string;

  /**
   * What the cache is for: no PHI in it.
   *
   * @default - the path of the construct
   */
  readonly description?: string;

  /**
   * What happens to the cache, and to its users, when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = SERVERLESS_CACHE_RULES.map(({ id }) => id);

const PORT = 6379;

/**
 * A serverless cache of ElastiCache for PHI, Valkey or Redis OSS: encrypted with a key of your own, reached from your VPC through a closed
 * security group, by users who authenticate, with daily snapshots. ElastiCache itself encrypts every connection.
 *
 * A prop, an escape hatch or an Aspect that weakens it is not overruled: the app does not synthesize, and says which rule the cache breaks.
 *
 * Source: Architecting for HIPAA, "Amazon ElastiCache for Redis"; Amazon ElastiCache user guide, "Data security in Amazon ElastiCache".
 */
export class HipaaServerlessCache extends Resource implements ec2.IConnectable {
  /** Who may reach the cache: `cache.connections.allowDefaultPortFrom(app)`. */
  public readonly connections: ec2.Connections;
  /** The name of the cache. */
  public readonly serverlessCacheName: string;
  /** The ARN of the cache. */
  public readonly serverlessCacheArn: string;
  /** Host name that takes reads and writes. */
  public readonly endpointAddress: string;
  /** Host name that takes reads. */
  public readonly readerEndpointAddress: string;
  /** The id, and the name, of the user who authenticates by IAM; none where users were given. */
  public readonly userId?: string;
  /** The key that encrypts the cache. */
  public readonly encryptionKey: kms.IKey;

  /**
   * @throws when the engine is not offered for PHI, or there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaServerlessCacheProps) {
    super(scope, id);
    const engine = props.engine ?? 'valkey';
    refuseEngine(`HipaaServerlessCache '${this.node.path}'`, engine);
    const { subnets, securityGroups } = place(this, 'HipaaServerlessCache', props);
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcpRange(PORT, PORT + 1) });
    const users = props.userGroupId === undefined ? makeUsers(this, engine, this.encryptionKey) : undefined;
    this.userId = users?.userId;
    const cache = new elasticache.CfnServerlessCache(this, 'Resource', {
      serverlessCacheName: props.serverlessCacheName ?? nameOf(this),
      description: props.description ?? this.node.path,
      engine,
      majorEngineVersion: props.majorEngineVersion ?? (engine === 'redis' ? '7' : '8'),
      userGroupId: props.userGroupId ?? users?.userGroupId,
      kmsKeyId: this.encryptionKey.keyArn,
      subnetIds: subnets.subnetIds,
      securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
      snapshotRetentionLimit: (props.snapshotRetention ?? Duration.days(BACKUP_RETENTION_DAYS)).toDays(),
      dailySnapshotTime: props.dailySnapshotTime,
      snapshotArnsToRestore: props.snapshotArnsToRestore,
      cacheUsageLimits: limitsOf(props),
    });
    this.serverlessCacheName = cache.ref;
    this.serverlessCacheArn = cache.attrArn;
    this.endpointAddress = cache.attrEndpointAddress;
    this.readerEndpointAddress = cache.attrReaderEndpointAddress;
    keepTogether(this, props.removalPolicy ?? RemovalPolicy.RETAIN);
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody connect as a user who authenticates by IAM.
   *
   * @param grantee who connects
   * @param userId the user; the one of the cache where none is given
   * @throws when the cache was given its users and none is named
   */
  public grantConnect(grantee: iam.IGrantable, userId?: string): iam.Grant {
    const user = userId ?? this.userId;
    if (user === undefined) {
      throw new Error(`HipaaServerlessCache '${this.node.path}': 'userId' must name a user of the group in 'userGroupId', got none.`);
    }
    const userArn = this.stack.formatArn({ service: 'elasticache', resource: 'user', resourceName: user, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    return iam.Grant.addToPrincipal({ grantee, actions: ['elasticache:Connect'], resourceArns: [this.serverlessCacheArn, userArn] });
  }

  /** A metric of the cache, such as `ElastiCacheProcessingUnits` or `BytesUsedForCache`. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/ElastiCache', metricName, dimensionsMap: { clusterId: this.serverlessCacheName }, ...props,
    }).attachTo(this);
  }
}

function limitsOf(props: HipaaServerlessCacheProps): elasticache.CfnServerlessCache.CacheUsageLimitsProperty | undefined {
  const { maximumDataStorageGb: storage, maximumEcpuPerSecond: ecpu } = props;
  return storage === undefined && ecpu === undefined ? undefined : {
    dataStorage: storage === undefined ? undefined : { maximum: storage, unit: 'GB' },
    ecpuPerSecond: ecpu === undefined ? undefined : { maximum: ecpu },
  };
}
