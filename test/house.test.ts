import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The floors of the house: a folder imports from lower ones only. What lies beside the folders is for all of them. */
const FLOORS: { readonly [folder: string]: number } = {
  'folders.ts': -2,
  'remembering.ts': -2,
  'version.ts': -1,
  'safeguards': 0,
  'eligibility': 0,
  'template': 0,
  'flows': 1,
  'rules': 2,
  'evidence': 3,
  'guard': 4,
  'constructs': 5,
  'adopt': 6,
  'organization': 6,
  'cli': 7,
};

/** Folders that stand on plain TypeScript: they judge any template, with or without CDK. */
const WITHOUT_CDK = ['safeguards', 'eligibility', 'template', 'flows', 'rules', 'evidence', 'cli'];

const SRC = join(__dirname, '..', 'src');

interface Source {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const SOURCES: readonly Source[] = filesBelow(SRC).map((file) => {
  const text = readFileSync(file, 'utf8');
  const path = relative(SRC, file);
  return { path, folder: path.split('/')[0], text, imports: [...text.matchAll(/^(?:import|export) [^;]*?from '([^']+)'/gms)].map(([, from]) => from) };
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]);
}

/** The file of `src` that an import names, if it is one. */
function targetOf(source: Source, from: string): Source | undefined {
  const path = normalize(join(dirname(source.path), from));
  return SOURCES.find((other) => other.path === `${path}.ts` || other.path === `${path}/index.ts`);
}

test('imports run down the floors of the house, never up', () => {
  const upstairs = SOURCES.flatMap((source) => source.imports
    .filter((from) => from.startsWith('.'))
    .filter((from) => FLOORS[targetOf(source, from)?.folder ?? ''] > FLOORS[source.folder])
    .map((from) => `${source.path} -> ${from}`));
  expect(upstairs).toEqual([]);
});

test('folders on one floor do not know each other', () => {
  const sideways = SOURCES.flatMap((source) => source.imports
    .map((from) => targetOf(source, from))
    .filter((target) => target && target.folder !== source.folder && FLOORS[target.folder] === FLOORS[source.folder])
    .map((target) => `${source.path} -> ${target!.path}`));
  expect(sideways).toEqual([]);
});

test('no file imports itself, by whatever way round', () => {
  const circles = SOURCES.filter((source) => reaches(source, source, new Set()));
  expect(circles.map(({ path }) => path)).toEqual([]);
});

/** Types leave no import behind when they are compiled. */
function reaches(from: Source, target: Source, seen: Set<Source>): boolean {
  const imports = [...from.text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms)].map(([, path]) => path);
  return imports.map((path) => targetOf(from, path)).some((next) => {
    if (!next || seen.has(next)) {
      return next === target;
    }
    seen.add(next);
    return next === target || reaches(next, target, seen);
  });
}

test('what reads and judges templates imports nothing of aws-cdk-lib', () => {
  const importing = SOURCES.filter(({ folder, imports }) =>
    WITHOUT_CDK.includes(folder) && imports.some((from) => /^(aws-cdk-lib|constructs|cdk-nag)/.test(from)));
  expect(importing.map(({ path }) => path)).toEqual([]);
});

test('files stay small: none by hand over 300 lines, but for tables of data', () => {
  const long = SOURCES.filter(({ path, text }) => !path.endsWith('.data.ts') && text.split('\n').length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});
