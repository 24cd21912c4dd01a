import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CfnResource, NestedStack, PolicyValidationStack, Stack, Stage, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Application, Declaration, Template, withResources } from '../template';

/** What a stack deploys: the template, and the file that it stands in. */
interface StackTemplate {
  readonly stack: Stack;
  readonly file: string;
  readonly raw: unknown;
  readonly text?: string;
}

/** An app or a Stage, synthesized: its templates as they will be deployed, and the constructs that made their resources. */
export class Assembly {
  /**
   * Reads the templates that were written.
   *
   * @param artifacts the templates that CDK will deploy, as far as it says so: a custom synthesizer may write others than a
   *   stack would
   */
  static written(root: Stage, artifacts: readonly PolicyValidationStack[] = []): Assembly {
    const templates = stacksBelow(root).flatMap((stack) => writtenTemplates(stack, artifacts));
    return new Assembly(root, templates.map((template) => {
      const text = readFileSync(template.file, 'utf8');
      return { ...template, text, raw: JSON.parse(text) as unknown };
    }));
  }

  /** Reads the templates that would be written now: for annotations, which must be made before. */
  static inMemory(root: Stage): Assembly {
    return new Assembly(root, stacksBelow(root).map((stack) => ({ stack, file: ownFile(stack), raw: render(stack) })));
  }

  readonly application: Application;
  private readonly stacks = new Map<Template, Stack>();
  private readonly located = new Map<Template, ReadonlyMap<string, IConstruct>>();

  private constructor(readonly root: Stage, written: readonly StackTemplate[]) {
    const templates = new Map<Stack, Template>();
    // Parents come before their nested stacks.
    for (const { stack, file, raw, text } of written) {
      const template = new Template(relative(this.outdir, file), withResources(raw), {
        parent: parentOf(stack, templates),
        environment: { account: knownOrNothing(stack.account), region: knownOrNothing(stack.region), stackName: knownOrNothing(stack.stackName) },
        text,
      });
      templates.set(stack, template);
      this.stacks.set(template, stack);
    }
    this.application = new Application([...this.stacks.keys()]);
  }

  /** The folder that the whole app is synthesized into. */
  get outdir(): string {
    const app = this.root.node.root;
    return Stage.isStage(app) ? app.outdir : this.root.outdir;
  }

  stackOf(template: Template): Stack {
    return this.stacks.get(template)!;
  }

  /** The file of a template, by its name in reports. */
  pathOf(template: string): string {
    return join(this.outdir, template);
  }

  /** The construct that made a resource; none for resources of an included template. */
  constructOf({ template, logicalId }: Declaration): IConstruct | undefined {
    let constructs = this.located.get(template);
    if (!constructs) {
      constructs = resourcesOf(this.stackOf(template));
      this.located.set(template, constructs);
    }
    return constructs.get(logicalId);
  }

  /** Where a finding is reported: the construct, or the stack where the resource has none. */
  placeOf(template: Template, resource?: Declaration): IConstruct {
    return (resource && this.constructOf(resource)) ?? this.stackOf(template);
  }
}

/** Every stack of an app or a Stage, parents before the stacks nested in them. */
function stacksBelow(root: IConstruct): Stack[] {
  return root.node.findAll().filter((construct): construct is Stack => Stack.isStack(construct));
}

/** The templates of a stack: those of its artifacts, or its own where it has none, as nested stacks have. */
function writtenTemplates(stack: Stack, artifacts: readonly PolicyValidationStack[]): { readonly stack: Stack; readonly file: string }[] {
  const deployed = artifacts.filter(({ stackConstructPath }) => stackConstructPath === stack.node.path).map(({ templatePath }) => templatePath);
  const files = deployed.length > 0 ? deployed : [ownFile(stack)];
  return files.filter((file) => existsSync(file)).map((file) => ({ stack, file }));
}

function ownFile(stack: Stack): string {
  return join(Stage.of(stack)!.outdir, stack.templateFile);
}

/** The template of a stack before it is written; CDK has no public call for it. */
function render(stack: Stack): unknown {
  const template = (stack as unknown as { _toCloudFormation(): object })._toCloudFormation();
  return JSON.parse(JSON.stringify(stack.resolve(template)));
}

function parentOf(stack: Stack, templates: ReadonlyMap<Stack, Template>): { template: Template; logicalId: string } | undefined {
  const template = stack.nestedStackParent && templates.get(stack.nestedStackParent);
  return template && { template, logicalId: logicalIdOf((stack as NestedStack).nestedStackResource as CfnResource) };
}

function knownOrNothing(value: string): string | undefined {
  return Token.isUnresolved(value) ? undefined : value;
}

function resourcesOf(stack: Stack): ReadonlyMap<string, IConstruct> {
  return new Map(stack.node.findAll()
    .filter((construct): construct is CfnResource => CfnResource.isCfnResource(construct) && construct.stack === stack)
    .map((resource) => [logicalIdOf(resource), resource]));
}

/** The logical id as the template has it, overrides included. */
function logicalIdOf(resource: CfnResource): string {
  return String(resource.stack.resolve(resource.logicalId));
}
