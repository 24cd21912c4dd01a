import { API_GATEWAY_SAMPLES } from './apigateway/samples';
import { APPSYNC_SAMPLES } from './appsync/samples';
import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { CASSANDRA_SAMPLES } from './cassandra/samples';
import { CLOUDFRONT_SAMPLES } from './cloudfront/samples';
import { COGNITO_SAMPLES } from './cognito/samples';
import { DOCDB_SAMPLES } from './docdb/samples';
import { DSQL_SAMPLES } from './dsql/samples';
import { DYNAMODB_SAMPLES } from './dynamodb/samples';
import { EBS_SAMPLES } from './ebs/samples';
import { EFS_SAMPLES } from './efs/samples';
import { ELASTICACHE_SAMPLES } from './elasticache/samples';
import { ELB_SAMPLES } from './elasticloadbalancingv2/samples';
import { FSX_SAMPLES } from './fsx/samples';
import { HEALTHIMAGING_SAMPLES } from './healthimaging/samples';
import { HEALTHLAKE_SAMPLES } from './healthlake/samples';
import { KMS_SAMPLES } from './kms/samples';
import { MEMORYDB_SAMPLES } from './memorydb/samples';
import { NEPTUNE_SAMPLES } from './neptune/samples';
import { NEPTUNE_GRAPH_SAMPLES } from './neptunegraph/samples';
import { OMICS_SAMPLES } from './omics/samples';
import { OPENSEARCH_SERVERLESS_SAMPLES } from './opensearchserverless/samples';
import { OPENSEARCH_SAMPLES } from './opensearchservice/samples';
import { RDS_SAMPLES } from './rds/samples';
import { REDSHIFT_SAMPLES } from './redshift/samples';
import { REDSHIFT_SERVERLESS_SAMPLES } from './redshiftserverless/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { SECRETS_MANAGER_SAMPLES } from './secretsmanager/samples';
import { STORAGEGATEWAY_SAMPLES } from './storagegateway/samples';
import { TIMESTREAM_SAMPLES } from './timestream/samples';
import { WAF_SAMPLES } from './wafv2/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...API_GATEWAY_SAMPLES,
  ...APPSYNC_SAMPLES,
  ...WAF_SAMPLES,
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...CASSANDRA_SAMPLES,
  ...CLOUDFRONT_SAMPLES,
  ...COGNITO_SAMPLES,
  ...DOCDB_SAMPLES,
  ...DYNAMODB_SAMPLES,
  ...EBS_SAMPLES,
  ...EFS_SAMPLES,
  ...ELASTICACHE_SAMPLES,
  ...ELB_SAMPLES,
  ...FSX_SAMPLES,
  ...HEALTHIMAGING_SAMPLES,
  ...HEALTHLAKE_SAMPLES,
  ...KMS_SAMPLES,
  ...NEPTUNE_SAMPLES,
  ...OMICS_SAMPLES,
  ...NEPTUNE_GRAPH_SAMPLES,
  ...OPENSEARCH_SERVERLESS_SAMPLES,
  ...OPENSEARCH_SAMPLES,
  ...REDSHIFT_SAMPLES,
  ...REDSHIFT_SERVERLESS_SAMPLES,
  ...DSQL_SAMPLES,
  ...KMS_SAMPLES,
  ...RDS_SAMPLES,
  ...S3_SAMPLES,
  ...SECRETS_MANAGER_SAMPLES,
  ...MEMORYDB_SAMPLES,
  ...S3_SAMPLES,
  ...TIMESTREAM_SAMPLES,
  ...STORAGEGATEWAY_SAMPLES,
};
