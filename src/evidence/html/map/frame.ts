import { Bundle } from './bundle';
import { Box, Component, ComponentLayout, Drawn, labelWidth, Line, Manner } from './component';
import { Point } from './dagre';
import { Place } from './graph';
import { Layouts } from './layouts';
import { DETAIL_SIZE, LONGEST_DETAIL, LONGEST_NAME, NAME_SIZE, shortened, textWidth } from './text';

/** A stack, laid out; positions count from its left upper corner. */
export interface Frame extends Drawn {
  readonly title: string;
}

/** What a frame holds. */
export interface FrameContents extends Component, Pick<Manner, 'arriving' | 'isMirrored'> {
  readonly title: string;
}

const PADDING = 16;
const TITLE = 30;
const GAP = 12;
const NARROWEST = 110;

/** Lays out a stack: what is connected in it together, and one such part below the other, along the edge that their lines leave by. */
export function layOutFrame({ title, places, bundles, arriving, isMirrored }: FrameContents, layouts: Layouts): Frame {
  const manner: Manner = { arriving, isMirrored, placeWidth: Math.max(...places.map(widthOf)), labelWidth: Math.max(0, ...bundles.map(labelWidth)) };
  const parts = componentsOf(places, bundles).map((component) => new ComponentLayout(component, manner, layouts).draw());
  const inner = Math.max(...parts.map(({ width }) => width), textWidth(shortened(title, LONGEST_NAME), NAME_SIZE) - PADDING);
  let y = TITLE;
  const moved = parts.map((part) => {
    const by = { x: PADDING + (isMirrored ? 0 : inner - part.width), y };
    y += part.height + GAP;
    return moveAll(part, by);
  });
  return {
    title,
    width: inner + 2 * PADDING,
    height: y - GAP + PADDING,
    places: new Map(moved.flatMap((part) => [...part.places])),
    labels: new Map(moved.flatMap((part) => [...part.labels])),
    lines: moved.flatMap((part) => part.lines),
    entries: new Map(moved.flatMap((part) => [...part.entries])),
  };
}

/** Places that flows connect within the frame, with those flows. Laying each such part out by itself takes a fraction of the time. */
function componentsOf(places: readonly Place[], bundles: readonly Bundle[]): Component[] {
  const neighbours = new Map<Place | Bundle, (Place | Bundle)[]>([...places, ...bundles].map((node) => [node, []]));
  for (const bundle of bundles) {
    for (const place of [...bundle.arrows.map(({ from }) => from), bundle.to].filter((each) => neighbours.has(each))) {
      neighbours.get(bundle)!.push(place);
      neighbours.get(place)!.push(bundle);
    }
  }
  const seen = new Set<Place | Bundle>();
  return places.flatMap((place) => {
    if (seen.has(place)) {
      return [];
    }
    const connected = reach(place, neighbours);
    connected.forEach((node) => seen.add(node));
    return [{ places: places.filter((each) => connected.has(each)), bundles: bundles.filter((each) => connected.has(each)) }];
  });
}

function reach(start: Place | Bundle, neighbours: ReadonlyMap<Place | Bundle, readonly (Place | Bundle)[]>): Set<Place | Bundle> {
  const reached = new Set([start]);
  // A set goes on with what is added to it meanwhile.
  for (const node of reached) {
    neighbours.get(node)!.forEach((next) => reached.add(next));
  }
  return reached;
}

function moveAll({ places, labels, lines, entries, ...size }: Drawn, by: Point): Drawn {
  const line = (each: Line): Line => ({ ...each, points: each.points.map((point) => move(point, by)) });
  const box = (each: Box): Box => ({ ...each, ...move(each, by) });
  return {
    ...size,
    places: new Map([...places].map(([place, each]) => [place, box(each)])),
    labels: new Map([...labels].map(([bundle, each]) => [bundle, box(each)])),
    lines: lines.map(line),
    entries: new Map([...entries].map(([place, each]) => [place, line(each)])),
  };
}

function move({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function widthOf({ name, detail }: Place): number {
  const text = Math.max(textWidth(shortened(name, LONGEST_NAME), NAME_SIZE), textWidth(shortened(detail, LONGEST_DETAIL), DETAIL_SIZE));
  return Math.max(NARROWEST, text + 30);
}
