import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { EBS_SAMPLES } from './ebs/samples';
import { EFS_SAMPLES } from './efs/samples';
import { FSX_SAMPLES } from './fsx/samples';
import { HEALTHIMAGING_SAMPLES } from './healthimaging/samples';
import { HEALTHLAKE_SAMPLES } from './healthlake/samples';
import { KMS_SAMPLES } from './kms/samples';
import { OMICS_SAMPLES } from './omics/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { STORAGEGATEWAY_SAMPLES } from './storagegateway/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...EBS_SAMPLES,
  ...EFS_SAMPLES,
  ...FSX_SAMPLES,
  ...HEALTHIMAGING_SAMPLES,
  ...HEALTHLAKE_SAMPLES,
  ...KMS_SAMPLES,
  ...OMICS_SAMPLES,
  ...S3_SAMPLES,
  ...STORAGEGATEWAY_SAMPLES,
};
