import { EVENT_SCHEMA_VERSION, type InstanceEvent } from '../../engine/model/event.js';

/** An event of an older schema: what its text holds, of a shape only its upcaster knows. */
export type StoredEvent = { readonly schemaVersion: number } & Readonly<Record<string, unknown>>;

/** By schema version, what turns an event of it into one of the next. */
export type Upcasters = Readonly<Record<number, (event: StoredEvent) => StoredEvent>>;

/** There is only one schema so far. */
export const upcasters: Upcasters = {};

/**
 * The event in the present schema; the stored bytes, over which the hash goes, stay as they are.
 * @throws Error when no upcaster leads to the present schema, as after a downgrade of the product.
 */
export function upcast(stored: StoredEvent, known: Upcasters): InstanceEvent {
  let event = stored;
  while (event.schemaVersion !== EVENT_SCHEMA_VERSION) {
    const next = known[event.schemaVersion];
    if (next === undefined)
      throw new Error(`Events of schema ${event.schemaVersion} cannot be read by this version`);
    event = { ...next(event), schemaVersion: event.schemaVersion + 1 };
  }
  return event as StoredEvent & InstanceEvent;
}
