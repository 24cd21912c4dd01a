import type { Declaration } from './declaration';

/** A part of a text that names a resource of the application: `Ref` (no attribute) or `Fn::GetAtt`. */
export interface Reference {
  readonly kind: 'reference';
  readonly declaration: Declaration;
  readonly attribute?: string;
}

/** A part of a text that cannot be known before deployment. */
export interface Unknown {
  readonly kind: 'unknown';
  /** Parts with equal keys have equal values; without a key nothing equals it. */
  readonly key?: string;
  /** What it is, to be read after "it is". */
  readonly what: string;
  /** What makes it readable, as a sentence. */
  readonly advice: string;
  /** Whether what it stands for may turn out to be nothing at all (macros, functions that are not known here). */
  readonly mayBeAbsent?: boolean;
  /** Whether the value comes from Secrets Manager, an SSM SecureString or a parameter with NoEcho. */
  readonly secret?: boolean;
  /** The name of the parameter that it is, if it is one. */
  readonly parameter?: string;
  /** The text or the list that it is a piece of, where that much is known: the host of an address, or an attribute that is a list. */
  readonly from?: Text;
}

export type Part = string | Reference | Unknown;

/** A string of which at least one part is only known at deployment. */
export class Text {
  /** Joins parts; the result is a plain string when all of them are known. */
  static join(parts: readonly (Part | Text)[]): string | Text {
    const merged: Part[] = [];
    for (const part of parts.flatMap((p) => (p instanceof Text ? p.parts : [p]))) {
      const last = merged.length - 1;
      if (typeof part === 'string' && typeof merged[last] === 'string') {
        merged[last] += part;
      } else if (part !== '') {
        merged.push(part);
      }
    }
    if (merged.length === 0) {
      return '';
    }
    return merged.length === 1 && typeof merged[0] === 'string' ? merged[0] : new Text(merged);
  }

  static unknown(unknown: Omit<Unknown, 'kind'>): Text {
    return new Text([{ kind: 'unknown', ...unknown }]);
  }

  static reference(declaration: Declaration, attribute?: string): Text {
    return new Text([{ kind: 'reference', declaration, attribute }]);
  }

  constructor(readonly parts: readonly Part[]) {}

  /** What stands below a text that turns out to be an object: anything or nothing. */
  below(): Text {
    const { what, advice, secret } = this.unknown ?? { what: this.describe(), advice: 'Write the value out.' };
    return Text.unknown({ what, advice, secret, mayBeAbsent: true });
  }

  /** The resource this text names as a whole, if it does. */
  get reference(): Reference | undefined {
    const [only] = this.parts;
    return this.parts.length === 1 && typeof only !== 'string' && only.kind === 'reference' ? only : undefined;
  }

  /** The first part that is not known, if any; a text made of literals and references has none. */
  get unknown(): Unknown | undefined {
    return this.parts.find((part): part is Unknown => typeof part !== 'string' && part.kind === 'unknown');
  }

  /** One string for comparing: equal renderings mean equal values, unless a part without a key is in it. */
  render(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : `\${${keyOf(part)}}`)).join('');
  }

  /** Stands for itself where an expression that it is part of is told as JSON. */
  toJSON(): string {
    return this.render();
  }

  /** What this is, to be read after "it is". */
  describe(): string {
    const { reference } = this;
    if (reference) {
      return describeReference(reference);
    }
    return this.parts.length === 1 ? this.unknown!.what : `a text with ${this.unknown?.what ?? 'references'} in it`;
  }
}

function keyOf(part: Reference | Unknown): string {
  if (part.kind === 'unknown') {
    return part.key ?? '?';
  }
  return part.attribute ? `${part.declaration.key}.${part.attribute}` : part.declaration.key;
}

function describeReference({ declaration, attribute }: Reference): string {
  return attribute ? `"${attribute}" of ${declaration.type} "${declaration.logicalId}"` : `${declaration.type} "${declaration.logicalId}"`;
}
