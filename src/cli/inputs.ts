import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Application, InputError, isObject, Template } from '../template';
import { Loaded, readAssembly } from './cloud-assembly';
import { parseTemplate, parseText } from './parse';
import { readText, whyUnreadable } from './read-file';

/** Something to judge: the templates of a cloud assembly together, or one template alone. */
export interface Input {
  readonly name: string;
  /**
   * @returns nothing for a file in a folder that turns out to be no template
   * @throws InputError when it cannot be read
   */
  load(): Loaded | undefined;
}

/** What a path on the command line stands for: a file, a cloud assembly, or a folder with templates and assemblies in it. */
export function inputsOf(path: string): Input[] {
  return isFolder(path) ? inputsIn(path, new Set()) : [{ name: path, load: () => loaded(path, readText(path)) }];
}

function loaded(file: string, text: string, { content, readPlaces } = parseText(file, text)): Loaded {
  return { application: new Application([new Template(file, content, { text, readPlaces })]), errors: [] };
}

const TEMPLATE_NAME = /\.(json|ya?ml|template)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

function inputsIn(folder: string, seen: Set<string>): Input[] {
  if (isAssembly(folder)) {
    return [{ name: folder, load: () => readAssembly(folder) }];
  }
  try {
    // Links may lead round in circles.
    const real = realpathSync(folder);
    return seen.has(real) ? [] : readdirSync(folder).sort().flatMap((name) => inputsAt(join(folder, name), name, seen.add(real)));
  } catch (error) {
    return [{ name: folder, load: () => refuse(folder, error) }];
  }
}

function inputsAt(path: string, name: string, seen: Set<string>): Input[] {
  if (isFolder(path)) {
    return SKIPPED.has(name) ? [] : inputsIn(path, seen);
  }
  return TEMPLATE_NAME.test(name) ? [{ name: path, load: () => loadIfTemplate(path) }] : [];
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
function isAssembly(folder: string): boolean {
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

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading it as a file tells what is wrong with it.
    return false;
  }
}
