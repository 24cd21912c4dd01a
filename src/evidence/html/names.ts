import { sha256 } from '../sha256';

/** An anchor that is the same in every report about the same thing, whatever else changes. */
export function anchorOf(kind: string, ...parts: readonly string[]): string {
  return `${kind}-${sha256(parts.join('\n')).slice(0, 10)}`;
}

/** Anchors that nothing else on the page has: what would be the second of its name gets a number. */
export class Anchors {
  private readonly taken = new Map<string, number>();

  claim(anchor: string): string {
    const before = this.taken.get(anchor) ?? 0;
    this.taken.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before + 1}`;
  }
}
