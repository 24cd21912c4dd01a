import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** Whether a path on the command line stands for several: a file that is called so counts as itself. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(path) && !existsSync(path);
}

/** The files and folders that a pattern fits, each once, in order; what is in a folder that fits is left to that folder. */
export function filesOf(pattern: string): string[] {
  const steps = pattern.split('/');
  const first = steps.findIndex((step) => /[*?[\]{}()!]/.test(step));
  const base = steps.slice(0, first).join('/');
  const cwd = base === '' && first > 0 ? '/' : base || '.';
  // What is to be ignored is told from the folder that the search begins at.
  const options = { cwd, onlyFiles: false, expandDirectories: false, ignore: ['**/node_modules/**', '**/.git/**'] };
  const fits = globSync(steps.slice(first).join('/'), options).map((path) => join(cwd, path)).sort();
  const folders = fits.filter((path) => path.endsWith('/'));
  const outermost = fits.filter((path) => !folders.some((folder) => path !== folder && path.startsWith(folder)));
  // Links may lead to the same place twice.
  const places = new Map(outermost.map((path) => [realpathSync(path), path] as const).reverse());
  return [...places.values()].reverse().map((path) => path.replace(/\/$/, ''));
}
