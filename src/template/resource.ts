import type { Application } from './application';
import type { Declaration } from './declaration';
import { Judgement } from './judgement';
import { candidates, namedLiterally } from './relations';
import { Resolver } from './resolve';
import type { Scope } from './scope';
import { Text } from './text';
import { Value } from './value';
import type { World } from './world';

/** A resource as it would be deployed in one world. */
export class Resource {
  private readonly scope: Scope;
  private values?: Map<string, Value>;
  private memory?: Map<string, unknown>;
  private root?: Value;

  constructor(readonly application: Application, readonly declaration: Declaration, readonly world: World) {
    this.scope = new Resolver(application, declaration.template, world);
  }

  get type(): string {
    return this.declaration.type;
  }

  get logicalId(): string {
    return this.declaration.logicalId;
  }

  /** Whether the resource is created at all in this world. */
  get exists(): boolean {
    const { condition } = this.declaration;
    return condition === undefined || this.scope.resolve({ 'Fn::If': [condition, true, false] }) === true;
  }

  /** The region that it is deployed to in this world: as its stack says, or as a condition of this world assumes. */
  get region(): string | undefined {
    const region = this.scope.resolve({ Ref: 'AWS::Region' });
    return typeof region === 'string' ? region : undefined;
  }

  /** A property, for example `at('VersioningConfiguration.Status')`. */
  at(path: string): Value {
    this.values ??= new Map();
    let value = this.values.get(path);
    if (!value) {
      this.root ??= Value.root(this.scope, 'Properties', this.declaration.raw.Properties);
      value = this.root.at(path);
      this.values.set(path, value);
    }
    return value;
  }

  /** Computes something about this resource once, for rules that ask the same. */
  once<T>(key: string, compute: () => T): T {
    this.memory ??= new Map();
    if (!this.memory.has(key)) {
      this.memory.set(key, compute());
    }
    return this.memory.get(key) as T;
  }

  /** An attribute beside the properties: DeletionPolicy, UpdateReplacePolicy. */
  attribute(name: string): Value {
    return Value.root(this.scope, name, this.declaration.raw[name]);
  }

  /** Another resource in the same world. */
  other(declaration: Declaration): Resource {
    return new Resource(this.application, declaration, this.world);
  }

  /** The resource of `type` that a value names: by reference, or by the literal that it has in `nameProperty`. */
  named(value: Value, type: string, nameProperty?: string): Resource | undefined {
    const { resolved } = value;
    const referred = resolved instanceof Text ? resolved.reference?.declaration : undefined;
    if (referred) {
      return referred.type === type ? this.other(referred) : undefined;
    }
    const literal = typeof resolved === 'string' && nameProperty !== undefined
      ? namedLiterally(this.application, type, nameProperty).get(resolved)
      : undefined;
    return literal && this.other(literal);
  }

  /** The resources of a type that exist in this world, in every template that is judged together. */
  all(type: string): Resource[] {
    return this.application.ofType(type).map((declaration) => this.other(declaration)).filter((resource) => resource.exists);
  }

  /**
   * The resources of `type` whose `property` is this resource: by reference, or by the literal name in `nameProperty`.
   */
  relatedBy(type: string, property: string, nameProperty?: string): Resource[] {
    return candidates(this.application, type, property, this.declaration, nameProperty)
      .map((declaration) => this.other(declaration))
      .filter((resource) => resource.at(property).items().some((item) => item.refersTo(this, nameProperty)) && resource.exists);
  }

  /** Passes with a note: the service does this when nothing is set. */
  byDefault(path: string, message: string): Judgement {
    return Judgement.passByDefault(`Properties.${path}`, message);
  }
}
