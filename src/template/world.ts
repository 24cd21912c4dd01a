/**
 * One way in which a template can be deployed: every condition and every parameter with a fixed set of values is decided.
 *
 * Choices are made when they are first asked for, so a rule that reads no conditional property costs one world.
 */
export class World {
  // Most worlds are never asked to choose: they cost nothing but themselves.
  private chosen?: Map<string, number>;
  private bindings?: Map<string, string>;
  private readonly counts: number[] = [];
  private readonly names: string[] = [];

  constructor(private readonly script: readonly number[] = []) {}

  /** The option that holds in this world for what `key` names; the same key always gets the same option. */
  choose<T>(key: string, label: string, options: readonly T[]): T {
    this.chosen ??= new Map();
    let index = this.chosen.get(key);
    if (index === undefined) {
      index = this.script[this.counts.length] ?? 0;
      this.chosen.set(key, index);
      this.counts.push(options.length);
      this.names.push(`${label} is ${JSON.stringify(options[index])}`);
    }
    return options[index];
  }

  /** Remembers that what renders as `text` has this value in this world. */
  bind(text: string, value: string): void {
    (this.bindings ??= new Map()).set(text, value);
  }

  /** The value that was bound to what renders as `text`, if any. */
  bound(text: string): string | undefined {
    return this.bindings?.get(text);
  }

  /** Whether nothing had to be decided so far. */
  get isUntouched(): boolean {
    return this.counts.length === 0;
  }

  /** What was decided here, in words; empty where nothing had to be. */
  get description(): string {
    return this.names.join(' and ');
  }

  /** Its choices hold values of parameters, secret ones too: nothing that is written as JSON is to tell them by accident. */
  toJSON(): undefined {
    return undefined;
  }

  /** The choices that lead to the next world, or undefined when this was the last one. */
  next(): number[] | undefined {
    const indices = this.counts.map((_, position) => this.script[position] ?? 0);
    for (let position = indices.length - 1; position >= 0; position--) {
      if (indices[position] + 1 < this.counts[position]) {
        return [...indices.slice(0, position), indices[position] + 1];
      }
    }
    return undefined;
  }
}

/** More combinations of conditions and parameters than this are not tried for one rule on one resource. */
export const MAX_WORLDS = 1024;

/**
 * Visits every world that what `visit` asks for can lead to.
 *
 * @param first where to begin: a world in which nothing has been decided
 * @returns false when there were more than MAX_WORLDS of them and the rest was not visited.
 */
export function forEachWorld(visit: (world: World) => void, first = new World()): boolean {
  let world: World | undefined = first;
  for (let count = 0; world && count < MAX_WORLDS; count++) {
    visit(world);
    const script: number[] | undefined = world.next();
    world = script && new World(script);
  }
  return world === undefined;
}
