/**
 * One measurement of scripts/bench.ts, in a process of its own: builds an app, synthesizes it and prints how long that took.
 *
 * Plain JavaScript: what compiles TypeScript on the fly would slow the stack traces that CDK takes, and so what is compared with.
 */
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { App, Duration, RemovalPolicy, Stack } = require('aws-cdk-lib');
const { BackupPlan, BackupPlanRule, BackupResource, BackupVault, CfnRestoreTestingPlan } = require('aws-cdk-lib/aws-backup');
const { Schedule } = require('aws-cdk-lib/aws-events');
const { Role, ServicePrincipal } = require('aws-cdk-lib/aws-iam');
const { Key } = require('aws-cdk-lib/aws-kms');
const { DataIdentifier, DataProtectionPolicy, LogGroup, RetentionDays } = require('aws-cdk-lib/aws-logs');
const { BlockedEncryptionType, BlockPublicAccess, Bucket, BucketEncryption } = require('aws-cdk-lib/aws-s3');
const { LoggingProtocol, Topic } = require('aws-cdk-lib/aws-sns');
const { Queue } = require('aws-cdk-lib/aws-sqs');

/** Each unit is a bucket with its policy, a queue, a topic and a log group. */
const RESOURCES_PER_UNIT = 5;
const UNITS_PER_STACK = 20;

/** Measures one synthesis, in milliseconds. */
function measure(mode, shape, resources) {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-hipaa-bench-'));
  try {
    const app = new App({ outdir, context: { '@aws-cdk/core:stackResourceLimit': 0, '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true } });
    build(app, shape, Math.round(resources / RESOURCES_PER_UNIT));
    const start = performance.now();
    attach(mode, app);
    synthesize(app, mode);
    const elapsed = performance.now() - start;
    if (mode === 'cdk-hipaa') {
      refuseFindings(outdir);
    }
    return elapsed;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** cdk-nag asks every bucket for replication, which these have not: its findings end the synthesis when the work is done. */
function synthesize(app, mode) {
  try {
    app.synth();
  } catch (error) {
    if (mode !== 'cdk-nag' || !String(error).includes('Validation failed')) {
      throw error;
    }
  }
}

/** Thousands of findings would measure how CDK prints them: whoever adds a rule mends the app below. */
function refuseFindings(outdir) {
  const { findings } = JSON.parse(readFileSync(join(outdir, 'hipaa', 'report.json'), 'utf8'));
  if (findings.length > 0) {
    const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
    throw new Error(`the app that is measured has ${findings.length} findings (${rules}): make scripts/bench-app.js build one that has none`);
  }
}

function build(app, shape, units) {
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

/** What makes the units pass. */
function buildShared(stack) {
  const encryptionKey = new Key(stack, 'Key', { enableKeyRotation: true });
  const vault = new BackupVault(stack, 'Vault', { encryptionKey, lockConfiguration: { minRetention: Duration.days(35) } });
  const elsewhere = BackupVault.fromBackupVaultArn(stack, 'Elsewhere', 'arn:aws:backup:us-west-2:111122223333:backup-vault:copies');
  new BackupPlan(stack, 'Plan', {
    backupVault: vault,
    backupPlanRules: [new BackupPlanRule({
      scheduleExpression: Schedule.cron({ hour: '5', minute: '0' }), deleteAfter: Duration.days(35), copyActions: [{ destinationBackupVault: elsewhere }],
    })],
  }).addSelection('Everything', { resources: [BackupResource.fromArn('*')] });
  new CfnRestoreTestingPlan(stack, 'RestoreTests', {
    restoreTestingPlanName: `restore_${stack.node.id}`,
    scheduleExpression: 'cron(0 6 1 * ? *)',
    recoveryPointSelection: { algorithm: 'LATEST_WITHIN_WINDOW', includeVaults: ['*'], recoveryPointTypes: ['SNAPSHOT'] },
  });
  return {
    encryptionKey,
    serverAccessLogsBucket: new Bucket(stack, 'AccessLogs', { ...HARDENED, encryption: BucketEncryption.S3_MANAGED }),
    deadLetterQueue: { queue: new Queue(stack, 'DeadLetters', { encryptionMasterKey: encryptionKey }), maxReceiveCount: 5 },
    failureFeedbackRole: new Role(stack, 'Feedback', { assumedBy: new ServicePrincipal('sns.amazonaws.com') }),
    dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.MEDICAREBENEFICIARYNUMBER_US] }),
  };
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

function buildUnit(stack, unit, { encryptionKey, serverAccessLogsBucket, deadLetterQueue, failureFeedbackRole, dataProtectionPolicy }) {
  const bucket = new Bucket(stack, `Bucket${unit}`, {
    ...HARDENED,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    serverAccessLogsBucket,
    serverAccessLogsPrefix: `bucket${unit}/`,
  });
  bucket.node.defaultChild.addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
  new Queue(stack, `Queue${unit}`, { encryptionMasterKey: encryptionKey, deadLetterQueue });
  new Topic(stack, `Topic${unit}`, { masterKey: encryptionKey, loggingConfigs: [{ protocol: LoggingProtocol.SQS, failureFeedbackRole }] });
  new LogGroup(stack, `Logs${unit}`, { encryptionKey, retention: RetentionDays.SIX_YEARS, dataProtectionPolicy });
}

/** Loading the libraries is counted in: whoever uses them waits for it. */
function attach(mode, app) {
  if (mode === 'no-op') {
    const { Validations } = require('aws-cdk-lib');
    Validations.of(app).addPlugins({ name: 'no-op', validate: () => ({ success: true, violations: [] }) });
  } else if (mode === 'cdk-hipaa') {
    const { HipaaGuard } = require('../lib');
    HipaaGuard.enforce(app);
  } else if (mode === 'cdk-nag') {
    const { HIPAASecurityChecks } = require('cdk-nag');
    const { Validations } = require('aws-cdk-lib');
    Validations.of(app).addPlugins(new HIPAASecurityChecks(app));
  }
}

const [mode, shape, resources] = process.argv.slice(2);
process.stdout.write(String(measure(mode, shape, Number(resources))));
