import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { DSQL } from './dsql';
import { ServiceFacts } from './facts';
import { KMS } from './kms';
import { RDS } from './rds';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  dsql: DSQL,
  kms: KMS,
  rds: RDS,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
};
