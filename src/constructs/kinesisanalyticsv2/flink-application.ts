import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as flink from 'aws-cdk-lib/aws-kinesisanalyticsv2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { ArnFormat, IResource, RemovalPolicy, Resource, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaFlinkApplicationProps } from './flink-application-props';
import { applicationRole, letAttachToVpc, letFlinkUse, letLog, letReadCode } from './permissions';
import { keepPromises } from '../../guard/registration';
import { KINESIS_ANALYTICS_RULES } from '../../rules/kinesis-analytics';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { httpsOutSecurityGroup } from '../ec2/https-out';
import { keepTogether, mustHaveVpc, privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { nameOf } from '../names';

/** An application of Managed Service for Apache Flink, made here or elsewhere. */
export interface IHipaaFlinkApplication extends IResource {
  /** The ARN of the application. */
  readonly applicationArn: string;
  /** The name of the application. */
  readonly applicationName: string;

  /**
   * Lets somebody do single things with the application.
   *
   * @param grantee who may
   * @param actions actions of kinesisanalytics, without the prefix, such as `StartApplication`
   */
  grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant;

  /** A metric of the application. */
  metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric;
}

const PROMISES = KINESIS_ANALYTICS_RULES.map(({ id }) => id);

/** The first one that takes a KMS key of your own. */
const FIRST_RUNTIME: readonly [major: number, minor: number] = [1, 20];

abstract class FlinkApplicationBase extends Resource implements IHipaaFlinkApplication {
  public abstract readonly applicationArn: string;
  public abstract readonly applicationName: string;

  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: actions.map((action) => `kinesisanalytics:${action}`), resourceArns: [this.applicationArn] });
  }

  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/KinesisAnalytics', metricName, dimensionsMap: { Application: this.applicationName }, ...props,
    }).attachTo(this);
  }
}

/**
 * A Flink application for PHI: its state encrypted with a key of your own, with snapshots, in private subnets, with a log in an encrypted group, and with a role
 * that may do no more than it needs to run.
 *
 * It is an `iam.IGrantable`: `stream.grantRead(application)` lets it read a stream. CloudFormation makes the application and does not start it.
 *
 * Source: Architecting for HIPAA, "Amazon Kinesis Data Analytics".
 */
export class HipaaFlinkApplication extends FlinkApplicationBase implements ec2.IConnectable, iam.IGrantable {
  /**
   * Refers to an application that is made elsewhere.
   *
   * @param scope where the construct is
   * @param id its id
   * @param applicationName the name of the application, in this account and region
   */
  public static fromApplicationName(scope: Construct, id: string, applicationName: string): IHipaaFlinkApplication {
    class Imported extends FlinkApplicationBase {
      public readonly applicationName = applicationName;
      public readonly applicationArn = arnOf(scope, applicationName);
    }
    return new Imported(scope, id);
  }

  /** The ARN of the application. */
  public readonly applicationArn: string;
  /** The name of the application. */
  public readonly applicationName: string;
  /** Who reaches the application, and whom it reaches. */
  public readonly connections: ec2.Connections;
  /** The role of the application. */
  public readonly role: iam.IRole;
  /** Who gets what the application is granted. */
  public readonly grantPrincipal: iam.IPrincipal;
  /** The key that encrypts the state. */
  public readonly encryptionKey: kms.IKey;
  /** The log group that the application writes into. */
  public readonly logGroup: logs.ILogGroup;

