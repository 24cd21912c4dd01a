import { all, any, Judgement, Value, when } from '../../template';
import { mountsOverTls } from '../efs-volume';
import { holdsNoSecrets } from '../environment-secrets';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { containersOf, DAEMON, TASK, unlessWindows } from './tasks';

export const containerLogging = rule({
  id: 'ECS.ContainerLogging',
  title: 'Every container sends its log off the machine',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(b)'],
  source: 'Architecting for HIPAA, "Amazon ECS"; Amazon ECS API reference, LogConfiguration',
  appliesTo: [TASK, DAEMON],
  rationale: 'The whitepaper directs all logs of container instances to CloudWatch. Without a log driver, or with one that writes to the instance, the log is '
    + 'lost with it; others send it in clear.',
  fix: 'Use HipaaFargateTaskDefinition, or set logging: LogDrivers.awsLogs(...) on every container. awsfirelens, and splunk over https, are in order too.',
  crosswalk: {},
  // ECS takes no task without containers: one that shows none has them where nobody can read them.
  check: (task) => all(
    containersOf(task).someItem((container) => container.mustBePresent()),
    containersOf(task).everyItem((container) => sendsItsLog(container.at('LogConfiguration'))),
  ),
});

function sendsItsLog(log: Value): Judgement {
  return any(log.at('LogDriver').mustBeOneOf('awslogs', 'awsfirelens'), all(log.at('LogDriver').mustBe('splunk'), isSentByHttps(log)));
}

function isSentByHttps(log: Value): Judgement {
  return any(
    log.at('Options').member('splunk-url').must('must begin with https://', (url) => /^https:\/\//i.test(String(url))),
    log.at('SecretOptions').someItem((option) => option.at('Name').mustBe('splunk-url')),
  );
}

export const efsTransitEncryption = rule({
  id: 'ECS.EfsTransitEncryption',
  title: 'Containers mount file systems of EFS over TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon ECS" and "Amazon Elastic File System (EFS)"; Amazon ECS API reference, EFSVolumeConfiguration',
  appliesTo: [TASK],
  rationale: 'PHI must be encrypted on its way between a container and its volumes. NFS is not, unless the volume says so; it is off by default.',
  fix: 'Use HipaaFargateTaskDefinition, or set transitEncryption: \'ENABLED\' on every EFS volume.',
  crosswalk: {},
  check: (task) => task.at('Volumes').everyItem((volume) => mountsOverTls(volume.at('EFSVolumeConfiguration'))),
});

export const hostModeUser = rule({
  id: 'ECS.HostModeUser',
  title: 'Containers on the network of their host are neither root nor privileged',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(3)(ii)(A)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon ECS API reference, ContainerDefinition user',
  appliesTo: [TASK],
  rationale: 'On the network of the host a container reaches whatever listens there, and root in the container is root for that. '
    + 'The pack lets privileged containers through; they have all rights of the host.',
  fix: 'Use networkMode: NetworkMode.AWS_VPC, or give every container a user that is not root.',
  crosswalk: {
    cdkNag: 'ECSTaskDefinitionUserForHostMode',
    configRule: 'ecs-task-definition-user-for-host-mode-check',
    guard: 'ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK',
  },
  check: (task) => {
    const mode = task.at('NetworkMode');
    return mode.isAbsent ? Judgement.pass() : when(mode.mustBe('host'), () => unlessWindows(task, () => containersOf(task).everyItem(isNotRoot)));
  },
});

function isNotRoot(container: Value): Judgement {
  return all(
    container.at('Privileged').mustNotBe(true),
    container.at('User').must('must be a user other than root', (user) => !/^(?:root|0*)(?::.*)?$/.test(String(user))),
  );
}

export const readonlyRootFilesystem = rule({
  id: 'ECS.ReadonlyRootFilesystem',
  title: 'Containers do not write to the image that they come from',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(c)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon ECS API reference, ContainerDefinition readonlyRootFilesystem',
  appliesTo: [TASK, DAEMON],
  rationale: 'Who breaks into a container cannot change its programs, and PHI is written only where a volume says. Windows does not have it.',
  fix: 'Use HipaaFargateTaskDefinition, or set readonlyRootFilesystem: true and mount a volume where the program writes.',
  crosswalk: { configRule: 'ecs-containers-readonly-access' },
  check: (task) => unlessWindows(task, () => containersOf(task).everyItem((container) => container.at('ReadonlyRootFilesystem').mustBe(true))),
});

export const noSecretsInEnvironment = rule({
  id: 'ECS.NoSecretsInEnvironment',
  title: 'Containers get secrets by reference, not as environment variables',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  source: 'Amazon ECS developer guide, "Pass sensitive data to an Amazon ECS container"',
  appliesTo: [TASK, DAEMON],
  rationale: 'Whoever may describe the task definition reads its variables, also those that a dynamic reference or a parameter filled in. Every revision keeps them.',
  fix: 'Keep it in Secrets Manager and pass it by secrets: { DB_PASSWORD: ecs.Secret.fromSecretsManager(secret) }.',
  crosswalk: {},
  check: (task) => containersOf(task).everyItem((container) => holdsNoSecrets(container.at('Environment'))),
});
