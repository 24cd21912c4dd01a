import { Confidence } from './confidence';
import { NamespaceRow } from './registry-row';
import {
  ABSENT, FEATURE, JUDGED_TOOL, LIFECYCLE_SOURCES, LISTED, LISTED_WITH_CONDITION, POSSIBLE_FEATURE, SAMPLE_POLICY, SAMPLE_TOOL, UNRESOLVED,
} from './verdicts';

/**
 * One row per CloudFormation namespace: what may be done with PHI there, and the types that aws-cdk-lib 2.271.0
 * and 2.276.0 ship in it. Types that differ from their namespace are in `type-overrides.data.ts`.
 *
 * To refresh: compare with the current AWS HIPAA Eligible Services Reference, change the rows, set `AS_OF`.
 */
export const NAMESPACES: Record<string, NamespaceRow> = {
  'AWS::ACMPCA': {
    ...LISTED,
    service: 'AWS Private Certificate Authority',
    notes: 'A certificate service; the whitepaper says that it should not hold PHI.',
    types: 'Certificate CertificateAuthority CertificateAuthorityActivation Permission',
  },
  'AWS::AIOps': {
    ...UNRESOLVED,
    service: 'CloudWatch investigations (AIOps)',
    notes: 'Could be read as a feature of CloudWatch; the sample policy does not carry the prefix aiops.',
    types: 'InvestigationGroup',
  },
  'AWS::APS': {
    ...LISTED,
    service: 'Amazon Managed Service for Prometheus',
    types: 'AnomalyDetector ResourcePolicy RuleGroupsNamespace Scraper Workspace',
  },
  'AWS::ARCRegionSwitch': { ...LISTED, service: 'Amazon Application Recovery Controller', types: 'Plan' },
  'AWS::ARCZonalShift': {
    ...LISTED,
    service: 'Amazon Application Recovery Controller',
    types: 'AutoshiftObserverNotificationStatus ZonalAutoshiftConfiguration',
  },
  'AWS::AWSExternalAnthropic': {
    ...ABSENT,
    service: 'Claude Platform on AWS',
    confidence: Confidence.LOW,
    notes: "A third party's platform; what it does with data is inferred from the name only.",
    types: 'Workspace',
  },
  'AWS::AccessAnalyzer': { ...SAMPLE_TOOL, service: 'IAM Access Analyzer', types: 'Analyzer ArchiveRule' },
  'AWS::AccountAccess': {
    ...JUDGED_TOOL,
    service: 'Account access manager',
    confidence: Confidence.LOW,
    notes: 'New; what it does is inferred from the type names.',
    types: 'Application Entitlement',
  },
  'AWS::AgentRegistry': {
    ...UNRESOLVED,
    service: 'AWS Agent Registry',
    notes: 'Newer than the list; could be a feature of Bedrock AgentCore.',
    types: 'Registry RegistryRecord',
  },
  'AWS::AmazonMQ': { ...LISTED, service: 'Amazon MQ', types: 'Broker Configuration ConfigurationAssociation' },
  'AWS::Amplify': {
    ...LISTED,
    service: 'AWS Amplify Console',
    notes: 'The list names Amplify Console (hosting) only.',
    types: 'App Branch Domain Webhook',
  },
  'AWS::AmplifyUIBuilder': { ...ABSENT, service: 'Amplify Studio UI builder', types: 'Component Form Theme' },
  'AWS::ApiGateway': {
    ...LISTED,
    service: 'Amazon API Gateway',
    types: `
      Account ApiKey Authorizer BasePathMapping BasePathMappingV2 ClientCertificate Deployment DocumentationPart DocumentationVersion
      DomainName DomainNameAccessAssociation DomainNameV2 GatewayResponse Method Model RequestValidator Resource RestApi Stage UsagePlan
      UsagePlanKey VpcLink`,
  },
  'AWS::ApiGatewayV2': {
    ...LISTED,
    service: 'Amazon API Gateway',
    types: `
      Api ApiGatewayManagedOverrides ApiMapping Authorizer Deployment DomainName Integration IntegrationResponse Model PortalProduct Route
      RouteResponse RoutingRule Stage VpcLink`,
  },
  'AWS::AppConfig': {
    ...UNRESOLVED,
    service: 'AWS AppConfig',
    notes: 'Documented as a capability of Systems Manager, but the sample policy does not carry the prefix appconfig, and no edition of the list that we saw names it.',
    types: `
      Application ConfigurationProfile Deployment DeploymentStrategy Environment ExperimentDefinition ExperimentRun Extension
      ExtensionAssociation HostedConfigurationVersion`,
  },
  'AWS::AppFabric': { ...LISTED, service: 'AWS AppFabric', types: 'AppAuthorization AppBundle Ingestion IngestionDestination' },
  'AWS::AppFlow': { ...LISTED, service: 'Amazon AppFlow', types: 'Connector ConnectorProfile Flow' },
  'AWS::AppIntegrations': {
    ...POSSIBLE_FEATURE,
    service: 'Amazon AppIntegrations (Connect)',
    notes: 'Belongs to Amazon Connect; the sample policy does not carry the prefix app-integrations.',
    types: 'Application DataIntegration EventIntegration',
  },
  'AWS::AppMesh': {
    ...LISTED,
    service: 'AWS App Mesh',
    lifecycle: 'End of support 2026-09-30.',
    lifecycleSource: 'SummitRoute/aws_breaking_changes#109',
    types: 'GatewayRoute Mesh Route VirtualGateway VirtualNode VirtualRouter VirtualService',
  },
  'AWS::AppRunner': {
    ...ABSENT,
    service: 'AWS App Runner',
    confidence: Confidence.HIGH,
    lifecycle: 'Closed to new customers 2026-04-30.',
    lifecycleSource: 'hashicorp/terraform-provider-aws#47161',
    notes: 'The request for a listing, aws/apprunner-roadmap#260, was still open on 2026-02-17.',
    types: 'AutoScalingConfiguration ObservabilityConfiguration Service VpcConnector VpcIngressConnection',
  },
  'AWS::AppStream': {
    ...LISTED,
    service: 'Amazon WorkSpaces Applications',
    notes: 'Formerly Amazon AppStream 2.0.',
    types: `
      AppBlock AppBlockBuilder Application ApplicationEntitlementAssociation ApplicationFleetAssociation DirectoryConfig Entitlement Fleet
      ImageBuilder Stack StackFleetAssociation StackUserAssociation User`,
  },
  'AWS::AppSync': {
    ...LISTED,
    service: 'AWS AppSync',
    types: `
      Api ApiCache ApiKey ChannelNamespace DataSource DomainName DomainNameApiAssociation FunctionConfiguration GraphQLApi GraphQLSchema
      Resolver SourceApiAssociation Type`,
  },
  'AWS::AppTest': { ...ABSENT, service: 'AWS Application Testing', lifecycle: 'Removed from the AWS SDKs in 2025-10.', types: 'TestCase' },
  'AWS::ApplicationAutoScaling': { ...JUDGED_TOOL, service: 'Application Auto Scaling', types: 'ScalableTarget ScalingPolicy' },
  'AWS::ApplicationInsights': { ...SAMPLE_TOOL, service: 'CloudWatch Application Insights', types: 'Application' },
  'AWS::ApplicationSignals': {
    ...FEATURE,
    service: 'CloudWatch Application Signals (Amazon CloudWatch)',
    notes: 'The sample policy does not carry the prefix application-signals.',
    types: 'Discovery GroupingConfiguration InstrumentationConfig ServiceLevelObjective',
  },
  'AWS::Athena': { ...LISTED, service: 'Amazon Athena', types: 'CapacityReservation DataCatalog NamedQuery PreparedStatement WorkGroup' },
  'AWS::AuditManager': {
    ...LISTED,
    service: 'AWS Audit Manager',
    lifecycle: 'Closed to new customers 2026-04-30.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Assessment AssessmentFramework',
  },
  'AWS::AutoScaling': {
    ...LISTED,
    service: 'Amazon EC2 Auto Scaling',
    types: 'AutoScalingGroup LaunchConfiguration LifecycleHook ScalingPolicy ScheduledAction WarmPool',
  },
  'AWS::AutoScalingPlans': { ...JUDGED_TOOL, service: 'AWS Auto Scaling plans', types: 'ScalingPlan' },
  'AWS::B2BI': { ...LISTED, service: 'AWS B2B Data Interchange', types: 'Capability Partnership Profile Transformer' },
  'AWS::BCM': { ...JUDGED_TOOL, service: 'Billing and Cost Management dashboards', types: 'Dashboard ScheduledReport' },
  'AWS::BCMDataExports': { ...SAMPLE_TOOL, service: 'Billing Data Exports', types: 'Export' },
  'AWS::Backup': {
    ...LISTED,
    service: 'AWS Backup',
    types: `
      BackupAccessPoint BackupPlan BackupSelection BackupVault Framework LegalHold LogicallyAirGappedBackupVault ReportPlan
      RestoreTestingPlan RestoreTestingSelection TieringConfiguration`,
  },
  'AWS::BackupGateway': {
    ...POSSIBLE_FEATURE,
    service: 'AWS Backup gateway',
    notes: 'Belongs to AWS Backup; the sample policy does not carry the prefix backup-gateway.',
    types: 'Hypervisor',
  },
  'AWS::Batch': {
    ...LISTED,
    service: 'AWS Batch',
    types: 'ComputeEnvironment ConsumableResource JobDefinition JobQueue QuotaShare SchedulingPolicy ServiceEnvironment',
  },
  'AWS::BcmPricingCalculator': { ...JUDGED_TOOL, service: 'Pricing calculator', types: 'BillEstimate BillScenario WorkloadEstimate' },
  'AWS::Bedrock': {
    ...LISTED,
    service: 'Amazon Bedrock',
    notes: 'The list says nothing about third-party models from Bedrock Marketplace: review those.',
    types: `
      Agent AgentAlias ApplicationInferenceProfile AutomatedReasoningPolicy AutomatedReasoningPolicyVersion Blueprint
      DataAutomationLibrary DataAutomationProject DataSource EnforcedGuardrailConfiguration Flow FlowAlias FlowVersion Guardrail
      GuardrailVersion IntelligentPromptRouter KnowledgeBase KnowledgeBasePolicy Prompt PromptVersion ResourcePolicy RetrievalInstruction
      Session`,
  },
  'AWS::BedrockAgentCore': {
    ...LISTED,
    service: 'Amazon Bedrock AgentCore',
    types: `
      ApiKeyCredentialProvider BrowserCustom BrowserProfile CapacityProvider CodeInterpreterCustom ConfigurationBundle ConsentPortal
      Dataset Evaluator Gateway GatewayRateLimit GatewayRule GatewayTarget Harness HarnessEndpoint Memory OAuth2CredentialProvider
      OnlineEvaluationConfig PaymentConnector PaymentCredentialProvider PaymentManager Policy PolicyEngine ResourcePolicy Runtime
      RuntimeEndpoint WorkloadIdentity`,
  },
  'AWS::BedrockMantle': { ...UNRESOLVED, service: 'Bedrock Mantle projects', notes: 'A feature of Bedrock by its name; new.', types: 'Project' },
  'AWS::Billing': { ...JUDGED_TOOL, service: 'AWS Billing', types: 'BillingView' },
  'AWS::BillingConductor': { ...JUDGED_TOOL, service: 'Billing Conductor', types: 'BillingGroup CustomLineItem PricingPlan PricingRule' },
  'AWS::Braket': { ...ABSENT, service: 'Amazon Braket', types: 'SpendingLimit' },
  'AWS::Budgets': { ...SAMPLE_TOOL, service: 'AWS Budgets', types: 'Budget BudgetsAction' },
  'AWS::CDK': {
    ...JUDGED_TOOL,
    service: 'AWS CDK usage marker',
    confidence: Confidence.HIGH,
    notes: 'CDK puts it into templates to count its own use; it holds versions of constructs and makes nothing.',
    types: 'Metadata',
  },
  'AWS::CE': { ...SAMPLE_TOOL, service: 'Cost Explorer', types: 'AnomalyMonitor AnomalySubscription CostCategory' },
  'AWS::CUR': { ...SAMPLE_TOOL, service: 'Cost and Usage Report', types: 'ReportDefinition' },
  'AWS::Cases': {
    ...POSSIBLE_FEATURE,
    service: 'Amazon Connect Cases',
    notes: 'Belongs to Amazon Connect; the sample policy does not carry the prefix cases.',
    types: 'Case CaseRule Domain Field Layout RelatedItem Template',
  },
  'AWS::Cassandra': { ...LISTED, service: 'Amazon Keyspaces', notes: 'For Apache Cassandra.', types: 'Keyspace Table Type' },
  'AWS::CertificateManager': {
    ...LISTED,
    service: 'AWS Certificate Manager',
    notes: 'The whitepaper says that it should not be used to store PHI.',
    types: 'Account AcmeDomainValidation AcmeEndpoint AcmeExternalAccountBinding Certificate',
  },
  'AWS::Chatbot': {
    ...ABSENT,
    service: 'Amazon Q Developer in chat applications (AWS Chatbot)',
    notes: 'Forwards the text of notifications to Slack, Teams or Chime. The sample policy allows qdeveloper only, as a tool not intended for PHI.',
    types: 'CustomAction MicrosoftTeamsChannelConfiguration SlackChannelConfiguration',
  },
  'AWS::Chime': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Chime SDK',
    condition: 'Set RequireEncryption on every voice connector, and keep PHI out of calls over the public telephone network, which nothing encrypts.',
    conditionOn: 'SipMediaApplication VoiceConnector',
    notes: 'The list names the service without a condition; the condition follows from the compliance page of Amazon Chime. The Amazon Chime app ended on 2026-02-20, the SDK continues.',
    types: `
      AppInstance AppInstanceBot AppInstanceUser Channel ChannelFlow MediaInsightsPipelineConfiguration
      MediaPipelineKinesisVideoStreamPool SipMediaApplication VoiceConnector`,
  },
  'AWS::CleanRooms': {
    ...LISTED,
    service: 'AWS Clean Rooms',
    types: `
      AnalysisTemplate Collaboration ConfiguredTable ConfiguredTableAssociation IdMappingTable IdNamespaceAssociation IntermediateTable
      Membership PrivacyBudgetTemplate`,
  },
  'AWS::CleanRoomsML': {
    ...FEATURE,
    service: 'AWS Clean Rooms ML',
    notes: 'The sample policy does not carry the prefix cleanrooms-ml.',
    types: 'ConfiguredModelAlgorithm ConfiguredModelAlgorithmAssociation TrainingDataset',
  },
  'AWS::Cloud9': {
    ...LISTED,
    service: 'AWS Cloud 9',
    lifecycle: 'Closed to new customers 2024-07.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    types: 'EnvironmentEC2',
  },
  'AWS::CloudFormation': {
    ...LISTED,
    service: 'AWS CloudFormation',
    notes: 'The whitepaper says that it does not itself store, transmit or process PHI.',
    types: `
      ChangeSet CustomResource GeneratedTemplate GuardHook HookDefaultVersion HookTypeConfig HookVersion LambdaHook Macro
      ModuleDefaultVersion ModuleVersion PublicTypeVersion Publisher ResourceDefaultVersion ResourceVersion Stack StackSet TypeActivation
      WaitCondition WaitConditionHandle`,
  },
  'AWS::CloudFront': {
    ...LISTED,
    service: 'Amazon CloudFront',
    notes: 'The list excludes delivery through embedded points of presence, which a template cannot select.',
    types: `
      AnycastIpList CachePolicy CloudFrontOriginAccessIdentity ConnectionFunction ConnectionGroup ContinuousDeploymentPolicy Distribution
      DistributionTenant FieldLevelEncryptionConfig FieldLevelEncryptionProfile Function KeyGroup KeyValueStore MonitoringSubscription
      OriginAccessControl OriginRequestPolicy PublicKey RealtimeLogConfig ResponseHeadersPolicy StreamingDistribution TrustStore VpcOrigin`,
  },
  'AWS::CloudHSM': { ...LISTED, service: 'AWS CloudHSM', notes: 'The whitepaper says that it cannot store or transmit PHI.', types: 'Cluster' },
  'AWS::CloudTrail': { ...LISTED, service: 'AWS CloudTrail', types: 'Channel Dashboard EventDataStore ResourcePolicy Trail' },
  'AWS::CloudWatch': {
    ...LISTED,
    service: 'Amazon CloudWatch',
    types: `
      AccessGrant AccessProfile Alarm AlarmMuteRule AnomalyDetector CompositeAlarm Dashboard Domain DomainAccessGrantForOrganization
      DomainForOrganization InsightRule Integration LogAlarm MetricStream OTelEnrichment OmniDashboard ResourceMetricsConfiguration Space
      View`,
  },
  'AWS::CodeArtifact': {
    ...ABSENT,
    service: 'AWS CodeArtifact',
    notes: 'Holds packages, usually without PHI.',
    types: 'Domain PackageGroup Repository',
  },
  'AWS::CodeBuild': { ...LISTED, service: 'AWS CodeBuild', types: 'Fleet Project ReportGroup SourceCredential' },
  'AWS::CodeCommit': {
    ...LISTED,
    service: 'AWS CodeCommit',
    notes: 'Closed to new customers in 2024-07, reported open again since 2025-11-24.',
    types: 'Repository',
  },
  'AWS::CodeConnections': {
    ...JUDGED_TOOL,
    service: 'CodeConnections',
    notes: 'Holds the connection to a source repository.',
    types: 'Connection Host',
  },
  'AWS::CodeDeploy': { ...LISTED, service: 'AWS CodeDeploy', types: 'Application DeploymentConfig DeploymentGroup' },
  'AWS::CodeGuruProfiler': { ...ABSENT, service: 'CodeGuru Profiler', types: 'ProfilingGroup' },
  'AWS::CodeGuruReviewer': {
    ...ABSENT,
    service: 'CodeGuru Reviewer',
    lifecycle: 'No new repository associations since 2025-11-07.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'RepositoryAssociation',
  },
  'AWS::CodePipeline': { ...LISTED, service: 'AWS CodePipeline', types: 'CustomActionType Pipeline Webhook' },
  'AWS::CodeStar': {
    ...ABSENT,
    service: 'AWS CodeStar',
    confidence: Confidence.HIGH,
    lifecycle: 'Discontinued 2024-07-31.',
    types: 'GitHubRepository',
  },
  'AWS::CodeStarConnections': {
    ...JUDGED_TOOL,
    service: 'CodeStar Connections',
    notes: 'The former name of CodeConnections.',
    types: 'Connection RepositoryLink SyncConfiguration',
  },
  'AWS::CodeStarNotifications': { ...JUDGED_TOOL, service: 'Developer tools notifications', types: 'NotificationRule' },
  'AWS::Cognito': {
    ...LISTED,
    service: 'Amazon Cognito',
    types: `
      IdentityPool IdentityPoolPrincipalTag IdentityPoolRoleAttachment LogDeliveryConfiguration ManagedLoginBranding Terms UserPool
      UserPoolClient UserPoolDomain UserPoolGroup UserPoolIdentityProvider UserPoolRegionalConfigurationAttachment UserPoolReplica
      UserPoolResourceServer UserPoolRiskConfigurationAttachment UserPoolUICustomizationAttachment UserPoolUser
      UserPoolUserToGroupAttachment`,
  },
  'AWS::Comprehend': {
    ...LISTED,
    service: 'Amazon Comprehend',
    types: 'DocumentClassifier DocumentClassifierEndpoint EntityRecognizer EntityRecognizerEndpoint Flywheel',
  },
  'AWS::ComputeOptimizer': { ...JUDGED_TOOL, service: 'Compute Optimizer', types: 'AutomationRule' },
  'AWS::Config': {
    ...LISTED,
    service: 'AWS Config',
    notes: 'The whitepaper says that it cannot itself be used to store or transmit PHI.',
    types: `
      AggregationAuthorization ConfigRule ConfigurationAggregator ConfigurationRecorder ConformancePack Connector DeliveryChannel
      OrganizationConfigRule OrganizationConformancePack RemediationConfiguration StoredQuery`,
  },
  'AWS::Connect': {
    ...LISTED,
    service: 'Amazon Connect',
    notes: 'The 2022 list excluded Wisdom, Voice ID and high-volume outbound; the exclusions are gone from the lists since 2025-04.',
    types: `
      AgentStatus ApprovedOrigin ContactFlow ContactFlowModule ContactFlowModuleAlias ContactFlowModuleVersion ContactFlowVersion
      DataLakeAssociation DataTable DataTableAttribute DataTableRecord EmailAddress EvaluationForm HoursOfOperation Instance
      InstanceStorageConfig IntegrationAssociation Metric Notification PhoneNumber PredefinedAttribute Prompt Queue QuickConnect
      RoutingProfile Rule SecurityKey SecurityProfile TaskTemplate TestCase TrafficDistributionGroup UseCase User UserHierarchyGroup
      UserHierarchyStructure View ViewVersion Vocabulary Workspace`,
  },
  'AWS::ConnectCampaigns': {
    ...FEATURE,
    service: 'Amazon Connect outbound campaigns',
    notes: 'Excluded on the 2022 list; the exclusion is gone from the lists since 2025-04.',
    types: 'Campaign',
  },
  'AWS::ConnectCampaignsV2': {
    ...FEATURE,
    service: 'Amazon Connect outbound campaigns',
    notes: 'Excluded on the 2022 list; the exclusion is gone from the lists since 2025-04.',
    types: 'Campaign',
  },
  'AWS::ControlTower': { ...LISTED, service: 'AWS Control Tower', types: 'EnabledBaseline EnabledControl LandingZone' },
  'AWS::CustomerProfiles': {
    ...POSSIBLE_FEATURE,
    service: 'Amazon Connect Customer Profiles',
    notes: 'Belongs to Amazon Connect; the sample policy does not carry the prefix profile.',
    types: `
      CalculatedAttributeDefinition Domain DomainObjectType EventStream EventTrigger Integration ObjectType Recommender RecommenderFilter
      RecommenderSchema SegmentDefinition`,
  },
  'AWS::DAX': {
    ...POSSIBLE_FEATURE,
    service: 'DynamoDB Accelerator (Amazon DynamoDB)',
    notes: 'Belongs to DynamoDB; the sample policy does not carry the prefix dax, and the whitepaper is silent.',
    types: 'Cluster ParameterGroup SubnetGroup',
  },
  'AWS::DLM': { ...FEATURE, service: 'Data Lifecycle Manager (Amazon EBS)', notes: 'Belongs to Amazon EBS.', types: 'LifecyclePolicy' },
  'AWS::DMS': {
    ...LISTED,
    service: 'AWS Database Migration Service (DMS)',
    notes: 'Fleet Advisor, a part of it, ended on 2026-05-20.',
    types: `
      Certificate DataMigration DataProvider Endpoint EventSubscription InstanceProfile MigrationProject ReplicationConfig
      ReplicationInstance ReplicationSubnetGroup ReplicationTask`,
  },
  'AWS::DRS': {
    ...LISTED,
    service: 'AWS Elastic Disaster Recovery',
    types: 'LaunchConfigurationTemplate RecoveryPlan ReplicationConfigurationTemplate SourceNetwork',
  },
  'AWS::DSQL': {
    ...SAMPLE_POLICY,
    service: 'Amazon Aurora DSQL (under Amazon Aurora)',
    notes: 'Under Amazon Aurora; the sample policy carries the prefix dsql.',
    types: 'Cluster',
  },
  'AWS::DataBrew': { ...LISTED, service: 'AWS Glue DataBrew', types: 'Dataset Job Project Recipe Ruleset Schedule' },
  'AWS::DataExchange': { ...LISTED, service: 'AWS Data Exchange', types: 'DataSet EventAction' },
  'AWS::DataPipeline': {
    ...ABSENT,
    service: 'AWS Data Pipeline',
    lifecycle: 'Closed to new customers 2024-07.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    types: 'Pipeline',
  },
  'AWS::DataSync': {
    ...LISTED,
    service: 'AWS DataSync',
    types: `
      Agent LocationAzureBlob LocationEFS LocationFSxLustre LocationFSxONTAP LocationFSxOpenZFS LocationFSxWindows LocationHDFS
      LocationNFS LocationObjectStorage LocationS3 LocationSMB Task`,
  },
  'AWS::DataZone': {
    ...LISTED,
    service: 'Amazon DataZone',
    types: `
      Connection DataSource Domain DomainUnit Environment EnvironmentActions EnvironmentBlueprintConfiguration EnvironmentProfile FormType
      GroupProfile Owner PolicyGrant Project ProjectMembership ProjectProfile SubscriptionTarget UserProfile`,
  },
  'AWS::Deadline': {
    ...ABSENT,
    service: 'AWS Deadline Cloud',
    types: `
      Budget Farm Fleet LicenseEndpoint Limit MeteredProduct Monitor Queue QueueEnvironment QueueFleetAssociation QueueLimitAssociation
      StorageProfile Worker`,
  },
  'AWS::Detective': { ...LISTED, service: 'Amazon Detective', types: 'Graph MemberInvitation OrganizationAdmin' },
  'AWS::DevOpsAgent': { ...LISTED, service: 'AWS DevOps Agent', types: 'AgentSpace Asset Association PrivateConnection Service Trigger' },
  'AWS::DevOpsGuru': { ...LISTED, service: 'Amazon DevOps Guru', types: 'LogAnomalyDetectionIntegration NotificationChannel ResourceCollection' },
  'AWS::DeviceFarm': {
    ...ABSENT,
    service: 'AWS Device Farm',
    types: 'DevicePool InstanceProfile NetworkProfile Project TestGridProject Upload VPCEConfiguration',
  },
  'AWS::DirectConnect': {
    ...LISTED,
    service: 'AWS Direct Connect',
    types: `
      Connection DirectConnectGateway DirectConnectGatewayAssociation Lag PrivateVirtualInterface PublicVirtualInterface ResiliencyGroup
      TransitVirtualInterface`,
  },
  'AWS::DirectoryService': {
    ...LISTED_WITH_CONDITION,
    service: 'AWS Directory Service',
    condition: 'Use AWS Managed Microsoft AD or AD Connector: the list excludes Simple AD.',
    types: 'MicrosoftAD SimpleAD',
  },
  'AWS::DocDB': {
    ...LISTED,
    service: 'Amazon DocumentDB',
    notes: 'With MongoDB compatibility.',
    types: 'DBCluster DBClusterParameterGroup DBInstance DBSubnetGroup EventSubscription GlobalCluster',
  },
  'AWS::DocDBElastic': {
    ...SAMPLE_POLICY,
    service: 'Amazon DocumentDB elastic clusters',
    notes: 'The sample policy carries the prefix docdb-elastic.',
    types: 'Cluster ClusterSnapshot',
  },
  'AWS::DynamoDB': { ...LISTED, service: 'Amazon DynamoDB', types: 'Backup GlobalTable Table' },
  'AWS::EC2': {
    ...LISTED,
    service: 'Amazon Elastic Compute Cloud (Amazon EC2)',
    notes: 'EC2, EBS, VPC and Verified Access are named separately; all four live in this namespace.',
    types: `
      ApplicationStatusCheck CapacityManagerDataExport CapacityReservation CapacityReservationFleet CarrierGateway
      ClientVpnAuthorizationRule ClientVpnEndpoint ClientVpnRoute ClientVpnTargetNetworkAssociation CustomerGateway DHCPOptions EC2Fleet
      EIP EIPAssociation EgressOnlyInternetGateway EnclaveCertificateIamRoleAssociation FlowLog FpgaImage GatewayRouteTableAssociation
      Host IPAM IPAMAllocation IPAMPool IPAMPoolCidr IPAMPrefixListResolver IPAMPrefixListResolverTarget IPAMResourceDiscovery
      IPAMResourceDiscoveryAssociation IPAMScope IPv4Pool Instance InstanceConnectEndpoint InstanceEventWindow InternetGateway
      IpPoolRouteTableAssociation IpamExternalResourceVerificationToken IpamInternetRegistryAssociation KeyPair LaunchTemplate
      LocalGatewayRoute LocalGatewayRouteTable LocalGatewayRouteTableVPCAssociation LocalGatewayRouteTableVirtualInterfaceGroupAssociation
      LocalGatewayVirtualInterface LocalGatewayVirtualInterfaceGroup NatGateway NetworkAcl NetworkAclEntry NetworkInsightsAccessScope
      NetworkInsightsAccessScopeAnalysis NetworkInsightsAnalysis NetworkInsightsPath NetworkInterface NetworkInterfaceAttachment
      NetworkInterfacePermission NetworkPerformanceMetricSubscription PlacementGroup PrefixList Route RouteServer RouteServerAssociation
      RouteServerEndpoint RouteServerPeer RouteServerPropagation RouteTable SecondaryNetwork SecurityGroup SecurityGroupEgress
      SecurityGroupIngress SecurityGroupVpcAssociation Snapshot SnapshotBlockPublicAccess SpotFleet SqlHaStandbyDetectedInstance Subnet
      SubnetCidrBlock SubnetCidrReservation SubnetNetworkAclAssociation SubnetRouteTableAssociation TrafficMirrorFilter
      TrafficMirrorFilterRule TrafficMirrorSession TrafficMirrorTarget TransitGateway TransitGatewayAttachment
      TransitGatewayAttachmentNatConfiguration TransitGatewayConnect TransitGatewayConnectPeer TransitGatewayMeteringPolicy
      TransitGatewayMeteringPolicyEntry TransitGatewayMulticastDomain TransitGatewayMulticastDomainAssociation
      TransitGatewayMulticastGroupMember TransitGatewayMulticastGroupSource TransitGatewayPeeringAttachment TransitGatewayPolicyTable
      TransitGatewayPolicyTableAssociation TransitGatewayPolicyTableEntry TransitGatewayRoute TransitGatewayRouteTable
      TransitGatewayRouteTableAssociation TransitGatewayRouteTablePropagation TransitGatewayVpcAttachment VPC
      VPCBlockPublicAccessExclusion VPCBlockPublicAccessOptions VPCCidrBlock VPCDHCPOptionsAssociation VPCEncryptionControl VPCEndpoint
      VPCEndpointConnectionNotification VPCEndpointService VPCEndpointServicePermissions VPCGatewayAttachment VPCPeeringConnection
      VPNConcentrator VPNConnection VPNConnectionRoute VPNGateway VPNGatewayRoutePropagation VerifiedAccessEndpoint VerifiedAccessGroup
      VerifiedAccessInstance VerifiedAccessTrustProvider Volume VolumeAttachment`,
  },
  'AWS::ECR': {
    ...LISTED,
    service: 'Amazon Elastic Container Registry (ECR)',
    types: `
      PublicRepository PullThroughCacheRule PullTimeUpdateExclusion RegistryPolicy RegistryScanningConfiguration ReplicationConfiguration
      Repository RepositoryCreationTemplate SigningConfiguration`,
  },
  'AWS::ECS': {
    ...LISTED,
    service: 'Amazon Elastic Container Service (ECS)',
    notes: 'Fargate is named for the ECS and EKS engines only. Keep PHI out of task definition metadata and environment variables.',
    types: `
      CapacityProvider Cluster ClusterCapacityProviderAssociations Daemon DaemonTaskDefinition ExpressGatewayService Gateway
      GatewayClusterAssociations PrimaryTaskSet Service TaskDefinition TaskSet`,
  },
  'AWS::EFS': { ...LISTED, service: 'Amazon Elastic File System (EFS)', types: 'AccessPoint FileSystem MountTarget' },
  'AWS::EKS': {
    ...LISTED,
    service: 'Amazon Elastic Kubernetes Service (EKS)',
    types: 'AccessEntry Addon Capability CertificateAuthority Cluster FargateProfile IdentityProviderConfig Nodegroup PodIdentityAssociation',
  },
  'AWS::EMR': {
    ...LISTED,
    service: 'Amazon Elastic MapReduce (EMR)',
    types: 'Cluster InstanceFleetConfig InstanceGroupConfig SecurityConfiguration Step Studio StudioSessionMapping WALWorkspace',
  },
  'AWS::EMRContainers': {
    ...FEATURE,
    service: 'EMR on EKS (Amazon EMR)',
    notes: 'The sample policy does not carry the prefix emr-containers.',
    types: 'Endpoint JobTemplate SecurityConfiguration VirtualCluster',
  },
  'AWS::EMRServerless': {
    ...FEATURE,
    service: 'EMR Serverless (Amazon EMR)',
    notes: 'The sample policy does not carry the prefix emr-serverless.',
    types: 'Application',
  },
  'AWS::EVS': { ...ABSENT, service: 'Amazon Elastic VMware Service', types: 'Environment' },
  'AWS::ElastiCache': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon ElastiCache',
    condition: 'Run Redis OSS or Valkey in a replication group (or a serverless cache): a node-based Memcached or single Redis cluster cannot be encrypted at rest.',
    conditionOn: 'CacheCluster',
    notes: 'The list names Amazon ElastiCache without an exclusion; the whitepaper describes Redis only. That an unencrypted cache is no place for PHI is our judgement.',
    types: `
      CacheCluster GlobalReplicationGroup ParameterGroup ReplicationGroup SecurityGroup SecurityGroupIngress ServerlessCache
      ServerlessCacheSnapshot Snapshot SubnetGroup User UserGroup`,
  },
  'AWS::ElasticBeanstalk': { ...LISTED, service: 'AWS Elastic Beanstalk', types: 'Application ApplicationVersion ConfigurationTemplate Environment' },
  'AWS::ElasticLoadBalancing': { ...LISTED, service: 'Elastic Load Balancing', types: 'LoadBalancer' },
  'AWS::ElasticLoadBalancingV2': {
    ...LISTED,
    service: 'Elastic Load Balancing',
    types: 'Listener ListenerCertificate ListenerRule LoadBalancer TargetGroup TrustStore TrustStoreRevocation',
  },
  'AWS::Elasticsearch': { ...LISTED, service: 'Amazon OpenSearch Service', notes: 'The former name of OpenSearch Service.', types: 'Domain' },
  'AWS::ElementalInference': {
    ...ABSENT,
    service: 'AWS Elemental Inference',
    confidence: Confidence.LOW,
    notes: 'New in 2026.',
    types: 'Dictionary Feed',
  },
  'AWS::EntityResolution': {
    ...LISTED,
    service: 'AWS Entity Resolution',
    types: 'IdMappingWorkflow IdNamespace MatchingWorkflow PolicyStatement SchemaMapping',
  },
  'AWS::EventSchemas': {
    ...FEATURE,
    service: 'EventBridge Schemas',
    notes: 'A schema inferred from events can show the names of PHI fields.',
    types: 'Discoverer Registry RegistryPolicy Schema',
  },
  'AWS::Events': {
    ...LISTED,
    service: 'Amazon EventBridge',
    notes: 'Formerly Amazon CloudWatch Events.',
    types: 'ApiDestination Archive Connection Endpoint EventBus EventBusPolicy Rule',
  },
  'AWS::EventsV2': {
    ...FEATURE,
    service: 'EventBridge (new namespace)',
    notes: 'A newer namespace of Amazon EventBridge.',
    types: 'EventBus EventSource ResourcePolicy Subscriber',
  },
  'AWS::Evidently': {
    ...ABSENT,
    service: 'CloudWatch Evidently',
    lifecycle: 'Ended 2025-10-16.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Experiment Feature Launch Project Segment',
  },
  'AWS::FIS': { ...LISTED, service: 'AWS Fault Injection Simulator', types: 'ExperimentTemplate TargetAccountConfiguration' },
  'AWS::FMS': { ...LISTED, service: 'AWS Firewall Manager', types: 'ApplicationsList NotificationChannel Policy ProtocolsList ResourceSet' },
  'AWS::FSx': {
    ...LISTED,
    service: 'Amazon FSx',
    types: 'Backup DataRepositoryAssociation FileCache FileSystem S3AccessPointAttachment Snapshot StorageVirtualMachine Volume',
  },
  'AWS::FinSpace': {
    ...ABSENT,
    service: 'Amazon FinSpace',
    lifecycle: 'Ended 2026-10-07.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Environment',
  },
  'AWS::Forecast': {
    ...LISTED,
    service: 'Amazon Forecast',
    lifecycle: 'Closed to new customers 2024-07-30.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    types: 'Dataset DatasetGroup',
  },
  'AWS::FraudDetector': {
    ...ABSENT,
    service: 'Amazon Fraud Detector',
    lifecycle: 'Closed to new customers 2025-11-07.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Detector EntityType EventType Label List Outcome Variable',
  },
  'AWS::GameLift': {
    ...ABSENT,
    service: 'Amazon GameLift',
    types: `
      Alias Build ContainerFleet ContainerGroupDefinition Fleet GameServerGroup GameSessionQueue Location MatchmakingConfiguration
      MatchmakingRuleSet Script`,
  },
  'AWS::GameLiftStreams': { ...ABSENT, service: 'Amazon GameLift Streams', types: 'Application StreamGroup' },
  'AWS::GlobalAccelerator': { ...LISTED, service: 'AWS Global Accelerator', types: 'Accelerator CrossAccountAttachment EndpointGroup Listener' },
  'AWS::Glue': {
    ...LISTED,
    service: 'AWS Glue',
    types: `
      Blueprint Catalog Classifier Connection ConnectionType Crawler CustomEntityType DataCatalogEncryptionSettings DataQualityRuleset
      Database DevEndpoint IdentityCenterConfiguration Integration IntegrationResourceProperty Job MLTransform Partition Registry Schema
      SchemaVersion SchemaVersionMetadata SecurityConfiguration Session Table TableOptimizer Trigger UsageProfile UserDefinedFunction
      Workflow`,
  },
  'AWS::Grafana': {
    ...ABSENT,
    service: 'Amazon Managed Grafana',
    notes: 'The sample policy does not carry the prefix grafana, and no edition of the list that we saw names it.',
    types: 'Workspace',
  },
  'AWS::Greengrass': {
    ...LISTED,
    service: 'AWS IoT Greengrass',
    lifecycle: 'Version 1 ended 2026-10-07; version 2 continues.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    notes: 'Version 1.',
    types: `
      ConnectorDefinition ConnectorDefinitionVersion CoreDefinition CoreDefinitionVersion DeviceDefinition DeviceDefinitionVersion
      FunctionDefinition FunctionDefinitionVersion Group GroupVersion LoggerDefinition LoggerDefinitionVersion ResourceDefinition
      ResourceDefinitionVersion SubscriptionDefinition SubscriptionDefinitionVersion`,
  },
  'AWS::GreengrassV2': { ...LISTED, service: 'AWS IoT Greengrass', types: 'ComponentVersion Deployment' },
  'AWS::GroundStation': { ...ABSENT, service: 'AWS Ground Station', types: 'Config DataflowEndpointGroup DataflowEndpointGroupV2 MissionProfile' },
  'AWS::GuardDuty': {
    ...LISTED,
    service: 'Amazon GuardDuty',
    notes: 'The whitepaper says that it should not encounter PHI.',
    types: `
      CustomDetectionRuleAssociation Detector Filter IPSet MalwareProtectionPlan Master Member PublishingDestination ThreatEntitySet
      ThreatIntelSet TrustedEntitySet`,
  },
  'AWS::HealthAgent': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Connect Health',
    condition: 'Sign the AWS Healthcare and Life Sciences Addendum in addition to the BAA.',
    types: 'Domain',
  },
  'AWS::HealthImaging': { ...LISTED, service: 'AWS HealthImaging', types: 'Datastore' },
  'AWS::HealthLake': { ...LISTED, service: 'AWS HealthLake', types: 'DataTransformationProfile FHIRDatastore' },
  'AWS::IAM': {
    ...SAMPLE_TOOL,
    service: 'AWS IAM',
    types: `
      AccessKey Group GroupPolicy InstanceProfile ManagedPolicy OIDCProvider Policy Role RolePolicy SAMLProvider ServerCertificate
      ServiceLinkedRole User UserPolicy UserToGroupAddition VirtualMFADevice`,
  },
  'AWS::IVS': {
    ...ABSENT,
    service: 'Amazon IVS',
    types: `
      AdConfiguration Channel EncoderConfiguration IngestConfiguration PlaybackKeyPair PlaybackRestrictionPolicy PublicKey
      RecordingConfiguration Stage StorageConfiguration StreamKey`,
  },
  'AWS::IVSChat': { ...ABSENT, service: 'Amazon IVS Chat', types: 'LoggingConfiguration Room' },
  'AWS::IdentityStore': {
    ...JUDGED_TOOL,
    service: 'IAM Identity Center identity store',
    notes: 'Holds the identities of the workforce.',
    types: 'Group GroupMembership User',
  },
  'AWS::ImageBuilder': {
    ...JUDGED_TOOL,
    service: 'EC2 Image Builder',
    confidence: Confidence.LOW,
    notes: 'Builds machine images; PHI must not be in an image.',
    types: `
      Component ContainerRecipe DistributionConfiguration Image ImagePipeline ImageRecipe InfrastructureConfiguration LifecyclePolicy
      Workflow`,
  },
  'AWS::Inspector': {
    ...LISTED,
    service: 'Amazon Inspector',
    lifecycle: 'Inspector Classic ended 2026-05-20.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    notes: 'Inspector Classic.',
    types: 'AssessmentTarget AssessmentTemplate ResourceGroup',
  },
  'AWS::InspectorV2': {
    ...LISTED,
    service: 'Amazon Inspector',
    types: 'CisScanConfiguration CodeSecurityIntegration CodeSecurityScanConfiguration Connector Filter',
  },
  'AWS::Interconnect': { ...UNRESOLVED, service: 'AWS Interconnect', notes: 'New; connects to other clouds.', types: 'Connection' },
  'AWS::InternetMonitor': { ...FEATURE, service: 'CloudWatch Internet Monitor', types: 'Monitor' },
  'AWS::Invoicing': { ...JUDGED_TOOL, service: 'AWS Invoicing', types: 'InvoiceUnit ProcurementPortalPreference' },
  'AWS::IoT': {
    ...LISTED,
    service: 'AWS IoT Core',
    notes: 'The list names IoT Core and IoT Device Management; IoT Device Defender is not named.',
    types: `
      AccountAuditConfiguration Authorizer BillingGroup CACertificate Certificate CertificateProvider Command CustomMetric Dimension
      DomainConfiguration EncryptionConfiguration FleetMetric Job JobTemplate Logging MitigationAction OTAUpdate Policy
      PolicyPrincipalAttachment ProvisioningTemplate ResourceSpecificLogging RoleAlias ScheduledAudit SecurityProfile SoftwarePackage
      SoftwarePackageVersion Stream Thing ThingGroup ThingPrincipalAttachment ThingType TopicRule TopicRuleDestination`,
  },
  'AWS::IoTAnalytics': {
    ...ABSENT,
    service: 'AWS IoT Analytics',
    lifecycle: 'Ended 2025-12-15.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Channel Dataset Datastore Pipeline',
  },
  'AWS::IoTCoreDeviceAdvisor': { ...FEATURE, service: 'AWS IoT Core Device Advisor', types: 'SuiteDefinition' },
  'AWS::IoTEvents': {
    ...LISTED,
    service: 'AWS IoT Events',
    lifecycle: 'Ended 2026-05-20.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'AlarmModel DetectorModel Input',
  },
  'AWS::IoTFleetHub': {
    ...SAMPLE_POLICY,
    service: 'AWS IoT Device Management Fleet Hub',
    lifecycle: 'Ended 2025-10-18.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    notes: 'The sample policy carries the prefix iotfleethub.',
    types: 'Application',
  },
  'AWS::IoTFleetWise': {
    ...ABSENT,
    service: 'AWS IoT FleetWise',
    lifecycle: 'Closed to new customers 2026-04-30.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Campaign DecoderManifest Fleet ModelManifest SignalCatalog StateTemplate Vehicle',
  },
  'AWS::IoTSecureTunneling': { ...FEATURE, service: 'AWS IoT Device Management secure tunneling', types: 'Tunnel' },
  'AWS::IoTSiteWise': {
    ...LISTED,
    service: 'AWS IoT SiteWise',
    types: 'AccessPolicy Application Asset AssetModel ComputationModel Dashboard Dataset Gateway Pipeline Portal Project Task Workspace',
  },
  'AWS::IoTThingsGraph': { ...ABSENT, service: 'AWS IoT Things Graph', lifecycle: 'Discontinued.', types: 'FlowTemplate' },
  'AWS::IoTTwinMaker': { ...ABSENT, service: 'AWS IoT TwinMaker', types: 'ComponentType Entity Scene SyncJob Workspace' },
  'AWS::IoTWireless': {
    ...UNRESOLVED,
    service: 'AWS IoT Core for LoRaWAN',
    notes: 'A feature of IoT Core by its name; the sample policy does not carry the prefix iotwireless.',
    types: `
      Destination DeviceProfile FuotaTask MulticastGroup NetworkAnalyzerConfiguration PartnerAccount ServiceProfile TaskDefinition
      WirelessDevice WirelessDeviceImportTask WirelessGateway`,
  },
  'AWS::KMS': { ...LISTED, service: 'AWS Key Management Service (KMS)', types: 'Alias Key ReplicaKey' },
  'AWS::KafkaConnect': {
    ...FEATURE,
    service: 'MSK Connect',
    notes: 'Belongs to Amazon MSK; the sample policy does not carry the prefix kafkaconnect.',
    types: 'Connector CustomPlugin WorkerConfiguration',
  },
  'AWS::Kendra': {
    ...LISTED,
    service: 'Amazon Kendra',
    lifecycle: 'Closed to new customers 2026-07-30.',
    lifecycleSource: LIFECYCLE_SOURCES.availability,
    types: 'DataSource Faq FeaturedResultsSet Index QuerySuggestionsBlockList Thesaurus',
  },
  'AWS::KendraRanking': {
    ...UNRESOLVED,
    service: 'Kendra Intelligent Ranking',
    notes: 'A feature of Amazon Kendra by its name.',
    types: 'ExecutionPlan',
  },
  'AWS::Kinesis': { ...LISTED, service: 'Amazon Kinesis Data Streams', types: 'Channel ResourcePolicy Stream StreamConsumer' },
  'AWS::KinesisAnalytics': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Managed Service for Apache Flink',
    confidence: Confidence.MEDIUM,
    condition: 'Move to AWS::KinesisAnalyticsV2 with an Apache Flink runtime: the list names Managed Service for Apache Flink, not SQL applications.',
    lifecycle: 'New SQL applications were blocked 2025-10-15 and existing ones deleted 2026-01-27.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    notes: 'Version 1, SQL applications.',
    types: 'Application ApplicationOutput ApplicationReferenceDataSource',
  },
  'AWS::KinesisAnalyticsV2': {
    ...LISTED,
    service: 'Amazon Managed Service for Apache Flink',
    notes: 'The list names Apache Flink; SQL runtimes are discontinued.',
    types: 'Application ApplicationCloudWatchLoggingOption ApplicationOutput ApplicationReferenceDataSource',
  },
  'AWS::KinesisFirehose': { ...LISTED, service: 'Amazon Kinesis Data Firehose', types: 'DeliveryStream' },
  'AWS::KinesisVideo': { ...LISTED, service: 'Amazon Kinesis Video Streams', types: 'SignalingChannel Stream' },
  'AWS::LakeFormation': {
    ...LISTED,
    service: 'AWS Lake Formation',
    types: 'DataCellsFilter DataLakeSettings Permissions PrincipalPermissions Resource Tag TagAssociation',
  },
  'AWS::Lambda': {
    ...LISTED,
    service: 'AWS Lambda',
    notes: 'The whitepaper asks to keep PHI out of event data.',
    types: `
      Alias CapacityProvider CodeSigningConfig EventInvokeConfig EventSourceMapping Function LayerVersion LayerVersionPermission
      MicrovmImage NetworkConnector Permission ResourcePolicy Url Version WebFunction WebFunctionEndpoint WebFunctionRevision`,
  },
  'AWS::LaunchWizard': { ...JUDGED_TOOL, service: 'AWS Launch Wizard', types: 'Deployment' },
  'AWS::Lex': { ...LISTED, service: 'Amazon Lex', types: 'Bot BotAlias BotVersion ResourcePolicy' },
  'AWS::LicenseManager': {
    ...SAMPLE_TOOL,
    service: 'AWS License Manager',
    types: 'Grant License LicenseAssetGroup LicenseAssetRuleSet LicenseConfiguration ReportGenerator',
  },
  'AWS::LicenseManagerLinuxSubscriptions': {
    ...JUDGED_TOOL,
    service: 'AWS License Manager Linux subscriptions',
    confidence: Confidence.LOW,
    notes: 'Counts licences; the sample policy carries license-manager only, as a tool.',
    types: 'SubscriptionProvider',
  },
  'AWS::LicenseManagerUserSubscriptions': {
    ...JUDGED_TOOL,
    service: 'AWS License Manager user subscriptions',
    confidence: Confidence.LOW,
    notes: 'Counts licences; the sample policy carries license-manager only, as a tool.',
    types: 'LicenseServerEndpoint',
  },
  'AWS::Lightsail': {
    ...ABSENT,
    service: 'Amazon Lightsail',
    confidence: Confidence.HIGH,
    notes: 'On no edition of the list that we saw, 2021 to 2026.',
    types: `
      Alarm Bucket Certificate ContactMethod Container Database DatabaseSnapshot Disk DiskSnapshot Distribution Domain Instance
      InstanceSnapshot KeyPair LoadBalancer LoadBalancerTlsCertificate StaticIp`,
  },
  'AWS::Location': {
    ...LISTED,
    service: 'Amazon Location Service',
    types: 'APIKey GeofenceCollection Map PlaceIndex RouteCalculator Tracker TrackerConsumer',
  },
  'AWS::Logs': {
    ...LISTED,
    service: 'Amazon CloudWatch Logs',
    types: `
      AccountPolicy Delivery DeliveryDestination DeliverySource Destination Integration LogAnomalyDetector LogGroup LogStream MetricFilter
      QueryDefinition ResourcePolicy ScheduledQuery StorageTierPolicy SubscriptionFilter Transformer`,
  },
  'AWS::LookoutEquipment': {
    ...ABSENT,
    service: 'Amazon Lookout for Equipment',
    lifecycle: 'Ended 2026-10-07.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'InferenceScheduler',
  },
  'AWS::LookoutMetrics': {
    ...ABSENT,
    service: 'Amazon Lookout for Metrics',
    lifecycle: 'Ended 2025-10-09.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    types: 'Alert AnomalyDetector',
  },
  'AWS::LookoutVision': {
    ...ABSENT,
    service: 'Amazon Lookout for Vision',
    lifecycle: 'Ended 2025-10-31.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Project',
  },
  'AWS::M2': {
    ...LISTED,
    service: 'AWS Mainframe Modernization',
    lifecycle: 'Managed runtime closed to new customers 2025-11-07, self-managed 2026-07-30.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Application Deployment Environment',
  },
  'AWS::MGN': {
    ...LISTED,
    service: 'AWS Application Migration Service',
    types: 'Application Connector LaunchConfigurationTemplate NetworkMigrationDefinition ReplicationConfigurationTemplate Wave',
  },
  'AWS::MPA': { ...JUDGED_TOOL, service: 'Multi-party approval', types: 'ApprovalTeam IdentitySource' },
  'AWS::MSK': {
    ...LISTED,
    service: 'Amazon Managed Streaming for Apache Kafka',
    types: 'BatchScramSecret Channel Cluster ClusterPolicy Configuration Replicator ServerlessCluster Topic VpcConnection',
  },
  'AWS::MWAA': { ...LISTED, service: 'Amazon Managed Workflow for Apache Airflow', types: 'Environment' },
  'AWS::MWAAServerless': { ...UNRESOLVED, service: 'MWAA Serverless', notes: 'A feature of MWAA by its name; new.', types: 'Workflow' },
  'AWS::Macie': { ...LISTED, service: 'Amazon Macie', types: 'AllowList CustomDataIdentifier FindingsFilter Member Session' },
  'AWS::ManagedBlockchain': { ...ABSENT, service: 'Amazon Managed Blockchain', types: 'Accessor Member Node' },
  'AWS::MediaConnect': {
    ...LISTED,
    service: 'AWS Elemental MediaConnect',
    types: `
      Bridge BridgeOutput BridgeSource DestinationEndpoint Flow FlowEntitlement FlowMediaStream FlowOutput FlowSource FlowVpcInterface
      Gateway RouterInput RouterNetworkInterface RouterOutput SourceEndpoint`,
  },
  'AWS::MediaConvert': { ...LISTED, service: 'AWS Elemental MediaConvert', types: 'CertificateAssociation JobTemplate Preset Queue' },
  'AWS::MediaLive': {
    ...LISTED,
    service: 'AWS Elemental MediaLive',
    types: `
      Channel ChannelPlacementGroup CloudWatchAlarmTemplate CloudWatchAlarmTemplateGroup Cluster EventBridgeRuleTemplate
      EventBridgeRuleTemplateGroup Input InputSecurityGroup Multiplex Multiplexprogram Network Node SdiSource SignalMap`,
  },
  'AWS::MediaPackage': {
    ...ABSENT,
    service: 'AWS Elemental MediaPackage',
    notes: 'MediaConnect, MediaConvert and MediaLive are listed, this is not.',
    types: 'Asset Channel OriginEndpoint PackagingConfiguration PackagingGroup',
  },
  'AWS::MediaPackageV2': {
    ...ABSENT,
    service: 'AWS Elemental MediaPackage v2',
    notes: 'MediaConnect, MediaConvert and MediaLive are listed, this is not.',
    types: 'Channel ChannelGroup ChannelPolicy OriginEndpoint OriginEndpointPolicy',
  },
  'AWS::MediaStore': {
    ...ABSENT,
    service: 'AWS Elemental MediaStore',
    lifecycle: 'Ended 2025-11-13.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    types: 'Container',
  },
  'AWS::MediaTailor': {
    ...ABSENT,
    service: 'AWS Elemental MediaTailor',
    types: 'Channel ChannelPolicy Function LiveSource PlaybackConfiguration PrefetchSchedule Program SourceLocation VodSource',
  },
  'AWS::MemoryDB': { ...LISTED, service: 'Amazon MemoryDB', types: 'ACL Cluster MultiRegionCluster ParameterGroup Snapshot SubnetGroup User' },
  'AWS::Neptune': {
    ...LISTED,
    service: 'Amazon Neptune',
    types: 'DBCluster DBClusterParameterGroup DBInstance DBParameterGroup DBSubnetGroup EventSubscription GlobalCluster',
  },
  'AWS::NeptuneGraph': {
    ...UNRESOLVED,
    service: 'Neptune Analytics',
    notes: 'The sample policy carries neptune-db only.',
    types: 'Graph GraphSnapshot PrivateGraphEndpoint',
  },
  'AWS::NetworkFirewall': {
    ...LISTED,
    service: 'AWS Network Firewall',
    types: 'ContainerAssociation Firewall FirewallPolicy LoggingConfiguration RuleGroup TLSInspectionConfiguration VpcEndpointAssociation',
  },
  'AWS::NetworkFlowMonitor': { ...FEATURE, service: 'CloudWatch Network Flow Monitor', types: 'Monitor Scope' },
  'AWS::NetworkManager': {
    ...UNRESOLVED,
    service: 'AWS Network Manager / Cloud WAN',
    notes: 'Carries traffic like a VPC; the sample policy does not carry the prefix networkmanager.',
    types: `
      ConnectAttachment ConnectPeer Connection CoreNetwork CoreNetworkPrefixListAssociation CustomerGatewayAssociation Device
      DirectConnectGatewayAttachment GlobalNetwork Link LinkAssociation Site SiteToSiteVpnAttachment TransitGatewayPeering
      TransitGatewayRegistration TransitGatewayRouteTableAttachment VpcAttachment`,
  },
  'AWS::NetworkMonitor': { ...FEATURE, service: 'CloudWatch Network Monitor', types: 'Monitor Probe' },
  'AWS::NetworkSecurityManager': {
    ...UNRESOLVED,
    service: 'AWS Network Security Manager',
    notes: 'New; the type names suggest that it rolls out network policies.',
    types: 'Deployment Policy Rule Scope Template',
  },
  'AWS::NimbleStudio': {
    ...ABSENT,
    service: 'Amazon Nimble Studio',
    confidence: Confidence.HIGH,
    lifecycle: 'Removed from the AWS SDKs in 2024-10.',
    types: 'LaunchProfile StreamingImage Studio StudioComponent',
  },
  'AWS::Notifications': {
    ...JUDGED_TOOL,
    service: 'AWS User Notifications',
    confidence: Confidence.LOW,
    notes: 'Forwards the content of events: keep PHI out of them.',
    types: `
      ChannelAssociation EventRule ManagedNotificationAccountContactAssociation ManagedNotificationAdditionalChannelAssociation
      NotificationConfiguration NotificationHub OrganizationalUnitAssociation`,
  },
  'AWS::NotificationsContacts': {
    ...JUDGED_TOOL,
    service: 'AWS User Notifications contacts',
    confidence: Confidence.LOW,
    notes: 'Forwards the content of events: keep PHI out of them.',
    types: 'EmailContact',
  },
  'AWS::NovaAct': { ...LISTED, service: 'Amazon Nova Act', types: 'WorkflowDefinition' },
  'AWS::ODB': {
    ...ABSENT,
    service: 'Oracle Database@AWS',
    types: 'CloudAutonomousVmCluster CloudExadataInfrastructure CloudVmCluster OdbNetwork OdbPeeringConnection',
  },
  'AWS::OSIS': {
    ...SAMPLE_POLICY,
    service: 'OpenSearch Ingestion',
    notes: 'The sample policy carries the prefix osis.',
    types: 'Pipeline PipelineEndpoint',
  },
  'AWS::Oam': {
    ...FEATURE,
    service: 'CloudWatch Observability Access Manager',
    notes: 'Shares logs and metrics between accounts, with any PHI that is in them.',
    types: 'Link Sink',
  },
  'AWS::ObservabilityAdmin': {
    ...FEATURE,
    service: 'CloudWatch Observability Admin',
    types: `
      DatasetIntegration OrganizationCentralizationRule OrganizationTelemetryRule S3TableIntegration TelemetryEnrichment
      TelemetryPipelines TelemetryRule`,
  },
  'AWS::Omics': {
    ...LISTED,
    service: 'AWS HealthOmics',
    types: 'AnnotationStore Configuration ReferenceStore RunCache RunGroup SequenceStore VariantStore Workflow WorkflowVersion',
  },
  'AWS::OpenSearch': { ...FEATURE, service: 'OpenSearch data source (Amazon OpenSearch Service)', types: 'DataSource' },
  'AWS::OpenSearchServerless': {
    ...SAMPLE_POLICY,
    service: 'OpenSearch Serverless',
    notes: 'The sample policy carries the prefix aoss.',
    types: 'AccessPolicy Collection CollectionGroup CollectionIndex Index LifecyclePolicy SecurityConfig SecurityPolicy VpcEndpoint',
  },
  'AWS::OpenSearchService': { ...LISTED, service: 'Amazon OpenSearch Service', types: 'Application Domain' },
  'AWS::OpsWorks': {
    ...LISTED,
    service: 'AWS OpsWorks Stacks',
    lifecycle: 'Ended 2024-05-26.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    notes: 'Still on the list although it has ended.',
    types: 'App ElasticLoadBalancerAttachment Instance Layer Stack UserProfile Volume',
  },
  'AWS::OpsWorksCM': {
    ...LISTED,
    service: 'AWS OpsWorks for Chef Automate',
    lifecycle: 'Chef Automate ended 2024-05-05, Puppet Enterprise 2024-03-31.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    notes: 'Still on the list although it has ended.',
    types: 'Server',
  },
  'AWS::Organizations': { ...LISTED, service: 'AWS Organizations', types: 'Account Organization OrganizationalUnit Policy ResourcePolicy' },
  'AWS::Outposts': { ...LISTED, service: 'AWS Outposts', types: 'Outpost Site' },
  'AWS::PCAConnectorAD': {
    ...FEATURE,
    service: 'Private CA connector for AD',
    types: 'Connector DirectoryRegistration ServicePrincipalName Template TemplateGroupAccessControlEntry',
  },
  'AWS::PCAConnectorSCEP': { ...FEATURE, service: 'Private CA connector for SCEP', types: 'Challenge Connector' },
  'AWS::PCS': { ...LISTED, service: 'AWS Parallel Computing Service (PCS)', types: 'Cluster ComputeNodeGroup Queue' },
  'AWS::PI': {
    ...SAMPLE_TOOL,
    service: 'RDS Performance Insights reports',
    notes: 'Performance Insights captures SQL text, which can contain PHI: use your own KMS key.',
    types: 'PerfReports',
  },
  'AWS::Panorama': {
    ...ABSENT,
    service: 'AWS Panorama',
    lifecycle: 'Ended 2026-05-31.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    types: 'ApplicationInstance Package PackageVersion',
  },
  'AWS::PaymentCryptography': { ...ABSENT, service: 'AWS Payment Cryptography', types: 'Alias Key' },
  'AWS::Personalize': {
    ...LISTED,
    service: 'Amazon Personalize',
    types: 'Campaign Dataset DatasetGroup EventTracker Filter MetricAttribution Recommender Schema Solution',
  },
  'AWS::Pinpoint': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Pinpoint and End User Messaging (formerly Amazon Pinpoint)',
    condition: 'Do not use voice messages or WhatsApp, and send PHI by SMS only from a dedicated short code that was requested for it.',
    conditionOn: 'SMSChannel',
    lifecycle: 'Amazon Pinpoint ended 2026-10-30; its messaging APIs continue as AWS End User Messaging.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    notes: 'The list excludes voice messages and WhatsApp; the short code is what the Amazon Pinpoint user guide asks for. The last hop of SMS and e-mail may be unencrypted.',
    types: `
      ADMChannel APNSChannel APNSSandboxChannel APNSVoipChannel APNSVoipSandboxChannel App ApplicationSettings BaiduChannel Campaign
      EmailChannel EmailTemplate EventStream GCMChannel InAppTemplate PushTemplate SMSChannel Segment SmsTemplate VoiceChannel`,
  },
  'AWS::PinpointEmail': {
    ...LISTED,
    service: 'Amazon Pinpoint and End User Messaging (formerly Amazon Pinpoint)',
    confidence: Confidence.LOW,
    lifecycle: 'Amazon Pinpoint ended 2026-10-30.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    notes: 'The legacy e-mail API of Pinpoint; the exclusions of the list (voice, WhatsApp) do not concern e-mail.',
    types: 'ConfigurationSet ConfigurationSetEventDestination DedicatedIpPool Identity',
  },
  'AWS::Pipes': {
    ...FEATURE,
    service: 'EventBridge Pipes',
    notes: 'Belongs to EventBridge; the sample policy does not carry the prefix pipes.',
    types: 'Pipe',
  },
  'AWS::Polly': { ...LISTED, service: 'Amazon Polly', types: 'Lexicon' },
  'AWS::PricingPlanManager': { ...JUDGED_TOOL, service: 'Pricing plan manager', confidence: Confidence.LOW, types: 'Subscription' },
  'AWS::Proton': {
    ...ABSENT,
    service: 'AWS Proton',
    lifecycle: 'Ended 2026-10-07.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'EnvironmentAccountConnection EnvironmentTemplate ServiceTemplate',
  },
  'AWS::QBusiness': {
    ...LISTED,
    service: 'Amazon Q Business',
    lifecycle: 'Closed to new customers 2026-07-30.',
    lifecycleSource: LIFECYCLE_SOURCES.availability,
    types: 'Application DataAccessor DataSource Index Permission Plugin Retriever WebExperience',
  },
  'AWS::QLDB': {
    ...LISTED,
    service: 'Amazon Quantum Ledger Database (QLDB)',
    lifecycle: 'Ended 2025-07-31.',
    lifecycleSource: 'SummitRoute/aws_breaking_changes#96',
    notes: 'Still on the list although it has ended.',
    types: 'Ledger Stream',
  },
  'AWS::QuickSight': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Quick Suite',
    condition: 'Use the Enterprise edition, an account setting that a template does not show.',
    notes: 'Formerly Amazon QuickSight. The edition is a demand of the whitepaper.',
    types: `
      ActionConnector Agent Analysis ApprovalPolicy Assignment Brand CustomPermissions Customization DLPSetting Dashboard DataSet
      DataSource Flow Folder Group KnowledgeBase LimitsProfile OAuthClientApplication RefreshSchedule Space Template Theme Topic TopicV2
      VPCConnection`,
  },
  'AWS::RAM': {
    ...LISTED,
    service: 'AWS Resource Access Manager (RAM)',
    types: 'Permission PermissionAssociation PrincipalAssociation ResourceAssociation ResourceShare SourceAssociation',
  },
  'AWS::RDS': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Relational Database Service (Amazon RDS)',
    condition: 'Set Engine to SQL Server (not Express), MySQL, Oracle, PostgreSQL, Db2, MariaDB or Aurora.',
    conditionOn: 'CustomDBEngineVersion DBInstance',
    notes: "The list names those engines only, Aurora separately. The ban on SQL Server Express is the whitepaper's. RDS Custom is not called out.",
    types: `
      ClusterSnapshot CustomDBEngineVersion DBCluster DBClusterEndpoint DBClusterParameterGroup DBInstance DBParameterGroup DBProxy
      DBProxyEndpoint DBProxyTargetGroup DBSecurityGroup DBSecurityGroupIngress DBShardGroup DBSnapshot DBSubnetGroup Deployment
      EventSubscription GlobalCluster Integration OptionGroup`,
  },
  'AWS::RTBFabric': {
    ...ABSENT,
    service: 'AWS RTB Fabric',
    types: 'InboundExternalLink Link LinkRoutingRule OutboundExternalLink RequesterGateway ResponderGateway',
  },
  'AWS::RUM': {
    ...UNRESOLVED,
    service: 'CloudWatch RUM',
    notes: 'Collects the sessions of end users; the sample policy does not carry the prefix rum.',
    types: 'AppMonitor',
  },
  'AWS::Rbin': { ...JUDGED_TOOL, service: 'Recycle Bin', notes: 'Retention rules for snapshots and machine images.', types: 'Rule' },
  'AWS::Redshift': {
    ...LISTED,
    service: 'Amazon Redshift',
    types: `
      Cluster ClusterParameterGroup ClusterSecurityGroup ClusterSecurityGroupIngress ClusterSubnetGroup EndpointAccess
      EndpointAuthorization EventSubscription Integration QEV2IdcApplication RedshiftIdcApplication ScheduledAction Snapshot
      SnapshotCopyGrant SnapshotSchedule UsageLimit`,
  },
  'AWS::RedshiftServerless': {
    ...SAMPLE_POLICY,
    service: 'Redshift Serverless',
    notes: 'The sample policy carries the prefix redshift-serverless.',
    types: 'Namespace Snapshot Workgroup',
  },
  'AWS::RefactorSpaces': {
    ...ABSENT,
    service: 'Migration Hub Refactor Spaces',
    lifecycle: 'Migration Hub closed to new customers 2025-11-07.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    notes: 'Routes traffic.',
    types: 'Application Environment Route Service',
  },
  'AWS::Rekognition': { ...LISTED, service: 'Amazon Rekognition', types: 'Collection Dataset Project StreamProcessor' },
  'AWS::ResilienceHub': { ...LISTED, service: 'AWS Resilience Hub', types: 'App ResiliencyPolicy' },
  'AWS::ResilienceHubV2': { ...FEATURE, service: 'AWS Resilience Hub (v2)', types: 'Policy Service ServiceFunction System UserJourney' },
  'AWS::ResourceExplorer2': { ...LISTED, service: 'AWS Resource Explorer', types: 'DefaultViewAssociation Index View' },
  'AWS::ResourceGroups': {
    ...SAMPLE_TOOL,
    service: 'AWS Resource Groups',
    notes: 'The sources conflict: the sample policy allows it as a tool, the whitepaper asks customers with PHI not to use it.',
    types: 'Group TagSyncTask',
  },
  'AWS::RoboMaker': {
    ...ABSENT,
    service: 'AWS RoboMaker',
    confidence: Confidence.HIGH,
    lifecycle: 'Ended 2025-09-10.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    notes: 'On the list in 2025-04, gone by 2026-05-22; the whitepaper still describes it.',
    types: 'Fleet Robot RobotApplication RobotApplicationVersion SimulationApplication SimulationApplicationVersion',
  },
  'AWS::RolesAnywhere': { ...JUDGED_TOOL, service: 'IAM Roles Anywhere', types: 'CRL Profile TrustAnchor' },
  'AWS::Route53': {
    ...LISTED,
    service: 'Amazon Route 53',
    types: `
      CidrCollection DNSSEC DelegationSet HealthCheck HostedZone KeySigningKey QueryLoggingConfig RecordSet RecordSetGroup TrafficPolicy
      TrafficPolicyInstance`,
  },
  'AWS::Route53GlobalResolver': {
    ...UNRESOLVED,
    service: 'Route 53 Global Resolver',
    notes: 'New.',
    types: 'AccessSource AccessToken DnsView FirewallDomainList FirewallRule GlobalResolver HostedZoneAssociation',
  },
  'AWS::Route53Profiles': { ...FEATURE, service: 'Route 53 Profiles', types: 'Profile ProfileAssociation ProfileResourceAssociation' },
  'AWS::Route53RecoveryControl': {
    ...LISTED,
    service: 'Amazon Application Recovery Controller',
    types: 'Cluster ControlPanel RoutingControl SafetyRule',
  },
  'AWS::Route53RecoveryReadiness': {
    ...LISTED,
    service: 'Amazon Application Recovery Controller',
    types: 'Cell ReadinessCheck RecoveryGroup ResourceSet',
  },
  'AWS::Route53Resolver': {
    ...SAMPLE_POLICY,
    service: 'Route 53 Resolver',
    notes: 'The sample policy carries the prefix route53resolver.',
    types: `
      FirewallConfig FirewallDomainList FirewallRuleGroup FirewallRuleGroupAssociation OutpostResolver ResolverConfig ResolverDNSSECConfig
      ResolverEndpoint ResolverQueryLoggingConfig ResolverQueryLoggingConfigAssociation ResolverRule ResolverRuleAssociation`,
  },
  'AWS::S3': {
    ...LISTED,
    service: 'Amazon Simple Storage Service (S3)',
    notes: 'Keep PHI out of bucket names, object names and metadata.',
    types: `
      AccessGrant AccessGrantsInstance AccessGrantsLocation AccessPoint Bucket BucketPolicy MultiRegionAccessPoint
      MultiRegionAccessPointPolicy StorageLens StorageLensGroup`,
  },
  'AWS::S3Express': {
    ...SAMPLE_POLICY,
    service: 'S3 Express One Zone (directory buckets)',
    notes: 'The sample policy carries the prefix s3express.',
    types: 'AccessPoint BucketPolicy DirectoryBucket',
  },
  'AWS::S3Files': {
    ...POSSIBLE_FEATURE,
    service: 'S3 Files',
    notes: 'New in 2026; the sample policy does not carry the prefix s3files.',
    types: 'AccessPoint FileSystem FileSystemPolicy MountTarget',
  },
  'AWS::S3ObjectLambda': {
    ...FEATURE,
    service: 'S3 Object Lambda',
    lifecycle: 'Closed to new customers 2025-11-07.',
    notes: 'The sample policy does not carry the prefix s3-object-lambda.',
    types: 'AccessPoint AccessPointPolicy',
  },
  'AWS::S3Outposts': {
    ...FEATURE,
    service: 'S3 on Outposts',
    notes: 'The sample policy does not carry the prefix s3-outposts.',
    types: 'AccessPoint Bucket BucketPolicy Endpoint',
  },
  'AWS::S3Tables': {
    ...FEATURE,
    service: 'S3 Tables',
    notes: 'The sample policy does not carry the prefix s3tables.',
    types: 'Namespace Table TableBucket TableBucketPolicy TablePolicy',
  },
  'AWS::S3Vectors': {
    ...FEATURE,
    service: 'S3 Vectors',
    notes: 'The sample policy does not carry the prefix s3vectors. An embedding of PHI can be PHI.',
    types: 'Index VectorBucket VectorBucketPolicy',
  },
  'AWS::SCN': { ...ABSENT, service: 'AWS Supply Chain', types: 'DataIntegrationFlow Dataset Instance Namespace' },
  'AWS::SDB': { ...ABSENT, service: 'Amazon SimpleDB', lifecycle: 'Closed to new customers 2024-07.', types: 'Domain' },
  'AWS::SES': {
    ...LISTED,
    service: 'Amazon Simple Email Service (Amazon SES)',
    notes: 'Require TLS for mail with PHI.',
    types: `
      ConfigurationSet ConfigurationSetEventDestination ContactList CustomVerificationEmailTemplate DedicatedIpPool EmailIdentity
      EmailIdentityCertificate MailManagerAddonInstance MailManagerAddonSubscription MailManagerAddressList MailManagerArchive
      MailManagerIngressPoint MailManagerRelay MailManagerRuleSet MailManagerTrafficPolicy MultiRegionEndpoint ReceiptFilter ReceiptRule
      ReceiptRuleSet Template Tenant VdmAttributes`,
  },
  'AWS::SMSVOICE': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon Pinpoint and End User Messaging (formerly Amazon Pinpoint)',
    confidence: Confidence.MEDIUM,
    condition: 'Use numbers for text messages only: the list excludes voice messages and WhatsApp.',
    conditionOn: 'NotifyConfiguration PhoneNumber Pool',
    notes: 'AWS End User Messaging. The last hop of an SMS is not encrypted. The sample policy does not carry the prefix sms-voice.',
    types: `
      ConfigurationSet NotifyConfiguration OptOutList PhoneNumber Pool ProtectConfiguration RcsAgent Registration RegistrationAttachment
      ResourcePolicy SenderId VerifiedDestinationNumber`,
  },
  'AWS::SNS': {
    ...LISTED,
    service: 'Amazon Simple Notification Service (SNS)',
    notes: 'Deliver over HTTPS; the last hop of SMS, e-mail and push may be unencrypted.',
    types: 'Subscription Topic TopicInlinePolicy TopicPolicy',
  },
  'AWS::SQS': {
    ...LISTED,
    service: 'Amazon Simple Queue Service (SQS)',
    notes: 'PHI needs server-side or client-side encryption.',
    types: 'Queue QueueInlinePolicy QueuePolicy',
  },
  'AWS::SSM': {
    ...LISTED,
    service: 'AWS Systems Manager',
    notes: 'Keep PHI out of the names of documents and parameters.',
    types: `
      Association CloudConnector Document MaintenanceWindow MaintenanceWindowTarget MaintenanceWindowTask OpsItem Parameter PatchBaseline
      ResourceDataSync ResourcePolicy ServiceSetting`,
  },
  'AWS::SSMContacts': {
    ...SAMPLE_POLICY,
    service: 'SSM Incident Manager Contacts',
    lifecycle: 'Incident Manager closed to new customers in 2025-11.',
    notes: 'The sample policy carries the prefix ssm-contacts.',
    types: 'Contact ContactChannel Plan Rotation',
  },
  'AWS::SSMGuiConnect': {
    ...SAMPLE_POLICY,
    service: 'SSM GUI Connect',
    notes: 'The sample policy carries the prefix ssm-guiconnect.',
    types: 'Preferences',
  },
  'AWS::SSMIncidents': {
    ...SAMPLE_POLICY,
    service: 'SSM Incident Manager',
    lifecycle: 'Incident Manager closed to new customers in 2025-11.',
    notes: 'The sample policy carries the prefix ssm-incidents.',
    types: 'ReplicationSet ResponsePlan',
  },
  'AWS::SSMQuickSetup': {
    ...SAMPLE_POLICY,
    service: 'SSM Quick Setup',
    notes: 'The sample policy carries the prefix ssm-quicksetup.',
    types: 'ConfigurationManager LifecycleAutomation',
  },
  'AWS::SSO': {
    ...LISTED,
    service: 'AWS IAM Identity Center',
    types: 'Application ApplicationAssignment Assignment Instance InstanceAccessControlAttributeConfiguration PermissionSet',
  },
  'AWS::SageMaker': {
    ...LISTED_WITH_CONDITION,
    service: 'Amazon SageMaker AI',
    condition: 'Use a private workforce: the list excludes public and vendor workforces, Studio Lab and Ground Truth Plus.',
    conditionOn: 'HumanTaskUi Workteam',
    notes: 'Formerly Amazon SageMaker. Augmented AI is listed separately with the same exclusion of workforces.',
    types: `
      AIWorkloadConfig Action Algorithm App AppImageConfig Artifact Cluster ClusterSchedulerConfig CodeRepository ComputeQuota Context
      DataQualityJobDefinition Device DeviceFleet Domain Endpoint EndpointConfig Experiment ExperimentTrialComponent FeatureGroup Hub
      HumanTaskUi Image ImageVersion InferenceComponent InferenceExperiment MlflowApp MlflowTrackingServer Model ModelBiasJobDefinition
      ModelCard ModelExplainabilityJobDefinition ModelPackage ModelPackageGroup ModelQualityJobDefinition MonitoringSchedule
      NotebookInstance NotebookInstanceLifecycleConfig PartnerApp Pipeline ProcessingJob Project Space StudioLifecycleConfig
      TrialComponent UserProfile Workforce Workteam`,
  },
  'AWS::Scheduler': {
    ...FEATURE,
    service: 'EventBridge Scheduler',
    notes: 'Belongs to EventBridge; the sample policy does not carry the prefix scheduler.',
    types: 'Schedule ScheduleGroup',
  },
  'AWS::SecretsManager': { ...LISTED, service: 'AWS Secrets Manager', types: 'ResourcePolicy RotationSchedule Secret SecretTargetAttachment' },
  'AWS::SecurityAgent': {
    ...ABSENT,
    service: 'AWS Security Agent',
    confidence: Confidence.LOW,
    notes: 'New in 2026.',
    types: 'AgentSpace Application Artifact Integration Pentest PrivateConnection SecurityRequirementPack TargetDomain',
  },
  'AWS::SecurityHub': {
    ...LISTED,
    service: 'AWS Security Hub CSPM (formerly AWS Security Hub)',
    types: `
      ActionTarget AggregatorV2 AutomationRule AutomationRuleV2 ConfigurationPolicy Connector ConnectorV2 DelegatedAdmin FindingAggregator
      Hub HubV2 Insight OrganizationConfiguration PolicyAssociation ProductSubscription SecurityControl Standard`,
  },
  'AWS::SecurityLake': {
    ...ABSENT,
    service: 'Amazon Security Lake',
    notes: 'The sample policy does not carry the prefix securitylake, and no edition of the list that we saw names it.',
    types: 'AwsLogSource DataLake Subscriber SubscriberNotification',
  },
  'AWS::Serverless': {
    ...JUDGED_TOOL,
    service: 'AWS SAM transform',
    confidence: Confidence.HIGH,
    notes: 'Not a service: the transform expands to Lambda, API Gateway, DynamoDB and others, which are judged themselves.',
    types: 'Api Application Function HttpApi LayerVersion SimpleTable StateMachine',
  },
  'AWS::ServerlessRepo': {
    ...LISTED,
    service: 'AWS Serverless Application Repository',
    notes: 'The whitepaper says that it cannot be used to store PHI.',
    types: 'Application',
  },
  'AWS::ServiceCatalog': {
    ...LISTED,
    service: 'AWS Service Catalog',
    notes: 'The whitepaper says that it cannot be used to store, transmit or process PHI.',
    types: `
      AcceptedPortfolioShare CloudFormationProduct CloudFormationProvisionedProduct LaunchNotificationConstraint LaunchRoleConstraint
      LaunchTemplateConstraint Portfolio PortfolioPrincipalAssociation PortfolioProductAssociation PortfolioShare ResourceUpdateConstraint
      ServiceAction ServiceActionAssociation StackSetConstraint TagOption TagOptionAssociation`,
  },
  'AWS::ServiceCatalogAppRegistry': {
    ...FEATURE,
    service: 'Service Catalog AppRegistry',
    lifecycle: 'Closed to new customers 2026-07-30.',
    types: 'Application AttributeGroup AttributeGroupAssociation ResourceAssociation',
  },
  'AWS::ServiceDiscovery': { ...LISTED, service: 'AWS Cloud Map', types: 'HttpNamespace Instance PrivateDnsNamespace PublicDnsNamespace Service' },
  'AWS::Shield': {
    ...LISTED,
    service: 'AWS Shield',
    notes: 'Standard and Advanced. The whitepaper says that it cannot be used to store or transmit PHI.',
    types: 'DRTAccess ProactiveEngagement Protection ProtectionGroup',
  },
  'AWS::Signer': { ...JUDGED_TOOL, service: 'AWS Signer', notes: 'Signs code.', types: 'ProfilePermission SigningProfile' },
  'AWS::SimSpaceWeaver': {
    ...ABSENT,
    service: 'AWS SimSpace Weaver',
    lifecycle: 'Ended 2026-05-20.',
    lifecycleSource: LIFECYCLE_SOURCES.notice,
    types: 'Simulation',
  },
  'AWS::StepFunctions': { ...LISTED, service: 'AWS Step Functions', types: 'Activity StateMachine StateMachineAlias StateMachineVersion' },
  'AWS::StorageGateway': { ...LISTED, service: 'AWS Storage Gateway', types: 'NFSFileShare SMBFileShare Tape TapePool Volume' },
  'AWS::SupportApp': {
    ...JUDGED_TOOL,
    service: 'AWS Support App (Slack)',
    notes: 'The text of support cases leaves for Slack: keep PHI out of cases.',
    types: 'AccountAlias SlackChannelConfiguration SlackWorkspaceConfiguration',
  },
  'AWS::SupportAuthZ': { ...JUDGED_TOOL, service: 'AWS Support authorization', confidence: Confidence.LOW, types: 'SupportPermit' },
  'AWS::Synthetics': {
    ...POSSIBLE_FEATURE,
    service: 'CloudWatch Synthetics',
    notes: 'Belongs to CloudWatch; a canary can keep the content of the pages it visits.',
    types: 'Canary Group',
  },
  'AWS::SystemsManagerSAP': {
    ...UNRESOLVED,
    service: 'Systems Manager for SAP',
    notes: 'The sample policy does not carry the prefix ssm-sap.',
    types: 'Application',
  },
  'AWS::Textract': { ...LISTED, service: 'Amazon Textract', types: 'Adapter' },
  'AWS::Timestream': {
    ...LISTED,
    service: 'Amazon Timestream',
    notes: 'Two engines: LiveAnalytics, closed to new customers since 2025-06-20, and InfluxDB.',
    types: 'Database InfluxDBBackup InfluxDBCluster InfluxDBInstance ScheduledQuery Table',
  },
  'AWS::Transcribe': {
    ...LISTED,
    service: 'AWS Transcribe',
    notes: 'Includes HealthScribe.',
    types: 'CallAnalyticsCategory MedicalVocabulary Vocabulary VocabularyFilter',
  },
  'AWS::Transfer': {
    ...LISTED,
    service: 'AWS Transfer Family',
    types: 'Agreement Certificate Connector HostKey Profile Server User WebApp Workflow',
  },
  'AWS::Translate': { ...LISTED, service: 'Amazon Translate', types: 'ParallelData Terminology' },
  'AWS::UXC': { ...JUDGED_TOOL, service: 'Console user experience customisation', confidence: Confidence.LOW, types: 'AccountCustomization' },
  'AWS::VerifiedPermissions': {
    ...LISTED,
    service: 'Amazon Verified Permissions',
    types: 'IdentitySource Policy PolicyStore PolicyStoreAlias PolicyTemplate',
  },
  'AWS::VoiceID': {
    ...ABSENT,
    service: 'Amazon Connect Voice ID',
    lifecycle: 'Ended 2026-05-20.',
    lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
    notes: 'Excluded on the 2022 list.',
    types: 'Domain',
  },
  'AWS::VpcLattice': {
    ...UNRESOLVED,
    service: 'Amazon VPC Lattice',
    notes: 'Often read as a feature of VPC; the sample policy does not carry the prefix vpc-lattice, and no edition of the list that we saw names it.',
    types: `
      AccessLogSubscription AuthPolicy DomainVerification Listener ResourceConfiguration ResourceGateway ResourcePolicy Rule Service
      ServiceNetwork ServiceNetworkResourceAssociation ServiceNetworkServiceAssociation ServiceNetworkVpcAssociation TargetGroup`,
  },
  'AWS::WAF': {
    ...LISTED,
    service: 'AWS Web Application Firewall (WAF)',
    lifecycle: 'WAF Classic retired 2025-09-30.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    notes: 'WAF Classic.',
    types: 'ByteMatchSet IPSet Rule SizeConstraintSet SqlInjectionMatchSet WebACL XssMatchSet',
  },
  'AWS::WAFRegional': {
    ...LISTED,
    service: 'AWS Web Application Firewall (WAF)',
    lifecycle: 'WAF Classic retired 2025-09-30.',
    lifecycleSource: LIFECYCLE_SOURCES.breakingChanges,
    notes: 'WAF Classic, regional.',
    types: `
      ByteMatchSet GeoMatchSet IPSet RateBasedRule RegexPatternSet Rule SizeConstraintSet SqlInjectionMatchSet WebACL WebACLAssociation
      XssMatchSet`,
  },
  'AWS::WAFv2': {
    ...LISTED,
    service: 'AWS Web Application Firewall (WAF)',
    types: 'IPSet LoggingConfiguration RegexPatternSet RuleGroup WebACL WebACLAssociation',
  },
  'AWS::WellArchitected': {
    ...JUDGED_TOOL,
    service: 'Well-Architected Tool',
    types: 'AgentContext AgentGoal AgentProfile Lens Profile ReviewTemplate Workload',
  },
  'AWS::Wickr': { ...LISTED, service: 'AWS Wickr', types: 'Network' },
  'AWS::Wisdom': {
    ...FEATURE,
    service: 'Amazon Q in Connect (Wisdom)',
    notes: 'Excluded on the 2022 list; the exclusion is gone from the lists since 2025-04.',
    types: `
      AIAgent AIAgentVersion AIGuardrail AIGuardrailVersion AIPrompt AIPromptVersion Assistant AssistantAssociation Content
      ContentAssociation KnowledgeBase MessageTemplate MessageTemplateVersion QuickResponse`,
  },
  'AWS::WorkSpaces': { ...LISTED, service: 'Amazon WorkSpaces', types: 'ConnectionAlias Directory Workspace WorkspaceIpGroup WorkspacesPool' },
  'AWS::WorkSpacesThinClient': { ...LISTED, service: 'Amazon WorkSpaces Thin Client', types: 'Environment' },
  'AWS::WorkSpacesWeb': {
    ...LISTED,
    service: 'Amazon WorkSpaces Secure Browser',
    types: `
      BrowserSettings DataProtectionSettings IdentityProvider IpAccessSettings NetworkSettings Portal SessionLogger TrustStore
      UserAccessLoggingSettings UserSettings`,
  },
  'AWS::WorkspacesInstances': {
    ...POSSIBLE_FEATURE,
    service: 'WorkSpaces managed instances',
    notes: 'The sample policy does not carry the prefix workspaces-instances.',
    types: 'Volume VolumeAssociation WorkspaceInstance',
  },
  'AWS::XRay': {
    ...LISTED,
    service: 'AWS X-Ray',
    notes: 'The whitepaper says that it should not be used to store or process PHI.',
    types: 'Group ResourcePolicy SamplingRule TransactionSearchConfig',
  },
  'Alexa::ASK': {
    ...LISTED_WITH_CONDITION,
    service: 'Alexa for Business',
    confidence: Confidence.MEDIUM,
    condition: 'Publish a HIPAA-eligible healthcare skill and sign the Alexa Skills BAA, a contract of its own beside the AWS BAA.',
    notes: 'Alexa for Business itself ended in 2023-05.',
    types: 'Skill',
  },
};
