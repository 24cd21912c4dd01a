import { Duration, Size, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { HipaaEdgeFunction, HipaaFunction, HipaaKey, HipaaLogGroup, HipaaNodejsFunction } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { POLICY_LANGUAGE, Samples } from '../sample';

const CODE = { code: lambda.Code.fromInline('exports.handler = async () => {}'), handler: 'index.handler' };
const VARIABLES = { environment: { TABLE: 'visits' } };

function queue(stack: Stack): sqs.Queue {
  return new sqs.Queue(stack, 'Failures', { encryption: sqs.QueueEncryption.KMS, encryptionMasterKey: new HipaaKey(stack, 'QueueKey'), enforceSSL: true });
}

const HARMLESS = {
  'AWS::EC2::SecurityGroup': 'it lets nobody in; which ways lead out is the choice of the application',
  'AWS::IAM::Policy': 'without it the function may do less',
  'AWS::IAM::Role': 'who takes on the role, and what AWS manages of it, is judged where it lets in more than Lambda',
  'AWS::Lambda::Function Code': 'CloudFormation asks for code',
  'AWS::Lambda::Function Environment': 'a function without variables has less to hide',
  'AWS::Lambda::Function Handler': 'CloudFormation asks for a handler',
  'AWS::Lambda::Function ReservedConcurrentExecutions': 'a function that is given none never runs',
  'AWS::Lambda::Function Role': 'CloudFormation asks for a role',
  'AWS::Lambda::Function Runtime': 'CloudFormation asks for a runtime',
  'AWS::Lambda::Function TracingConfig': 'a trace helps whoever looks for a fault; the log is the record',
  'AWS::Lambda::Function VpcConfig.SubnetIds.0': 'in one subnet it is in the VPC as well',
  'AWS::Lambda::Function VpcConfig.SubnetIds.1': 'in one subnet it is in the VPC as well',
};

export const LAMBDA_SAMPLES: Samples = {
  HipaaEdgeFunction: {
    minimal: (stack) => new HipaaEdgeFunction(stack, 'Subject', { ...CODE, runtime: lambda.Runtime.NODEJS_22_X }),
    maximal: (stack) => new HipaaEdgeFunction(stack, 'Subject', {
      ...CODE,
      functionName: 'sign-in',
      runtime: lambda.Runtime.NODEJS_24_X,
      role: new iam.Role(stack, 'OwnRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
      logGroup: new HipaaLogGroup(stack, 'OwnLogs', { logGroupName: '/clinic/sign-in' }),
      loggingFormat: lambda.LoggingFormat.JSON,
      timeout: Duration.seconds(30),
      memorySize: 512,
      ephemeralStorageSize: Size.mebibytes(512),
      runtimeManagementMode: lambda.RuntimeManagementMode.AUTO,
    }),
    harmless: {
      'AWS::IAM::Role AssumeRolePolicyDocument.Statement.0': 'without it Lambda refuses the function',
      'AWS::IAM::Role AssumeRolePolicyDocument.Statement.1.Action': 'IAM refuses a statement without',
      'AWS::IAM::Role AssumeRolePolicyDocument.Statement.1.Effect': 'IAM refuses a statement without',
      'AWS::IAM::Role AssumeRolePolicyDocument.Version': POLICY_LANGUAGE,
      'AWS::IAM::Role ManagedPolicyArns': 'without it the function writes no log, which its metrics show',
      'AWS::Lambda::Function Architectures': 'CloudFront refuses a function of another one; x86_64, when nothing is said',
      'AWS::Lambda::Function Code': 'CloudFormation asks for code',
      'AWS::Lambda::Function Handler': 'CloudFormation asks for a handler',
      'AWS::Lambda::Function Runtime': 'CloudFormation asks for a runtime',
    },
  },
  HipaaFunction: {
    minimal: (stack) => new HipaaFunction(stack, 'Subject', { ...CODE, ...VARIABLES, runtime: lambda.Runtime.NODEJS_22_X, vpc: vpcOf(stack) }),
    maximal: (stack) => new HipaaFunction(stack, 'Subject', {
      ...CODE,
      ...VARIABLES,
      runtime: lambda.Runtime.NODEJS_22_X,
      vpc: vpcOf(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      allowAllOutbound: true,
      environmentEncryption: new HipaaKey(stack, 'OwnKey'),
      deadLetterQueue: queue(stack),
      reservedConcurrentExecutions: 50,
      timeout: Duration.minutes(1),
      memorySize: 512,
      tracing: lambda.Tracing.PASS_THROUGH,
      loggingFormat: lambda.LoggingFormat.JSON,
      applicationLogLevelV2: lambda.ApplicationLogLevel.INFO,
    }),
    harmless: HARMLESS,
  },
  HipaaNodejsFunction: {
    minimal: (stack) => new HipaaNodejsFunction(stack, 'Subject', { ...CODE, ...VARIABLES, vpc: vpcOf(stack) }),
    maximal: (stack) => new HipaaNodejsFunction(stack, 'Subject', {
      ...CODE, ...VARIABLES, runtime: lambda.Runtime.NODEJS_24_X, vpc: vpcOf(stack), onFailure: new destinations.SqsDestination(queue(stack)),
    }),
    harmless: HARMLESS,
  },
};
