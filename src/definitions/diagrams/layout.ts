import { Graph, layout } from '@dagrejs/dagre';
import { FONT, HEADING, LINE, MARGIN, MARK, type Box, type Drawing, type Point } from './drawing.js';
import type { GraphEdge, GraphNode, LabelLine, ProcessGraph } from './graph.js';
import { textWidth, wrapText } from './wrap-text.js';

/** What is used of dagre, whose own types lead into a package that has none. */
interface LayoutGraph {
  setGraph(label: object): void;
  setNode(id: string, label: object): void;
  setEdge(from: string, to: string, label: object, name: string): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(id: string): Box;
  edge(from: string, to: string, name: string): { readonly points: readonly Point[] } & Partial<Point>;
}

const NewGraph = Graph as new (options: { readonly multigraph: boolean }) => LayoutGraph;
const layOut = layout as (graph: LayoutGraph) => void;

/** The widest a text grows before it is broken into lines. */
const WIDEST = { title: 210, detail: 210, label: 230, notes: 420 } as const;

function widest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size)));
}

function sizedNode({ title, detail, ...node }: GraphNode) {
  const titleLines = wrapText(title, FONT.title, WIDEST.title);
  const detailLines = wrapText(detail, FONT.small, WIDEST.detail);
  return {
    ...node,
    titleLines,
    detailLines,
    width: Math.max(widest(titleLines, FONT.title), widest(detailLines, FONT.small), 72) + 32,
    height: titleLines.length * LINE.title + detailLines.length * LINE.small + 18,
  };
}

/** The mark stands before the first line; the others are set in as far. */
function labelLines(label: readonly LabelLine[]): readonly LabelLine[] {
  return label.flatMap(({ mark, text }) =>
    wrapText(text, FONT.small, WIDEST.label).map((line, index): LabelLine => ({
      mark: index === 0 ? mark : 'none',
      text: line,
    })),
  );
}

function sizedEdge({ label, ...edge }: GraphEdge) {
  const lines = labelLines(label);
  const texts = lines.map(({ text }) => text);
  const marked = lines.some(({ mark }) => mark !== 'none') ? 2 * MARK : 0;
  const width = lines.length === 0 ? 0 : widest(texts, FONT.small) + marked + 12;
  return { ...edge, lines, width, height: lines.length * LINE.small + (lines.length === 0 ? 0 : 4) };
}

/** Out of the right side of its box, through the middle of its label, and back in below. */
function loop({ x, y, width, height }: Box, label: Point): readonly Point[] {
  const [side, rise] = [x + width / 2, height / 3];
  return [
    { x: side, y: y - rise },
    { x: label.x, y: y - rise },
    { x: label.x, y: y + rise },
    { x: side, y: y + rise },
  ];
}

/** Lays a graph out from top to bottom, under its heading and over its notes. */
export function draw({ title, nodes, edges, notes }: ProcessGraph): Drawing {
  const sizedNodes = nodes.map(sizedNode);
  const sizedEdges = edges.map(sizedEdge);
  const graph = new NewGraph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 32, edgesep: 16, ranksep: 36, marginx: MARGIN, marginy: MARGIN });
  for (const { id, width, height } of sizedNodes) graph.setNode(id, { width, height });
  sizedEdges.forEach(({ from, to, kind, width, height }, index) => {
    const weight = kind === 'advance' ? 8 : 1;
    graph.setEdge(from, to, { width, height, labelpos: 'c', weight }, String(index));
  });
  layOut(graph);
  const { width = 0, height = 0 } = graph.graph();
  const lines = notes.flatMap((note) =>
    wrapText(note, FONT.small, Math.max(WIDEST.notes, width - 2 * MARGIN)),
  );
  const lowered = ({ x, y }: Point): Point => ({ x, y: y + HEADING });
  const heading = textWidth(title, FONT.heading) * 1.1;
  return {
    title,
    width: Math.ceil(Math.max(width, widest(lines, FONT.small) + 2 * MARGIN, heading + 2 * MARGIN)),
    height: Math.ceil(height + HEADING + (lines.length === 0 ? 0 : lines.length * LINE.small + MARGIN)),
    nodes: sizedNodes.map((node) => ({ ...node, ...lowered(graph.node(node.id)) })),
    edges: sizedEdges.map(({ lines: labels, width: labelWidth, height: labelHeight, ...edge }, index) => {
      const { points, x, y } = graph.edge(edge.from, edge.to, String(index));
      const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
      const at = lowered({ x: x ?? middle.x, y: y ?? middle.y });
      const label = { ...at, width: labelWidth, height: labelHeight, lines: labels };
      if (edge.from !== edge.to) return { ...edge, points: points.map(lowered), label };
      const box = graph.node(edge.from);
      return { ...edge, points: loop({ ...box, ...lowered(box) }, at), label };
    }),
    notes: lines,
    notesFrom: { x: MARGIN, y: HEADING + height + LINE.small / 2 },
  };
}
