import { isObject, Json, JsonObject } from './json';
import { readJsonText } from './json-text';
import { all, any, Judgement } from './judgement';
import { parsePath, Step } from './path';
import type { Resource } from './resource';
import type { Resolved, Scope } from './scope';
import { Text } from './text';

/** What stands at one exact place. */
interface Leaf {
  readonly path: string;
  readonly value: Resolved;
}

/** A literal that a property is compared with. */
export type Literal = string | number | boolean;

/** What a value must be, to be read after "it"; made only where somebody has to read it. */
export type Demand = string | (() => string);

/**
 * What a property comes to in one world: absent, known, or not knowable before deployment.
 *
 * A path with `[*]` makes one value of all the items: what must hold must hold for each of them.
 */
export class Value {
  static root(scope: Scope, path: string, raw: Json | undefined): Value {
    return new Value(scope, [{ path, value: scope.resolve(raw) }]);
  }

  private known?: readonly Value[];

  private constructor(private readonly scope: Scope, private readonly leaves: readonly Leaf[]) {}

  /** The path of the (first) place, from the resource down. */
  get path(): string {
    return this.leaves[0].path;
  }

  /** The resolved value of a path without `[*]`. */
  get resolved(): Resolved {
    return this.leaves[0].value;
  }

  /** The literal, when it is one; booleans and numbers are told as CloudFormation reads them, from strings too. */
  get literal(): Literal | undefined {
    const value = this.resolved;
    return typeof value === 'object' ? undefined : value;
  }

  /** One string that is equal for equal values, as far as that can be known. */
  get text(): string | undefined {
    const value = this.resolved;
    return value instanceof Text ? value.render() : typeof value === 'object' || value === undefined ? undefined : String(value);
  }

  get isAbsent(): boolean {
    return this.leaves.every(({ value }) => value === undefined);
  }

  /** Whether it is there for sure; what a macro writes may be there or not, and is neither present nor absent. */
  get isPresent(): boolean {
    return this.leaves.every(({ value }) => value !== undefined && !(value instanceof Text && value.unknown?.mayBeAbsent));
  }

  /** What is not knowable about it, if anything. */
  get unknown(): Text | undefined {
    return this.leaves.map(({ value }) => value).find((value): value is Text => value instanceof Text && value.unknown !== undefined);
  }

  /** What stands below, for example `at('Rules[*].Status')`. */
  at(path: string): Value {
    return this.below(parsePath(path));
  }

  /** The same, read as JSON where it is a text of JSON: some properties take policies as text. */
  parsed(): Value {
    return new Value(this.scope, this.leaves.map(({ path, value }) => ({ path, value: readJsonText(value) })));
  }

  /** One member by its exact name, which may contain dots. */
  member(name: string): Value {
    return this.below([{ name, each: false }]);
  }

  /** The items of a list, each as a value of its own; a single object counts as a list of one, as in IAM policies. */
  items(): readonly Value[] {
    if (this.leaves.length === 1 && !Array.isArray(this.resolved)) {
      return this.resolved === undefined ? [] : [this];
    }
    // What is decided later may change what an item comes to: until then, it is read once for all who ask.
    if (!this.known || !this.scope.world.isUntouched) {
      this.known = this.readItems();
    }
    return this.known;
  }

  private readItems(): readonly Value[] {
    const items: Value[] = [];
    for (const leaf of this.leaves) {
      for (const item of this.expand(leaf)) {
        if (item.value !== undefined) {
          items.push(new Value(this.scope, [item]));
        }
      }
    }
    return items;
  }

  /** At least one item of the list satisfies the check. */
  someItem(check: (item: Value) => Judgement): Judgement {
    const items = this.items();
    return items.length > 0 ? any(...items.map(check)) : Judgement.fail(this.path, `${this.path} is ${this.isAbsent ? 'not set' : 'empty'}`);
  }

  /** Every item of the list satisfies the check; an absent or empty list does. */
  everyItem(check: (item: Value) => Judgement): Judgement {
    return all(...this.items().map(check));
  }

  /** The names of the members of an object. */
  keys(): readonly string[] {
    const value = this.resolved;
    return isObject(value) && !(value instanceof Text) ? Object.keys(value) : [];
  }

  /** Whether this is the resource itself: a reference to it, or its literal name under `nameProperty`. */
  refersTo(resource: Resource, nameProperty?: string): boolean {
    const value = this.resolved;
    if (value instanceof Text && value.reference) {
      return value.reference.declaration === resource.declaration;
    }
    const name = nameProperty === undefined ? undefined : resource.at(nameProperty).text;
    return name !== undefined && name === this.text;
  }

  mustBe(...accepted: readonly Literal[]): Judgement {
    return this.must(() => `must be ${inWords(accepted)}`, (value) => accepted.some((literal) => same(value, literal)));
  }

  mustBeOneOf(...accepted: readonly Literal[]): Judgement {
    return this.mustBe(...accepted);
  }

  mustNotBe(...refused: readonly Literal[]): Judgement {
    return this.mustWherePresent(() => `must not be ${inWords(refused)}`, (value) => !refused.some((literal) => same(value, literal)));
  }

