import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Language } from '../../engine/model/text.js';
import { draw, type PlacedEdge, type PlacedNode, type Point } from './layout.js';
import { processGraph } from './process-graph.js';

interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly stage: string;
  readonly won: string;
  readonly lost: string;
}

const light: Palette = {
  ink: '#1f2328',
  muted: '#59636e',
  line: '#6e7781',
  paper: '#ffffff',
  stage: '#eef4fb',
  won: '#e6f4ea',
  lost: '#f6ecec',
};
const dark: Palette = {
  ink: '#e6edf3',
  muted: '#a3adb8',
  line: '#8b949e',
  paper: '#0d1117',
  stage: '#16263a',
  won: '#12301d',
  lost: '#331c1e',
};

// Plain colours rather than CSS variables: word processors and image viewers do not know those and paint black.
const colours = ({ ink, muted, line, paper, stage, won, lost }: Palette): string => `
  .sluice-diagram .paper { fill: ${paper}; }
  .sluice-diagram text { fill: ${ink}; }
  .sluice-diagram .detail, .sluice-diagram .label { fill: ${muted}; }
  .sluice-diagram .label { stroke: ${paper}; }
  .sluice-diagram .box { stroke: ${line}; fill: ${stage}; }
  .sluice-diagram .anywhere .box { fill: ${paper}; }
  .sluice-diagram .won .box { fill: ${won}; }
  .sluice-diagram .lost .box { fill: ${lost}; }
  .sluice-diagram .arrow { stroke: ${line}; }
  .sluice-diagram marker path { fill: ${line}; }`;

/** Readable on white and on black: the drawing follows the reader's setting, and touches nothing of a page it stands in. */
const style = `
  .sluice-diagram text { font: 14px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-anchor: middle; dominant-baseline: central; }
  .sluice-diagram .detail, .sluice-diagram .label { font-size: 12px; }
  .sluice-diagram .label { paint-order: stroke; stroke-width: 5px; }
  .sluice-diagram .anywhere .box { stroke-dasharray: 4 3; }
  .sluice-diagram .arrow { fill: none; stroke-width: 1.4; }
  .sluice-diagram .jump { stroke-dasharray: 5 4; }${colours(light)}
  @media (prefers-color-scheme: dark) {${colours(dark)}
  }
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const number = (value: number) => String(Math.round(value * 10) / 10);

function text(at: Point, content: string, style: string): string {
  if (content === '') return '';
  return `<text class="${style}" x="${number(at.x)}" y="${number(at.y)}">${escaped(content)}</text>`;
}

function box(node: PlacedNode): string {
  const { x, y, width, height, kind, title, detail } = node;
  const radius = kind === 'stage' || kind === 'anywhere' ? 6 : height / 2;
  const shift = detail === '' ? 0 : 10;
  return [
    `<g class="${kind}">`,
    `<rect class="box" x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}" rx="${number(radius)}"/>`,
    text({ x, y: y - shift }, title, 'title'),
    text({ x, y: y + shift }, detail, 'detail'),
    '</g>',
  ].join('');
}

function arrow({ points, kind }: PlacedEdge): string {
  const line = points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`)
    .join(' ');
  return `<path class="arrow ${kind}" d="${line}" marker-end="url(#head)"/>`;
}

/** A definition as an SVG that needs nothing else: no script, no font, no other file. */
export function svgOf(definition: ProcessDefinition, language: Language): string {
  const { title, width, height, nodes, edges } = draw(processGraph(definition, language));
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg class="sluice-diagram" xmlns="http://www.w3.org/2000/svg" ${size} lang="${language}" role="img" aria-labelledby="diagram-title">`,
    `<title id="diagram-title">${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L10 5 L0 10 z"/></marker></defs>',
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...edges.map(arrow),
    ...edges.map(({ labelAt, label }) => text(labelAt, label, 'label')),
    ...nodes.map(box),
    '</svg>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}
