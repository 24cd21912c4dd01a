import type { EndSource, FlowSource, FlowTable } from '../flow-source';
import { anywhereIn, arnOf, bucket, eventBus, lambda, LOGS, named, service, table } from './ends';

const EXECUTION_LOG: EndSource = { otherwise: arnOf('logs', 'log-group:API-Gateway-Execution-Logs_*') };
const restApi = named('AWS::ApiGateway::RestApi')('RestApiId');
const httpApi = named('AWS::ApiGatewayV2::Api')('ApiId');
const LEVELS = ['INFO', 'ERROR'];

/** Where an OpenAPI document that defines an API says what is behind it. */
const INTEGRATIONS = ['uri', 'connectionId', 'integrationTarget', 'authorizerUri'];

/** Load balancers, CDN and APIs: what is behind them, and their logs. */
export const EDGE: FlowTable = {
  'AWS::ElasticLoadBalancing::LoadBalancer': [
    { kind: 'Load balancer log', to: bucket('AccessLoggingPolicy.S3BucketName') },
    { kind: 'Load balancer target', to: named('AWS::EC2::Instance')('Instances'), bothWays: true },
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    {
      kind: 'Load balancer log',
      each: 'LoadBalancerAttributes',
      where: { path: 'Key', is: ['access_logs.s3.bucket', 'connection_logs.s3.bucket', 'health_check_logs.s3.bucket'] },
      to: bucket('Value'),
    },
  ],
  'AWS::ElasticLoadBalancingV2::Listener': forwards('LoadBalancerArn', 'DefaultActions'),
  'AWS::ElasticLoadBalancingV2::ListenerRule': forwards('ListenerArn', 'Actions'),
  'AWS::ElasticLoadBalancingV2::TargetGroup': [{ kind: 'Load balancer target', to: 'Targets[*].Id', bothWays: true }],
  'AWS::AutoScaling::AutoScalingGroup': [
    { kind: 'Load balancer target', from: 'TargetGroupARNs', bothWays: true },
    { kind: 'Load balancer target', from: 'LoadBalancerNames', bothWays: true },
  ],
  'AWS::ECS::Gateway': [{ kind: 'Load balancer log', to: bucket('Configuration.HostSharedAlb.AccessLogs.Destination.S3.Bucket') }],
  'AWS::VpcLattice::Listener': [
    { kind: 'VPC Lattice forward', from: 'ServiceIdentifier', to: 'DefaultAction.Forward.TargetGroups[*].TargetGroupIdentifier', bothWays: true },
  ],
  'AWS::VpcLattice::Rule': [
    { kind: 'VPC Lattice forward', from: 'ServiceIdentifier', to: 'Action.Forward.TargetGroups[*].TargetGroupIdentifier', bothWays: true },
  ],
  'AWS::VpcLattice::TargetGroup': [{ kind: 'VPC Lattice target', to: 'Targets[*].Id', bothWays: true }],
  'AWS::VpcLattice::ResourceConfiguration': [
    { kind: 'VPC Lattice resource', to: 'ResourceConfigurationDefinition.ArnResource', bothWays: true },
    { kind: 'VPC Lattice resource', to: 'ResourceConfigurationDefinition.DnsResource.DomainName', bothWays: true },
    { kind: 'VPC Lattice resource', to: 'ResourceConfigurationDefinition.IpResource', bothWays: true },
  ],
  'AWS::VpcLattice::AccessLogSubscription': [{ kind: 'VPC Lattice log', from: 'ResourceIdentifier', to: 'DestinationArn' }],
  'AWS::GlobalAccelerator::Accelerator': [{ kind: 'Global Accelerator flow log', to: bucket('FlowLogsS3Bucket') }],
  'AWS::GlobalAccelerator::EndpointGroup': [
    { kind: 'Global Accelerator endpoint', from: 'ListenerArn', to: 'EndpointConfigurations[*].EndpointId', bothWays: true },
  ],
  'AWS::EC2::VerifiedAccessEndpoint': [
    { kind: 'Verified Access endpoint', to: 'LoadBalancerOptions.LoadBalancerArn', bothWays: true },
    { kind: 'Verified Access endpoint', to: 'NetworkInterfaceOptions.NetworkInterfaceId', bothWays: true },
    { kind: 'Verified Access endpoint', to: 'RdsOptions.RdsDbClusterArn', bothWays: true },
    { kind: 'Verified Access endpoint', to: 'RdsOptions.RdsDbInstanceArn', bothWays: true },
    { kind: 'Verified Access endpoint', to: 'RdsOptions.RdsDbProxyArn', bothWays: true },
  ],

  'AWS::CloudFront::Distribution': [
    { kind: 'CloudFront origin', to: 'DistributionConfig.Origins[*].DomainName', bothWays: true },
    { kind: 'CloudFront origin', to: 'DistributionConfig.Origins[*].VpcOriginConfig.VpcOriginId', bothWays: true },
    { kind: 'CloudFront origin', to: 'DistributionConfig.CustomOrigin.DNSName', bothWays: true },
    { kind: 'CloudFront origin', to: 'DistributionConfig.S3Origin.DNSName', bothWays: true },
    { kind: 'CloudFront log', to: bucket('DistributionConfig.Logging.Bucket') },
    { kind: 'CloudFront real-time log', to: 'DistributionConfig.DefaultCacheBehavior.RealtimeLogConfigArn' },
    { kind: 'CloudFront real-time log', to: 'DistributionConfig.CacheBehaviors[*].RealtimeLogConfigArn' },
    {
      kind: 'CloudFront function',
      to: lambda('DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations[*].LambdaFunctionARN'),
      bothWays: true,
    },
    {
      kind: 'CloudFront function',
      to: lambda('DistributionConfig.CacheBehaviors[*].LambdaFunctionAssociations[*].LambdaFunctionARN'),
      bothWays: true,
    },
  ],
  'AWS::CloudFront::StreamingDistribution': [
    { kind: 'CloudFront origin', to: 'StreamingDistributionConfig.S3Origin.DomainName', bothWays: true },
    { kind: 'CloudFront log', to: bucket('StreamingDistributionConfig.Logging.Bucket') },
  ],
  'AWS::CloudFront::VpcOrigin': [{ kind: 'CloudFront origin', to: 'VpcOriginEndpointConfig.Arn', bothWays: true }],
  'AWS::CloudFront::KeyValueStore': [{ kind: 'CloudFront key value store', from: bucket('ImportSource.SourceArn') }],

  'AWS::ApiGateway::RestApi': [{ kind: 'API integration', to: { path: 'Body', below: INTEGRATIONS }, bothWays: true }],
  'AWS::ApiGateway::Method': [
    // Through a private link the URI tells the name that is asked for, and not where requests go.
    { kind: 'API integration', where: { path: 'Integration.ConnectionType', isNot: ['VPC_LINK'] }, from: restApi, to: 'Integration.Uri', bothWays: true },
    { kind: 'API integration', from: restApi, to: 'Integration.ConnectionId', bothWays: true },
    { kind: 'API integration', from: restApi, to: 'Integration.IntegrationTarget', bothWays: true },
  ],
  'AWS::ApiGateway::Authorizer': [{ kind: 'API authorizer', from: restApi, to: 'AuthorizerUri', bothWays: true }],
  'AWS::ApiGateway::VpcLink': [{ kind: 'API private link', to: 'TargetArns', bothWays: true }],
  'AWS::ApiGateway::Stage': [
    { kind: 'API access log', from: restApi, to: 'AccessLogSetting.DestinationArn' },
    { kind: 'API execution log', where: { path: 'MethodSettings[*].LoggingLevel', is: LEVELS }, from: restApi, to: EXECUTION_LOG },
    { kind: 'X-Ray trace', where: { path: 'TracingEnabled', is: ['true'] }, from: restApi, to: service('xray') },
  ],
  'AWS::ApiGateway::Deployment': [
    { kind: 'API access log', from: restApi, to: 'StageDescription.AccessLogSetting.DestinationArn' },
    {
      kind: 'API execution log',
      where: { path: 'StageDescription.MethodSettings[*].LoggingLevel', is: LEVELS },
      from: restApi,
      to: EXECUTION_LOG,
    },
  ],
  'AWS::ApiGatewayV2::Api': [
    { kind: 'API integration', to: { path: 'Body', below: INTEGRATIONS }, bothWays: true },
    { kind: 'API integration', to: 'Target', bothWays: true },
  ],
  'AWS::ApiGatewayV2::Integration': [
    { kind: 'API integration', from: httpApi, to: 'IntegrationUri', bothWays: true },
    { kind: 'API integration', from: httpApi, to: 'ConnectionId', bothWays: true },
    { kind: 'API integration', from: httpApi, to: anywhereIn('RequestParameters'), bothWays: true },
  ],
  'AWS::ApiGatewayV2::Authorizer': [{ kind: 'API authorizer', from: httpApi, to: 'AuthorizerUri', bothWays: true }],
  'AWS::ApiGatewayV2::Stage': [
    { kind: 'API access log', from: httpApi, to: 'AccessLogSettings.DestinationArn' },
    { kind: 'API execution log', where: { path: 'DefaultRouteSettings.LoggingLevel', is: LEVELS }, from: httpApi, to: EXECUTION_LOG },
  ],

  'AWS::AppSync::DataSource': [
    dataSource(table('DynamoDBConfig.TableName')),
    dataSource(table('DynamoDBConfig.DeltaSyncConfig.DeltaSyncTableName')),
    dataSource(lambda('LambdaConfig.LambdaFunctionArn')),
    dataSource(eventBus('EventBridgeConfig.EventBusArn')),
    dataSource({ path: 'ElasticsearchConfig.Endpoint' }),
    dataSource({ path: 'OpenSearchServiceConfig.Endpoint' }),
    dataSource({ path: 'HttpConfig.Endpoint' }),
    dataSource(named('AWS::RDS::DBCluster')('RelationalDatabaseConfig.RdsHttpEndpointConfig.DbClusterIdentifier')),
  ],
  'AWS::AppSync::GraphQLApi': [
    { kind: 'Environment variable', to: anywhereIn('EnvironmentVariables'), bothWays: true },
    { kind: 'AppSync log', where: { path: 'LogConfig.FieldLogLevel', is: ['ALL', 'ERROR', 'INFO', 'DEBUG'] }, to: LOGS },
    { kind: 'X-Ray trace', where: { path: 'XrayEnabled', is: ['true'] }, to: service('xray') },
    { kind: 'API authorizer', to: lambda('LambdaAuthorizerConfig.AuthorizerUri'), bothWays: true },
    { kind: 'API authorizer', to: lambda('AdditionalAuthenticationProviders[*].LambdaAuthorizerConfig.AuthorizerUri'), bothWays: true },
  ],
  'AWS::AppSync::Api': [
    { kind: 'AppSync log', where: { path: 'EventConfig.LogConfig.LogLevel', is: ['ALL', 'ERROR', 'INFO', 'DEBUG'] }, to: LOGS },
    { kind: 'API authorizer', to: lambda('EventConfig.AuthProviders[*].LambdaAuthorizerConfig.AuthorizerUri'), bothWays: true },
  ],
  'AWS::AppSync::SourceApiAssociation': [
    { kind: 'AppSync merged API', from: 'MergedApiIdentifier', to: 'SourceApiIdentifier', bothWays: true },
  ],
};

function forwards(from: string, actions: string): FlowSource[] {
  return [
    { kind: 'Load balancer forward', from, to: `${actions}[*].TargetGroupArn`, bothWays: true },
    { kind: 'Load balancer forward', from, to: `${actions}[*].ForwardConfig.TargetGroups[*].TargetGroupArn`, bothWays: true },
    { kind: 'Load balancer redirect', from, to: `${actions}[*].RedirectConfig.Host` },
  ];
}

function dataSource(to: EndSource): FlowSource {
  return { kind: 'AppSync data source', from: named('AWS::AppSync::GraphQLApi')('ApiId'), to, bothWays: true };
}
