import { isObject, MAX_DEPTH, Text, Value } from '../template';

/** A text somewhere in JSON, and the name of the member that it stands at. */
export interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly value: string | Text;
}

/** All texts in a property that holds JSON, written as an object or as text; undefined where the text is no JSON. */
export function leavesOf(root: Value): readonly Leaf[] | undefined {
  if (!read.has(root)) {
    read.set(root, readLeaves(root));
  }
  return read.get(root);
}

/** Several sources look for their ends in the same property: its texts are read once. */
const read = new WeakMap<Value, readonly Leaf[] | undefined>();

function readLeaves(root: Value): readonly Leaf[] | undefined {
  const { resolved } = root;
  const leaves: Leaf[] = [];
  if (typeof resolved === 'string' || resolved instanceof Text) {
    const document = Document.parse(resolved);
    document?.collect(root.path, leaves);
    return document && leaves;
  }
  collect(root, '', leaves, 0);
  return leaves;
}

function collect(value: Value, name: string, leaves: Leaf[], depth: number): void {
  const { resolved } = value;
  if (depth > MAX_DEPTH) {
    return;
  }
  if (typeof resolved === 'string' || resolved instanceof Text) {
    leaves.push({ path: value.path, name, value: resolved });
  } else if (Array.isArray(resolved)) {
    value.items().forEach((item) => collect(item, name, leaves, depth + 1));
  } else {
    value.keys().forEach((key) => collect(value.member(key), key, leaves, depth + 1));
  }
}

/** JSON in which some parts are only known at deployment: while it is parsed, numbers that occur nowhere else stand for them. */
class Document {
  static parse(source: string | Text): Document | undefined {
    const parts = source instanceof Text ? source.parts : [source];
    const marker = unusedNumber(parts.filter((part) => typeof part === 'string').join());
    const marked = parts.map((part, index) => (typeof part === 'string' ? part : `${marker}${String(index).padStart(6, '0')}`)).join('');
    try {
      return new Document(source, JSON.parse(marked), marker);
    } catch {
      return undefined;
    }
  }

  private constructor(private readonly source: string | Text, private readonly root: unknown, private readonly marker: string) {}

  collect(path: string, leaves: Leaf[], name = '', value = this.root, depth = 0): void {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (typeof value === 'string' || typeof value === 'number') {
      leaves.push({ path, name, value: this.restored(String(value)) });
    } else if (Array.isArray(value)) {
      value.forEach((item) => this.collect(path, leaves, name, item, depth + 1));
    } else if (isObject(value)) {
      Object.keys(value).forEach((key) => this.collect(path, leaves, key, value[key], depth + 1));
    }
  }

  /** The text with what the markers stand for. */
  private restored(text: string): string | Text {
    const { source } = this;
    if (!(source instanceof Text) || !text.includes(this.marker)) {
      return text;
    }
    const pieces = text.split(new RegExp(`${this.marker}(\\d{6})`));
    return Text.join(pieces.map((piece, index) => (index % 2 === 0 ? piece : source.parts[Number(piece)] ?? '')));
  }
}

function unusedNumber(text: string): string {
  let number = 70_000_019;
  while (text.includes(String(number))) {
    number++;
  }
  return String(number);
}
