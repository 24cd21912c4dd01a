import type { EndSource, FlowSource, FlowTable } from '../flow-source';
import { arnOf, bucket, eventBus, firehose, lambda, logGroup, queue, topic } from './ends';

/** Where a queue, a topic or a subscription sends what nobody took. */
const DEAD_LETTERS: EndSource = { ...queue('RedrivePolicy'), below: ['deadLetterTargetArn'] };

const BUS: EndSource = { ...eventBus('EventBusName'), otherwise: arnOf('events', 'event-bus/default') };

/** Queues, topics, events and what moves them on. */
export const MESSAGING: FlowTable = {
  'AWS::SNS::Subscription': [
    { kind: 'SNS subscription', from: topic('TopicArn'), to: 'Endpoint' },
    { kind: 'SNS dead-letter queue', from: topic('TopicArn'), to: DEAD_LETTERS },
  ],
  'AWS::SNS::Topic': [{ kind: 'SNS subscription', to: 'Subscription[*].Endpoint' }],
  'AWS::SQS::Queue': [{ kind: 'SQS dead-letter queue', to: DEAD_LETTERS }],
  'AWS::AmazonMQ::Broker': [
    { kind: 'MQ broker log', where: { path: 'Logs.General', is: ['true'] }, to: { otherwise: arnOf('logs', 'log-group:/aws/amazonmq/broker/*') } },
    { kind: 'MQ broker log', where: { path: 'Logs.Audit', is: ['true'] }, to: { otherwise: arnOf('logs', 'log-group:/aws/amazonmq/broker/*') } },
    { kind: 'MQ data replication', from: 'DataReplicationPrimaryBrokerArn' },
  ],

  'AWS::Events::Rule': [
    { kind: 'EventBridge target', from: BUS, to: 'Targets[*].Arn' },
    { kind: 'EventBridge dead-letter queue', from: BUS, to: queue('Targets[*].DeadLetterConfig.Arn') },
  ],
  'AWS::Events::EventBus': [
    { kind: 'EventBridge dead-letter queue', to: queue('DeadLetterConfig.Arn') },
    { kind: 'EventBridge partner events', from: 'EventSourceName' },
  ],
  'AWS::Events::Archive': [{ kind: 'EventBridge archive', from: eventBus('SourceArn') }],
  'AWS::Events::Endpoint': [{ kind: 'EventBridge global endpoint', to: eventBus('EventBuses[*].EventBusArn') }],
  'AWS::Events::ApiDestination': [{ kind: 'EventBridge API destination', to: 'InvocationEndpoint', bothWays: true }],
  'AWS::Events::Connection': [
    { kind: 'EventBridge connection', to: 'AuthParameters.OAuthParameters.AuthorizationEndpoint' },
    { kind: 'EventBridge connection', to: 'AuthParameters.ConnectivityParameters.ResourceParameters.ResourceConfigurationArn' },
    { kind: 'EventBridge connection', to: 'InvocationConnectivityParameters.ResourceParameters.ResourceConfigurationArn' },
  ],
  'AWS::EventSchemas::Discoverer': [{ kind: 'EventBridge schema discovery', from: eventBus('SourceArn') }],
  'AWS::Scheduler::Schedule': [
    { kind: 'EventBridge schedule', to: 'Target.Arn' },
    { kind: 'EventBridge dead-letter queue', to: queue('Target.DeadLetterConfig.Arn') },
  ],
  'AWS::Pipes::Pipe': [
    { kind: 'EventBridge pipe', from: 'Source', to: 'Target' },
    { kind: 'EventBridge pipe enrichment', from: 'Source', to: 'Enrichment', bothWays: true },
    { kind: 'EventBridge pipe', from: 'SourceParameters.SelfManagedKafkaParameters.AdditionalBootstrapServers', to: 'Target' },
    { kind: 'EventBridge dead-letter queue', from: 'Source', to: queue('SourceParameters.DynamoDBStreamParameters.DeadLetterConfig.Arn') },
    { kind: 'EventBridge dead-letter queue', from: 'Source', to: queue('SourceParameters.KinesisStreamParameters.DeadLetterConfig.Arn') },
    { kind: 'EventBridge pipe log', to: logGroup('LogConfiguration.CloudwatchLogsLogDestination.LogGroupArn') },
    { kind: 'EventBridge pipe log', to: firehose('LogConfiguration.FirehoseLogDestination.DeliveryStreamArn') },
    { kind: 'EventBridge pipe log', to: bucket('LogConfiguration.S3LogDestination.BucketName') },
  ],

  'AWS::SES::ConfigurationSet': [{ kind: 'SES archive', to: 'ArchivingOptions.ArchiveArn' }],
  'AWS::SES::ConfigurationSetEventDestination': [
    { kind: 'SES event destination', from: 'ConfigurationSetName', to: firehose('EventDestination.KinesisFirehoseDestination.DeliveryStreamARN') },
    { kind: 'SES event destination', from: 'ConfigurationSetName', to: topic('EventDestination.SnsDestination.TopicARN') },
    { kind: 'SES event destination', from: 'ConfigurationSetName', to: eventBus('EventDestination.EventBridgeDestination.EventBusArn') },
  ],
  'AWS::SES::ReceiptRule': [
    receipt(bucket, 'S3Action.BucketName'),
    receipt(lambda, 'LambdaAction.FunctionArn'),
    receipt(topic, 'SNSAction.TopicArn'),
    ...['BounceAction', 'LambdaAction', 'S3Action', 'StopAction', 'WorkmailAction'].map((action) => receipt(topic, `${action}.TopicArn`)),
    receipt((path) => ({ path }), 'WorkmailAction.OrganizationArn'),
    receipt((path) => ({ path }), 'ConnectAction.InstanceARN'),
  ],
  'AWS::SES::MailManagerRuleSet': [
    mailManager(bucket, 'WriteToS3.S3Bucket'),
    mailManager(lambda, 'InvokeLambda.FunctionArn'),
    mailManager(topic, 'PublishToSns.TopicArn'),
    mailManager((path) => ({ path }), 'Archive.TargetArchive'),
    mailManager((path) => ({ path }), 'DeliverToMailbox.MailboxArn'),
    mailManager((path) => ({ path }), 'Relay.Relay'),
  ],
  'AWS::SES::MailManagerIngressPoint': [{ kind: 'SES mail', to: 'RuleSetId' }],
  'AWS::SES::MailManagerRelay': [{ kind: 'SES relay', to: 'ServerName' }],
  'AWS::PinpointEmail::ConfigurationSetEventDestination': [
    {
      kind: 'Pinpoint event destination',
      from: 'ConfigurationSetName',
      to: firehose('EventDestination.KinesisFirehoseDestination.DeliveryStreamArn'),
    },
    { kind: 'Pinpoint event destination', from: 'ConfigurationSetName', to: topic('EventDestination.SnsDestination.TopicArn') },
    { kind: 'Pinpoint event destination', from: 'ConfigurationSetName', to: 'EventDestination.PinpointDestination.ApplicationArn' },
  ],
  'AWS::Pinpoint::EventStream': [{ kind: 'Pinpoint event stream', from: 'ApplicationId', to: 'DestinationStreamArn' }],
  'AWS::Pinpoint::ApplicationSettings': [
    { kind: 'Pinpoint campaign hook', from: 'ApplicationId', to: lambda('CampaignHook.LambdaFunctionName'), bothWays: true },
    { kind: 'Pinpoint campaign hook', from: 'ApplicationId', to: 'CampaignHook.WebUrl', bothWays: true },
  ],
  'AWS::Pinpoint::Campaign': [
    { kind: 'Pinpoint campaign hook', to: lambda('CampaignHook.LambdaFunctionName'), bothWays: true },
    { kind: 'Pinpoint campaign hook', to: 'CampaignHook.WebUrl', bothWays: true },
    { kind: 'Pinpoint custom delivery', to: 'CustomDeliveryConfiguration.DeliveryUri' },
    { kind: 'Pinpoint custom delivery', to: 'AdditionalTreatments[*].CustomDeliveryConfiguration.DeliveryUri' },
  ],
  'AWS::SMSVOICE::ConfigurationSet': [
    { kind: 'SMS event destination', to: logGroup('EventDestinations[*].CloudWatchLogsDestination.LogGroupArn') },
    { kind: 'SMS event destination', to: firehose('EventDestinations[*].KinesisFirehoseDestination.DeliveryStreamArn') },
    { kind: 'SMS event destination', to: topic('EventDestinations[*].SnsDestination.TopicArn') },
  ],
  'AWS::SMSVOICE::PhoneNumber': [{ kind: 'SMS two-way channel', to: 'TwoWay.ChannelArn' }],
  'AWS::SMSVOICE::Pool': [{ kind: 'SMS two-way channel', to: 'TwoWay.ChannelArn' }],
};

type Named = (path: string) => EndSource;

function receipt(end: Named, path: string): FlowSource {
  return { kind: 'SES receipt', to: end(`Rule.Actions[*].${path}`) };
}

function mailManager(end: Named, path: string): FlowSource {
  return { kind: 'SES mail', to: end(`Rules[*].Actions[*].${path}`) };
}
