import { Alias, Composer, CST, isAlias, isMap, isScalar, isSeq, LineCounter, Node, Parser, Scalar, Tags, YAMLMap } from 'yaml';
import { functionOf } from './short-forms';
import { YamlPlaces } from './yaml-places';
import { InputError, isObject, MAX_DEPTH, Place } from '../template';

/** YAML that unfolds, through aliases, to more values than this is refused. */
const MAX_VALUES = 2_000_000;

/** What a text holds, and where everything stands in it. */
export interface Parsed {
  readonly content: unknown;
  readonly readPlaces: () => Place;
}

/** Reads YAML with CloudFormation's short forms: `!Ref x` becomes `{ Ref: x }`, `!Sub x` becomes `{ 'Fn::Sub': x }`. */
export function parseYaml(name: string, text: string): Parsed {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  // Composing goes down by recursion: too deep, and the process would end there and then.
  refuseDeepTokens(name, tokens);
  const [document, ...more] = new Composer({ schema: 'yaml-1.1', customTags: withoutLiterals, keepSourceTokens: true }).compose(tokens, true, text.length);
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new InputError(`${name}: broken YAML: ${error.message.split('\n')[0].replace(/[:.]$/, '')} at line ${line}, column ${col}.`);
  }
  if (more.length > 0) {
    throw new InputError(`${name}: broken YAML: more than one document in one file; only one can be deployed.`);
  }
  const unfolding = new Unfolding(name);
  const content = unfolding.read(document.contents, 0);
  return { content, readPlaces: () => new YamlPlaces(lines, unfolding.targets).root(document.contents) };
}

/** CloudFormation reads dates (Version: 2012-10-17) and times as text. */
function withoutLiterals(tags: Tags): Tags {
  return tags.filter((tag) => (typeof tag === 'string' ? !LITERAL.test(tag) : !LITERAL.test(tag.tag) && tag.format !== 'TIME'));
}

const LITERAL = /timestamp|binary|omap|pairs|set$/;

function refuseDeepTokens(name: string, tokens: readonly CST.Token[]): void {
  let level: readonly CST.Token[] = tokens.flatMap((token) => (token.type === 'document' && token.value ? [token.value] : []));
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) {
      throw tooDeep(name);
    }
    level = level.flatMap((token) => ('items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : []))
      .filter((token): token is CST.Token => token !== undefined && token !== null);
  }
}

function tooDeep(name: string): InputError {
  return new InputError(`${name}: nested more than ${MAX_DEPTH} levels deep, which no CloudFormation template needs.`);
}

/** Turns YAML nodes into plain JSON. */
class Unfolding {
  private values = 0;
  /** The latest node of each anchor, in the order of the text. */
  private readonly anchors = new Map<string, Node>();
  /** What each alias stands for, settled where it is first met. */
  readonly targets = new Map<Alias, Node>();
  private isRepeating = false;

  constructor(private readonly name: string) {}

  read(node: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) {
      throw tooDeep(this.name);
    }
    if (++this.values > MAX_VALUES) {
      throw new InputError(`${this.name}: unfolds to more than ${MAX_VALUES.toLocaleString('en')} values; aliases in it repeat each other.`);
    }
    if (isAlias(node)) {
      return this.repeat(node, depth);
    }
    this.remember(node);
    const value = this.plain(node, depth);
    const name = functionOf(node);
    return name === undefined ? value : { [name]: value };
  }

  private plain(node: unknown, depth: number): unknown {
    if (isMap(node)) {
      return this.object(node, depth);
    }
    if (isSeq(node)) {
      return node.items.map((item) => this.read(item, depth + 1));
    }
    return isScalar(node) ? literalOf(node) : null;
  }

  private object(map: YAMLMap, depth: number): object {
    const object: { [key: string]: unknown } = {};
    const merged: unknown[] = [];
    for (const { key, value } of map.items) {
      const name = String(isScalar(key) ? key.source ?? key.value : this.read(key, depth + 1));
      if (name === '<<') {
        merged.push(this.read(value, depth + 1));
      } else {
        set(object, name, this.read(value, depth + 1));
      }
    }
    merged.flat().filter(isObject).forEach((defaults) => mergeInto(object, defaults));
    return object;
  }

  private remember(node: unknown): void {
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor !== undefined && !this.isRepeating) {
      this.anchors.set(anchor, node as Node);
    }
  }

  private repeat(alias: Alias, depth: number): unknown {
    const target = this.targets.get(alias) ?? this.anchors.get(alias.source);
    if (!target) {
      throw new InputError(`${this.name}: broken YAML: the alias *${alias.source} has no anchor.`);
    }
    this.targets.set(alias, target);
    const before = this.isRepeating;
    this.isRepeating = true;
    const value = this.read(target, depth + 1);
    this.isRepeating = before;
    return value;
  }
}

/** Dates and binary data that are marked as such stay the text that they are written as. */
function literalOf({ value, source }: Scalar): unknown {
  return typeof value === 'object' && value !== null ? source : value;
}

/** What is written out holds against what is merged in, wherever it stands; of several, the first. */
function mergeInto(object: object, defaults: object): void {
  Object.entries(defaults).filter(([name]) => !Object.hasOwn(object, name)).forEach(([name, value]) => set(object, name, value));
}

/** Also sets names that mean something to JavaScript, such as `__proto__`. */
function set(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
