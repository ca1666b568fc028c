import type { ProcessDefinition, Stage } from './model/process-definition.js';

/**
 * The stages an advance from here may lead to: the next one, and while that one is conditional (`if`) the one after it.
 * Which of them it is depends on the record.
 */
export function nextStages(definition: ProcessDefinition, from: string): readonly Stage[] {
  const later = definition.stages.slice(definition.stages.findIndex(({ id }) => id === from) + 1);
  const certain = later.findIndex((stage) => stage.if === undefined);
  return certain === -1 ? later : later.slice(0, certain + 1);
}

/**
 * The stages an advance from here can lead to: those that are next, but for the ones a named transition always leads to,
 * which then is the way there.
 */
export function advanceStages(definition: ProcessDefinition, from: string): readonly Stage[] {
  const named = (definition.transitions ?? []).filter(
    (transition) => transition.if === undefined && transition.from.includes(from),
  );
  return nextStages(definition, from).filter(({ id }) => named.every(({ to }) => to !== id));
}
