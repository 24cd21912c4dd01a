import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { HipaaStateMachine, HipaaStateMachineProps } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function make(props: Partial<HipaaStateMachineProps> = {}): HipaaStateMachine {
  return new HipaaStateMachine(stack, 'Admission', {
    definitionBody: stepfunctions.DefinitionBody.fromChainable(new stepfunctions.Pass(stack, 'Admit')), ...props,
  });
}

const KEY = [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'];

test('it is encrypted with a key of the baseline, and logs every step without what went in and out', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
    EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { 'Fn::GetAtt': KEY } },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    TracingConfiguration: { Enabled: true },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/vendedlogs/states/Clinic-Admission', KmsKeyId: { 'Fn::GetAtt': KEY } });
});

test('its role may use the key, whatever CloudFormation calls the state machine', () => {
  make();
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([{
        Effect: 'Allow', Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'], Resource: { 'Fn::GetAtt': KEY },
      }]),
    },
  });
});

test('whoever starts it may use the key', () => {
  make().grantStartExecution(new iam.Role(stack, 'Portal', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  const policies = Template.fromStack(stack).findResources('AWS::IAM::Policy', { Properties: { Roles: [{ Ref: Match.stringLikeRegexp('Portal') }] } });
  expect(JSON.stringify(policies)).toContain('kms:GenerateDataKey*');
  expect(JSON.stringify(policies)).toContain('states:StartExecution');
});

test('what went in and out does not go to a log without a key', () => {
  make({ logs: { destination: new logs.LogGroup(stack, 'Plain'), level: stepfunctions.LogLevel.ALL, includeExecutionData: true } });
  expect(() => (stack.node.root as App).synth()).toThrow('StepFunctions.NoExecutionDataInLogs');
});

test.each<[string, Partial<HipaaStateMachineProps>, string]>([
  ['the key of the service', { encryptionConfiguration: new stepfunctions.AwsOwnedEncryptionConfiguration() }, 'StepFunctions.CustomerKey'],
  ['a record number in its name', { stateMachineName: 'mrn-00412345' }, 'StepFunctions.NoPhiInDefinition'],
])('with %s it does not synthesize', (_, props, rule) => {
  make(props);
  expect(() => (stack.node.root as App).synth()).toThrow(rule);
});
