import { dirname } from 'node:path';

/** Where the code of this library lies. Asked here only: once compiled, modules are bundled, and do not lie where they were written. */
export const CODE_FOLDER = __dirname;

/** Where its package.json lies. */
export const PACKAGE_FOLDER = dirname(CODE_FOLDER);
