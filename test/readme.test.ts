import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..');

/** A code block of a page, under the name that it has while it is compiled. */
interface Block {
  readonly file: string;
  readonly text: string;
}

const PAGES = ['README.md', 'CONTRIBUTING.md'];
const BLOCKS = PAGES.flatMap(blocksOf);

/** The blocks marked `ts`; those marked `ts fragment` are parts of a file, and left out. */
function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^( *)```ts\n([^]*?)^ *```$/gm)].map(([, indent, code], index) => ({
    file: join(ROOT, `${page}-block-${index + 1}.ts`),
    text: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** Compiles all blocks in one program, as if they stood in files of this package, which may import itself by its name. */
function compile(): readonly ts.Diagnostic[] {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022, strict: true, noEmit: true, skipLibCheck: true, types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const textOf = (file: string): string | undefined => BLOCKS.find((block) => block.file === file)?.text;
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  return ts.getPreEmitDiagnostics(ts.createProgram(BLOCKS.map(({ file }) => file), options, host));
}

test('the pages have blocks of code', () => {
  expect(BLOCKS.length).toBeGreaterThanOrEqual(4);
});

test('every block compiles', () => {
  const host = { getCurrentDirectory: () => ROOT, getCanonicalFileName: (file: string) => file, getNewLine: () => '\n' };
  expect(ts.formatDiagnostics(compile(), host)).toBe('');
}, 60_000);

test.each(PAGES)('the files that %s links to are there', (page) => {
  const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path);
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the ten lines that README starts with synthesize', () => {
  const [{ text }] = BLOCKS;
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const script = `${outputText}; process.stdout.write(app.synth().stacks.map(({ stackName }) => stackName).join());`;
  expect(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, stdio: 'pipe' }).toString()).toBe('Clinic');
});
