import { unreadable } from '../address';
import type { EndSource, FlowSource, FlowTable } from '../flow-source';
import { anywhereIn, bucket, firehose, lambda, logGroup, named, queue, service, stream, table, topic } from './ends';

const userPool = named('AWS::Cognito::UserPool')('UserPoolId');
const STATE_MACHINE = 'Step Functions task';

/** Workflows and connections between applications. */
export const INTEGRATION: FlowTable = {
  'AWS::StepFunctions::StateMachine': [
    { kind: STATE_MACHINE, to: anywhereIn('DefinitionString'), bothWays: true },
    { kind: STATE_MACHINE, to: anywhereIn('Definition'), bothWays: true },
    { kind: STATE_MACHINE, to: anywhereIn('DefinitionSubstitutions'), bothWays: true },
    {
      kind: STATE_MACHINE,
      where: { path: 'DefinitionS3Location.Bucket' },
      to: { otherwise: unreadable('a definition that is kept in S3') },
      bothWays: true,
    },
    { kind: 'Step Functions log', to: logGroup('LoggingConfiguration.Destinations[*].CloudWatchLogsLogGroup.LogGroupArn') },
    { kind: 'X-Ray trace', where: { path: 'TracingConfiguration.Enabled', is: ['true'] }, to: service('xray') },
  ],
  'AWS::Serverless::StateMachine': [
    { kind: STATE_MACHINE, to: anywhereIn('Definition'), bothWays: true },
    { kind: STATE_MACHINE, to: anywhereIn('DefinitionSubstitutions'), bothWays: true },
  ],

  'AWS::AppFlow::Flow': [
    { kind: 'AppFlow source', from: bucket('SourceFlowConfig.SourceConnectorProperties.S3.BucketName') },
    { kind: 'AppFlow source', where: { path: 'SourceFlowConfig.ConnectorProfileName' }, from: 'SourceFlowConfig.ConnectorType' },
    destination(bucket, 'S3.BucketName'),
    destination(bucket, 'Upsolver.BucketName'),
    destination(bucket, 'Redshift.IntermediateBucketName'),
    destination(bucket, 'Snowflake.IntermediateBucketName'),
    destination(bucket, 'SAPOData.SuccessResponseHandlingConfig.BucketName'),
    {
      kind: 'AppFlow destination',
      each: 'DestinationFlowConfigList',
      where: { path: 'ConnectorProfileName' },
      to: 'ConnectorType',
    },
    { kind: 'AppFlow destination', to: 'DestinationFlowConfigList[*].DestinationConnectorProperties.EventBridge.Object' },
    ...['CustomConnector', 'EventBridge', 'Marketo', 'Redshift', 'SAPOData', 'Salesforce', 'Snowflake', 'Zendesk'].map((name): FlowSource => ({
      kind: 'AppFlow errors',
      to: bucket(`DestinationFlowConfigList[*].DestinationConnectorProperties.${name}.ErrorHandlingConfig.BucketName`),
    })),
  ],
  'AWS::AppFlow::Connector': [{ kind: 'AppFlow connector', to: lambda('ConnectorProvisioningConfig.Lambda.LambdaArn'), bothWays: true }],
  'AWS::AppFlow::ConnectorProfile': [
    ...['Datadog', 'Dynatrace', 'InforNexus', 'Marketo', 'Pardot', 'Salesforce', 'ServiceNow', 'Slack', 'Veeva', 'Zendesk']
      .map((name): FlowSource => ({
        kind: 'AppFlow connection',
        to: `ConnectorProfileConfig.ConnectorProfileProperties.${name}.InstanceUrl`,
        bothWays: true,
      })),
    connection({ path: 'ConnectorProfileConfig.ConnectorProfileProperties.SAPOData.ApplicationHostUrl' }),
    connection({ path: 'ConnectorProfileConfig.ConnectorProfileProperties.Snowflake.AccountName' }),
    connection({ path: 'ConnectorProfileConfig.ConnectorProfileProperties.Redshift.DatabaseUrl' }),
    connection(named('AWS::Redshift::Cluster')('ConnectorProfileConfig.ConnectorProfileProperties.Redshift.ClusterIdentifier')),
    connection(named('AWS::RedshiftServerless::Workgroup')('ConnectorProfileConfig.ConnectorProfileProperties.Redshift.WorkgroupName')),
    connection(bucket('ConnectorProfileConfig.ConnectorProfileProperties.Redshift.BucketName')),
    connection(bucket('ConnectorProfileConfig.ConnectorProfileProperties.Snowflake.BucketName')),
  ],
  'AWS::AppIntegrations::DataIntegration': [{ kind: 'App integration', from: 'SourceURI' }],
  'AWS::AppIntegrations::EventIntegration': [{ kind: 'App integration', from: 'EventFilter.Source', to: 'EventBridgeBus' }],
  'AWS::AppIntegrations::Application': [{ kind: 'App integration', to: 'ApplicationSourceConfig.ExternalUrlConfig.AccessUrl' }],
  'AWS::B2BI::Capability': [
    { kind: 'EDI input', from: bucket('Configuration.Edi.InputLocation.BucketName') },
    { kind: 'EDI output', to: bucket('Configuration.Edi.OutputLocation.BucketName') },
  ],

  'AWS::Cognito::UserPool': triggers(),
  'AWS::Cognito::UserPoolRegionalConfigurationAttachment': triggers().map((source) => ({ ...source, from: userPool })),
  'AWS::Cognito::UserPoolClient': [
    { kind: 'Cognito analytics', from: userPool, to: 'AnalyticsConfiguration.ApplicationArn' },
    { kind: 'Cognito analytics', from: userPool, to: 'AnalyticsConfiguration.ApplicationId' },
  ],
  'AWS::Cognito::LogDeliveryConfiguration': [
    { kind: 'Cognito log', from: userPool, to: logGroup('LogConfigurations[*].CloudWatchLogsConfiguration.LogGroupArn') },
    { kind: 'Cognito log', from: userPool, to: firehose('LogConfigurations[*].FirehoseConfiguration.StreamArn') },
    { kind: 'Cognito log', from: userPool, to: bucket('LogConfigurations[*].S3Configuration.BucketArn') },
  ],
  'AWS::Cognito::IdentityPool': [
    { kind: 'Cognito sync stream', to: stream('CognitoStreams.StreamName') },
    { kind: 'Cognito sync trigger', to: { ...lambda('CognitoEvents'), below: 'any' }, bothWays: true },
  ],

  'AWS::IoT::TopicRule': ['Actions[*]', 'ErrorAction'].flatMap((action) => topicRule(`TopicRulePayload.${action}`)),
  'AWS::IoT::TopicRuleDestination': [
    { kind: 'IoT destination', to: 'HttpUrlProperties.ConfirmationUrl' },
    { kind: 'IoT destination', to: 'InfluxDBProperties.Endpoint' },
  ],
  'AWS::IoT::Logging': [{ kind: 'IoT log', to: logGroup('EventConfigurations[*].LogDestination') }],
  'AWS::IoT::ProvisioningTemplate': [{ kind: 'IoT provisioning hook', to: lambda('PreProvisioningHook.TargetArn'), bothWays: true }],
  'AWS::IoT::Authorizer': [{ kind: 'IoT authorizer', to: lambda('AuthorizerFunctionArn'), bothWays: true }],
  'AWS::IoTEvents::AlarmModel': iotEvents('AlarmEventActions.AlarmActions[*]'),
  'AWS::IoTEvents::DetectorModel': ['OnEnter.Events[*]', 'OnExit.Events[*]', 'OnInput.Events[*]', 'OnInput.TransitionEvents[*]']
    .flatMap((events) => iotEvents(`DetectorModelDefinition.States[*].${events}.Actions[*]`)),
  'AWS::IoTAnalytics::Channel': [{ kind: 'IoT Analytics storage', to: bucket('ChannelStorage.CustomerManagedS3.Bucket') }],
  'AWS::IoTAnalytics::Datastore': [
    { kind: 'IoT Analytics storage', to: bucket('DatastoreStorage.CustomerManagedS3.Bucket') },
    { kind: 'IoT Analytics storage', to: bucket('DatastoreStorage.IotSiteWiseMultiLayerStorage.CustomerManagedS3Storage.Bucket') },
  ],
  'AWS::IoTAnalytics::Dataset': [
    { kind: 'IoT Analytics delivery', to: bucket('ContentDeliveryRules[*].Destination.S3DestinationConfiguration.Bucket') },
  ],
  'AWS::IoTAnalytics::Pipeline': [{ kind: 'IoT Analytics activity', to: lambda('PipelineActivities[*].Lambda.LambdaName'), bothWays: true }],
  'AWS::IoTFleetWise::Campaign': [
    { kind: 'IoT FleetWise campaign', to: bucket('DataDestinationConfigs[*].S3Config.BucketArn') },
    { kind: 'IoT FleetWise campaign', to: 'DataDestinationConfigs[*].TimestreamConfig.TimestreamTableArn' },
    { kind: 'IoT FleetWise campaign', to: 'DataDestinationConfigs[*].MqttTopicConfig.MqttTopicArn' },
  ],
  'AWS::Location::TrackerConsumer': [{ kind: 'Location tracker', from: named('AWS::Location::Tracker')('TrackerName'), to: 'ConsumerArn' }],

  'AWS::Connect::InstanceStorageConfig': [
    { kind: 'Connect storage', from: 'InstanceArn', to: bucket('S3Config.BucketName') },
    { kind: 'Connect storage', from: 'InstanceArn', to: stream('KinesisStreamConfig.StreamArn') },
    { kind: 'Connect storage', from: 'InstanceArn', to: firehose('KinesisFirehoseConfig.FirehoseArn') },
    { kind: 'Connect storage', where: { path: 'KinesisVideoStreamConfig' }, from: 'InstanceArn', to: service('kinesisvideo') },
  ],
  'AWS::Connect::IntegrationAssociation': [
    { kind: 'Connect integration', from: 'InstanceId', to: 'IntegrationArn', bothWays: true },
  ],
  'AWS::CustomerProfiles::Domain': [
    { kind: 'Customer Profiles dead letters', to: queue('DeadLetterQueueUrl') },
    { kind: 'Customer Profiles export', to: bucket('Matching.ExportingConfig.S3Exporting.S3BucketName') },
    { kind: 'Customer Profiles export', to: bucket('RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName') },
  ],
  'AWS::CustomerProfiles::EventStream': [{ kind: 'Customer Profiles stream', to: stream('Uri') }],
  'AWS::CustomerProfiles::Integration': [
    { kind: 'Customer Profiles source', from: 'Uri' },
    { kind: 'Customer Profiles source', from: bucket('FlowDefinition.SourceFlowConfig.SourceConnectorProperties.S3.BucketName') },
  ],
  'AWS::Lex::BotAlias': [
    { kind: 'Lex fulfillment', to: lambda('BotAliasLocaleSettings[*].BotAliasLocaleSetting.CodeHookSpecification.LambdaCodeHook.LambdaArn'), bothWays: true },
    { kind: 'Lex conversation log', to: bucket('ConversationLogSettings.AudioLogSettings[*].Destination.S3Bucket.S3BucketArn') },
    { kind: 'Lex conversation log', to: logGroup('ConversationLogSettings.TextLogSettings[*].Destination.CloudWatch.CloudWatchLogGroupArn') },
  ],
  'AWS::Lex::Bot': [
    { kind: 'Lex conversation log', to: bucket('TestBotAliasSettings.ConversationLogSettings.AudioLogSettings[*].Destination.S3Bucket.S3BucketArn') },
    {
      kind: 'Lex conversation log',
      to: logGroup('TestBotAliasSettings.ConversationLogSettings.TextLogSettings[*].Destination.CloudWatch.CloudWatchLogGroupArn'),
    },
  ],
  'AWS::Chime::AppInstanceBot': [{ kind: 'Chime bot', to: 'Configuration.Lex.LexBotAliasArn', bothWays: true }],
  'AWS::Chime::ChannelFlow': [{ kind: 'Chime processor', to: lambda('Processors[*].Configuration.Lambda.ResourceArn'), bothWays: true }],
  'AWS::Chime::MediaInsightsPipelineConfiguration': [
    { kind: 'Chime media insights', to: stream('Elements[*].KinesisDataStreamSinkConfiguration.InsightsTarget') },
    { kind: 'Chime media insights', to: bucket('Elements[*].S3RecordingSinkConfiguration.Destination') },
  ],
  'AWS::Chime::SipMediaApplication': [{ kind: 'Chime SIP media application', to: lambda('Endpoints[*].LambdaArn'), bothWays: true }],
  'AWS::IVS::RecordingConfiguration': [{ kind: 'IVS recording', to: bucket('DestinationConfiguration.S3.BucketName') }],
  'AWS::IVS::StorageConfiguration': [{ kind: 'IVS recording', to: bucket('S3.BucketName') }],
  'AWS::IVSChat::Room': [{ kind: 'IVS Chat review', to: lambda('MessageReviewHandler.Uri'), bothWays: true }],
};

