import type { Criterion } from '../../../engine/model/criterion.js';
import type { NamedTransition } from '../../../engine/model/named-transition.js';
import type { Outcome, ProcessDefinition, Stage } from '../../../engine/model/process-definition.js';
import { nextStages } from '../../../engine/next-stages.js';
import { OWNER, idOf } from '../story/cast.js';
import { conditionFails, conditionHolds } from './condition-criterion.js';
import type { Edge } from './edge.js';
import { returns } from './returns.js';

const REASON = 'as the story goes';

function applies({ id, if: condition }: Stage): readonly Criterion[] {
  return condition === undefined ? [] : [conditionHolds(condition, `stages.${id}.if`)];
}

function isSkipped({ id, if: condition }: Stage): readonly Criterion[] {
  return condition === undefined ? [] : [conditionFails(condition, `stages.${id}.if.not`)];
}

/**
 * What makes every named transition from one stage to another inapplicable, so that the way there is an advance;
 * undefined where one of them always applies.
 */
function unnamed(
  from: Stage,
  to: Stage,
  { transitions = [] }: ProcessDefinition,
): readonly Criterion[] | undefined {
  const named = transitions.filter((one) => one.to === to.id && one.from.includes(from.id));
  if (named.some((one) => one.if === undefined)) return undefined;
  return named.flatMap(({ id, if: condition }) =>
    condition === undefined ? [] : [conditionFails(condition, `transitions.${id}.if.not`)],
  );
}

/** What makes `stage` the first of `stages` that applies. */
function isFirst(stage: Stage, stages: readonly Stage[]): readonly Criterion[] {
  return [...stages.slice(0, stages.indexOf(stage)).flatMap(isSkipped), ...applies(stage)];
}

function creations({ stages }: ProcessDefinition): readonly Edge[] {
  const certain = stages.findIndex((stage) => stage.if === undefined);
  const first = certain === -1 ? stages : stages.slice(0, certain + 1);
  return first.map((stage) => ({
    id: `create:${stage.id}`,
    kind: 'create',
    to: stage.id,
    criteria: [...isFirst(stage, first), ...stage.entry],
    asks: [],
    by: [],
    part: stage,
    command: (fields) => ({
      type: 'create',
      id: idOf('the record'),
      reference: '1',
      name: 'The record',
      owner: OWNER,
      fields,
    }),
  }));
}

function advances(stage: Stage, definition: ProcessDefinition): readonly Edge[] {
  const next = nextStages(definition, stage.id);
  return next.flatMap((target): Edge[] => {
    const free = unnamed(stage, target, definition);
    if (free === undefined) return [];
    return [
      {
        id: `advance:${stage.id}>${target.id}`,
        kind: 'advance',
        from: stage.id,
        to: target.id,
        criteria: [...isFirst(target, next), ...free, ...stage.exit, ...target.entry],
        asks: [],
        by: [],
        part: stage,
        command: () => ({ type: 'advance' }),
      },
    ];
  });
}

function jumps(stage: Stage, definition: ProcessDefinition): readonly Edge[] {
  const { stages, jumps: matrix } = definition;
  return stages.slice(stages.indexOf(stage) + 1).flatMap((target): Edge[] => {
    const { rule } = matrix.exceptions[stage.id]?.[target.id] ?? matrix.default;
    const { consent } = matrix;
    if (rule === 'forbidden' || (rule === 'consent' && consent === undefined)) return [];
    // Where nothing lies between, the way there is an advance.
    if (stages.indexOf(target) === stages.indexOf(stage) + 1 && target.if === undefined) return [];
    return [
      {
        id: `jump:${stage.id}>${target.id}`,
        kind: 'jump',
        from: stage.id,
        to: target.id,
        criteria: [...applies(target), ...stage.exit, ...target.entry],
        asks: [],
        by: rule === 'consent' && consent !== undefined ? [[consent]] : [],
        part: matrix.exceptions[stage.id] ?? matrix,
        byDefault: matrix.exceptions[stage.id]?.[target.id] === undefined,
        command: () => ({ type: 'jump', to: target.id, reason: REASON }),
      },
    ];
  });
}

function backs(stage: Stage, { stages, moveBack }: ProcessDefinition): readonly Edge[] {
  if (!moveBack.allowed) return [];
  const place = stages.indexOf(stage);
  return stages.slice(0, place).map((target, earlier) => ({
    id: `back:${stage.id}>${target.id}`,
    kind: 'back',
    from: stage.id,
    to: target.id,
    criteria: moveBack.requires,
    asks: moveBack.asks,
    by: moveBack.by === undefined ? [] : [moveBack.by],
    part: moveBack,
    byDefault: earlier > 0 && earlier < place - 1,
    command: (answers) => ({ type: 'move-back', to: target.id, reason: REASON, answers }),
  }));
}

function closings(stage: Stage, outcome: Outcome): readonly Edge[] {
  if (!outcome.from.includes(stage.id)) return [];
  return [
    {
      id: `close:${stage.id}>${outcome.id}`,
      kind: 'close',
      from: stage.id,
      to: outcome.id,
      criteria: [...(outcome.result === 'won' ? stage.exit : []), ...outcome.requires],
      asks: outcome.asks,
      by: outcome.consent === undefined ? [] : [[outcome.consent]],
      part: outcome,
      command: (answers) => ({ type: 'close', outcome: outcome.id, answers }),
    },
  ];
}

function taken(stage: Stage, transition: NamedTransition, definition: ProcessDefinition): readonly Edge[] {
  const { stages, fields } = definition;
  const target = stages.find(({ id }) => id === transition.to);
  if (target === undefined || !transition.from.includes(stage.id)) return [];
  const completes = !transition.waivesExit && stages.indexOf(target) > stages.indexOf(stage);
  const sets = fields.filter(({ id }) => Object.hasOwn(transition.sets, id));
  const before = [
    ...(transition.if === undefined
      ? []
      : [conditionHolds(transition.if, `transitions.${transition.id}.if`)]),
    ...applies(target),
    ...transition.requires,
    ...(completes ? stage.exit : []),
  ];
  const setsNothing = Object.keys(transition.sets).length === 0;
  return [
    {
      id: `transition:${transition.id}:${stage.id}>${target.id}`,
      kind: 'transition',
      from: stage.id,
      to: target.id,
      criteria: setsNothing ? [...before, ...target.entry] : before,
      ...(setsNothing ? {} : { arrival: target.entry }),
      asks: transition.asks,
      by: [
        ...(transition.by === undefined ? [] : [transition.by]),
        ...sets.flatMap(({ by }) => (by ? [by] : [])),
      ],
      part: transition,
      command: (answers) => ({ type: 'take-transition', transition: transition.id, reason: REASON, answers }),
    },
  ];
}

/** Every move a definition declares or allows by default, creation among them; nothing else changes where a record stands. */
export function edgesOf(definition: ProcessDefinition): readonly Edge[] {
  const { stages, outcomes, transitions = [] } = definition;
  return [
    ...creations(definition),
    ...stages.flatMap((stage) => [
      ...advances(stage, definition),
      ...outcomes.flatMap((outcome) => closings(stage, outcome)),
      ...transitions.flatMap((transition) => taken(stage, transition, definition)),
      ...jumps(stage, definition),
      ...backs(stage, definition),
      ...returns(stage, definition),
    ]),
  ];
}
