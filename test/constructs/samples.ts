import { AUTO_SCALING_SAMPLES } from './autoscaling/samples';
import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { CERTIFICATE_SAMPLES } from './certificatemanager/samples';
import { CLOUDWATCH_SAMPLES } from './cloudwatch/samples';
import { DYNAMODB_SAMPLES } from './dynamodb/samples';
import { EBS_SAMPLES } from './ebs/samples';
import { EC2_SAMPLES } from './ec2/samples';
import { EFS_SAMPLES } from './efs/samples';
import { ELASTICACHE_SAMPLES } from './elasticache/samples';
import { FSX_SAMPLES } from './fsx/samples';
import { GLOBAL_ACCELERATOR_SAMPLES } from './globalaccelerator/samples';
import { HEALTHIMAGING_SAMPLES } from './healthimaging/samples';
import { HEALTHLAKE_SAMPLES } from './healthlake/samples';
import { KMS_SAMPLES } from './kms/samples';
import { LOGS_SAMPLES } from './logs/samples';
import { NEPTUNE_SAMPLES } from './neptune/samples';
import { OMICS_SAMPLES } from './omics/samples';
import { OPENSEARCH_SAMPLES } from './opensearchservice/samples';
import { REDSHIFT_SAMPLES } from './redshift/samples';
import { REDSHIFT_SERVERLESS_SAMPLES } from './redshiftserverless/samples';
import { ROUTE53_SAMPLES } from './route53/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { SECRETS_MANAGER_SAMPLES } from './secretsmanager/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...AUTO_SCALING_SAMPLES,
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...CERTIFICATE_SAMPLES,
  ...CLOUDWATCH_SAMPLES,
  ...DYNAMODB_SAMPLES,
  ...EBS_SAMPLES,
  ...EC2_SAMPLES,
  ...EFS_SAMPLES,
  ...ELASTICACHE_SAMPLES,
  ...FSX_SAMPLES,
  ...GLOBAL_ACCELERATOR_SAMPLES,
  ...HEALTHIMAGING_SAMPLES,
  ...HEALTHLAKE_SAMPLES,
  ...KMS_SAMPLES,
  ...LOGS_SAMPLES,
  ...NEPTUNE_SAMPLES,
  ...OMICS_SAMPLES,
  ...OPENSEARCH_SAMPLES,
  ...REDSHIFT_SAMPLES,
  ...REDSHIFT_SERVERLESS_SAMPLES,
  ...ROUTE53_SAMPLES,
  ...S3_SAMPLES,
  ...SECRETS_MANAGER_SAMPLES,
};
