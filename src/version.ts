import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this library, as its package.json tells it. */
export function libraryVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}
