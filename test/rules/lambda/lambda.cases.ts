import { durableStateKms, efsOverTls, environmentKms, logGroupEncrypted, webFunctionKms } from '../../../src/rules/lambda/encryption';
import { noPhiInEnvironment } from '../../../src/rules/lambda/environment';
import { concurrencyLimit, deadLetter, inVpc, supportedRuntime } from '../../../src/rules/lambda/operation';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const KEY = { Key: { Type: 'AWS::KMS::Key' } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };
const SUBJECT = { Ref: 'Subject' };

function fn(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::Lambda::Function', properties, { ...KEY, ...beside }, rest);
}

function withVariables(variables: JsonObject[string], rest: Partial<Given> = {}): Given {
  return fn({ Environment: { Variables: variables } }, {}, rest);
}

/** A role that CloudFront may take on: its function can have little of what others have. */
const EDGE_ROLE = {
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'] } }] } },
  },
};
const AT_EDGE = atEdge();

function atEdge(properties: JsonObject = {}, beside: JsonObject = {}): Given {
  return fn({ Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...properties }, { ...EDGE_ROLE, ...beside });
}

/** A version that a distribution runs in its default behaviour or in another; the role of the function is made elsewhere. */
function runBy(config: JsonObject): Given {
  return fn({ Role: 'arn:aws:iam::111122223333:role/edge' }, {
    Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: SUBJECT } },
    Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: config } },
  });
}

function running(arn: Json): JsonObject {
  return { LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN: arn }] };
}

const VERSION = { Ref: 'Version' };
const RUN_BY_DEFAULT = runBy({ DefaultCacheBehavior: running(VERSION) });
const RUN_BY_ANOTHER = runBy({ DefaultCacheBehavior: {}, CacheBehaviors: [{}, running({ 'Fn::GetAtt': ['Version', 'FunctionArn'] })] });
const NOT_RUN = runBy({ DefaultCacheBehavior: running('arn:aws:lambda:us-east-1:111122223333:function:other:1') });

const ENVIRONMENT_KMS: RuleCases = {
  rule: environmentKms,
  cases: [
    passes('variables with a key of the template', fn({ Environment: { Variables: { A: 'b' } }, KmsKeyArn: KEY_ARN })),
    passes('a function without variables', fn()),
    passes('variables that are all left out', withVariables({ A: NO_VALUE })),
    passes('variables of a function of CDK', fn({ Environment: { Variables: { A: 'b' } } },
      { Copies: { Type: 'Custom::CDKBucketDeployment', Properties: { ServiceToken: { 'Fn::GetAtt': ['Subject', 'Arn'] } } } })),
    fails('variables without a key', withVariables({ A: 'b' }), 'KmsKeyArn'),
    fails('variables in one branch', withVariables(ifProd({ A: 'b' }, NO_VALUE), EITHER_WAY), 'when'),
    unverifiable('a key that a parameter names', fn({ Environment: { Variables: { A: 'b' } }, KmsKeyArn: ANY }, {}, ANY_TEXT)),
  ],
};

