import { printable } from '../evidence/printable';
import { InputError } from '../template';
import { libraryVersion } from '../version';
import { COMMANDS } from './commands';
import { ExitCode } from './exit-code';
import { HELP } from './help';
import { parseOptions } from './options';
import { Streams } from './streams';

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
  try {
    return runCommand(args, streams);
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    streams.stderr.write(`cdk-hipaa: ${printable(error.message)}\n`);
    return ExitCode.BAD_INPUT;
  }
}

function runCommand(args: readonly string[], streams: Streams): ExitCode {
  const { values, positionals: [name, ...operands] } = parse(args);
  if (values.help || (name === undefined && !values.version)) {
    streams.stdout.write(HELP);
    return values.help ? ExitCode.CLEAN : ExitCode.BAD_INPUT;
  }
  if (values.version) {
    streams.stdout.write(`${libraryVersion()}\n`);
    return ExitCode.CLEAN;
  }
  const command = COMMANDS.get(name);
  if (!command) {
    throw new InputError(`no such command: ${name}. See cdk-hipaa --help.`);
  }
  return command(operands, values, streams);
}

function parse(args: readonly string[]): ReturnType<typeof parseOptions> {
  try {
    return parseOptions(args);
  } catch (error) {
    throw new InputError(`${(error as Error).message.split('. ')[0]}. See cdk-hipaa --help.`);
  }
}
