// The public API. A step after compilation turns these exports into lazy getters: importing one construct loads one service.
export * from './constructs/backup/backup-plan';
export * from './constructs/backup/backup-vault';
export * from './constructs/baseline/access-log-bucket';
export * from './constructs/baseline/baseline';
export * from './constructs/ebs/volume';
export * from './constructs/efs/file-system';
export * from './constructs/healthimaging/datastore';
export * from './constructs/healthlake/fhir-datastore';
export * from './constructs/kms/key';
export * from './constructs/omics/sequence-store';
export * from './constructs/s3/archive-bucket';
export * from './constructs/s3/bucket';
export * from './eligibility';
export * from './evidence';
export * from './guard';
export * from './rules/level';
export * from './safeguards';
