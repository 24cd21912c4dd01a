import { AMAZON_MQ_SAMPLES } from './amazonmq/samples';
import { API_GATEWAY_SAMPLES } from './apigateway/samples';
import { APPSYNC_SAMPLES } from './appsync/samples';
import { AUTO_SCALING_SAMPLES } from './autoscaling/samples';
import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { BATCH_SAMPLES } from './batch/samples';
import { CASSANDRA_SAMPLES } from './cassandra/samples';
import { CERTIFICATE_SAMPLES } from './certificatemanager/samples';
import { CLOUDFRONT_SAMPLES } from './cloudfront/samples';
import { CLOUDWATCH_SAMPLES } from './cloudwatch/samples';
import { COGNITO_SAMPLES } from './cognito/samples';
import { DAX_SAMPLES } from './dax/samples';
import { DOCDB_SAMPLES } from './docdb/samples';
import { DSQL_SAMPLES } from './dsql/samples';
import { DYNAMODB_SAMPLES } from './dynamodb/samples';
import { EBS_SAMPLES } from './ebs/samples';
import { EC2_SAMPLES } from './ec2/samples';
import { ECR_SAMPLES } from './ecr/samples';
import { ECS_SAMPLES } from './ecs/samples';
import { EFS_SAMPLES } from './efs/samples';
import { EKS_SAMPLES } from './eks/samples';
import { ELASTICACHE_SAMPLES } from './elasticache/samples';
import { ELB_SAMPLES } from './elasticloadbalancingv2/samples';
import { EVENTS_SAMPLES } from './events/samples';
import { EVIDENCE_SAMPLES } from './evidence/samples';
import { FSX_SAMPLES } from './fsx/samples';
import { GLOBAL_ACCELERATOR_SAMPLES } from './globalaccelerator/samples';
import { HEALTHIMAGING_SAMPLES } from './healthimaging/samples';
import { HEALTHLAKE_SAMPLES } from './healthlake/samples';
import { KINESIS_SAMPLES } from './kinesis/samples';
import { KINESIS_ANALYTICS_SAMPLES } from './kinesisanalyticsv2/samples';
import { FIREHOSE_SAMPLES } from './kinesisfirehose/samples';
import { KINESIS_VIDEO_SAMPLES } from './kinesisvideo/samples';
import { KMS_SAMPLES } from './kms/samples';
import { LAMBDA_SAMPLES } from './lambda/samples';
import { LOGS_SAMPLES } from './logs/samples';
import { MEMORYDB_SAMPLES } from './memorydb/samples';
import { MSK_SAMPLES } from './msk/samples';
import { NEPTUNE_SAMPLES } from './neptune/samples';
import { NEPTUNE_GRAPH_SAMPLES } from './neptunegraph/samples';
import { OMICS_SAMPLES } from './omics/samples';
import { OPENSEARCH_SERVERLESS_SAMPLES } from './opensearchserverless/samples';
import { OPENSEARCH_SAMPLES } from './opensearchservice/samples';
import { RDS_SAMPLES } from './rds/samples';
import { REDSHIFT_SAMPLES } from './redshift/samples';
import { REDSHIFT_SERVERLESS_SAMPLES } from './redshiftserverless/samples';
import { ROUTE53_SAMPLES } from './route53/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { SECRETS_MANAGER_SAMPLES } from './secretsmanager/samples';
import { SNS_SAMPLES } from './sns/samples';
import { SQS_SAMPLES } from './sqs/samples';
import { STEPFUNCTIONS_SAMPLES } from './stepfunctions/samples';
import { STORAGEGATEWAY_SAMPLES } from './storagegateway/samples';
import { TIMESTREAM_SAMPLES } from './timestream/samples';
import { WAF_SAMPLES } from './wafv2/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...AMAZON_MQ_SAMPLES,
  ...API_GATEWAY_SAMPLES,
  ...APPSYNC_SAMPLES,
  ...AUTO_SCALING_SAMPLES,
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...BATCH_SAMPLES,
  ...CASSANDRA_SAMPLES,
  ...CERTIFICATE_SAMPLES,
  ...CLOUDFRONT_SAMPLES,
  ...CLOUDWATCH_SAMPLES,
  ...COGNITO_SAMPLES,
  ...DAX_SAMPLES,
  ...DOCDB_SAMPLES,
  ...DSQL_SAMPLES,
  ...DYNAMODB_SAMPLES,
  ...EBS_SAMPLES,
  ...EC2_SAMPLES,
  ...ECR_SAMPLES,
  ...ECS_SAMPLES,
  ...EFS_SAMPLES,
  ...EKS_SAMPLES,
  ...ELASTICACHE_SAMPLES,
  ...ELB_SAMPLES,
  ...EVENTS_SAMPLES,
  ...FIREHOSE_SAMPLES,
  ...EVIDENCE_SAMPLES,
  ...FSX_SAMPLES,
  ...GLOBAL_ACCELERATOR_SAMPLES,
  ...HEALTHIMAGING_SAMPLES,
  ...HEALTHLAKE_SAMPLES,
  ...KINESIS_ANALYTICS_SAMPLES,
  ...KINESIS_SAMPLES,
  ...KINESIS_VIDEO_SAMPLES,
  ...KMS_SAMPLES,
  ...LAMBDA_SAMPLES,
  ...LOGS_SAMPLES,
  ...MEMORYDB_SAMPLES,
  ...MSK_SAMPLES,
  ...NEPTUNE_GRAPH_SAMPLES,
  ...NEPTUNE_SAMPLES,
  ...OMICS_SAMPLES,
  ...OPENSEARCH_SAMPLES,
  ...OPENSEARCH_SERVERLESS_SAMPLES,
  ...RDS_SAMPLES,
  ...REDSHIFT_SAMPLES,
  ...REDSHIFT_SERVERLESS_SAMPLES,
  ...ROUTE53_SAMPLES,
  ...S3_SAMPLES,
  ...SECRETS_MANAGER_SAMPLES,
  ...SNS_SAMPLES,
  ...SQS_SAMPLES,
  ...STEPFUNCTIONS_SAMPLES,
  ...STORAGEGATEWAY_SAMPLES,
  ...TIMESTREAM_SAMPLES,
  ...WAF_SAMPLES,
};
