import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Application, Environment, InputError, isObject, Json, Template } from '../template';
import { parseTemplate } from './parse';
import { readText } from './read-file';

/** A stack's template, as the manifest of a cloud assembly names it. */
interface StackFile {
  readonly folder: string;
  readonly file: string;
  readonly environment: Environment;
}

/** All templates of a cloud assembly (cdk.out), with nested assemblies and nested stacks. */
export function readAssembly(folder: string): Application {
  const templates = stackFiles(folder).flatMap(({ folder: inside, file, environment }) => {
    const template = new Template(join(inside, file), parseTemplate(join(inside, file), readText(join(inside, file))), { environment });
    return [template, ...nestedTemplates(template, inside)];
  });
  if (templates.length === 0) {
    throw new InputError(`${folder}: the cloud assembly holds no stacks.`);
  }
  return new Application(templates);
}

function stackFiles(folder: string): StackFile[] {
  const file = join(folder, 'manifest.json');
  const manifest = parseTemplate(file, readText(file));
  const artifacts = isObject(manifest) && isObject(manifest.artifacts) ? Object.values(manifest.artifacts) : [];
  return artifacts.flatMap((artifact): StackFile[] => {
    const properties = isObject(artifact) && isObject(artifact.properties) ? artifact.properties : {};
    if (isObject(artifact) && artifact.type === 'cdk:cloud-assembly') {
      return stackFiles(join(folder, String(properties.directoryName)));
    }
    return isObject(artifact) && artifact.type === 'aws:cloudformation:stack'
      ? [{ folder, file: String(properties.templateFile), environment: environmentOf(artifact.environment) }]
      : [];
  });
}

/** Reads `aws://111122223333/us-east-1`. */
function environmentOf(environment: Json | undefined): Environment {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(environment)) ?? [];
  const known = (value?: string): string | undefined => (value?.startsWith('unknown-') ? undefined : value);
  return { account: known(account), region: known(region) };
}

/** The templates of nested stacks, theirs included, each tied to the resource that deploys it. */
function nestedTemplates(parent: Template, folder: string): Template[] {
  const files = assetFiles(folder);
  return parent.resources.filter(({ type }) => type === 'AWS::CloudFormation::Stack').flatMap((stack) => {
    const url = JSON.stringify(stack.properties.TemplateURL ?? '');
    const named = stack.metadata('aws:asset:path');
    const file = typeof named === 'string' ? named : [...files].find(([hash]) => url.includes(hash))?.[1];
    if (file === undefined || !existsSync(join(folder, file))) {
      return [];
    }
    const path = join(folder, file);
    const template = new Template(path, parseTemplate(path, readText(path)), {
      parent: { template: parent, logicalId: stack.logicalId },
      environment: parent.environment,
    });
    return [template, ...nestedTemplates(template, folder)];
  });
}

/** The files that a stack uploads, by their hash. */
function assetFiles(folder: string): ReadonlyMap<string, string> {
  const manifest = join(folder, 'manifest.json');
  const artifacts = parseTemplate(manifest, readText(manifest)) as { artifacts: { [name: string]: { type: string; properties?: { file?: string } } } };
  const entries = Object.values(artifacts.artifacts)
    .filter(({ type, properties }) => type === 'cdk:asset-manifest' && properties?.file)
    .flatMap(({ properties }) => {
      const file = join(folder, properties!.file!);
      const { files = {} } = parseTemplate(file, readText(file)) as { files?: { [hash: string]: { source?: { path?: string } } } };
      return Object.entries(files).map(([hash, { source }]): [string, string] => [hash, basename(source?.path ?? '')]);
    });
  return new Map(entries);
}
