import { AMAZONMQ } from './amazonmq';
import { APIGATEWAY } from './apigateway';
import { APIGATEWAYV2 } from './apigatewayv2';
import { APPSYNC } from './appsync';
import { AUTOSCALING } from './autoscaling';
import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { BATCH } from './batch';
import { CASSANDRA } from './cassandra';
import { CERTIFICATEMANAGER } from './certificatemanager';
import { CLOUDFRONT } from './cloudfront';
import { CLOUDWATCH } from './cloudwatch';
import { COGNITO } from './cognito';
import { DAX } from './dax';
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
import { EVIDENCE } from './evidence';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { GLOBALACCELERATOR } from './globalaccelerator';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KINESIS } from './kinesis';
import { KINESISANALYTICSV2 } from './kinesisanalyticsv2';
import { KINESISFIREHOSE } from './kinesisfirehose';
import { KINESISVIDEO } from './kinesisvideo';
import { KMS } from './kms';
import { LAMBDA } from './lambda';
import { LOGS } from './logs';
import { MEMORYDB } from './memorydb';
import { MSK } from './msk';
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
  amazonmq: AMAZONMQ,
  apigateway: APIGATEWAY,
  apigatewayv2: APIGATEWAYV2,
  appsync: APPSYNC,
  autoscaling: AUTOSCALING,
  backup: BACKUP,
  baseline: BASELINE,
  batch: BATCH,
  cassandra: CASSANDRA,
  certificatemanager: CERTIFICATEMANAGER,
  cloudfront: CLOUDFRONT,
  cloudwatch: CLOUDWATCH,
  cognito: COGNITO,
  dax: DAX,
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
  evidence: EVIDENCE,
  fsx: FSX,
  globalaccelerator: GLOBALACCELERATOR,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kinesis: KINESIS,
  kinesisanalyticsv2: KINESISANALYTICSV2,
  kinesisfirehose: KINESISFIREHOSE,
  kinesisvideo: KINESISVIDEO,
  kms: KMS,
  lambda: LAMBDA,
  logs: LOGS,
  memorydb: MEMORYDB,
  msk: MSK,
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
  wafv2: WAFV2,
};
