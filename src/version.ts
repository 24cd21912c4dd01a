import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from './folders';

interface PackageFile {
  readonly version: string;
  readonly repository: { readonly url: string };
}

function packageFile(): PackageFile {
  return JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as PackageFile;
}

/** The version of this library, as its package.json tells it. */
export function libraryVersion(): string {
  return packageFile().version;
}

/** Where this library is to be found, as its package.json tells it. */
export function libraryAddress(): string {
  return packageFile().repository.url.replace(/^git\+|\.git$/g, '');
}