  mustBeAtLeast(minimum: number): Judgement {
    return this.must(`must be ${minimum} or more`, (value) => Number(value) >= minimum);
  }

  /** Present, whatever it is; a value that is only known at deployment is present unless a macro may leave it out. */
  mustBePresent(): Judgement {
    return this.eachLeaf(({ path, value }) => {
      if (value instanceof Text && value.unknown?.mayBeAbsent) {
        return unreadable(path, value);
      }
      return value === undefined ? Judgement.fail(path, `${path} is not set`) : Judgement.pass();
    });
  }

  mustBeAbsent(): Judgement {
    return this.eachLeaf(({ path, value }) => {
      if (value instanceof Text && value.unknown?.mayBeAbsent) {
        return unreadable(path, value);
      }
      return value === undefined ? Judgement.pass() : Judgement.fail(path, `${path} is set; it must not be`);
    });
  }

  /** As `check` says of what is set; where nothing is, it passes with the note that the service does this by default. */
  safeByDefault(note: string, check: (set: Value) => Judgement): Judgement {
    return this.isAbsent ? Judgement.passByDefault(this.path, note) : check(this);
  }

  /** Each place holds a known value that satisfies the test; `demand` is read after "it". */
  must(demand: Demand, test: (value: Literal) => boolean): Judgement {
    return this.eachLeaf((leaf) => judgeLeaf(leaf, demand, test));
  }

  /** As `must`, but a place where nothing is set is in order. */
  mustWherePresent(demand: Demand, test: (value: Literal) => boolean): Judgement {
    return this.eachLeaf((leaf) => (leaf.value === undefined ? Judgement.pass() : judgeLeaf(leaf, demand, test)));
  }

  /** Unverifiable, in words that say what could not be read and how to make it readable. */
  unverifiable(): Judgement {
    return this.unknown ? unreadable(this.path, this.unknown) : Judgement.unverifiable(this.path, `${this.path} can't be read`);
  }

  /** Most values have exactly one leaf. */
  private eachLeaf(judge: (leaf: Leaf) => Judgement): Judgement {
    return this.leaves.length === 1 ? judge(this.leaves[0]) : all(...this.leaves.map(judge));
  }

  private below(steps: readonly Step[]): Value {
    const { leaves } = this;
    return new Value(this.scope, leaves.length === 1 ? this.follow(leaves[0], steps) : leaves.flatMap((leaf) => this.follow(leaf, steps)));
  }

  /** Goes down from a leaf: most often from name to name, with one leaf at the end. */
  private follow(leaf: Leaf, steps: readonly Step[], from = 0): readonly Leaf[] {
    let { path, value } = leaf;
    for (let position = from; position < steps.length; position++) {
      if (value instanceof Text) {
        value = value.below();
        continue;
      }
      const { name, each } = steps[position];
      path = `${path}.${name}`;
      value = isObject(value) ? this.read(value, name) : undefined;
      if (each && Array.isArray(value)) {
        return this.itemsAt({ path, value }).flatMap((item) => this.follow(item, steps, position + 1));
      }
    }
    return [{ path, value }];
  }

  /** The items of a list; one that is not there, where it has none. */
  private itemsAt(list: Leaf): readonly Leaf[] {
    const items = this.expand(list);
    return items.length > 0 ? items : [{ path: `${list.path}[*]`, value: undefined }];
  }

  private read(object: JsonObject, name: string): Resolved {
    const raw = Object.hasOwn(object, name) ? object[name] : undefined;
    if (raw === undefined && 'Fn::Transform' in object) {
      return Text.unknown({ what: 'left to a Fn::Transform', advice: 'Write the property out.', mayBeAbsent: true });
    }
    return this.scope.resolve(raw);
  }

  private expand({ path, value }: Leaf): Leaf[] {
    if (!Array.isArray(value)) {
      return [{ path, value }];
    }
    const items: Leaf[] = [];
    for (let index = 0; index < value.length; index++) {
      const item = this.scope.resolve(value[index] as Json);
      if (item !== undefined) {
        items.push({ path: `${path}[${index}]`, value: item });
      }
    }
    return items;
  }
}

function judgeLeaf({ path, value }: Leaf, demand: Demand, test: (value: Literal) => boolean): Judgement {
  if (value instanceof Text) {
    return unreadable(path, value);
  }
  if (value !== undefined && typeof value !== 'object' && test(value)) {
    return Judgement.pass();
  }
  const found = value === undefined ? 'not set' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : JSON.stringify(value);
  return Judgement.fail(path, `${path} is ${found}; it ${typeof demand === 'string' ? demand : demand()}`);
}

function inWords(literals: readonly Literal[]): string {
  return literals.map((literal) => JSON.stringify(literal)).join(' or ');
}

function unreadable(path: string, value: Text): Judgement {
  const advice = value.unknown?.advice ?? 'Write the value out.';
  return Judgement.unverifiable(path, `${path} can't be verified: it is ${value.describe()}. ${advice}`);
}

/** Booleans and numbers also come as strings in CloudFormation. */
function same(value: Literal, literal: Literal): boolean {
  if (typeof literal === 'boolean') {
    return String(value).toLowerCase() === String(literal);
  }
  return typeof literal === 'number' ? Number(value) === literal && value !== '' : String(value) === literal;
}
