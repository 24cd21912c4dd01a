import { type Declaration, resourceKey } from './declaration';
import { isObject, Json } from './json';
import type { Template } from './template';

/** The output of a template, found by the name it is exported under or by its logical id. */
export interface Output {
  readonly template: Template;
  readonly value: Json | undefined;
}

/** What aws-cdk-lib makes where one stack refers to another of another region: one custom resource writes the values there, one reads them. */
const CROSS_REGION_WRITER = 'Custom::CrossRegionExportWriter';
export const CROSS_REGION_READER = 'Custom::CrossRegionExportReader';

/** What nobody can read from a template: what its owners state. */
export interface Attestations {
  /** Ids of the accounts that a BAA with AWS covers; absent where nobody said. */
  readonly baaAccounts?: readonly string[];
}

/** The templates that are deployed together and judged together. */
export class Application {
  readonly resources: readonly Declaration[];
  private readonly byType = new Map<string, Declaration[]>();
  private exports?: ReadonlyMap<string, Output>;
  private byStackName?: ReadonlyMap<string, readonly Template[]>;
  private readonly children = new Map<string, Template>();
  private readonly memory = new Map<string, unknown>();

  constructor(readonly templates: readonly Template[], readonly attestations: Attestations = {}) {
    this.resources = templates.flatMap((template) => template.resources);
    for (const resource of this.resources) {
      const sameType = this.byType.get(resource.type);
      if (sameType) {
        sameType.push(resource);
      } else {
        this.byType.set(resource.type, [resource]);
      }
    }
    for (const template of templates) {
      if (template.parent) {
        this.children.set(resourceKey(template.parent.template.name, template.parent.logicalId), template);
      }
    }
  }

  /** The types that occur. */
  get types(): Iterable<string> {
    return this.byType.keys();
  }

  ofType(type: string): readonly Declaration[] {
    return this.byType.get(type) ?? [];
  }

  /** The template that a nested stack deploys, when it is judged too. */
  nestedTemplate(stack: Declaration): Template | undefined {
    return this.children.get(stack.key);
  }

  /** What other templates import under this name, or read under it from another region. */
  exported(name: string): Output | undefined {
    this.exports ??= new Map(this.templates.flatMap(exportsOf));
    return this.exports.get(name);
  }

  /**
   * The output of a stack, by the names of both; undefined where no stack is known to be the one, or several could be.
   *
   * @param asker the template that asks: it sees its own account
   */
  outputOf(stackName: string, output: string, asker: Template, region?: string): Output | undefined {
    this.byStackName ??= stacksByName(this.templates);
    const [found, ...others] = (this.byStackName.get(stackName) ?? []).filter(({ environment }) =>
      mayBeSame(environment.account, asker.environment.account) && mayBeSame(environment.region, region ?? asker.environment.region));
    const declared = found?.outputs[output];
    return others.length === 0 && isObject(declared) ? { template: found, value: declared.Value } : undefined;
  }

  /** Computes something about the whole application once, for rules that ask it of every resource. */
  once<T>(key: string, compute: () => T): T {
    if (!this.memory.has(key)) {
      this.memory.set(key, compute());
    }
    return this.memory.get(key) as T;
  }
}

function stacksByName(templates: readonly Template[]): ReadonlyMap<string, readonly Template[]> {
  const stacks = new Map<string, Template[]>();
  for (const template of templates) {
    const { stackName } = template.environment;
    if (stackName !== undefined && template.parent === undefined) {
      stacks.set(stackName, [...stacks.get(stackName) ?? [], template]);
    }
  }
  return stacks;
}

function mayBeSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function exportsOf(template: Template): [string, Output][] {
  return [...outputsOf(template), ...writtenBy(template)];
}

function outputsOf(template: Template): [string, Output][] {
  return Object.values(template.outputs).flatMap((output): [string, Output][] => {
    const exported = isObject(output) && isObject(output.Export) ? output.Export.Name : undefined;
    return typeof exported === 'string' && isObject(output) ? [[exported, { template, value: output.Value }]] : [];
  });
}

function writtenBy(template: Template): [string, Output][] {
  return template.resources.filter(({ type }) => type === CROSS_REGION_WRITER).flatMap(({ properties: { WriterProps: props } }) => {
    const exported = isObject(props) && isObject(props.exports) ? props.exports : {};
    return Object.entries(exported).map(([name, value]): [string, Output] => [name, { template, value }]);
  });
}