  /**
   * @throws when there is no VPC, and when the runtime is one that takes no KMS key of your own
   */
  constructor(scope: Construct, id: string, props: HipaaFlinkApplicationProps) {
    super(scope, id);
    const what = `HipaaFlinkApplication '${this.node.path}'`;
    const vpc = mustHaveVpc(what, props.vpc);
    const runtimeEnvironment = props.runtime ?? `FLINK-${FIRST_RUNTIME.join('_')}`;
    refuseOldRuntime(what, runtimeEnvironment);
    const securityGroups = props.securityGroups ?? [httpsOutSecurityGroup(this, 'SecurityGroup', vpc, `Flink application ${this.node.path}`, 'HTTPS, to AWS and others')];
    this.connections = new ec2.Connections({ securityGroups });
    this.encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    letFlinkUse(this.encryptionKey, this);
    this.role = props.role ?? applicationRole(this, 'Role');
    this.grantPrincipal = this.role;
    this.logGroup = encryptedLogGroup(this, 'Log');
    this.applicationName = props.applicationName ?? nameOf(this, 128);
    this.applicationArn = arnOf(this, this.applicationName);
    const logStreamArn = this.logStream();
    letReadCode(this.role, props.codeBucket, props.codeKey);
    letLog(this.role, this.logGroup, logStreamArn);
    letAttachToVpc(this.role);

    const application = new flink.CfnApplication(this, 'Resource', {
      applicationName: this.applicationName,
      runtimeEnvironment,
      serviceExecutionRole: this.role.roleArn,
      applicationConfiguration: {
        ...configurationOf(props),
        applicationEncryptionConfiguration: { keyType: 'CUSTOMER_MANAGED_KEY', keyId: this.encryptionKey.keyArn },
        vpcConfigurations: [{
          subnetIds: vpc.selectSubnets(props.vpcSubnets ?? privateSubnets(vpc)).subnetIds,
          securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
        }],
      },
    });
    // The service asks whether the role may read the code before it makes the application.
    application.node.addDependency(this.role);
    new flink.CfnApplicationCloudWatchLoggingOption(this, 'Logging', { applicationName: application.ref, cloudWatchLoggingOption: { logStreamArn } });
    keepTogether(this, props.removalPolicy ?? RemovalPolicy.RETAIN);
    acknowledgeNag(this, { IAMNoInlinePolicy: 'What the role of the application may do is a policy of that role; no other role uses it.' });
    keepPromises(this, PROMISES);
  }

  /** For how long the application has been failing or recovering, in milliseconds. */
  public metricDowntime(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('downtime', { statistic: 'Maximum', ...props });
  }

  /** How often the application has started anew since it was submitted. */
  public metricFullRestarts(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('fullRestarts', { statistic: 'Maximum', ...props });
  }

  /** Makes the log stream, and tells its ARN. */
  private logStream(): string {
    const { logStreamName } = new logs.LogStream(this, 'LogStream', { logGroup: this.logGroup });
    return this.stack.formatArn({
      service: 'logs', resource: 'log-group', resourceName: `${this.logGroup.logGroupName}:log-stream:${logStreamName}`, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

function configurationOf(props: HipaaFlinkApplicationProps): flink.CfnApplication.ApplicationConfigurationProperty {
  const groups = Object.entries(props.propertyGroups ?? {});
  return {
    applicationCodeConfiguration: {
      codeContentType: 'ZIPFILE',
      codeContent: { s3ContentLocation: { bucketArn: props.codeBucket.bucketArn, fileKey: props.codeKey, objectVersion: props.codeObjectVersion } },
    },
    applicationSnapshotConfiguration: { snapshotsEnabled: true },
    environmentProperties: groups.length === 0 ? undefined : {
      propertyGroups: groups.map(([propertyGroupId, propertyMap]) => ({ propertyGroupId, propertyMap })),
    },
    flinkApplicationConfiguration: {
      checkpointConfiguration: { configurationType: 'DEFAULT' },
      // At DEBUG, logs hold whatever the code and its libraries think worth printing.
      monitoringConfiguration: { configurationType: 'CUSTOM', logLevel: 'INFO', metricsLevel: 'APPLICATION' },
      parallelismConfiguration: {
        configurationType: 'CUSTOM',
        parallelism: props.parallelism ?? 1,
        parallelismPerKpu: props.parallelismPerKpu ?? 1,
        autoScalingEnabled: props.autoScaling ?? true,
      },
    },
  };
}

function arnOf(scope: Construct, applicationName: string): string {
  return Stack.of(scope).formatArn({ service: 'kinesisanalytics', resource: 'application', resourceName: applicationName });
}

function refuseOldRuntime(what: string, runtime: string): void {
  const [, major, minor] = /^FLINK-(\d+)_(\d+)$/.exec(runtime) ?? [];
  const isNewEnough = Number(major) > FIRST_RUNTIME[0] || (Number(major) === FIRST_RUNTIME[0] && Number(minor) >= FIRST_RUNTIME[1]);
  if (!Token.isUnresolved(runtime) && !isNewEnough) {
    throw new Error(`${what}: 'runtime' must be 'FLINK-${FIRST_RUNTIME.join('_')}' or later, got '${runtime}'. Older ones take no KMS key of your own.`);
  }
}
