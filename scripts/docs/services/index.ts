import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { DYNAMODB } from './dynamodb';
import { ELASTICACHE } from './elasticache';
import { EBS } from './ebs';
import { EFS } from './efs';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KMS } from './kms';
import { NEPTUNE } from './neptune';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { OMICS } from './omics';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  dynamodb: DYNAMODB,
  elasticache: ELASTICACHE,
  kms: KMS,
  neptune: NEPTUNE,
  opensearchservice: OPENSEARCHSERVICE,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  ebs: EBS,
  efs: EFS,
  fsx: FSX,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kms: KMS,
  omics: OMICS,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
};
