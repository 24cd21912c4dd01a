import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as memorydb from 'aws-cdk-lib/aws-memorydb';
import { Duration, Lazy, Names, RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { MEMORYDB_RULES } from '../../rules/memorydb';
import { BACKUP_RETENTION_DAYS } from '../backup/retention';
import { HipaaBaseline } from '../baseline/baseline';
import { keepTogether, place, Placement } from '../ec2/placement';

/** Properties of a HipaaMemoryDbCluster. */
export interface HipaaMemoryDbClusterProps {
  /** The VPC that the nodes are in. Another one replaces the cluster with an empty one. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets that the nodes are in; two availability zones at least. Other ones replace the cluster with an empty one.
   *
   * @default - the private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * Security groups of the nodes.
   *
   * @default - one that lets nobody in: open it with `connections`
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The engine: `valkey` or `redis` (Redis OSS).
   *
   * @default 'valkey'
   */
  readonly engine?: string;

  /**
   * The version of the engine. A cluster moves up in place, and not down.
   *
   * @default - 7.2 of Valkey, 7.1 of Redis OSS
   */
  readonly engineVersion?: string;

  /**
   * The type of the nodes, with its prefix, for example `db.r7g.large`. Another one is taken on in place.
   *
   * @default 'db.r7g.large'
   */
  readonly nodeType?: string;

  /**
   * How many shards hold the keys; the keys are moved in place when the number changes.
   *
   * @default 1
   */
  readonly shards?: number;

  /**
   * How many replicas each shard has, 5 at most; without any a shard is away until its node is replaced.
   *
   * @default 1
   */
  readonly replicasPerShard?: number;

  /**
   * The port that the nodes listen on. Another one replaces the cluster with an empty one.
   *
   * @default 6379
   */
  readonly port?: number;

  /**
   * The name of an access control list whose users authenticate. `open-access` lets in whoever reaches the port, and does not synthesize.
   *
   * @default - a list with one user who authenticates by IAM and may do everything: see `grantConnect`
   */
  readonly aclName?: string;

  /**
   * The key that encrypts the cluster. Another one replaces the cluster with an empty one.
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
   * When snapshots are made every day, in UTC, for example `05:00-06:00`.
   *
   * @default - MemoryDB chooses a time
   */
  readonly snapshotWindow?: string;

  /**
   * The name of a snapshot that fills a new cluster. On a cluster that is there it makes CloudFormation replace it.
   *
   * @default - the cluster begins empty
   */
  readonly snapshotName?: string;

  /**
   * When MemoryDB may apply updates, in UTC, for example `sun:07:00-sun:08:00`; 60 minutes at least.
   *
   * @default 'sun:07:00-sun:08:00'
   */
  readonly maintenanceWindow?: string;

  /**
   * Whether minor versions are taken on by themselves, in the maintenance window.
   *
   * @default true
   */
  readonly autoMinorVersionUpgrade?: boolean;

  /**
   * Parameters of the engine.
   *
   * @default - the default group of the engine's version
   */
  readonly parameterGroupName?: string;

  /**
   * The name of the cluster: no PHI in it. Another one replaces the cluster with an empty one.
   *
   * @default - made of the path of the construct
   */
  readonly clusterName?: string;

  /**
   * What the cluster is for: no PHI in it.
   *
   * @default - the path of the construct
   */
  readonly description?: string;

  /**
   * What happens to the cluster, and to its users and subnets, when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = MEMORYDB_RULES.map(({ id }) => id);

const DEFAULT_PORT = 6379;
const MAX_NAME_LENGTH = 40;

/**
 * A MemoryDB cluster for PHI: encrypted with a key of your own, reached over TLS only and by users who authenticate, in private subnets behind a closed
 * security group, with a replica for each shard and daily snapshots.
 *
 * A prop, an escape hatch or an Aspect that weakens it is not overruled: the app does not synthesize, and says which rule the cluster breaks.
 *
 * Source: AWS BAA, by way of Architecting for HIPAA, "Overview"; Amazon MemoryDB developer guide, "Security in MemoryDB".
 */
export class HipaaMemoryDbCluster extends Resource implements ec2.IConnectable {
  /** Who may reach the nodes: `cluster.connections.allowDefaultPortFrom(app)`. */
  public readonly connections: ec2.Connections;
  /** The name of the cluster. */
  public readonly clusterName: string;
  /** The ARN of the cluster. */
  public readonly clusterArn: string;
  /** Host name of the configuration endpoint, which clients connect to. */
  public readonly endpointAddress: string;
  /** The port that the nodes listen on. */
  public readonly port: number;
  /** The name of the user who authenticates by IAM; none where an access control list was given. */
  public readonly userName?: string;
  /** The key that encrypts the cluster. */
  public readonly encryptionKey: kms.IKey;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaMemoryDbClusterProps) {
    super(scope, id);
    const placement = place(this, 'HipaaMemoryDbCluster', props);
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    this.port = props.port ?? DEFAULT_PORT;
    this.connections = new ec2.Connections({ securityGroups: placement.securityGroups, defaultPort: ec2.Port.tcp(this.port) });
    const user = props.aclName === undefined ? this.makeUser() : undefined;
    this.userName = user?.ref;
    const cluster = this.makeCluster(props, placement, props.aclName ?? this.makeAcl(user!).ref);
    this.clusterName = cluster.ref;
    this.clusterArn = cluster.attrArn;
    this.endpointAddress = cluster.attrClusterEndpointAddress;
    keepTogether(this, props.removalPolicy ?? RemovalPolicy.RETAIN);
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody connect as a user who authenticates by IAM.
   *
   * @param grantee who connects
   * @param userName the user; the one of the cluster where none is given
   * @throws when the cluster was given its access control list and no user is named
   */
  public grantConnect(grantee: iam.IGrantable, userName?: string): iam.Grant {
    const user = userName ?? this.userName;
    if (user === undefined) {
      throw new Error(`HipaaMemoryDbCluster '${this.node.path}': 'userName' must name a user of the list in 'aclName', got none.`);
    }
    const userArn = this.stack.formatArn({ service: 'memorydb', resource: 'user', resourceName: user });
    return iam.Grant.addToPrincipal({ grantee, actions: ['memorydb:Connect'], resourceArns: [this.clusterArn, userArn] });
  }

  /** A metric of the cluster, such as `EngineCPUUtilization` or `DatabaseMemoryUsagePercentage`. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/MemoryDB', metricName, dimensionsMap: { ClusterName: this.clusterName }, ...props,
    }).attachTo(this);
  }

  private makeUser(): memorydb.CfnUser {
    return new memorydb.CfnUser(this, 'User', {
      userName: this.nameOf('-user'), accessString: 'on ~* &* +@all', authenticationMode: { Type: 'iam' },
    });
  }

  private makeAcl(user: memorydb.CfnUser): memorydb.CfnACL {
    return new memorydb.CfnACL(this, 'Acl', { aclName: this.nameOf('-acl'), userNames: [user.ref] });
  }

  private makeCluster(props: HipaaMemoryDbClusterProps, { subnets, securityGroups }: Placement, aclName: string): memorydb.CfnCluster {
    const subnetGroup = new memorydb.CfnSubnetGroup(this, 'Subnets', {
      subnetGroupName: this.nameOf('-subnets'), description: `Subnets of ${this.node.path}`, subnetIds: subnets.subnetIds,
    });
    const engine = props.engine ?? 'valkey';
    return new memorydb.CfnCluster(this, 'Resource', {
      clusterName: props.clusterName ?? this.nameOf(),
      description: props.description ?? this.node.path,
      engine,
      engineVersion: props.engineVersion ?? (engine === 'redis' ? '7.1' : '7.2'),
      nodeType: props.nodeType ?? 'db.r7g.large',
      numShards: props.shards ?? 1,
      numReplicasPerShard: props.replicasPerShard ?? 1,
      port: this.port,
      aclName,
      tlsEnabled: true,
      kmsKeyId: this.encryptionKey.keyArn,
      subnetGroupName: subnetGroup.ref,
      securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
      snapshotRetentionLimit: (props.snapshotRetention ?? Duration.days(BACKUP_RETENTION_DAYS)).toDays(),
      snapshotWindow: props.snapshotWindow,
      snapshotName: props.snapshotName,
      maintenanceWindow: props.maintenanceWindow ?? 'sun:07:00-sun:08:00',
      autoMinorVersionUpgrade: props.autoMinorVersionUpgrade ?? true,
      parameterGroupName: props.parameterGroupName,
    });
  }

  /** A name of its own for the cluster, or for something that it needs, in the small letters that MemoryDB makes of it. */
  private nameOf(what = ''): string {
    return Lazy.string({
      produce: () => Names.uniqueResourceName(this, { maxLength: MAX_NAME_LENGTH - what.length, separator: '-' }).toLowerCase() + what,
    });
  }
}
