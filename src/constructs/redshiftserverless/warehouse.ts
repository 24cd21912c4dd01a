import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as redshift from 'aws-cdk-lib/aws-redshiftserverless';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaRedshiftServerlessProps } from './warehouse-props';
import { keepPromises } from '../../guard/registration';
import { REDSHIFT_SERVERLESS_RULES } from '../../rules/redshift-serverless';
import { HipaaBaseline } from '../baseline/baseline';
import { httpsOutSecurityGroup } from '../ec2/https-out';
import { mustHaveVpc, privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { inSmallLetters, nameOf } from '../names';

/** With enhanced VPC routing, the security group of a warehouse has to let out what loads and unloads data. */
const LOADS = 'AWS services, for COPY, UNLOAD and Spectrum';

const PROMISES = REDSHIFT_SERVERLESS_RULES.map(({ id }) => id);

/** What Redshift writes its audit logs as. */
const LOGS = ['userlog', 'connectionlog', 'useractivitylog'];

const DEFAULT_PORT = 5439;

/**
 * A namespace of Redshift Serverless for PHI, with a workgroup: encrypted with a key of your own, in private subnets, TLS only, loading
 * through the VPC, with a password that Redshift keeps in Secrets Manager and audit logs in encrypted log groups.
 *
 * Redshift makes a recovery point every 30 minutes and keeps it for a day. What must be kept longer takes snapshots on a schedule of yours.
 *
 * Source: Architecting for HIPAA, "Amazon Redshift"; AWS HIPAA Eligible Services Reference.
 */
export class HipaaRedshiftServerless extends Resource implements ec2.IConnectable {
  /** Who reaches the workgroup, and whom it reaches. */
  public readonly connections: ec2.Connections;
  /** The name of the namespace. */
  public readonly namespaceName: string;
  /** The ARN of the namespace. */
  public readonly namespaceArn: string;
  /** The name of the workgroup. */
  public readonly workgroupName: string;
  /** The ARN of the workgroup. */
  public readonly workgroupArn: string;
  /** The host name of the workgroup. */
  public readonly endpointAddress: string;
  /** The port of the workgroup. */
  public readonly endpointPort: number;
  /** The log groups that the audit logs go to. */
  public readonly auditLogGroups: logs.ILogGroup[];

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaRedshiftServerlessProps) {
    super(scope, id);
    const vpc = mustHaveVpc(`HipaaRedshiftServerless '${this.node.path}'`, props.vpc);
    const name = inSmallLetters(props.namespaceName ?? nameOf(this, 64));
    const securityGroups = props.securityGroups ?? [httpsOutSecurityGroup(this, 'SecurityGroup', vpc, 'Who reaches the Redshift Serverless workgroup', LOADS)];
    const port = props.port ?? DEFAULT_PORT;
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(port) });
    this.auditLogGroups = LOGS.map((log) => encryptedLogGroup(this, log, `/aws/redshift/${name}/${log}`));

    const namespace = this.makeNamespace(name, props);
    const workgroup = new redshift.CfnWorkgroup(this, 'Workgroup', {
      workgroupName: inSmallLetters(props.workgroupName ?? name),
      namespaceName: namespace.ref,
      baseCapacity: props.baseCapacity ?? 32,
      maxCapacity: props.maxCapacity,
      port,
      publiclyAccessible: false,
      enhancedVpcRouting: true,
      configParameters: Object.entries({ require_ssl: 'true', enable_user_activity_logging: 'true', ...props.parameters })
        .map(([parameterKey, parameterValue]) => ({ parameterKey, parameterValue })),
      securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
      subnetIds: vpc.selectSubnets(props.vpcSubnets ?? privateSubnets(vpc)).subnetIds,
      snapshotArn: props.snapshotArn,
    });
    workgroup.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);

    this.namespaceName = namespace.ref;
    this.namespaceArn = namespace.attrNamespaceNamespaceArn;
    this.workgroupName = workgroup.ref;
    this.workgroupArn = workgroup.attrWorkgroupWorkgroupArn;
    this.endpointAddress = workgroup.attrWorkgroupEndpointAddress;
    this.endpointPort = workgroup.attrWorkgroupEndpointPort;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody sign in to the databases of the workgroup under the name of the own IAM identity.
   *
   * @param grantee who may sign in; what tables it may read is granted in SQL
   */
  public grantSignIn(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: ['redshift-serverless:GetCredentials'], resourceArns: [this.workgroupArn] });
  }

  /** A metric of the workgroup. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/Redshift-Serverless', metricName, dimensionsMap: { Workgroup: this.workgroupName }, ...props,
    }).attachTo(this);
  }

  /** How much compute capacity is in use, in Redshift processing units. */
  public metricComputeCapacity(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ComputeCapacity', { statistic: 'Average', ...props });
  }

  private makeNamespace(namespaceName: string, props: HipaaRedshiftServerlessProps): redshift.CfnNamespace {
    const encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    const namespace = new redshift.CfnNamespace(this, 'Resource', {
      namespaceName,
      dbName: props.databaseName ?? 'records',
      adminUsername: props.adminUsername ?? 'warehouseadmin',
      manageAdminPassword: true,
      adminPasswordSecretKmsKeyId: encryptionKey.keyId,
      kmsKeyId: encryptionKey.keyArn,
      logExports: LOGS,
      iamRoles: props.roles?.map(({ roleArn }) => roleArn),
      finalSnapshotName: props.finalSnapshotName,
    });
    namespace.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    // Redshift makes groups of its own, without a key, where it finds none.
    namespace.node.addDependency(...this.auditLogGroups);
    return namespace;
  }
}
