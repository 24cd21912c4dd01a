import { all, any, Judgement, Resource, Value } from '../../template';
import { mustBeCustomerKey, mustNameKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { resourceIn } from '../named-resource';
import { rule } from '../rule';
import { whereOn } from './tasks';

const CLUSTER = 'AWS::ECS::Cluster';
export const SERVICE = 'AWS::ECS::Service';

/** The cluster of a service, as far as it is in these templates. */
export function clusterOf(service: Resource): Resource | undefined {
  return resourceIn(service, service.at('Cluster'), CLUSTER, 'ClusterName');
}

export function servicesIn(cluster: Resource): readonly Resource[] {
  return cluster.once('services', () => cluster.relatedBy(SERVICE, 'Cluster', 'ClusterName'));
}

export const execAudited = rule({
  id: 'ECS.ExecAudited',
  title: 'Sessions in containers are recorded, and encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)', '164.312(b)'],
  source: 'Amazon ECS developer guide, "Monitor Amazon ECS containers with ECS Exec"; Amazon ECS API reference, ExecuteCommandConfiguration',
  appliesTo: [CLUSTER, SERVICE],
  rationale: 'Whoever opens a shell in a container sees what the container sees. By default the session is recorded where the container logs, if it does; '
    + 'what is sent back and forth is encrypted with a key of your own only where one is named.',
  fix: 'Use HipaaEcsCluster, or set executeCommandConfiguration with a kmsKey, logging: ExecuteCommandLogging.OVERRIDE and an encrypted log.',
  crosswalk: {},
  check: (resource) => (resource.type === SERVICE
    ? whereOn(resource.at('EnableExecuteCommand'), () => isJudgedWithCluster(resource))
    : letsAuditedIn(resource)),
});

function isJudgedWithCluster(service: Resource): Judgement {
  const cluster = service.at('Cluster');
  return clusterOf(service) ? Judgement.pass() : Judgement.unverifiable(cluster.path,
    `${cluster.path} names a cluster that is not in these templates, so nobody can tell how sessions are recorded. Judge the template that makes it together with this one.`);
}

/** A cluster that says how sessions are recorded, or has a service that lets sessions in. */
function letsAuditedIn(cluster: Resource): Judgement {
  const configuration = cluster.at('Configuration.ExecuteCommandConfiguration');
  return configuration.isAbsent
    ? all(...servicesIn(cluster).map((service) => whereOn(service.at('EnableExecuteCommand'), () => isAudited(configuration))))
    : isAudited(configuration);
}

function isAudited(configuration: Value): Judgement {
  const log = configuration.at('LogConfiguration');
  return all(
    mustNameKey(configuration.at('KmsKeyId')),
    configuration.at('Logging').mustBe('OVERRIDE'),
    any(
      all(log.at('CloudWatchLogGroupName').mustBePresent(), log.at('CloudWatchEncryptionEnabled').mustBe(true)),
      all(log.at('S3BucketName').mustBePresent(), log.at('S3EncryptionEnabled').mustBe(true)),
    ),
  );
}

export const containerInsights = rule({
  id: 'ECS.ContainerInsights',
  title: 'Clusters measure what their containers do',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon ECS developer guide, "Monitor Amazon ECS containers using Container Insights"',
  appliesTo: [CLUSTER],
  rationale: 'Restarts, and load that nobody expects, are often the first sign of somebody who should not be there. An account may turn it on for all clusters, '
    + 'which no template shows.',
  fix: 'Use HipaaEcsCluster, or set containerInsightsV2: ContainerInsights.ENHANCED.',
  crosswalk: {},
  check: (cluster) => cluster.at('ClusterSettings').someItem((setting) =>
    all(setting.at('Name').mustBe('containerInsights'), setting.at('Value').mustBeOneOf('enabled', 'enhanced'))),
});

export const ephemeralStorageKey = rule({
  id: 'Fargate.EphemeralStorageKey',
  title: 'Ephemeral storage of Fargate tasks is encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon ECS developer guide, "Customer managed keys for AWS Fargate ephemeral storage for Amazon ECS"',
  appliesTo: [CLUSTER],
  rationale: 'Since platform version 1.4.0 Fargate encrypts it with a key of its own. With a key of yours, its use is in CloudTrail and can be ended.',
  fix: 'Use HipaaEcsCluster, or set managedStorageConfiguration with fargateEphemeralStorageKmsKey. Tasks that run already keep theirs.',
  crosswalk: {},
  check: (cluster) => {
    const fargate = runsFargate(cluster);
    return fargate.conclusion === 'fail'
      ? Judgement.pass()
      : mustBeCustomerKey(cluster.at('Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId'));
  },
});

/** Whether anything in these templates has the cluster run tasks on Fargate. */
function runsFargate(cluster: Resource): Judgement {
  const isFargate = (provider: Value) => provider.mustBeOneOf('FARGATE', 'FARGATE_SPOT');
  return any(
    cluster.at('CapacityProviders').someItem(isFargate),
    ...cluster.relatedBy('AWS::ECS::ClusterCapacityProviderAssociations', 'Cluster', 'ClusterName')
      .map((association) => association.at('CapacityProviders').someItem(isFargate)),
    ...servicesIn(cluster).flatMap((service) => [
      service.at('LaunchType').mustBe('FARGATE'),
      service.at('CapacityProviderStrategy').someItem((strategy) => isFargate(strategy.at('CapacityProvider'))),
    ]),
  );
}
