import { parseArgs } from 'node:util';

const OPTIONS = {
  'format': { type: 'string' },
  'output': { type: 'string' },
  'fail-on': { type: 'string' },
  'include': { type: 'string', multiple: true },
  'exclude': { type: 'string', multiple: true },
  'passes': { type: 'boolean' },
  'baseline': { type: 'string' },
  'owner': { type: 'string' },
  'expires': { type: 'string' },
  'help': { type: 'boolean', short: 'h' },
  'version': { type: 'boolean' },
} as const;

/** The options of all commands, as they were typed. */
export type Options = ReturnType<typeof parseOptions>['values'];

export type OptionName = keyof typeof OPTIONS;

/** Tells options and operands apart; throws on options that no command has. */
export function parseOptions(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}
