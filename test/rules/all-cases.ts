import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RuleCases } from './cases';

/** Every table of cases that stands in a file `*.cases.ts`, by the name that it is exported under. */
export function allCases(): [name: string, tables: readonly RuleCases[]][] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cases.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, readonly RuleCases[]>>(join(__dirname, file))));
}
