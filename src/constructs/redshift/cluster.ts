import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as redshift from 'aws-cdk-lib/aws-redshift';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { ArnFormat, Duration, RemovalPolicy, Resource, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaRedshiftClusterProps } from './cluster-props';
import { keepPromises } from '../../guard/registration';
import { REDSHIFT_RULES } from '../../rules/redshift';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { httpsOutSecurityGroup } from '../ec2/https-out';
import { mustHaveVpc, privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { inSmallLetters, nameOf } from '../names';

/** With enhanced VPC routing, the security group of a warehouse has to let out what loads and unloads data. */
const LOADS = 'AWS services, for COPY, UNLOAD and Spectrum';

const PROMISES = REDSHIFT_RULES.map(({ id }) => id);

/** What Redshift writes its audit logs as. */
const LOGS = ['connectionlog', 'userlog', 'useractivitylog'];

const DEFAULT_PORT = 5439;
const BACKUP_DAYS = 35;

/**
 * A Redshift cluster for PHI: encrypted with a key of your own, in private subnets, TLS only, loading through the VPC, with a password
 * that Redshift keeps in Secrets Manager, audit logs in encrypted log groups, snapshots for 35 days, and copies in the baseline's vault.
 *
 * What Spectrum reads is judged where it lies: in its bucket and its catalog.
 *
 * Source: Architecting for HIPAA, "Amazon Redshift".
 */
export class HipaaRedshiftCluster extends Resource implements ec2.IConnectable {
  /** Who reaches the cluster, and whom it reaches. */
  public readonly connections: ec2.Connections;
  /** The identifier of the cluster. */
  public readonly clusterIdentifier: string;
  /** The ARN of the cluster. */
  public readonly clusterArn: string;
  /** The host name of the cluster. */
  public readonly endpointAddress: string;
  /** The port of the cluster. */
  public readonly endpointPort: string;
  /** The secret with the administrator's name and password. */
  public readonly secret: secretsmanager.ISecret;
  /** The log groups that the audit logs go to. */
  public readonly auditLogGroups: logs.ILogGroup[];

  /**
   * @throws when there is no VPC, or the node type is one that Redshift no longer offers
   */
  constructor(scope: Construct, id: string, props: HipaaRedshiftClusterProps) {
    super(scope, id);
    refuseRetiredNodes(this.node.path, props.nodeType);
    const vpc = mustHaveVpc(`HipaaRedshiftCluster '${this.node.path}'`, props.vpc);
    const baseline = HipaaBaseline.of(this);
    const encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    const port = props.port ?? DEFAULT_PORT;
    const identifier = inSmallLetters(props.clusterIdentifier ?? nameOf(this, 63));
    const securityGroups = props.securityGroups ?? [httpsOutSecurityGroup(this, 'SecurityGroup', vpc, 'Who reaches the Redshift cluster', LOADS)];
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(port) });
    this.auditLogGroups = LOGS.map((log) => encryptedLogGroup(this, log, `/aws/redshift/cluster/${identifier}/${log}`));

    const cluster = new redshift.CfnCluster(this, 'Resource', {
      clusterIdentifier: identifier,
      clusterType: props.numberOfNodes === 1 ? 'single-node' : 'multi-node',
      numberOfNodes: props.numberOfNodes === 1 ? undefined : props.numberOfNodes ?? 2,
      nodeType: props.nodeType ?? 'ra3.large',
      dbName: props.databaseName ?? 'records',
      masterUsername: props.masterUsername ?? 'clusteradmin',
      manageMasterPassword: true,
      masterPasswordSecretKmsKeyId: encryptionKey.keyId,
      encrypted: true,
      kmsKeyId: encryptionKey.keyArn,
      port,
      clusterSubnetGroupName: this.makeSubnetGroup(vpc, props).ref,
      vpcSecurityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
      publiclyAccessible: false,
      enhancedVpcRouting: true,
      multiAz: props.multiAz ?? false,
      clusterParameterGroupName: this.makeParameterGroup(props).ref,
      loggingProperties: { logDestinationType: 'cloudwatch', logExports: LOGS },
      automatedSnapshotRetentionPeriod: (props.backupRetention ?? Duration.days(BACKUP_DAYS)).toDays(),
      allowVersionUpgrade: true,
      preferredMaintenanceWindow: props.preferredMaintenanceWindow ?? 'sun:07:00-sun:07:30',
      iamRoles: props.roles?.map(({ roleArn }) => roleArn),
      snapshotIdentifier: props.snapshotIdentifier,
      snapshotClusterIdentifier: props.snapshotClusterIdentifier,
    });
    cluster.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    // Redshift makes groups of its own, without a key, where it finds none.
    cluster.node.addDependency(...this.auditLogGroups);

    this.clusterIdentifier = cluster.ref;
    this.endpointAddress = cluster.attrEndpointAddress;
    this.endpointPort = cluster.attrEndpointPort;
    this.clusterArn = Stack.of(this).formatArn({ service: 'redshift', resource: 'cluster', resourceName: cluster.ref, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    this.secret = secretsmanager.Secret.fromSecretAttributes(this, 'Secret', { secretCompleteArn: cluster.attrMasterPasswordSecretArn, encryptionKey });
    if (props.backup ?? true) {
      baseline.backUp(this, this.clusterArn);
    }
    acknowledgeNag(this, { RedshiftClusterConfiguration: 'It is encrypted, and its audit logs go to encrypted log groups of CloudWatch in place of a bucket.' });
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody sign in to the databases of the cluster under the name of the own IAM identity.
   *
   * @param grantee who may sign in; what tables it may read is granted in SQL
   */
  public grantSignIn(grantee: iam.IGrantable): iam.Grant {
    const databases = Stack.of(this).formatArn({
      service: 'redshift', resource: 'dbname', resourceName: `${this.clusterIdentifier}/*`, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return iam.Grant.addToPrincipal({ grantee, actions: ['redshift:GetClusterCredentialsWithIAM'], resourceArns: [databases] });
  }

  /** A metric of the cluster. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/Redshift', metricName, dimensionsMap: { ClusterIdentifier: this.clusterIdentifier }, ...props,
    }).attachTo(this);
  }

  /** How busy the processors are, in per cent. */
  public metricCpuUtilization(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('CPUUtilization', { statistic: 'Average', ...props });
  }

  /** How much of the disks is used, in per cent. */
  public metricPercentageDiskSpaceUsed(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('PercentageDiskSpaceUsed', { statistic: 'Average', ...props });
  }

  /** How many connections to its databases are open. */
  public metricDatabaseConnections(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('DatabaseConnections', { statistic: 'Average', ...props });
  }

  private makeSubnetGroup(vpc: ec2.IVpc, { vpcSubnets }: HipaaRedshiftClusterProps): redshift.CfnClusterSubnetGroup {
    return new redshift.CfnClusterSubnetGroup(this, 'Subnets', {
      description: 'Subnets of the Redshift cluster',
      subnetIds: vpc.selectSubnets(vpcSubnets ?? privateSubnets(vpc)).subnetIds,
    });
  }

  private makeParameterGroup({ parameters }: HipaaRedshiftClusterProps): redshift.CfnClusterParameterGroup {
    const values = { require_ssl: 'true', enable_user_activity_logging: 'true', ...parameters };
    return new redshift.CfnClusterParameterGroup(this, 'Parameters', {
      description: 'TLS only, and a log of what users do',
      parameterGroupFamily: 'redshift-2.0',
      parameters: Object.entries(values).map(([parameterName, parameterValue]) => ({ parameterName, parameterValue })),
    });
  }
}

/** Node types that CreateCluster takes no longer, and what took their place. */
const RETIRED_NODES: readonly [RegExp, string][] = [[/^(?:dc1|dw\d?|ds\d)\..*8xlarge$/, 'ra3.4xlarge'], [/^(?:dc1|dw\d?|ds\d)\./, 'ra3.xlplus']];

function refuseRetiredNodes(path: string, nodeType: string | undefined): void {
  const nearest = nodeType === undefined || Token.isUnresolved(nodeType) ? undefined : RETIRED_NODES.find(([pattern]) => pattern.test(nodeType))?.[1];
  if (nearest !== undefined) {
    throw new Error(`HipaaRedshiftCluster '${path}': 'nodeType' is one that Amazon Redshift no longer offers, got "${nodeType}". Use "${nearest}".`);
  }
}
