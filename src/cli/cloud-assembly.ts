import { basename, join } from 'node:path';
import { Application, Declaration, Environment, InputError, isObject, Json, JsonObject, Parent, Template, withResources } from '../template';
import { parseTemplate, parseText } from './parse';
import { readText } from './read-file';

/** What was read of an input, and one line for each file of it that could not be. */
export interface Loaded {
  readonly application?: Application;
  readonly errors: readonly string[];
}

/** All templates of a cloud assembly (cdk.out), with nested assemblies and nested stacks. */
export function readAssembly(folder: string): Loaded {
  const reader = new AssemblyReader();
  reader.readFolder(folder);
  const { templates, errors } = reader;
  return templates.length > 0 || errors.length > 0
    ? { application: templates.length > 0 ? new Application(templates) : undefined, errors }
    : { errors: [`${folder}: the cloud assembly holds no stacks.`] };
}

/** The files that the stacks of one folder upload, by their hash. */
type Assets = ReadonlyMap<string, string>;

/** Reads what can be read; what cannot is told, and the rest is read all the same. */
class AssemblyReader {
  readonly templates: Template[] = [];
  readonly errors: string[] = [];

  readFolder(folder: string, around: readonly string[] = []): void {
    if (around.includes(folder)) {
      throw new InputError(`${join(folder, 'manifest.json')}: names the assembly that it is in as a nested one.`);
    }
    const artifacts = this.attempt(() => artifactsOf(folder)) ?? [];
    const assets: Assets = new Map(ofType(artifacts, 'cdk:asset-manifest').flatMap((artifact) => this.attempt(() => artifact.assets) ?? []));
    for (const artifact of ofType(artifacts, 'cdk:cloud-assembly')) {
      this.attempt(() => this.readFolder(artifact.path('directoryName'), [...around, folder]));
    }
    for (const artifact of ofType(artifacts, 'aws:cloudformation:stack')) {
      this.attempt(() => this.readTemplate(artifact.path('templateFile'), folder, assets, artifact.environment));
    }
  }

  private readTemplate(file: string, folder: string, assets: Assets, environment: Environment, parent?: Parent): void {
    for (let above = parent; above; above = above.template.parent) {
      if (above.template.name === file) {
        throw new InputError(`${file}: nests itself.`);
      }
    }
    const text = readText(file);
    const { content, readPlaces } = parseText(file, text);
    const template = new Template(file, withResources(content), { parent, environment, text, readPlaces });
    this.templates.push(template);
    for (const stack of template.resources.filter(({ type }) => type === 'AWS::CloudFormation::Stack')) {
      const nested = nestedFile(stack, assets);
      if (nested !== undefined) {
        this.attempt(() => this.readTemplate(join(folder, nested), folder, assets, environment, { template, logicalId: stack.logicalId }));
      }
    }
  }

  private attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      this.errors.push(error.message);
      return undefined;
    }
  }
}

/** Something that the manifest of a cloud assembly names. */
class Artifact {
  readonly type: Json | undefined;
  private readonly properties: JsonObject;

  constructor(private readonly folder: string, private readonly id: string, private readonly raw: JsonObject) {
    this.type = raw.type;
    this.properties = isObject(raw.properties) ? raw.properties : {};
  }

  /** The file or folder that a property names. */
  path(property: string): string {
    const name = this.properties[property];
    if (typeof name !== 'string') {
      throw new InputError(`${join(this.folder, 'manifest.json')}: artifact "${this.id}" has no ${property}.`);
    }
    return join(this.folder, name);
  }

  /** Reads `aws://111122223333/us-east-1`, and the name of the stack, which CDK leaves out where it is that of the artifact. */
  get environment(): Environment {
    const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(this.raw.environment)) ?? [];
    const known = (value?: string): string | undefined => (value?.startsWith('unknown-') ? undefined : value);
    const { stackName = this.id } = this.properties;
    return { account: known(account), region: known(region), stackName: typeof stackName === 'string' ? stackName : undefined };
  }

  /** The files that an asset manifest lists, by their hash. */
  get assets(): [hash: string, file: string][] {
    const file = this.path('file');
    const manifest = parseTemplate(file, readText(file));
    return entriesOf(isObject(manifest) ? manifest.files : undefined).map(([hash, { source }]) =>
      [hash, isObject(source) && typeof source.path === 'string' ? basename(source.path) : '']);
  }
}

function artifactsOf(folder: string): Artifact[] {
  const file = join(folder, 'manifest.json');
  const manifest = parseTemplate(file, readText(file));
  return entriesOf(isObject(manifest) ? manifest.artifacts : undefined).map(([id, raw]) => new Artifact(folder, id, raw));
}

function ofType(artifacts: readonly Artifact[], wanted: string): Artifact[] {
  return artifacts.filter(({ type }) => type === wanted);
}

/** The members of an object that are objects themselves. */
function entriesOf(value: Json | undefined): [string, JsonObject][] {
  return isObject(value) ? Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1])) : [];
}

/** The file in the assembly that a nested stack deploys, unless its template comes from elsewhere. */
function nestedFile(stack: Declaration, assets: Assets): string | undefined {
  const named = stack.metadata('aws:asset:path');
  if (typeof named === 'string') {
    return named;
  }
  const url = JSON.stringify(stack.properties.TemplateURL ?? '');
  return [...assets].find(([hash, file]) => file !== '' && url.includes(hash))?.[1];
}
