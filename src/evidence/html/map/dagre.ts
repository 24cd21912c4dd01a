/** What is used of the layout library. Its own types are those of an ES module, which a CommonJS module can't name. */
export interface Dagre {
  readonly Graph: new () => DagreGraph;
  readonly layout: (graph: DagreGraph) => void;
}

export interface DagreGraph {
  setGraph(label: DagreOptions): void;
  setNode(name: string, label: Size): void;
  setEdge(from: string, to: string, label: { weight?: number }): void;
  node(name: string): Size & Point;
  edge(from: string, to: string): { readonly points: readonly Point[] };
}

export interface DagreOptions {
  readonly rankdir: 'LR' | 'RL';
  readonly ranker: 'longest-path';
  readonly nodesep: number;
  readonly edgesep: number;
  readonly ranksep: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Loads the layout library, which takes longer than laying out most apps: only those who have something to draw ask for it. */
export function loadDagre(): Dagre {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('@dagrejs/dagre') as Dagre;
}
