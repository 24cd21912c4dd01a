import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main';
import { Finding } from '../../src/evidence/finding';
import { HipaaReport } from '../../src/evidence/report';

/** What a run of the command line came to. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line with streams that remember what is written to them. */
export function run(...args: string[]): Run {
  return runOn({}, ...args);
}

/** What is there beside arguments: a terminal, for example, or standard input. */
export interface Around {
  readonly isTTY?: boolean;
  readonly stdin?: string | Buffer;
}

/** The same, on a terminal for example. */
export function runOn({ isTTY, stdin = '' }: Around, ...args: string[]): Run {
  const written = { stdout: '', stderr: '' };
  const streamOf = (name: 'stdout' | 'stderr') => ({ isTTY, write: (text: string) => void (written[name] += text) });
  const code = main(args, { stdout: streamOf('stdout'), stderr: streamOf('stderr'), readStdin: () => Buffer.from(stdin) });
  return { code, ...written };
}

/** The report of `check` on some paths, as JSON tells it. */
export function checked(...args: string[]): HipaaReport {
  return JSON.parse(run('check', ...args, '--format', 'json').stdout) as HipaaReport;
}

/** The findings of a rule. */
export function findingsOf(report: HipaaReport, rule: string): Finding[] {
  return report.findings.filter((finding) => finding.rule === rule);
}

const made: string[] = [];

afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder under the system's own for temporary files; it is gone after the tests of a file. */
export function folderWith(files: { readonly [path: string]: string | Buffer | object } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }
  return folder;
}

/** A new file with this content. */
export function fileWith(content: string | Buffer | object, name = 'template.json'): string {
  return join(folderWith({ [name]: content }), name);
}

/** Breaks REQUIRED and RECOMMENDED rules. */
export const PLAIN_BUCKET = { Type: 'AWS::S3::Bucket' };
/** Breaks no rule, today or later: it only waits. */
export const HARMLESS = { Type: 'AWS::CloudFormation::WaitConditionHandle' };
/** Breaks a RECOMMENDED rule and no REQUIRED one. */
export const WITH_PASSWORD = { ...HARMLESS, Properties: { Password: 'hunter2-hunter2' } };

export function template(resources: object, rest: object = {}): object {
  return { ...rest, Resources: resources };
}
