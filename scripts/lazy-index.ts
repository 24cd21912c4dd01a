import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Runs after compilation: rewrites lib/index.js so that importing the package loads nothing, and touching an export loads its
 * module. `class HipaaX extends service.X` loads the service when its module is loaded, so an eager index would load them all.
 */
const LIB = join(__dirname, '..', 'lib');
const INDEX = join(LIB, 'index.js');

const source = readFileSync(INDEX, 'utf8');
const modules = [...source.matchAll(/^__exportStar\(require\("(.+?)"\), exports\);$/gm)].map(([, path]) => path);
if (modules.length === 0) {
  throw new Error(`${INDEX} exports nothing with __exportStar: it has been rewritten already, or the compiler emits something else.`);
}

const load = createRequire(INDEX);
const exported = modules.flatMap((path) => Object.keys(load(path) as object).map((name) => ({ name, path })));
const twice = exported.filter(({ name }, index) => exported.findIndex((other) => other.name === name) !== index);
if (twice.length > 0) {
  throw new Error(`Exported by two modules: ${twice.map(({ name }) => name).join(', ')}.`);
}

// The last line is never run: it tells Node which names an ES module can import. Node would drop those it sees getters defined for,
// so the getters are defined in a function.
writeFileSync(INDEX, `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const lazy = (name, load) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });
${exported.map(({ name, path }) => `lazy("${name}", () => require("${path}"));`).join('\n')}
0 && (module.exports = { ${exported.map(({ name }) => name).join(', ')} });
`);
