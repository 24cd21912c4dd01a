import { AUTOSCALING } from './autoscaling';
import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { CERTIFICATEMANAGER } from './certificatemanager';
import { CLOUDWATCH } from './cloudwatch';
import { DYNAMODB } from './dynamodb';
import { EBS } from './ebs';
import { EC2 } from './ec2';
import { EFS } from './efs';
import { ELASTICACHE } from './elasticache';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { GLOBALACCELERATOR } from './globalaccelerator';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KMS } from './kms';
import { LOGS } from './logs';
import { NEPTUNE } from './neptune';
import { OMICS } from './omics';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { ROUTE53 } from './route53';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  autoscaling: AUTOSCALING,
  backup: BACKUP,
  baseline: BASELINE,
  certificatemanager: CERTIFICATEMANAGER,
  cloudwatch: CLOUDWATCH,
  dynamodb: DYNAMODB,
  ebs: EBS,
  ec2: EC2,
  efs: EFS,
  elasticache: ELASTICACHE,
  fsx: FSX,
  globalaccelerator: GLOBALACCELERATOR,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kms: KMS,
  logs: LOGS,
  neptune: NEPTUNE,
  omics: OMICS,
  opensearchservice: OPENSEARCHSERVICE,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  route53: ROUTE53,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
};
