import { paletteFor } from '../evidence/palette';
import { RuleLevel } from '../rules';
import { InputError } from '../template';
import { ExitCode } from './exit-code';
import { OptionName, Options } from './options';
import { Streams } from './streams';

/** Something that the command line does. */
export interface Command {
  readonly name: string;
  /** What follows the name: operands, and the options that are used most. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** What one has to know beside that: paragraphs, with empty lines between them. */
  readonly details: string;
  /** The options that it takes, each with what to say of it. */
  readonly options: readonly CommandOption[];
  readonly examples: readonly string[];
  /** Does it; throws an InputError when it can do nothing with what it was given. */
  run(operands: readonly string[], options: Options, streams: Streams): ExitCode;
}

export interface CommandOption {
  readonly name: OptionName;
  /** What follows the name, unless nothing does. */
  readonly value?: string;
  readonly help: string;
}

/** The format that was asked for, or the first of those that there are. */
export function formatOf({ format }: Options, formats: readonly string[]): string {
  if (format !== undefined && !formats.includes(format)) {
    throw new InputError(`--format must be ${inWords(formats)}, got ${format}.`);
  }
  return format ?? formats[0];
}

/** The least level of findings that makes a command fail. */
export function failOnOf({ 'fail-on': level = RuleLevel.RECOMMENDED }: Options): RuleLevel {
  if (level !== RuleLevel.REQUIRED && level !== RuleLevel.RECOMMENDED) {
    throw new InputError(`--fail-on must be required or recommended, got ${level}.`);
  }
  return level;
}

/** How words stand out on standard output, or in a file, where they never do. */
export function paletteOf({ output }: Options, { stdout }: Streams): ReturnType<typeof paletteFor> {
  return paletteFor(output === undefined ? stdout : {});
}

export const FAIL_ON: CommandOption = {
  name: 'fail-on', value: 'required|recommended', help: 'The least level of findings that makes the command fail (default: recommended)',
};

/** The option that chooses among formats. */
export function formatOption(formats: readonly string[], what = 'How to tell it'): CommandOption {
  return { name: 'format', value: formats.join('|'), help: `${what} (default: ${formats[0]})` };
}

function inWords(words: readonly string[]): string {
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
