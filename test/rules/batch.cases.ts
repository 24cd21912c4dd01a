import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { launchTemplate } from './launch-templates';
import { computeVolumeEncryption, jobEfsTransitEncryption, jobLogging, jobSecrets, noPhiInJobs, noPrivilegedJobs } from '../../src/rules/batch';
import { JsonObject } from '../../src/template';

function job(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Batch::JobDefinition', properties, {}, rest);
}

function container(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return job({ Type: 'container', ContainerProperties: { Image: 'clinic/app', ...properties } }, rest);
}

function inTask(properties: JsonObject, task: JsonObject = {}): Given {
  return job({ EcsProperties: { TaskProperties: [{ Containers: [{ Image: 'clinic/app', ...properties }], ...task }] } });
}

function onNodes(properties: JsonObject): Given {
  return job({ NodeProperties: { NodeRangeProperties: [{ TargetNodes: '0:1', Container: { Image: 'clinic/app', ...properties } }] } });
}

function inPod(properties: JsonObject): Given {
  return job({ EksProperties: { PodProperties: { Containers: [{ Image: 'clinic/app', ...properties }] } } });
}

const NO_PHI: RuleCases = {
  rule: noPhiInJobs,
  cases: [
    passes('the place of the data', container({ Command: ['import', 'Ref::key'] })),
    passes('a queue', subject('AWS::Batch::JobQueue', { JobQueueName: 'imports' })),
    fails('a record number as a parameter', job({ Parameters: { mrn: '00412345' } }), 'Parameters.mrn'),
    fails('a record number in a command', container({ Command: ['--mrn=00412345'] })),
    fails('a record number in a container of a task', inTask({ Environment: [{ Name: 'MRN', Value: '00412345' }] })),
    fails('a Social Security number in a tag of a queue', subject('AWS::Batch::JobQueue', { Tags: { about: '123-45-6789' } })),
    unverifiable('a command that a macro writes', container({ Command: MACRO })),
  ],
};

function efs(TransitEncryption?: JsonObject[string]): JsonObject {
  return { Volumes: [{ Name: 'data', EfsVolumeConfiguration: { FileSystemId: 'fs-1', TransitEncryption } }] };
}

const EFS: RuleCases = {
  rule: jobEfsTransitEncryption,
  cases: [
    passes('a job without volumes', container({})),
    passes('a volume of the host', container({ Volumes: [{ Host: { SourcePath: '/tmp' } }] })),
    passes('EFS over TLS', container(efs('ENABLED'))),
    fails('EFS that says nothing', container(efs()), 'TransitEncryption'),
    fails('EFS in clear in a task', inTask({}, efs('DISABLED'))),
    fails('EFS in clear on nodes', onNodes(efs('DISABLED'))),
    fails('one branch in clear', container(efs(ifProd('ENABLED', 'DISABLED')), EITHER_WAY), 'when'),
    unverifiable('what a parameter says', container(efs(ANY), ANY_TEXT)),
  ],
};

function compute(resources: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::Batch::ComputeEnvironment', { Type: 'MANAGED', ComputeResources: resources }, beside, rest);
}

const BY_TEMPLATE = { Type: 'EC2', LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' } } };

const VOLUMES: RuleCases = {
  rule: computeVolumeEncryption,
  cases: [
    passes('Fargate', compute({ Type: 'FARGATE_SPOT' })),
    passes('machines that Batch does not make', subject('AWS::Batch::ComputeEnvironment', { Type: 'UNMANAGED' })),
    passes('a launch template that encrypts', compute(BY_TEMPLATE, launchTemplate({ Encrypted: true }))),
    passes('one by its name', compute({ Type: 'SPOT', LaunchTemplate: { LaunchTemplateName: 'nodes' } }, launchTemplate({ Encrypted: true }))),
    fails('a launch template that does not', compute(BY_TEMPLATE, launchTemplate({ Encrypted: false })), 'Template.Properties'),
    fails('one branch that does not', compute(BY_TEMPLATE, launchTemplate({ Encrypted: ifProd(true, false) }), EITHER_WAY), 'when'),
    unverifiable('no launch template', compute({ Type: 'EC2' }), 'by default'),
    unverifiable('a launch template that leaves the root volume to the account', compute(BY_TEMPLATE, launchTemplate({ Encrypted: true }, '/dev/sdf')), 'root device'),
    unverifiable('one that is made elsewhere', compute({ Type: 'EC2', LaunchTemplate: { LaunchTemplateId: 'lt-1' } })),
    unverifiable('a type that a parameter says', compute({ Type: ANY }, {}, ANY_TEXT)),
  ],
};

const LOGGING: RuleCases = {
  rule: jobLogging,
  cases: [
    passes('a log driver', container({ LogConfiguration: { LogDriver: 'awslogs' } })),
    passes('a pod, which logs as its cluster does', inPod({})),
    fails('none', container({}), 'LogDriver'),
    fails('a job without containers', job({ Type: 'container' }), 'ContainerProperties is not set'),
    fails('none in a task', inTask({})),
    unverifiable('what a macro writes', container({ LogConfiguration: MACRO })),
  ],
};

const PRIVILEGED: RuleCases = {
  rule: noPrivilegedJobs,
  cases: [
    passes('a container that writes nothing', container({ ReadonlyRootFilesystem: true })),
    passes('a pod that writes nothing', inPod({ SecurityContext: { ReadOnlyRootFilesystem: true } })),
    fails('a privileged container', container({ ReadonlyRootFilesystem: true, Privileged: true }), 'Privileged'),
    fails('a container that writes', inTask({ Privileged: false }), 'ReadonlyRootFilesystem'),
    fails('a public address', container({ ReadonlyRootFilesystem: true, NetworkConfiguration: { AssignPublicIp: 'ENABLED' } }), 'AssignPublicIp'),
    fails('a privileged pod', inPod({ SecurityContext: { ReadOnlyRootFilesystem: true, Privileged: true } })),
    unverifiable('what a parameter says', container({ ReadonlyRootFilesystem: ANY }, ANY_TEXT)),
  ],
};

const SECRETS: RuleCases = {
  rule: jobSecrets,
  cases: [
    passes('a setting', container({ Environment: [{ Name: 'LOG_LEVEL', Value: 'info' }] })),
    passes('a secret by reference', container({ Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: 'arn' }] })),
    fails('a password', container({ Environment: [{ Name: 'DB_PASSWORD', Value: 'hunter2hunter2' }] }), '"DB_PASSWORD"'),
    fails('a password in a pod', inPod({ Env: [{ Name: 'DB_PASSWORD', Value: 'hunter2hunter2' }] })),
    unverifiable('one that another stack exports', container({ Environment: [{ Name: 'DB_PASSWORD', Value: { 'Fn::ImportValue': 'Password' } }] })),
  ],
};

export const BATCH_CASES: readonly RuleCases[] = [NO_PHI, EFS, VOLUMES, LOGGING, PRIVILEGED, SECRETS];
