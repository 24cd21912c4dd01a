import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Application, isObject, Template } from '../template';
import { readAssembly } from './cloud-assembly';
import { parseTemplate } from './parse';
import { readText } from './read-file';

/** Something to judge: the templates of a cloud assembly together, or one template alone. */
export interface Input {
  readonly name: string;
  /**
   * @returns undefined for a file in a folder that turns out to be no template
   * @throws InputError when it cannot be read
   */
  load(): Application | undefined;
}

/** What a path on the command line stands for: a file, a cloud assembly, or a folder with templates in it. */
export function inputsOf(path: string): Input[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    return [{ name: path, load: () => applicationOf(path, parseTemplate(path, readText(path))) }];
  }
  return existsSync(join(path, 'manifest.json'))
    ? [{ name: path, load: () => readAssembly(path) }]
    : filesBelow(path).map((file) => ({ name: file, load: () => loadIfTemplate(file) }));
}

function applicationOf(file: string, content: unknown): Application {
  return new Application([new Template(file, content)]);
}

/** Other JSON and YAML in a folder is passed over, unless it is broken and speaks of AWS resources. */
function loadIfTemplate(file: string): Application | undefined {
  const text = readText(file);
  if (!/AWSTemplateFormatVersion|AWS::/.test(text)) {
    return undefined;
  }
  const content = parseTemplate(file, text);
  return isObject(content) && ('Resources' in content || 'AWSTemplateFormatVersion' in content) ? applicationOf(file, content) : undefined;
}

const TEMPLATE_NAME = /\.(json|ya?ml|template)$/i;
const SKIPPED = new Set(['node_modules', '.git']);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return SKIPPED.has(entry.name) ? [] : filesBelow(path);
      }
      return entry.isFile() && TEMPLATE_NAME.test(entry.name) ? [path] : [];
    });
}
