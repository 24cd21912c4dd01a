import { ACM_RULES } from './acm';
import { AMAZON_MQ_RULES } from './amazon-mq';
import { API_GATEWAY_RULES } from './apigateway';
import { APPSYNC_RULES } from './appsync';
import { AUTO_SCALING_RULES } from './autoscaling';
import { BACKUP_RULES } from './backup/rules';
import { BATCH_RULES } from './batch';
import { CLOUD_MAP_RULES } from './cloud-map';
import { CLOUDFORMATION_RULES } from './cloudformation';
import { CLOUDFRONT_RULES } from './cloudfront';
import { CLOUDWATCH_RULES } from './cloudwatch';
import { COGNITO_RULES } from './cognito';
import { COMPREHEND_RULES } from './comprehend';
import { DATA_EXCHANGE_RULES } from './data-exchange';
import { DAX_RULES } from './dax';
import { DMS_RULES } from './dms';
import { DOCUMENTDB_RULES } from './documentdb';
import { DSQL_RULES } from './dsql';
import { DYNAMODB_RULES } from './dynamodb';
import { EBS_RULES } from './ebs';
import { EC2_RULES } from './ec2';
import { ECR_RULES } from './ecr';
import { ECS_RULES, FARGATE_RULES } from './ecs';
import { EFS_RULES } from './efs';
import { EKS_RULES } from './eks';
import { ELASTIC_BEANSTALK_RULES } from './elastic-beanstalk';
import { REDIS_RULES, SERVERLESS_CACHE_RULES } from './elasticache';
import { ELB_RULES } from './elb';
import { ELIGIBILITY_RULES } from './eligibility';
import { EVENTS_RULES } from './events';
import { FIREHOSE_RULES } from './firehose';
import { FLOW_RULES } from './flows/rules';
import { FORECAST_RULES } from './forecast';
import { FSX_RULES } from './fsx';
import { GENERAL_RULES } from './general';
import { GLACIER_RULES } from './glacier';
import { GLOBAL_ACCELERATOR_RULES } from './global-accelerator';
import { HEALTH_DATA_RULES } from './health-data';
import { IAM_RULES } from './iam';
import { KEYSPACES_RULES } from './keyspaces';
import { KINESIS_RULES } from './kinesis';
import { KINESIS_ANALYTICS_RULES } from './kinesis-analytics';
import { KINESIS_VIDEO_RULES } from './kinesis-video';
import { KMS_RULES } from './kms';
import { LAMBDA_RULES } from './lambda';
import { LAMBDA_EDGE_RULES } from './lambda-edge';
import { LOGS_RULES } from './logs';
import { MEMORYDB_RULES } from './memorydb';
import { MSK_RULES } from './msk';
import { NEPTUNE_RULES } from './neptune';
import { NEPTUNE_GRAPH_RULES } from './neptune-graph';
import { NETWORK_FIREWALL_RULES } from './network-firewall';
import { OPAQUE_RULES } from './opaque';
import { OPENSEARCH_RULES } from './opensearch';
import { OPENSEARCH_SERVERLESS_RULES } from './opensearch-serverless';
import { RDS_RULES } from './rds';
import { RECOVERY_RULES } from './recovery';
import { REDSHIFT_RULES } from './redshift';
import { REDSHIFT_SERVERLESS_RULES } from './redshift-serverless';
import { REKOGNITION_RULES } from './rekognition';
import { RETIRED_RULES } from './retired';
import { ROUTE53_RULES } from './route53';
import { Rule } from './rule';
import { S3_RULES } from './s3';
import { S3_VARIANT_RULES } from './s3-variants';
import { SECRETS_MANAGER_RULES } from './secrets-manager';
import { SERVICE_CATALOG_RULES } from './service-catalog';
import { SHIELD_RULES } from './shield';
import { SNS_RULES } from './sns';
import { SQS_RULES } from './sqs';
import { SSM_RULES } from './ssm';
import { STEP_FUNCTIONS_RULES } from './step-functions';
import { STORAGE_GATEWAY_RULES } from './storage-gateway';
import { TEXTRACT_RULES } from './textract';
import { TIMESTREAM_RULES } from './timestream';
import { TRANSCRIBE_RULES } from './transcribe';
import { TRANSLATE_RULES } from './translate';
import { VPC_RULES } from './vpc';
import { WAF_RULES } from './waf';
import { XRAY_RULES } from './xray';

export { judgeFlows } from './flows/judge-flows';
export { judge, type Outcome, type Selection } from './judge';
export { Basis, RuleLevel } from './level';
export { PROPOSED_RULE, proposedParagraph } from './proposed-rule';
export { type Crosswalk, EVERY_TYPE, looksAt, type ResourceRule, type Rule, type RuleFacts, type TemplateRule } from './rule';

/** Every rule of this library. */
export const RULES: readonly Rule[] = [
  ...FLOW_RULES, ...ELIGIBILITY_RULES, ...OPAQUE_RULES, ...GENERAL_RULES, ...S3_RULES, ...S3_VARIANT_RULES, ...KMS_RULES, ...BACKUP_RULES,
  ...IAM_RULES, ...CLOUDFORMATION_RULES, ...SSM_RULES, ...SHIELD_RULES, ...SERVICE_CATALOG_RULES, ...DATA_EXCHANGE_RULES,
  ...COMPREHEND_RULES, ...FORECAST_RULES, ...REKOGNITION_RULES, ...TEXTRACT_RULES, ...TRANSCRIBE_RULES, ...TRANSLATE_RULES, ...RDS_RULES,
  ...DSQL_RULES, ...RECOVERY_RULES, ...SECRETS_MANAGER_RULES, ...DYNAMODB_RULES, ...DAX_RULES, ...REDIS_RULES, ...SERVERLESS_CACHE_RULES,
  ...MEMORYDB_RULES, ...DOCUMENTDB_RULES, ...KEYSPACES_RULES, ...TIMESTREAM_RULES, ...REDSHIFT_RULES, ...REDSHIFT_SERVERLESS_RULES,
  ...OPENSEARCH_RULES, ...OPENSEARCH_SERVERLESS_RULES, ...NEPTUNE_RULES, ...NEPTUNE_GRAPH_RULES, ...EFS_RULES, ...EBS_RULES, ...FSX_RULES,
  ...GLACIER_RULES, ...STORAGE_GATEWAY_RULES, ...HEALTH_DATA_RULES, ...LOGS_RULES, ...VPC_RULES, ...NETWORK_FIREWALL_RULES,
  ...EC2_RULES, ...AUTO_SCALING_RULES,
  ...ROUTE53_RULES, ...ACM_RULES, ...CLOUDWATCH_RULES, ...XRAY_RULES, ...CLOUD_MAP_RULES, ...GLOBAL_ACCELERATOR_RULES, ...ELB_RULES,
  ...LAMBDA_RULES, ...ECS_RULES, ...FARGATE_RULES, ...ECR_RULES, ...STEP_FUNCTIONS_RULES, ...BATCH_RULES, ...EKS_RULES,
  ...ELASTIC_BEANSTALK_RULES, ...API_GATEWAY_RULES, ...CLOUDFRONT_RULES, ...LAMBDA_EDGE_RULES, ...COGNITO_RULES, ...WAF_RULES,
  ...APPSYNC_RULES, ...SQS_RULES, ...SNS_RULES, ...EVENTS_RULES, ...KINESIS_RULES, ...FIREHOSE_RULES, ...MSK_RULES, ...AMAZON_MQ_RULES,
  ...KINESIS_VIDEO_RULES, ...KINESIS_ANALYTICS_RULES, ...DMS_RULES, ...RETIRED_RULES,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
