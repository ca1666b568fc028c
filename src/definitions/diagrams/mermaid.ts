import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Language } from '../../engine/model/text.js';
import type { GraphNode, ProcessGraph } from './graph.js';
import { processGraph } from './process-graph.js';

/** Everything that could mean something to Mermaid becomes an entity code, whatever the text is. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,%·、，。（）：×+-]|--+/gu, (found) =>
      Array.from(found, (character) => `#${character.codePointAt(0) ?? 32};`).join(''),
    );
}

function label({ title, detail }: GraphNode): string {
  return escaped([title, detail].filter((text) => text !== '').join(' · '));
}

/** Mermaid breaks lines in a label where it says so. */
function lines(texts: readonly string[]): string {
  return texts.map(escaped).join('<br/>');
}

/** Records of other processes are no states, so they are told beside the stages that look at them. */
function linkNotes({ nodes, edges }: ProcessGraph): readonly string[] {
  const links = nodes.filter(({ kind }) => kind === 'link');
  const boxes = [...new Set(edges.filter(({ kind }) => kind === 'link').map(({ to }) => to))];
  return boxes.map((box) => {
    const here = links.filter(({ id }) => edges.some(({ from, to }) => from === id && to === box));
    return `  note right of ${box} : ${lines(here.map(({ title, detail }) => `${title} · ${detail}`))}`;
  });
}

/** A definition as Mermaid text, for READMEs and wikis. */
export function mermaidOf(definition: ProcessDefinition, language: Language): string {
  const graph = processGraph(definition, language);
  const nodes = graph.nodes.filter(({ kind }) => kind !== 'link');
  const first = nodes[0];
  const output = [
    'stateDiagram-v2',
    ...nodes.map((node) => `  state "${label(node)}" as ${node.id}`),
    ...(first === undefined ? [] : [`  [*] --> ${first.id}`]),
    ...graph.edges
      .filter(({ kind }) => kind !== 'link')
      .map(({ from, to, label: said }) => {
        const text = lines(said.map((line) => line.text));
        return `  ${from} --> ${to}${text === '' ? '' : ` : ${text}`}`;
      }),
    ...nodes.filter(({ kind }) => kind === 'won' || kind === 'lost').map(({ id }) => `  ${id} --> [*]`),
    ...linkNotes(graph),
    ...(first === undefined || graph.notes.length === 0
      ? []
      : [`  note left of ${first.id} : ${lines(graph.notes)}`]),
  ];
  return `${output.join('\n')}\n`;
}
