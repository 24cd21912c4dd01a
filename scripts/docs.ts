/**
 * Writes the generated pages of the documentation: docs/RULES.md, docs/ELIGIBILITY.md, docs/SERVICES.md, docs/services, two parts of README.md,
 * and the JSON Schema of reports in schemas/.
 * Needs the compiled package, for what jsii knows about the public API.
 *
 * Usage: npm run docs [-- --check]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stalePages } from './docs/pages';
import { ROOT } from './docs/root';

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = stalePages();
  if (stale.length === 0) {
    console.log('The documentation is up to date.');
    return;
  }
  for (const { path, text } of stale) {
    if (!values.check) {
      mkdirSync(dirname(join(ROOT, path)), { recursive: true });
      writeFileSync(join(ROOT, path), text);
    }
    console.log(`${path} ${values.check ? 'is stale' : 'written'}`);
  }
  if (values.check) {
    console.log('Run: npm run docs');
    process.exitCode = 1;
  }
}

main();
