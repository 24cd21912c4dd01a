import * as amazonmq from 'aws-cdk-lib/aws-amazonmq';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy, Resource, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { AMAZON_MQ_RULES } from '../../rules/amazon-mq';
import { HipaaBaseline } from '../baseline/baseline';
import { place } from '../ec2/placement';
import { nameOf } from '../names';
import { HipaaSecret } from '../secretsmanager/secret';

/** The engine of a message broker. */
export enum HipaaMessageBrokerEngine {
  /** Apache ActiveMQ: OpenWire, AMQP 1.0, STOMP, MQTT and WebSocket. */
  ACTIVEMQ = 'ACTIVEMQ',
  /** RabbitMQ: AMQP 0-9-1. */
  RABBITMQ = 'RABBITMQ',
}

/** Properties of a HipaaMessageBroker. */
export interface HipaaMessageBrokerProps {
  /** The VPC that the broker is in. Another one replaces the broker. */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets of the VPC; the first two are used. Others replace the broker.
   *
   * @default - private subnets with egress
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups of the broker.
   *
   * @default - a new one that lets nobody in or out
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The engine. Another one replaces the broker.
   *
   * @default HipaaMessageBrokerEngine.ACTIVEMQ
   */
  readonly engine?: HipaaMessageBrokerEngine;

  /**
   * The version of the engine, such as `5.18` or `3.13`; patches come by themselves.
   *
   * @default - '5.18' for ActiveMQ, '3.13' for RabbitMQ
   */
  readonly engineVersion?: string;

  /**
   * The type of the instances. A cluster of RabbitMQ takes `mq.m5.large` or larger.
   *
   * @default 'mq.m5.large'
   */
  readonly instanceType?: string;

  /**
   * The name of the broker, of 50 letters, digits, dashes and underscores at most. Another one replaces the broker. It shows in logs and bills: no PHI.
   *
   * @default - made of the construct's path
   */
  readonly brokerName?: string;

  /**
   * The key that encrypts messages. Another one replaces the broker.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What becomes of the broker when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

const PROMISES = AMAZON_MQ_RULES.map(({ id }) => id);

/** What differs between the engines. */
const ENGINES: { readonly [engine: string]: { version: string; mode: string; port: number; hasAuditLog: boolean } } = {
  ACTIVEMQ: { version: '5.18', mode: 'ACTIVE_STANDBY_MULTI_AZ', port: 61617, hasAuditLog: true },
  RABBITMQ: { version: '3.13', mode: 'CLUSTER_MULTI_AZ', port: 5671, hasAuditLog: false },
};

/**
 * A message broker for PHI: encrypted with a key of your own, private, in two zones or more, with its logs on and a password that was never in a template.
 *
 * Amazon MQ speaks TLS on every port.
 *
 * Source: Architecting for HIPAA, "Amazon MQ".
 */
export class HipaaMessageBroker extends Resource implements ec2.IConnectable {
  /** Who reaches the broker, and whom it reaches. */
  public readonly connections: ec2.Connections;
  /** The ARN of the broker. */
  public readonly brokerArn: string;
  /** The id of the broker. */
  public readonly brokerId: string;
  /** The name of the broker. */
  public readonly brokerName: string;
  /** The name and password of the administrator. */
  public readonly secret: secretsmanager.ISecret;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaMessageBrokerProps) {
    super(scope, id);
    const { subnets, securityGroups } = place(this, 'HipaaMessageBroker', props);
    const engineType = props.engine ?? HipaaMessageBrokerEngine.ACTIVEMQ;
    const engine = ENGINES[engineType];
    const encryptionKey = props.encryptionKey ?? HipaaBaseline.of(this).encryptionKey;
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(engine.port) });
    this.brokerName = props.brokerName ?? nameOf(this, 50);
    this.secret = new HipaaSecret(this, 'Administrator', {
      encryptionKey,
      generateSecretString: { secretStringTemplate: '{"username":"administrator"}', generateStringKey: 'password', excludePunctuation: true, passwordLength: 32 },
    });

    const broker = new amazonmq.CfnBroker(this, 'Resource', {
      brokerName: this.brokerName,
      engineType,
      engineVersion: props.engineVersion ?? engine.version,
      deploymentMode: engine.mode,
      hostInstanceType: props.instanceType ?? 'mq.m5.large',
      publiclyAccessible: false,
      autoMinorVersionUpgrade: true,
      encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: encryptionKey.keyArn },
      logs: { general: true, audit: engine.hasAuditLog ? true : undefined },
      subnetIds: subnets.subnetIds.slice(0, 2),
      securityGroups: securityGroups.map(({ securityGroupId }) => securityGroupId),
      users: [{
        username: this.secret.secretValueFromJson('username').unsafeUnwrap(),
        password: this.secret.secretValueFromJson('password').unsafeUnwrap(),
      }],
    });
    broker.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    broker.node.addDependency(this.letBrokersLog());
    this.brokerArn = broker.attrArn;
    this.brokerId = broker.ref;
    keepPromises(this, PROMISES);
  }

  /** A metric of the broker. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return new cloudwatch.Metric({ namespace: 'AWS/AmazonMQ', metricName, dimensionsMap: { Broker: this.brokerName }, ...props }).attachTo(this);
  }

  /** ActiveMQ writes its logs by a policy of CloudWatch Logs, whatever the role of who made it. */
  private letBrokersLog(): logs.ResourcePolicy {
    const { partition, region, account } = Stack.of(this);
    return new logs.ResourcePolicy(this, 'LogPolicy', {
      policyStatements: [new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('mq.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:${partition}:logs:${region}:${account}:log-group:/aws/amazonmq/*`],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      })],
    });
  }
}
