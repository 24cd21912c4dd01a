/** Where the members of an object stand, by their names, or the items of a list. */
export type Places = ReadonlyMap<string, Place> | readonly Place[];

/** Where a value stands in the text of a template. */
export class Place {
  private known?: Places;

  /**
   * @param line counted from 1: that of the name, for a member of an object
   * @param read finds out where everything below stands; asked only where somebody has to know
   */
  constructor(readonly line: number, private readonly read: () => Places) {}

  member(name: string): Place | undefined {
    return this.below instanceof Map ? (this.below as ReadonlyMap<string, Place>).get(name) : undefined;
  }

  item(index: number): Place | undefined {
    return Array.isArray(this.below) ? (this.below as readonly Place[])[index] : undefined;
  }

  private get below(): Places {
    this.known ??= this.read();
    return this.known;
  }
}
