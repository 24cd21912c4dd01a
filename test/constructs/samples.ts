import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { KMS_SAMPLES } from './kms/samples';
import { NEPTUNE_SAMPLES } from './neptune/samples';
import { NEPTUNE_GRAPH_SAMPLES } from './neptunegraph/samples';
import { OPENSEARCH_SERVERLESS_SAMPLES } from './opensearchserverless/samples';
import { OPENSEARCH_SAMPLES } from './opensearchservice/samples';
import { REDSHIFT_SAMPLES } from './redshift/samples';
import { REDSHIFT_SERVERLESS_SAMPLES } from './redshiftserverless/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...KMS_SAMPLES,
  ...NEPTUNE_SAMPLES,
  ...NEPTUNE_GRAPH_SAMPLES,
  ...OPENSEARCH_SERVERLESS_SAMPLES,
  ...OPENSEARCH_SAMPLES,
  ...REDSHIFT_SAMPLES,
  ...REDSHIFT_SERVERLESS_SAMPLES,
  ...S3_SAMPLES,
};
