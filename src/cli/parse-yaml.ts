import { Alias, Document, isAlias, isMap, isScalar, isSeq, Node, parseDocument, YAMLMap } from 'yaml';
import { InputError, MAX_DEPTH } from '../template';

/** YAML that unfolds, through aliases, to more values than this is refused. */
const MAX_VALUES = 2_000_000;

/** Reads YAML with CloudFormation's short forms: `!Ref x` becomes `{ Ref: x }`, `!Sub x` becomes `{ 'Fn::Sub': x }`. */
export function parseYaml(name: string, text: string): unknown {
  const document = parseDocument(text, {
    schema: 'yaml-1.1',
    logLevel: 'silent',
    // CloudFormation reads dates (Version: 2012-10-17) and times as text.
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' ? !LITERAL.test(tag) : !LITERAL.test(tag.tag) && tag.format !== 'TIME'),
  });
  const [error] = document.errors;
  if (error) {
    throw new InputError(`${name}: broken YAML: ${error.message.split('\n')[0].replace(/:$/, '')}.`);
  }
  return new Unfolding(name, document).read(document.contents, 0);
}

const LITERAL = /timestamp|binary|omap|pairs|set$/;

/** Turns YAML nodes into plain JSON. */
class Unfolding {
  private values = 0;

  constructor(private readonly name: string, private readonly document: Document) {}

  read(node: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) {
      throw new InputError(`${this.name}: nested more than ${MAX_DEPTH} levels deep, which no CloudFormation template needs.`);
    }
    if (++this.values > MAX_VALUES) {
      throw new InputError(`${this.name}: unfolds to more than ${MAX_VALUES.toLocaleString('en')} values; aliases in it repeat each other.`);
    }
    if (isAlias(node)) {
      return this.read(this.target(node), depth + 1);
    }
    const value = this.plain(node, depth);
    const tag = (node as Node | null)?.tag;
    return tag?.startsWith('!') && !tag.startsWith('!!') ? call(tag.slice(1), value) : value;
  }

  private plain(node: unknown, depth: number): unknown {
    if (isMap(node)) {
      return this.object(node, depth);
    }
    if (isSeq(node)) {
      return node.items.map((item) => this.read(item, depth + 1));
    }
    return isScalar(node) ? node.value : null;
  }

  private object(map: YAMLMap, depth: number): object {
    const object: { [key: string]: unknown } = {};
    for (const { key, value } of map.items) {
      const name = String(isScalar(key) ? key.source ?? key.value : this.read(key, depth + 1));
      if (name === '<<') {
        Object.assign(object, this.read(value, depth + 1));
      } else {
        Object.defineProperty(object, name, { value: this.read(value, depth + 1), enumerable: true, configurable: true, writable: true });
      }
    }
    return object;
  }

  private target(alias: Alias): Node {
    const target = alias.resolve(this.document);
    if (!target) {
      throw new InputError(`${this.name}: broken YAML: the alias *${alias.source} has no anchor.`);
    }
    return target;
  }
}

function call(name: string, argument: unknown): unknown {
  return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: argument };
}
