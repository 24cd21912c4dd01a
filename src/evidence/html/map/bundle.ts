import { Arrow, Mark, Place, worst } from './graph';

/** What is said before the word for data that flows, where it stands out. */
const SIGNS: { readonly [mark in Mark]: string } = { fail: '✕ ', advice: '△ ', exception: '◇ ', leaves: '↗ ', plain: '' };

/** Arrows of one kind that leave a frame for the same place: from the word for what flows on, they are drawn as one. */
export interface Bundle {
  readonly kind: string;
  readonly to: Place;
  readonly bothWays: boolean;
  readonly arrows: readonly Arrow[];
  readonly mark: Mark;
}

/** The frame that a place is drawn in: a stack, on one side of the boundary. */
export function frameOf({ side, group }: Place): string {
  return `${side} ${group}`;
}

/** What begins and ends at the same place is told of the place, and not drawn. */
export function bundlesOf(arrows: readonly Arrow[]): Bundle[] {
  const bundles = new Map<string, Arrow[]>();
  for (const arrow of arrows.filter(({ from, to }) => from !== to)) {
    const key = [frameOf(arrow.from), arrow.kind, arrow.to.key, String(arrow.bothWays)].join('\n');
    const same = bundles.get(key);
    if (same) {
      same.push(arrow);
    } else {
      bundles.set(key, [arrow]);
    }
  }
  return [...bundles.values()].map((same) => {
    const [{ kind, to, bothWays }] = same;
    return { kind, to, bothWays, arrows: same, mark: worst(same.map(({ mark }) => mark)) };
  });
}

/** The word for what flows. */
export function wordOf({ kind, mark, arrows }: Bundle): string {
  const flows = arrows.reduce((sum, arrow) => sum + arrow.flows, 0);
  return `${SIGNS[mark]}${kind}${flows > 1 ? ` ×${flows}` : ''}`;
}

/** The frame that a bundle leaves. */
export function originOf({ arrows: [{ from }] }: Bundle): string {
  return frameOf(from);
}
