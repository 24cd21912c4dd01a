import { AMAZON_MQ_SAMPLES } from './amazonmq/samples';
import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { DYNAMODB_SAMPLES } from './dynamodb/samples';
import { EBS_SAMPLES } from './ebs/samples';
import { EFS_SAMPLES } from './efs/samples';
import { ELASTICACHE_SAMPLES } from './elasticache/samples';
import { EVENTS_SAMPLES } from './events/samples';
import { FSX_SAMPLES } from './fsx/samples';
import { HEALTHIMAGING_SAMPLES } from './healthimaging/samples';
import { HEALTHLAKE_SAMPLES } from './healthlake/samples';
import { KINESIS_SAMPLES } from './kinesis/samples';
import { FIREHOSE_SAMPLES } from './kinesisfirehose/samples';
import { KINESIS_VIDEO_SAMPLES } from './kinesisvideo/samples';
import { KMS_SAMPLES } from './kms/samples';
import { MSK_SAMPLES } from './msk/samples';
import { NEPTUNE_SAMPLES } from './neptune/samples';
import { OMICS_SAMPLES } from './omics/samples';
import { OPENSEARCH_SAMPLES } from './opensearchservice/samples';
import { REDSHIFT_SAMPLES } from './redshift/samples';
import { REDSHIFT_SERVERLESS_SAMPLES } from './redshiftserverless/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { SECRETS_MANAGER_SAMPLES } from './secretsmanager/samples';
import { SNS_SAMPLES } from './sns/samples';
import { SQS_SAMPLES } from './sqs/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...DYNAMODB_SAMPLES,
  ...EBS_SAMPLES,
  ...EFS_SAMPLES,
  ...ELASTICACHE_SAMPLES,
  ...EVENTS_SAMPLES,
  ...KINESIS_SAMPLES,
  ...SNS_SAMPLES,
  ...SQS_SAMPLES,
  ...AMAZON_MQ_SAMPLES,
  ...FIREHOSE_SAMPLES,
  ...KINESIS_VIDEO_SAMPLES,
  ...MSK_SAMPLES,
  ...FSX_SAMPLES,
  ...HEALTHIMAGING_SAMPLES,
  ...HEALTHLAKE_SAMPLES,
  ...KMS_SAMPLES,
  ...NEPTUNE_SAMPLES,
  ...OMICS_SAMPLES,
  ...OPENSEARCH_SAMPLES,
  ...REDSHIFT_SAMPLES,
  ...REDSHIFT_SERVERLESS_SAMPLES,
  ...S3_SAMPLES,
  ...SECRETS_MANAGER_SAMPLES,
};
