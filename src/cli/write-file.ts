import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { whyUnreadable } from './read-file';
import { InputError } from '../template';

/** Writes a file, with the folders that it lies in. */
export function writeText(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new InputError(`${file}: can't be written: ${whyUnreadable(error)}.`);
  }
}
