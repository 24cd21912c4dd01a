import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Application, InputError, isObject, Template } from '../template';
import { Loaded, readAssembly } from './cloud-assembly';
import { filesOf, isGlob } from './globs';
import { parseTemplate, parseText } from './parse';
import { readStdin, readText, STDIN, textOf, whyUnreadable } from './read-file';
import { Streams } from './streams';

/** Something to judge: the templates of a cloud assembly together, or one template alone. */
export interface Input {
  readonly name: string;
  /** What tells it from every other. */
  readonly place: string;
  /**
   * @returns nothing for a file in a folder that turns out to be no template
   * @throws InputError when it cannot be read
   */
  load(): Loaded | undefined;
}

/** What a path on the command line stands for. */
export interface Named {
  readonly inputs: readonly Input[];
  /** What to tell when there is nothing to judge among them. */
  readonly whenNothing: string;
}

/**
 * What a path on the command line stands for: a file, a cloud assembly, a folder with templates and assemblies in it, a pattern
 * that several of these fit, or `-` for standard input.
 */
export function inputsOf(path: string, { readStdin: read = readStdin }: Pick<Streams, 'readStdin'>): Named {
  if (path === '-') {
    return { inputs: [{ name: STDIN, place: path, load: () => loaded(STDIN, textOf(STDIN, read())) }], whenNothing: '' };
  }
  if (isGlob(path)) {
    const files = filesOf(path);
    const inputs = files.flatMap((file) => (isFolder(file) ? inputsIn(file, new Set()) : fittingInput(file, path)));
    return { inputs, whenNothing: `${path}: ${files.length === 0 ? 'nothing fits this pattern' : 'no CloudFormation templates among what fits this pattern'}.` };
  }
  return isFolder(path)
    ? { inputs: inputsIn(path, new Set()), whenNothing: `${path}: no CloudFormation templates in this folder.` }
    : { inputs: [inputAt(path, () => loaded(path, readText(path)))], whenNothing: '' };
}

function inputAt(path: string, load: Input['load']): Input {
  return { name: path, place: resolve(path), load };
}

function loaded(file: string, text: string, { content, readPlaces } = parseText(file, text)): Loaded {
  return { application: new Application([new Template(file, content, { text, readPlaces })]), errors: [] };
}

const TEMPLATE_NAME = /\.(json|ya?ml|template)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

function inputsIn(folder: string, seen: Set<string>): Input[] {
  if (isAssembly(folder)) {
    return [inputAt(folder, () => readAssembly(folder))];
  }
  try {
    // Links may lead round in circles.
    const real = realpathSync(folder);
    return seen.has(real) ? [] : readdirSync(folder).sort().flatMap((name) => inputsBelow(join(folder, name), name, seen.add(real)));
  } catch (error) {
    return [inputAt(folder, () => refuse(folder, error))];
  }
}

function inputsBelow(path: string, name: string, seen: Set<string>): Input[] {
  if (isFolder(path)) {
    return SKIPPED.has(name) ? [] : inputsIn(path, seen);
  }
  return TEMPLATE_NAME.test(name) ? [inputAt(path, () => loadIfTemplate(path))] : [];
}

/** A file that fits a pattern; what it ends with counts where the pattern says so. */
function fittingInput(file: string, pattern: string): Input[] {
  return TEMPLATE_NAME.test(file) || !pattern.endsWith('*') ? [inputAt(file, () => loadIfTemplate(file))] : [];
}

function refuse(path: string, error: unknown): never {
  throw new InputError(`${path}: ${whyUnreadable(error)}.`);
}

/** Other JSON and YAML in a folder is passed over, unless it is broken and speaks of AWS resources. */
function loadIfTemplate(file: string): Loaded | undefined {
  const text = readText(file);
  if (!/AWSTemplateFormatVersion|(?:AWS|Custom)::/.test(text)) {
    return undefined;
  }
  const parsed = parseText(file, text);
  const { content } = parsed;
  return isObject(content) && ('Resources' in content || 'AWSTemplateFormatVersion' in content) ? loaded(file, text, parsed) : undefined;
}

/** Whether CDK wrote this folder; other tools call their files manifest.json too. */
export function isAssembly(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  return existsSync(manifest) && (existsSync(join(folder, 'cdk.out')) || listsArtifacts(manifest));
}

function listsArtifacts(manifest: string): boolean {
  try {
    const content = parseTemplate(manifest, readText(manifest));
    return isObject(content) && isObject(content.artifacts);
  } catch (error) {
    if (error instanceof InputError) {
      return false;
    }
    throw error;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading it as a file tells what is wrong with it.
    return false;
  }
}
