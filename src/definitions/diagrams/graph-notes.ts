import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { GraphWords } from './graph-words.js';

/** More cells than this are read in the definition rather than under a picture. */
const MAX_FORBIDDEN = 8;

function back({ stages, moveBack }: ProcessDefinition, words: GraphWords): readonly string[] {
  if (stages.length < 2) return [];
  return [moveBack.allowed ? words.said.back(words.roles(moveBack.by)) : words.said.noBack];
}

/** What the matrix says of jumps that have no arrow; nothing where they are all forbidden. */
function jumps({ stages, jumps: matrix }: ProcessDefinition, words: GraphWords): readonly string[] {
  const { default: rule, consent, exceptions } = matrix;
  if (stages.length < 3 || rule.rule === 'forbidden') return [];
  const forbidden = Object.entries(exceptions).flatMap(([from, row]) =>
    Object.entries(row)
      .filter(([, cell]) => cell.rule === 'forbidden')
      .map(([to]) => words.said.forbidden(words.stage(from), words.stage(to))),
  );
  const role = words.roles(consent === undefined ? [] : [consent]);
  return [
    rule.rule === 'allowed' ? words.said.jumpsAllowed : words.said.jumpsByConsent(role),
    ...forbidden.slice(0, MAX_FORBIDDEN),
    ...(forbidden.length > MAX_FORBIDDEN ? ['…'] : []),
  ];
}

/** What holds of many stages at once, in sentences under the picture. */
export function graphNotes(definition: ProcessDefinition, words: GraphWords): readonly string[] {
  return [...back(definition, words), ...jumps(definition, words)];
}
