import type { CompiledProcess } from './compile-process.js';
import type { NewEvent } from './model/event.js';
import type { Field } from './model/field.js';

/** The questions whose answers an event may hold. */
export function questionsAsked(event: NewEvent, process: CompiledProcess): readonly Field[] {
  if (event.type === 'instance.closed') return process.outcomes.get(event.body.outcome)?.asks ?? [];
  if (event.type === 'approval.decided') {
    const approval = process.definition.approvals?.find(({ id }) => id === event.body.approval);
    return approval?.questions ?? [];
  }
  if (event.type !== 'stage.changed') return [];
  const { transition } = event.body;
  return transition === undefined
    ? process.definition.moveBack.asks
    : (process.transitions.get(transition)?.asks ?? []);
}
