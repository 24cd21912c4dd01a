import { Bundle, wordOf } from './bundle';
import { Dagre, DagreGraph, Point, Size } from './dagre';
import { Mark, Place, worst } from './graph';
import { shortened, textWidth } from './text';

/** A box by its centre. */
export interface Box extends Size, Point {}

/** A line, and at which of its ends it has a head. */
export interface Line {
  readonly points: readonly Point[];
  readonly mark: Mark;
  readonly heads: readonly ('start' | 'end')[];
  /** To which side it goes out and comes back, where both its ends are at the same edge. */
  readonly bulge?: 1 | -1;
}

/** A stack, laid out; positions count from its left upper corner. */
export interface Frame extends Size {
  readonly title: string;
  readonly places: ReadonlyMap<Place, Box>;
  readonly labels: ReadonlyMap<Bundle, Box>;
  readonly lines: readonly Line[];
  /** Where data that comes from another frame goes on to its place: the end at the edge first. */
  readonly entries: ReadonlyMap<Place, Line>;
}

/** What a frame holds. */
export interface FrameContents {
  readonly title: string;
  readonly places: readonly Place[];
  /** What begins in it. */
  readonly bundles: readonly Bundle[];
  /** What comes from other frames, by the places that it goes to. */
  readonly arriving: ReadonlyMap<Place, readonly Bundle[]>;
  /** Whether it stands on the right, so that what leaves it does so on the left. */
  readonly isMirrored: boolean;
}

export const LABEL_SIZE = 11;
export const NAME_SIZE = 13;
export const LONGEST_NAME = 22;
export const LONGEST_DETAIL = 34;
const PADDING = 16;
const TITLE = 30;
const PORT: Size = { width: 1, height: 14 };

/**
 * Lays out a stack: its places, and the words for what flows between them. Whatever leaves the stack or comes into it is a node that
 * leads nowhere, and those are all ranked last: so they stand along the edge, and their lines cross no place.
 */
export function layOutFrame(contents: FrameContents, dagre: Dagre): Frame {
  return new FrameLayout(contents, dagre).frame();
}

class FrameLayout {
  private readonly graph: DagreGraph;
  private readonly names = new Map<Place | Bundle, string>();

  constructor(private readonly contents: FrameContents, dagre: Dagre) {
    const { places, bundles, arriving, isMirrored } = contents;
    this.graph = new dagre.Graph();
    this.graph.setGraph({ rankdir: isMirrored ? 'RL' : 'LR', ranker: 'longest-path', nodesep: 12, edgesep: 6, ranksep: 30 });
    // All as wide as the widest: names stand one below the other.
    const width = Math.max(...places.map(widthOfPlace));
    places.forEach((place) => this.add(place, { width, height: 44 }));
    bundles.forEach((bundle) => this.addBundle(bundle));
    [...arriving.keys()].forEach((place) => {
      this.graph.setNode(this.portOf(place), { ...PORT });
      this.graph.setEdge(this.nameOf(place), this.portOf(place), {});
    });
    dagre.layout(this.graph);
  }

  frame(): Frame {
    const { contents: { title, places, bundles } } = this;
    const placed = new Map(places.map((place) => [place, this.box(this.nameOf(place))]));
    const labels = new Map(bundles.map((bundle) => [bundle, this.box(this.nameOf(bundle))]));
    const boxes = [...placed.values(), ...labels.values()];
    return {
      title,
      width: Math.max(...boxes.map(({ x, width }) => x + width / 2), textWidth(shortened(title, LONGEST_NAME), NAME_SIZE)) + PADDING,
      height: Math.max(...boxes.map(({ y, height }) => y + height / 2)) + PADDING,
      places: placed,
      labels,
      lines: bundles.flatMap((bundle) => this.linesOf(bundle)),
      entries: new Map([...this.contents.arriving].map(([place, from]) => [place, this.entryOf(place, from)])),
    };
  }

  private add(node: Place | Bundle, size: Size): void {
    // With a letter before the number: members of objects that look like numbers come out in another order.
    const name = `n${this.names.size}`;
    this.names.set(node, name);
    this.graph.setNode(name, size);
  }

  private addBundle(bundle: Bundle): void {
    this.add(bundle, { width: textWidth(wordOf(bundle), LABEL_SIZE) + 14, height: LABEL_SIZE + 7 });
    bundle.arrows.forEach(({ from }) => this.graph.setEdge(this.nameOf(from), this.nameOf(bundle), {}));
    if (this.names.has(bundle.to)) {
      this.graph.setEdge(this.nameOf(bundle), this.nameOf(bundle.to), {});
    }
  }

  private linesOf(bundle: Bundle): Line[] {
    const { bothWays, mark } = bundle;
    const toLabel = bundle.arrows.map((arrow): Line => ({
      points: this.between(this.nameOf(arrow.from), this.nameOf(bundle)), mark: arrow.mark, heads: bothWays ? ['start'] : [],
    }));
    const toPlace: Line[] = this.names.has(bundle.to) ? [{ points: this.between(this.nameOf(bundle), this.nameOf(bundle.to)), mark, heads: ['end'] }] : [];
    return [...toLabel, ...toPlace];
  }

  private entryOf(place: Place, from: readonly Bundle[]): Line {
    const points = [...this.between(this.nameOf(place), this.portOf(place))].reverse();
    return { points, mark: worst(from.map(({ mark }) => mark)), heads: ['end'] };
  }

  /** The way from one node to another, from side to side. */
  private between(from: string, to: string): Point[] {
    const [source, target] = [this.box(from), this.box(to)];
    const isForward = source.x < target.x;
    // Of the bends between, those that matter are where it passes other nodes: the library also puts one halfway from rank to rank.
    const inner = this.graph.edge(from, to).points.slice(1, -1).filter((_, index) => index % 2 === 1).map(moved);
    return [sideOf(source, isForward ? 1 : -1), ...inner, sideOf(target, isForward ? -1 : 1)];
  }

  private box(name: string): Box {
    const { width, height, ...centre } = this.graph.node(name);
    return { ...moved(centre), width, height };
  }

  private nameOf(node: Place | Bundle): string {
    return this.names.get(node)!;
  }

  private portOf(place: Place): string {
    return `${this.nameOf(place)}-port`;
  }
}

function widthOfPlace({ name, detail }: Place): number {
  const text = Math.max(textWidth(shortened(name, LONGEST_NAME), NAME_SIZE), textWidth(shortened(detail, LONGEST_DETAIL), LABEL_SIZE));
  return Math.max(110, text + 30);
}

function moved({ x, y }: Point): Point {
  return { x: x + PADDING, y: y + TITLE };
}

function sideOf({ x, y, width }: Box, side: 1 | -1): Point {
  return { x: x + (side * width) / 2, y };
}
