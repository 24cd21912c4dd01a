import { Bundle, bundlesOf, frameOf, originOf } from './bundle';
import { Line } from './component';
import { Dagre, Point, Size } from './dagre';
import { Frame, layOutFrame } from './frame';
import { Arrow, Place } from './graph';
import { Layouts } from './layouts';

/** A frame, and where it stands. */
export interface StandingFrame {
  readonly frame: Frame;
  readonly at: Point;
  readonly isInside: boolean;
}

/** The whole drawing. */
export interface Layout extends Size {
  readonly frames: readonly StandingFrame[];
  /** What goes from frame to frame. */
  readonly lines: readonly Line[];
  /** The PHI boundary, around everything inside it; absent where nothing is. */
  readonly boundary?: Point & Size;
}

const GAP = 18;
const MARGIN = 2;
const BOUNDARY = { padding: 16, title: 34 };

/** Room for what goes from frame to frame. */
const GUTTER = 130;

/** Lays out what is inside the boundary on the left, stack by stack, and everything else on the right, near to what it is connected with. */
export function layOut(arrows: readonly Arrow[], dagre: Dagre): Layout {
  const bundles = bundlesOf(arrows);
  const layouts = new Layouts(dagre);
  const places = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
  const left = columnOf(places.filter(({ side }) => side === 'inside'), bundles, layouts, false);
  const inset = left.length > 0 ? { x: MARGIN + BOUNDARY.padding, y: MARGIN + BOUNDARY.title } : { x: MARGIN, y: MARGIN };
  const leftWidth = widthOf(left);
  const insides = stacked(left, inset, leftWidth, true);
  const wanted = heightsWanted(insides, bundles);
  const others = places.filter(({ side }) => side !== 'inside').sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
  const right = columnOf(others, bundles, layouts, true);
  const rightAt = inset.x + leftWidth + (left.length > 0 ? BOUNDARY.padding + GUTTER : 0);
  const outsides = stacked(right, { x: rightAt, y: inset.y }, widthOf(right), false, (frame) => wantedBy(frame, wanted));
  const frames = [...insides, ...outsides];
  const bottom = Math.max(...frames.map(({ frame, at }) => at.y + frame.height)) + BOUNDARY.padding + MARGIN;
  const boundary = left.length > 0
    ? { x: MARGIN, y: MARGIN, width: leftWidth + 2 * BOUNDARY.padding, height: bottomOf(insides) + BOUNDARY.padding - MARGIN }
    : undefined;
  const crossing = isCrossing(bundles) || right.length > 0;
  const width = right.length > 0 ? rightAt + widthOf(right) + MARGIN : (boundary?.width ?? 0) + 2 * MARGIN + (crossing ? GUTTER : 0);
  return { frames, lines: linesBetween(frames, bundles), boundary, width, height: bottom };
}

function columnOf(places: readonly Place[], bundles: readonly Bundle[], layouts: Layouts, isMirrored: boolean): Frame[] {
  return [...new Set(places.map(frameOf))].map((name) => {
    const members = places.filter((place) => frameOf(place) === name);
    const isMember = new Set(members);
    const arriving = new Map<Place, Bundle[]>();
    for (const bundle of bundles) {
      if (isMember.has(bundle.to) && originOf(bundle) !== name) {
        arriving.set(bundle.to, [...arriving.get(bundle.to) ?? [], bundle]);
      }
    }
    const own = bundles.filter((bundle) => originOf(bundle) === name);
    return layOutFrame({ title: members[0].group, places: members, bundles: own, arriving, isMirrored }, layouts);
  });
}

function widthOf(frames: readonly Frame[]): number {
  return Math.max(0, ...frames.map(({ width }) => width));
}

/** One frame below the other, all as wide as the widest, each as near as can be to where it is wanted. */
function stacked(
  frames: readonly Frame[], from: Point, width: number, isInside: boolean, wantedAt: (frame: Frame) => number = () => 0,
): StandingFrame[] {
  let { y } = from;
  return [...frames].sort((a, b) => wantedAt(a) - wantedAt(b)).map((frame) => {
    const at = { x: from.x, y: Math.max(y, wantedAt(frame) - frame.height / 2) };
    y = at.y + frame.height + GAP;
    return { frame: { ...frame, width }, at, isInside };
  });
}

function bottomOf(frames: readonly StandingFrame[]): number {
  return Math.max(...frames.map(({ frame, at }) => at.y + frame.height));
}

/** At which height each place on the right is wanted: where what it is connected with stands. */
function heightsWanted(insides: readonly StandingFrame[], bundles: readonly Bundle[]): Map<Place, number> {
  const heights = new Map<Place, number[]>();
  const want = (place: Place, y: number): void => void heights.set(place, [...heights.get(place) ?? [], y]);
  for (const { frame, at } of insides) {
    frame.labels.forEach((label, { to }) => want(to, at.y + label.y));
    frame.entries.forEach(({ points }, place) => bundles.filter(({ to }) => to === place).forEach(({ arrows }) =>
      arrows.forEach(({ from }) => want(from, at.y + points[0].y))));
  }
  return new Map([...heights].map(([place, all]) => [place, all.reduce((sum, y) => sum + y, 0) / all.length]));
}

function wantedBy(frame: Frame, wanted: ReadonlyMap<Place, number>): number {
  const all = [...frame.places.keys()].map((place) => wanted.get(place)).filter((y) => y !== undefined);
  return all.length === 0 ? 0 : all.reduce((sum, y) => sum + y, 0) / all.length;
}

function isCrossing(bundles: readonly Bundle[]): boolean {
  return bundles.some((bundle) => originOf(bundle) !== frameOf(bundle.to));
}

/** From the words at the edge of one frame to the edge of another, and on to the place there. */
function linesBetween(frames: readonly StandingFrame[], bundles: readonly Bundle[]): Line[] {
  const starts = new Map(frames.flatMap((standing) => [...standing.frame.labels].map(([bundle, box]) => [bundle, { standing, box }] as const)));
  const ends = new Map(frames.flatMap((standing) => [...standing.frame.entries].map(([place, line]) => [place, { standing, line }] as const)));
  const crossing = bundles.filter((bundle) => originOf(bundle) !== frameOf(bundle.to));
  const ways = crossing.flatMap((bundle): Line[] => {
    const { standing, box } = starts.get(bundle)!;
    const { standing: target, line } = ends.get(bundle.to)!;
    const outward = standing.isInside ? 1 : -1;
    const label = moved({ x: box.x + (outward * box.width) / 2, y: box.y }, standing.at);
    const [exit, entry] = [{ x: edgeOf(standing), y: label.y }, { x: edgeOf(target), y: moved(line.points[0], target.at).y }];
    const bulge = standing.isInside === target.isInside ? outward : undefined;
    return [{ points: [label, exit], mark: bundle.mark, heads: [] }, { points: [exit, entry], mark: bundle.mark, heads: [], bulge }];
  });
  const entries = [...ends.values()].map(({ standing, line }): Line => {
    const [port, ...rest] = line.points.map((point) => moved(point, standing.at));
    return { ...line, points: [{ x: edgeOf(standing), y: port.y }, port, ...rest] };
  });
  return [...ways, ...entries];
}

/** Where lines leave a frame: the side that faces the other column. */
function edgeOf({ frame, at, isInside }: StandingFrame): number {
  return isInside ? at.x + frame.width : at.x;
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
