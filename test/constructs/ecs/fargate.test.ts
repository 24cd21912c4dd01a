import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { HipaaEcsCluster, HipaaFargateService, HipaaFargateServiceProps, HipaaFargateTaskDefinition } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { blockedBy } from '../verdicts';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

const image = ecs.ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox');
const KEY = { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] };

function task(container: Partial<ecs.ContainerDefinitionOptions> = {}): HipaaFargateTaskDefinition {
  const definition = new HipaaFargateTaskDefinition(stack, 'Task');
  definition.addContainer('app', { image, ...container });
  return definition;
}

function service(props: Partial<HipaaFargateServiceProps> = {}): HipaaFargateService {
  return new HipaaFargateService(stack, 'Intake', {
    cluster: new HipaaEcsCluster(stack, 'Cluster', { vpc: vpcOf(stack) }), taskDefinition: props.taskDefinition ?? task(), ...props,
  });
}

test('a cluster records sessions, measures, and encrypts the storage of tasks', () => {
  new HipaaEcsCluster(stack, 'Cluster', { vpc: vpcOf(stack) });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::ECS::Cluster', {
    ClusterSettings: [{ Name: 'containerInsights', Value: 'enhanced' }],
    Configuration: {
      ExecuteCommandConfiguration: {
        KmsKeyId: KEY, Logging: 'OVERRIDE', LogConfiguration: { CloudWatchEncryptionEnabled: true, CloudWatchLogGroupName: { Ref: Match.stringLikeRegexp('ClusterSessions') } },
      },
      ManagedStorageConfiguration: { FargateEphemeralStorageKmsKeyId: { Ref: Match.stringLikeRegexp('HipaaBaselineKey') } },
    },
  });
  expect(JSON.stringify(template.findResources('AWS::KMS::Key'))).toContain('fargate.amazonaws.com');
});

test('a cluster without a VPC is refused: the L2 would make one', () => {
  expect(() => new HipaaEcsCluster(stack, 'Cluster', {} as never))
    .toThrow('HipaaEcsCluster \'Clinic/Cluster\': \'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.');
});

test('containers of a task log to one encrypted group and do not write to their image', () => {
  task().addContainer('sidecar', { image, readonlyRootFilesystem: true });
  const template = Template.fromStack(stack);
  const group = { Ref: Match.stringLikeRegexp('TaskLogGroup') };
  template.hasResourceProperties('AWS::ECS::TaskDefinition', {
    ContainerDefinitions: ['app', 'sidecar'].map((name) => Match.objectLike({
      Name: name, ReadonlyRootFilesystem: true, LogConfiguration: { LogDriver: 'awslogs', Options: Match.objectLike({ 'awslogs-group': group, 'awslogs-stream-prefix': name }) },
    })),
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: KEY });
  template.resourceCountIs('AWS::Logs::LogGroup', 1);
});

test('file systems are mounted over TLS, by IAM, whenever they are added', () => {
  const definition = new HipaaFargateTaskDefinition(stack, 'Task', { volumes: [{ name: 'a', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }] });
  definition.addVolume({ name: 'b', efsVolumeConfiguration: { fileSystemId: 'fs-2' } });
  definition.addVolume({ name: 'scratch' });
  definition.addContainer('app', { image });
  const mounted = { TransitEncryption: 'ENABLED', AuthorizationConfig: { IAM: 'ENABLED' } };
  Template.fromStack(stack).hasResourceProperties('AWS::ECS::TaskDefinition', {
    Volumes: [
      { EFSVolumeConfiguration: { FilesystemId: 'fs-1', ...mounted } },
      { EFSVolumeConfiguration: { FilesystemId: 'fs-2', ...mounted } },
      { Name: 'scratch' },
    ],
  });
});

test('a service is in private subnets, without public addresses, and goes out by HTTPS only', () => {
  service();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::ECS::Service', {
    NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', Subnets: ['subnet-11111111', 'subnet-22222222'] } }, PlatformVersion: 'LATEST',
  });
  template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupEgress: [Match.objectLike({ FromPort: 443 })], SecurityGroupIngress: Match.absent() });
});

test('connections open the way to a database', () => {
  service().connections.allowTo(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(5432));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupEgress: Match.arrayWith([Match.objectLike({ FromPort: 5432 })]) });
});

test('whoever lets sessions in has them recorded', () => {
  service({ enableExecuteCommand: true });
  expect(blockedBy(stack)).toBe('');
});

test.each<[string, Partial<ecs.ContainerDefinitionOptions>, string]>([
  ['a password in a variable', { environment: { DB_PASSWORD: 'hunter2hunter2' } }, 'ECS.NoSecretsInEnvironment'],
  ['a container that writes to its image', { readonlyRootFilesystem: false }, 'ECS.ReadonlyRootFilesystem'],
  ['a password from a secret, filled in', { environment: { DB_PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}' } }, 'ECS.NoSecretsInEnvironment'],
])('a task with %s does not synthesize', (_, container, rule) => {
  task(container);
  expect(blockedBy(stack)).toContain(rule);
});

test('a public address does not synthesize', () => {
  service({ assignPublicIp: true });
  expect(blockedBy(stack)).toContain('Fargate.NoPublicIp');
});

test('a task that somebody else defined is judged with the service', () => {
  const taskDefinition = new ecs.FargateTaskDefinition(stack, 'Plain');
  taskDefinition.addContainer('app', { image });
  service({ taskDefinition });
  expect(blockedBy(stack)).toContain('ECS.ContainerLogging');
});
