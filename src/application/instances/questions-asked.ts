import type { CompiledProcess } from '../../engine/compile-process.js';
import type { NewEvent } from '../../engine/model/event.js';
import type { Field } from '../../engine/model/field.js';

/** The questions whose answers an event may hold. */
export function questionsAsked(event: NewEvent, process: CompiledProcess): readonly Field[] {
  if (event.type === 'instance.closed') return process.outcomes.get(event.body.outcome)?.asks ?? [];
  if (event.type !== 'stage.changed') return [];
  const { transition } = event.body;
  return transition === undefined
    ? process.definition.moveBack.asks
    : (process.transitions.get(transition)?.asks ?? []);
}
