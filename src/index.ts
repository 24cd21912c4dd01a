// The public API. A step after compilation turns these exports into lazy getters: importing one construct loads one service.
export * from './constructs/backup/backup-plan';
export * from './constructs/backup/backup-vault';
export * from './constructs/baseline/access-log-bucket';
export * from './constructs/baseline/baseline';
export * from './constructs/docdb/cluster';
export * from './constructs/dynamodb/table';
export * from './constructs/elasticache/redis-cluster';
export * from './constructs/elasticache/redis-cluster-props';
export * from './constructs/elasticache/serverless-cache';
export * from './constructs/kms/key';
export * from './constructs/s3/bucket';
export * from './eligibility';
export * from './evidence';
export * from './guard';
export * from './rules/level';
export * from './safeguards';
