import { Dagre, DagreGraph, Size } from './dagre';

/** What is laid out: boxes by name, and which of them are connected. */
export interface Shape {
  readonly rankdir: 'LR' | 'RL';
  readonly boxes: ReadonlyMap<string, Size>;
  readonly connections: readonly (readonly [from: string, to: string])[];
}

/** Lays out shapes, each once: stacks for several regions or customers are often alike. */
export class Layouts {
  private readonly known = new Map<string, DagreGraph>();

  constructor(private readonly dagre: Dagre) {}

  of(shape: Shape): DagreGraph {
    const key = JSON.stringify([shape.rankdir, [...shape.boxes], shape.connections]);
    let graph = this.known.get(key);
    if (!graph) {
      graph = this.layOut(shape);
      this.known.set(key, graph);
    }
    return graph;
  }

  private layOut({ rankdir, boxes, connections }: Shape): DagreGraph {
    const graph = new this.dagre.Graph();
    graph.setGraph({ rankdir, ranker: 'longest-path', nodesep: 12, edgesep: 6, ranksep: 30 });
    boxes.forEach((size, name) => graph.setNode(name, { ...size }));
    connections.forEach(([from, to]) => graph.setEdge(from, to, {}));
    this.dagre.layout(graph);
    return graph;
  }
}
