import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { subnetsOf } from './network';
import { RDS_RULES } from '../../rules/rds';
import { EngineFacts } from '../../rules/rds/engines';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup } from '../ec2/placement';

/** Automated backups are kept as long as RDS keeps them at most. */
export const BACKUP_DAYS = 35;

const MONITORING_SECONDS = 60;

/** Left to the application: who may share snapshots, and who uses the Data API. Proxies and integrations are no part of a database. */
const NOT_PROMISED = /^(?:RDS\.(?:SnapshotNotPublic|Proxy\w+|IntegrationKey)|Aurora\.DataApiReviewed)$/;

/** A database that makes its own secret keeps these of it. */
const OF_SECRETS = ['SecretsManager.CustomerKey', 'SecretsManager.NoPlaintextValue'];

function promised(others: RegExp): readonly string[] {
  return [...RDS_RULES.map(({ id }) => id).filter((id) => !NOT_PROMISED.test(id) && !others.test(id)), ...OF_SECRETS];
}

/** What instances keep. */
export const INSTANCE_PROMISES = promised(/^Aurora\./);

/** What clusters keep. */
export const CLUSTER_PROMISES = promised(/^Rds[A-Z]|^RDS\.ReplicatedBackupKey$|^Aurora\.ShardGroup/);

/** The answers to cdk-nag's HIPAA pack. */
export const NAG_ANSWERS = {
  'RDSLoggingEnabled[LogExport::general]': 'All logs that tell who did what are exported; the general log is not: it holds every statement with its values, and so PHI.',
  'SecretsManagerRotationEnabled': 'RDS rotates the master password unless it is told not to manage it; then addRotationSingleUser says how, and until it does '
    + 'SecretsManager.Rotation of cdk-hipaa reports the secret.',
} as const;

/** Classes on which MySQL and MariaDB have no Performance Insights. */
const TOO_SMALL = /^(?:t2\.|t3\.(?:micro|small)$|t4g\.(?:micro|small)$)/;

/** Whether an engine has Performance Insights on a class of instances. */
export function hasPerformanceInsights(facts: EngineFacts | undefined, type: ec2.InstanceType | undefined): boolean {
  const isSmall = /^(?:MySQL|MariaDB)$/.test(facts?.title ?? '') && TOO_SMALL.test(type?.toString() ?? '');
  return facts?.performanceInsights === true && !isSmall;
}

/** What instances of all kinds are made with: new ones, restored ones and replicas. */
export function hardenedInstance<Props extends rds.DatabaseInstanceNewProps>(
  what: string, scope: Construct, id: string, props: Props, facts: EngineFacts | undefined, type: ec2.InstanceType | undefined,
): Props & rds.DatabaseInstanceNewProps {
  const enablePerformanceInsights = props.enablePerformanceInsights ?? hasPerformanceInsights(facts, type);
  return {
    ...props,
    vpcSubnets: subnetsOf(what, props),
    securityGroups: props.securityGroups ?? [closedSecurityGroup(scope, `${id}SecurityGroup`, props.vpc, `Who reaches ${id}`)],
    publiclyAccessible: props.publiclyAccessible ?? false,
    iamAuthentication: props.iamAuthentication ?? (facts?.iamAuthentication === true ? true : undefined),
    caCertificate: props.caCertificate ?? rds.CaCertificate.RDS_CA_RSA2048_G1,
    monitoringInterval: props.monitoringInterval ?? Duration.seconds(MONITORING_SECONDS),
    enablePerformanceInsights,
    performanceInsightEncryptionKey: enablePerformanceInsights
      ? props.performanceInsightEncryptionKey ?? HipaaBaseline.of(scope).encryptionKey
      : props.performanceInsightEncryptionKey,
    cloudwatchLogsExports: props.cloudwatchLogsExports ?? (facts === undefined ? undefined : [...facts.logs]),
    autoMinorVersionUpgrade: props.autoMinorVersionUpgrade ?? true,
    copyTagsToSnapshot: props.copyTagsToSnapshot ?? true,
    deletionProtection: props.deletionProtection ?? true,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.SNAPSHOT,
  };
}

/** What instances that are not copies have beside. */
export function withBackups<Props extends rds.DatabaseInstanceNewProps>(props: Props): Props & rds.DatabaseInstanceNewProps {
  return {
    ...props,
    // An instance in a zone of its own has no standby in another: the rules have their say.
    multiAz: props.multiAz ?? props.availabilityZone === undefined,
    backupRetention: props.backupRetention ?? Duration.days(BACKUP_DAYS),
    deleteAutomatedBackups: props.deleteAutomatedBackups ?? false,
  };
}
