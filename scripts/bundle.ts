import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Runs after compilation: puts everything below the constructs into one file, lib/engine.js. Every synthesis loads all rules, and to
 * load one file of 400 modules takes half the time of 400 files. See docs/adr/0012-bundle.md.
 *
 * What was compiled stays where it was, as one line that takes the module out of the bundle: so each module exists once, whoever asks.
 */
const SOURCE = join(__dirname, '..', 'src');
const LIB = join(__dirname, '..', 'lib');
const ENGINE = 'engine.js';

/** Constructs are loaded one by one, each with its service of aws-cdk-lib; the index holds nothing. */
const APART = /^(?:constructs[\\/]|index\.ts$)/;

const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !APART.test(file))
  .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))
  .sort();

buildSync({
  stdin: {
    contents: modules.map((module) => `Object.defineProperty(exports, '${module}', { get: () => require('./${module}') });`).join('\n'),
    resolveDir: LIB,
  },
  outfile: join(LIB, ENGINE),
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
});

for (const module of modules) {
  const file = join(LIB, `${module}.js`);
  const engine = relative(join(file, '..'), join(LIB, ENGINE)).replaceAll('\\', '/');
  writeFileSync(file, `"use strict";\nmodule.exports = require('${engine.startsWith('.') ? engine : `./${engine}`}')['${module}'];\n`);
}
