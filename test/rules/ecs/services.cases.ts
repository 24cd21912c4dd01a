import { containerInsights, ephemeralStorageKey, execAudited } from '../../../src/rules/ecs/cluster';
import { managedVolumeEncrypted, noPublicIp, platformVersion, serviceConnectTls, targetsNoPublicIp } from '../../../src/rules/ecs/services';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

const KEY = { Key: { Type: 'AWS::KMS::Key' } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function service(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ECS::Service', properties, { ...KEY, ...beside }, rest);
}

function cluster(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ECS::Cluster', properties, { ...KEY, ...beside }, rest);
}

function clusterBeside(configuration: JsonObject): JsonObject {
  return { Cluster: { Type: 'AWS::ECS::Cluster', Properties: { Configuration: configuration } } };
}

function withVolume(volume: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return service({ Cluster: { Ref: 'Cluster' }, VolumeConfigurations: [{ Name: 'data', ManagedEBSVolume: volume }] }, beside, rest);
}

const VOLUMES: RuleCases = {
  rule: managedVolumeEncrypted,
  cases: [
    passes('a service without volumes', service({})),
    passes('a volume that is encrypted', withVolume({ Encrypted: true })),
    passes('a volume with a key', withVolume({ KmsKeyId: KEY_ARN })),
    passes('a cluster with a key for all of them', withVolume({}, clusterBeside({ ManagedStorageConfiguration: { KmsKeyId: KEY_ARN } }))),
    fails('a volume that is not', withVolume({ Encrypted: false })),
    fails('one branch that is not', withVolume({ Encrypted: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    unverifiable('what the account decides', withVolume({}), 'by default'),
    unverifiable('what a parameter says', withVolume({ Encrypted: ANY }, {}, ANY_TEXT)),
  ],
};

const RECORDED = {
  KmsKeyId: KEY_ARN, Logging: 'OVERRIDE', LogConfiguration: { CloudWatchLogGroupName: 'sessions', CloudWatchEncryptionEnabled: true },
};

function executing(configuration: JsonObject): Given {
  return cluster({ Configuration: { ExecuteCommandConfiguration: configuration } });
}

function letIn(value: JsonObject[string]): JsonObject {
  return { Service: { Type: 'AWS::ECS::Service', Properties: { Cluster: { Ref: 'Subject' }, EnableExecuteCommand: value } } };
}

const EXEC: RuleCases = {
  rule: execAudited,
  cases: [
    passes('a cluster that nobody opens sessions in', cluster({}, letIn(false))),
    passes('sessions that are recorded and encrypted', executing(RECORDED)),
    passes('sessions that a bucket records', executing({ ...RECORDED, LogConfiguration: { S3BucketName: 'sessions', S3EncryptionEnabled: true } })),
    passes('a service whose cluster is judged itself', service({ EnableExecuteCommand: true, Cluster: { Ref: 'Cluster' } }, clusterBeside({}))),
    passes('a service that lets nobody in', service({ Cluster: 'elsewhere' })),
    fails('a cluster that says nothing, with a service that lets sessions in', cluster({}, letIn(true)), 'KmsKeyId'),
    fails('sessions that nobody records', executing({ ...RECORDED, Logging: 'NONE' }), 'Logging'),
    fails('sessions recorded where the container logs', executing({ ...RECORDED, Logging: 'DEFAULT' })),
    fails('a record that is not encrypted', executing({ ...RECORDED, LogConfiguration: { CloudWatchLogGroupName: 'sessions' } }), 'CloudWatchEncryptionEnabled'),
    fails('sessions without a key', executing({ ...RECORDED, KmsKeyId: undefined })),
    unverifiable('a service in a cluster that is made elsewhere', service({ EnableExecuteCommand: true, Cluster: 'elsewhere' }), 'not in these templates'),
    unverifiable('what a macro writes', cluster({ Configuration: MACRO })),
  ],
};

function setting(Value: JsonObject[string], rest: Partial<Given> = {}): Given {
  return cluster({ ClusterSettings: [{ Name: 'containerInsights', Value }] }, {}, rest);
}

const INSIGHTS: RuleCases = {
  rule: containerInsights,
  cases: [
    passes('measured', setting('enabled')),
    passes('measured in detail', setting('enhanced')),
    fails('not measured', setting('disabled')),
    fails('a cluster that says nothing', cluster({})),
    unverifiable('what a parameter says', setting(ANY, ANY_TEXT)),
  ],
};

const FARGATE_SERVICE = { Service: { Type: 'AWS::ECS::Service', Properties: { Cluster: { Ref: 'Subject' }, LaunchType: 'FARGATE' } } };
const FARGATE_PROVIDERS = {
  Providers: { Type: 'AWS::ECS::ClusterCapacityProviderAssociations', Properties: { Cluster: { Ref: 'Subject' }, CapacityProviders: ['FARGATE'] } },
};
const EPHEMERAL = { Configuration: { ManagedStorageConfiguration: { FargateEphemeralStorageKmsKeyId: KEY_ARN } } };

const STORAGE_KEY: RuleCases = {
  rule: ephemeralStorageKey,
  cases: [
    passes('a cluster that runs nothing on Fargate', cluster({ CapacityProviders: ['machines'] })),
    passes('a key of the template', cluster({ ...EPHEMERAL, CapacityProviders: ['FARGATE'] })),
    fails('a service on Fargate without a key', cluster({}, FARGATE_SERVICE), 'FargateEphemeralStorageKmsKeyId'),
    fails('capacity on Fargate without a key', cluster({}, FARGATE_PROVIDERS)),
    unverifiable('a key that a parameter names',
      cluster({ CapacityProviders: ['FARGATE_SPOT'], Configuration: { ManagedStorageConfiguration: { FargateEphemeralStorageKmsKeyId: ANY } } }, {}, ANY_TEXT)),
  ],
};

const CONNECT: RuleCases = {
  rule: serviceConnectTls,
  cases: [
    passes('a service without Service Connect', service({})),
    passes('a client', service({ ServiceConnectConfiguration: { Enabled: true } })),
    passes('TLS', service({ ServiceConnectConfiguration: { Enabled: true, Services: [{ PortName: 'api', Tls: { IssuerCertificateAuthority: {} } }] } })),
    fails('in clear', service({ ServiceConnectConfiguration: { Enabled: true, Services: [{ PortName: 'api' }] } }), 'Tls'),
    unverifiable('what a macro writes', service({ ServiceConnectConfiguration: { Enabled: true, Services: [MACRO] } })),
  ],
};

function addressed(AssignPublicIp: JsonObject[string], rest: Partial<Given> = {}): Given {
  return service({ NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp } } }, {}, rest);
}

const PUBLIC_IP: RuleCases = {
  rule: noPublicIp,
  cases: [
    passes('no public address', addressed('DISABLED')),
    passes('a service that says nothing, by its default', service({}), 'when nothing is set'),
    fails('a public address', addressed('ENABLED'), 'AssignPublicIp'),
    fails('one branch with one', addressed(ifProd('DISABLED', 'ENABLED'), EITHER_WAY), 'when'),
    unverifiable('what a parameter says', addressed(ANY, ANY_TEXT)),
  ],
};

function target(parameters: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Events::Rule', { Targets: [{ Arn: 'queue' }, { Arn: 'cluster', EcsParameters: parameters }] }, {}, rest);
}

function inNetwork(AssignPublicIp: JsonObject[string]): JsonObject {
  return { NetworkConfiguration: { AwsVpcConfiguration: { AssignPublicIp } } };
}

const TARGETS: RuleCases = {
  rule: targetsNoPublicIp,
  cases: [
    passes('a rule without tasks', subject('AWS::Events::Rule', { Targets: [{ Arn: 'queue' }] })),
    passes('a task without a public address', target(inNetwork('DISABLED'))),
    passes('a schedule that says nothing, by its default', subject('AWS::Scheduler::Schedule', { Target: { EcsParameters: {} } }), 'when nothing is set'),
    fails('a task with one', target(inNetwork('ENABLED')), 'Targets[1].EcsParameters'),
    fails('a schedule with one', subject('AWS::Scheduler::Schedule', {
      Target: { EcsParameters: { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } } } },
    })),
    fails('a pipe with one', subject('AWS::Pipes::Pipe', {
      TargetParameters: { EcsTaskParameters: { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } } } },
    })),
    fails('a task set with one', subject('AWS::ECS::TaskSet', inNetwork('ENABLED'))),
    unverifiable('what a parameter says', target(inNetwork(ANY), ANY_TEXT)),
  ],
};

