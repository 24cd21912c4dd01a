import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type EncodedSourceMap, encodedMap, FlattenMap } from '@jridgewell/trace-mapping';
import { INLINE_MAP } from './inline-map';

/**
 * Runs after compilation: puts everything below the constructs into one file, lib/engine.js. Every synthesis loads all rules, and to
 * load one file of 400 modules takes half the time of 400 files. See docs/adr/0012-bundle.md.
 *
 * The code of a module is taken as it was compiled. Where it was stays one line that takes the module out of the bundle: so each
 * module exists once, whoever asks.
 */
const { dirname, join, relative } = posix;
const ROOT = join(__dirname.replaceAll('\\', '/'), '..');
const LIB = join(ROOT, 'lib');

/** Constructs are loaded one by one, each with its service of aws-cdk-lib; the index holds nothing. */
const APART = /^(?:constructs\/|index\.ts$)/;


/** Loads a module when it is first asked for, as Node does. */
const LOADER = `"use strict";
function define(name, paths, load) {
  let module;
  Object.defineProperty(exports, name, {
    get() {
      if (!module) {
        module = { exports: {} };
        load(module.exports, module, (path) => (path in paths ? exports[paths[path]] : require(path)));
      }
      return module.exports;
    },
  });
}
`;

const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !APART.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const parts = [LOADER];
let line = linesIn(LOADER);
const sections = names.map((name) => {
  const compiled = readFileSync(join(LIB, `${name}.js`), 'utf8');
  const [, encoded] = INLINE_MAP.exec(compiled) ?? [];
  if (encoded === undefined) {
    throw new Error(`lib/${name}.js has no source map in it: it has been bundled already, or the compiler emits something else.`);
  }
  const map = JSON.parse(Buffer.from(encoded, 'base64').toString()) as EncodedSourceMap;
  // Not an arrow function: V8 would read its body twice.
  const head = `define('${name}', ${JSON.stringify(pathsIn(compiled, name))}, function (exports, module, require) {\n`;
  const body = `${compiled.replace(INLINE_MAP, '')}});\n`;
  parts.push(head, body);
  const offset = { line: line + linesIn(head), column: 0 };
  line = offset.line + linesIn(body);
  return { offset, map: { ...map, sources: map.sources.map((source) => join(dirname(name), String(source))) } };
});
writeFileSync(join(LIB, 'engine.js'), `${parts.join('')}//# sourceMappingURL=engine.js.map\n`);
writeFileSync(join(LIB, 'engine.js.map'), JSON.stringify(encodedMap(new FlattenMap({ version: 3, file: 'engine.js', sections }))));

for (const name of names) {
  const up = relative(dirname(name), '.');
  writeFileSync(join(LIB, `${name}.js`), `"use strict";\nmodule.exports = require('${up === '' ? '.' : up}/engine.js')['${name}'];\n`);
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** What a module calls others, and which those are. */
function pathsIn(compiled: string, name: string): { readonly [path: string]: string } {
  return Object.fromEntries([...compiled.matchAll(/\brequire\("(\.[^"]*)"\)/g)].map(([, path]) => {
    const found = [join(dirname(name), path), join(dirname(name), path, 'index')].find((each) => names.includes(each));
    if (found === undefined) {
      throw new Error(`src/${name}.ts imports ${path}, which is not below the constructs.`);
    }
    return [path, found];
  }));
}
