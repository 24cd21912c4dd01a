import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The properties of every CloudFormation type that the library has a construct for, read from the functions that
 * render them: `convertCfnBucketPropsToCloudFormation(...)` and its kin.
 */
export class LibrarySchema {
  private readonly properties = new Map<string, { readonly file: ReadonlyMap<string, string>; readonly body: string }>();

  constructor(library: string) {
    const root = dirname(require.resolve(`${library}/package.json`));
    for (const folder of readdirSync(root).map((name) => join(root, name, 'lib')).filter((path) => existsSync(path))) {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.generated.js'))) {
        this.read(readFileSync(join(folder, name), 'utf8'));
      }
    }
  }

  get types(): Iterable<string> {
    return this.properties.keys();
  }

  /** What is wrong with a property path of a type; undefined when it is right. */
  complaint(type: string, path: string): string | undefined {
    const schema = this.properties.get(type);
    return schema ? complaintIn(schema.file, [schema.body], path.split('.')) : `no type ${type}`;
  }

  private read(text: string): void {
    const file = new Map<string, string>();
    for (const [, name, body] of text.matchAll(/function (convert\w+ToCloudFormation)\(properties\)\{return [^?]*\?\(\w+\(properties\)\.assertSuccess\(\),\{(.*?)\}\):properties\}/gs)) {
      file.set(name, body);
    }
    for (const [, construct, type] of text.matchAll(/class (Cfn\w+) extends.*?CFN_RESOURCE_TYPE_NAME="([^"]+)"/gs)) {
      this.properties.set(type, { file, body: file.get(`convert${construct}PropsToCloudFormation`) ?? '' });
    }
  }
}

function complaintIn(file: ReadonlyMap<string, string>, bodies: readonly string[], [step, ...rest]: readonly string[]): string | undefined {
  const name = step.replace('[*]', '');
  const rendered = bodies.map((body) => renderingOf(body, name)).find((each) => each !== undefined);
  if (rendered === undefined) {
    return `no property ${name}`;
  }
  if (rest.length > 0 && !rendered.includes('objectToCloudFormation') && rendered.includes('listMapper') !== step.endsWith('[*]')) {
    return `${name} is ${step.endsWith('[*]') ? 'no' : 'a'} list`;
  }
  const isOpen = /objectToCloudFormation|hashMapper/.test(rendered);
  const below = [...rendered.matchAll(/convert\w+ToCloudFormation/g)].map(([each]) => file.get(each) ?? '');
  return rest.length === 0 || (isOpen && below.length === 0) ? undefined : complaintIn(file, below, rest);
}

/** The expression that renders one property. */
function renderingOf(body: string, name: string): string | undefined {
  return new RegExp(`(?:^|,)"?${name}"?:((?:cdk\\(\\)|convert).*?)(?=,"?[\\w.:-]+"?:(?:cdk\\(\\)|convert)|$)`, 's').exec(body)?.[1];
}
