import { APIGATEWAY } from './apigateway';
import { APIGATEWAYV2 } from './apigatewayv2';
import { APPSYNC } from './appsync';
import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { CASSANDRA } from './cassandra';
import { CLOUDFRONT } from './cloudfront';
import { COGNITO } from './cognito';
import { DOCDB } from './docdb';
import { DYNAMODB } from './dynamodb';
import { EBS } from './ebs';
import { EFS } from './efs';
import { ELASTICACHE } from './elasticache';
import { ELASTICLOADBALANCINGV2 } from './elasticloadbalancingv2';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KMS } from './kms';
import { MEMORYDB } from './memorydb';
import { NEPTUNE } from './neptune';
import { NEPTUNEGRAPH } from './neptunegraph';
import { OMICS } from './omics';
import { OPENSEARCHSERVERLESS } from './opensearchserverless';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';
import { STORAGEGATEWAY } from './storagegateway';
import { TIMESTREAM } from './timestream';
import { WAFV2 } from './wafv2';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  apigateway: APIGATEWAY,
  apigatewayv2: APIGATEWAYV2,
  appsync: APPSYNC,
  wafv2: WAFV2,
  backup: BACKUP,
  baseline: BASELINE,
  cassandra: CASSANDRA,
  cloudfront: CLOUDFRONT,
  cognito: COGNITO,
  docdb: DOCDB,
  dynamodb: DYNAMODB,
  ebs: EBS,
  efs: EFS,
  elasticache: ELASTICACHE,
  elasticloadbalancingv2: ELASTICLOADBALANCINGV2,
  fsx: FSX,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kms: KMS,
  neptune: NEPTUNE,
  omics: OMICS,
  neptunegraph: NEPTUNEGRAPH,
  opensearchserverless: OPENSEARCHSERVERLESS,
  opensearchservice: OPENSEARCHSERVICE,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
  memorydb: MEMORYDB,
  timestream: TIMESTREAM,
  storagegateway: STORAGEGATEWAY,
};
