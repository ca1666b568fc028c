import { isDate } from '../time/calendar-day.js';
import type { ValueType } from './value-type.js';

/** A day of the calendar, `YYYY-MM-DD`. */
export const date: ValueType<string> = {
  parse(raw, reading) {
    if (typeof raw !== 'string' || !isDate(raw)) return reading.refuse('value.not-a-date');
    const { min, max } = reading.field;
    if (min !== undefined && raw < min) return reading.refuse('value.too-small', { limit: min });
    if (max !== undefined && raw > max) return reading.refuse('value.too-large', { limit: max });
    return raw;
  },
  display: (value) => value,
  compare: (a, b) => (a < b ? -1 : Number(a > b)),
};