const NO_PHI: RuleCases = {
  rule: noPhiInEnvironment,
  cases: [
    passes('names of what it uses', withVariables({ TABLE: 'patients', URL: 'https://api.clinic.example' })),
    passes('a server on the machine itself', withVariables({ COLLECTOR: 'http://localhost:4318', METADATA: 'http://169.254.169.254/latest' })),
    passes('names of terminologies and profiles', withVariables({ SYSTEM: 'http://loinc.org', PROFILE: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient' })),
    passes('a proxy, through which TLS is tunnelled', withVariables({ HTTPS_PROXY: 'http://proxy.clinic.internal:3128' })),
    passes('an address that a parameter brings', withVariables({ URL: ANY }, ANY_TEXT)),
    fails('a record number', withVariables({ TEST_CASE: 'MRN: 00412345' }), 'Environment.Variables.TEST_CASE'),
    fails('a record number in its name', fn({ FunctionName: 'mrn-00412345' }), 'FunctionName'),
    fails('an address without TLS', withVariables({ URL: 'http://api.clinic.example/visits' }), 'http://api.clinic.example'),
    fails('one whose host a load balancer brings', withVariables({ URL: { 'Fn::Sub': 'http://${Balancer.DNSName}/' } }), 'https://'),
    fails('one in one branch', withVariables({ URL: ifProd('https://a.example.net', 'http://staging.clinic.example') }, EITHER_WAY)),
    fails('a record number in a web function', subject('AWS::Lambda::WebFunctionRevision', { Description: 'for MRN 00412345' })),
    unverifiable('variables that a macro writes', withVariables(MACRO)),
  ],
};

const DURABLE: RuleCases = {
  rule: durableStateKms,
  cases: [
    passes('a function that is not durable', fn()),
    passes('one that is, with a key', fn({ DurableConfig: { ExecutionTimeout: 60, KMSKeyArn: KEY_ARN } })),
    passes('an event source without filters', subject('AWS::Lambda::EventSourceMapping', { FunctionName: 'f' })),
    fails('a durable one without a key', fn({ DurableConfig: { ExecutionTimeout: 60 } }), 'DurableConfig.KMSKeyArn'),
    fails('filters without a key', subject('AWS::Lambda::EventSourceMapping', { FilterCriteria: { Filters: [{ Pattern: '{}' }] } }), 'KmsKeyArn'),
    unverifiable('a key that a parameter names', fn({ DurableConfig: { KMSKeyArn: ANY } }, {}, ANY_TEXT)),
  ],
};

function logGroup(properties: JsonObject): JsonObject {
  return { Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: KEY_ARN, RetentionInDays: 2192, ...properties } } };
}

const LOG_GROUP: RuleCases = {
  rule: logGroupEncrypted,
  cases: [
    passes('a group of the template', fn({ LoggingConfig: { LogGroup: { Ref: 'Logs' } } }, logGroup({}))),
    passes('a group under the name that Lambda gives', fn({ FunctionName: 'intake' }, logGroup({ LogGroupName: '/aws/lambda/intake' }))),
    passes('a group that takes its name from the function', fn({}, logGroup({ LogGroupName: { 'Fn::Sub': '/aws/lambda/${Subject}' } }))),
    passes('a name with a part that both have', fn({ FunctionName: { 'Fn::Sub': 'f-${Any}' } }, logGroup({ LogGroupName: { 'Fn::Sub': '/aws/lambda/f-${Any}' } }), ANY_TEXT)),
    passes('a group under the name that it has at the edge', atEdge({ FunctionName: 'sign-in' }, logGroup({ LogGroupName: '/aws/lambda/us-east-1.sign-in' }))),
    passes('a group for the edge, named by the function', atEdge({ LoggingConfig: { LogGroup: { Ref: 'Logs' } } }, logGroup({}))),
    fails('a group that a function at the edge never writes to', atEdge({ FunctionName: 'sign-in' }, logGroup({ LogGroupName: '/aws/lambda/sign-in' }))),
    fails('a function that leaves it to Lambda', fn(), 'no log group of these templates'),
    fails('a group without a key', fn({ LoggingConfig: { LogGroup: { Ref: 'Logs' } } }, logGroup({ KmsKeyId: NO_VALUE })), 'Logs.Properties.KmsKeyId'),
    fails('a group that keeps its logs for good', fn({ LoggingConfig: { LogGroup: { Ref: 'Logs' } } }, logGroup({ RetentionInDays: NO_VALUE })), 'RetentionInDays'),
    fails('logs at debug level', fn({ LoggingConfig: { LogGroup: { Ref: 'Logs' }, LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG' } }, logGroup({})), 'ApplicationLogLevel'),
    unverifiable('a group that is made elsewhere', fn({ LoggingConfig: { LogGroup: 'clinic' } }), 'not in these templates'),
  ],
};

const PLACED = { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } };

const IN_VPC: RuleCases = {
  rule: inVpc,
  cases: [
    passes('a function in a VPC', fn(PLACED)),
    passes('a function for CloudFront', AT_EDGE),
    passes('one that a distribution runs, whatever its role', RUN_BY_DEFAULT),
    passes('one that another behaviour of it runs', RUN_BY_ANOTHER),
    fails('one beside a distribution that runs others', NOT_RUN),
    fails('a function in none', fn(), 'VpcConfig.SubnetIds'),
    fails('one branch in none', fn({ VpcConfig: ifProd(PLACED.VpcConfig, NO_VALUE) }, {}, EITHER_WAY), 'when'),
    fails('no security groups', fn({ VpcConfig: { SubnetIds: ['subnet-1'] } }), 'SecurityGroupIds'),
    unverifiable('what a macro writes', fn({ VpcConfig: MACRO })),
  ],
};

const CONCURRENCY: RuleCases = {
  rule: concurrencyLimit,
  cases: [
    passes('ten at a time', fn({ ReservedConcurrentExecutions: 10 })),
    passes('what a parameter says', fn({ ReservedConcurrentExecutions: ANY }, {}, ANY_TEXT)),
    passes('a function for CloudFront', AT_EDGE),
    passes('one that a distribution runs, whatever its role', RUN_BY_DEFAULT),
    fails('a function without', fn()),
    unverifiable('what a macro writes', fn({ ReservedConcurrentExecutions: MACRO })),
  ],
};

function mapping(properties: JsonObject): JsonObject {
  return { Mapping: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: SUBJECT, ...properties } } };
}

const QUEUE = { Queue: { Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy: { maxReceiveCount: 3 } } } };
const FROM_QUEUE = { EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } };
const ON_FAILURE = { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:us-east-1:111122223333:dead' } } };
const ALSO_CALLED = { Permission: { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: SUBJECT, Principal: 'sns.amazonaws.com' } } };

