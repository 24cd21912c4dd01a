import { parseArgs } from 'node:util';
import { toJson } from '../evidence/json';
import { paletteFor } from '../evidence/palette';
import { printable } from '../evidence/printable';
import { toText } from '../evidence/text';
import { RuleLevel } from '../rules';
import { libraryVersion } from '../version';
import { check, hasFindings } from './check';
import { describeEligibility, eligibilityOf } from './eligibility';
import { HELP } from './help';
import { Progress } from './progress';

/** What the command ends with. */
export enum ExitCode {
  CLEAN = 0,
  FINDINGS = 1,
  BAD_INPUT = 2,
}

/** The streams that a command writes to. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Runs the command line and sets the exit code of the process. */
export function run(): void {
  process.stdout.on('error', ignoreClosedPipe);
  process.exitCode = main(process.argv.slice(2), process);
}

/** Whoever reads what is printed may stop reading, as `head` does. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }
}

/** Runs the command line. */
export function main(args: readonly string[], streams: Streams): ExitCode {
  const refuse = (message: string): ExitCode => {
    streams.stderr.write(`cdk-hipaa: ${printable(message)}\n`);
    return ExitCode.BAD_INPUT;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refuse(`${(error as Error).message.split('. ')[0]}. See cdk-hipaa --help.`);
  }
  const { values, positionals: [command, ...operands] } = parsed;
  if (values.help || (command === undefined && !values.version)) {
    streams.stdout.write(HELP);
    return values.help ? ExitCode.CLEAN : ExitCode.BAD_INPUT;
  }
  if (values.version) {
    streams.stdout.write(`${libraryVersion()}\n`);
    return ExitCode.CLEAN;
  }
  if (command !== 'check' && command !== 'eligibility') {
    return refuse(`no such command: ${command}. See cdk-hipaa --help.`);
  }
  if (!['text', 'json'].includes(values.format)) {
    return refuse(`--format must be text or json, got ${values.format}.`);
  }
  if (command === 'eligibility') {
    const rows = eligibilityOf(operands.join(' '));
    if (operands.length === 0 || rows.length === 0) {
      return refuse('eligibility needs a resource type, an IAM action or (a part of) the name of a service, '
        + `${operands.length === 0 ? 'and got nothing' : `and no service is called ${operands.join(' ')}`}.`);
    }
    streams.stdout.write(values.format === 'json' ? `${JSON.stringify(rows, undefined, 2)}\n` : `${rows.map(describeEligibility).join('\n\n')}\n`);
    return ExitCode.CLEAN;
  }
  if (values['fail-on'] !== RuleLevel.REQUIRED && values['fail-on'] !== RuleLevel.RECOMMENDED) {
    return refuse(`--fail-on must be required or recommended, got ${values['fail-on']}.`);
  }
  if (operands.length === 0) {
    return refuse('check needs at least one path: a cdk.out folder, a template, or a folder with templates.');
  }
  return runCheck(operands, { format: values.format, passes: values.passes, failOn: values['fail-on'] }, streams);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'format': { type: 'string', default: 'text' },
      'passes': { type: 'boolean', default: false },
      'fail-on': { type: 'string', default: RuleLevel.RECOMMENDED as string },
      'help': { type: 'boolean', short: 'h', default: false },
      'version': { type: 'boolean', default: false },
    },
  });
}

interface CheckOptions {
  readonly format: string;
  readonly passes: boolean;
  readonly failOn: RuleLevel;
}

function runCheck(paths: readonly string[], options: CheckOptions, { stdout, stderr }: Streams): ExitCode {
  const { report, errors } = check(paths, options.passes, new Progress(stderr));
  stdout.write(options.format === 'json' ? toJson(report) : toText(report, paletteFor(stdout)));
  errors.forEach((error) => stderr.write(`cdk-hipaa: ${printable(error)}\n`));
  if (errors.length > 0) {
    return ExitCode.BAD_INPUT;
  }
  return hasFindings(report, options.failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}
