import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { ServiceFacts } from './facts';
import { KMS } from './kms';
import { NEPTUNE } from './neptune';
import { NEPTUNEGRAPH } from './neptunegraph';
import { OPENSEARCHSERVERLESS } from './opensearchserverless';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { S3 } from './s3';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  kms: KMS,
  neptune: NEPTUNE,
  neptunegraph: NEPTUNEGRAPH,
  opensearchserverless: OPENSEARCHSERVERLESS,
  opensearchservice: OPENSEARCHSERVICE,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  s3: S3,
};
