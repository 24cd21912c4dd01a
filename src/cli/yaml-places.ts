import { Alias, CST, isAlias, isMap, isScalar, isSeq, LineCounter, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { Place, Places } from '../template';
import { functionOf } from './short-forms';

/**
 * Where everything stands in a document of YAML.
 *
 * What an alias repeats stands where its anchor is: that is where it can be changed. The name of the member that the alias is
 * the value of stands where it is written.
 */
export class YamlPlaces {
  /** @param targets what each alias stands for */
  constructor(private readonly lines: LineCounter, private readonly targets: ReadonlyMap<Alias, Node>) {}

  /** The document itself. */
  root(contents: unknown): Place {
    return this.placeOf(contents, this.lineAt((contents as Node | null)?.range?.[0]));
  }

  private placeOf(node: unknown, line: number): Place {
    const target = isAlias(node) ? this.targets.get(node) : node as Node | null;
    const name = functionOf(target);
    const read = (): Places => this.below(target);
    return new Place(line, name === undefined ? read : () => new Map([[name, new Place(line, read)]]));
  }

  private below(node: unknown): Places {
    if (isMap(node)) {
      return this.membersOf(node);
    }
    return isSeq(node) ? node.items.map((item, index) => this.placeOf(item, this.lineOfItem(node, index))) : [];
  }

  /** As with their values: what is written out counts first, then what is merged in, in its order. */
  private membersOf(map: YAMLMap): Map<string, Place> {
    const own = map.items.filter((pair) => !isMerge(pair)).map(({ key, value }): [string, Place] =>
      [nameOf(key), this.placeOf(value, this.lineAt((key as Node).range?.[0]))]);
    const merged = map.items.filter(isMerge).flatMap(({ value }) => this.mergedInto(value));
    return new Map([...merged.reverse(), ...own]);
  }

  private mergedInto(value: unknown): [string, Place][] {
    const target = isAlias(value) ? this.targets.get(value) : value;
    const maps = isSeq(target) ? target.items.map((item) => (isAlias(item) ? this.targets.get(item) : item)) : [target];
    return maps.filter(isMap).flatMap((map) => [...this.membersOf(map as YAMLMap)]);
  }

  /** An item begins at its dash, or at its tag or anchor where it has no dash. */
  private lineOfItem(seq: YAMLSeq, index: number): number {
    const token = seq.srcToken as CST.BlockSequence | CST.FlowCollection | undefined;
    const start = token?.items[index]?.start.find(({ type }) => ITEM_START.has(type));
    return this.lineAt(start?.offset ?? (seq.items[index] as Node | null)?.range?.[0] ?? seq.range?.[0]);
  }

  private lineAt(offset = 0): number {
    return this.lines.linePos(offset).line;
  }
}

const ITEM_START: ReadonlySet<string> = new Set(['seq-item-ind', 'tag', 'anchor']);

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && (key.source ?? key.value) === '<<';
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.source ?? key.value) : '';
}
