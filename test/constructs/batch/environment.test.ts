import { App, Size, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaBatchEnvironment, HipaaBatchJobProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

const JOB = { image: ecs.ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox'), cpu: 1, memory: Size.gibibytes(2) };

function withJob(props: Partial<HipaaBatchJobProps> = {}): HipaaBatchEnvironment {
  const environment = new HipaaBatchEnvironment(stack, 'Imports', { vpc: vpcOf(stack) });
  environment.addJob('Import', { ...JOB, ...props });
  return environment;
}

test('it runs on Fargate in private subnets, from where only HTTPS leads out', () => {
  withJob();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::Batch::ComputeEnvironment', { ComputeResources: { Type: 'FARGATE', Subnets: ['subnet-11111111', 'subnet-22222222'] } });
  template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupEgress: [Match.objectLike({ FromPort: 443 })], SecurityGroupIngress: Match.absent() });
  template.resourceCountIs('AWS::Batch::JobQueue', 1);
});

test('its jobs log to one encrypted group, and do not write to their image', () => {
  withJob().addJob('Export', JOB);
  const template = Template.fromStack(stack);
  template.allResourcesProperties('AWS::Batch::JobDefinition', {
    ContainerProperties: Match.objectLike({
      ReadonlyRootFilesystem: true,
      LogConfiguration: { LogDriver: 'awslogs', Options: Match.objectLike({ 'awslogs-group': { Ref: Match.stringLikeRegexp('ImportsLogGroup') } }) },
    }),
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] } });
});

test('jobs are submitted to its queue', () => {
  const environment = withJob();
  environment.addJob('Export', JOB).grantSubmitJob(new iam.Role(stack, 'Nightly', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }), environment.jobQueue);
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('batch:SubmitJob');
});

test('it refuses to be nowhere', () => {
  expect(() => new HipaaBatchEnvironment(stack, 'Imports', {} as never))
    .toThrow('HipaaBatchEnvironment \'Clinic/Imports\': \'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.');
});

test.each<[string, Partial<HipaaBatchJobProps>, string]>([
  ['a password in a variable', { environment: { DB_PASSWORD: 'hunter2hunter2' } }, 'Batch.SecretsNotInEnvironment'],
  ['a record number in its command', { command: ['import', '--mrn=00412345'] }, 'Batch.NoPhiInDefinition'],
  ['a public address', { assignPublicIp: true }, 'Batch.NoPrivileged'],
])('a job with %s does not synthesize', (_, props, rule) => {
  withJob(props);
  expect(() => (stack.node.root as App).synth()).toThrow(rule);
});
