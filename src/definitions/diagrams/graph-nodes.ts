import { Decimal } from 'decimal.js';
import type { Link } from '../../engine/model/link.js';
import type { Outcome, ProcessDefinition, Stage } from '../../engine/model/process-definition.js';
import type { GraphEdge, GraphNode } from './graph.js';
import type { GraphWords } from './graph-words.js';

/** The id of the box that stands for every stage. */
export const ANYWHERE = 'any';

/** The id of the box of a link beside another box: `l1_s3`. */
export function linkBeside(link: string, box: string): string {
  return `${link}_${box}`;
}

function linkOf(id: string): string | undefined {
  return id.split('_')[0];
}

function percent(probability: string | undefined): string {
  return probability === undefined ? '' : `${new Decimal(probability).times(100).toString()}%`;
}

function stageNode({ id, name, probability, if: condition }: Stage, words: GraphWords): GraphNode {
  const details = [percent(probability), condition === undefined ? '' : words.said.conditional];
  return {
    id: words.box('stage', id),
    kind: 'stage',
    title: words.text(name, id),
    detail: details.filter((text) => text !== '').join(' · '),
    ...(condition === undefined ? {} : { conditional: true }),
  };
}

function outcomeNode({ id, name, result }: Outcome, words: GraphWords): GraphNode {
  return {
    id: words.box('outcome', id),
    kind: result,
    title: words.text(name, id),
    detail: words.said[result],
  };
}

/** `1`, `1+`, `0..1`: how many records there may be. */
function cardinality({ min, max }: Link): string {
  if (max === undefined) return `${min}+`;
  return min === max ? String(min) : `${min}..${max}`;
}

/** One box for each place that looks at the records, so that no arrow has to go far; one for what none looks at. */
function linkNodes(link: Link, words: GraphWords, edges: readonly GraphEdge[]): readonly GraphNode[] {
  const used = edges.flatMap(({ kind, from }) =>
    kind === 'link' && linkOf(from) === words.box('link', link.id) ? [from] : [],
  );
  const ids = used.length === 0 ? [words.box('link', link.id)] : used;
  const title = words.text(link.name, link.id);
  return ids.map((id) => ({ id, kind: 'link', title, detail: `${cardinality(link)} × ${link.process}` }));
}

/** The boxes that the arrows of a definition need; the one for every stage only where an arrow starts there. */
export function graphNodes(
  { stages, outcomes, links = [] }: ProcessDefinition,
  words: GraphWords,
  edges: readonly GraphEdge[],
): readonly GraphNode[] {
  const fromAnywhere = edges.some(({ from }) => from === ANYWHERE);
  const anywhere: GraphNode = { id: ANYWHERE, kind: 'anywhere', title: words.said.anyStage, detail: '' };
  return [
    ...stages.map((stage) => stageNode(stage, words)),
    ...(fromAnywhere ? [anywhere] : []),
    ...outcomes.map((outcome) => outcomeNode(outcome, words)),
    ...links.flatMap((link) => linkNodes(link, words, edges)),
  ];
}
