import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RuleCases } from './cases';

/** Every list of tables that stands in a file `*.cases.ts`, by the name that it is exported under; what else cases share is passed by. */
export function allCases(): [name: string, tables: readonly RuleCases[]][] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cases.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(join(__dirname, file))))
    .filter((exported): exported is [string, readonly RuleCases[]] => isListOfTables(exported[1]));
}

function isListOfTables(value: unknown): boolean {
  return Array.isArray(value) && value.some((table: Partial<RuleCases> | undefined) => table?.rule !== undefined && table.cases !== undefined);
}
