import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INLINE_MAP } from './inline-map';

/**
 * Runs after compilation: moves the source maps out of lib/**.js into files beside them. jsii writes them inside, where they are two
 * thirds of what everyone loads, and only a debugger reads them.
 */
const LIB = join(__dirname, '..', 'lib');

for (const file of readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))) {
  const path = join(LIB, file);
  const source = readFileSync(path, 'utf8');
  const [, map] = INLINE_MAP.exec(source) ?? [];
  if (map !== undefined) {
    writeFileSync(`${path}.map`, Buffer.from(map, 'base64'));
    writeFileSync(path, source.replace(INLINE_MAP, `//# sourceMappingURL=${basename(path)}.map`));
  }
}
