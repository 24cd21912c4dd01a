// The public API. A step after compilation turns these exports into lazy getters: importing one construct loads one service.
export * from './constructs/backup/backup-plan';
export * from './constructs/backup/backup-vault';
export * from './constructs/baseline/access-log-bucket';
export * from './constructs/baseline/baseline';
export * from './constructs/kms/key';
export * from './constructs/neptune/cluster';
export * from './constructs/neptune/cluster-props';
export * from './constructs/opensearchservice/domain';
export * from './constructs/redshift/cluster';
export * from './constructs/redshift/cluster-props';
export * from './constructs/s3/bucket';
export * from './eligibility';
export * from './evidence';
export * from './guard';
export * from './rules/level';
export * from './safeguards';
