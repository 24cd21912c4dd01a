import * as lambda from 'aws-cdk-lib/aws-lambda';

type Props = lambda.FunctionProps;

/** What no function at the edge can have, by the prop that brings it. */
const LEFT_OUT: { readonly [prop in keyof Props]?: string } = {
  vpc: 'it runs in no VPC',
  filesystem: 'it runs in no VPC, where file systems are',
  environment: 'it has no variables: write what it needs to know into its code, or let it ask',
  environmentEncryption: 'it has no variables that could be encrypted',
  deadLetterQueue: 'it has no dead-letter queue: CloudFront waits for its answer',
  deadLetterQueueEnabled: 'it has no dead-letter queue: CloudFront waits for its answer',
  deadLetterTopic: 'it has no dead-letter queue: CloudFront waits for its answer',
  layers: 'it has no layers: bundle what it needs into its code',
  insightsVersion: 'it has no layers, which this needs',
  adotInstrumentation: 'it has no layers, which this needs',
  paramsAndSecrets: 'it has no layers, which this needs',
  profiling: 'it has no variables, which this needs',
  profilingGroup: 'it has no variables, which this needs',
};

/** What Lambda@Edge takes some values of: what a value must be where another one was given. */
const LIMITED: { readonly [prop in keyof Props]?: (props: Props) => string | undefined } = {
  architecture: ({ architecture }) => mustBe('Architecture.X86_64', architecture === undefined || architecture.name === 'x86_64', architecture?.name),
  runtime: ({ runtime }) => mustBe('one of Node.js or Python', RUNTIMES.has(runtime.family), runtime.name),
  runtimeManagementMode: ({ runtimeManagementMode: mode }) => mustBe('RuntimeManagementMode.AUTO', mode === undefined || mode.mode === lambda.RuntimeManagementMode.AUTO.mode, mode?.mode),
  tracing: ({ tracing }) => mustBe('Tracing.DISABLED', tracing === undefined || tracing === lambda.Tracing.DISABLED, tracing),
  ephemeralStorageSize: ({ ephemeralStorageSize: size }) => mustBe(`${MAX_STORAGE_MIB} MiB at most`, size === undefined || size.isUnresolved() || size.toMebibytes() <= MAX_STORAGE_MIB,
    size?.toString()),
  timeout: ({ timeout }) => mustBe(`${MAX_TIMEOUT_SECONDS} seconds at most, and 5 where it answers viewers`,
    timeout === undefined || timeout.isUnresolved() || timeout.toSeconds({ integral: false }) <= MAX_TIMEOUT_SECONDS, timeout?.toString()),
  currentVersionOptions: ({ currentVersionOptions: options }) => mustBe('without provisionedConcurrentExecutions', options?.provisionedConcurrentExecutions === undefined,
    `${options?.provisionedConcurrentExecutions}`),
};

const RUNTIMES = new Set<lambda.RuntimeFamily | undefined>([lambda.RuntimeFamily.NODEJS, lambda.RuntimeFamily.PYTHON]);

const MAX_STORAGE_MIB = 512;

const MAX_TIMEOUT_SECONDS = 30;

function mustBe(what: string, holds: boolean, got: string | undefined): string | undefined {
  return holds ? undefined : `must be ${what}, got ${got}`;
}

/**
 * Refuses what Lambda@Edge does not take: CloudFront would refuse the function when the distribution is deployed.
 *
 * Source: Amazon CloudFront developer guide, "Restrictions on Lambda@Edge" and "Quotas on Lambda@Edge".
 */
export function refuseWhatTheEdgeForbids(path: string, props: Props): void {
  for (const [prop, why] of Object.entries(LEFT_OUT)) {
    const value = props[prop as keyof Props];
    if (isGiven(value)) {
      throw new Error(`HipaaEdgeFunction '${path}': '${prop}' must be left out, got ${described(value)}. At the edge a function is restricted: ${why}.`);
    }
  }
  for (const [prop, judge] of Object.entries(LIMITED)) {
    const complaint = judge(props);
    if (complaint !== undefined) {
      throw new Error(`HipaaEdgeFunction '${path}': '${prop}' ${complaint}. Lambda@Edge takes no others.`);
    }
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function described(value: unknown): string {
  return typeof value !== 'object' ? String(value) : Array.isArray(value) ? `${value.length}` : 'one';
}
