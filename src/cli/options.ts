import { parseArgs } from 'node:util';
import { RuleLevel } from '../rules';

/** The options of all commands, as they were typed. */
export type Options = ReturnType<typeof parseOptions>['values'];

/** Tells options and operands apart; throws on options that nobody knows. */
export function parseOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'format': { type: 'string', default: 'text' },
      'passes': { type: 'boolean', default: false },
      'fail-on': { type: 'string', default: RuleLevel.RECOMMENDED as string },
      'baseline': { type: 'string' },
      'output': { type: 'string', default: 'hipaa-baseline.json' },
      'owner': { type: 'string' },
      'expires': { type: 'string' },
      'help': { type: 'boolean', short: 'h', default: false },
      'version': { type: 'boolean', default: false },
    },
  });
}
