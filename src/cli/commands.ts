import { Command } from './command';
import { baseline } from './commands/baseline';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { eligibility } from './commands/eligibility';
import { explain } from './commands/explain';
import { report } from './commands/report';
import { rules } from './commands/rules';

/** Every command, by its name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [check, report, diff, baseline, rules, explain, eligibility].map((command) => [command.name, command]));
