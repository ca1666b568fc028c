import { toUuid } from './entity.js';
import type { ValueType } from './value-type.js';

/** A row of a table of the record, by its id. */
export const row: ValueType<string> = {
  parse(raw, reading) {
    const id = toUuid(raw);
    if (id === undefined) return reading.refuse('value.not-an-id');
    const table = reading.field.table ?? '';
    return reading.rowIds(table).has(id) ? id : reading.refuse('value.unknown-row', { id, table });
  },
  display: (value, _field, { nameOf }) => nameOf(value) ?? value,
};
