import type { SealedEvent } from '../../application/ports/instance-store.js';
import { type StoredEvent, upcast, type Upcasters } from './upcasters.js';

/** What is read of a row of `event`; the other columns are there for the database. */
export interface EventRow {
  readonly text: string;
  /** Hex. */
  readonly hash: string;
}

/** The select list that yields event rows. */
export const EVENT_COLUMNS = `text, encode(hash, 'hex') as hash`;

/** The properties an event has; what else its text holds, the hash before it, belongs to the chain. */
const PROPERTIES = new Set([
  'org',
  'instance',
  'seq',
  'schemaVersion',
  'actor',
  'onBehalfOf',
  'commandId',
  'causedBy',
  'recordedAt',
  'type',
  'stage',
  'body',
]);

/** The event a row holds, in the present schema. */
export function sealedEvent({ text, hash }: EventRow, known: Upcasters): SealedEvent {
  const sealed = Object.entries(JSON.parse(text) as StoredEvent);
  const stored = Object.fromEntries(sealed.filter(([property]) => PROPERTIES.has(property)));
  return { event: upcast(stored as StoredEvent, known), text, hash };
}
