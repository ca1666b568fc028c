import type { Row } from '../model/value.js';
import { toUuid } from './entity.js';
import { readElements } from './list.js';
import { isObject, type Reading, type ValueType } from './value-type.js';

/** Rows a table may have. */
export const MOST_ROWS = 500;

function readRow(raw: unknown, reading: Reading, seen: Set<string>): Row | undefined {
  if (!isObject(raw)) return reading.refuse('value.not-a-row');
  const { id: given, ...columns } = raw;
  const id = toUuid(given);
  if (id === undefined) return reading.refuse('value.row-without-id');
  if (seen.has(id)) return reading.refuse('value.duplicate-row', { id });
  seen.add(id);
  return { ...reading.readColumns(reading.field.columns ?? [], columns), id };
}

/** Rows with columns; each row has an id that stays with it. */
export const table: ValueType<readonly Row[]> = {
  parse(raw, reading) {
    const seen = new Set<string>();
    return readElements(raw, reading, MOST_ROWS, (one, place) =>
      readRow(one, reading.inside(place, reading.field), seen),
    );
  },
  display: (value, _field, { language }) =>
    language === 'zh'
      ? `${String(value.length)} 行`
      : `${String(value.length)} row${value.length === 1 ? '' : 's'}`,
};
