import { printable } from '../evidence/printable';
import { InputError } from '../template';
import { libraryVersion } from '../version';
import { Command } from './command';
import { COMMANDS } from './commands';
import { ExitCode } from './exit-code';
import { help, helpOn } from './help';
import { didYouMean } from './nearest';
import { Options, parseOptions } from './options';
import { Streams } from './streams';

/** Runs the command line and sets the exit code of the process. */
export function run(): void {
  process.stdout.on('error', ignoreClosedPipe);
  process.exitCode = main(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr });
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
  if (values.version) {
    streams.stdout.write(`${libraryVersion()}\n`);
    return ExitCode.CLEAN;
  }
  if (name === undefined) {
    streams.stdout.write(help());
    return values.help ? ExitCode.CLEAN : ExitCode.BAD_INPUT;
  }
  const command = commandNamed(name);
  if (values.help) {
    streams.stdout.write(helpOn(command));
    return ExitCode.CLEAN;
  }
  mustTake(command, values);
  return command.run(operands, values, streams);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.get(name);
  if (!command) {
    throw new InputError(`no such command: ${name}.${didYouMean(name, [...COMMANDS.keys()])} See cdk-hipaa --help.`);
  }
  return command;
}

function mustTake({ name, options }: Command, values: Options): void {
  const other = Object.keys(values).find((given) => !options.some((option) => option.name === given));
  if (other !== undefined) {
    throw new InputError(`${name} has no option --${other}. See cdk-hipaa ${name} --help.`);
  }
}

function parse(args: readonly string[]): ReturnType<typeof parseOptions> {
  try {
    return parseOptions(args);
  } catch (error) {
    throw new InputError(`${(error as Error).message.split('. ')[0].replace(/\.$/, '')}. See cdk-hipaa --help.`);
  }
}
