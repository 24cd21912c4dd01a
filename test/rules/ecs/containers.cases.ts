import { containerLogging, efsTransitEncryption, hostModeUser, noSecretsInEnvironment, readonlyRootFilesystem } from '../../../src/rules/ecs/containers';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function task(properties: JsonObject, rest: Partial<Given> = {}, beside: JsonObject = {}): Given {
  return subject('AWS::ECS::TaskDefinition', properties, beside, rest);
}

function container(properties: JsonObject, rest: Partial<Given> = {}, beside: JsonObject = {}): Given {
  return task({ ContainerDefinitions: [{ Name: 'app', Image: 'clinic/app', ...properties }] }, rest, beside);
}

const AWSLOGS = { LogDriver: 'awslogs', Options: { 'awslogs-group': 'clinic' } };
const WINDOWS = { RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } };

const LOGGING: RuleCases = {
  rule: containerLogging,
  cases: [
    passes('CloudWatch', container({ LogConfiguration: AWSLOGS })),
    passes('a log router', container({ LogConfiguration: { LogDriver: 'awsfirelens' } })),
    passes('Splunk over https', container({ LogConfiguration: { LogDriver: 'splunk', Options: { 'splunk-url': 'https://splunk.clinic.example' } } })),
    passes('Splunk whose address is a secret', container({ LogConfiguration: { LogDriver: 'splunk', SecretOptions: [{ Name: 'splunk-url', ValueFrom: 'arn' }] } })),
    passes('a daemon', subject('AWS::ECS::DaemonTaskDefinition', { ContainerDefinitions: [{ LogConfiguration: AWSLOGS }] })),
    fails('a task without containers', task({}), 'ContainerDefinitions is not set'),
    fails('no log driver', container({}), 'ContainerDefinitions[0].LogConfiguration.LogDriver'),
    fails('one container of two without', task({ ContainerDefinitions: [{ LogConfiguration: AWSLOGS }, { Name: 'sidecar' }] }), 'ContainerDefinitions[1]'),
    fails('a file on the instance', container({ LogConfiguration: { LogDriver: 'json-file' } })),
    fails('syslog, in clear', container({ LogConfiguration: { LogDriver: 'syslog' } })),
    fails('Splunk over http', container({ LogConfiguration: { LogDriver: 'splunk', Options: { 'splunk-url': 'http://splunk.clinic.example' } } })),
    fails('one branch without', container({ LogConfiguration: ifProd(AWSLOGS, NO_VALUE) }, EITHER_WAY), 'when'),
    unverifiable('a driver that a parameter names', container({ LogConfiguration: { LogDriver: ANY } }, ANY_TEXT)),
    unverifiable('containers that a macro writes', task({ ContainerDefinitions: MACRO })),
  ],
};

const EFS: RuleCases = {
  rule: efsTransitEncryption,
  cases: [
    passes('a task without volumes', task({})),
    passes('a volume of the host', task({ Volumes: [{ Name: 'scratch', Host: {} }] })),
    passes('EFS over TLS', task({ Volumes: [{ EFSVolumeConfiguration: { FilesystemId: 'fs-1', TransitEncryption: 'ENABLED' } }] })),
    fails('EFS that says nothing', task({ Volumes: [{ EFSVolumeConfiguration: { FilesystemId: 'fs-1' } }] }), 'TransitEncryption is not set'),
    fails('EFS in clear', task({ Volumes: [{ Name: 'a' }, { EFSVolumeConfiguration: { TransitEncryption: 'DISABLED' } }] }), 'Volumes[1]'),
    fails('one branch in clear', task({ Volumes: [{ EFSVolumeConfiguration: { TransitEncryption: ifProd('ENABLED', 'DISABLED') } }] }, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', task({ Volumes: [{ EFSVolumeConfiguration: { TransitEncryption: ANY } }] }, ANY_TEXT)),
  ],
};

function onHost(properties: JsonObject, more: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return task({ NetworkMode: 'host', ContainerDefinitions: [properties], ...more }, rest);
}

const HOST: RuleCases = {
  rule: hostModeUser,
  cases: [
    passes('a network of its own', task({ NetworkMode: 'awsvpc', ContainerDefinitions: [{}] })),
    passes('the network of Docker, which is the default', container({})),
    passes('a user who is not root', onHost({ User: '1000:1000' })),
    passes('a group that is root\'s', onHost({ User: 'app:0' })),
    passes('Windows', onHost({}, WINDOWS)),
    fails('nobody named, which is root', onHost({}), 'User'),
    fails('root by its name and a group', onHost({ User: 'root:app' })),
    fails('root by its number', onHost({ User: '0' })),
    fails('a privileged container', onHost({ User: 'app', Privileged: true }), 'Privileged'),
    fails('one branch on the host', task({ NetworkMode: ifProd('awsvpc', 'host'), ContainerDefinitions: [{}] }, EITHER_WAY), 'when'),
    unverifiable('a user that a parameter names', onHost({ User: ANY }, {}, ANY_TEXT)),
  ],
};

const READONLY: RuleCases = {
  rule: readonlyRootFilesystem,
  cases: [
    passes('a container that does not write', container({ ReadonlyRootFilesystem: true })),
    passes('Windows', task({ ContainerDefinitions: [{}], ...WINDOWS })),
    fails('a container that says nothing', container({}), 'ReadonlyRootFilesystem'),
    fails('one that writes', container({ ReadonlyRootFilesystem: 'false' })),
    unverifiable('what a parameter says', container({ ReadonlyRootFilesystem: ANY }, ANY_TEXT)),
  ],
};

function variable(Name: string, Value: JsonObject[string], rest: Partial<Given> = {}): Given {
  return container({ Environment: [{ Name, Value }] }, rest, { Secret: { Type: 'AWS::SecretsManager::Secret' } });
}

const SECRETS: RuleCases = {
  rule: noSecretsInEnvironment,
  cases: [
    passes('a container without variables', container({})),
    passes('a setting', variable('LOG_LEVEL', 'info')),
    passes('a key of a table', variable('PARTITION_KEY', 'visit')),
    passes('the ARN of a secret', variable('DB_SECRET_ARN', { Ref: 'Secret' })),
    passes('a reference under the name of a secret: it is its ARN', variable('DB_SECRET', { Ref: 'Secret' })),
    passes('a setting about tokens', variable('TOKEN_TTL', '3600')),
    passes('a setting that a parameter brings', variable('LOG_LEVEL', ANY, ANY_TEXT)),
    passes('a secret passed by reference', container({ Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: 'arn' }] })),
    fails('a password', variable('DB_PASSWORD', 'hunter2hunter2'), '"DB_PASSWORD"'),
    fails('a key of an API', variable('PAYMENT_API_KEY', 'abcdef0123456789')),
    fails('an access key under any name', variable('UPLOADER', 'AKIAIOSFODNN7EXAMPLE')),
    fails('one that a dynamic reference fills in', variable('DB_PASSWORD', '{{resolve:secretsmanager:db:SecretString:password}}'), 'Secrets'),
    fails('one from a parameter, NoEcho or not', variable('DB_PASSWORD', { Ref: 'Pw' }, { Parameters: { Pw: { Type: 'String', NoEcho: true } } })),
    fails('one in one branch', variable('DB_PASSWORD', ifProd({ Ref: 'Secret' }, 'hunter2hunter2'), EITHER_WAY), 'when'),
    unverifiable('one that another stack exports', variable('DB_PASSWORD', { 'Fn::ImportValue': 'Password' })),
  ],
};

export const CONTAINER_CASES: readonly RuleCases[] = [LOGGING, EFS, HOST, READONLY, SECRETS];
