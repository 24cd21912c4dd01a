import { APIGATEWAY } from './apigateway';
import { APIGATEWAYV2 } from './apigatewayv2';
import { AUTOSCALING } from './autoscaling';
import { APPSYNC } from './appsync';
import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { BATCH } from './batch';
import { CASSANDRA } from './cassandra';
import { CERTIFICATEMANAGER } from './certificatemanager';
import { CLOUDWATCH } from './cloudwatch';
import { DAX } from './dax';
import { CLOUDFRONT } from './cloudfront';
import { COGNITO } from './cognito';
import { DOCDB } from './docdb';
import { DSQL } from './dsql';
import { DYNAMODB } from './dynamodb';
import { EBS } from './ebs';
import { EC2 } from './ec2';
import { ECR } from './ecr';
import { ECS } from './ecs';
import { EFS } from './efs';
import { EKS } from './eks';
import { ELASTICACHE } from './elasticache';
import { ELASTICLOADBALANCINGV2 } from './elasticloadbalancingv2';
import { EVENTS } from './events';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { GLOBALACCELERATOR } from './globalaccelerator';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KINESIS } from './kinesis';
import { KMS } from './kms';
import { LAMBDA } from './lambda';
import { LOGS } from './logs';
import { MEMORYDB } from './memorydb';
import { NEPTUNE } from './neptune';
import { NEPTUNEGRAPH } from './neptunegraph';
import { OMICS } from './omics';
import { OPENSEARCHSERVERLESS } from './opensearchserverless';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { RDS } from './rds';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { ROUTE53 } from './route53';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';
import { SNS } from './sns';
import { SQS } from './sqs';
import { STEPFUNCTIONS } from './stepfunctions';
import { STORAGEGATEWAY } from './storagegateway';
import { TIMESTREAM } from './timestream';
import { WAFV2 } from './wafv2';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  apigateway: APIGATEWAY,
  apigatewayv2: APIGATEWAYV2,
  autoscaling: AUTOSCALING,
  appsync: APPSYNC,
  wafv2: WAFV2,
  backup: BACKUP,
  baseline: BASELINE,
  batch: BATCH,
  cassandra: CASSANDRA,
  certificatemanager: CERTIFICATEMANAGER,
  cloudwatch: CLOUDWATCH,
  dax: DAX,
  cloudfront: CLOUDFRONT,
  cognito: COGNITO,
  docdb: DOCDB,
  dsql: DSQL,
  dynamodb: DYNAMODB,
  ebs: EBS,
  ec2: EC2,
  ecr: ECR,
  ecs: ECS,
  efs: EFS,
  eks: EKS,
  elasticache: ELASTICACHE,
  elasticloadbalancingv2: ELASTICLOADBALANCINGV2,
  events: EVENTS,
  fsx: FSX,
  globalaccelerator: GLOBALACCELERATOR,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kinesis: KINESIS,
  kms: KMS,
  lambda: LAMBDA,
  logs: LOGS,
  memorydb: MEMORYDB,
  neptune: NEPTUNE,
  neptunegraph: NEPTUNEGRAPH,
  omics: OMICS,
  opensearchserverless: OPENSEARCHSERVERLESS,
  opensearchservice: OPENSEARCHSERVICE,
  rds: RDS,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  route53: ROUTE53,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
  sns: SNS,
  sqs: SQS,
  stepfunctions: STEPFUNCTIONS,
  storagegateway: STORAGEGATEWAY,
  timestream: TIMESTREAM,
};
