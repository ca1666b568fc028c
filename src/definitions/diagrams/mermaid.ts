import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Language } from '../../engine/model/text.js';
import { processGraph, type GraphNode } from './process-graph.js';

/** Everything that could mean something to Mermaid becomes an entity code, whatever the text is. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,%·、，。（）-]|--+/gu, (found) =>
      Array.from(found, (character) => `#${character.codePointAt(0) ?? 32};`).join(''),
    );
}

function label({ title, detail }: GraphNode): string {
  return escaped([title, detail].filter((text) => text !== '').join(' · '));
}

/** A definition as Mermaid text, for READMEs and wikis. */
export function mermaidOf(definition: ProcessDefinition, language: Language): string {
  const { nodes, edges } = processGraph(definition, language);
  const first = nodes[0];
  const lines = [
    'stateDiagram-v2',
    ...nodes.map((node) => `  state "${label(node)}" as ${node.id}`),
    ...(first === undefined ? [] : [`  [*] --> ${first.id}`]),
    ...edges.map(
      ({ from, to, label: text }) => `  ${from} --> ${to}${text === '' ? '' : ` : ${escaped(text)}`}`,
    ),
    ...nodes.filter(({ kind }) => kind === 'won' || kind === 'lost').map(({ id }) => `  ${id} --> [*]`),
  ];
  return `${lines.join('\n')}\n`;
}
