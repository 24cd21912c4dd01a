import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CfnResource, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Application, Attestations, Declaration, Template } from '../template';

/** A synthesized app: its templates as they will be deployed, and the constructs that made their resources. */
export class Assembly {
  readonly application: Application;
  private readonly stacks = new Map<Template, Stack>();
  private readonly located = new Map<Template, ReadonlyMap<string, IConstruct>>();

  constructor(readonly root: IConstruct, attestations: Attestations) {
    const read = new Map<Stack, Template>();
    // Parents come before their nested stacks in the order of findAll.
    for (const stack of root.node.findAll().filter((construct): construct is Stack => Stack.isStack(construct))) {
      const template = this.readTemplate(stack, read);
      read.set(stack, template);
      this.stacks.set(template, stack);
    }
    this.application = new Application([...read.values()], attestations);
  }

  /** The folder that the app is synthesized into. */
  get outdir(): string {
    return (this.root as Stage).outdir;
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

  private readTemplate(stack: Stack, read: ReadonlyMap<Stack, Template>): Template {
    const file = join(Stage.of(stack)!.outdir, stack.templateFile);
    const parent = stack.nestedStackParent && read.get(stack.nestedStackParent);
    return new Template(relative(this.outdir, file), JSON.parse(readFileSync(file, 'utf8')), {
      parent: parent && { template: parent, logicalId: logicalIdOf((stack as NestedStack).nestedStackResource as CfnResource) },
      environment: { account: knownOrNothing(stack.account), region: knownOrNothing(stack.region) },
    });
  }
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
export function logicalIdOf(resource: CfnResource): string {
  return String(resource.stack.resolve(resource.logicalId));
}
