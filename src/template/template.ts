import { Declaration } from './declaration';
import { InputError } from './input-error';
import { isObject, Json, JsonObject } from './json';
import type { Place } from './place';

/** The place in a parent template where a nested stack is declared. */
export interface Parent {
  readonly template: Template;
  /** Logical id of the `AWS::CloudFormation::Stack` resource. */
  readonly logicalId: string;
}

/** Where a template will be deployed, as far as it is known. */
export interface Environment {
  readonly account?: string;
  readonly region?: string;
  /** The name of the stack; with nested stacks, that of the outermost one. */
  readonly stackName?: string;
}

export interface TemplateOptions {
  /** The parent, for a nested stack whose parent is judged too. */
  readonly parent?: Parent;
  readonly environment?: Environment;
  /** The text that it was read from. */
  readonly text?: string;
  /** Finds out where everything stands in the text; asked only where somebody has to know. */
  readonly readPlaces?: () => Place;
}

/** A CloudFormation template, read once and never changed. */
export class Template {
  readonly resources: readonly Declaration[];
  readonly parameters: JsonObject;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly outputs: JsonObject;
  readonly parent?: Parent;
  readonly environment: Environment;
  /** The text that it was read from, where it was. */
  readonly text?: string;
  private readonly byId: ReadonlyMap<string, Declaration>;
  private readonly readPlaces?: () => Place;
  private knownPlace?: Place;

  /**
   * @param name what messages and reports call this template: its file, as the user knows it
   * @param raw the parsed JSON or YAML
   * @throws InputError when this is not a CloudFormation template
   */
  constructor(readonly name: string, readonly raw: unknown, options: TemplateOptions = {}) {
    if (!isObject(raw)) {
      throw new InputError(`${name}: not a CloudFormation template: expected an object with Resources, got ${nameOf(raw)}.`);
    }
    if (!isObject(raw.Resources)) {
      const got = raw.Resources === undefined ? 'has no Resources' : `has Resources that are ${nameOf(raw.Resources)}`;
      throw new InputError(`${name}: not a CloudFormation template: it ${got}.`);
    }
    this.parameters = section(raw, 'Parameters');
    this.mappings = section(raw, 'Mappings');
    this.conditions = section(raw, 'Conditions');
    this.outputs = section(raw, 'Outputs');
    this.parent = options.parent;
    this.environment = options.environment ?? {};
    this.text = options.text;
    this.readPlaces = options.readPlaces;
    this.resources = Object.entries(raw.Resources).map(([id, resource]) => declare(this, id, resource));
    this.byId = new Map(this.resources.map((resource) => [resource.logicalId, resource]));
  }

  /** Where it stands in its text, with all that is in it; nothing where nobody can tell. */
  get place(): Place | undefined {
    this.knownPlace ??= this.readPlaces?.();
    return this.knownPlace;
  }

  resource(logicalId: string): Declaration | undefined {
    return this.byId.get(logicalId);
  }
}

function declare(template: Template, logicalId: string, raw: Json | undefined): Declaration {
  return new Declaration(template, logicalId, isObject(raw) ? raw : {});
}

/** CDK writes a stack without resources without the section. */
export function withResources(raw: unknown): unknown {
  return isObject(raw) && raw.Resources === undefined ? { ...raw, Resources: {} } : raw;
}

function section(raw: JsonObject, name: string): JsonObject {
  const value = raw[name];
  return isObject(value) ? value : {};
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) {
    return 'nothing';
  }
  return Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : `a ${typeof value}`;
}
