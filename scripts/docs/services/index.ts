import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { DOCDB } from './docdb';
import { DYNAMODB } from './dynamodb';
import { ELASTICACHE } from './elasticache';
import { ServiceFacts } from './facts';
import { KMS } from './kms';
import { S3 } from './s3';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  docdb: DOCDB,
  dynamodb: DYNAMODB,
  elasticache: ELASTICACHE,
  kms: KMS,
  s3: S3,
};
