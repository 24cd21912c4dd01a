/** One measurement of scripts/bench.ts, in a process of its own: builds an app, synthesizes it and tells how long that took. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockedEncryptionType, BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';

export type Mode = 'plain' | 'cdk-hipaa' | 'cdk-nag';
export type Shape = 'across stacks' | 'one stack';

/** Each unit is a bucket with its policy, a queue, a topic and a log group. */
const RESOURCES_PER_UNIT = 5;
const UNITS_PER_STACK = 20;

/** Measures one synthesis, in milliseconds. */
export function measure(mode: Mode, shape: Shape, resources: number): number {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-hipaa-bench-'));
  try {
    const app = new App({ outdir, context: { '@aws-cdk/core:stackResourceLimit': 0, '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true } });
    build(app, shape, Math.round(resources / RESOURCES_PER_UNIT));
    const start = performance.now();
    attach(mode, app);
    app.synth();
    return performance.now() - start;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function build(app: App, shape: Shape, units: number): void {
  const stacks = shape === 'one stack' ? 1 : Math.ceil(units / UNITS_PER_STACK);
  for (let index = 0; index < stacks; index++) {
    const stack = new Stack(app, `Stack${index}`);
    const shared = buildShared(stack);
    const count = Math.min(units, Math.round(((index + 1) * units) / stacks)) - Math.round((index * units) / stacks);
    for (let unit = 0; unit < count; unit++) {
      buildUnit(stack, unit, shared);
    }
  }
}

interface Shared {
  readonly encryptionKey: Key;
  readonly serverAccessLogsBucket: Bucket;
}

/** What makes the units pass: an app with thousands of findings would measure how CDK prints them. */
function buildShared(stack: Stack): Shared {
  const encryptionKey = new Key(stack, 'Key', { enableKeyRotation: true });
  BackupPlan.daily35DayRetention(stack, 'Plan', new BackupVault(stack, 'Vault', { encryptionKey }))
    .addSelection('Everything', { resources: [BackupResource.fromArn('*')] });
  return { encryptionKey, serverAccessLogsBucket: new Bucket(stack, 'AccessLogs', HARDENED) };
}

const HARDENED = {
  blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  versioned: true,
  lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(2192) }],
  removalPolicy: RemovalPolicy.RETAIN,
};

function buildUnit(stack: Stack, unit: number, { encryptionKey, serverAccessLogsBucket }: Shared): void {
  new Bucket(stack, `Bucket${unit}`, {
    ...HARDENED,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    serverAccessLogsBucket,
    serverAccessLogsPrefix: `bucket${unit}/`,
  });
  new Queue(stack, `Queue${unit}`, { encryptionMasterKey: encryptionKey });
  new Topic(stack, `Topic${unit}`, { masterKey: encryptionKey });
  new LogGroup(stack, `Logs${unit}`, { encryptionKey, retention: RetentionDays.SIX_YEARS });
}

/** Loading the libraries is counted in: whoever uses them waits for it. */
function attach(mode: Mode, app: App): void {
  if (mode === 'cdk-hipaa') {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { HipaaGuard } = require('../lib') as typeof import('../src');
    HipaaGuard.enforce(app);
  } else if (mode === 'cdk-nag') {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { HIPAASecurityChecks } = require('cdk-nag') as typeof import('cdk-nag');
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { Validations } = require('aws-cdk-lib') as typeof import('aws-cdk-lib');
    Validations.of(app).addPlugins(new HIPAASecurityChecks(app));
  }
}
