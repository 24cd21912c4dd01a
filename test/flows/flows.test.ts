import { applicationOf, arn, flowsOf, join, ref, resource, sub } from './read';
import { readFlows } from '../../src/flows';
import { Json, JsonObject } from '../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, ifProd, MACRO, NO_VALUE } from '../rules/cases';

const BUCKET = resource('AWS::S3::Bucket');
const QUEUE = resource('AWS::SQS::Queue');
const FUNCTION = resource('AWS::Lambda::Function');
const TABLE = resource('AWS::DynamoDB::Table');

function replicatingTo(destination: Json): JsonObject {
  return resource('AWS::S3::Bucket', { ReplicationConfiguration: { Role: 'r', Rules: [{ Status: 'Enabled', Destination: { Bucket: destination } }] } });
}

describe('ends', () => {
  test('a reference is the resource', () => {
    expect(flowsOf({ Records: replicatingTo(arn('Copy')), Copy: BUCKET })).toEqual(['S3 replication: Records -> Copy']);
  });

  test('the resource in an ARN of what is in it', () => {
    expect(flowsOf({ Records: replicatingTo(join(arn('Copy'), '/*')), Copy: BUCKET })).toEqual(['S3 replication: Records -> Copy']);
  });

  test('a literal ARN that nobody here has', () => {
    expect(flowsOf({ Records: replicatingTo('arn:aws:s3:::elsewhere') })).toEqual(['S3 replication: Records -> arn:aws:s3:::elsewhere']);
  });

  test('a literal name tells the type of what it names', () => {
    const [{ to }] = readFlows(applicationOf({ Resources: { B: resource('AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: 'logs' } }) } }));
    expect(to).toEqual({ address: 'logs', type: 'AWS::S3::Bucket' });
  });

  test('a parameter that may be anything', () => {
    expect(flowsOf({ Records: replicatingTo(ANY) }, ANY_TEXT)).toEqual(['S3 replication: Records -> ${t@Any}']);
  });

  test('what no name can be', () => {
    expect(flowsOf({ Records: replicatingTo({ a: 1 }) })).toEqual(['S3 replication: Records -> unreadable: a list or object where a name is expected']);
  });

  test('AWS::NoValue is no end', () => {
    expect(flowsOf({ Records: replicatingTo(NO_VALUE) })).toEqual([]);
  });

  test('what a macro may write is no flow, but a macro in its place is an end', () => {
    expect(flowsOf({ Records: resource('AWS::S3::Bucket', { ReplicationConfiguration: MACRO }) })).toEqual([]);
    expect(flowsOf({ Records: replicatingTo(MACRO) })).toEqual(['S3 replication: Records -> ${?}']);
  });

  test('a bucket that logs into itself has no flow', () => {
    expect(flowsOf({ Logs: resource('AWS::S3::Bucket', { BucketName: 'logs', LoggingConfiguration: { DestinationBucketName: 'logs' } }) })).toEqual([]);
  });

  test('each end once, however often it is named', () => {
    const definition = { States: { A: { Resource: arn('Fn') }, B: { Resource: arn('Fn') } } };
    expect(flowsOf({ Machine: resource('AWS::StepFunctions::StateMachine', { DefinitionString: join('{"a":"', arn('Fn'), '","b":"', arn('Fn'), '"}') }), Fn: FUNCTION }))
      .toEqual(['Step Functions task: Machine <-> Fn']);
    expect(flowsOf({ Machine: resource('AWS::StepFunctions::StateMachine', { Definition: definition }), Fn: FUNCTION })).toHaveLength(2);
  });

  test('paths say where', () => {
    const [{ path }] = readFlows(applicationOf({ Resources: { Records: replicatingTo(arn('Copy')), Copy: BUCKET } }));
    expect(path).toBe('Properties.ReplicationConfiguration.Rules[0].Destination.Bucket');
  });
});

describe('circumstances', () => {
  test('a flow in one branch only', () => {
    expect(flowsOf({ Records: replicatingTo(ifProd(arn('Copy'), NO_VALUE)), Copy: BUCKET }, EITHER_WAY))
      .toEqual(['S3 replication: Records -> Copy when Stage = prod is true']);
  });

  test('another end in each branch', () => {
    expect(flowsOf({ Records: replicatingTo(ifProd(arn('Copy'), 'arn:aws:s3:::elsewhere')), Copy: BUCKET }, EITHER_WAY)).toEqual([
      'S3 replication: Records -> Copy when Stage = prod is true',
      'S3 replication: Records -> arn:aws:s3:::elsewhere when Stage = prod is false',
    ]);
  });

  test('the same end in either branch', () => {
    expect(flowsOf({ Records: replicatingTo(ifProd(arn('Copy'), arn('Copy'))), Copy: BUCKET }, EITHER_WAY)).toEqual(['S3 replication: Records -> Copy']);
  });

  test('a resource under a condition', () => {
    expect(flowsOf({ Records: { ...replicatingTo('arn:aws:s3:::x'), Condition: 'IsProd' } }, EITHER_WAY)[0]).toContain('when Stage = prod is true');
  });

  test('some of many values of a parameter', () => {
    const values = { Parameters: { P: { Type: 'String', AllowedValues: ['a', 'b', 'c', 'd', 'e'] } }, Mappings: { M: Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, { arn: 'arn:aws:s3:::x' }])) } };
    expect(flowsOf({ Records: replicatingTo({ 'Fn::FindInMap': ['M', ref('P'), 'arn'] }) }, values)[0])
      .toBe('S3 replication: Records -> arn:aws:s3:::x when parameter "P" is "a", or parameter "P" is "b", or parameter "P" is "c", and in 1 more cases');
  });

  test('more combinations than are tried say so', () => {
    const names = Array.from({ length: 11 }, (_, index) => `C${index}`);
    const rest = {
      Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String' }])),
      Conditions: Object.fromEntries(names.map((name) => [name, { 'Fn::Equals': [ref(name), 'x'] }])),
    };
    const flows = flowsOf({ Records: replicatingTo(join('arn:aws:s3:::', ...names.map((name) => ({ 'Fn::If': [name, 'a', 'b'] })))) }, rest);
    expect(flows.at(-1)).toBe('S3 replication: Records -> unreadable: too many conditions to try them all');
  });
});

describe('other templates', () => {
  const rules = (destination: Json) => ({ Records: replicatingTo(destination) });

  test('an import that another template exports', () => {
    const others = [{ name: 'shared', Resources: { Copy: BUCKET }, Outputs: { O: { Value: arn('Copy'), Export: { Name: 'copy' } } } }];
    expect(flowsOf(rules({ 'Fn::ImportValue': 'copy' }), { others })).toEqual(['S3 replication: Records -> shared#Copy']);
  });

  test('a bucket of another region, as aws-cdk-lib refers to it', () => {
    const name = '/cdk/exports/Clinic/OffsiteCopy';
    const others = [{ name: 'offsite', Resources: { Copy: BUCKET, Writer: resource('Custom::CrossRegionExportWriter', { WriterProps: { exports: { [name]: arn('Copy') } } }) } }];
    const Reader = resource('Custom::CrossRegionExportReader', { ReaderProps: { imports: { [name]: `{{resolve:ssm:${name}}}` } } });
    expect(flowsOf({ ...rules({ 'Fn::GetAtt': ['Reader', name] }), Reader }, { others })).toEqual(['S3 replication: Records -> offsite#Copy']);
  });

  test('an import that nobody here exports', () => {
    expect(flowsOf(rules({ 'Fn::ImportValue': 'copy' }))).toEqual(['S3 replication: Records -> ${import:copy}']);
  });

  test('the output of a nested stack', () => {
    const others = [{ name: 'nested', nestedAs: 'Nested', Resources: { Copy: BUCKET }, Outputs: { CopyArn: { Value: arn('Copy') } } }];
    expect(flowsOf({ ...rules({ 'Fn::GetAtt': ['Nested', 'Outputs.CopyArn'] }), Nested: resource('AWS::CloudFormation::Stack') }, { others }))
      .toEqual(['S3 replication: Records -> nested#Copy']);
  });

  test('a parameter of a nested stack', () => {
    const others = [{ name: 'nested', nestedAs: 'Nested', Resources: rules(ref('Target')), Parameters: { Target: { Type: 'String' } } }];
    expect(flowsOf({ Copy: BUCKET, Nested: resource('AWS::CloudFormation::Stack', { Parameters: { Target: arn('Copy') } }) }, { others }))
      .toEqual(['S3 replication: nested#Records -> Copy']);
  });
});

describe('JSON in properties', () => {
  const toDeadLetters = ['SQS dead-letter queue: Intake -> Dead'];

  test.each<[string, Json]>([
    ['an object', { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 3 }],
    ['text with a reference', join('{"deadLetterTargetArn":"', arn('Dead'), '","maxReceiveCount":3}')],
    ['text with a reference and a number that deployment knows', join('{"deadLetterTargetArn":"', arn('Dead'), '","maxReceiveCount":', ANY, '}')],
    ['text that is substituted', sub('{"deadLetterTargetArn":"${Dead.Arn}","maxReceiveCount":"70000019000001"}')],
  ])('a redrive policy as %s', (_, policy) => {
    expect(flowsOf({ Intake: resource('AWS::SQS::Queue', { RedrivePolicy: policy }), Dead: QUEUE }, ANY_TEXT)).toEqual(toDeadLetters);
  });

  test('a redrive policy as literal text', () => {
    const policy = JSON.stringify({ deadLetterTargetArn: 'arn:aws:sqs:us-east-1:111122223333:dead' });
    expect(flowsOf({ Intake: resource('AWS::SQS::Queue', { RedrivePolicy: policy }), Dead: resource('AWS::SQS::Queue', { QueueName: 'dead' }) })).toEqual(toDeadLetters);
  });

  test('text that is no JSON says so', () => {
    expect(flowsOf({ Intake: resource('AWS::SQS::Queue', { RedrivePolicy: '{"deadLetter' }) }))
      .toEqual(['SQS dead-letter queue: Intake -> unreadable: text that is no JSON']);
  });

  test('text that only deployment knows', () => {
    expect(flowsOf({ Intake: resource('AWS::SQS::Queue', { RedrivePolicy: ANY }) }, ANY_TEXT)).toEqual(['SQS dead-letter queue: Intake -> ${t@Any}']);
  });

  test('a dead-letter queue of a subscription', () => {
    const subscription = resource('AWS::SNS::Subscription', { TopicArn: ref('Alarms'), Protocol: 'sqs', Endpoint: arn('Intake'), RedrivePolicy: { deadLetterTargetArn: arn('Dead') } });
    expect(flowsOf({ Subscription: subscription, Alarms: resource('AWS::SNS::Topic'), Intake: QUEUE, Dead: QUEUE }))
      .toEqual(['SNS subscription: Alarms -> Intake', 'SNS dead-letter queue: Alarms -> Dead']);
  });
});

describe('settings of functions and containers', () => {
  function withVariables(Variables: JsonObject): JsonObject {
    return resource('AWS::Lambda::Function', { Environment: { Variables } });
  }

  test('references, ARNs, URLs and names of resources are places', () => {
    expect(flowsOf({
      Fn: withVariables({
        TABLE: ref('Records'),
        QUEUE: 'https://sqs.us-east-1.amazonaws.com/111122223333/intake',
        PARTNER: 'https://api.partner.example/v1',
        BUCKET: 'images',
        OTHER: { 'Fn::ImportValue': 'shared:Table' },
      }),
      Records: TABLE,
      Intake: resource('AWS::SQS::Queue', { QueueName: 'intake' }),
      Images: resource('AWS::S3::Bucket', { BucketName: 'images' }),
    })).toEqual([
      'Environment variable: Fn <-> Records', 'Environment variable: Fn <-> Intake', 'Environment variable: Fn <-> https://api.partner.example/v1',
      'Environment variable: Fn <-> Images', 'Environment variable: Fn <-> ${import:shared:Table}',
    ]);
  });

  test('words, parameters, keys, roles and secrets are none', () => {
    expect(flowsOf({
      Fn: withVariables({ STAGE: 'prod', LEVEL: ANY, KEY: ref('Key'), ROLE: 'arn:aws:iam::111122223333:role/r', SECRET: ref('Secret'), N: 3, REGION: ref('AWS::Region') }),
      Key: resource('AWS::KMS::Key'),
      Secret: resource('AWS::SecretsManager::Secret'),
    }, ANY_TEXT)).toEqual([]);
  });

  test('containers: environment, logs and file systems', () => {
    expect(flowsOf({
      Task: resource('AWS::ECS::TaskDefinition', {
        ContainerDefinitions: [{
          Environment: [{ Name: 'TABLE', Value: ref('Records') }],
          LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': ref('Log'), 'awslogs-region': 'us-east-1' } },
        }],
        Volumes: [{ EFSVolumeConfiguration: { FilesystemId: ref('Files') } }],
      }),
      Records: TABLE,
      Log: resource('AWS::Logs::LogGroup'),
      Files: resource('AWS::EFS::FileSystem'),
    })).toEqual(['Environment variable: Task <-> Records', 'Container log: Task -> Log', 'File system: Task <-> Files']);
  });
});

describe('workflows', () => {
  function machine(properties: JsonObject): JsonObject {
    return resource('AWS::StepFunctions::StateMachine', properties);
  }

  test('tasks, service integrations and substitutions, as aws-cdk-lib writes them', () => {
    const definition = join(
      '{"StartAt":"Send","States":{"Send":{"Type":"Task","Resource":"arn:', ref('AWS::Partition'), ':states:::sqs:sendMessage","Parameters":{"QueueUrl":"', ref('Intake'),
      '","MessageBody.$":"$.x"},"Next":"Read"},"Read":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:comprehend:detectEntities","Next":"Call"},"Call":{"Resource":"${Fn}"}}}');
    expect(flowsOf({ M: machine({ DefinitionString: definition, DefinitionSubstitutions: { Fn: arn('Fn') } }), Intake: QUEUE, Fn: FUNCTION })).toEqual([
      'Step Functions task: M <-> arn:${AWS::Partition}:states:::sqs:sendMessage',
      'Step Functions task: M <-> Intake',
      'Step Functions task: M <-> arn:aws:states:::aws-sdk:comprehend:detectEntities',
      'Step Functions task: M <-> Fn',
    ]);
  });

  test('names in parameters', () => {
    const Definition = { States: { Put: { Resource: 'arn:aws:states:::dynamodb:putItem', Parameters: { TableName: 'records' } } } };
    expect(flowsOf({ M: machine({ Definition }), Records: resource('AWS::DynamoDB::Table', { TableName: 'records' }) })).toContain('Step Functions task: M <-> Records');
  });

  test('a broken definition, and one that is kept in S3', () => {
    expect(flowsOf({ M: machine({ DefinitionString: '{"StartAt"' }) })).toEqual(['Step Functions task: M <-> unreadable: text that is no JSON']);
    expect(flowsOf({ M: machine({ DefinitionS3Location: { Bucket: 'b', Key: 'k' } }) }))
      .toEqual(['Step Functions task: M <-> unreadable: a definition that is kept in S3']);
  });
});

describe('through other resources', () => {
  test('a backup selection leads to the vaults of its plan, and the plan to its copies', () => {
    const rule = { TargetBackupVault: ref('Vault'), CopyActions: [{ DestinationBackupVaultArn: 'arn:aws:backup:us-west-2:999988887777:backup-vault:far' }] };
    expect(flowsOf({
      Selection: resource('AWS::Backup::BackupSelection', { BackupPlanId: ref('Plan'), BackupSelection: { Resources: [arn('Records'), 'arn:aws:rds:*:*:db:*'] } }),
      Plan: resource('AWS::Backup::BackupPlan', { BackupPlan: { BackupPlanRule: [rule, { TargetBackupVault: 'other' }] } }),
      Vault: resource('AWS::Backup::BackupVault'),
      Records: TABLE,
    })).toEqual([
      'Backup: Records -> Vault', 'Backup: Records -> other', 'Backup: arn:aws:rds:*:*:db:* -> Vault', 'Backup: arn:aws:rds:*:*:db:* -> other',
      'Backup copy: Vault -> arn:aws:backup:us-west-2:999988887777:backup-vault:far',
    ]);
  });

  test('a plan may call its vault by its name', () => {
    expect(flowsOf({
      Selection: resource('AWS::Backup::BackupSelection', { BackupPlanId: ref('Plan'), BackupSelection: { Resources: [arn('Records')] } }),
      Plan: resource('AWS::Backup::BackupPlan', { BackupPlan: { BackupPlanRule: [{ TargetBackupVault: 'copies' }] } }),
      Vault: resource('AWS::Backup::BackupVault', { BackupVaultName: 'copies' }),
      Records: TABLE,
    })).toEqual(['Backup: Records -> Vault']);
  });

  test('a log delivery leads from what logs to what takes the logs', () => {
    expect(flowsOf({
      Delivery: resource('AWS::Logs::Delivery', { DeliverySourceName: 'cdn', DeliveryDestinationArn: arn('Destination') }),
      Source: resource('AWS::Logs::DeliverySource', { Name: 'cdn', ResourceArn: ref('Cdn') }),
      Destination: resource('AWS::Logs::DeliveryDestination', { Name: 'd', DestinationResourceArn: arn('Logs') }),
      Cdn: resource('AWS::CloudFront::Distribution'),
      Logs: BUCKET,
    })).toEqual(['Log delivery: Cdn -> Logs']);
  });
});

describe('rows with circumstances of their own', () => {
  test('attributes of a load balancer', () => {
    const LoadBalancerAttributes = [
      { Key: 'access_logs.s3.enabled', Value: 'true' }, { Key: 'access_logs.s3.bucket', Value: 'logs' }, { Key: 'connection_logs.s3.bucket', Value: ref('Logs') },
    ];
    expect(flowsOf({ Balancer: resource('AWS::ElasticLoadBalancingV2::LoadBalancer', { LoadBalancerAttributes }), Logs: BUCKET }))
      .toEqual(['Load balancer log: Balancer -> logs', 'Load balancer log: Balancer -> Logs']);
  });

  test('source and target endpoints of a migration', () => {
    const endpoints = {
      From: resource('AWS::DMS::Endpoint', { EndpointType: 'source', EngineName: 'mysql', ServerName: 'db.clinic.example' }),
      To: resource('AWS::DMS::Endpoint', { EndpointType: 'target', EngineName: 's3', S3Settings: { BucketName: ref('Lake') } }),
      Lake: BUCKET,
      Task: resource('AWS::DMS::ReplicationTask', { SourceEndpointArn: ref('From'), TargetEndpointArn: ref('To') }),
    };
    expect(flowsOf(endpoints)).toEqual(['DMS source: db.clinic.example -> From', 'DMS target: To -> Lake', 'DMS replication: From -> To']);
  });

  test('an endpoint that may be either', () => {
    expect(flowsOf({ E: resource('AWS::DMS::Endpoint', { EndpointType: ANY, ServerName: 'db.clinic.example' }) }, ANY_TEXT))
      .toEqual(['DMS source: db.clinic.example -> E', 'DMS target: E -> db.clinic.example']);
  });

  test('rules of the default bus, of another bus, and their dead letters', () => {
    expect(flowsOf({
      Bus: resource('AWS::Events::EventBus'),
      Default: resource('AWS::Events::Rule', { Targets: [{ Id: 'a', Arn: arn('Fn') }] }),
      Own: resource('AWS::Events::Rule', { EventBusName: ref('Bus'), Targets: [{ Id: 'a', Arn: arn('Api'), DeadLetterConfig: { Arn: arn('Dead') } }] }),
      Api: resource('AWS::Events::ApiDestination', { InvocationEndpoint: 'https://partner.example/events', ConnectionArn: 'arn:aws:events:us-east-1:111122223333:connection/c/1' }),
      Fn: FUNCTION,
      Dead: QUEUE,
    })).toEqual([
      'EventBridge target: arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default -> Fn',
      'EventBridge target: Bus -> Api',
      'EventBridge dead-letter queue: Bus -> Dead',
      'EventBridge API destination: Api <-> https://partner.example/events',
    ]);
  });

  test('notifications as aws-cdk-lib adds them', () => {
    const NotificationConfiguration = { LambdaFunctionConfigurations: [{ LambdaFunctionArn: arn('Fn') }], EventBridgeConfiguration: {} };
    expect(flowsOf({ Notifications: resource('Custom::S3BucketNotifications', { BucketName: ref('Records'), NotificationConfiguration }), Records: BUCKET, Fn: FUNCTION })).toEqual([
      'S3 notification: Records -> Fn',
      'S3 notification: Records -> arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default',
    ]);
  });

  test('an API that integrates a function and a queue', () => {
    const uri = join('arn:', ref('AWS::Partition'), ':apigateway:', ref('AWS::Region'), ':lambda:path/2015-03-31/functions/', arn('Fn'), '/invocations');
    expect(flowsOf({
      Api: resource('AWS::ApiGateway::RestApi'),
      Get: resource('AWS::ApiGateway::Method', { RestApiId: ref('Api'), Integration: { Uri: uri } }),
      Post: resource('AWS::ApiGateway::Method', { RestApiId: ref('Api'), Integration: { Uri: 'arn:aws:apigateway:us-east-1:sqs:path/111122223333/intake' } }),
      Fn: FUNCTION,
      Intake: resource('AWS::SQS::Queue', { QueueName: 'intake' }),
    })).toEqual(['API integration: Api <-> Fn', 'API integration: Api <-> Intake']);
  });

  test('an API that goes through a private link: the URI only says whom it asks', () => {
    const method = (connectionType: Json) => resource('AWS::ApiGateway::Method', {
      RestApiId: ref('Api'), Integration: { Uri: 'https://visits.clinic.example/', ConnectionType: connectionType, ConnectionId: ref('Link') },
    });
    const rest = { Api: resource('AWS::ApiGateway::RestApi'), Link: resource('AWS::ApiGateway::VpcLink', { TargetArns: [ref('Balancer')] }), Balancer: resource('AWS::ElasticLoadBalancingV2::LoadBalancer') };
    const throughLink = ['API integration: Api <-> Link', 'API private link: Link <-> Balancer'];
    expect(flowsOf({ Method: method('VPC_LINK'), ...rest })).toEqual(throughLink);
    expect(flowsOf({ Method: method(NO_VALUE), ...rest })).toEqual(['API integration: Api <-> https://visits.clinic.example/', ...throughLink]);
    expect(flowsOf({ Method: method(ANY), ...rest }, ANY_TEXT)).toContain('API integration: Api <-> https://visits.clinic.example/');
  });

  test('an API in the middle of an address, as aws-cdk-lib takes the host of an API', () => {
    const url = join('https://', ref('Api'), '.execute-api.us-east-1.amazonaws.com/prod/');
    const Cdn = resource('AWS::CloudFront::Distribution', { DistributionConfig: { Origins: [{ DomainName: { 'Fn::Select': [2, { 'Fn::Split': ['/', url] }] } }] } });
    expect(flowsOf({ Cdn, Api: resource('AWS::ApiGateway::RestApi') })).toEqual(['CloudFront origin: Cdn <-> Api']);
  });

  test('replicas of a table, of which the one in the region of the template is the table itself', () => {
    const table = (region: Json) => ({ Table: resource('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: region }, { Region: 'us-west-2' }] }) });
    const replica = 'DynamoDB replica: Table <-> arn:${AWS::Partition}:dynamodb:us-west-2:${AWS::AccountId}:*';
    expect(flowsOf(table('us-east-1'), { environment: { region: 'us-east-1' } })).toEqual([replica]);
    expect(flowsOf(table(ref('AWS::Region')))).toEqual([replica]);
    expect(flowsOf(table('us-east-1'))).toHaveLength(2);
  });

  test('an API that a document defines', () => {
    const Body = { paths: { '/': { get: { 'x-amazon-apigateway-integration': { type: 'http_proxy', uri: 'https://partner.example' }, 'responses': { 200: { description: 'uri' } } } } } };
    expect(flowsOf({ Api: resource('AWS::ApiGateway::RestApi', { Body }) })).toEqual(['API integration: Api <-> https://partner.example']);
  });

  test('subscriptions of every kind, inline too', () => {
    const subscribed = (...endpoints: Json[]) => resource('AWS::SNS::Topic', { Subscription: endpoints.map((Endpoint) => ({ Protocol: 'p', Endpoint })) });
    expect(flowsOf({ T: subscribed('nurse@clinic.example', '+12065550100', 'https://hook.example', arn('Intake')), Intake: QUEUE })).toEqual([
      'SNS subscription: T -> nurse@clinic.example', 'SNS subscription: T -> +12065550100', 'SNS subscription: T -> https://hook.example', 'SNS subscription: T -> Intake',
    ]);
  });

  test('the pairs of a list stay together', () => {
    const ReplicationInfoList = [{ SourceKafkaClusterArn: ref('A'), TargetKafkaClusterArn: ref('B') }, { SourceKafkaClusterArn: ref('B'), TargetKafkaClusterArn: ref('C') }];
    const clusters = Object.fromEntries(['A', 'B', 'C'].map((id) => [id, resource('AWS::MSK::Cluster')]));
    expect(flowsOf({ R: resource('AWS::MSK::Replicator', { ReplicationInfoList }), ...clusters })).toEqual(['MSK replication: A -> B', 'MSK replication: B -> C']);
  });
});
