import { advanceStages } from '../../engine/next-stages.js';
import type { Criterion } from '../../engine/model/criterion.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { gateLabel, plainLine, withParts } from './gate-label.js';
import type { GraphEdge } from './graph.js';
import { ANYWHERE, linkBeside } from './graph-nodes.js';
import type { GraphWords } from './graph-words.js';

function advances(definition: ProcessDefinition, words: GraphWords): readonly GraphEdge[] {
  return definition.stages.flatMap((stage) =>
    advanceStages(definition, stage.id).map((next) => ({
      from: words.box('stage', stage.id),
      to: words.box('stage', next.id),
      kind: 'advance' as const,
      label: gateLabel({ exit: stage.exit, entry: next.entry }, definition, words),
    })),
  );
}

/** One arrow from every stage at once where a move leads from all of them. */
function origins(
  from: readonly string[],
  { stages }: ProcessDefinition,
  to?: string,
): readonly (string | undefined)[] {
  const everywhere = stages.every(({ id }) => id === to || from.includes(id));
  return from.length > 1 && everywhere ? [undefined] : from;
}

function closings(definition: ProcessDefinition, words: GraphWords): readonly GraphEdge[] {
  const { stages, outcomes } = definition;
  return outcomes.flatMap(({ id, from, result, requires, consent }) =>
    origins(from, definition).map((origin) => {
      const won = result === 'won' ? stages.find((stage) => stage.id === origin)?.exit : undefined;
      return {
        from: origin === undefined ? ANYWHERE : words.box('stage', origin),
        to: words.box('outcome', id),
        kind: 'close' as const,
        label: [
          ...gateLabel({ exit: won ?? [], requires }, definition, words),
          ...plainLine(consent === undefined ? '' : words.said.consent(words.roles([consent]))),
        ],
      };
    }),
  );
}

function jumps({ jumps: matrix }: ProcessDefinition, words: GraphWords): readonly GraphEdge[] {
  return Object.entries(matrix.exceptions).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([to, { rule }]) => {
      if (rule === 'forbidden') return [];
      const by = rule === 'consent' && matrix.consent !== undefined ? words.roles([matrix.consent]) : '';
      return [
        {
          from: words.box('stage', from),
          to: words.box('stage', to),
          kind: 'jump' as const,
          label: plainLine(words.said.jump(by)),
        },
      ];
    }),
  );
}

function transitions(definition: ProcessDefinition, words: GraphWords): readonly GraphEdge[] {
  return (definition.transitions ?? []).flatMap(({ id, name, from, to, by, requires }) =>
    origins(from, definition, to).map((origin) => ({
      from: origin === undefined ? ANYWHERE : words.box('stage', origin),
      to: words.box('stage', to),
      kind: 'transition' as const,
      label: [
        ...plainLine(words.said.transition(words.text(name, id), words.roles(by))),
        ...gateLabel({ requires }, definition, words),
      ],
    })),
  );
}

/** Ids of the links whose records criteria look at, or take evidence from. */
function linksIn(criteria: readonly Criterion[], { evidence }: ProcessDefinition): readonly string[] {
  const found = withParts(criteria).flatMap((criterion) => {
    if (criterion.kind === 'linked') return [criterion.link];
    if (criterion.kind !== 'evidence') return [];
    return evidence.find(({ id }) => id === criterion.evidence)?.from?.link ?? [];
  });
  return [...new Set(found)];
}

function links(definition: ProcessDefinition, words: GraphWords): readonly GraphEdge[] {
  const boxes = [
    ...definition.stages.map(({ id, entry, exit }) => [words.box('stage', id), [...entry, ...exit]] as const),
    ...definition.outcomes.map(({ id, requires }) => [words.box('outcome', id), requires] as const),
  ];
  return boxes.flatMap(([box, criteria]) =>
    linksIn(criteria, definition).map((link) => ({
      from: linkBeside(words.box('link', link), box),
      to: box,
      kind: 'link' as const,
      label: [],
    })),
  );
}

/** The arrows of a definition: the way through it first. */
export function graphEdges(definition: ProcessDefinition, words: GraphWords): readonly GraphEdge[] {
  return [advances, closings, transitions, links, jumps].flatMap((edges) => edges(definition, words));
}