function destination(end: (path: string) => EndSource, path: string): FlowSource {
  return { kind: 'AppFlow destination', to: end(`DestinationFlowConfigList[*].DestinationConnectorProperties.${path}`) };
}

function connection(to: EndSource): FlowSource {
  return { kind: 'AppFlow connection', to, bothWays: true };
}

function triggers(): FlowSource[] {
  const names = [
    'CreateAuthChallenge', 'CustomMessage', 'DefineAuthChallenge', 'PostAuthentication', 'PostConfirmation', 'PreAuthentication', 'PreSignUp',
    'PreTokenGeneration', 'UserMigration', 'VerifyAuthChallengeResponse', 'CustomEmailSender.LambdaArn', 'CustomSMSSender.LambdaArn',
    'InboundFederation.LambdaArn', 'PreTokenGenerationConfig.LambdaArn',
  ];
  return [
    ...names.map((name): FlowSource => ({ kind: 'Cognito trigger', to: lambda(`LambdaConfig.${name}`), bothWays: true })),
    { kind: 'Cognito e-mail', to: 'EmailConfiguration.SourceArn' },
  ];
}

function topicRule(action: string): FlowSource[] {
  const ends: EndSource[] = [
    logGroup(`${action}.CloudwatchLogs.LogGroupName`),
    table(`${action}.DynamoDB.TableName`),
    table(`${action}.DynamoDBv2.PutItem.TableName`),
    { path: `${action}.Elasticsearch.Endpoint` },
    firehose(`${action}.Firehose.DeliveryStreamName`),
    { path: `${action}.Http.Url` },
    { path: `${action}.InfluxDB.DestinationArn` },
    named('AWS::IoTAnalytics::Channel')(`${action}.IotAnalytics.ChannelName`),
    named('AWS::IoTEvents::Input')(`${action}.IotEvents.InputName`),
    { path: `${action}.Kafka.DestinationArn` },
    stream(`${action}.Kinesis.StreamName`),
    lambda(`${action}.Lambda.FunctionArn`),
    named('AWS::Location::Tracker')(`${action}.Location.TrackerName`),
    { path: `${action}.OpenSearch.Endpoint` },
    bucket(`${action}.S3.BucketName`),
    topic(`${action}.Sns.TargetArn`),
    queue(`${action}.Sqs.QueueUrl`),
    named('AWS::StepFunctions::StateMachine')(`${action}.StepFunctions.StateMachineName`),
    named('AWS::Timestream::Database')(`${action}.Timestream.DatabaseName`),
  ];
  return ends.map((to) => ({ kind: 'IoT rule', to }));
}

function iotEvents(action: string): FlowSource[] {
  const ends: EndSource[] = [
    table(`${action}.DynamoDB.TableName`),
    table(`${action}.DynamoDBv2.TableName`),
    firehose(`${action}.Firehose.DeliveryStreamName`),
    lambda(`${action}.Lambda.FunctionArn`),
    topic(`${action}.Sns.TargetArn`),
    queue(`${action}.Sqs.QueueUrl`),
  ];
  return ends.map((to) => ({ kind: 'IoT Events action', to }));
}
