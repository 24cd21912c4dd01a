import { Bundle, wordOf } from './bundle';
import { DagreGraph, Point, Size } from './dagre';
import { Mark, Place, worst } from './graph';
import { Layouts } from './layouts';
import { LABEL_SIZE, textWidth } from './text';

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

/** Places, the words for what flows between them, and the lines. */
export interface Drawn extends Size {
  readonly places: ReadonlyMap<Place, Box>;
  readonly labels: ReadonlyMap<Bundle, Box>;
  readonly lines: readonly Line[];
  /** Where data that comes from another frame goes on to its place: the end at the edge first. */
  readonly entries: ReadonlyMap<Place, Line>;
}

/** What is connected, and so laid out together. */
export interface Component {
  readonly places: readonly Place[];
  /** What begins in it. */
  readonly bundles: readonly Bundle[];
}

/** How all components of a frame are laid out. */
export interface Manner {
  /** What comes from other frames, by the places that it goes to. */
  readonly arriving: ReadonlyMap<Place, readonly Bundle[]>;
  /** Whether the frame stands on the right, so that what leaves it does so on the left. */
  readonly isMirrored: boolean;
  /** Room for the widest place and the widest word of the frame: what is laid out apart stands in the same columns. */
  readonly placeWidth: number;
  readonly labelWidth: number;
}

/** How wide the word for what flows is. */
export function labelWidth(bundle: Bundle): number {
  return textWidth(wordOf(bundle), LABEL_SIZE) + 14;
}

const PLACE_HEIGHT = 44;
const PORT: Size = { width: 1, height: 14 };

/**
 * Lays out what is connected. Whatever leaves the frame or comes into it is a node that leads nowhere, and those are all ranked last:
 * so they stand along the edge, and their lines cross no place.
 */
export class ComponentLayout {
  private readonly graph: DagreGraph;
  private readonly names = new Map<Place | Bundle, string>();
  private readonly entered: readonly Place[];
  private readonly boxes = new Map<string, Size>();
  private readonly connections: (readonly [from: string, to: string])[] = [];

  constructor(private readonly component: Component, private readonly manner: Manner, layouts: Layouts) {
    const { places, bundles } = component;
    places.forEach((place) => this.add(place, { width: manner.placeWidth, height: PLACE_HEIGHT }));
    bundles.forEach((bundle) => this.addBundle(bundle));
    this.entered = places.filter((place) => manner.arriving.has(place));
    this.entered.forEach((place) => {
      this.boxes.set(this.portOf(place), PORT);
      this.connections.push([this.nameOf(place), this.portOf(place)]);
    });
    this.graph = layouts.of({ rankdir: manner.isMirrored ? 'RL' : 'LR', boxes: this.boxes, connections: this.connections });
  }

  draw(): Drawn {
    const { places, bundles } = this.component;
    const placed = new Map(places.map((place) => [place, this.box(place)]));
    const labels = new Map(bundles.map((bundle) => [bundle, this.box(bundle)]));
    const boxes = [...placed.values(), ...labels.values()];
    return {
      width: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
      height: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
      places: placed,
      labels,
      lines: bundles.flatMap((bundle) => this.linesOf(bundle)),
      entries: new Map(this.entered.map((place) => [place, this.entryOf(place)])),
    };
  }

  private add(node: Place | Bundle, size: Size): void {
    // With a letter before the number: members of objects that look like numbers come out in another order.
    const name = `n${this.names.size}`;
    this.names.set(node, name);
    this.boxes.set(name, size);
  }

  private addBundle(bundle: Bundle): void {
    this.add(bundle, { width: this.manner.labelWidth, height: LABEL_SIZE + 7 });
    bundle.arrows.forEach(({ from }) => this.connections.push([this.nameOf(from), this.nameOf(bundle)]));
    if (this.names.has(bundle.to)) {
      this.connections.push([this.nameOf(bundle), this.nameOf(bundle.to)]);
    }
  }

  private linesOf(bundle: Bundle): Line[] {
    const { bothWays, mark } = bundle;
    const toLabel = bundle.arrows.map((arrow): Line => ({
      points: this.between(arrow.from, bundle), mark: arrow.mark, heads: bothWays ? ['start'] : [],
    }));
    const toPlace: Line[] = this.names.has(bundle.to) ? [{ points: this.between(bundle, bundle.to), mark, heads: ['end'] }] : [];
    return [...toLabel, ...toPlace];
  }

  private entryOf(place: Place): Line {
    const port = this.portOf(place);
    const points = this.connect(this.box(place), this.graph.node(port), this.bends(this.nameOf(place), port)).reverse();
    return { points, mark: worst(this.manner.arriving.get(place)!.map(({ mark }) => mark)), heads: ['end'] };
  }

  /** The way from one node to another, from side to side. */
  private between(from: Place | Bundle, to: Place | Bundle): Point[] {
    return this.connect(this.box(from), this.box(to), this.bends(this.nameOf(from), this.nameOf(to)));
  }

  private connect(source: Box, target: Box, bends: readonly Point[]): Point[] {
    const isForward = source.x < target.x;
    return [sideOf(source, isForward ? 1 : -1), ...bends, sideOf(target, isForward ? -1 : 1)];
  }

  /** Where it passes other nodes: the library also bends it halfway from rank to rank, which only makes it restless. */
  private bends(from: string, to: string): Point[] {
    return this.graph.edge(from, to).points.slice(1, -1).filter((_, index) => index % 2 === 1);
  }

  private box(node: Place | Bundle): Box {
    const { x, y, width, height } = this.graph.node(this.nameOf(node));
    return { x, y, width: 'arrows' in node ? labelWidth(node) : width, height };
  }

  private nameOf(node: Place | Bundle): string {
    return this.names.get(node)!;
  }

  private portOf(place: Place): string {
    return `${this.nameOf(place)}-port`;
  }
}

function sideOf({ x, y, width }: Box, side: 1 | -1): Point {
  return { x: x + (side * width) / 2, y };
}
