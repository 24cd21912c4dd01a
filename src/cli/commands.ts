import { parseBaseline } from '../evidence/baseline';
import { toJson } from '../evidence/json';
import { paletteFor } from '../evidence/palette';
import { printable } from '../evidence/printable';
import { toText } from '../evidence/text';
import { RuleLevel } from '../rules';
import { InputError } from '../template';
import { writeBaseline } from './baseline';
import { check, hasFindings } from './check';
import { describeEligibility, eligibilityOf } from './eligibility';
import { ExitCode } from './exit-code';
import { Options } from './options';
import { Progress } from './progress';
import { readText } from './read-file';
import { Streams } from './streams';

/** What a command does with its operands; throws an InputError when it can do nothing with them. */
export type Command = (operands: readonly string[], options: Options, streams: Streams) => ExitCode;

/** Every command, by its name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([['check', runCheck], ['eligibility', runEligibility], ['baseline', runBaseline]]);

const FORMATS = ['text', 'json'];

function runCheck(paths: readonly string[], options: Options, { stdout, stderr }: Streams): ExitCode {
  mustBeFormat(options.format);
  const failOn = options['fail-on'];
  if (failOn !== RuleLevel.REQUIRED && failOn !== RuleLevel.RECOMMENDED) {
    throw new InputError(`--fail-on must be required or recommended, got ${failOn}.`);
  }
  mustHavePath('check', paths);
  const listed = options.baseline === undefined ? [] : parseBaseline(options.baseline, readText(options.baseline)).entries;
  const { report, errors } = check(paths, options.passes, new Progress(stderr), listed);
  stdout.write(options.format === 'json' ? toJson(report) : toText(report, paletteFor(stdout)));
  tell(errors, stderr);
  if (errors.length > 0) {
    return ExitCode.BAD_INPUT;
  }
  return hasFindings(report, failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

function runEligibility(words: readonly string[], { format }: Options, { stdout }: Streams): ExitCode {
  mustBeFormat(format);
  const rows = eligibilityOf(words.join(' '));
  if (words.length === 0 || rows.length === 0) {
    throw new InputError('eligibility needs a resource type, an IAM action or (a part of) the name of a service, '
      + `${words.length === 0 ? 'and got nothing' : `and no service is called ${words.join(' ')}`}.`);
  }
  stdout.write(format === 'json' ? `${JSON.stringify(rows, undefined, 2)}\n` : `${rows.map(describeEligibility).join('\n\n')}\n`);
  return ExitCode.CLEAN;
}

function runBaseline(paths: readonly string[], { output, owner, expires }: Options, { stdout, stderr }: Streams): ExitCode {
  mustHavePath('baseline', paths);
  const { listed, fixed, added, errors } = writeBaseline(paths, { file: output, owner, expires }, new Progress(stderr));
  tell(errors, stderr);
  if (errors.length > 0) {
    return ExitCode.BAD_INPUT;
  }
  stdout.write(`${printable(output)}: ${listed} listed${fixed > 0 ? `, ${fixed} fixed and taken out` : ''}.\n`);
  if (added.length > 0) {
    stdout.write(`Not listed, because a baseline only shrinks: ${added.length} new. Fix them, or accept their risks.\n`);
    added.forEach(({ rule, template, logicalId }) => stdout.write(`  ${printable(`${rule} ${template} ${logicalId ?? ''}`.trim())}\n`));
  }
  return added.length > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

function mustBeFormat(format: string): void {
  if (!FORMATS.includes(format)) {
    throw new InputError(`--format must be ${FORMATS.join(' or ')}, got ${format}.`);
  }
}

function mustHavePath(command: string, paths: readonly string[]): void {
  if (paths.length === 0) {
    throw new InputError(`${command} needs at least one path: a cdk.out folder, a template, or a folder with templates.`);
  }
}

function tell(errors: readonly string[], stderr: Streams['stderr']): void {
  errors.forEach((error) => stderr.write(`cdk-hipaa: ${printable(error)}\n`));
}
