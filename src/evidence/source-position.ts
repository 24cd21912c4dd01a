/** A place in a source file, counted from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** What `lib/clinic-stack.ts:12:5` stands for; nothing where a text is no such place. */
export function parseSourceLocation(text: string): SourcePosition | undefined {
  const match = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(text);
  return match ? { file: match[1], line: Number(match[2]), column: match[3] === undefined ? undefined : Number(match[3]) } : undefined;
}
