import { join, relative } from 'node:path';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as deployment from 'aws-cdk-lib/aws-s3-deployment';
import { FileAssetPackaging, Stack, Stage } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { revision } from '../../evidence/revision';
import { sha256 } from '../../evidence/sha256';
import { EVIDENCE_FOLDER } from '../../guard/evidence-folder';
import { keepPromises } from '../../guard/registration';
import { GuardState } from '../../guard/state';
import { EVIDENCE, HOLDS } from '../../rules/s3/durability';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { HipaaBucket, HipaaBucketProps } from '../s3/bucket';

/** Properties of a HipaaEvidenceArchive: those of a HipaaBucket, and what names the evidence of one deployment. */
export interface HipaaEvidenceArchiveProps extends HipaaBucketProps {
  /**
   * What names the state of the app that is deployed; the evidence lies under this prefix. The same name stores nothing new: give
   * each deployment its own.
   *
   * @default - the git revision, or what the build server calls it (CODEBUILD_RESOLVED_SOURCE_VERSION, GITHUB_SHA, CI_COMMIT_SHA)
   */
  readonly version?: string;
}

const PROMISES = ['S3.ObjectLock'];

/**
 * Keeps the evidence of every deployment: a HipaaBucket with object lock, into which each deployment of its stack copies what the
 * guard wrote about the app (report.html, report.json and the others), under the version that was deployed.
 *
 * Objects are locked in governance mode for the retention of the baseline, six years by default: only who may
 * `s3:BypassGovernanceRetention` can delete them before. Compliance mode, which nobody can lift, is `objectLockDefaultRetention:
 * s3.ObjectLockRetention.compliance(...)`. Object lock is decided when a bucket is made and cannot be taken off.
 *
 * Source: 45 CFR 164.316(b)(2)(i), which asks that documentation be kept for six years. That a report of this library is part of
 * yours is for you to decide.
 */
export class HipaaEvidenceArchive extends HipaaBucket {
  /** What names the state of the app that is deployed. */
  public readonly version: string;

  /**
   * @throws when `version` is not given and neither git nor a build server names a revision, or when it is no part of an object key
   */
  constructor(scope: Construct, id: string, props: HipaaEvidenceArchiveProps = {}) {
    super(scope, id, {
      ...props,
      objectLockEnabled: props.objectLockEnabled ?? true,
      objectLockDefaultRetention: props.objectLockDefaultRetention
        ?? s3.ObjectLockRetention.governance(props.retention ?? HipaaBaseline.of(scope).retention),
    });
    this.version = versionOf(this.node.path, props.version ?? revision());
    (this.node.defaultChild as s3.CfnBucket).addMetadata(HOLDS, EVIDENCE);
    this.storeEvidence();
    keepPromises(this, PROMISES);
    this.node.addValidation({ validate: () => (isEnforced(this) ? [] : [NOTHING_ENFORCED]) });
  }

  /** The evidence is written after the templates that carry its name: what is stored there is read when it is uploaded. */
  private storeEvidence(): void {
    const stack = Stack.of(this);
    const { bucketName, objectKey } = stack.synthesizer.addFileAsset({
      sourceHash: sha256([stack.stackName, this.node.path, this.version].join(' ')),
      fileName: evidenceFolder(this),
      packaging: FileAssetPackaging.ZIP_DIRECTORY,
      displayName: 'HIPAA evidence',
    });
    const copy = new deployment.BucketDeployment(this, 'Evidence', {
      sources: [deployment.Source.bucket(s3.Bucket.fromBucketName(this, 'Assets', bucketName), objectKey)],
      destinationBucket: this,
      destinationKeyPrefix: this.version,
      prune: false,
      retainOnDelete: true,
      logGroup: encryptedLogGroup(this, 'EvidenceLogs'),
    });
    acknowledgeNag(copy.handlerRole.node.scope!, PROVIDER);
  }
}

const BY_CDK = 'This function copies files while its stack is deployed. CDK brings its code, and handles nothing but evidence with it.';

const PROVIDER = {
  IAMNoInlinePolicy: 'CDK writes what the function may do as a policy of its role; no other role uses it.',
  LambdaConcurrency: BY_CDK,
  LambdaDLQ: BY_CDK,
  LambdaInsideVPC: BY_CDK,
};

const NOTHING_ENFORCED = 'there is no evidence to keep, because nothing is enforced in this app. Call HipaaGuard.enforce(app).';

function isEnforced(archive: Construct): boolean {
  return (GuardState.existing(archive)?.enforcements.length ?? 0) > 0;
}

/** The evidence is in the folder of the app; a stack of a Stage has a folder of its own. */
function evidenceFolder(archive: Construct): string {
  const app = archive.node.root;
  const { outdir } = Stage.of(archive)!;
  return join(Stage.isStage(app) ? relative(outdir, app.outdir) : '', EVIDENCE_FOLDER);
}

function versionOf(path: string, version: string | undefined): string {
  if (version === undefined) {
    throw new Error(`HipaaEvidenceArchive '${path}': 'version' must name what is deployed, since neither git nor a build server does here.`);
  }
  if (!/^[\w.-]{1,128}$/.test(version)) {
    throw new Error(`HipaaEvidenceArchive '${path}': 'version' must be letters, digits, '.', '_' and '-', at most 128, got ${JSON.stringify(version)}.`);
  }
  return version;
}
