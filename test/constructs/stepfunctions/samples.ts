import { Duration, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { HipaaKey, HipaaStateMachine } from '../../../src';
import { Samples } from '../sample';

function steps(stack: Stack): stepfunctions.DefinitionBody {
  return stepfunctions.DefinitionBody.fromChainable(new stepfunctions.Pass(stack, 'Admit'));
}

export const STEPFUNCTIONS_SAMPLES: Samples = {
  HipaaStateMachine: {
    minimal: (stack) => new HipaaStateMachine(stack, 'Subject', { definitionBody: steps(stack) }),
    maximal: (stack) => {
      const key = new HipaaKey(stack, 'OwnKey');
      return new HipaaStateMachine(stack, 'Subject', {
        definitionBody: steps(stack),
        stateMachineName: 'admission',
        stateMachineType: stepfunctions.StateMachineType.EXPRESS,
        timeout: Duration.minutes(5),
        tracingEnabled: false,
        encryptionConfiguration: new stepfunctions.CustomerManagedEncryptionConfiguration(key, Duration.minutes(5)),
        logs: {
          destination: new logs.LogGroup(stack, 'Logs', { encryptionKey: key }), level: stepfunctions.LogLevel.ERROR, includeExecutionData: true,
        },
      });
    },
    harmless: {
      'AWS::IAM::Policy': 'without it the state machine may do less',
      'AWS::IAM::Role': 'who takes on the role is judged where it lets in more than Step Functions',
      'AWS::StepFunctions::StateMachine DefinitionString': 'what the steps are',
      'AWS::StepFunctions::StateMachine EncryptionConfiguration.KmsDataKeyReusePeriodSeconds': 'how long a data key is used again',
      'AWS::StepFunctions::StateMachine LoggingConfiguration.IncludeExecutionData': 'without data is the default; with it, all of it is encrypted with the key',
      'AWS::StepFunctions::StateMachine RoleArn': 'CloudFormation asks for a role',
      'AWS::StepFunctions::StateMachine TracingConfiguration': 'a trace helps whoever looks for a fault; the log is the record',
    },
  },
};
