/**
 * Writes the files of a new service: a rule that works, its cases, and a construct around the class of aws-cdk-lib.
 *
 * Usage: npm run new:service -- sqs Queue
 *        npm run new:service -- rds DatabaseInstance DBInstance    (where CloudFormation calls the resource by another name)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { insertBefore, insertSorted } from './new-service/insert';
import { lookUp, Refusal, Service } from './new-service/look-up';

const ROOT = join(__dirname, '..');

function main(): void {
  try {
    write(lookUp(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    console.error(`new:service: ${error.message}`);
    process.exitCode = 1;
  }
}

function write(service: Service): void {
  const files = newFiles(service);
  const existing = [...Object.keys(files), `src/rules/${service.module}`].find((path) => existsSync(join(ROOT, path)));
  if (existing !== undefined) {
    throw new Refusal(`${existing} exists already. Add to it by hand, as CONTRIBUTING.md says.`);
  }
  for (const [path, template] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), fill(template, service));
    console.log(`wrote    ${path}`);
  }
  for (const [path, change] of Object.entries(changes(service))) {
    writeFileSync(join(ROOT, path), change(readFileSync(join(ROOT, path), 'utf8')));
    console.log(`changed  ${path}`);
  }
  console.log(`\n${fill('next-steps.txt', service)}`);
}

/** The files to write, with the template of each. */
function newFiles({ module, file }: Service): Record<string, string> {
  return {
    [`src/rules/${module}.ts`]: 'rule.ts.txt',
    [`src/constructs/${module}/${file}.ts`]: 'construct.ts.txt',
    [`test/rules/${module}.cases.ts`]: 'cases.ts.txt',
    [`test/rules/${module}.test.ts`]: 'test.ts.txt',
  };
}

/** The files that list what there is, with the line that each gets. */
function changes({ module, file, rules, prefix }: Service): Record<string, (text: string) => string> {
  return {
    'src/index.ts': (text) => insertSorted(text, /^export \* from '\.\/constructs\//, `export * from './constructs/${module}/${file}';`),
    'src/rules/index.ts': (text) => insertBefore(
      insertSorted(text, /^import .* from '\.\//, `import { ${rules} } from './${module}';`, importedFrom),
      /^\];$/, `  ...${rules},`),
    'test/rules/__snapshots__/completeness.test.ts.snap': (text) => insertSorted(text, /^ {2}"/, `  "${prefix}.CustomerKey": "recommended",`),
  };
}

function importedFrom(line: string): string {
  return line.split(' from ')[1].toLowerCase();
}

function fill(template: string, service: Service): string {
  const text = readFileSync(join(__dirname, 'new-service', template), 'utf8');
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof Service) => String(service[name]));
}

main();
