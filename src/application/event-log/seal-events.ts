import { createHash } from 'node:crypto';
import type { EventEnvelope, InstanceEvent, NewEvent } from '../../engine/model/event.js';
import { canonicalText } from '../../definitions/canonical-text.js';
import type { SealedEvent } from '../ports/instance-store.js';

/** What the events of one command have in common. */
export type CommandEnvelope = Omit<EventEnvelope, 'seq'>;

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Seals one event. The RFC 8785 text, and not the database's `jsonb`, is what is hashed: `jsonb` loses key order and
 * digits. It holds the hash of the one before in its instance (null for the first).
 */
export function sealEvent(event: InstanceEvent, previousHash: string | null): SealedEvent {
  const text = canonicalText({ ...event, previousHash });
  // What is projected now is what will be read back: a rebuild then gives the same bytes, down to the order of keys.
  const { previousHash: _previous, ...stored } = JSON.parse(text) as InstanceEvent & {
    previousHash: string | null;
  };
  return { event: stored, text, hash: sha256(text) };
}

/** Numbers the events of a command and chains them to the log of the instance. */
export function sealEvents(
  events: readonly NewEvent[],
  envelope: CommandEnvelope,
  head: { readonly seq: number; readonly hash: string | null },
): readonly SealedEvent[] {
  const sealed: SealedEvent[] = [];
  for (const event of events) {
    const last = sealed.at(-1);
    const numbered: InstanceEvent = { ...envelope, seq: head.seq + sealed.length + 1, ...event };
    sealed.push(sealEvent(numbered, last?.hash ?? head.hash));
  }
  return sealed;
}
