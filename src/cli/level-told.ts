import { Palette } from '../evidence/palette';
import { RuleLevel } from '../rules';

/** A level as the command line tells it. */
export function tellLevel(level: RuleLevel, palette: Palette): string {
  return level === RuleLevel.REQUIRED ? palette.red(level.toUpperCase()) : palette.yellow(level.toUpperCase());
}
