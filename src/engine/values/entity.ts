import type { ValueType } from './value-type.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The text as a UUID in lower case; undefined when it is none. */
export function toUuid(raw: unknown): string | undefined {
  return typeof raw === 'string' && UUID.test(raw) ? raw.toLowerCase() : undefined;
}

/** A contact, a user or a linked record, by its id; whether there is one is for the application to see. */
export const entity: ValueType<string> = {
  parse: (raw, reading) => toUuid(raw) ?? reading.refuse('value.not-an-id'),
  display: (value, _field, { nameOf }) => nameOf(value) ?? value,
};
