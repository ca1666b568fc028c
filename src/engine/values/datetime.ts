import { clockIn } from '../time/calendar-day.js';
import { toInstant } from '../time/instant.js';
import type { ValueType } from './value-type.js';

/** A moment, given with its offset; stored in UTC with milliseconds. */
export const datetime: ValueType<string> = {
  parse: (raw, reading) =>
    (typeof raw === 'string' ? toInstant(raw) : undefined) ?? reading.refuse('value.not-a-datetime'),
  display: (value, _field, { zone }) => clockIn(zone, value),
  compare: (a, b) => (a < b ? -1 : Number(a > b)),
};
