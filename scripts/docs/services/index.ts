import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { BATCH } from './batch';
import { CASSANDRA } from './cassandra';
import { DAX } from './dax';
import { DOCDB } from './docdb';
import { DSQL } from './dsql';
import { DYNAMODB } from './dynamodb';
import { EBS } from './ebs';
import { ECR } from './ecr';
import { ECS } from './ecs';
import { EFS } from './efs';
import { EKS } from './eks';
import { ELASTICACHE } from './elasticache';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KMS } from './kms';
import { LAMBDA } from './lambda';
import { MEMORYDB } from './memorydb';
import { NEPTUNE } from './neptune';
import { NEPTUNEGRAPH } from './neptunegraph';
import { OMICS } from './omics';
import { OPENSEARCHSERVERLESS } from './opensearchserverless';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { RDS } from './rds';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';
import { STEPFUNCTIONS } from './stepfunctions';
import { STORAGEGATEWAY } from './storagegateway';
import { TIMESTREAM } from './timestream';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  backup: BACKUP,
  baseline: BASELINE,
  batch: BATCH,
  cassandra: CASSANDRA,
  dax: DAX,
  docdb: DOCDB,
  dsql: DSQL,
  dynamodb: DYNAMODB,
  ebs: EBS,
  ecr: ECR,
  ecs: ECS,
  efs: EFS,
  eks: EKS,
  elasticache: ELASTICACHE,
  fsx: FSX,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kms: KMS,
  lambda: LAMBDA,
  memorydb: MEMORYDB,
  neptune: NEPTUNE,
  neptunegraph: NEPTUNEGRAPH,
  omics: OMICS,
  opensearchserverless: OPENSEARCHSERVERLESS,
  opensearchservice: OPENSEARCHSERVICE,
  rds: RDS,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
  stepfunctions: STEPFUNCTIONS,
  storagegateway: STORAGEGATEWAY,
  timestream: TIMESTREAM,
};
