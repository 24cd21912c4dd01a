import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { resourceIn } from '../named-resource';
import { rule } from '../rule';
import { clusterOf, SERVICE } from './cluster';
import { isWindows, TASK, whereOn } from './tasks';

export const managedVolumeEncrypted = rule({
  id: 'ECS.ManagedVolumeEncrypted',
  title: 'Volumes that ECS attaches to tasks are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon ECS"; Amazon ECS API reference, ServiceManagedEBSVolumeConfiguration',
  appliesTo: [SERVICE],
  rationale: 'PHI at rest must be encrypted. Where nothing is said, a volume is encrypted only if the account encrypts EBS by default, which no template shows.',
  fix: 'Set encrypted: true and a kmsKeyId on the ServiceManagedVolume.',
  crosswalk: {},
  check: (service) => service.at('VolumeConfigurations').everyItem((configuration) => {
    const volume = configuration.at('ManagedEBSVolume');
    return volume.isAbsent ? Judgement.pass() : isEncrypted(volume, service);
  }),
});

function isEncrypted(volume: Value, service: Resource): Judgement {
  const encrypted = volume.at('Encrypted');
  const cluster = clusterOf(service);
  const keys = [volume.at('KmsKeyId'), ...cluster ? [cluster.at('Configuration.ManagedStorageConfiguration.KmsKeyId')] : []];
  return encrypted.isAbsent
    ? any(...keys.map((key) => key.mustBePresent())).conclusion === 'pass' ? Judgement.pass() : Judgement.unverifiable(encrypted.path,
      `${encrypted.path} is not set, and no key either: the volume is encrypted only where the account encrypts EBS by default. Set it to true.`)
    : encrypted.mustBe(true);
}

export const serviceConnectTls = rule({
  id: 'ECS.ServiceConnectTls',
  title: 'Services that find each other by Service Connect speak TLS',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon ECS developer guide, "Encrypt Amazon ECS Service Connect traffic"',
  appliesTo: [SERVICE],
  rationale: 'Service Connect passes requests on as they are; PHI in them is in clear on the network unless the services encrypt it themselves.',
  fix: 'Set tls on every service of serviceConnectConfiguration.',
  crosswalk: {},
  check: (service) => whereOn(service.at('ServiceConnectConfiguration.Enabled'), () =>
    service.at('ServiceConnectConfiguration.Services').everyItem((each) => each.at('Tls').mustBePresent())),
});

/** Where everything that starts tasks says how, apart from services; the path to the settings of a task. */
const STARTERS: { readonly [type: string]: { readonly tasks: string; readonly network: string; readonly task: string } } = {
  'AWS::Events::Rule': { tasks: 'Targets[*].EcsParameters', network: 'AwsVpcConfiguration', task: 'TaskDefinitionArn' },
  'AWS::Scheduler::Schedule': { tasks: 'Target.EcsParameters', network: 'AwsvpcConfiguration', task: 'TaskDefinitionArn' },
  'AWS::Pipes::Pipe': { tasks: 'TargetParameters.EcsTaskParameters', network: 'AwsvpcConfiguration', task: 'TaskDefinitionArn' },
  'AWS::ECS::TaskSet': { tasks: '', network: 'AwsVpcConfiguration', task: 'TaskDefinition' },
  [SERVICE]: { tasks: '', network: 'AwsvpcConfiguration', task: 'TaskDefinition' },
};

/** The settings under which a resource starts tasks: itself, or each of its targets that is a task. */
function startsOf(resource: Resource): readonly Value[] {
  const { tasks } = STARTERS[resource.type];
  return tasks === '' ? [resource.attribute('Properties')] : resource.at(tasks).items();
}

function takesNoPublicIp(resource: Resource): Judgement {
  const path = `NetworkConfiguration.${STARTERS[resource.type].network}.AssignPublicIp`;
  const addresses = startsOf(resource).map((start) => start.at(path));
  return addresses.length > 0 && addresses.every(({ isAbsent }) => isAbsent)
    ? resource.byDefault(path, 'tasks get no public address when nothing is set')
    : all(...addresses.map((address) => address.mustNotBe('ENABLED')));
}

export const noPublicIp = rule({
  id: 'Fargate.NoPublicIp',
  title: 'Tasks of services have no public address',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'Amazon ECS API reference, AwsVpcConfiguration',
  appliesTo: [SERVICE],
  rationale: 'What the internet reaches should be a load balancer with a certificate, not the container itself.',
  fix: 'Use HipaaFargateService, or set assignPublicIp: false and private subnets.',
  crosswalk: {},
  check: takesNoPublicIp,
});

export const targetsNoPublicIp = rule({
  id: 'ECS.TargetsNoPublicIp',
  title: 'Tasks that schedules, events, pipes and task sets start have no public address',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)'],
  source: 'Amazon EventBridge API reference, AwsVpcConfiguration; Amazon ECS API reference, AwsVpcConfiguration',
  appliesTo: Object.keys(STARTERS).filter((type) => type !== SERVICE),
  rationale: 'No service stands for such tasks, so no rule about services sees them.',
  fix: 'Set assignPublicIp: false and private subnets.',
  crosswalk: {},
  check: takesNoPublicIp,
});

export const platformVersion = rule({
  id: 'Fargate.PlatformVersion',
  title: 'Fargate tasks run on a platform that encrypts their storage',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(a)(5)(ii)(B)', '164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "AWS Fargate"; Amazon ECS developer guide, "Fargate task ephemeral storage for Amazon ECS"',
  appliesTo: Object.keys(STARTERS),
  rationale: 'PHI at rest must be encrypted. Fargate encrypts the storage of tasks on Linux from platform version 1.4.0 on. Windows counts its versions anew.',
  fix: 'Leave platformVersion out, or set FargatePlatformVersion.LATEST.',
  crosswalk: {},
  check: (resource) => all(...startsOf(resource).map((start) => isEncryptingVersion(resource, start))),
});

function isEncryptingVersion(resource: Resource, start: Value): Judgement {
  const version = start.at('PlatformVersion');
  const isNew = version.mustWherePresent('must be LATEST, or 1.4.0 or more', (text) => isFrom140(String(text)));
  const onInstances = start.at('LaunchType').mustBeOneOf('EC2', 'EXTERNAL');
  return isNew.conclusion === 'fail' && version.text === '1.0.0' ? any(onInstances, isForWindows(resource, start, isNew)) : any(isNew, onInstances);
}

function isFrom140(version: string): boolean {
  const [major, minor = 0] = version.split('.').map(Number);
  return version.toUpperCase() === 'LATEST' || major > 1 || (major === 1 && minor >= 4);
}

/** 1.0.0 is the newest for Windows and the oldest for Linux: only the task definition tells. */
function isForWindows(resource: Resource, start: Value, otherwise: Judgement): Judgement {
  const named = start.at(STARTERS[resource.type].task);
  const task = resourceIn(resource, named, TASK, 'Family');
  if (!task) {
    return Judgement.unverifiable(named.path, `${named.path} is not in these templates: 1.0.0 encrypts nothing on Linux. Leave PlatformVersion out.`);
  }
  return isWindows(task).conclusion === 'pass' ? Judgement.pass() : otherwise;
}

