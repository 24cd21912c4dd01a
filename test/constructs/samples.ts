import { BACKUP_SAMPLES } from './backup/samples';
import { BASELINE_SAMPLES } from './baseline/samples';
import { CASSANDRA_SAMPLES } from './cassandra/samples';
import { DAX_SAMPLES } from './dax/samples';
import { DOCDB_SAMPLES } from './docdb/samples';
import { DYNAMODB_SAMPLES } from './dynamodb/samples';
import { ELASTICACHE_SAMPLES } from './elasticache/samples';
import { KMS_SAMPLES } from './kms/samples';
import { MEMORYDB_SAMPLES } from './memorydb/samples';
import { S3_SAMPLES } from './s3/samples';
import { Samples } from './sample';
import { TIMESTREAM_SAMPLES } from './timestream/samples';

/** Every construct that is exported. A test fails when one is missing. */
export const SAMPLES: Samples = {
  ...BACKUP_SAMPLES,
  ...BASELINE_SAMPLES,
  ...CASSANDRA_SAMPLES,
  ...DAX_SAMPLES,
  ...DOCDB_SAMPLES,
  ...DYNAMODB_SAMPLES,
  ...ELASTICACHE_SAMPLES,
  ...KMS_SAMPLES,
  ...MEMORYDB_SAMPLES,
  ...S3_SAMPLES,
  ...TIMESTREAM_SAMPLES,
};
