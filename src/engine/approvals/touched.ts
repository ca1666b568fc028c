import type { Covered } from '../model/approval.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';

/** The kind of evidence that an event adds to, takes from or checks; undefined for other events. */
function kindTouched(event: NewEvent, { facts }: Situation): string | undefined {
  if (event.type === 'evidence.recorded') return event.body.piece.kind;
  if (!event.type.startsWith('evidence.') || !('evidence' in event.body)) return undefined;
  const { evidence } = event.body;
  return facts.evidence.find(({ id }) => id === evidence)?.kind;
}

/**
 * Whether events may have changed a covered thing. What is computed may change with anything; evidence that stops counting
 * by time or by the record is seen when the approval is used, not here.
 */
export function touches(events: readonly NewEvent[], { kind, id }: Covered, before: Situation): boolean {
  switch (kind) {
    case 'field':
      return (
        before.process.computed.some((field) => field.id === id) ||
        events.some((event) => event.type === 'fields.set' && Object.hasOwn(event.body.values, id))
      );
    case 'artifact':
      return events.some((event) => event.type === 'artifact.attached' && event.body.artifact === id);
    case 'evidence':
      return events.some((event) => kindTouched(event, before) === id);
  }
}