function taskOf(family: string): JsonObject {
  return { Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { RuntimePlatform: { OperatingSystemFamily: family } } } };
}

const PLATFORM: RuleCases = {
  rule: platformVersion,
  cases: [
    passes('a service that says nothing: the newest', service({})),
    passes('the newest by name', service({ PlatformVersion: 'LATEST' })),
    passes('1.4.0', service({ PlatformVersion: '1.4.0' })),
    passes('the first one for Windows', service({ PlatformVersion: '1.0.0', TaskDefinition: { Ref: 'Task' } }, taskOf('WINDOWS_SERVER_2022_CORE'))),
    passes('instances, which have none', service({ PlatformVersion: '1.3.0', LaunchType: 'EC2' })),
    fails('an old one', service({ PlatformVersion: '1.3.0' }), '1.4.0'),
    fails('the first one for Linux', service({ PlatformVersion: '1.0.0', TaskDefinition: { Ref: 'Task' } }, taskOf('LINUX'))),
    fails('an old one that a rule starts', target({ PlatformVersion: '1.3.0' })),
    fails('an old one in one branch', service({ PlatformVersion: ifProd('1.4.0', '1.3.0') }, {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', service({ PlatformVersion: ANY }, {}, ANY_TEXT)),
    unverifiable('the first one, for whatever system', service({ PlatformVersion: '1.0.0', TaskDefinition: 'app:3' })),
  ],
};

export const ECS_SERVICE_CASES: readonly RuleCases[] = [VOLUMES, EXEC, INSIGHTS, STORAGE_KEY, CONNECT, PUBLIC_IP, TARGETS, PLATFORM];
