import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { CASSANDRA } from './cassandra';
import { DAX } from './dax';
import { DOCDB } from './docdb';
import { DYNAMODB } from './dynamodb';
import { ELASTICACHE } from './elasticache';
import { ServiceFacts } from './facts';
import { KMS } from './kms';
import { MEMORYDB } from './memorydb';
import { S3 } from './s3';
import { TIMESTREAM } from './timestream';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  cassandra: CASSANDRA,
  dax: DAX,
  docdb: DOCDB,
  dynamodb: DYNAMODB,
  elasticache: ELASTICACHE,
  kms: KMS,
  memorydb: MEMORYDB,
  s3: S3,
  timestream: TIMESTREAM,
};
