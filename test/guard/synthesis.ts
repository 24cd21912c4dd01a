import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, AppProps, CfnResource, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HipaaReport } from '../../src';
import { HipaaBaseline } from '../../src/constructs/baseline/baseline';

/** A violation, as CDK's own report tells it. */
export interface Violation {
  readonly rule: string;
  readonly severity: string;
  readonly description: string;
  readonly fix?: string;
  readonly metadata: { readonly [key: string]: string };
  readonly path: string;
  readonly logicalId?: string;
  readonly template?: string;
  readonly properties: readonly string[];
  readonly stackTraces: readonly string[];
  /** Of those that were acknowledged: by which words, and where. */
  readonly reason?: string;
  readonly acknowledgedAt?: string;
}

/** What came of a synthesis. */
export interface Synthesis {
  /** What was thrown, if anything was. */
  readonly error?: string;
  /** What was printed with console.error. */
  readonly printed: string;
  readonly violations: readonly Violation[];
  readonly suppressed: readonly Violation[];
  readonly evidence?: HipaaReport;
}

const made: string[] = [];

afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An app whose folder is gone after the tests of a file. */
export function newApp(props: AppProps = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  made.push(outdir);
  return new App({ outdir, ...props });
}

export function synthesize(app: App): Synthesis {
  const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let error: string | undefined;
  try {
    app.synth();
  } catch (thrown) {
    error = String(thrown);
  }
  const printed = print.mock.calls.map(String).join('\n');
  print.mockRestore();
  return { error, printed, ...nativeReport(app), evidence: read<HipaaReport>(join(app.outdir, 'hipaa', 'report.json')) };
}

/** The ids of the rules that stop the synthesis, by the paths of the constructs that break them. */
export function blocking({ violations }: Synthesis): { [path: string]: string[] } {
  const found: { [path: string]: string[] } = {};
  for (const { rule, path, severity } of violations) {
    if (severity !== 'warning') {
      (found[path] ??= []).push(rule);
    }
  }
  return found;
}

/** Where a rule stops the synthesis. */
export function blockedAt(synthesis: Synthesis, rule: string): string[] {
  return Object.entries(blocking(synthesis)).filter(([, rules]) => rules.includes(rule)).map(([path]) => path).sort();
}

/** A bucket made without this library that breaks no REQUIRED rule. */
export function soundBucket(scope: Construct, id: string, props: s3.BucketProps = {}): s3.Bucket {
  const bucket = new s3.Bucket(scope, id, { enforceSSL: true, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL, ...props });
  HipaaBaseline.of(scope).backUp(bucket, bucket.bucketArn);
  return bucket;
}

/** The resource that an L2 makes. */
export function resourceOf(construct: Construct): CfnResource {
  return construct.node.defaultChild as CfnResource;
}

/** A stack with a service that may hold no PHI. */
export function appRunner(scope: Construct, id = 'Runner'): CfnResource {
  return new CfnResource(scope, id, { type: 'AWS::AppRunner::Service', properties: {} });
}

export function stackOf(scope: Construct, id = 'Clinic'): Stack {
  return new Stack(scope, id);
}

interface NativeViolation {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly suggestedFix?: string;
  readonly ruleMetadata: { readonly [key: string]: string };
  readonly reason?: string;
  readonly acknowledgedAt?: string;
  readonly violatingConstructs: readonly {
    readonly constructPath: string;
    readonly cloudFormationResource?: { readonly templatePath: string; readonly logicalId: string; readonly propertyPaths?: readonly string[] };
    readonly stackTraces?: readonly string[];
  }[];
}

interface NativeReport {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly NativeViolation[];
    readonly suppressedViolations?: readonly NativeViolation[];
  }[];
}

function nativeReport(app: App): Pick<Synthesis, 'violations' | 'suppressed'> {
  const ours = read<NativeReport>(join(app.outdir, 'validation-report.json'))?.pluginReports.filter(({ pluginName }) => pluginName === 'cdk-hipaa') ?? [];
  return {
    violations: ours.flatMap(({ violations }) => violations.flatMap(flatten)),
    suppressed: ours.flatMap(({ suppressedViolations }) => (suppressedViolations ?? []).flatMap(flatten)),
  };
}

function flatten({ ruleName, suggestedFix, ruleMetadata, violatingConstructs, ...violation }: NativeViolation): Violation[] {
  return violatingConstructs.map(({ constructPath, cloudFormationResource, stackTraces = [] }) => ({
    ...violation,
    rule: ruleName,
    fix: suggestedFix,
    metadata: ruleMetadata,
    path: constructPath,
    logicalId: cloudFormationResource?.logicalId,
    template: cloudFormationResource?.templatePath,
    properties: cloudFormationResource?.propertyPaths ?? [],
    stackTraces,
  }));
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as T : undefined;
}
