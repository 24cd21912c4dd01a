/** One step of a property path: a member, and whether it goes into every item of it. */
export interface Step {
  readonly name: string;
  readonly each: boolean;
}

const parsed = new Map<string, readonly Step[]>();

/** Reads `A.B[*].C` into its steps. */
export function parsePath(path: string): readonly Step[] {
  let steps = parsed.get(path);
  if (!steps) {
    steps = path.split('.').map((part) => (part.endsWith('[*]') ? { name: part.slice(0, -3), each: true } : { name: part, each: false }));
    parsed.set(path, steps);
  }
  return steps;
}
