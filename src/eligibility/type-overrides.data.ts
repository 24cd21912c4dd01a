import { Confidence } from './confidence';
import { TypeOverride } from './registry-row';
import { ABSENT, EXCLUDED, FEATURE, JUDGED_TOOL, LIFECYCLE_SOURCES, LISTED, POSSIBLE_FEATURE, UNRESOLVED } from './verdicts';

const DEVICE_DEFENDER: TypeOverride = {
  ...JUDGED_TOOL,
  service: 'AWS IoT Device Defender',
  confidence: Confidence.LOW,
  notes: 'The list does not name Device Defender. This type sets up checks of devices and holds no messages.',
};

const DEVICE_DEFENDER_DETECT: TypeOverride = {
  ...DEVICE_DEFENDER,
  lifecycle: 'Device Defender Detect closed to new customers 2026-08-31.',
};

const NEW_SECURITY_HUB: TypeOverride = {
  ...JUDGED_TOOL,
  service: 'AWS Security Hub',
  confidence: Confidence.LOW,
  notes: 'The list names Security Hub CSPM, the former Security Hub; this type belongs to the new Security Hub. Findings are about configuration.',
};

const TIMESTREAM_LIVE_ANALYTICS: TypeOverride = {
  lifecycle: 'Timestream for LiveAnalytics closed to new customers 2025-06-20.',
  lifecycleSource: LIFECYCLE_SOURCES.notice,
};

const TIMESTREAM_INFLUXDB: TypeOverride = {
  ...FEATURE,
  service: 'Amazon Timestream for InfluxDB',
  notes: 'The list names Amazon Timestream; the sample policy does not carry the prefix timestream-influxdb.',
};

const BEDROCK_AGENTS: TypeOverride = {
  lifecycle: 'Bedrock Agents Classic closed to new customers 2026-07-30.',
};

const CLOUDTRAIL_LAKE: TypeOverride = {
  lifecycle: 'CloudTrail Lake closed to new customers 2026-05-31.',
  lifecycleSource: LIFECYCLE_SOURCES.notice,
};

const OMICS_STORE: TypeOverride = {
  lifecycle: 'Variant and annotation stores closed to new customers 2025-11-07.',
  lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
};

const SITEWISE_MONITOR: TypeOverride = {
  lifecycle: 'IoT SiteWise Monitor closed to new customers 2025-11-07.',
  lifecycleSource: LIFECYCLE_SOURCES.cloudFormation,
};

const SAGEMAKER_CLOSED: TypeOverride = {
  lifecycle: 'Augmented AI, Clarify and Model Monitor closed to new customers 2026-07-30.',
};

const MAIL_ADD_ON: TypeOverride = {
  ...UNRESOLVED,
  service: 'Amazon SES Mail Manager add-on',
  notes: "An add-on can be a third party's mail filter; the list does not say whether it is covered.",
};

/**
 * Types that differ from their namespace. What an override leaves out comes from the namespace.
 */
export const TYPE_OVERRIDES: Record<string, TypeOverride> = {
  'AWS::Bedrock::Agent': BEDROCK_AGENTS,
  'AWS::Bedrock::AgentAlias': BEDROCK_AGENTS,
  'AWS::CloudTrail::Channel': CLOUDTRAIL_LAKE,
  'AWS::CloudTrail::Dashboard': CLOUDTRAIL_LAKE,
  'AWS::CloudTrail::EventDataStore': CLOUDTRAIL_LAKE,
  'AWS::DirectoryService::MicrosoftAD': { ...LISTED, notes: 'The list excludes Simple AD only.' },
  'AWS::DirectoryService::SimpleAD': {
    ...EXCLUDED,
    notes: 'The list excludes Simple AD by name.',
    lifecycle: 'Simple AD closed to new customers 2026-07-30.',
  },
  'AWS::ECR::PublicRepository': {
    ...ABSENT,
    service: 'Amazon ECR Public',
    notes: 'Public by design. The list names ECR, the sample policy does not carry the prefix ecr-public.',
  },
  'AWS::ElastiCache::ReplicationGroup': { ...LISTED, notes: 'Runs Redis OSS or Valkey, never Memcached.' },
  'AWS::ElastiCache::ServerlessCache': {
    ...LISTED,
    notes: 'Always encrypted at rest and in transit, Memcached too. The whitepaper describes Redis only.',
  },
  'AWS::IoT::AccountAuditConfiguration': DEVICE_DEFENDER,
  'AWS::IoT::CustomMetric': DEVICE_DEFENDER_DETECT,
  'AWS::IoT::Dimension': DEVICE_DEFENDER_DETECT,
  'AWS::IoT::MitigationAction': DEVICE_DEFENDER,
  'AWS::IoT::ScheduledAudit': DEVICE_DEFENDER,
  'AWS::IoT::SecurityProfile': DEVICE_DEFENDER_DETECT,
  'AWS::IoTSiteWise::AccessPolicy': SITEWISE_MONITOR,
  'AWS::IoTSiteWise::Dashboard': SITEWISE_MONITOR,
  'AWS::IoTSiteWise::Portal': SITEWISE_MONITOR,
  'AWS::IoTSiteWise::Project': SITEWISE_MONITOR,
  'AWS::Omics::AnnotationStore': OMICS_STORE,
  'AWS::Omics::VariantStore': OMICS_STORE,
  'AWS::Pinpoint::VoiceChannel': { ...EXCLUDED, notes: 'The list excludes voice messages by name.' },
  'AWS::SES::MailManagerAddonInstance': MAIL_ADD_ON,
  'AWS::SES::MailManagerAddonSubscription': MAIL_ADD_ON,
  'AWS::SageMaker::DataQualityJobDefinition': SAGEMAKER_CLOSED,
  'AWS::SageMaker::HumanTaskUi': SAGEMAKER_CLOSED,
  'AWS::SageMaker::ModelBiasJobDefinition': SAGEMAKER_CLOSED,
  'AWS::SageMaker::ModelExplainabilityJobDefinition': SAGEMAKER_CLOSED,
  'AWS::SageMaker::ModelQualityJobDefinition': SAGEMAKER_CLOSED,
  'AWS::SageMaker::MonitoringSchedule': SAGEMAKER_CLOSED,
  'AWS::SageMaker::PartnerApp': {
    ...POSSIBLE_FEATURE,
    service: 'Amazon SageMaker Partner AI Apps',
    notes: "Runs a third party's application; the list does not say whether it is covered.",
  },
  'AWS::SecurityHub::AggregatorV2': NEW_SECURITY_HUB,
  'AWS::SecurityHub::AutomationRuleV2': NEW_SECURITY_HUB,
  'AWS::SecurityHub::ConnectorV2': NEW_SECURITY_HUB,
  'AWS::SecurityHub::HubV2': NEW_SECURITY_HUB,
  'AWS::Timestream::Database': TIMESTREAM_LIVE_ANALYTICS,
  'AWS::Timestream::InfluxDBBackup': TIMESTREAM_INFLUXDB,
  'AWS::Timestream::InfluxDBCluster': TIMESTREAM_INFLUXDB,
  'AWS::Timestream::InfluxDBInstance': TIMESTREAM_INFLUXDB,
  'AWS::Timestream::ScheduledQuery': TIMESTREAM_LIVE_ANALYTICS,
  'AWS::Timestream::Table': TIMESTREAM_LIVE_ANALYTICS,
};
