import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { EBS } from './ebs';
import { EFS } from './efs';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KMS } from './kms';
import { OMICS } from './omics';
import { S3 } from './s3';
import { STORAGEGATEWAY } from './storagegateway';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  ebs: EBS,
  efs: EFS,
  fsx: FSX,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kms: KMS,
  omics: OMICS,
  s3: S3,
  storagegateway: STORAGEGATEWAY,
};