const DEAD_LETTER: RuleCases = {
  rule: deadLetter,
  cases: [
    passes('a dead-letter queue', fn({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:111122223333:dead' } })),
    passes('a destination for failures', fn({}, { Config: { Type: 'AWS::Lambda::EventInvokeConfig', Properties: { FunctionName: SUBJECT, ...ON_FAILURE } } })),
    passes('a stream whose failures are kept', fn({}, mapping(ON_FAILURE))),
    passes('a queue that keeps them itself', fn({}, { ...QUEUE, ...mapping(FROM_QUEUE) })),
    passes('a function for CloudFront', AT_EDGE),
    passes('one that a distribution runs, whatever its role', RUN_BY_DEFAULT),
    fails('nothing', fn(), 'no dead-letter queue'),
    fails('a stream whose failures are dropped', fn({}, mapping({ EventSourceArn: 'arn:aws:kinesis:us-east-1:111122223333:stream/a' }))),
    fails('a function that somebody else calls too', fn({}, { ...mapping(ON_FAILURE), ...ALSO_CALLED })),
    unverifiable('what a macro writes', fn({ DeadLetterConfig: MACRO })),
  ],
};

const RUNTIME: RuleCases = {
  rule: supportedRuntime,
  cases: [
    passes('one that is', fn({ Runtime: 'nodejs24.x' })),
    passes('one of the sample', fn({ Runtime: 'python3.12' })),
    passes('an image', fn({ PackageType: 'Image', Code: { ImageUri: 'x' } })),
    fails('one that is not', fn({ Runtime: 'nodejs20.x' }), 'since 2026-04-30'),
    fails('one that has not been for long', fn({ Runtime: 'go1.x' }), 'this one is deprecated'),
    unverifiable('what a parameter says', fn({ Runtime: ANY }, {}, ANY_TEXT)),
  ],
};

const FILES = (encrypted: boolean): JsonObject => ({
  Files: {
    Type: 'AWS::EFS::FileSystem',
    Properties: {
      Encrypted: encrypted,
      FileSystemPolicy: { Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] },
    },
  },
  Point: { Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: { Ref: 'Files' } } },
});

const EFS: RuleCases = {
  rule: efsOverTls,
  cases: [
    passes('a function without files', fn()),
    passes('an encrypted file system', fn({ FileSystemConfigs: [{ Arn: { 'Fn::GetAtt': ['Point', 'Arn'] } }] }, FILES(true))),
    passes('the ARN that CDK writes', fn({
      FileSystemConfigs: [{ Arn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':elasticfilesystem:us-east-1:111122223333:access-point/', { Ref: 'Point' }]] } }],
    }, FILES(true))),
    fails('one that is not', fn({ FileSystemConfigs: [{ Arn: { 'Fn::GetAtt': ['Point', 'Arn'] } }] }, FILES(false)), 'Files.Properties.Encrypted'),
    unverifiable('one that is made elsewhere', fn({ FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:us-east-1:111122223333:access-point/fsap-1' }] })),
  ],
};

const WEB_FUNCTION: RuleCases = {
  rule: webFunctionKms,
  cases: [
    passes('a revision with a key', subject('AWS::Lambda::WebFunctionRevision', { KmsKeyArn: KEY_ARN }, KEY)),
    passes('an image with a key', subject('AWS::Lambda::MicrovmImage', { KmsKeyIdentifier: KEY_ARN }, KEY)),
    fails('a capacity provider without', subject('AWS::Lambda::CapacityProvider', {})),
    unverifiable('what a parameter says', subject('AWS::Lambda::WebFunctionRevision', { KmsKeyArn: ANY }, {}, ANY_TEXT)),
  ],
};

export const LAMBDA_CASES: readonly RuleCases[] = [
  ENVIRONMENT_KMS, NO_PHI, DURABLE, LOG_GROUP, IN_VPC, CONCURRENCY, DEAD_LETTER, RUNTIME, EFS, WEB_FUNCTION,
];
