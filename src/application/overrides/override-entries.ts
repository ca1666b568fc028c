import type { AuditEntry } from '../ports/audit-trail.js';
import type { SealedEvent } from '../ports/instance-store.js';

/** What the trail says of gates that were overridden, in the stream of whoever did it. */
export function overrideEntries(events: readonly SealedEvent[]): readonly AuditEntry[] {
  return events.flatMap(({ event }) => {
    if (event.type !== 'gate.overridden') return [];
    const { instance, actor, body } = event;
    const { id, criteria, reason, until } = body;
    const told = { instance, override: id, criteria, reason, until };
    return [{ type: event.type, stream: actor, actor, body: told }];
  });
}
