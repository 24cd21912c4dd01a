import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as neptune from 'aws-cdk-lib/aws-neptune';
import { ArnFormat, Duration, RemovalPolicy, Resource, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaNeptuneClusterProps } from './cluster-props';
import { keepPromises } from '../../guard/registration';
import { NEPTUNE_RULES } from '../../rules/neptune';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, mustHaveVpc, privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { inSmallLetters, nameOf } from '../names';

const PROMISES = NEPTUNE_RULES.map(({ id }) => id);

const DEFAULT_PORT = 8182;
const DEFAULT_VERSION = '1.4.5.1';
const BACKUP_DAYS = 35;

const READ = ['ReadDataViaQuery', 'GetEngineStatus', 'GetQueryStatus', 'CancelQuery', 'GetGraphSummary'];
const WRITE = ['WriteDataViaQuery', 'DeleteDataViaQuery'];

/**
 * A Neptune cluster for PHI: encrypted with a key of your own, in private subnets, for clients that IAM lets in, with an audit log in an
 * encrypted log group, backups for 35 days, copies in the baseline's vault, and protected from deletion.
 *
 * Neptune itself speaks HTTPS only.
 *
 * Source: Architecting for HIPAA, "Amazon Neptune".
 */
export class HipaaNeptuneCluster extends Resource implements ec2.IConnectable {
  /** Who reaches the cluster, and whom it reaches. */
  public readonly connections: ec2.Connections;
  /** The identifier of the cluster. */
  public readonly clusterIdentifier: string;
  /** The ARN of the cluster. */
  public readonly clusterArn: string;
  /** The id by which IAM policies name the cluster. */
  public readonly clusterResourceIdentifier: string;
  /** The host name that the writing instance answers. */
  public readonly endpointAddress: string;
  /** The host name that the reading instances answer. */
  public readonly readEndpointAddress: string;
  /** The port of the cluster. */
  public readonly endpointPort: string;
  /** The log group that the audit log goes to. */
  public readonly auditLogGroup: logs.ILogGroup;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaNeptuneClusterProps) {
    super(scope, id);
    const vpc = mustHaveVpc(`HipaaNeptuneCluster '${this.node.path}'`, props.vpc);
    const baseline = HipaaBaseline.of(this);
    const port = props.port ?? DEFAULT_PORT;
    const identifier = inSmallLetters(props.clusterIdentifier ?? nameOf(this, 63));
    const securityGroups = props.securityGroups ?? [closedSecurityGroup(this, 'SecurityGroup', vpc, 'Who reaches the Neptune cluster')];
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(port) });
    this.auditLogGroup = encryptedLogGroup(this, 'AuditLog', `/aws/neptune/${identifier}/audit`);

    const cluster = new neptune.CfnDBCluster(this, 'Resource', {
      dbClusterIdentifier: identifier,
      engineVersion: props.engineVersion ?? DEFAULT_VERSION,
      storageEncrypted: true,
      kmsKeyId: (props.encryptionKey ?? baseline.encryptionKey).keyArn,
      iamAuthEnabled: props.iamAuthentication ?? true,
      dbPort: port,
      dbSubnetGroupName: this.makeSubnetGroup(vpc, props).ref,
      vpcSecurityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
      dbClusterParameterGroupName: this.makeParameterGroup(props).ref,
      enableCloudwatchLogsExports: ['audit'],
      backupRetentionPeriod: (props.backupRetention ?? Duration.days(BACKUP_DAYS)).toDays(),
      copyTagsToSnapshot: true,
      deletionProtection: props.deletionProtection ?? true,
      preferredMaintenanceWindow: props.preferredMaintenanceWindow ?? 'sun:07:00-sun:07:30',
      serverlessScalingConfiguration: props.serverlessCapacity,
      associatedRoles: props.roles?.map(({ roleArn }) => ({ roleArn })),
      snapshotIdentifier: props.snapshotIdentifier,
    });
    cluster.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    // Neptune makes a group of its own, without a key, where it finds none.
    cluster.node.addDependency(this.auditLogGroup);
    this.makeInstances(cluster, props);

    this.clusterIdentifier = cluster.ref;
    this.clusterResourceIdentifier = cluster.attrClusterResourceId;
    this.endpointAddress = cluster.attrEndpoint;
    this.readEndpointAddress = cluster.attrReadEndpoint;
    this.endpointPort = cluster.attrPort;
    this.clusterArn = Stack.of(this).formatArn({ service: 'rds', resource: 'cluster', resourceName: cluster.ref, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    if (props.backup ?? true) {
      baseline.backUp(this, this.clusterArn);
    }
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
   * @param actions actions of neptune-db, without the prefix, such as `ReadDataViaQuery`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    const graph = Stack.of(this).formatArn({
      service: 'neptune-db', resource: this.clusterResourceIdentifier, resourceName: '*', arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    return iam.Grant.addToPrincipal({ grantee, actions: actions.map((action) => `neptune-db:${action}`), resourceArns: [graph] });
  }

  /** A metric of the cluster. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/Neptune', metricName, dimensionsMap: { DBClusterIdentifier: this.clusterIdentifier }, ...props,
    }).attachTo(this);
  }

  /** How busy the processors are, in per cent. */
  public metricCpuUtilization(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUUtilization', { statistic: 'Average', ...props });
  }

  /** How much the cluster stores, in bytes. */
  public metricVolumeBytesUsed(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('VolumeBytesUsed', { statistic: 'Maximum', ...props });
  }

  private makeInstances(cluster: neptune.CfnDBCluster, props: HipaaNeptuneClusterProps): void {
    const instanceClass = props.instanceClass ?? (props.serverlessCapacity ? 'db.serverless' : 'db.r6g.large');
    for (let number = 1; number <= (props.instances ?? 2); number++) {
      const instance = new neptune.CfnDBInstance(this, `Instance${number}`, {
        dbClusterIdentifier: cluster.ref,
        dbInstanceClass: instanceClass,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: true,
      });
      // An instance holds nothing; without it the cluster that stays can't be reached.
      instance.applyRemovalPolicy(props.removalPolicy === RemovalPolicy.DESTROY ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    }
  }

  private makeSubnetGroup(vpc: ec2.IVpc, { vpcSubnets }: HipaaNeptuneClusterProps): neptune.CfnDBSubnetGroup {
    return new neptune.CfnDBSubnetGroup(this, 'Subnets', {
      dbSubnetGroupDescription: 'Subnets of the Neptune cluster',
      subnetIds: vpc.selectSubnets(vpcSubnets ?? privateSubnets(vpc)).subnetIds,
    });
  }

  private makeParameterGroup({ parameters, engineVersion = DEFAULT_VERSION }: HipaaNeptuneClusterProps): neptune.CfnDBClusterParameterGroup {
    return new neptune.CfnDBClusterParameterGroup(this, 'Parameters', {
      description: 'Writes an audit log',
      family: familyOf(engineVersion),
      parameters: { neptune_enable_audit_log: '1', ...parameters },
    });
  }
}

/** The family of parameter groups of a version: each minor version since 1.2 has its own. */
function familyOf(version: string): string {
  const minor = Token.isUnresolved(version) ? undefined : /^1\.(\d+)(?:\.|$)/.exec(version)?.[1];
  return minor === undefined ? familyOf(DEFAULT_VERSION) : Number(minor) < 2 ? 'neptune1' : `neptune1.${minor}`;
}
