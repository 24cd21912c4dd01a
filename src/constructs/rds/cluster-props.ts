import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as rds from 'aws-cdk-lib/aws-rds';
import { CfnResource, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';
import { knownFacts, parametersFor, refuseEngine, refuseInstanceType } from './engine';
import { BACKUP_DAYS } from './hardened';
import { subnetsOf } from './network';
import { CLUSTER_ENGINES } from '../../rules/rds/engines';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup } from '../ec2/placement';

/** What clusters are made from, new ones and restored ones. */
type ClusterProps = Omit<rds.DatabaseClusterProps, 'credentials' | 'manageMasterUserPassword' | 'replicationSourceIdentifier'>;

const MONITORING_SECONDS = 60;

/** Answers to cdk-nag, which looks at instances one by one. */
export const NAG_MEMBERS = {
  RDSInBackupPlan: 'A cluster is backed up as a whole: RDS.BackupPlan of cdk-hipaa sees that the plan of the baseline selects it.',
  RDSEnhancedMonitoringEnabled: 'Set on the cluster for all of its instances, or on each: RDS.EnhancedMonitoring of cdk-hipaa sees to it.',
} as const;

/** What new and restored clusters are made with. */
export function hardenedCluster(what: string, scope: Construct, id: string, props: ClusterProps, baseline: HipaaBaseline): ClusterProps {
  const facts = knownFacts(CLUSTER_ENGINES, props.engine);
  refuseEngine(what, props.engine);
  refuseInstanceType(what, props.instanceProps?.instanceType);
  return {
    ...props,
    ...networkOf(what, scope, id, props),
    ...membersOf(props),
    parameters: parametersFor(what, facts, props.engine, props),
    storageEncrypted: props.storageEncrypted ?? true,
    storageEncryptionKey: props.storageEncryptionKey ?? (props.storageEncrypted === false ? undefined : baseline.encryptionKey),
    backup: { ...props.backup, retention: props.backup?.retention ?? Duration.days(BACKUP_DAYS) },
    cloudwatchLogsExports: props.cloudwatchLogsExports ?? (facts === undefined ? undefined : [...facts.logs]),
    iamAuthentication: props.iamAuthentication ?? true,
    monitoringInterval: props.monitoringInterval ?? Duration.seconds(MONITORING_SECONDS),
    performanceInsightEncryptionKey: props.performanceInsightEncryptionKey ?? (props.enablePerformanceInsights ? baseline.encryptionKey : undefined),
    copyTagsToSnapshot: props.copyTagsToSnapshot ?? true,
    deleteAutomatedBackups: props.deleteAutomatedBackups ?? false,
    deletionProtection: props.deletionProtection ?? true,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.SNAPSHOT,
  };
}

/** Instances of the older kind bring the network of the cluster with them. */
function networkOf(what: string, scope: Construct, id: string, props: ClusterProps): Partial<ClusterProps> {
  const { instanceProps, subnetGroup } = props;
  const vpc = props.vpc ?? instanceProps?.vpc;
  const vpcSubnets = subnetsOf(what, { vpc, vpcSubnets: props.vpcSubnets ?? instanceProps?.vpcSubnets, subnetGroup });
  const securityGroups = props.securityGroups ?? instanceProps?.securityGroups ?? [closedSecurityGroup(scope, `${id}SecurityGroup`, vpc!, `Who reaches ${id}`)];
  return instanceProps
    ? { vpc: undefined, vpcSubnets: undefined, securityGroups: undefined, instanceProps: { ...instanceProps, vpc: vpc!, vpcSubnets, securityGroups } }
    : { vpcSubnets, securityGroups };
}

/** A writer and a reader in another zone, which takes over when the writer fails. */
function membersOf({ writer, readers, instanceProps, instances }: ClusterProps): Partial<ClusterProps> {
  if (instanceProps !== undefined || instances !== undefined) {
    return {};
  }
  const instanceType = ec2.InstanceType.of(ec2.InstanceClass.R6G, ec2.InstanceSize.LARGE);
  return writer === undefined
    ? { writer: rds.ClusterInstance.provisioned('Writer', { instanceType }), readers: readers ?? [rds.ClusterInstance.provisioned('Reader', { instanceType })] }
    : { writer, readers: readers ?? [rds.ClusterInstance.serverlessV2('Reader', { scaleWithWriter: true })] };
}

/** Classes on which Aurora MySQL is not asked for Performance Insights: most of them have none. */
const TOO_SMALL = /^db\.t\d/;

/** What members have of their own is set where nobody set it: ClusterInstance leaves it to RDS. */
export function hardenMembers(cluster: IConstruct, props: ClusterProps, key: kms.IKey): void {
  const insightsKey = props.performanceInsightEncryptionKey ?? key;
  for (const member of cluster.node.findAll().filter(isMember)) {
    member.publiclyAccessible ??= false;
    member.autoMinorVersionUpgrade ??= true;
    member.caCertificateIdentifier ??= 'rds-ca-rsa2048-g1';
    member.enablePerformanceInsights ??= props.enablePerformanceInsights ?? hasPerformanceInsights(member);
    if (member.enablePerformanceInsights === true) {
      member.performanceInsightsKmsKeyId ??= insightsKey.keyArn;
    }
  }
}

function isMember(node: IConstruct): node is rds.CfnDBInstance {
  return CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::RDS::DBInstance';
}

function hasPerformanceInsights({ engine, dbInstanceClass }: rds.CfnDBInstance): boolean {
  return engine !== 'aurora-mysql' || !TOO_SMALL.test(dbInstanceClass ?? '');
}
