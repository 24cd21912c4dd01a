import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { DSQL_SAMPLES } from './dsql/samples';
import { KMS_SAMPLES } from './kms/samples';
import { RDS_SAMPLES } from './rds/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { SECRETS_MANAGER_SAMPLES } from './secretsmanager/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...DSQL_SAMPLES,
  ...KMS_SAMPLES,
  ...RDS_SAMPLES,
  ...S3_SAMPLES,
  ...SECRETS_MANAGER_SAMPLES,
};
