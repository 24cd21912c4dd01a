import { AMAZONMQ } from './amazonmq';
import { BACKUP } from './backup';
import { BASELINE } from './baseline';
import { DYNAMODB } from './dynamodb';
import { EBS } from './ebs';
import { EFS } from './efs';
import { ELASTICACHE } from './elasticache';
import { EVENTS } from './events';
import { ServiceFacts } from './facts';
import { FSX } from './fsx';
import { HEALTHIMAGING } from './healthimaging';
import { HEALTHLAKE } from './healthlake';
import { KINESIS } from './kinesis';
import { KINESISFIREHOSE } from './kinesisfirehose';
import { KINESISVIDEO } from './kinesisvideo';
import { KMS } from './kms';
import { MSK } from './msk';
import { NEPTUNE } from './neptune';
import { OMICS } from './omics';
import { OPENSEARCHSERVICE } from './opensearchservice';
import { REDSHIFT } from './redshift';
import { REDSHIFTSERVERLESS } from './redshiftserverless';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secretsmanager';
import { SNS } from './sns';
import { SQS } from './sqs';

/** Every service that has constructs, by the folder of src/constructs. */
export const SERVICES: { readonly [folder: string]: ServiceFacts } = {
  amazonmq: AMAZONMQ,
  backup: BACKUP,
  baseline: BASELINE,
  dynamodb: DYNAMODB,
  ebs: EBS,
  efs: EFS,
  elasticache: ELASTICACHE,
  events: EVENTS,
  fsx: FSX,
  healthimaging: HEALTHIMAGING,
  healthlake: HEALTHLAKE,
  kinesis: KINESIS,
  kinesisfirehose: KINESISFIREHOSE,
  kinesisvideo: KINESISVIDEO,
  kms: KMS,
  msk: MSK,
  neptune: NEPTUNE,
  omics: OMICS,
  opensearchservice: OPENSEARCHSERVICE,
  redshift: REDSHIFT,
  redshiftserverless: REDSHIFTSERVERLESS,
  s3: S3,
  secretsmanager: SECRETS_MANAGER,
  sns: SNS,
  sqs: SQS,
};
