import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Language } from '../../engine/model/text.js';
import {
  FONT,
  HEADING,
  LINE,
  MARGIN,
  MARK,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from './drawing.js';
import type { LabelLine } from './graph.js';
import { draw } from './layout.js';
import { processGraph } from './process-graph.js';
import { style } from './svg-style.js';
import { textWidth } from './wrap-text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no XML may hold, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const number = (value: number) => String(Math.round(value * 10) / 10);

function text(at: Point, content: string, style: string): string {
  if (content === '') return '';
  // Moved down by `dy`, for not every reader knows of baselines.
  return `<text class="${style}" x="${number(at.x)}" y="${number(at.y)}" dy=".35em">${escaped(content)}</text>`;
}

/** Lines of text one under the other, the first one's middle at that height. */
function column(lines: readonly string[], { x, y }: Point, height: number, style: string): string {
  return lines.map((line, index) => text({ x, y: y + index * height }, line, style)).join('');
}

function box(node: PlacedNode): string {
  const { x, y, width, height, kind, conditional = false, titleLines, detailLines } = node;
  const radius = kind === 'won' || kind === 'lost' ? Math.min(height / 2, 24) : 6;
  const titles = titleLines.length * LINE.title;
  const top = y - (titles + detailLines.length * LINE.small) / 2;
  return [
    `<g class="${kind}${conditional ? ' conditional' : ''}">`,
    `<rect class="box" x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}" rx="${number(radius)}"/>`,
    column(titleLines, { x, y: top + LINE.title / 2 }, LINE.title, 'title'),
    column(detailLines, { x, y: top + titles + LINE.small / 2 }, LINE.small, 'detail'),
    '</g>',
  ].join('');
}

function arrow({ points, kind }: PlacedEdge): string {
  const line = points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`)
    .join(' ');
  const head = kind === 'link' ? '' : ' marker-end="url(#head)"';
  return `<path class="arrow ${kind}" d="${line}"${head}/>`;
}

/** A seal for an approval, a sheet for a document. */
function mark({ mark: kind }: LabelLine, { x, y }: Point): string {
  if (kind === 'none') return '';
  const at = `transform="translate(${number(x)} ${number(y)})"`;
  const shape =
    kind === 'approval'
      ? '<circle r="5"/><path d="M-2.4 0 L-0.6 1.9 L2.6 -1.9" fill="none"/>'
      : '<path d="M-3.6 -5 H1.2 L3.6 -2.6 V5 H-3.6 Z"/><path d="M-1.6 0.4 H1.6 M-1.6 2.6 H1.6" fill="none"/>';
  return `<g class="mark" ${at}>${shape}</g>`;
}

/** The lines of a label, each on a plate that keeps arrows from running through it. */
function label({ label: { x, y, height, lines } }: PlacedEdge): string {
  const top = y - height / 2 + 2 + LINE.small / 2;
  return lines
    .map((line, index) => {
      const at = { x, y: top + index * LINE.small };
      const half = textWidth(line.text, FONT.small) / 2 + 4;
      const marked = line.mark === 'none' ? 0 : MARK;
      const plate = `<rect class="plate" x="${number(x - half - marked)}" y="${number(at.y - LINE.small / 2)}" width="${number(2 * half + marked)}" height="${LINE.small}"/>`;
      return plate + mark(line, { x: x - half - MARK / 2 + 2, y: at.y }) + text(at, line.text, 'label');
    })
    .join('');
}

/** A definition as an SVG that needs nothing else: no script, no font, no other file. */
export function svgOf(definition: ProcessDefinition, language: Language): string {
  const { title, width, height, nodes, edges, notes, notesFrom } = draw(processGraph(definition, language));
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg class="sluice-diagram" xmlns="http://www.w3.org/2000/svg" ${size} lang="${language}" role="img" aria-labelledby="diagram-title">`,
    `<title id="diagram-title">${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L10 5 L0 10 z"/></marker></defs>',
    `<rect class="paper" width="${width}" height="${height}"/>`,
    text({ x: MARGIN, y: MARGIN + HEADING / 4 }, title, 'heading'),
    ...edges.map(arrow),
    ...edges.map(label),
    ...nodes.map(box),
    column(notes, notesFrom, LINE.small, 'note'),
    '</svg>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}
