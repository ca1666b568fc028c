import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, ProcessGraph } from './process-graph.js';

/** A point in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its centre and size. */
export interface PlacedNode extends GraphNode, Point {
  readonly width: number;
  readonly height: number;
}

/** An arrow with its bends and where its label stands. */
export interface PlacedEdge extends GraphEdge {
  readonly points: readonly Point[];
  readonly labelAt: Point;
}

/** A drawing: what there is, and where. */
export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** What is used of dagre, whose own types lead into a package that has none. */
interface LayoutGraph {
  setGraph(label: object): void;
  setNode(id: string, label: object): void;
  setEdge(from: string, to: string, label: object, name: string): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(id: string): Pick<PlacedNode, 'x' | 'y' | 'width' | 'height'>;
  edge(from: string, to: string, name: string): { readonly points: readonly Point[] } & Partial<Point>;
}

const NewGraph = Graph as new (options: { readonly multigraph: boolean }) => LayoutGraph;
const layOut = layout as (graph: LayoutGraph) => void;

const MARGIN = 16;
const LINE = 20;

/** Rough, but fonts differ between readers anyway: a Chinese character is twice as wide as a Latin one. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce(
    (width, character) => width + (/[\u2e80-\uffff]/.test(character) ? size : size * 0.56),
    0,
  );
}

/** Lays a graph out from top to bottom. */
export function draw({ title, nodes, edges }: ProcessGraph): Drawing {
  const graph = new NewGraph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 36, marginx: MARGIN, marginy: MARGIN });
  for (const node of nodes) {
    const width = Math.max(textWidth(node.title, 14), textWidth(node.detail, 12), 72) + 28;
    graph.setNode(node.id, { width, height: node.detail === '' ? LINE + 16 : 2 * LINE + 12 });
  }
  edges.forEach(({ from, to, label, kind }, index) => {
    const size = label === '' ? { width: 0, height: 0 } : { width: textWidth(label, 12) + 12, height: LINE };
    graph.setEdge(from, to, { ...size, labelpos: 'c', weight: kind === 'advance' ? 8 : 1 }, String(index));
  });
  layOut(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    title,
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const { x, y, width: nodeWidth, height: nodeHeight } = graph.node(node.id);
      return { ...node, x, y, width: nodeWidth, height: nodeHeight };
    }),
    edges: edges.map((edge, index) => {
      const placed = graph.edge(edge.from, edge.to, String(index)) as {
        points: Point[];
        x?: number;
        y?: number;
      };
      const middle = placed.points[Math.floor(placed.points.length / 2)] ?? { x: 0, y: 0 };
      return {
        ...edge,
        points: placed.points,
        labelAt: { x: placed.x ?? middle.x, y: placed.y ?? middle.y },
      };
    }),
  };
}
