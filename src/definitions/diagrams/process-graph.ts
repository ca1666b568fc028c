import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { inLanguage, type Language } from '../../engine/model/text.js';
import { graphEdges } from './graph-edges.js';
import { graphNodes } from './graph-nodes.js';
import { graphNotes } from './graph-notes.js';
import { GraphWords } from './graph-words.js';
import type { ProcessGraph } from './graph.js';

/** More arrows than this make no picture any more. */
const MAX_EDGES = 400;

/** The boxes and arrows of a definition; how they are drawn is another matter. */
export function processGraph(definition: ProcessDefinition, language: Language): ProcessGraph {
  const words = new GraphWords(definition, language);
  const all = graphEdges(definition, words);
  const edges = all.slice(0, MAX_EDGES);
  const left = all.length - edges.length;
  return {
    title: inLanguage(definition.name, language, definition.key),
    nodes: graphNodes(definition, words, edges),
    edges,
    notes: [...graphNotes(definition, words), ...(left > 0 ? [words.said.notDrawn(left)] : [])],
  };
}
