import { IConstruct } from 'constructs';

/** Things attached to constructs, found from anywhere below them. */
export class Subtrees<T> {
  private readonly attached = new Map<IConstruct, T[]>();
  private readonly found = new Map<IConstruct, readonly T[]>();

  constructor(things: readonly T[], constructOf: (thing: T) => IConstruct) {
    for (const thing of things) {
      const construct = constructOf(thing);
      this.attached.set(construct, [...(this.attached.get(construct) ?? []), thing]);
    }
  }

  /** What is attached to the construct or to anything it stands in, nearest first. */
  around(construct: IConstruct): readonly T[] {
    if (this.attached.size === 0) {
      return [];
    }
    let things = this.found.get(construct);
    if (!things) {
      const above = construct.node.scope ? this.around(construct.node.scope) : [];
      const here = this.attached.get(construct);
      things = here ? [...here, ...above] : above;
      this.found.set(construct, things);
    }
    return things;
  }
}
