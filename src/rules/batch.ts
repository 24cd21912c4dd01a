import { all, Judgement, Resource, Value, when } from '../template';
import { mountsOverTls } from './efs-volume';
import { holdsNoSecrets } from './environment-secrets';
import { encryptsVolumes } from './launch-template';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const JOB = 'AWS::Batch::JobDefinition';
const COMPUTE = 'AWS::Batch::ComputeEnvironment';

/** Where a job definition has the settings of its tasks, each with a container or several. */
const TASKS = [
  { task: 'ContainerProperties', containers: '' },
  { task: 'EcsProperties.TaskProperties[*]', containers: 'Containers' },
  { task: 'NodeProperties.NodeRangeProperties[*].Container', containers: '' },
  { task: 'NodeProperties.NodeRangeProperties[*].EcsProperties.TaskProperties[*]', containers: 'Containers' },
];

function tasksOf(job: Resource): readonly Value[] {
  return TASKS.flatMap(({ task }) => job.at(task).items());
}

function containersOf(job: Resource): readonly Value[] {
  return TASKS.flatMap(({ task, containers }) => {
    const tasks = job.at(task).items();
    return containers === '' ? tasks : tasks.flatMap((each) => each.at(containers).items());
  });
}

/** Containers of jobs on EKS, in nodes too. */
function podContainersOf(job: Resource): readonly Value[] {
  const pods = ['EksProperties.PodProperties', 'NodeProperties.NodeRangeProperties[*].EksProperties.PodProperties'].map((path) => job.at(path));
  return pods.flatMap((pod) => ['Containers', 'InitContainers'].flatMap((name) => pod.at(name).items()));
}

export const noPhiInJobs = rule({
  id: 'Batch.NoPhiInDefinition',
  title: 'Job definitions and job queues hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Batch"',
  appliesTo: [JOB, 'AWS::Batch::JobQueue'],
  rationale: 'The whitepaper keeps PHI out of the job definition, the job queue and the tags.',
  fix: 'Give jobs the place of their data, such as the key of an encrypted object, and not the data.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const jobEfsTransitEncryption = rule({
  id: 'Batch.EfsTransitEncryption',
  title: 'Jobs mount file systems of EFS over TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "AWS Batch" and "Amazon Elastic File System (EFS)"; AWS Batch API reference, EFSVolumeConfiguration',
  appliesTo: [JOB],
  rationale: 'The whitepaper asks for HTTPS or TLS on connections that carry PHI. A volume of EFS is mounted without, unless it says so.',
  fix: 'Set enableTransitEncryption: true on every EFS volume.',
  crosswalk: {},
  check: (job) => all(...tasksOf(job).map((task) => task.at('Volumes').everyItem((volume) => mountsOverTls(volume.at('EfsVolumeConfiguration'))))),
});

export const computeVolumeEncryption = rule({
  id: 'Batch.VolumeEncryption',
  title: 'Instances of compute environments have encrypted volumes',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview": PHI is encrypted at rest; AWS Batch user guide, "Use Amazon EC2 launch templates with AWS Batch"',
  appliesTo: [COMPUTE],
  rationale: 'Jobs write to the volumes of the instances they run on. Batch makes these as the launch template says, or as the account does by default. '
    + 'Fargate encrypts its storage itself.',
  fix: 'Use HipaaBatchEnvironment, which runs on Fargate, or name a launch template whose volumes are encrypted, the root volume too.',
  crosswalk: {},
  check: (environment) => {
    const resources = environment.at('ComputeResources');
    return resources.isAbsent ? Judgement.pass() : when(
      resources.at('Type').mustBeOneOf('EC2', 'SPOT'),
      () => encryptsVolumes(environment, resources.at('LaunchTemplate'), ['LaunchTemplateId', 'LaunchTemplateName']),
    );
  },
});

export const jobLogging = rule({
  id: 'Batch.JobLogging',
  title: 'Jobs say where they log',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS Batch user guide, "Use the awslogs log driver"',
  appliesTo: [JOB],
  rationale: 'Left to itself Batch logs to /aws/batch/job, one group for all jobs of the account, without a key of your own.',
  fix: 'Use HipaaBatchEnvironment, or set logging: LogDriver.awsLogs({ logGroup }) with an encrypted log group.',
  crosswalk: {},
  check: (job) => {
    const containers = containersOf(job);
    // Batch takes no definition without containers: one that shows none has them where nobody can read them.
    return containers.length > 0 || podContainersOf(job).length > 0
      ? all(...containers.map((container) => container.at('LogConfiguration.LogDriver').mustBePresent()))
      : job.at('ContainerProperties').mustBePresent();
  },
});

export const noPrivilegedJobs = rule({
  id: 'Batch.NoPrivileged',
  title: 'Jobs are not privileged, do not write to their image, and have no public address',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Batch API reference, ContainerProperties, EksContainerSecurityContext and NetworkConfiguration',
  appliesTo: [JOB],
  rationale: 'A privileged container has all rights of its host, with the data of all other jobs on it.',
  fix: 'Use HipaaBatchEnvironment, or set readonlyRootFilesystem: true, and leave privileged and assignPublicIp off.',
  crosswalk: {},
  check: (job) => all(
    ...containersOf(job).map((container) => isConfined(container, container.at('ReadonlyRootFilesystem'))),
    ...podContainersOf(job).map((container) => container.at('SecurityContext')).map((context) => isConfined(context, context.at('ReadOnlyRootFilesystem'))),
    ...tasksOf(job).map((task) => task.at('NetworkConfiguration.AssignPublicIp').mustNotBe('ENABLED')),
  ),
});

function isConfined(settings: Value, readonlyRoot: Value): Judgement {
  return all(settings.at('Privileged').mustNotBe(true), readonlyRoot.mustBe(true));
}

export const jobSecrets = rule({
  id: 'Batch.SecretsNotInEnvironment',
  title: 'Jobs get secrets by reference, not as environment variables',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'AWS Batch user guide, "Specify sensitive data"',
  appliesTo: [JOB],
  rationale: 'Whoever may describe a job reads its variables, also those that a dynamic reference or a parameter filled in.',
  fix: 'Keep it in Secrets Manager and pass it by secrets.',
  crosswalk: {},
  check: (job) => all(...[...containersOf(job).map((container) => container.at('Environment')), ...podContainersOf(job).map((container) => container.at('Env'))]
    .map(holdsNoSecrets)),
});

/** AWS Batch. */
export const BATCH_RULES = [noPhiInJobs, jobEfsTransitEncryption, computeVolumeEncryption, jobLogging, noPrivilegedJobs, jobSecrets] as const;
