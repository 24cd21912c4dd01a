import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { BATCH_SAMPLES } from './batch/samples';
import { CASSANDRA_SAMPLES } from './cassandra/samples';
import { DAX_SAMPLES } from './dax/samples';
import { DOCDB_SAMPLES } from './docdb/samples';
import { DSQL_SAMPLES } from './dsql/samples';
import { DYNAMODB_SAMPLES } from './dynamodb/samples';
import { EBS_SAMPLES } from './ebs/samples';
import { ECR_SAMPLES } from './ecr/samples';
import { ECS_SAMPLES } from './ecs/samples';
import { EFS_SAMPLES } from './efs/samples';
import { EKS_SAMPLES } from './eks/samples';
import { ELASTICACHE_SAMPLES } from './elasticache/samples';
import { FSX_SAMPLES } from './fsx/samples';
import { HEALTHIMAGING_SAMPLES } from './healthimaging/samples';
import { HEALTHLAKE_SAMPLES } from './healthlake/samples';
import { KMS_SAMPLES } from './kms/samples';
import { LAMBDA_SAMPLES } from './lambda/samples';
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
import { STEPFUNCTIONS_SAMPLES } from './stepfunctions/samples';
import { STORAGEGATEWAY_SAMPLES } from './storagegateway/samples';
import { TIMESTREAM_SAMPLES } from './timestream/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...BATCH_SAMPLES,
  ...CASSANDRA_SAMPLES,
  ...DAX_SAMPLES,
  ...DOCDB_SAMPLES,
  ...DSQL_SAMPLES,
  ...DYNAMODB_SAMPLES,
  ...EBS_SAMPLES,
  ...ECR_SAMPLES,
  ...ECS_SAMPLES,
  ...EFS_SAMPLES,
  ...EKS_SAMPLES,
  ...ELASTICACHE_SAMPLES,
  ...FSX_SAMPLES,
  ...HEALTHIMAGING_SAMPLES,
  ...HEALTHLAKE_SAMPLES,
  ...KMS_SAMPLES,
  ...LAMBDA_SAMPLES,
  ...MEMORYDB_SAMPLES,
  ...NEPTUNE_GRAPH_SAMPLES,
  ...NEPTUNE_SAMPLES,
  ...OMICS_SAMPLES,
  ...OPENSEARCH_SAMPLES,
  ...OPENSEARCH_SERVERLESS_SAMPLES,
  ...RDS_SAMPLES,
  ...REDSHIFT_SAMPLES,
  ...REDSHIFT_SERVERLESS_SAMPLES,
  ...S3_SAMPLES,
  ...SECRETS_MANAGER_SAMPLES,
  ...STEPFUNCTIONS_SAMPLES,
  ...STORAGEGATEWAY_SAMPLES,
  ...TIMESTREAM_SAMPLES,
};
